"""A known name of several words has a small letter where its words have capitals: United nations, Baltic sea, radio Free Europe.

Why: translators lower what they take for a common noun, and the halves count as other names. A ministry or a court in small letters is no mistake: some
houses write so.
Fix: the name as it is written. Where the words could be common nouns beside an adjective (the Russian foreign ministry), or go on after a place (in Russia today), nothing is said.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from normalize.lexicon import Lexicon
from normalize.lexicon.keys import key
from normalize.lexicon.postings import PostingRole
from normalize.memo import once
from normalize.model import Document, Trust
from normalize.names import belief
from normalize.names.context import Witnesses, begins_sentence
from normalize.names.evidence import Evidence
from normalize.names.gate import gate
from normalize.names.reading import Claim, Reading, Scan
from normalize.names.right import is_right
from normalize.names.scan import occurrences
from normalize.text import WORD

RULE = "casing"
LONGEST = 8  # words of a name that is looked at behind its first: Organization for Security and Co-operation in Europe
MOST_FOLLOWERS = 150  # words that may come second: of "the" and "new" any may
_BETWEEN = frozenset([" ", "\u00a0", "-"])  # words of a name: Co-operation
_ARTICLE_REACH = 5  # code points in front of a name in which its article ends: "the "
_DESCRIPTIVE_KINDS = frozenset(["organisation", "term"])


def find(scan: Scan) -> Iterator[Claim]:
    document, lexicon = scan.document, scan.lexicon
    if not scan.is_into_english:
        return  # Koriya ta Arewa, l'État libre: where capitals go inside a name is each language's own
    wanted = [text for text, word in gate(document, lexicon).words.items() if text[0].isupper() and _may_begin(document, lexicon, word.key)]
    for start, end in occurrences(document, wanted) if wanted else ():
        name, first, stop = key(document.text[start:end]), start, end
        for _ in range(LONGEST):
            following = WORD.match(document.text, stop + 1) if document.text[stop : stop + 1] in _BETWEEN else None
            if following is None:
                break
            stop = following.end()
            name = f"{name} {key(following[0])}"
            entity = miscased(lexicon, document.text[first:stop], name, document.language)
            if (
                entity is not None
                and not _goes_on(document, lexicon, entity[0], first, stop)
                and not _is_a_start(document, lexicon, first, stop)
            ):
                yield Miscased(first, stop, *entity)
            if not lexicon.goes_on(name):
                break


def _may_begin(document: Document, lexicon: Lexicon, name: str) -> bool:
    """Whether a word begins a name that may go on with a word of the text that has no capital."""
    if not lexicon.goes_on(name):
        return False
    followers = lexicon.followers(name)
    # The word with the small letter may be a later one: International Monetary fund.
    return len(followers) <= MOST_FOLLOWERS and not (
        document.vocabulary.isdisjoint(followers) and gate(document, lexicon).keys.isdisjoint(followers)
    )


@once
def miscased(lexicon: Lexicon, surface: str, name: str, language: str) -> tuple[int, str] | None:
    """The entity, and its name as it is written, of which some words with a small letter are the right name but for that."""
    for posting in lexicon.postings(name):
        if posting.role not in (PostingRole.LABEL, PostingRole.ALSO) or not is_right(lexicon, posting, language):
            continue
        mine = WORD.findall(surface)
        articles = lexicon.language(language).articles
        if mine[0].lower() in articles.definite | articles.indefinite and all(lexicon.is_common(word.lower(), language) for word in mine):
            return None  # The times, The sun: a sentence begins
        for written in lexicon.written(posting.entity).get(name, ()):
            theirs = WORD.findall(written)
            lowered = [a for a, b in zip(mine, theirs, strict=True) if b[0].isupper() and a == b[0].lower() + b[1:]]
            same = all(a == b or a == b[0].lower() + b[1:] for a, b in zip(mine, theirs, strict=True))
            if same and lowered and len(lowered) < len(mine) and surface != written and not _is_descriptive(lexicon, posting.entity, mine):
                return posting.entity, written
    return None


def _is_descriptive(lexicon: Lexicon, entity: int, words: list[str]) -> bool:
    """Whether the words with a capital only say whose it is: the Russian foreign ministry, the Kyiv district court."""
    if lexicon.kind(entity) not in _DESCRIPTIVE_KINDS:
        return False
    capitals = [word for word in words if word[0].isupper()]
    return all(any(posting.role <= PostingRole.ADJECTIVE for posting in lexicon.postings(key(word))) for word in capitals)


def _goes_on(document: Document, lexicon: Lexicon, entity: int, start: int, end: int) -> bool:
    """Whether the words with a capital are a place of their own, without the article that a firm or paper named after it has: Russia today, but the Kyiv post."""
    if lexicon.kind(entity) == "place":
        return False
    text, articles = document.text, lexicon.language(document.language).articles
    words = WORD.findall(text, start, end)
    before = WORD.findall(text, max(0, start - _ARTICLE_REACH), start)[-1:]
    if {word.lower() for word in (*before, words[0])} & (articles.definite | articles.indefinite):
        return False
    capitals = " ".join(word for word in words if word[0].isupper())
    return any(
        posting.role in (PostingRole.LABEL, PostingRole.ALSO) and lexicon.kind(posting.entity) == "place"
        for posting in lexicon.postings(key(capitals))
    )


def _is_a_start(document: Document, lexicon: Lexicon, start: int, end: int) -> bool:
    """Whether usual words begin a sentence, where the capital of the first says nothing: "Foreign affairs experts …" are not of the magazine."""
    words = WORD.findall(document.text, start, end)
    return (
        all(word.islower() for word in words[1:])
        and begins_sentence(document.text, start)
        and all(lexicon.is_common(key(word), document.language) for word in words)
        and not any(posting.role == PostingRole.ADJECTIVE for posting in lexicon.postings(key(words[0])))  # European has a capital anywhere
    )


@dataclass(frozen=True, slots=True)
class Miscased:
    """A name with a small letter where it has a capital."""

    start: int
    end: int
    entity: int
    written: str

    def read(self, scan: Scan, witnesses: Witnesses) -> Reading | None:
        evidence = (Evidence("small letters", 1.0, self.written),)
        believed_by = belief.probability(evidence)
        trust = belief.trust(believed_by, Trust.LIKELY)
        if trust is None:
            return None
        return Reading(self.start, self.end, self.entity, self.written, RULE, trust, believed_by, evidence, believed=trust > Trust.REVIEW)
