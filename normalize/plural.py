"""How counts are said."""


def many(count: int, noun: str) -> str:
    """A count with its noun, which ends in s where it is not one: "1 text", "2,000 texts"."""
    return f"{count:,} {noun}{'s' * (count != 1)}"
