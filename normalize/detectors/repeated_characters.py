"""The same characters come again and again in a script that sets no spaces between words.

Why: a translation model got caught in a loop (经理斯科特经理斯科特经理斯科特, たものの一たものの一たものの一); where words are not spaced no rule that counts
words sees it.
Fix: only a person can tell what the sentence should have said.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from normalize.detectors._patterns import later
from normalize.memo import once
from normalize.model import Category, Document, Finding, Rule, Severity

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon

RULE = Rule("repeated-characters", Category.GARBLE, Severity.MAJOR, mqm="fluency/repetition")

_JOINT = "[、，,・ ]?"  # what may stand between two turns
_LOOP = later(rf"(?P<turn>[^\s\d](?:[\s\S]{{1,14}}?))(?:{_JOINT}(?P=turn)){{2,}}")
_ONE = later(r"(?P<one>[^\W\d_])(?P=one){2,}")  # of a small word: laughter and cries are none
_NO_SOUND = 8  # times that a character may stand which is no laughter, cry or noise
_SOUNDS = frozenset(
    "哈呵嘿嘻啊阿哦噢喔哇呀哎唉嗯呜嗚嘟咚叮滴轰轟砰笑草喂吼咯嘎汪喵哼嗷嗡嘶啦呃噗咕叽唧嘀嗒滚哗嘩咳咦耶爽好牛赞贊顶頂赢贏冲衝"
)
_TWICE = later(r"(?P<turn>[^\W\d_](?:[^\n，、,。]{4,24}?))(?P=turn)(?![^\W\d_]?(?P=turn))")
_TIMES = {2: 5, 3: 4}  # times that turns of so many characters must follow each other (一步一步, ドキドキ); of longer ones three are enough
_OVER_LINES = 5  # times of turns with a line break in them: a refrain has fewer
_DISTINCT = 2  # characters of a turn: 哈哈哈哈 and ーーーー are meant
_DISTINCT_TWICE = 4
_LOOPING = 6  # times that make a loop critical

_NEVER = re.compile(r"(?!)")


@once
def _with_particles(lexicon: "Lexicon", tag: str) -> re.Pattern[str]:
    """Words of Han or Katakana that stand twice with a particle that says what they are in their sentence: 減税を減税を."""
    particles = "|".join(re.escape(ending.strip("-")) for ending in sorted(lexicon.language(tag).doubled_words.get("never", ())))
    return re.compile(rf"(?P<turn>(?P<word>[㐀-鿿ァ-ヴー]{{2,}})(?:{particles}))(?P=turn)") if particles else _NEVER


def detect(document: Document, lexicon: "Lexicon") -> Iterator[Finding]:
    """Loops, and stretches of five characters or more that stand twice at once; laughter, sounds, numbers and rows of marks stay."""
    if lexicon.language(document.language).spaces != "none":
        return
    text, done = document.text, 0
    singles = frozenset(word for word in lexicon.language(document.language).all_words if len(word) == 1)
    for match in _ONE.finditer(text):
        if match["one"] in singles or (len(match[0]) >= _NO_SOUND and "一" <= match["one"] <= "鿿" and match["one"] not in _SOUNDS):
            yield RULE.finding(document, *match.span(), f"the same character {len(match[0])} times")
    for match in _LOOP.finditer(text):
        turn = match["turn"]
        times = match[0].count(turn)
        wanted = _OVER_LINES if "\n" in turn else _TIMES.get(len(turn), 3)
        if times >= wanted and len(set(filter(str.isalpha, turn))) >= _DISTINCT:
            severity = Severity.CRITICAL if times >= _LOOPING else Severity.MAJOR
            yield RULE.finding(document, *match.span(), f"the same characters {times} times", severity=severity)
            done = match.end()
    for match in _with_particles(lexicon, document.language).finditer(text):
        if not done > match.start():
            yield RULE.finding(document, *match.span(), "the same word twice with its particle", severity=Severity.MINOR)
            done = match.end()
    for match in _TWICE.finditer(text):
        if len(set(filter(str.isalpha, match["turn"]))) >= _DISTINCT_TWICE and not done > match.start():
            yield RULE.finding(document, *match.span(), "the same characters twice in a row", severity=Severity.MINOR)
