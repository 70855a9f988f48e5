"""A name is not the one that the original has: misspelt, left in a case, or another one's.

Why: names that no list has are garbled like others ("Pleschkova" for Плешкова, "Trabzonspora" for Trabzonspor), and a name near to another becomes that
(Biden, Baden). The original, where it stands beside the text, knows.
Fix: the name as the press of the text's language writes that of the original, likely where each is the other's only counterpart and one convention says how it
is written; else a person must look.
"""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from normalize.model import Category, Document, Finding, Rule, Severity, Span, Trust

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon
    from normalize.names.counterparts import Counterpart

RULE = Rule("source-name", Category.NAME, Severity.MINOR, mqm="accuracy/mistranslation/terminology")

# The share of such edits that were right, of distinct ones, by human references of machine translations (benchmarks/results/source.md).
_PLAIN, _DOUBTFUL = 0.95, 0.5


def detect(document: Document, lexicon: "Lexicon") -> Iterator[Finding]:
    if document.original.text is None:
        return
    from normalize.names.analysis import mentions
    from normalize.names.counterparts import counterparts
    from normalize.names.instead import instead

    taken: dict[int, set[Span]] = {}  # by offset what stands there: looked for in a list, thousands of names would cost their square
    for mention in mentions(document, lexicon):
        if mention.is_right or mention.trust > Trust.REVIEW:
            _take(taken, mention.span)
    others = instead(document, lexicon)
    another = {other.place for other in others}
    for found in counterparts(document, lexicon):
        if (found.known and found.place not in another) or not _overlaps(found.place, taken):
            yield RULE.finding(
                document, *found.place, _why(found), found.standard,
                trust=Trust.LIKELY if found.plain else Trust.REVIEW,
                severity=Severity.MINOR if found.plain else Severity.NEUTRAL,
                confidence=_PLAIN if found.plain else _DOUBTFUL,
                entity=found.entity or None,
            )  # fmt: skip
            _take(taken, found.place)
    for other in others:
        if not _overlaps(other.place, taken, but=other.place):
            yield RULE.finding(
                document, *other.place, f"may be {other.entity}: the original names that here ({other.name!r}), and not {other.text}", other.standard,
                trust=Trust.REVIEW, severity=Severity.NEUTRAL, entity=other.entity, confidence=_DOUBTFUL,
            )  # fmt: skip


def _take(taken: dict[int, set[Span]], place: Span) -> None:
    for offset in range(*place):
        taken.setdefault(offset, set()).add(place)


def _overlaps(place: Span, taken: Mapping[int, set[Span]], but: Span | None = None) -> bool:
    """Whether a place shares a code point with one that is taken, `but` for one of them."""
    return any(other != but for offset in range(*place) for other in taken.get(offset, ()))


def _why(found: "Counterpart") -> str:
    of = f", {found.case} of {found.nominative}" if found.case else ""
    if found.entity:
        return f"{'' if found.plain else 'may be '}{found.standard}: the original names that here ({found.name!r}); likeness {found.likeness:.2f}"
    if found.unlike:
        return f"may be misspelt: the original has {found.name!r}, which is hardly read so; likeness {found.likeness:.2f}"
    if found.standard is None:
        return f"the original has one name here and elsewhere, {found.name!r}, the text several"
    if found.known:
        return f"may be another: the original has {found.name!r}{of} here, and does not name {found.text}; likeness {found.likeness:.2f}"
    if found.likeness == 1.0 and not found.case:
        doubt = "" if found.plain else "may be another's convention: "
        return f"{doubt}the original has {found.name!r}, for which the press writes {found.standard} as a rule"
    doubt = "" if found.plain else "may be misspelt: "
    return f"{doubt}the original has {found.name!r}{of}; likeness {found.likeness:.2f}"
