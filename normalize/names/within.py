"""Names that begin or end inside what stands between two spaces: in scripts without spaces, after a glued preposition or article, before a particle.

Chinese 北约首脑 is the NATO and its head, Hebrew בקייב "in Kyiv", Korean 푸틴은 Putin as the subject. Which of these a language has its record says.
"""

from collections.abc import Iterator

from normalize.lexicon import Lexicon
from normalize.lexicon.languages import Language
from normalize.memo import once, once_beside
from normalize.model import Document
from normalize.names.scan import occurrences
from normalize.patterns import later
from normalize.text import HAN, THAI, UNSPACED

FEWEST = {"Han": 2, "Thai": 4}  # letters of a name: one character (英) is of many words, and so are three of Thai
LONGEST = 64  # characters of a name; runs in Thai and Chinese go on for lines
MOST_PREFIXES = 3  # that may stand before one name: Hebrew ושב
FEWEST_GLUED = 3  # letters of a name behind a prefix, which may be the word's own first letter
_RUN = later(rf"[{UNSPACED}]+")
_HAN, _THAI = later(f"[{HAN}]"), later(f"[{THAI}]")


@once_beside
def within_words(document: Document, lexicon: Lexicon) -> tuple[tuple[int, int], ...]:
    """The places of listed names that are no words of their own, in order; none in languages that put spaces on both sides of a name."""
    language = lexicon.language(document.language)
    if language.spaces == "none":
        return tuple(_in_runs(document.text, lexicon))
    if language.prefixes or language.particles:
        return tuple(_glued(document, lexicon, language))
    return ()


def _in_runs(text: str, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """The longest listed name at each place of runs without a space, but for those inside a longer one: 南非 is not in 南非洲."""
    for run in _RUN.finditer(text):
        reach = run.start()
        for start in range(run.start(), run.end()):
            fewest = FEWEST["Han"] if _HAN.match(text[start]) else FEWEST["Thai"] if _THAI.match(text[start]) else None
            if fewest is None:
                continue  # katakana names are words by themselves
            longest = max((len(key) for key in lexicon.beginnings(text[start : min(run.end(), start + LONGEST)])), default=0)
            if longest >= fewest and start + longest > reach:
                reach = start + longest
                yield start, reach


def _glued(document: Document, lexicon: Lexicon, language: Language) -> Iterator[tuple[int, int]]:
    """The first words of names behind the prefixes, or before the particle, of words that are no names as they stand."""
    inner = {word: place for word in document.vocabulary if (place := _inside(lexicon, word, language.tag)) is not None}
    for start, end in occurrences(document, inner):
        first, last = inner[document.text[start:end]]
        yield start + first, start + last


@once
def _inside(lexicon: Lexicon, word: str, tag: str) -> tuple[int, int] | None:
    """Where in a word the name is to which something is glued; None where the word is a name as it stands, or none is in it."""
    language = lexicon.language(tag)
    if len(word) < FEWEST_GLUED or lexicon.begins(word):
        return None
    for cut in _behind_prefixes(word, language):
        if lexicon.begins(word[cut:]):
            return cut, len(word)
    for cut in range(len(word) - 1, FEWEST_GLUED - 2, -1):
        if word[cut:] in language.particles and lexicon.begins(word[:cut]):
            return 0, cut
    return None


def _behind_prefixes(word: str, language: Language) -> Iterator[int]:
    """The places behind one, two and three prefixes with which a word begins, as long as enough is left of it."""
    cuts = [0]
    for _ in range(MOST_PREFIXES):
        cuts = [cut + len(prefix) for cut in cuts for prefix in language.prefixes if word.startswith(prefix, cut)]
        yield from (cut for cut in sorted(set(cuts)) if len(word) - cut >= FEWEST_GLUED)
