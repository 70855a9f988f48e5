"""Chinese names in pinyin: what Latin letters stand for some characters, and which characters a misspelt name may stand for.

A name that Chinese only spells after its sound (莫德罗 for Modrow) comes back from pinyin as nothing that anybody writes: whether a
word of the text is pinyin at all, syllable by syllable, tells the two apart.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from importlib.resources import files
from itertools import islice, product
from typing import NamedTuple

from rapidfuzz.distance import OSA

HAN = re.compile("[\u3400-\u9fff]+")
TABLE = "pinyin.tsv"
LONGEST = 3  # characters of a word of a name; Chinese given names have two at most, most places two or three
MOST = 24  # ways to read some characters
# The hundred most frequent family names, by the report of the Ministry of Public Security on names of 2019; and words that say what kind of place a name is of.
_FAMILY_NAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常"
)
_AFTER_NAMES = frozenset("说称道表示指等和与及跟同对在是将的为也就都曾已被向从让由任")  # words of one character that follow names
_TITLES = tuple(
    "女士 先生 小姐 教授 老师 同志 医生 博士 院长 校长 局长 部长 主任 主席 总理 书记 市长 省长 队长 经理 某".split()
)  # after a family name alone
_REGIONS = frozenset("县市省区镇乡村州")
_LISTED = frozenset("、)）】/")  # marks after a name in a list or in brackets
_PLACES = frozenset("县市省区镇乡村州湖河江山岛湾港")
ALIKE = 0.6  # share of letters that stand right, from which a word may be a misspelling of some characters
READINGS = 2  # of a character in names: 宅 is zhai, and du in old books alone
AGAIN = 3  # times that characters stand in a text, from which on they may be a word of their own
RARE = 0.1  # how much less alike the second one of them counts: 觉 is jue, and jiao where it means sleep
_LONGEST_SYLLABLE = 6  # letters: zhuang, chuang, shuang


class Read(NamedTuple):
    """Characters of a Chinese text, where they begin, a syllable for each, and whether that is the usual reading of all."""

    characters: str
    start: int
    syllables: tuple[str, ...]
    pinyin: str
    usual: bool

    @property
    def written(self) -> str:
        """The name: with a capital, and an apostrophe before a syllable that begins with a vowel."""
        name = ""
        for syllable in self.syllables:
            name += "'" * (bool(name) and syllable[0] in "aeo") + syllable
        return name.capitalize()


@cache
def _readings() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for line in files("normalize.source").joinpath(TABLE).read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            readings, characters = line.split("\t")
            found.update(dict.fromkeys(characters, tuple(readings.split(" "))))
    return found


@lru_cache(maxsize=1 << 14)
def readings(character: str) -> tuple[str, ...]:
    """The readings of a character in small letters without tones, the usual one first."""
    from anyascii import anyascii

    return _readings().get(character) or (anyascii(character).lower(),)


@cache
def _syllables() -> frozenset[str]:
    return frozenset(syllable for code in range(0x4E00, 0x9FA6) for syllable in readings(chr(code)) if syllable.isalpha())


@lru_cache(maxsize=1 << 14)
def syllables(word: str) -> int:
    """How many syllables of pinyin a word in small letters is, at least; 0 where it is none."""
    best: list[int | None] = [0, *[None] * len(word)]
    for end in range(1, len(word) + 1):
        counts = [
            count + 1
            for size in range(1, min(end, _LONGEST_SYLLABLE) + 1)
            if (count := best[end - size]) is not None and word[end - size : end] in _syllables()
        ]
        best[end] = min(counts, default=None)
    return best[-1] or 0


def names(text: str, start: int, end: int) -> Iterator[Read]:
    """Every run of one to three characters in a stretch of a text, in every way it may be read."""
    for match in HAN.finditer(text, start, end):
        for begin in range(match.start(), match.end()):
            for stop in range(begin + 1, min(begin + LONGEST, match.end()) + 1):
                of_each = [readings(character)[:READINGS] for character in text[begin:stop]]
                usual = tuple(found[0] for found in of_each)
                for way in islice(product(*of_each), MOST):
                    yield Read(text[begin:stop], begin, way, "".join(way), way == usual)


@lru_cache(maxsize=256)
def _names(text: str, start: int, end: int) -> tuple[Read, ...]:
    return tuple(names(text, start, end))


def is_chinese(text: str, start: int, end: int) -> bool:
    """Whether characters are a Chinese name by what stands beside them: a family name before, or what kind of place it is after; a foreign name has neither."""
    return text[start - 1 : start] in _FAMILY_NAMES or text[end : end + 1] in _PLACES


@lru_cache(maxsize=256)
def is_repeated(text: str, characters: str) -> bool:
    """Whether a text has characters again and again, between others each time, so that they are a word: 红杉, a restaurant, but not 朗玛 of 珠穆朗玛."""
    places = [match.start() for match in re.finditer(characters, text)]
    before, after = (
        {text[at : at + 1] for at in found} for found in ([at - 1 for at in places if at], [at + len(characters) for at in places])
    )
    return len(places) >= AGAIN and min(len(before), len(after)) > 1


class Person(NamedTuple):
    """Where a family name may begin a person's name, and how the given name may be read: of one character and of two."""

    start: int
    given: tuple[Read, ...]


def persons(text: str, start: int, end: int, family: str) -> Iterator[Person]:
    """The places in a stretch of a text where a family name begins that is read so (pinyin, small letters), each with what may be the given name."""
    for at in range(start, end):
        if text[at] in _FAMILY_NAMES and family in readings(text[at])[:READINGS]:
            stop = next((place for place in range(at + 1, min(end, at + 3)) if not HAN.fullmatch(text[place])), min(end, at + 3))
            if text.startswith(_TITLES, at + 1) or _REGIONS.intersection(text[at + 2 : at + 4]):
                continue
            given = [read for read in names(text, at + 1, stop) if read.start == at + 1]
            if stop == at + 3 and _is_of_three(text, at):
                given = [read for read in given if len(read.characters) > 1]
            if given:
                yield Person(at, tuple(given))


def _is_of_three(text: str, at: int) -> bool:
    """Whether a name has three characters: it stands in a list, or more than once, with the same third character and other ones after it."""
    name = text[at : at + 3]
    if text[at + 3 : at + 4] in _LISTED and name[2] not in _AFTER_NAMES:
        return True
    fourth, third = _after(text, name[:2])
    return third == {name[2]} and len(fourth) > 1


@lru_cache(maxsize=256)
def _after(text: str, begin: str) -> tuple[frozenset[str], frozenset[str]]:
    """The characters that stand fourth and third where two are the first ones, wherever these stand in a text."""
    places = [match.start() for match in re.finditer(begin, text)]
    return frozenset(text[at + 3 : at + 4] for at in places), frozenset(text[at + 2 : at + 3] for at in places)


class Likeness(NamedTuple):
    """Characters that a word may be a misspelling of, the share of letters that stand right, and how much less any others have."""

    read: Read
    likeness: float
    margin: float


def is_read(word: str, text: str, start: int, end: int) -> bool:
    """Whether a word in small letters is the pinyin of some characters in a stretch of a Chinese text."""
    return any(read.pinyin == word for read in _names(text, start, end))


def nearest(word: str, text: str, start: int, end: int) -> Likeness | None:
    """The characters in a stretch of a Chinese text to which a word in small letters is nearest; None where it is the pinyin of some, or near to none."""
    if is_read(word, text, start, end):
        return None
    found = _names(text, start, end)
    scored = sorted(
        (
            (OSA.normalized_similarity(word, read.pinyin) - RARE * (not read.usual), len(read.characters) > 1, read.usual, read)
            for read in found
        ),
        reverse=True,
    )
    if not scored or scored[0][0] < ALIKE:
        return None
    best = scored[0][3]
    others = [score for score, _, _, read in scored if read.pinyin != best.pinyin]
    return Likeness(best, scored[0][0], scored[0][0] - max(others, default=0.0))
