"""Which language a text was translated from, guessed from the traces that it left: reported with its evidence, never used to edit.

Traces: forms of names that are another language's (OTSC, Zasem, Pashinián), phrases carried over word for word, quotation marks,
ways to write dates and times.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from normalize.model import Document

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon


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

_QUOTATIONS = (
    (re.compile(r"«[^«»\n]{2,200}»"), ("ru", "uk", "be", "fr", "es", "it", "pt"), "guillemets"),
    (re.compile(r"„[^„”“\n]{2,200}“"), ("de", "cs", "bg", "lt"), "low and high quotation marks"),
    (re.compile(r"„[^„”“\n]{2,200}”"), ("pl", "ro", "hu", "hr"), "low and high quotation marks"),
    (re.compile(r"”[^“”\n]{2,200}”"), ("sv", "fi"), "two closing quotation marks"),
    (re.compile(r"[「『][^」』\n]{1,200}[」』]"), ("ja", "zh"), "corner brackets"),
    (re.compile(r"《[^》\n]{1,200}》"), ("zh",), "title brackets"),
)
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_DATES = (
    (re.compile(rf"\b\d{{1,2}}\. (?:{_MONTHS})\b"), ("de", "cs", "sk", "da", "no", "hu"), "a day with a full stop"),
    (re.compile(rf"\b\d{{1,2}} of (?:{_MONTHS})(?: of \d{{4}})?\b"), ("es", "pt"), "“of” between day and month"),
    (re.compile(r"\b\d{1,2}\.\d{2}\.(?:19|20)\d{2}\b"), ("de", "ru", "uk", "be", "pl", "cs", "tr", "ro"), "a date with full stops"),
    (re.compile(r"\b\d{1,2} ?h ?\d{2}\b"), ("fr", "pt"), "hours with an h"),
    (re.compile(r"\b(?:19|20)\d{2} (?:year|years)\b(?! old)"), ("ru", "uk", "be"), "“year” after the year"),
)
# What `Mention.evidence` says of a form: the label of other languages, the convention that made it, another house style.
_LABEL = re.compile(r"label in ([a-z]{2}(?:, [a-z]{2})*)")
_STYLE = re.compile(r"house style; (\w+) on the axis")
_STYLES = {"belarusian": "be", "ukrainian": "uk", "russian": "ru", "azerbaijani": "az", "moldovan": "ro", "kazakh": "kk"}
_CONVENTION = re.compile(r"made by ([a-z]{2}):([\w-]+)(?:/(\w+))?")


def source_traces(document: Document, lexicon: "Lexicon") -> tuple[Trace, ...]:
    """Every trace of another language in the text, in order."""
    found = [*_names(document, lexicon), *_calques(document, lexicon), *_patterns(document)]
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


def _names(document: Document, lexicon: "Lexicon") -> Iterator[Trace]:
    from normalize.names.analysis import mentions

    for mention in mentions(document, lexicon):
        if mention.is_right:
            continue
        if match := _CONVENTION.search(mention.evidence):
            language, _, case = match.groups()
            yield Trace(*mention.span, mention.text, "ending" if case else "form", (language,), mention.evidence)
        elif match := _LABEL.search(mention.evidence):
            yield Trace(*mention.span, mention.text, "form", tuple(match[1].split(", ")), mention.evidence)
        elif (match := _STYLE.search(mention.evidence)) and match[1] in _STYLES:
            yield Trace(*mention.span, mention.text, "form", (_STYLES[match[1]],), mention.evidence)


def _calques(document: Document, lexicon: "Lexicon") -> Iterator[Trace]:
    from normalize.detectors import calque

    for place in calque.places(document, lexicon):
        languages = tuple(place.phrase.line["from"])
        yield Trace(place.start, place.end, document.text[place.start : place.end], "calque", languages, str(place.phrase.line["means"]))


def _patterns(document: Document) -> Iterator[Trace]:
    for kind, patterns in (("quotation", _QUOTATIONS), ("date", _DATES)):
        for pattern, languages, reason in patterns:
            for match in pattern.finditer(document.text):
                yield Trace(*match.span(), match[0], kind, languages, reason)
