"""What one text tells of its names: each spelling with the words around it, and what the text is about.

This is all that is kept of a text while a corpus is read: about as much as the text. Words of the surroundings are kept as short digests, since they are only ever
compared with one another.
"""

import re
from array import array
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import NamedTuple
from zlib import crc32

from normalize.harmonise.story import story_keys
from normalize.lexicon import Lexicon
from normalize.lexicon.keys import fold
from normalize.model import Document
from normalize.names.gate import KNOWN_NAMES
from normalize.protected import is_cut
from normalize.text import IN_WORD

UNLISTED, BORNE, LISTED = 1, 2, 3  # what a name is: in no list, somebody's or something's name, a name of an entity of the lexicon
SHORTEST = 2  # letters of a name that is looked at: Xi
REACH = 7  # words on each side of a name that are its surroundings
PLACES = 3  # places of a name in a text of which the surroundings are kept
TELLING = 4  # letters of a word without a capital that says anything of where it stands
DIGITS = 3  # of a number that tells of what a text speaks

# A name is written with apostrophes inside (Xi'an, Ra'anana); what follows one at the end is English grammar.
_WORD = re.compile(rf"{IN_WORD}+(?:['\u2019\u02bc`\u00b4]{IN_WORD}+)*")
_POSSESSIVE = re.compile(r"['\u2019\u02bc`\u00b4][sS]?$")
_CONTRACTED = frozenset("t s d m ll re ve".split())  # what English leaves of a word after an apostrophe: We'll, Doesn't
APOSTROPHES = str.maketrans("", "", "'\u2019\u02bc`\u00b4")
_APOSTROPHE = re.compile("['\u2019\u02bc`\u00b4]")


class Place(NamedTuple):
    """The surroundings of a name at one place, as digests: the telling words near it, and the words right before and after it, 0 for none."""

    near: frozenset[int]
    before: int
    after: int


class Sighting(NamedTuple):
    """A spelling in a text: what it is, how often the text has it, and its surroundings at the first few places."""

    spelling: str
    kind: int
    times: int
    places: tuple[Place, ...]


class Account(NamedTuple):
    """What a text tells: a number of its own, its language, the stories that it may belong to, and its names."""

    number: int
    language: str
    stories: tuple[int, ...]
    sightings: tuple[Sighting, ...]

    def packed(self) -> tuple[object, ...]:
        """The same as few plain values."""
        rows = [
            (s.spelling, s.kind, s.times, [(array("H", sorted(p.near)).tobytes(), p.before, p.after) for p in s.places])
            for s in self.sightings
        ]
        return self.number, self.language, self.stories, rows

    @classmethod
    def unpacked(cls, values: "tuple[int, str, tuple[int, ...], list[tuple[str, int, int, list[tuple[bytes, int, int]]]]]") -> "Account":
        """What `packed` made the values of."""
        number, language, stories, rows = values
        sightings = tuple(
            Sighting(spelling, kind, times, tuple(Place(frozenset(array("H", near)), before, after) for near, before, after in places))
            for spelling, kind, times, places in rows
        )
        return cls(number, language, stories, sightings)


class Word(NamedTuple):
    """A word of a text without its possessive ending."""

    text: str
    start: int
    end: int


@dataclass(slots=True)
class _Notes:
    """What is noted while a text is read: of each name what it is, how often it stands there and where, and what the text speaks of."""

    lexicon: Lexicon
    language: str
    kinds: dict[str, int] = field(default_factory=dict)  # of every capitalised word, 0 for what is no name
    times: dict[str, int] = field(default_factory=dict)
    places: dict[str, list[Place]] = field(default_factory=dict)
    about: set[str] = field(default_factory=set)

    def take(self, words: list[Word]) -> None:
        """Note the names and numbers of a line."""
        digests = [digest_of(word.text) for word in words]
        previous = ""
        for at, (text, start, end) in enumerate(words):
            if text[0].isdigit() and len(text) >= DIGITS:
                self.about.add(text)
            kind = self._kind(text) if text[0].isupper() else 0
            if not kind:
                continue
            # Half of all texts name the same countries; two listed names in a row are rarer.
            self.about.add(text if kind < LISTED else f"{previous} {text}")
            previous = text
            self.times[text] = self.times.get(text, 0) + 1
            found = self.places.setdefault(text, [])
            if len(found) < PLACES:
                near = frozenset([d for d in (*digests[max(0, at - REACH) : at], *digests[at + 1 : at + 1 + REACH]) if d])
                before = word_digest(words[at - 1].text) if at and words[at - 1].end + 1 == start else 0
                after = word_digest(words[at + 1].text) if at + 1 < len(words) and words[at + 1].start == end + 1 else 0
                found.append(Place(near, before, after))

    def _kind(self, text: str) -> int:
        kind = self.kinds.get(text)
        if kind is None:
            kind = self.kinds[text] = name_kind(self.lexicon, text, self.language)
        return kind


def account(document: Document, lexicon: Lexicon) -> Account:
    """What a document tells of its names; nothing where no list of the words of its language tells names from words at the start of a sentence."""
    notes = _Notes(lexicon, document.language)
    for words in lines_of_words(document) if lexicon.has_words(document.language) else ():
        notes.take(words)
    sightings = tuple(Sighting(name, notes.kinds[name], notes.times[name], tuple(notes.places[name])) for name in sorted(notes.places))
    number = int.from_bytes(blake2b(document.text.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big", signed=True)
    return Account(number, document.language, story_keys(notes.about, document.language), sightings)


def lines_of_words(document: Document) -> Iterator[list[Word]]:
    """The words of each line; not those of what is no prose, nor those of a line in capitals, where a capital says nothing."""
    text, places = document.text, document.protected
    for start, end in document.lines:
        if text[start:end].isupper():
            continue
        words = [_without_possessive(match) for match in _WORD.finditer(text, start, end)]
        yield [word for word in words if not is_cut(places, word.start, word.end)] if places else words


def _without_possessive(match: "re.Match[str]") -> Word:
    word = match[0]
    cut = None if word.isalnum() else _POSSESSIVE.search(word)
    if cut is None or not cut.start():
        return Word(word, *match.span())
    return Word(word[: cut.start()], match.start(), match.start() + cut.start())


def digest_of(word: str) -> int:
    """Two bytes for a word that tells something of where it stands, 0 for one that stands anywhere."""
    return word_digest(word) if len(word) >= TELLING or word[0].isupper() or word[0].isdigit() else 0


def word_digest(word: str) -> int:
    """Two bytes for a word; two words have the same in one of 65,536 cases."""
    return crc32(fold(word).encode("utf-8", "surrogatepass")) & 0xFFFF


def name_kind(lexicon: Lexicon, word: str, language: str) -> int:
    """What a capitalised word is as a name: UNLISTED, BORNE or LISTED; 0 for what is none."""
    letters = word.translate(APOSTROPHES)
    if len(letters) < SHORTEST or not letters.isalpha():
        return 0
    name = fold(word)
    if lexicon.is_common(name, language):
        return 0
    parts = _APOSTROPHE.split(name)
    if len(parts) > 1 and (parts[-1] in _CONTRACTED or all(len(part) < SHORTEST or lexicon.is_common(part, language) for part in parts)):
        return 0
    if lexicon.postings(name):
        return LISTED
    return BORNE if lexicon.is_name_word(name) or lexicon.is_common(name, KNOWN_NAMES) else UNLISTED
