"""Words in a script that the text is not written in stand in it untranslated.

Why: the translator did not know a word and passed it on, or a caption of the source page came along.
Fix: only a person can translate it; a name given in its own script in brackets or quotation marks is no fault.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from normalize.detectors._patterns import later
from normalize.model import Category, Document, Finding, Rule, Severity
from normalize.traces import OTHER_SCRIPT

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon

RULE = Rule("foreign-script", Category.LANGUAGE, Severity.MINOR, mqm="accuracy/untranslated", needs=OTHER_SCRIPT)

_SCRIPTS = {
    "Greek": "\u0370-\u03ff\u1f00-\u1fff",
    "Cyrillic": "\u0400-\u052f",
    "Armenian": "\u0531-\u058a",
    "Hebrew": "\u0590-\u05ff",
    "Arabic": "\u0600-\u06ff\u0750-\u077f",
    "Indic": "\u0900-\u0dff",
    "South-East Asian": "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff",
    "Georgian": "\u10a0-\u10ff",
    "East Asian": "\u3041-\u3096\u30a1-\u30fa\u30fc\u3105-\u312f\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3",
}
# As records of languages call them, where one script here holds several of those.
_FAMILIES = {"Devanagari": "Indic", "Thai": "South-East Asian", "Han": "East Asian", "Kana": "East Asian", "Hangul": "East Asian"}
_GAP = r"[ ,.;:!?'’«»“”„\"()\-–—\d\u00b7\u3001\u3002]{1,4}"
_RUNS = {name: later(f"[{letters}]+(?:{_GAP}[{letters}]+)*") for name, letters in _SCRIPTS.items()}
_ONE = {name: later(f"[{letters}]") for name, letters in _SCRIPTS.items()}
_ANY = later("[\u0370-\u1fff\u3041-\ud7a3]")  # wider than the scripts, and narrower than what punctuation needs
_LETTER = later(r"[^\W\d_]")
_LONG = {"East Asian": 12}  # code points that make about five words; elsewhere the words are counted
_MANY_WORDS = 5
_OPENERS, _CLOSERS = frozenset("([（【"), frozenset(")]）】")
_QUOTES = frozenset("\"'“”„«»‘’「」『』《》")
# Whether so large a share of the letters is foreign that the text is simply in another language.
_MOSTLY = 0.5


def detect(document: Document, lexicon: "Lexicon") -> Iterator[Finding]:
    """Runs of letters of another script; single Greek letters, and names given in brackets or quoted, cost nothing."""
    text = document.text
    if _ANY.search(document.beyond_ascii) is None:
        return
    language = lexicon.language(document.language)
    if not language.known:
        return
    own = frozenset(_FAMILIES.get(script, script) for script in language.scripts)
    letters = "".join(set(document.beyond_ascii))
    runs = [
        (match.start(), match.end(), script)
        for script, pattern in _RUNS.items()
        if script not in own and _ONE[script].search(letters)
        for match in pattern.finditer(text)
    ]
    foreign = sum(end - start for start, end, _ in runs)
    if runs and foreign > _MOSTLY * len(_LETTER.findall(text)):
        start, end, script = min(runs)
        yield RULE.finding(document, start, end, f"the text is mostly in {script} letters", severity=Severity.CRITICAL)
        return
    for start, end, script in sorted(runs):
        severity = _severity(text, start, end, script)
        if severity is not None:
            yield RULE.finding(document, start, end, f"{script} letters", severity=severity)


def _severity(text: str, start: int, end: int, script: str) -> Severity | None:
    """How much a run harms; None for a letter used as a sign and for a part of a word of mixed letters."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if (script == "Greek" and end - start == 1) or (script in ("Cyrillic", "Greek") and (_is_latin(before) or _is_latin(after))):
        return None
    if (before in _OPENERS and after in _CLOSERS) or (before in _QUOTES and after in _QUOTES) if before and after else False:
        return Severity.NEUTRAL
    if _in_brackets(text, start, end):
        return Severity.NEUTRAL
    long = end - start >= _LONG[script] if script in _LONG else len(text[start:end].split()) >= _MANY_WORDS
    return Severity.MAJOR if long else Severity.MINOR


def _is_latin(char: str) -> bool:
    return char.isalpha() and char < "\u0250"


# What leads a name in is a word or two (in Russian, Chinese:); behind more small words, or a figure, what should have been translated stands itself.
_WORD_OF_SENTENCE = later(r"(?:[(（ ][a-z’'-]+){2} \Z|\d \Z")
_REACH = 60  # code points before a run in which a bracket may have opened ("Xi (Chinese: 习近平)")


def _in_brackets(text: str, start: int, end: int) -> bool:
    opened = max(text.rfind("(", max(0, start - _REACH), start), text.rfind("（", max(0, start - _REACH), start))
    closed = max(text.rfind(")", max(0, start - _REACH), start), text.rfind("）", max(0, start - _REACH), start))
    glosses = opened > closed and any(mark in text[end - 1 : end + _REACH] for mark in ")）")
    return glosses and _WORD_OF_SENTENCE.search(text, opened, start) is None
