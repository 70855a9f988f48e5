"""Romanise a word and fold what transliteration and press conventions change.

`romanise` turns any script into lower-case Latin letters; `fold` maps spellings of one sound onto one symbol (sh, sch, sz and š
become `S`) and drops what conventions disagree about (doubled letters, soft signs, the glide of ye, ie and je). A folded word is a
*key*: it is compared, never shown, and never written into a text.

Symbols of a folded word: the vowels a e i o u, the consonants b c d f g h k l m n p r s t v, and `C` (ch as in church), `J` (j as in
John), `S` (sh), `Z` (zh); digits stay. `c` is ts, or a Latin c before e and i, whose sound depends on the language.
"""

import re

from anyascii import anyascii

__all__ = ["VOWELS", "fold", "romanise"]

VOWELS = "aeiou"

# Cyrillic of nine languages at once: where they disagree (г, и, щ, ъ) the reading is chosen that `fold` or a cheap edit undoes.
_CYRILLIC = {
    **dict(zip("абвгдезийклмнопрстуфхыэ", "abvgdeziiklmnoprstufhie", strict=True)),
    "ё": "yo", "ж": "zh", "ц": "ts", "ч": "C", "ш": "S", "щ": "SC", "ь": "", "ю": "yu", "я": "ya",
    "є": "ye", "і": "i", "ї": "yi", "ґ": "g", "ў": "v",
    "ј": "y", "љ": "ly", "њ": "ny", "ђ": "J", "ћ": "C", "џ": "J", "ѓ": "g", "ќ": "k", "ѕ": "z",
    "ә": "a", "ғ": "g", "қ": "k", "ң": "n", "ө": "o", "ұ": "u", "ү": "u", "һ": "h", "ҳ": "h", "ҷ": "J", "ӣ": "i", "ӯ": "u",
    "ѐ": "e", "ѝ": "i", "ӑ": "a", "ӗ": "e", "ҫ": "s", "ӧ": "o", "ӱ": "u", "ӓ": "a",
}  # fmt: skip
_LATIN = {
    "č": "C", "ć": "C", "ĉ": "C", "š": "S", "ś": "S", "ş": "S", "ș": "S", "ŝ": "S", "ž": "zh", "ź": "zh", "ż": "zh", "ĵ": "zh",
    "ç": "c", "ř": "rzh", "ł": "l", "ľ": "l", "ñ": "n", "ń": "n", "ň": "n", "ğ": "g", "đ": "d", "ð": "d", "þ": "t", "ß": "s",
    "ä": "e", "æ": "e", "ö": "o", "ø": "o", "ü": "u", "ű": "u", "ő": "o", "ā": "a", "ē": "e", "ī": "i", "ū": "u", "ı": "i",
    "ŭ": "v", "ə": "a", "ě": "ie", "ů": "u", "ţ": "ts", "ț": "ts", "ă": "a", "â": "a", "î": "i", "ą": "on", "ę": "en",
    "ḩ": "h", "ẖ": "h", "ẕ": "z", "ţ̄": "t", "ş̄": "s", "'": "", "’": "", "‘": "", "ʼ": "", "ʻ": "", "`": "", "´": "", "ʿ": "", "ʾ": "",
    "\N{MODIFIER LETTER PRIME}": "", "\N{COMBINING DOT ABOVE}": "", "ˈ": "",
}  # fmt: skip
_SIMPLE = str.maketrans({key: value for key, value in (_CYRILLIC | _LATIN).items() if len(key) == 1})

# Letters that look alike: 2.6 % of the names on sanction lists mix the two scripts in one word.
_TO_CYRILLIC = str.maketrans("aceiopxyhkmtb", "асеіорхункмтв")
_TO_LATIN = str.maketrans("асеіорхуһкмтвј", "aceiopxyhkmtbj")
_CYRILLIC_LETTER = re.compile(r"[Ѐ-ԯ]")
_LATIN_LETTER = re.compile(r"[a-z]")
_HARD_SIGN = re.compile(r"ъ(?=[еёюя])")


def romanise(word: str) -> str:
    """Return the lower-case Latin spelling of one `word` of any script; sounds that have one letter keep it (see `fold`).

    A letter of the other script that only looks right (Latin `o` in `АНАНЧЕНКO`) is read as its neighbours' script.
    """
    word = word.lower()
    if word.isascii():
        return word if word.isalnum() else word.replace("'", "").replace("`", "")
    if _CYRILLIC_LETTER.search(word) and _LATIN_LETTER.search(word):
        cyrillic = len(_CYRILLIC_LETTER.findall(word))
        word = word.translate(_TO_CYRILLIC if cyrillic * 2 >= len(word) else _TO_LATIN)
    if "ъ" in word:  # a vowel in Bulgarian; in Russian only a hard sign before a glide
        word = _HARD_SIGN.sub("", word).replace("ъ", "a")
    if word[-1] in "ąę":  # a nasal sound inside a Polish word, a case ending after it
        word = word[:-1] + ("a" if word[-1] == "ą" else "e")
    word = word.translate(_SIMPLE)
    return word if word.isascii() else anyascii(word).replace("'", "").replace("`", "").replace("CH", "ch")


# One pass, the longest spelling first.
_SOUNDS = {
    "shch": "S", "szcz": "S", "stsch": "S", "schtsch": "S", "SC": "S", "sh": "S", "sch": "S", "sz": "S",
    "tsch": "C", "tch": "C", "tsh": "C", "cz": "C", "ch": "C", "dzh": "J", "dsch": "J", "dj": "J", "zh": "Z",
    "igh": "i", "kh": "h", "gh": "g", "ph": "f", "th": "t", "dh": "d", "rh": "r", "wh": "v", "ck": "k",
    "tz": "c", "ts": "c", "dz": "d", "qu": "kv", "q": "k", "w": "v", "x": "ks",
    "ouski": "ovski", "ouskay": "ovskay", "auskay": "avskay", "euskay": "evskay", "auski": "avski",
    "euski": "evski", "ousky": "ovski", "auna": "avna", "euna": "evna", "ouna": "ovna", "aeuna": "aevna",
    "ou": "u", "oo": "u", "ae": "e", "oe": "e",
}  # fmt: skip


def _branching(spellings: list[str]) -> str:
    """Return a pattern of `spellings`, longest first, that branches letter by letter: a third faster than a list of them."""
    branches = []
    for letter in sorted({spelling[0] for spelling in spellings}):
        rests = [spelling[1:] for spelling in spellings if spelling[0] == letter]
        rest = _branching([rest for rest in rests if rest])
        branches.append(letter + (f"(?:{rest})" if rest else "") + ("?" if rest and "" in rests else ""))
    return "|".join(branches)


_SPELLING = re.compile(_branching(list(_SOUNDS)) + "|c(?=[aouklrt])")  # a c before a hard sound
_POLISH_RZ = re.compile(r"(?<=[ptkgbdh])rz|^rz|rz(?=[eya])")
_DOUBLED = re.compile(r"(.)\1+")
_TWICE = re.compile(r"(.)\1").search  # a third faster than a search for the whole run
_GLIDE = re.compile(r"(?<!i)i+(?=[aeou])")  # of a run from its first letter alone: else a long one takes the square of its length
_CONSONANTAL_U = re.compile(r"(?<![aeiou])u(?=[aeio])")


def _sound(match: re.Match[str]) -> str:
    return _SOUNDS.get(match[0], "k")


def fold(romanised: str) -> str:
    """Return the sound key of a romanised word: equal for spellings that differ by convention alone.

    `fold("kovalchuk") == fold("kowaltschuk") == fold("kovalczuk")`. Nothing is said about words that fold differently:
    that is what `normalize.similarity.alignment` weighs.
    """
    word = romanised
    last = word[-1:]
    if last in "fuz":
        if word.endswith(("au", "eu", "ou")) and len(word) > 2:
            word = word[:-1] + "v"
        elif word.endswith("ff") and len(word) > 3:
            word = word[:-2] + "v"
        elif word.endswith(("lz", "nz")):  # German: Scholz is Sholts and Шольц
            word = word[:-1] + "c"
    elif last == "e" and word.endswith("que"):
        word = word[:-3] + "k"
    if word[:1] in "jmwx":
        if word.startswith("wr"):
            word = word[1:]
        elif word.startswith("mc"):
            word = "mak" + word[2:]
        elif word.startswith("x"):
            word = "s" + word[1:]
        elif word.startswith("j") and word[1:2] in VOWELS:
            word = "J" + word[1:]
    if "rz" in word:
        word = _POLISH_RZ.sub("Z", word)
    if _SPELLING.search(word):  # looked for before it is replaced, as below: a search costs half of a substitution
        word = _SPELLING.sub(_sound, word)
    word = word.replace("j", "i").replace("y", "i")
    if "i" in word and _GLIDE.search(word):
        word = _GLIDE.sub("", word)
    if "u" in word and _CONSONANTAL_U.search(word):
        word = _CONSONANTAL_U.sub("v", word)
    return _DOUBLED.sub(r"\1", word) if _TWICE(word) else word
