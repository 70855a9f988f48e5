"""What the stories of a corpus say together: which spelling should read how, with what belief, and in which stories that holds.

`Links` are merged in any order and any grouping with the same outcome: of a pair that several stories tell of, the story counts that has most texts with it.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from heapq import nsmallest
from typing import Any, NamedTuple, Self

from normalize.harmonise.joining import DOUBTS, pairs
from normalize.harmonise.sighting import Account
from normalize.model import Trust
from normalize.names import belief
from normalize.names.evidence import Evidence

PACKAGE = "normalize.harmonise"  # whose table of beliefs counts
MOST_STORIES = 256  # in which a link is known to hold; it is not believed in others, so beyond these some texts stay as they are
MOST_LINKS = 150_000  # kept at once, about 390 MB in the one process that gathers them; of more the half that is believed least goes, and then the order of merging may tell


class Link(NamedTuple):
    """A spelling and the standard that texts of the same stories have for it.

    `texts` are those with the form and with the standard in the story that says most; `belief` is how likely the form should read so, 0 to 1.
    """

    form: str
    standard: str
    belief: float
    evidence: tuple[Evidence, ...]
    form_texts: int
    standard_texts: int
    stories: frozenset[int]

    @property
    def weight(self) -> tuple[int, int, float, tuple[Evidence, ...]]:
        """By which the telling story is chosen: more texts, and what makes the choice the same in every order."""
        return self.form_texts + self.standard_texts, self.standard_texts, self.belief, self.evidence

    @property
    def trust(self) -> Trust:
        """`likely` at most: the texts of others are no line that somebody wrote."""
        doubtful = any(each.name in DOUBTS for each in self.evidence)
        return belief.trust(self.belief, Trust.REVIEW if doubtful else Trust.LIKELY, PACKAGE) or Trust.REVIEW

    def as_row(self) -> Mapping[str, Any]:
        """The link as plain values; `from_row` makes it again."""
        return {
            "form": self.form, "name": self.standard, "trust": str(self.trust), "belief": round(self.belief, 4),
            "form_texts": self.form_texts, "name_texts": self.standard_texts, "why": belief.explained(self.evidence, PACKAGE),
            "evidence": [[e.name, round(e.value, 4), e.detail] for e in self.evidence], "stories": sorted(self.stories),
        }  # fmt: skip

    @classmethod
    def from_row(cls, row: Mapping[str, Any]) -> Self:
        """The link that `as_row` gave; KeyError or TypeError for what is none."""
        evidence = tuple(Evidence(str(name), float(value), str(detail)) for name, value, detail in row["evidence"])
        form, standard, stories = str(row["form"]), str(row["name"]), frozenset(map(int, row["stories"]))
        return cls(form, standard, float(row["belief"]), evidence, int(row["form_texts"]), int(row["name_texts"]), stories)


def shared_by(stories: Iterable[Sequence[int]]) -> frozenset[int]:
    """The stories that all of these texts share."""
    first, *others = stories
    return frozenset(first).intersection(*others)


def first_shared(stories: Iterable[Sequence[int]]) -> int | None:
    """The story in which texts are compared that share several."""
    return min(shared_by(stories), default=None)


@dataclass
class Links:
    """The links of some stories. Add those of a story, or merge those of other stories."""

    kept: dict[tuple[str, str], Link] = field(default_factory=dict)

    def add(self, story: int, accounts: Sequence[Account]) -> None:
        """What the texts of one story say of one another, as far as it is worth a look.

        Texts that share several stories are compared in the first of these alone.
        """
        shared = shared_by(account.stories for account in accounts)
        if story != min(shared, default=story):
            return
        for pair in pairs(accounts):
            believed = belief.probability(pair.evidence, PACKAGE)
            if belief.trust(believed, Trust.LIKELY, PACKAGE) is not None:
                self._put(Link(pair.form, pair.standard, believed, pair.evidence, pair.form_texts, pair.standard_texts, shared))

    def merge(self, other: "Links") -> Self:
        """Take in what other stories say; associative and commutative, and what is said twice counts once."""
        for link in other.kept.values():
            self._put(link)
        return self

    def _put(self, link: Link) -> None:
        known = self.kept.get((link.form, link.standard))
        if known is not None:
            telling = max(known, link, key=lambda each: each.weight)
            stories = known.stories | link.stories
            link = telling._replace(stories=stories if len(stories) <= MOST_STORIES else frozenset(nsmallest(MOST_STORIES, stories)))
        elif len(self.kept) >= MOST_LINKS:
            self._drop()
        self.kept[link.form, link.standard] = link

    def _drop(self) -> None:
        """Lose the half that is believed least."""
        best = sorted(self.kept.values(), key=lambda link: (-link.belief, link.form, link.standard))
        self.kept = {(link.form, link.standard): link for link in best[: MOST_LINKS // 2]}

    def settled(self) -> Iterator[Link]:
        """The links that stand when all is heard: where two stories disagree which of two is the standard, the one with more texts."""
        for (form, standard), link in sorted(self.kept.items()):
            against = self.kept.get((standard, form))
            if against is None or (link.weight, form) > (against.weight, standard):
                yield link
