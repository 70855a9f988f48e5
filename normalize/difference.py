"""What two runs over the same texts say differently: which findings came, which went, and which changed.

A run is what `check --format jsonl` writes. Findings of one text are set side by side by their place and rule; where the text has changed meanwhile, by
rule and words in their order; what is left at one place, by the place alone, so that a finding under another rule is a change and not two.
"""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from typing import Any, NamedTuple

from normalize.model import Trust
from normalize.rule_names import family

Record = Mapping[str, Any]
TOLD = (
    "rule",
    "text",
    "replacement",
    "trust",
    "severity",
    "entity",
)  # of a finding: in which of these it may have changed; messages are for reading


class Change(StrEnum):
    """What became of a finding."""

    CAME = "came"
    WENT = "went"
    CHANGED = "changed"


class Difference(NamedTuple):
    """A finding that is not the same in both runs; `fields` are those that changed."""

    change: Change
    old: Record | None
    new: Record | None
    fields: tuple[str, ...] = ()

    @property
    def standing(self) -> Record:
        """The finding as it is now, or as it was where it went."""
        return self.new or self.old or {}


class Kind(NamedTuple):
    """What differences have in common that are one thing to a reader: the same words, under the same rule, became the same.

    What differs by its rule alone is one thing whatever the words: `text` is empty then.
    """

    change: Change
    rule: str
    text: str
    old: str
    new: str
    edit: str  # what is said of the words now, or was: "→ CSTO"
    trust: Trust  # the most with which either run would edit; `review` where none would


def differences(old: Iterable[Record], new: Iterable[Record], least: Trust | None = None) -> Iterator[Difference]:
    """The differences between two runs, text by text in the order of the new run.

    With `least` only edits of at least that trust count, so that one which became surer has come. ValueError for a trust there is not.
    """
    before, after = _by_text(old, least), _by_text(new, least)
    for text in dict.fromkeys([*after, *before]):
        yield from _of_text(before.get(text, ()), after.get(text, ()))


def _by_text(records: Iterable[Record], least: Trust | None) -> dict[tuple[str, str], list[Record]]:
    texts: dict[tuple[str, str], list[Record]] = {}
    for record in records:
        if least is None or (record.get("replacement") is not None and Trust.parse(record.get("trust") or "") >= least):
            texts.setdefault((record.get("path") or "", record.get("doc") or ""), []).append(record)
    return texts


def _of_text(old: Sequence[Record], new: Sequence[Record]) -> Iterator[Difference]:
    pairs: list[tuple[Record, Record]] = []
    for key in (_place_and_rule, _rule_and_words, _place):
        paired, old, new = _paired(old, new, key)
        pairs += paired
    found = [Difference(Change.WENT, record, None) for record in old] + [Difference(Change.CAME, None, record) for record in new]
    for before, after in pairs:
        fields = tuple(name for name in TOLD if before.get(name) != after.get(name))
        found += [Difference(Change.CHANGED, before, after, fields)] if fields else []
    yield from sorted(
        found, key=lambda difference: (difference.standing.get("start", 0), difference.standing.get("end", 0), difference.change)
    )


def _place_and_rule(record: Record) -> Hashable:
    return record.get("start"), record.get("end"), family(record.get("rule") or "")


def _rule_and_words(record: Record) -> Hashable:
    return family(record.get("rule") or ""), " ".join(str(record.get("text")).split())


def _place(record: Record) -> Hashable:
    return record.get("start"), record.get("end")


def _paired(
    old: Sequence[Record], new: Sequence[Record], key: Callable[[Record], Hashable]
) -> tuple[list[tuple[Record, Record]], list[Record], list[Record]]:
    """The findings that have the same key, in their order, and those of either run that have no partner."""
    waiting: dict[Hashable, list[Record]] = {}
    for record in reversed(old):
        waiting.setdefault(key(record), []).append(record)
    pairs, alone = [], []
    for record in new:
        partners = waiting.get(key(record))
        if partners:
            pairs.append((partners.pop(), record))
        else:
            alone.append(record)
    left = {id(record) for partners in waiting.values() for record in partners}
    return pairs, [record for record in old if id(record) in left], alone


def kind(difference: Difference) -> Kind:
    """What sort of difference it is: see `Kind`."""
    record = difference.standing
    trusts = [
        Trust.parse(str(each.get("trust"))) for each in (difference.old, difference.new) if each and each.get("replacement") is not None
    ]
    trust = max(trusts, default=Trust.REVIEW)
    rule = record.get("rule") or ""
    if difference.change != Change.CHANGED:
        return Kind(difference.change, rule, _shown(record.get("text")), "", f"({record.get('trust')})", _edit(record), trust)
    # How grave a finding is follows from its trust and rule; it says something only where these are as they were.
    changed = [name for name in difference.fields if name != "text" and (name != "severity" or difference.fields == ("severity",))]
    old, new = _said(difference.old, changed), _said(record, changed)
    if difference.fields == ("rule",):
        return Kind(difference.change, rule, "", old, new, "", Trust.REVIEW)
    return Kind(difference.change, rule, _shown(record.get("text")), old, new, _edit(record), trust)


def _shown(value: Any) -> str:
    """Words on one line; what begins or ends with a blank, or is none, in quotation marks."""
    text = str(value)
    return f"“{text}”" if text != text.strip() else " ".join(text.split())


def _edit(record: Record) -> str:
    """The edit of a finding: "→ CSTO"."""
    replacement = record.get("replacement")
    return "" if replacement is None else f"→ {_shown(replacement) or '∅'}"


def _said(record: Record | None, fields: Sequence[str]) -> str:
    """What a finding says in the fields that changed."""
    record = record or {}
    return ", ".join(f"{name} {'∅' if record.get(name) in (None, '') else _shown(record[name])}" for name in fields) or "other words"


def counted(found: Iterable[Difference]) -> list[tuple[Kind, int, Record]]:
    """The kinds of difference, those of the surest edits first, then the most frequent, each with how often it is there and its first finding."""
    counts: Counter[Kind] = Counter()
    first: dict[Kind, Record] = {}
    for difference in found:
        what = kind(difference)
        counts[what] += 1
        first.setdefault(what, difference.standing)
    return [(what, count, first[what]) for what, count in sorted(counts.items(), key=lambda item: (-item[0].trust, -item[1], item[0]))]
