"""A name is spelt otherwise in most of the other texts of a corpus that tell of the same event.

Why: of ten translations of one report nine have Petrenkova and one Petrienkova, and no lexicon knows her. The texts that agree are the better witness.
Fix: the spelling of most of these texts, where both stand in the same surroundings; `likely` at most. Found by `normalize harmonise` and by
`--harmonised FILE`, never in a text alone.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b
from typing import Any, Self

from normalize.harmonise.links import PACKAGE, Link
from normalize.harmonise.sighting import account, lines_of_words
from normalize.lexicon import Lexicon
from normalize.model import Category, Document, Finding, Rule, Severity, Trust
from normalize.names import belief
from normalize.names.evidence import Evidence
from normalize.rule_names import HARMONISED

RULE = Rule(HARMONISED, Category.NAME, Severity.MINOR, mqm="style/inconsistency")


@dataclass(frozen=True)
class Concordance:
    """The links of a corpus, and the lexicon by which names are told from words.

    A link holds in the stories that tell of it: an Andersen of another event stays who he is. A large corpus has 150,000 links, every process has them all,
    and a text needs a few: so they are kept as bytes, with a sixth of the memory that they have as values.
    """

    packed: Mapping[str, bytes]  # of each spelling its links, the most believed first
    lexicon: Lexicon

    @classmethod
    def of(cls, links: Iterable[Link], lexicon: Lexicon) -> Self:
        rows: dict[str, list[bytes]] = defaultdict(list)
        for link in links:
            rows[link.form].append(_packed(link))
        return cls({form: _joined(rows.pop(form)) for form in sorted(rows)}, lexicon)

    @property
    def links(self) -> tuple[Link, ...]:
        """All links, by their spellings."""
        return tuple(link for form in self.packed for link in self._of(form))

    def _of(self, form: str) -> Iterator[Link]:
        return _unpacked(self.packed.get(form, b""))

    def __call__(self, document: Document, findings: Sequence[Finding]) -> Sequence[Finding]:
        """The findings and those of this corpus, in the order of the text; where a rule about names knows better, that one."""
        found = list(self.findings(document))
        if not found:
            return findings
        named = [f for f in findings if f.category == Category.NAME and f.trust > Trust.REVIEW]
        fresh = [f for f in found if not any(_overlap(f, n) for n in named)]
        # That a text has two spellings is said by the one that tells which is right.
        kept = [f for f in findings if f.category != Category.CONSISTENCY or not any(_overlap(f, n) for n in fresh)]
        return tuple(sorted((*kept, *fresh), key=lambda f: (f.start, f.end, f.rule)))

    def findings(self, document: Document) -> Iterator[Finding]:
        """The spellings of the document that other texts of its stories have otherwise."""
        if not self.packed or document.vocabulary.isdisjoint(self._pieces):
            return
        told = account(document, self.lexicon)
        stories = frozenset(told.stories)
        meant: dict[str, Link] = {}
        for sighting in told.sightings:
            for link in self._of(sighting.spelling):
                if not stories.isdisjoint(link.stories):
                    meant[sighting.spelling] = link
                    break
        if not meant:
            return
        for words in lines_of_words(document):
            for word in words:
                found = meant.get(word.text)
                if found is not None:
                    yield _finding(document, word.start, word.end, found)

    @cached_property
    def _pieces(self) -> frozenset[str]:
        """The first words of the spellings, as a document counts words: Xi of Xi'an."""
        from normalize.text import spellings

        return frozenset(form if first == form else first for form in self.packed for first in spellings(form)[:1])

    def __getstate__(self) -> dict[str, Any]:
        return {"packed": self.packed, "lexicon": self.lexicon}

    def __repr__(self) -> str:
        # The cache of results tells one run from another by this.
        digest = blake2b(digest_size=16)
        for form, rows in self.packed.items():
            digest.update(form.encode("utf-8", "surrogatepass") + b"\n" + rows + b"\n")
        return f"Concordance({digest.hexdigest()})"


def _packed(link: Link) -> bytes:
    """A link as one line."""
    return json.dumps([*link[:3], link.evidence, *link[4:6], sorted(link.stories)], separators=(",", ":")).encode()


def _unpacked(rows: bytes) -> Iterator[Link]:
    """The links of lines."""
    for row in rows.splitlines():
        form, standard, believed, evidence, forms, standards, stories = json.loads(row)
        yield Link(
            form,
            standard,
            believed,
            tuple([Evidence(name, value, detail, tuple(tongues)) for name, value, detail, tongues in evidence]),
            forms,
            standards,
            frozenset(stories),
        )


def _joined(rows: list[bytes]) -> bytes:
    """The lines of one spelling, the most believed first."""
    if len(rows) == 1:
        return rows[0]
    links = [(link, row) for row in rows for link in _unpacked(row)]
    return b"\n".join(row for _, row in sorted(links, key=lambda each: (-each[0].belief, each[0].standard)))


def _overlap(one: Finding, other: Finding) -> bool:
    return one.start < other.end and other.start < one.end


def _finding(document: Document, start: int, end: int, link: Link) -> Finding:
    doubtful = link.trust == Trust.REVIEW
    message = (
        f"{'may be ' if doubtful else ''}{link.standard}, as other texts of this event have it: {belief.explained(link.evidence, PACKAGE)}"
    )
    severity = Severity.NEUTRAL if doubtful else Severity.MINOR
    return RULE.finding(document, start, end, message, link.standard, trust=link.trust, severity=severity, confidence=link.belief)
