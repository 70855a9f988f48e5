"""What one word of a name is: its fold, its weight, the idea that translations of it share, and whether it is a patronymic."""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from normalize.similarity.alignment import ENDINGS, MIN_STEM
from normalize.similarity.folding import VOWELS, fold, romanise
from normalize.similarity.tables import lines

__all__ = ["FAMILY_PARTICLES", "Word", "country_of", "initials_of", "is_acronym", "is_belarusian", "levelled", "read_word", "split_words"]

# Letters with the marks that some scripts write beside them: stdlib `re` takes an Indic vowel sign or a Hebrew point for a gap.
_LETTER = r"[^\W\d_]|[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u0900-\u0dff\u0e31-\u0e4e\u1000-\u109f\u1780-\u17d3]"
_PLAIN_WORD = re.compile(r"[^\W\d_]+(?:['`]+[^\W\d_]+)*\d*|\d+")
_WORD = re.compile(rf"(?:{_LETTER})+(?:['’‘`´ʼʻʿʾʹ]+(?:{_LETTER})+)*\d*|\d+")
_DOTTED = re.compile(r"\b([^\W\d_])\.(?=[^\W\d_]\b)")

MIN_PREFIX = 5  # sounds
LONGEST_ENDING = 5  # sounds after the start of a glossary word; Severodonetsk is not the north
PATRONYMIC = re.compile(r"(?:[oaei]vi[cC]|iC|[oaei]vna|ovni|iCna|inicna)(?:a|u|em|om|e)?$")  # what follows the father's name
MIN_FATHER = 2  # sounds
LONGEST_ACRONYM = 7  # characters
MIN_COUNTRY = 3  # sounds; Oman, Chad
LONGEST_ADJECTIVE = 7  # sounds after the beginning of a country; индийского, индийското
_COUNTRY_ENDING = re.compile(
    r"(?:[aeiou]{0,2}|i?an[si]?|[aei]?(?:sk|ck|St)(?:[aeiou]\w{0,2})?)$"
).match  # after a short beginning: Cub-an, češ-ské
_FATHER = re.compile("vi[Cc]|vna|[Cv]ni|iC").search  # a quick look: most words are none
GIVEN_WEIGHT, PATRONYMIC_WEIGHT = 0.8, 0.6  # a family name weighs 1: half of a people shares a dozen given names
_PARTICLES = """
al el ul ud an ad ar as at az bin ibn bint abu umm von van fon der den de la le du di da dos das del della dello ter ten ze zu zur mc mac af av
haji hadji shaykh sheikh sheik shaikh mullah maulavi mawlawi mr mrs dr gen col sir lord y e i oglu ogly oglou ogli kizi kyzy
"""
PARTICLES = frozenset(_PARTICLES.split())  # of names of persons: they come and go with the language
_NEVER_FAMILIES = """
bin ibn bint haji hadji shaykh sheikh sheik shaikh mullah maulavi mawlawi mr mrs dr gen col sir lord y e i oglu ogly oglou ogli kizi kyzy
"""
FAMILY_PARTICLES = PARTICLES - frozenset(_NEVER_FAMILIES.split())  # also family names, where a family name stands: Ten, An, Van, De
# Abdul Karim, Abd al-Karim and Abdelkarim: the servant (abd) of one of God's names; the article between them comes and goes.
_SERVANTS = frozenset("abd abdul abdel abdal abdol abdoul abdil abdur abder abdar abdus abdes abdou".split())
_LAST_OF_CASES = frozenset(ending[-1] for ending in ENDINGS)
WOMENS_ENDINGS = frozenset("e u i o oi ei ou eu".split())  # of the cases of a name in -a
_BELARUSIAN = re.compile("[ўіЎІ]").search
_UKRAINIAN = re.compile("[иїєґщИЇЄҐЩ]").search
_HARD_V = re.compile("(?<=[оё])ў(?=[^аеёіоуыэюя])(?!ск)")  # Воўк, but Ціханоўская
_SOFT_T, _SOFT_D = re.compile("ц(?=[іеёюяь])"), re.compile("дз(?=[іеёюяь])")  # Ціханоўская, Дзям'янаў
_ADJECTIVE = re.compile(r"(?<=\w{4})sk(?:i|a|o|e|u|aa|ao|oe|oi|ou|uu|ih|im|om|ogo|omu|imi|ego|ei|em|ai)$").search
_GLIDE_ENDING = re.compile(r"[iyj][aeiou]{1,2}$").search  # Viktoriya and Viktoriyu, but Viktora is Viktor


class Word(NamedTuple):
    """A prepared word: `sound` is what is compared; `idea` is 0 or the number that all translations of the word share.

    `reading` is 0 or the idea of a second given name that the word may be: Александра is a woman, or Александр in the genitive. `root` is
    what the adjective of a place is made from (Самар-ский), of a person's name in Belarusian how its Russian double may sound, or "".
    """

    sound: str
    weight: float
    idea: int
    patronymic: str  # the folded name of the father, or ""
    number: bool
    reading: int
    root: str
    acronym: bool  # one short word in capitals
    bare: bool  # no initial, no patronymic, no root: to be compared by its sound, or its idea


class _Glossary(NamedTuple):
    whole: dict[str, tuple[int, float]]
    prefix: dict[str, tuple[int, float]]
    given: dict[str, int]
    glided: frozenset[str]  # sounds of given names whose last vowel follows a glide: Viktoria, Yulia
    fathers: dict[str, int]  # stems of patronymics
    prefix_starts: frozenset[str]  # the first sounds of these: most words of a name begin like none
    whole_starts: frozenset[str]
    given_starts: frozenset[str]
    initials: dict[int, frozenset[str]]  # the first sounds of the words of an idea, in all languages


def split_words(text: str) -> list[str]:
    """Return the words and the numbers of a name as written, composed; S.A. is one word, and so is O'Brien."""
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
    words = text.replace("-", " ").split()
    if "".join(words).isalpha():  # most names: letters and gaps alone
        return words
    if text.isascii():
        return _PLAIN_WORD.findall(_DOTTED.sub(r"\1", text) if "." in text else text)
    return _WORD.findall(_DOTTED.sub(r"\1", text) if "." in text else text)


@lru_cache(maxsize=1)
def _glossary() -> _Glossary:
    """Read the glossaries on the first call: importing stays light."""
    rows: dict[str, list[list[str]]] = {}
    for line in lines("glossary-sounds.txt"):
        table, *row = line.split()
        rows.setdefault(table, []).append(row)
    whole, prefix = ({sound: (int(number), float(weight)) for sound, number, weight in rows[table]} for table in ("whole", "beginning"))
    given, fathers = ({sound: int(number) for sound, number in rows[table]} for table in ("given", "father"))
    for women in (False, True):
        for sound, idea in given.items():
            if sound.endswith("a") == women:
                fathers.setdefault(sound.rstrip(VOWELS), idea)
    prefix_starts = frozenset(sound[:MIN_PREFIX] for sound in prefix)
    whole_starts = frozenset(sound[:MIN_STEM] for sound, (_, weight) in whole.items() if weight and len(sound) >= MIN_STEM)
    given_starts = frozenset(sound[:MIN_STEM] for sound in given)
    initials: dict[int, set[str]] = {}
    for sound, (idea, _) in (*whole.items(), *prefix.items()):
        initials.setdefault(idea, set()).add(sound[0])
    first = {idea: frozenset(sounds) for idea, sounds in initials.items()}
    return _Glossary(whole, prefix, given, frozenset([sound for (sound,) in rows["glided"]]), fathers, prefix_starts, whole_starts, given_starts, first)


def initials_of(idea: int) -> frozenset[str]:
    """Return the first sounds of the words that share an idea: plant, завод and Fabrik are P, Z or F of an acronym."""
    return _glossary().initials.get(idea, frozenset())


@lru_cache(maxsize=1)
def _countries() -> dict[str, str]:
    """The code of a country by how a word for it begins."""
    return {sound: code for code, *sounds in map(str.split, lines("countries.txt")) for sound in sounds}


@lru_cache(maxsize=1)
def _country_starts() -> frozenset[str]:
    return frozenset([sound[:MIN_COUNTRY] for sound in _countries()])


@lru_cache(maxsize=1 << 12)
def country_of(sound: str) -> str:
    """Return the code of the country that a folded word names or is an adjective of, or "": its longest known beginning decides."""
    countries = _countries()
    if sound[:MIN_COUNTRY] not in _country_starts():
        return ""
    for size in range(len(sound), max(MIN_COUNTRY, len(sound) - LONGEST_ADJECTIVE) - 1, -1):
        code = countries.get(sound[:size])
        if code and (size >= MIN_PREFIX or _COUNTRY_ENDING(sound, size)):
            return code
    return ""


def _idea(sound: str, glossary: _Glossary) -> tuple[int, float]:
    """Return the idea and weight of a word of an organisation or place: its longest known beginning decides."""
    found = glossary.whole.get(sound)
    if found:
        return found
    length = len(sound)
    if sound[:MIN_PREFIX] in glossary.prefix_starts:
        for size in range(length, max(MIN_PREFIX, length - LONGEST_ENDING) - 1, -1):
            found = glossary.prefix.get(sound[:size])
            if found:
                return found
    if sound[:MIN_STEM] in glossary.whole_starts:
        for size in range(length - 1, max(length - LONGEST_ENDING, MIN_STEM) - 1, -1):
            found = glossary.whole.get(sound[:size])
            if found and found[1] and sound[size:] in ENDINGS:
                return found
    return 0, 1.0


def _given(sound: str, romanised: str, glossary: _Glossary) -> tuple[int, int]:
    """Return the idea of a given name, also in an oblique case, and the idea of the other name that the word may as well be.

    The ends of men's and women's names are each other's cases: Александра is a woman or the genitive of Александр, Александру
    the dative of the one and the accusative of the other. A glide tells some apart that fold alike: Viktoriyu is of Viktoria, Viktoru of Viktor.
    """
    if sound[:MIN_STEM] not in glossary.given_starts:
        return 0, 0
    nominative = glossary.given.get(sound, 0)
    if sound[-1] not in _LAST_OF_CASES:
        return nominative, 0
    if nominative and sound in glossary.glided and not _GLIDE_ENDING(romanised):
        nominative = 0
    if nominative and sound[-1] != "a":
        return nominative, 0
    man = woman = 0
    for size in (1, 2):
        stem, ending = sound[:-size], sound[-size:]
        if len(stem) > MIN_STEM and ending in ENDINGS:
            he = glossary.given.get(stem, 0) or glossary.fathers.get(stem, 0)
            she = glossary.given.get(stem + "a", 0) if ending in WOMENS_ENDINGS else 0
            if (he or she) and stem + "a" in glossary.glided:
                if _GLIDE_ENDING(romanised):
                    he = he if stem + "i" in glossary.given else 0
                else:
                    she = 0
            man, woman = man or he, woman or she
    if nominative:
        return nominative, 0 if man == nominative else man
    if not man or not woman or man == woman:
        return man or woman, 0
    return (man, woman) if sound[-1] in "eu" else (woman, 0)


def is_acronym(word: str) -> bool:
    """Say whether a word is short and in capitals."""
    return len(word) <= LONGEST_ACRONYM and word.isupper()


@lru_cache(maxsize=1 << 16)
def read_word(word: str, person: bool) -> Word:
    """Return the prepared form of one `word` as the name of a `person`, or of an organisation or place."""
    romanised = romanise(word)
    sound = fold(romanised)
    number = word.isdigit()
    if not person:
        idea, weight = _idea(sound, _glossary())
        adjective = None if idea or weight < 1 or "sk" not in sound else _ADJECTIVE(sound)
        root = sound[: adjective.start()] if adjective else ""
        return Word(sound, weight, idea, "", number, 0, root, len(word) <= LONGEST_ACRONYM and word.isupper(), len(sound) > 1 and not root)
    if romanised in PARTICLES:
        return Word(sound, 0.0, 0, "", number, 0, "", False, False)
    if romanised in _SERVANTS:
        return Word("abd", 1.0, 0, "", number, 0, "", False, False)
    if len(sound) > 5 and _FATHER(sound):
        match = PATRONYMIC.search(sound, MIN_FATHER)
        if match:
            double = russian_double(word) if is_belarusian(word) else ""  # in a short name this is the family name
            patronymic = sound[: match.start()].rstrip(VOWELS)
            return Word(sound, PATRONYMIC_WEIGHT, _glossary().fathers.get(patronymic, 0), patronymic, number, 0, double, False, False)
    idea, reading = _given(sound, romanised, _glossary())
    root = russian_double(word) if is_belarusian(word) else ""
    return Word(sound, GIVEN_WEIGHT if idea else 1.0, idea, "", number, reading, root, False, len(sound) > 1 and not root)


def is_belarusian(word: str) -> bool:
    """Say whether a word is spelled as only Belarusian is: with ў or і, and without the letters that it lacks."""
    if word.isascii():
        return False
    return _BELARUSIAN(word) is not None and _UKRAINIAN(word) is None


def russian_double(word: str) -> str:
    """Return how the Russian double of a Belarusian name may sound, its vowels levelled: ў is л before a consonant (Воўк, Волк), a soft ц is т and дз is д, а is also о."""
    hard = _SOFT_D.sub("д", _SOFT_T.sub("т", _HARD_V.sub("л", word.lower())))
    return levelled(fold(romanise(hard)))


def levelled(sound: str) -> str:
    """Return a folded word with o as a: Belarusian writes what is heard, Калеснікава for Колесникова."""
    return sound.replace("o", "a")
