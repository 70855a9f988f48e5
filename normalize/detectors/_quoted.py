"""Whether something stands in quotation marks or brackets, where it is quoted or explained."""

REACH = 80  # code points before it in which the mark that opens stands; longer quotations are sentences
_PAIRS = (("“", "”"), ("„", "“”"), ("«", "»"), ("‘", "’"), ("(", ")"), ("[", "]"), ("_", "_"), ("*", "*"))


def is_quoted(text: str, start: int, end: int) -> bool:
    """Whether an opening mark stands in the line before a span and is not closed until it, and a closing one behind it."""
    begin = max(0, start - REACH, text.rfind("\n", 0, start) + 1)
    stop = text.find("\n", end, end + REACH)
    before, after = text[begin:start], text[end : stop if stop >= 0 else end + REACH]
    if before.count('"') % 2 and '"' in after:
        return True
    for opening, closing in _PAIRS:
        opened = before.rfind(opening)
        if opened >= 0 and any(mark in after for mark in closing):
            inside = before[opened + 1 :]
            if (opening == closing and before.count(opening) % 2) or (opening != closing and not any(mark in inside for mark in closing)):
                return True
    return False
