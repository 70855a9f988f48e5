"""Words that rules look for, picked out of a document's vocabulary once for all of them.

Nine words in ten are of no interest to any rule. They are kept in one set, so that one difference of sets leaves the words which some rule
asked for; each of these was judged once, when it was first met. Rules that asked one by one took 5 to 25 ms a MB each; all together now take 12 to 24.
"""

from collections.abc import Callable, Mapping, Sequence, Set
from typing import TYPE_CHECKING, NamedTuple

from normalize.memo import Sieve, once, once_beside
from normalize.model import Document

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon

Wanted = Callable[[str], bool]


class NotableWords:
    """Words that a rule wants to hear of. `wanted` gives, for a lexicon and a language, whether a word is one of them; it must be pure."""

    __slots__ = ("_wanted",)

    def __init__(self, wanted: "Callable[[Lexicon, str], Wanted]") -> None:
        self._wanted = wanted

    @classmethod
    def listed(cls, words: Set[str]) -> "NotableWords":
        """These words, whatever the language."""
        return cls(lambda lexicon, language: words.__contains__)

    def met(self, document: Document, lexicon: "Lexicon") -> Sequence[str]:
        """Those of the words that stand in the document, in no order."""
        found = _met(document, lexicon).get(self)
        return _met_late(document, lexicon, self) if found is None else found

    def wanted(self, lexicon: "Lexicon", language: str) -> Wanted:
        """Tells of a word whether it is one of these."""
        return self._wanted(lexicon, language)


class _Book(NamedTuple):
    """Who asks about the words of a language, and who of them wants to hear of which word."""

    asking: Mapping[NotableWords, Wanted]
    words: Sieve[tuple[NotableWords, ...]]

    def with_asker(self, asker: NotableWords, wanted: Wanted) -> "_Book":
        """This book and one who asks more: of the words judged so far only that is asked."""
        asking = {**self.asking, asker: wanted}

        def judge(word: str) -> tuple[NotableWords, ...] | None:
            return tuple([words for words, wants in asking.items() if wants(word)]) or None

        def again(word: str, wanting: tuple[NotableWords, ...] | None) -> tuple[NotableWords, ...] | None:
            return (*(wanting or ()), asker) if wanted(word) else wanting

        return _Book(asking, self.words.rejudged(judge, again))


class _Desk:
    """Where the book of a language lies. Rules whose traces are rare ask late, and each one who does puts a new book in the place of the old."""

    def __init__(self) -> None:
        self.book = _Book({}, Sieve(lambda word: None))


@once
def _desk(lexicon: "Lexicon", language: str) -> _Desk:
    return _Desk()


@once_beside
def _met(document: Document, lexicon: "Lexicon") -> Mapping[NotableWords, Sequence[str]]:
    """The words of a document that somebody wants, by those who asked before it was looked at."""
    book = _desk(lexicon, document.language).book
    found: dict[NotableWords, list[str]] = {words: [] for words in book.asking}
    for word, wanting in book.words.met(document.vocabulary).items():
        for words in wanting:
            found[words].append(word)
    return found


@once_beside
def _met_late(document: Document, lexicon: "Lexicon", asker: NotableWords) -> Sequence[str]:
    """The words of a document that one wants who asked later; of the next documents he will hear with the others."""
    desk, wanted = _desk(lexicon, document.language), asker.wanted(lexicon, document.language)
    if asker not in desk.book.asking:  # two who do this at once may lose one of them, who then asks late once more
        desk.book = desk.book.with_asker(asker, wanted)
    return tuple(filter(wanted, document.vocabulary))
