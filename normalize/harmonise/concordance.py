"""A name is spelt otherwise in most of the other texts of a corpus that tell of the same event.

Why: of ten translations of one report nine have Petrenkova and one Petrienkova, and no lexicon knows her. The texts that agree are the better witness.
Fix: the spelling of most of these texts, where both stand in the same surroundings; `likely` at most. Found by `normalize harmonise` and by
`--harmonised FILE`, never in a text alone.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b
from typing import Any, Self

from normalize.harmonise.links import PACKAGE, Link
from normalize.harmonise.sighting import account, lines_of_words
from normalize.lexicon import Lexicon
from normalize.model import Category, Document, Finding, Rule, Severity, Trust
from normalize.names import belief
from normalize.rule_names import HARMONISED

RULE = Rule(HARMONISED, Category.NAME, Severity.MINOR, mqm="style/inconsistency")


@dataclass(frozen=True)
class Concordance:
    """The links of a corpus, and the lexicon by which names are told from words.

    A link holds in the stories that tell of it: an Andersen of another event stays who he is.
    """

    links: tuple[Link, ...]
    lexicon: Lexicon

    @classmethod
    def of(cls, links: Iterable[Link], lexicon: Lexicon) -> Self:
        return cls(tuple(sorted(links, key=lambda link: (link.form, -link.belief, link.standard))), lexicon)

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
        by_form = self._by_form
        if not by_form or document.vocabulary.isdisjoint(self._pieces):
            return
        told = account(document, self.lexicon)
        stories = frozenset(told.stories)
        meant: dict[str, Link] = {}
        for sighting in told.sightings:
            for link in by_form.get(sighting.spelling, ()):
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
    def _by_form(self) -> dict[str, list[Link]]:
        """The links of each spelling, the most believed first."""
        found: dict[str, list[Link]] = defaultdict(list)
        for link in self.links:
            found[link.form].append(link)
        return dict(found)

    @cached_property
    def _pieces(self) -> frozenset[str]:
        """The first words of the spellings, as a document counts words: Xi of Xi'an."""
        from normalize.text import spellings

        return frozenset(spellings(link.form)[0] for link in self.links)

    def __getstate__(self) -> dict[str, Any]:
        return {"links": self.links, "lexicon": self.lexicon}

    def __repr__(self) -> str:
        # The cache of results tells one run from another by this.
        said = repr([(link.form, link.standard, link.belief, sorted(link.stories)) for link in self.links])
        return f"Concordance({blake2b(said.encode('utf-8', 'surrogatepass'), digest_size=16).hexdigest()})"


def _overlap(one: Finding, other: Finding) -> bool:
    return one.start < other.end and other.start < one.end


def _finding(document: Document, start: int, end: int, link: Link) -> Finding:
    doubtful = link.trust == Trust.REVIEW
    message = (
        f"{'may be ' if doubtful else ''}{link.standard}, as other texts of this event have it: {belief.explained(link.evidence, PACKAGE)}"
    )
    severity = Severity.NEUTRAL if doubtful else Severity.MINOR
    return RULE.finding(document, start, end, message, link.standard, trust=link.trust, severity=severity, confidence=link.belief)
