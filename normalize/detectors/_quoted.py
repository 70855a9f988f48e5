"""Whether something stands in quotation marks or brackets, where it is quoted or explained."""

CITED = 3  # words; a longer quotation is what somebody said, in the language of the text
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


def is_cited(text: str, start: int, end: int) -> bool:
    """Whether a span is quoted, and the quotation is no longer than a term or a title: a few words."""
    return is_quoted(text, start, end) and not _is_speech(text, start, end)


def _is_speech(text: str, start: int, end: int) -> bool:
    """Whether the quotation around a span has more words than a term."""
    begin = max((text.rfind(mark, max(0, start - REACH), start) for mark in _OPENING), default=-1)
    stop = min((at for mark in _CLOSING if (at := text.find(mark, end, end + REACH)) >= 0), default=-1)
    return begin >= 0 and stop >= 0 and text[begin] in _SPOKEN and len(text[begin + 1 : stop].split()) > CITED


_OPENING, _CLOSING = '"“„«‘([_*', '"”“»’)]_*'
_SPOKEN = '"“„«'  # what speech stands in; what is explained stands in brackets
