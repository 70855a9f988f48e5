"""Words that rules look for, picked out of a document's vocabulary once for all of them.

Nine words in ten are of no interest to any rule. They are kept in one set, so that one difference of sets leaves the words which some rule
asked for; each of these was judged once, when it was first met. Rules that asked one by one took 5 to 25 ms a MB each; all together now take 12 to 24.
"""

from collections.abc import Callable, Mapping, Sequence, Set
from typing import TYPE_CHECKING

from normalize.model import Document

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon

Wanted = Callable[[str], bool]

_EARLY = 4900  # words; 400 KB with their strings, in a table of 8,192 places
_MOST = 1_000_000  # words; then all are judged anew, so that no corpus can fill the memory


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
        try:
            found: Sequence[str] = document.remembered[lexicon][self]
        except KeyError:
            met = document.remembered[lexicon] = _book(lexicon, document.language, self).met(document.vocabulary)
            found = met[self]
        return found

    def wanted(self, lexicon: "Lexicon", language: str) -> Wanted:
        """Tells of a word whether it is one of these."""
        return self._wanted(lexicon, language)


class _Book:
    """What is known of the words of a language: who asks, and who wants to hear of which word."""

    def __init__(self, asking: Mapping[NotableWords, Wanted]) -> None:
        self.asking = asking
        self._forget()

    def _forget(self) -> None:
        # The words of the first texts are mostly frequent ones: a small set of them stays near the processor, and the large one is asked
        # for one word in five.
        self._early: set[str] = set()
        self._plain: set[str] = set()
        self._judged: dict[str, tuple[NotableWords, ...]] = {}

    def met(self, vocabulary: frozenset[str]) -> Mapping[NotableWords, Sequence[str]]:
        """The words of a vocabulary that are wanted, by those who want them."""
        judged = self._judged
        found: dict[NotableWords, list[str]] = {words: [] for words in self.asking}
        for word in (vocabulary - self._early) - self._plain:
            wanting = judged.get(word)
            if wanting is None:
                wanting = self._judge(word)
            for words in wanting:
                found[words].append(word)
        return found

    def _judge(self, word: str) -> tuple[NotableWords, ...]:
        if len(self._plain) + len(self._judged) > _MOST:
            self._forget()
        wanting = tuple([words for words, wanted in self.asking.items() if wanted(word)])
        if wanting:
            self._judged[word] = wanting
        else:
            (self._early if len(self._early) < _EARLY else self._plain).add(word)
        return wanting

    def asked_by(self, words: NotableWords, wanted: Wanted) -> "_Book":
        """This book and one who asks more: of the words judged so far only that is asked. Rules whose traces are rare ask late."""
        book = _Book({**self.asking, words: wanted})
        book._judged = {word: (*wanting, words) if wanted(word) else wanting for word, wanting in self._judged.copy().items()}
        for mine, theirs in ((self._early, book._early), (self._plain, book._plain)):
            for word in mine.copy():
                if wanted(word):
                    book._judged[word] = (words,)
                else:
                    theirs.add(word)
        return book


def _book(lexicon: "Lexicon", language: str, asked: NotableWords) -> _Book:
    """The book of a language in which a rule is entered."""
    shelf: dict[str, _Book] = lexicon.remember("notable words", dict)
    book = shelf.get(language)
    if book is None or asked not in book.asking:
        book = shelf[language] = (book or _Book({})).asked_by(asked, asked.wanted(lexicon, language))
    return book
