"""The recall index: which labels may stand behind a spelling that nobody wrote down.

A label stands under its recall key (`normalize.similarity.key`) and, where that is long enough, under the key with any one sound left out; a
spelling of a text is looked up in the same two ways. So a label is reached by every spelling that differs in vowels, in sounds that
conventions exchange, and in one consonant that was lost, added or changed. Nothing is enumerated: whether some convention would give
the spelling is asked for the few labels that are reached.
"""

from collections.abc import Iterable, Iterator

from normalize.lexicon.postings import Posting, PostingRole
from normalize.lexicon.recorded import RECORDED
from normalize.lexicon.tables import Tables
from normalize.similarity import name_keys

WHOLE, SHORTER = "\t", "\v"
SHORTEST = 3  # letters of a label that a longer word may be near to: Zas, when the text has Zasy
MOST_WORDS = 4  # of a label; longer names are found by their words
SHORTEST_LOSING = 4  # sounds of a key from which one may be missing: of shorter ones half the dictionary is a sound away


def entries(tables: Tables) -> Iterator[str]:
    """The lines of the index: recall key, a mark (`WHOLE`, or `SHORTER` where a sound is left out), key of the label."""
    for name in recalled(tables):
        for skeleton in name_keys(name):
            if skeleton:
                yield skeleton + WHOLE + name
                for shorter in losing_one(skeleton):
                    yield shorter + SHORTER + name


def recalled(tables: Tables) -> Iterator[str]:
    """The keys that stand in the index."""
    for name, postings in tables.keys.items():
        if (
            len(name) >= SHORTEST
            and name.count(" ") < MOST_WORDS
            and any(is_recalled(posting, _spoken(posting, tables)) for posting in postings)
        ):
            yield name


def losing_one(skeleton: str) -> tuple[str, ...]:
    """A recall key with any one of its sounds left out; none where it is short."""
    if len(skeleton) < SHORTEST_LOSING:
        return ()
    return tuple({skeleton[:at] + skeleton[at + 1 :] for at in range(len(skeleton))})


def is_recalled(posting: Posting, languages: Iterable[str]) -> bool:
    """Whether a posting is a label, no acronym, in a language that a text may be in or come from."""
    return not posting.exact and posting.role <= PostingRole.STYLE and not RECORDED.isdisjoint(languages)


def _spoken(posting: Posting, tables: Tables) -> Iterable[str]:
    if posting.role > PostingRole.STYLE:
        return ()
    return tables.styles[posting.detail][:1] if posting.role == PostingRole.STYLE else tables.languages[posting.detail]
