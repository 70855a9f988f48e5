"""The corpus as witness, in the library: add texts, or merge what was made of parts of a corpus; then ask for the concordance."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Self

from normalize.harmonise.concordance import Concordance
from normalize.harmonise.links import Link, Links
from normalize.harmonise.sighting import Account, account
from normalize.model import Document, Finding
from normalize.normalizer import Normalizer


@dataclass
class Harmoniser:
    """Gathers the names of many texts and finds the spellings that other texts of the same event have otherwise.

        harmoniser = Harmoniser(Normalizer("en"))
        harmoniser.add_all(texts)                   # first pass
        for text in texts:
            harmoniser.check(text)                  # second pass: findings `harmonised-name`, never `sure`

    All is kept in memory; `normalize harmonise` keeps it in files and has no such bound. `merge` is associative and commutative.
    """

    normalizer: Normalizer = field(default_factory=Normalizer)
    accounts: dict[int, Account] = field(default_factory=dict)  # of each distinct text
    _made: Concordance | None = field(default=None, repr=False, compare=False)

    def add(self, text: str | Document) -> None:
        """Take note of the names of a text; one that was added before counts once. TypeError for what is no text."""
        document = text if isinstance(text, Document) else self.normalizer.document(text)
        told = account(document, self.normalizer.lexicon)
        if told.sightings:
            self.accounts[told.number] = told
        self._made = None

    def add_all(self, texts: Iterable[str | Document]) -> Self:
        """Take note of many texts."""
        for text in texts:
            self.add(text)
        return self

    def merge(self, other: "Harmoniser") -> Self:
        """Take in what another one was told."""
        self.accounts.update(other.accounts)
        self._made = None
        return self

    @property
    def concordance(self) -> Concordance:
        """What the texts say together: a value to be kept, sent to other processes, or given to `Normalizer.fix` as one of its `filters`."""
        if self._made is None:
            self._made = Concordance.of(linked(stories(self.accounts.values())).settled(), self.normalizer.lexicon)
        return self._made

    @property
    def links(self) -> Sequence[Link]:
        """Every spelling that should read otherwise, with the evidence."""
        return self.concordance.links

    def check(self, text: str | Document) -> list[Finding]:
        """What the corpus says of a text: findings `harmonised-name` in order, at most `likely`."""
        document = text if isinstance(text, Document) else self.normalizer.document(text)
        return list(self.concordance.findings(document))


def stories(accounts: Iterable[Account]) -> Mapping[int, list[Account]]:
    """The texts by the stories that they may belong to."""
    found: dict[int, list[Account]] = defaultdict(list)
    for told in accounts:
        for story in told.stories:
            found[story].append(told)
    return found


def linked(told: Mapping[int, Sequence[Account]]) -> Links:
    """What the texts of each story say of one another."""
    found = Links()
    for story, accounts in told.items():
        if len(accounts) > 1:
            found.add(story, accounts)
    return found
