"""Which language a text was translated from, guessed from the traces that it left, where nobody says it.

Traces: forms of names that are another language's (OTSC, Zasem, Pashinián), phrases carried over word for word, quotation marks,
ways to write dates and times.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from normalize.memo import once
from normalize.model import Document, Trust

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon
    from normalize.lexicon.languages import Language


class Trace(NamedTuple):
    """A place in a text that looks like another language, the languages it may come from, and why.

    `kind` is form, ending, calque, quotation or date. Offsets are code points, half-open.
    """

    start: int
    end: int
    text: str
    kind: str
    languages: tuple[str, ...]
    reason: str


class Guess(NamedTuple):
    """A language the text may have been translated from, its share of the evidence (0..1), and the traces that speak for it."""

    language: str
    share: float
    traces: tuple[Trace, ...]


# A form or ending belongs to few languages; marks and dates are shared by many and are set by the editor of the translation too.
_WEIGHTS = {"ending": 1.0, "form": 1.0, "calque": 1.0, "date": 0.5, "quotation": 0.25}

CLEAR = 0.6  # share of the evidence from which one language is meant
FEWEST = 2  # distinct traces of it: one cannot bear itself out
_HOURS = re.compile(r"\b\d{1,2} ?h ?\d{2}\b")
_WITH_HOURS = ("fr", "pt")  # that write so; CLDR's long dates do not say it
_YEAR = re.compile(r"\b(?:19|20)\d{2} (?:year|years)\b(?! old)")
_SHORT_DATE = re.compile(r"\b\d{1,2}\.\d{2}\.(?:19|20)\d{2}\b")
_LONGEST = 200  # code points of a quotation; what is longer may be two
_MOLDOVAN = {"moldovan": "ro"}


def source_traces(document: Document, lexicon: "Lexicon") -> tuple[Trace, ...]:
    """Every trace of another language in the text, in order."""
    found = [*_names(document, lexicon), *_calques(document, lexicon), *_customs(document, lexicon)]
    return tuple(sorted(trace for trace in found if document.language not in trace.languages))


def source_language(traces: Iterable[Trace]) -> tuple[Guess, ...]:
    """The languages that the traces speak for, the likeliest first; a trace of several languages is shared out among them.

    Each distinct text counts once: a name that stands ten times is one piece of evidence. Empty without traces.
    """
    scores: dict[str, float] = defaultdict(float)
    evidence: dict[str, list[Trace]] = defaultdict(list)
    seen: set[tuple[str, str]] = set()
    for trace in traces:
        for language in trace.languages:
            evidence[language].append(trace)
            if (trace.kind, trace.text) not in seen:
                scores[language] += _WEIGHTS[trace.kind] / len(trace.languages)
        seen.add((trace.kind, trace.text))
    total = sum(scores.values())
    ranked = sorted(scores, key=lambda language: (-scores[language], language))
    return tuple(Guess(language, scores[language] / total, tuple(evidence[language])) for language in ranked)


def guessed(document: Document, lexicon: "Lexicon") -> str | None:
    """The language that a text was most likely translated from; None where its names leave no trace, or too few others bear them out.

    Nothing is guessed that nobody asks for: only where a name stands in a form of some language does it matter which one the text is from.
    """
    if not any(True for _ in _names(document, lexicon)):
        return None
    traces = source_traces(document, lexicon)
    best = next(iter(source_language(traces)), None)
    if best is None or best.share < CLEAR or len({trace.text for trace in best.traces}) < FEWEST:
        return None
    return best.language


def _names(document: Document, lexicon: "Lexicon") -> Iterator[Trace]:
    from normalize.names.analysis import mentions
    from normalize.names.belief import said

    styles = _styles(lexicon)
    for mention in mentions(document, lexicon):
        if mention.is_right or mention.trust == Trust.REVIEW:
            continue
        for evidence in mention.evidence:
            if evidence.languages:
                kind = "ending" if any(each.name == "case ending" for each in mention.evidence) else "form"
                yield Trace(*mention.span, mention.text, kind, evidence.languages, said(evidence))
            elif evidence.name == "house style" and evidence.detail.split(" ")[0] in styles:
                yield Trace(*mention.span, mention.text, "form", (styles[evidence.detail.split(" ")[0]],), said(evidence))


@once
def _styles(lexicon: "Lexicon") -> Mapping[str, str]:
    """The languages by their names, which house styles are called after."""
    return {lexicon.language(tag).name.lower(): tag for tag in lexicon.language_tags()} | _MOLDOVAN


def _calques(document: Document, lexicon: "Lexicon") -> Iterator[Trace]:
    from normalize.detectors import calque

    for place in calque.places(document, lexicon):
        languages = tuple(place.phrase.line["from"])
        yield Trace(place.start, place.end, document.text[place.start : place.end], "calque", languages, str(place.phrase.line["means"]))


def _customs(document: Document, lexicon: "Lexicon") -> Iterator[Trace]:
    """Quotation marks and dates as other languages write them; the records of languages say which do."""
    own = lexicon.language(document.language)
    others = [record for tag in lexicon.language_tags() if (record := lexicon.language(tag)).tag != own.tag]
    for kind, pattern, languages, reason in (*_quotations(own, others), *_dates(own, others)):
        if languages:
            for match in pattern.finditer(document.text):
                yield Trace(*match.span(), match[0], kind, languages, reason)


_Custom = tuple[str, "re.Pattern[str]", tuple[str, ...], str]


def _quotations(own: "Language", others: "Sequence[Language]") -> Iterator[_Custom]:
    """The ways to quote that come first in another language and are none of this one's."""
    known = {quotation[:2] for quotation in (*own.quotations, *own.inner_quotations)}
    firsts: dict[tuple[str, str], list[str]] = {}
    for other in others:
        opening, closing = other.quotations[0][:2]
        if (opening, closing) not in known:
            firsts.setdefault((opening, closing), []).append(other.tag)
    for (opening, closing), tags in firsts.items():
        inside = "".join(sorted({opening, closing}))
        pattern = re.compile(f"{opening}[^{inside}\n]{{2,{_LONGEST}}}{closing}")
        yield "quotation", pattern, tuple(tags), f"quoted {opening}so{closing}"


def _dates(own: "Language", others: "Sequence[Language]") -> Iterator[_Custom]:
    """The ways to write dates that are not this language's."""

    def where(pattern: str, *, short: bool = False) -> tuple[str, ...]:
        found = [other.tag for other in others if re.search(pattern, other.date_short if short else other.date)]
        return () if re.search(pattern, own.date_short if short else own.date) else tuple(found)

    months = "|".join(map(re.escape, own.months))
    yield "date", re.compile(rf"\b\d{{1,2}}\. (?:{months})\b"), where(r"^d\. "), "a day with a full stop"
    yield "date", _SHORT_DATE, where(r"^dd?\. ?M", short=True), "a date with full stops"
    yield "date", _HOURS, _WITH_HOURS, "hours with an h"
    if own.tag == "en":
        between = re.compile(rf"\b\d{{1,2}} of (?:{months})(?: of \d{{4}})?\b")
        yield "date", between, where("'de'"), "“of” between day and month"
        yield "date", _YEAR, where(r"y\s'[^\W\d_]'\."), "“year” after the year"
