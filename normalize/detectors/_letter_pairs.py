"""How much a text looks like a language: by its letter pairs, by where its capitals stand, and by signs that no text has.

The frequencies of letter pairs are those of the profiles of langdetect (from Wikipedia; Apache-2.0), read when a text gives reason for doubt. Right
texts of 30 languages have -1.6 to -3.9 a pair, texts that were read in a wrong code page -4.3 to -8.8.
"""

import heapq
import json
import math
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from normalize.detectors._patterns import later
from normalize.text import IN_WORD

UNSEEN = -9.0  # natural logarithm: what a pair counts that no profile has, a capital after a small letter, a sign inside a word
_WITHOUT_PAIRS = -2.5  # a letter of a script for which there is no profile
# Han and Hangul have no pairs worth a table: the sets of characters in daily use are written in the standards, which put them first.
# Every page of East Asia shows nearly any bytes as Han characters, but only Korean ones as Hangul alone, and Japanese ones as kana in between.
_DAILY, _RARE, _HANGUL, _COMMON = -3.0, -8.0, -2.5, -2.0
EVERYDAY = frozenset("的了是在不有我他这這个個们們一人")  # in every Chinese text of some lines
_LEVELS = (("gb2312", 0xB0, 0xD7), ("euc_jp", 0xB0, 0xCF), ("big5", 0xA4, 0xC6), ("euc_kr", 0xB0, 0xC8))
_LANGUAGES = {
    "Latin": "af ca cs cy da de en es et fi fr hr hu id it lt lv nl no pl pt ro sk sl so sq sv sw tl tr vi",
    "Cyrillic": "ru uk bg mk sr",
    "Greek": "el",
    "Hebrew": "he",
    "Arabic": "ar fa ur",
    "Thai": "th",
    "Devanagari": "hi mr ne",
    "Bengali": "bn",
    "Tamil": "ta",
    "Telugu": "te",
}
PROFILES = frozenset(_LANGUAGES["Latin"].split())  # languages in which `fluency_in` can judge
_SCRIPTS = (
    (0x41, 0x24F, "Latin"), (0x370, 0x3FF, "Greek"), (0x400, 0x52F, "Cyrillic"), (0x531, 0x58F, "Armenian"), (0x590, 0x5FF, "Hebrew"),
    (0x600, 0x6FF, "Arabic"), (0x750, 0x77F, "Arabic"), (0x900, 0x97F, "Devanagari"), (0x980, 0x9FF, "Bengali"), (0xB80, 0xBFF, "Tamil"),
    (0xC00, 0xC7F, "Telugu"), (0xE00, 0xE7F, "Thai"), (0x10A0, 0x10FF, "Georgian"), (0x1C90, 0x1CBF, "Georgian"), (0x1E00, 0x1EFF, "Latin"),
    (0x1F00, 0x1FFF, "Greek"), (0x3005, 0x3007, "East Asian"), (0x3041, 0x30FF, "East Asian"), (0x3400, 0x9FFF, "East Asian"), (0xAC00, 0xD7A3, "East Asian"),
)  # fmt: skip
# Signs of prose that are not ASCII. Others count as unseen pairs: in garble they are one character in three.
PROSE_SIGNS = frozenset(
    "«»„“”‘’‚…–—―•№€£§°©®™×·¿¡‹›½±²³´\u00a0\u00ad\u200b\u200c\u200d\u200e\u200f\u2009\u202f\u2011ʼʻ։՝՛՞،؟؛।。、「」『』（）《》！？，．・：；～"
)

# A word for these judgements goes on where another script begins, unlike those in which names are looked for: Latin letters among Han ones are a sign
# of the wrong page ("M黮ler" is "Müller" in GBK), and cut apart each half would read well.
LETTER_RUN = later(rf"{IN_WORD}+")


class Fluency(NamedTuple):
    """How well a text reads: the mean logarithm of how likely each letter follows the one before, and how many pairs were looked at."""

    mean: float
    pairs: int


def fluency(text: str) -> Fluency:
    """How well a text reads, a Latin one in the language that suits it best; a text without letters reads perfectly."""
    latin: list[str] = []
    eastern: list[str] = []
    total, pairs = _signs(text)
    for match in LETTER_RUN.finditer(text):
        for script, part in _parts(match[0]):
            if script == "Latin":
                latin.append(_VIETNAMESE.sub("ể", f" {part.lower()} ".translate(_CEDILLAS)))
            elif script == "East Asian":
                eastern.append(part)
            else:
                part_total, part_pairs = _in_script(part, script)
                total, pairs = total + part_total, pairs + part_pairs
    if latin:
        total += _in_best_language(latin)
        pairs += sum(len(word) - 1 for word in latin)
    if eastern:
        total += max(_in_daily_use("".join(eastern), *level) for level in _LEVELS)
        pairs += sum(map(len, eastern))
    return Fluency(total / pairs if pairs else 0.0, pairs)


def fluency_in(text: str, language: str) -> Fluency:
    """How well a Latin text reads in one language; signs that prose has not got count against it."""
    total, pairs = _signs(text)
    words = [f" {match[0].lower()} ".translate(_CEDILLAS) for match in LETTER_RUN.finditer(text)]
    total, pairs = total + _sum(words, _pairs_of(language)), pairs + sum(len(word) - 1 for word in words)
    return Fluency(total / pairs if pairs else 0.0, pairs)


def profile(tag: str) -> str | None:
    """The language whose letter pairs a text in a language has; None where there is none."""
    name = _ALIKE.get(tag, tag)
    return name if any(name in _LANGUAGES[script].split() for script in _ALPHABETS) else None


def reads_better(small: Sequence[str], tag: str) -> str | None:
    """The language in which some words in small letters, of one script, read far better than in that of a tag; None where there is none.

    Sentences without a function word of 21 languages, 170 of 14,000, have a logarithm of the likelihoods of 7 at most; untranslated ones mostly over 20.
    """
    words = [f" {word} ".translate(_CEDILLAS) for word in small]
    languages = _LANGUAGES.get(script_of(small[0][:1]), "").split()
    if tag not in languages:
        return None  # Serbian in Latin letters
    mine = _sum(words, _pairs_of(tag))
    best, most = None, mine + _BETTER
    for other in languages:
        if other != tag and (reading := _sum(words, _pairs_of(other))) > most:
            best, most = other, reading
    return None if best is None else _TAGS.get(best, best)


_BETTER = 10.0  # natural logarithm of a likelihood ratio
_ALPHABETS = ("Latin", "Cyrillic")
_ALIKE = {"nb": "no"}  # languages by the name of their profile
_TAGS = {name: tag for tag, name in _ALIKE.items()}


def _in_best_language(words: list[str]) -> float:
    """What Latin words count in the language that suits them best; the first words leave five languages to compare."""
    languages = _LANGUAGES["Latin"].split()
    if len(words) > _FIRST:
        languages = heapq.nlargest(5, languages, key=lambda language: _sum(words[:_FIRST], _pairs_of(language)))
    return max(_sum(words, _pairs_of(language)) for language in languages)


_FIRST = 12  # words


@lru_cache(maxsize=8192)  # a pure memo: each letter of a text is asked for again and again
def script_of(char: str) -> str:
    """The script of a letter; "" for other characters and rare scripts."""
    code = ord(char)
    return next((script for first, last, script in _SCRIPTS if first <= code <= last), "")


def _signs(text: str) -> tuple[float, int]:
    """What counts against a text, and how often: capitals after small letters, words of two scripts, signs that prose has not got."""
    against = sum(
        times for char, times in Counter(text).items() if not char.isascii() and not "\u2600" <= char <= "\u27bf" and char not in PROSE_SIGNS and char < "\U0001f000"
        and unicodedata.category(char) in _NO_PROSE
    )  # fmt: skip
    against += sum(unicodedata.category(match[0][1])[0] != "M" for match in _INSIDE_WORD.finditer(text))
    against += sum(1 for _ in _AFTER_LETTER.finditer(text))
    for match in LETTER_RUN.finditer(text):
        word = match[0]
        if not word.isascii():
            if any(map(str.isupper, word)):  # most words of most scripts have no capital to look before
                against += sum(one.islower() and other.isupper() for one, other in pairwise(word))
            scripts = set(map(script_of, filter(str.isalpha, word)))
            if len(scripts) != 1 or "" in scripts:  # else it is one part, without looking for where they part
                against += sum(1 for _ in _parts(word)) - 1
    return against * UNSEEN, against


_INSIDE_WORD = later(r"[^\W\d_][^\w\s.'’‘ʼʻ·\-–—/:&\u00ad\u200b-\u200f\u2011\u0300-\u036f](?=[^\W\d_])")
_AFTER_LETTER = later(r"[^\W\d_\x00-\x7f][€£§№¡¿±×•]")
_VIETNAMESE = later("[\u1ea0-\u1ef9]")  # one letter in the profiles
_CEDILLAS = str.maketrans("șț", "şţ")  # which Romanian has in the profiles
_NO_PROSE = frozenset(["Cc", "Cn", "Co", "Cs", "Cf", "Sk", "Sm", "So", "Sc", "Po", "Ps", "Pe", "Pi", "Pf", "No", "Lm"])


def _parts(word: str) -> Iterator[tuple[str, str]]:
    """The stretches of a word that are of one script; digits and marks go with what stands before."""
    begin, current = 0, ""
    for at, char in enumerate(word):
        script = script_of(char) if char.isalpha() else current
        if current and script != current:
            yield current, word[begin:at]
            begin = at
        current = script or ("other" if char.isalpha() else current)
    if current:
        yield current, word[begin:]


def _in_script(part: str, script: str) -> tuple[float, int]:
    if script in _LANGUAGES:
        padded = f" {part.lower()} "
        return _sum([padded], _mixed(script)), len(padded) - 1
    return (UNSEEN if script == "other" else _WITHOUT_PAIRS) * len(part), len(part)


def _sum(words: list[str], likely: Mapping[str, float]) -> float:
    of = likely.get
    return sum([of(word[at : at + 2], UNSEEN) for word in words for at in range(len(word) - 1)])


def _in_daily_use(text: str, standard: str, first: int, last: int) -> float:
    """What a text counts whose characters should be those that a standard of one country puts first; kana are Japanese and nobody else's."""
    total = 0.0
    for char in text:
        if "\u3041" <= char <= "\u30ff":
            total += _COMMON if standard == "euc_jp" else _RARE
        elif first <= _row(char, standard) <= last:
            total += _COMMON if char in EVERYDAY else _HANGUL if char >= "\uac00" else _DAILY
        else:
            total += _RARE
    return total


@lru_cache(maxsize=8192)  # characters of a few texts in four standards; a pure memo
def _row(char: str, standard: str) -> int:
    """The row of a standard in which a character stands; 0 where it has none."""
    raw = char.encode(standard, "ignore")
    return raw[0] if len(raw) == 2 else 0


@lru_cache(maxsize=64)  # one for each language
def _pairs_of(language: str) -> Mapping[str, float]:
    """How likely a letter follows another in a language; the end and the beginning of a word count as a blank."""
    package = find_spec("langdetect")
    if package is None or package.origin is None:
        return {}
    # There is no profile of Serbian; it is Croatian in other letters.
    profile = json.loads((Path(package.origin).parent / "profiles" / _INSTEAD.get(language, language)).read_text(encoding="utf-8"))
    pairs: dict[str, int] = {}
    first: dict[str, int] = {}
    for spelt, count in profile["freq"].items():
        letters = _in_serbian(spelt) if language == "sr" else spelt.lower()
        if len(letters) == 2:
            pairs[letters] = pairs.get(letters, 0) + count
    for letters, count in pairs.items():
        first[letters[0]] = first.get(letters[0], 0) + count
    return {letters: max(UNSEEN, math.log(count / first[letters[0]])) for letters, count in pairs.items()}


_INSTEAD = {"sr": "hr"}
_SERBIAN = str.maketrans("abcčćdđefghijklmnoprsštuvzž", "абцчћдђефгхијклмнопрсштувзж")


def _in_serbian(croatian: str) -> str:
    """Croatian letters as the Serbian ones; three with a digraph are two."""
    small = croatian.lower().replace("lj", "љ").replace("nj", "њ").replace("dž", "џ")
    return small.translate(_SERBIAN)


@lru_cache(maxsize=16)  # one for each script
def _mixed(script: str) -> Mapping[str, float]:
    """The pairs of all languages of a script that is shared by more than have a profile: of each pair the likeliest."""
    mixed: dict[str, float] = {}
    for language in _LANGUAGES[script].split():
        for letters, likely in _pairs_of(language).items():
            mixed[letters] = max(likely, mixed.get(letters, UNSEEN))
    return mixed
