"""A name that was bold, italic or a link stands on a line of its own, its sentence broken in three.

Why: the scraper took each tag for a paragraph ("the President of Azerbaijan / Ilham Aliyev / and the Prime Minister"), or for
nothing, so that a byline runs into the first sentence ("Didier Lauras The president spoke").
Fix: the lines belong together; joining them is left to a person, since headings and lists look alike.
"""

from bisect import bisect_right
from collections.abc import Iterator
from typing import TYPE_CHECKING

from normalize.detectors import _blocks
from normalize.detectors._notable import NotableWords
from normalize.detectors._patterns import later
from normalize.model import Category, Document, Finding, Rule, Severity, Span
from normalize.traces import LINE_GOES_ON, LONE_WORD, RUN_IN

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon

RULE = Rule("broken-paragraph", Category.GARBLE, Severity.MAJOR, mqm="fluency/typography", needs=LINE_GOES_ON | RUN_IN | LONE_WORD)

# A line that begins as none does: with a small letter or a mark. The line break in front makes the search leap.
_GOES_ON = later(r"\n[ \t]*(?:([^\W\d_][\w’'-]*)(?: ?[.,](?=\s|$))?|[,.;)](?=\s|$))")
_OPENINGS = frozenset(" \t,.;)")  # what such a line may begin with beside a small letter
_BY = later(r"(?:^|\n)[ \t]*(?:By|Von|Par|Por|Di|Door)[ \t]*\r?\n\s*")
_BY_WORDS = NotableWords.listed({"By", "Von", "Par", "Por", "Di", "Door"})
_FIRST_WORD = later(r"[^\W\d_][\w’'-]*")
_LAST_WORD = later(r"[\w’'»”\"-]+,?$")
# A name at the beginning of a sentence, and a word that begins sentences with a capital: the byline runs into the text.
# Two patterns that begin with plain characters: 4 times faster than one that begins with a choice.
_STARTS = frozenset("In On At The When After It For With From This There As Before Since While During".split())
_NAME_AND_START = rf"((?:[A-Z][a-zà-ÿ’'-]+ ){{2,4}}(?:{'|'.join(sorted(_STARTS))})) (?=[a-z])"
_RUN_IN = (later(r"\. " + _NAME_AND_START), later(r"\n" + _NAME_AND_START))
_PARTICLES = frozenset("of the de la le du van von der den del da di dos al el bin ben y and et und i и".split())
_NAME_WORDS = 6  # a longer line is a heading
_SENTENCE_WORDS = 5  # a line with fewer words before the break is an item of a list
_BULLETS = ("•", "-", "*", "–", "—", "·")


def detect(document: Document, lexicon: "Lexicon") -> Iterator[Finding]:
    text = document.text
    found: list[tuple[int, int]] = []
    traces = document.traces
    may_go_on = traces & LINE_GOES_ON and any(opening.islower() or opening in _OPENINGS for opening in _blocks.odd_openings(document))
    for match in _GOES_ON.finditer(text) if may_go_on else ():
        if match[1] is None or match[1][0].islower():
            start = _broken_from(document, match.end(1) if match[1] else match.end(), mark=match[1] is None)
            if start is not None:
                found.append((start, match.end()))
    if _BY_WORDS.met(document, lexicon):
        found += _bylines(text)
    if traces & RUN_IN and document.language == "en":
        found += [match.span(1) for pattern in _RUN_IN for match in pattern.finditer(text)]
    done = 0
    for start, end in sorted(found, key=lambda span: (span[0], -span[1])):
        if start >= done:
            yield RULE.finding(document, start, end, "a sentence broken at a name: the lines belong together")
            done = end


def _broken_from(document: Document, offset: int, *, mark: bool) -> int | None:
    """Where the break begins whose sentence goes on before `offset`: the last word above the name; None where there is no break."""
    text = document.text
    here = bisect_right(document.lines, (offset - 1, len(text))) - 1
    if here < 1:
        return None
    name = document.lines[here - 1]
    if text[name.end - 1] in ".!?:;…":
        return None
    above = document.lines[here - 2] if here > 1 else None
    if above is not None and _is_name(text[slice(*name)], mark=mark) and _is_open(text, above, mark=mark):
        return _last_word(text, above)
    # An orphan mark is proof enough without a name: "reported / ."
    return _last_word(text, name) if mark else None


def _is_name(line: str, *, mark: bool) -> bool:
    words = line.split()
    if not line[0].isupper() or len(words) > _NAME_WORDS:
        return False
    return mark or all(word[0].isupper() or word in _PARTICLES for word in words)


def _is_open(text: str, line: Span, *, mark: bool) -> bool:
    """Whether a line is the beginning of a sentence, not a heading or an item of a list."""
    body = text[slice(*line)]
    words = body.split()
    if body[-1] in '.!?:;…”"»)' or body.startswith(_BULLETS) or len(words) < (2 if mark else _SENTENCE_WORDS):
        return False
    return mark or body[0].islower() or any(word[0].islower() and len(word) > 3 for word in words)


def _last_word(text: str, line: Span) -> int:
    match = _LAST_WORD.search(text[slice(*line)])
    return line.start + match.start() if match else line.end - 1


def _bylines(text: str) -> Iterator[tuple[int, int]]:
    """ "By" on a line of its own, and the first word of the name below it."""
    for match in _BY.finditer(text):
        name = _FIRST_WORD.match(text, match.end())
        end = text.find("\n", match.end())
        line = text[match.end() : end if end >= 0 else len(text)].strip()
        if name and 2 <= line.count(" ") + 1 <= _NAME_WORDS and all(word[0].isupper() for word in line.split()):
            start = match.start() + len(match[0]) - len(match[0].lstrip())
            yield start, name.end()
