"""Reads the older romanisation of Chinese names (Wade-Giles: Mao Tse-tung, Teng Hsiao-p'ing) as the newer one (pinyin: Mao Zedong, Deng Xiaoping)."""

import re

__all__ = ["as_pinyin"]

# A family name, then two syllables with a hyphen, the second in lower case; an apostrophe stands after a sound that is breathed.
_NAME = re.compile(r"[A-Z][a-zêüŭ']+ [A-Z][a-zêüŭ']*-[a-zêüŭ']+")
_APOSTROPHE = re.compile("[’‘`´ʼʻʿ]")
_SYLLABLE = re.compile(r"(ch'?|ts'?|tz'?|k'?|p'?|t'?|hs|sh|ss|sz|[fhjlmnswy]?)([aeiouêüŭ][a-zêüŭ]*)")

_INITIALS = {
    "ch": "zh", "ch'": "ch", "ts": "z", "ts'": "c", "tz": "z", "tz'": "c", "k": "g", "k'": "k", "p": "b", "p'": "p", "t": "d", "t'": "t",
    "hs": "x", "ss": "s", "sz": "s", "j": "r",
}  # fmt: skip
_PALATAL = {"ch": "j", "ch'": "q"}  # before i and ü
_FINALS = {
    "ih": "i", "ieh": "ie", "eh": "e", "üeh": "ue", "ueh": "ue", "ien": "ian", "ung": "ong", "iung": "iong", "uei": "ui", "ê": "e", "ên": "en",
    "êng": "eng", "erh": "er", "ŭ": "i", "ü": "u", "üan": "uan", "ün": "un",
    **{same: same for same in "a ai an ang ao e ei en eng i ia iang iao in ing iu o ou u ua uai uan uang ui un uo".split()},
}  # fmt: skip
_O_IS_E, _O_STAYS = ("k", "k'", "h"), ("p", "p'", "m", "f", "w", "")
_WHOLE = {"i": "yi", "yu": "you", "yü": "yu", "yen": "yan", "tzu": "zi", "tz'u": "ci", "ssu": "si", "szu": "si", "o": "e"}


def as_pinyin(name: str) -> str:
    """Return a Chinese name in pinyin that is written in the older romanisation, or "" where it is not."""
    if "-" not in name:  # without its hyphen nothing tells it from the newer one
        return ""
    name = _APOSTROPHE.sub("'", name)
    if not _NAME.fullmatch(name):
        return ""
    family, first, second = [_syllable(part) for part in name.lower().replace("-", " ").split()]
    return f"{family.title()} {first.title()}{second}" if family and first and second else ""


def _syllable(older: str) -> str:
    """Return a syllable in pinyin, or "" where the older romanisation has no such syllable."""
    if older in _WHOLE:
        return _WHOLE[older]
    match = _SYLLABLE.fullmatch(older)
    if match is None or match[2] not in _FINALS:
        return ""
    initial, final = match[1], match[2]
    newer = _FINALS[final]
    if final == "o" and initial not in _O_STAYS:
        newer = "e" if initial in _O_IS_E else "uo"
    if initial in _PALATAL and final[0] in "iü" and final != "ih":
        return _PALATAL[initial] + newer
    return _INITIALS.get(initial, initial) + newer
