"""Which encoding of before Unicode some bytes are in: a guess for a message, and none where two would do as well.

An encoding fits when every byte beyond ASCII is a letter of one of its languages or a mark of print, and when words are made as words are: no Cyrillic
letter beside a Latin one, no capital after a small letter. Where several fit, the most frequent letters of the languages must decide; where they do
not, nothing is said, since who follows a wrong guess makes a new kind of damage.
"""

import re
from typing import NamedTuple

_SAMPLE = 20_000  # bytes
_CLEARLY = 1.25  # times as good as the next one
_MARKS = frozenset("«»„“”‘’‚‹›–—…•·°§©®№€£¥¿¡´¨\u00a0\u00ad×÷±²³½¼¾ªº¶†‡™")


class Alphabet(NamedTuple):
    """An encoding by its name for iconv, and the letters beyond ASCII of a language that is written in it, the frequent ones first."""

    encoding: str
    letters: str


_ALPHABETS = (
    *(
        Alphabet(name, letters)
        for name in ("WINDOWS-1251", "KOI8-R", "KOI8-U", "IBM866", "ISO-8859-5")
        for letters in ("оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё", "оаинвретсклумдпязіьгбчйхцюїжєфшщґ'", "оаеиртнсвклпдмузгјбчшцжњљхћђџфѕќѓ", "аеиотнрсвлкдпмзгубъяцчжщшфхйюь", "анірыоестклвмудпяцзгьбчйўшжхюэфщё")
    ),
    *(
        Alphabet("WINDOWS-1252", letters)
        for letters in ("éèàêçùôîâûëïœæÿ", "äüößé", "áéíóúñüª", "ãçéáóíêõúâôà", "àèéìòùîï", "åäöé", "åøæéòôê", "ðþæöáéíóúý", "ëéïöüèçê")
    ),
    *(Alphabet(name, letters) for name in ("WINDOWS-1250", "ISO-8859-2") for letters in ("ąęłśżóćńź", "ěščřžýáíéúůňťďó", "áäčďéíľĺňóôŕšťúýž", "áéöóőüíúű", "čšžćđ", "ăâîşţ")),
    Alphabet("WINDOWS-1254", "ıişğüöçâîû"),
    *(Alphabet("WINDOWS-1257", letters) for letters in ("ėšųžąįčūę", "āēīšņūļģķžč", "õäöüšž")),
    Alphabet("WINDOWS-1253", "αοιετσνηυρπκμλωδγχθφβξζψςάέήίόύώϊϋΐΰ"),
    Alphabet("WINDOWS-1255", "יוהלאמרתבשנעכקדחפגצזטסםןץףך\u05be\u05f3\u05f4\u05b0\u05b4\u05b5\u05b6\u05b7\u05b8\u05b9\u05bb\u05bc\u05c1\u05c2\u200e\u200f"),
    Alphabet("WINDOWS-1256", "اليمنرتبوسدفهعقكحجطشصخةىذزثءئضغأإآظؤپچژگ،؛؟ـ\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u200e\u200f\u200c\u200d"),
)  # fmt: skip
# Encodings of two bytes a letter, each with letters that hardly any text in it lacks.
_DOUBLE = (
    ("SHIFT_JIS", "のにをはがた。、"),
    ("EUC-JP", "のにをはがた。、"),
    ("GB18030", "的是在了不和，。"),
    ("BIG5", "的是在了不和，。"),
    ("EUC-KR", "이다의는을에가"),
)
_TURNED = re.compile(r"[^\W\d_]*?[a-zа-яёіїєґα-ωà-þāăąćčďėęěğīķļłńňőőřśšşţťųůűźżž][A-ZА-ЯЁІЇЄҐΑ-ΩÀ-ÞĀĂĄĆČĎĖĘĚĞĪĶĻŁŃŇŐŘŚŠŞŢŤŲŮŰŹŻŽ]")
_LATIN_BESIDE = re.compile(r"[A-Za-z][\u0370-\u06ff]|[\u0370-\u06ff][A-Za-z]")
_NOT_LATIN = "\N{GREEK CAPITAL LETTER HETA}"
_FEWEST = 8  # letters of another alphabet than the Latin; a sign or two are none
_FREQUENT = 10  # letters of an alphabet with which most of a text is written


def guess(data: bytes) -> str | None:
    """The name that iconv has for the encoding which the bytes show; None where they show none."""
    sample = data[:_SAMPLE]
    if sample.isascii() or b"\0" in sample:
        return None
    double = _best({name: _double(sample, name, usual) for name, usual in _DOUBLE})
    if double is not None:
        return double
    scores: dict[str, float] = {}
    texts: dict[str, str] = {}
    for alphabet in _ALPHABETS:
        text = sample.decode(alphabet.encoding, "replace")
        score = _single(text, alphabet.letters)
        if score > scores.get(alphabet.encoding, 0.0):
            scores[alphabet.encoding], texts[alphabet.encoding] = score, text
    # Encodings that read the bytes alike are equally right; the usual one stands first.
    apart = {name: score for name, score in scores.items() if name == next(n for n in scores if texts[n] == texts[name])}
    return _best(apart)


def _best(scores: dict[str, float]) -> str | None:
    ranked = sorted(((score, name) for name, score in scores.items() if score), reverse=True)
    if not ranked or (len(ranked) > 1 and ranked[0][0] < ranked[1][0] * _CLEARLY):
        return None
    return ranked[0][1]


def _double(sample: bytes, name: str, usual: str) -> float:
    """The share of the usual letters among those beyond ASCII; 0 where the bytes are not of that encoding."""
    for cut in range(3):  # the sample may end inside a letter
        try:
            text = sample[: len(sample) - cut].decode(name)
            break
        except UnicodeDecodeError:
            continue
    else:
        return 0.0
    beyond = [c for c in text if c >= "\x80"]
    share = sum(c in usual for c in beyond) / max(1, len(beyond))
    return share if share >= 0.04 and len(beyond) >= 4 else 0.0


def _single(text: str, letters: str) -> float:
    """The share of the frequent letters among those beyond ASCII; 0 where the text has others or its words are none."""
    beyond = [c for c in text if c >= "\x80" and c not in _MARKS]
    small = "".join(beyond).lower()
    if len(small) < (_FEWEST if letters[0] >= _NOT_LATIN else 1) or not set(small) <= set(letters) or _LATIN_BESIDE.search(text):
        return 0.0
    turned = len(_TURNED.findall(text))
    if turned * 8 > len(re.findall(r"\w+", text)) + 4:
        return 0.0
    # A language that fits with few different letters says more than one that has them all.
    frequent = sum(c in letters[:_FREQUENT] for c in small) / len(small)
    # Hebrew read as KOI8 is Russian in capitals.
    frequent *= 1 - sum(map(str.isupper, beyond)) / len(beyond) / 2
    return frequent * (1.0 if len(beyond) * 4 > sum(c.isalpha() for c in text) or letters[0] < _NOT_LATIN else 0.5)
