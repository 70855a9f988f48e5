"""A sentence begins with a small letter.

Why: its first words were lost with a tag, or a full stop was put where the sentence went on.
Fix: only a person can tell which of the two it was.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from normalize.detectors._patterns import later
from normalize.detectors._words import listed_words
from normalize.model import Category, Document, Finding, Rule, Severity
from normalize.traces import SMALL_AFTER_STOP

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon

RULE = Rule("lower-case-start", Category.GARBLE, Severity.MINOR, mqm="fluency/spelling/capitalization")

_SMALL = "a-zß-öø-ÿāăąćčđēęěğīıłńňőřśšşťūůűźżžа-яёєіїўґ"
_AFTER_STOP = later(rf"\. (?=[{_SMALL}])(?<=[{_SMALL}][{_SMALL}][{_SMALL}]\. )([^\W\d_]+)(?=[ ,'’])")
_WORD_BEFORE = later(r"[^\W_]+\Z")
# Words after which a full stop ends an abbreviation and the sentence goes on.
_ABBREVIATIONS = frozenset(
    [
        "etc",
        "approx",
        "dept",
        "est",
        "fig",
        "figs",
        "vol",
        "vols",
        "ext",
        "incl",
        "excl",
        "max",
        "min",
        "avg",
        "misc",
        "esp",
        "resp",
        "univ",
        "govt",
        "intl",
        "assn",
        "natl",
        "tel",
        "art",
        "abs",
        "hrsg",
        "bzw",
        "usw",
        "evtl",
        "ggf",
        "vgl",
        "inkl",
        "zzgl",
        "sog",
        "jhd",
        "str",
        "abb",
        "nro",
        "núm",
        "pág",
        "págs",
        "aprox",
        "тыс",
        "млн",
        "млрд",
        "руб",
        "коп",
        "им",
        "гор",
        "обл",
        "стр",
        "рис",
        "см",
        "др",
        "пр",
        "тел",
        "кв",
        "ред",
        "гл",
        "обл",
        "тис",
        "крб",
        "вул",
        "просп",
        "м-н",
        "ред",
        "нар",
        "ім",
        "mln",
        "mld",
        "tys",
        "tzw",
        "tzn",
        "godz",
        "ul",
        "proc",
        "pol",
        "woj",
        "prof",
        "dyr",
        "red",
        "wyd",
        "por",
        "tab",
    ]
)
# Names that begin with a small letter: nobility particles and brands.
_SMALL_NAMES = frozenset(
    [
        "von",
        "van",
        "de",
        "der",
        "den",
        "di",
        "da",
        "du",
        "la",
        "le",
        "el",
        "al",
        "bin",
        "ibn",
        "iphone",
        "ipad",
        "ebay",
        "imac",
        "ios",
        "macos",
    ]
)


def detect(document: Document, lexicon: "Lexicon") -> Iterator[Finding]:
    """Small letters after a full stop that ends a word; abbreviations, ellipses, addresses and brands (iPhone) stay."""
    if not document.traces & SMALL_AFTER_STOP:
        return
    text = document.text
    for match in _AFTER_STOP.finditer(text):
        before = _WORD_BEFORE.search(text, max(0, match.start() - 30), match.start())
        if before is None or before[0].lower() in _ABBREVIATIONS or text[before.start() - 1 : before.start()] in (".", "@", "/"):
            continue
        # A capital before the stop may begin an abbreviation of a title or month ("Sept. to Oct.").
        if before[0][0].isupper() and len(before[0]) < 5:
            continue
        if match[1].lower() not in _SMALL_NAMES and before[0].lower() not in listed_words(lexicon, "abbreviations", document.language):
            yield RULE.finding(document, before.start(), match.end(), "a sentence begins with a small letter")
