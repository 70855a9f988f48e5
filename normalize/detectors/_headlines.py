"""Whether a word stands in a headline, where capitals say nothing."""

from normalize.detectors._patterns import later

REACH = 160  # code points on each side, within the line: enough words to tell a sentence from a headline in capitals
_WORD = later(r"[^\W\d_]+")
_FEWEST = 3  # small words beside which a capital says something


def is_headline(text: str, start: int, end: int) -> bool:
    """Whether as many words around a span have a capital as have none, as in a title."""
    first = max(text.rfind("\n", 0, start) + 1, start - REACH)
    last = text.find("\n", end, end + REACH)
    last = min(len(text), end + REACH) if last < 0 else last
    around = _WORD.findall(text[first:start]) + _WORD.findall(text[end:last])
    small = len([word for word in around if word[0].islower()])
    return small < _FEWEST or len(around) - small >= small
