"""Texts of test cases in which marks, ‹ and ›, enclose what is no prose."""


def unmarked(marked: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The text without its marks, and the spans that they enclosed."""
    plain, *pieces = marked.split("‹")
    spans = []
    for piece in pieces:
        inside, _, rest = piece.partition("›")
        spans.append((len(plain), len(plain) + len(inside)))
        plain += inside + rest
    return plain, tuple(spans)
