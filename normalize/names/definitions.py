"""Acronyms that a text explains itself, in any language with capitals: "Full Name (FN)", "FN (Full Name)", "Full Name, or FN,".

No lexicon is asked. The letters of the acronym are laid along the words of the name at the least cost: an initial is free, a letter
inside a word or a word passed over costs. So the name begins where its letters begin, and "the European Union (AFP)" defines nothing.
The idea of matching the letters with the words before a bracket is Schwartz and Hearst's (2003); the costs, the other orders and the
unbracketed patterns are this module's.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from normalize.lexicon.keys import without_marks
from normalize.model import Document, Span
from normalize.names.standard import shouted_lines
from normalize.patterns import later
from normalize.text import WORD, places_of

LONGEST_SHORT = 12  # characters of an acronym
REACH = 4  # words that the name may have beyond the letters of the acronym, linking words not counted
SKIPPED = 1.0  # cost of a word that gives no letter; a linking word costs nothing
INNER = 0.5  # cost of a letter from inside a word: BKA, Bundeskriminalamt
PREFIX = 0.3  # cost of one that follows the letter before: BelTA, Belarusian Telegraph Agency
DEAREST = 0.5  # cost for each letter of the acronym at which the name still explains it
SHORTEST_LOWER, LONGEST_LOWER = 3, 5  # letters of an acronym in small letters; the words must then have capitals
REORDERED = 3  # letters of an acronym that the initials may give in another order: OTSC, Collective Security Treaty Organization

_LINKING = frozenset(
    "a an and the of for in on at to by with from de del della delle dei di da do dos das du des la le les el los las l d y e et und der die das dem den für von "
    "vom zur zum im am pour sur en na i o w z ze do dla v ve a pro k u s ku te ten het voor van og och i för och и в на по за для о от у к с і й та у про ve ile "
    "och att av til".split()
)
_BRACKET = later(r"[(\[]([^()\[\]\n]{2,160})[)\]]")
_SHORT = r"[^\W\d_][\w&./+-]{0,10}[\w+]"
_LANGUAGES = "English|Russian|French|German|Spanish|Polish|Ukrainian|Belarusian|Italian|Armenian|Turkish|Czech|Dutch|Portuguese"
_INTRODUCED = later(
    r"^(?:(?:hereinafter|hereafter|henceforth|or|aka|a\.k\.a\.|abbreviated|abbreviation|acronym|short|for short|in short|the|so-called|its|also|"
    r"known as|also known as|referred to as|further|далее|сокращ[её]нно|или|или же|далі|або|oder|kurz|im Folgenden|ou|ci-après|o|en adelante|oppure|di seguito|"
    rf"doravante|lub|dalej|zwan[aey] dalej|w skrócie|zkráceně|dále|(?:in )?(?:{_LANGUAGES})(?:(?: acronym| abbreviation| initials)|(?=\s*:|,? [^\W\d_]{{2,6}}$)))"
    r"(?!\w)\s*[:,–—-]?\s*)+",
    re.IGNORECASE,
)
_AFTER_SHORT = later(r"(?:\s*[,;:–—=/-].*|\s+(?:in|for|auf|en|по|acronym|abbreviation|initials|for short)\b.*)$", re.IGNORECASE)
_QUOTES = "\"'“”„‟«»‘’‚"
# Outside of brackets only with words that say so, or set off by commas or dashes on both sides.
_NAME_FIRST = later(
    r"(?:,| [–—-])? (?:or|abbreviated(?: as| to)?|known as|better known as|called|in short|for short|или|сокращ[её]нно|або|kurz|oder|abrégé|abreviado|in breve)"
    rf"(?: the)? [{_QUOTES}]?({_SHORT})[{_QUOTES}]?(?=[,.;:)\s]|$)"
)
_SET_OFF = later(rf"(?:,| [–—-]) (?:the )?({_SHORT})(?:,| [–—-])(?= )")
_SHORT_FIRST = later(
    rf"(?<![\w(])({_SHORT})[{_QUOTES}]?(?: stands for|, (?:which stands for|short for|or|meaning|that is)|,? (?:steht für|signifie|significa|oznacza)|(?P<weak>,(?= the )| [–—-]| =))"
    rf" (?:the |a )?[{_QUOTES}]?(?=[^\W\d_])"
)
_ENDS = later(r"[.;:!?()\[\]\n]|, (?!и |and )| [–—-] ")


class Definition(NamedTuple):
    """An acronym and the name that the text gives for it, with their places and those of every other use of the acronym."""

    short: str
    full: str
    short_span: Span
    full_span: Span
    uses: tuple[Span, ...]


def definitions(document: Document) -> tuple[Definition, ...]:
    """The acronyms that the document explains, in the order of the explanations; the first explanation of each counts."""
    found: dict[str, tuple[Span, Span]] = {}
    for short, full in sorted(_explained(document), key=lambda pair: min(pair)):
        text = document.text[short.start : short.end]
        if not short.start < full.end <= short.end and not full.start < short.end <= full.end:
            found.setdefault(text, (short, full))
    return tuple(
        Definition(text, document.text[full.start : full.end], short, full, tuple(s for s in _uses(document.text, text) if s != short))
        for text, (short, full) in found.items()
    )


def undefined(document: Document) -> dict[str, tuple[Span, ...]]:
    """The acronyms that the document uses and never explains, with their places; capitals of a headline are not acronyms."""
    explained = {d.short for d in definitions(document)} | {d.short.rstrip("s") for d in definitions(document)}
    shouted = shouted_lines(document)
    found: dict[str, list[Span]] = {}
    for word in document.words:
        name = word.text.removesuffix("s")
        usual = 2 <= len(name) <= LONGEST_SHORT and name.isalpha() and name.isupper() and name not in explained
        if usual and not any(line.start <= word.start < line.end for line in shouted):
            found.setdefault(name, []).append(Span(word.start, word.start + len(name)))
    return {name: tuple(places) for name, places in found.items()}


def _uses(text: str, short: str) -> Iterator[Span]:
    return (Span(*place) for place in places_of(text, short))


def _explained(document: Document) -> Iterator[tuple[Span, Span]]:
    """Places of acronyms and of the names that explain them."""
    text = document.text
    if "(" in text or "[" in text:
        for bracket in _BRACKET.finditer(text):
            yield from _in_bracket(text, bracket)
    for match in _NAME_FIRST.finditer(text):
        yield from _before(text, match.start(), Span(*match.span(1)))
    for match in _SET_OFF.finditer(text):
        yield from _before(text, match.start(), Span(*match.span(1)), initials=True)
    for match in _SHORT_FIRST.finditer(text):
        yield from _following(text, match.end(), Span(*match.span(1)), initials=match["weak"] is not None)


def _in_bracket(text: str, bracket: "re.Match[str]") -> Iterator[tuple[Span, Span]]:
    inside, start = bracket[1], bracket.start(1)
    introduction = _INTRODUCED.match(inside)
    rest_at = introduction.end() if introduction else 0
    rest = _AFTER_SHORT.sub("", inside[rest_at:]).rstrip()
    at = start + rest_at + len(rest) - len(rest.lstrip(_QUOTES + " "))
    short = rest.strip(_QUOTES + " ")
    if is_short(short):
        yield from _before(text, bracket.start(), Span(at, at + len(short)))
    elif short.isalpha() and short.islower() and SHORTEST_LOWER <= len(short) <= LONGEST_LOWER:
        for place, full in _before(text, bracket.start(), Span(at, at + len(short)), initials=True):
            if all(word[0].isupper() for word in WORD.findall(text[full.start : full.end])):
                yield place, full  # dpa, Deutsche Presse-Agentur
    before = re.search(rf"({_SHORT})[{_QUOTES}]?\s*$", text[max(0, bracket.start() - 30) : bracket.start()])
    if before and len(inside) > len(before[1]) and is_short(before[1]):
        begin = max(0, bracket.start() - 30) + before.start(1)
        if begin == 0 or not text[begin - 1].isalnum():
            yield from _following(text, start, Span(begin, begin + len(before[1])), stop=bracket.end(1))


def is_short(text: str) -> bool:
    """Whether a text has the shape of an acronym: short, with two capitals, or one beside digits or small first letter."""
    if not 2 <= len(text) <= LONGEST_SHORT or not text[0].isalnum() or " " in text:
        return False
    capitals = sum(c.isupper() for c in text)
    return capitals >= 2 or (capitals == 1 and (not text[0].isupper() or any(c.isdigit() for c in text) or len(text) == 2))


def _before(text: str, end: int, short: Span, initials: bool = False) -> Iterator[tuple[Span, Span]]:
    """The name that ends at `end` and explains the acronym, if one does; with `initials` every content word must give its initial."""
    letters = letters_of(text[short.start : short.end])
    if not (is_short(text[short.start : short.end]) or text[short.start : short.end].islower()) or len(letters) < 2:
        return
    begin = max(0, end - 200)
    breaks = [m.end() for m in re.finditer(r"[;:!?()\[\]\n]|(?<![^\W\d_])[.]|(?<=\w\w)[.] ", text[begin:end])]
    begin += max(breaks, default=0)
    words = list(WORD.finditer(text, begin, end))
    if not words or text[words[-1].end() : end].strip(_QUOTES + " \u00a0,") != "":
        return
    best: tuple[float, int] | None = None
    content = 0
    for first in range(len(words) - 1, -1, -1):
        word = words[first][0]
        content += without_marks(word) not in _LINKING
        if content > len(letters) + REACH:
            break
        if without_marks(word)[:1] == letters[0]:
            cost = alignment_cost(tuple(without_marks(w[0]) for w in words[first:]), letters)
            if best is None or cost < best[0]:
                best = (cost, first)
    limit = 0.0 if initials else DEAREST * len(letters)
    if best is not None and best[0] <= limit:
        yield short, Span(words[best[1]].start(), words[-1].end())
    elif not initials:
        yield from _reordered(words, letters, short)


def _reordered(words: "list[re.Match[str]]", letters: str, short: Span) -> Iterator[tuple[Span, Span]]:
    """The name whose initials are the acronym's letters in another order: that of the language the acronym comes from."""
    if len(letters) < REORDERED:
        return
    initials: list[str] = []
    for first in range(len(words) - 1, -1, -1):
        word = words[first][0]
        if without_marks(word) in _LINKING:
            continue
        if not word[0].isupper():
            return
        initials.append(without_marks(word)[0])
        if len(initials) == len(letters):
            if sorted(initials) == sorted(letters):
                yield short, Span(words[first].start(), words[-1].end())
            return


def _following(text: str, start: int, short: Span, stop: int | None = None, initials: bool = False) -> Iterator[tuple[Span, Span]]:
    """The name that begins at `start` and explains the acronym before it."""
    letters = letters_of(text[short.start : short.end])
    if not is_short(text[short.start : short.end]) or len(letters) < 2:
        return
    if stop is None:
        end = _ENDS.search(text, start)
        stop = min(end.start() if end else len(text), start + 200)
    inside = re.split(r"[,;:]", text[start:stop])[0]
    introduction = _INTRODUCED.match(inside)
    words = list(WORD.finditer(text, start + (introduction.end() if introduction else 0), start + len(inside)))
    while words and without_marks(words[0][0]) in _LINKING and without_marks(words[0][0])[:1] != letters[0]:
        words = words[1:]
    best: tuple[float, int] | None = None
    for last in range(1, min(len(words), 2 * len(letters) + REACH) + 1):
        cost = alignment_cost(tuple(without_marks(w[0]) for w in words[:last]), letters)
        if best is None or cost <= best[0] - (0 if last > best[1] + 1 else 0.01):
            best = (cost, last)
    if best is not None and best[0] <= (0.0 if initials else DEAREST * len(letters)):
        yield short, Span(words[0].start(), words[best[1] - 1].end())


def letters_of(short: str) -> str:
    """The letters and digits of an acronym that the name must give; the plural's s is none of them."""
    core = short[:-1] if len(short) > 2 and short.endswith("s") and short[:-1].isupper() else short
    return "".join(c for c in without_marks(core) if c.isalnum())


def alignment_cost(words: tuple[str, ...], letters: str) -> float:
    """The least cost of finding the letters, in order, in the words; infinite where they are not there or the first word gives none."""

    @cache
    def least(word: int, letter: int) -> float:
        if word == len(words):
            return 0.0 if letter == len(letters) else float("inf")
        linking = words[word] in _LINKING
        best = float("inf") if word == 0 else least(word + 1, letter) + (0.0 if linking else SKIPPED)
        if letter < len(letters) and words[word][0] == letters[letter]:
            at, cost, taken = 0, 0.0, letter + 1
            best = min(best, least(word + 1, taken))
            while taken < len(letters):
                place = words[word].find(letters[taken], at + 1)
                if place < 0:
                    break
                cost += PREFIX if place == at + 1 else INNER
                at, taken = place, taken + 1
                best = min(best, cost + least(word + 1, taken))
        return best

    return least(0, 0)
