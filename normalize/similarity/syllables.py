"""Reads names in Chinese characters and Hangul in Latin letters, and the older romanisation of Korean (Pak Kŭn-hye) as the newer one (Park Geun-hye).

Such a name is one word of syllables: the first is the family name, the others the given one. Korean families write theirs in ways of their own: 이 is Lee, Yi, Rhee.
"""

import re

from anyascii import anyascii

__all__ = ["as_korean", "in_letters"]

_SYLLABIC = re.compile(r"[\u3400-\u9fff\uac00-\ud7a3]")
_HANGUL = re.compile(r"[\uac00-\ud7a3]")
_KANA = re.compile(r"[\u3040-\u30ff]")
_SYLLABLE = re.compile("[A-Z][a-z]*")
_LATIN = re.compile(r"([A-Z][a-zŏŭ'’‘ʼ]*) ([A-Z][a-zŏŭ'’‘ʼ]*)[- ]?([A-Za-zŏŭ'’‘ʼ]*)")
_OLDER = re.compile("[ŏŭ'’‘ʼ]")
_LETTERS = 4  # of a person's name in these scripts
_DOUBLE = frozenset("欧阳 歐陽 司马 司馬 诸葛 諸葛 上官 司徒 남궁 황보 제갈 선우 독고 사공".split())

# Korean family names, all ways to write one beside the first, which stands for all.
_FAMILIES = {
    written: group.split()[0]
    for group in (
        "kim gim", "lee i yi rhee ri li rhie", "park bak pak", "choi choe ch'oe", "jung jeong chung chong chŏng cheong", "kang gang", "cho jo",
        "yoon yun yoon", "jang chang", "lim im rim yim", "han", "oh o", "shin sin", "seo so sŏ suh", "kwon gwon kwŏn", "hwang", "ahn an",
        "song", "yoo yu ryu you", "hong", "jeon chon chŏn jun chun", "ko go koh", "moon mun", "son sohn", "yang ryang", "bae pae", "baek paek paik back",
        "heo hur huh hŏ", "nam", "sim shim", "no roh noh ro", "ha", "kwak gwak", "sung seong sŏng", "cha ch'a", "joo chu ju", "woo u wu", "koo gu ku",
        "min", "jin chin", "ryu", "na ra", "ban pan", "bang pang", "pyo p'yo", "ki gi", "byun byeon pyŏn", "hyun hyeon hyŏn", "tak t'ak",
    )
    for written in group.split()
}  # fmt: skip
_NEWER = (("ch'", "c'"), ("ch", "j"), ("c'", "ch"), ("k'", "K"), ("t'", "T"), ("p'", "P"), ("ŏ", "eo"), ("ŭ", "eu"))
# Syllables of given names as their bearers write them, by the newer romanisation.
_USUAL = dict(
    pair.split("=")
    for pair in (
        "suk=seok chung=jeong myung=myeong young=yeong hyun=hyeon jung=jeong sung=seong keun=geun chul=cheol woo=u joon=jun soo=su hee=hui kyu=gyu kyung=gyeong "
        "kwang=gwang kook=guk kuk=guk shik=sik moon=mun sook=suk un=eun byung=byeong hyung=hyeong"
    ).split()
)
_HARD_LAST = re.compile("(?<!n)[gdb]$")
_LAST = {"g": "k", "d": "t", "b": "p"}  # the last letter of a syllable in Hangul: 박 is Bak
_FIRST = {"k": "g", "t": "d", "p": "b", "K": "k", "T": "t", "P": "p"}


def in_letters(name: str, person: bool) -> str:
    """Return a name in Chinese characters or Hangul in Latin letters, that of a person cut into family and given name; "" for any other script, and for Japanese with kana."""
    if name.isascii() or not _SYLLABIC.search(name) or _KANA.search(name):
        return ""
    words = name.replace("·", " ").split()
    read = [_SYLLABLE.findall(anyascii(word)) for word in words]
    if _HANGUL.search(name):
        read = [[_HARD_LAST.sub(lambda last: _LAST[last[0]], syllable) for syllable in syllables] for syllables in read]
    if not person or (len(words) == 1 and len(words[0]) > _LETTERS) or not all(read):
        return " ".join("".join(syllables).title() for syllables in read if syllables)
    if len(words) == 1:
        family = 2 if words[0][:2] in _DOUBLE and len(words[0]) > 2 else 1
        read = [read[0][:family], read[0][family:]]
    first, *rest = ["".join(syllables).title() for syllables in read if syllables]
    if _HANGUL.search(name):
        first = _FAMILIES.get(first.lower(), first).title()
    return " ".join([first, *rest])


def as_korean(name: str) -> str:
    """Return a Korean name in Latin letters with its family name written in the one way that stands for all, its given name by the newer romanisation; "" where it is none."""
    found = _LATIN.fullmatch(name)
    if found is None:
        return ""
    family, first, second = [part.lower().translate(_APOSTROPHES) for part in found.groups()]
    group = _FAMILIES.get(family)
    if group is None:
        return ""
    if _OLDER.search(name):
        first, second = _newer(first), _newer(second)
    first, second = _USUAL.get(first, first), _USUAL.get(second, second)
    return f"{group.title()} {first.title()}{second}"


_APOSTROPHES = str.maketrans("’‘ʼ", "'''")


def _newer(older: str) -> str:
    """Return a syllable of the older romanisation in the newer one: kŭn, geun; ch'ŏl, cheol."""
    for written, new in _NEWER:
        older = older.replace(written, new)
    return _FIRST.get(older[:1], older[:1]) + older[1:].lower() if older else ""
