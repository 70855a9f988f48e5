"""A mark stands inside a clause, where none can.

Why: the translator set the marks of another clause, or a sign of the source got stuck to a word ("limited by' falling", "found at_ Risk", "more
than! 240,000", "the: accident").
Fix: only a person can tell whether the mark goes or belongs elsewhere.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from normalize.detectors import _inner_marks
from normalize.detectors._patterns import later
from normalize.detectors._words import is_abbreviation
from normalize.model import Category, Document, Finding, Rule, Severity

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon
    from normalize.lexicon.languages import Language

RULE = Rule("misplaced-mark", Category.GARBLE, Severity.MINOR, mqm="fluency/punctuation")

_LETTER = r"[^\W\d_]"
# Each begins with one literal character and looks back from there; that character alone is asked for before, as two take 10 times as long.
_SIGNS = {sign: later(rf"\{sign}(?<=[^\W_]\{sign}|[,)%\"”]\{sign}) (?=[^\W_])") for sign in "_^~"}
_AT = later(rf"@(?<={_LETTER}{_LETTER}@) (?={_LETTER})")
_HYPHEN = later(rf"-(?<=[^\W\d_,]-|,-) ({_LETTER}+)")
_LOUD = {mark: later(rf"\{mark}(?<=[a-z\d,]\{mark}) (?=[\w\"“])") for mark in "!?"}
_APOSTROPHE = later(r"'(?<=[\w,)%]') (?=[\w(-])")
# Of commas nearly all stand before no such word and behind no such end: the pattern passes them over.
_FINITE = frozenset("will would has have had is are was were can could should must may might".split())
_TELLING = _FINITE | {"of", "that", "how", "to"}
_ARTICLES = frozenset({"the", "a", "an", "its", "their"})
_ENDS = sorted({*_ARTICLES, *_inner_marks.COMMA_ENDS})
_TELLS = rf"(?:(?=(?:{'|'.join(sorted(_TELLING))})(?!{_LETTER}))|{'|'.join(f'(?<={re.escape(end)}, )' for end in _ENDS)})"
_DIVIDING = {mark: later(rf"{mark}(?<={_LETTER}{mark}) (?=\w){_TELLS if mark == ',' else ''}") for mark in ",:;"}
_NEVER_LAST = later(r"\. (?:" + "|".join(rf"(?<= {word}\. )" for word in sorted(_inner_marks.NEVER_LAST)) + ")")
_STOP = later(r"\. (?=[a-z\d])(?<=[a-z]\. )")
_BEFORE_BRACKET = later(r",(?<=[a-z],) (?=\([^()\s]{3})")  # "first, (b) second" is a list
_BEFORE_UNIT = later(r",(?<=\d,) (?=(?:km|kg|cm|mm|percent|per cent|million|billion|degrees)\b)")
_BEFORE_DAY = {mark: later(rf"\{mark}(?<=[a-z][a-z]\{mark}) (?=\d)") for mark in ":;!?"}
_BEFORE = later(r"[^\W\d_]+(?:['’][^\W\d_]+)?\Z")
_AFTER = later(r"[^\W\d_]+")
_REACH = 40  # code points of a word that is looked at
_UNIT = 4  # letters of a word behind it that is no "by" or "of"
_ORDINAL = later(r"\d(?:st|nd|rd|th)\Z")
_OPENED = later(r"(?:(?<=[\s(\"“])|^)['‘](?=[^\s])|‘")
_POSSESSED = ("s", "z", "x", "S", "Z", "X")  # "the voters' choice"
_NO_OWNERS = frozenset("as is was has his its this in us".split())
_DROPPED = frozenset("o th ol an y goin doin nothin somethin comin talkin rollin rockin lookin makin gettin mornin em wi d ma".split())
_SENTENCE = later(r"[.!?…] |\n")
_NO_CLAUSE_ENDS = frozenset("the a an of than and or but from into with their its his my your our every each very".split())
# None of these stood before such a mark in 8,000 lines and 900 documents by people; "is:" and "are:" may lead in a list.
_NOT_BEFORE_COLON = frozenset("to for in at by because which have has had if when while although that over more".split())
_NOT_BEFORE_SEMICOLON = frozenset("to for in at by because which have has had if when although is was are were be".split())
_NO_CLAUSE_BEGINS = frozenset("of than has had were been".split())
_SUSPENDED = frozenset("and or to und oder bis et ou y o e и или i lub".split())
_ASIDE = 30  # code points in which a comma that sets an aside off comes again: "and, of course, the sea"


def detect(document: Document, lexicon: "Lexicon") -> Iterator[Finding]:
    """Signs stuck to a word, and English marks behind words that end no clause; possessives, brands, ranges and asides stay."""
    text = document.text
    for sign, pattern in _SIGNS.items():
        for match in pattern.finditer(text) if sign in text and not (sign == "_" and ("`_" in text or ".. _" in text)) else ():
            if not _is_paired(text, match.start(), sign):
                yield _finding(document, match.start(), "a sign that is stuck to a word")
    if document.language.split("-")[0] == "en":
        yield from _english(document, lexicon)


def _english(document: Document, lexicon: "Lexicon") -> Iterator[Finding]:
    text = document.text
    for match in _AT.finditer(text) if "@" in text else ():
        yield _finding(document, match.start(), "a sign that is stuck to a word")
    for match in _HYPHEN.finditer(text) if "-" in text else ():
        if _joins_nothing(text, match):
            yield _finding(document, match.start(), "a hyphen that joins nothing")
    for mark, pattern in _LOUD.items():
        for match in pattern.finditer(text) if mark in text else ():
            if _is_inside(text, match.start()) or _parts_phrase(text, match, lexicon):
                yield _finding(document, match.start(), f"a “{mark}” inside a sentence")
    for match in _APOSTROPHE.finditer(text) if "'" in text else ():
        if _is_lone(text, match.start()):
            yield _finding(document, match.start(), "an apostrophe that belongs to no word")
    yield from _stops(document, lexicon)
    language = lexicon.language("en")
    for match in (*_BEFORE_BRACKET.finditer(text), *_BEFORE_UNIT.finditer(text)) if ", " in text else ():
        yield _finding(document, match.start(), "a comma before what it cannot divide off")
    for mark, pattern in _BEFORE_DAY.items():
        for match in pattern.finditer(text) if mark in text else ():
            if _word_before(text, match.start()) in language.months:
                yield _finding(document, match.start(), "a mark between a month and its day")
    for mark, pattern in _DIVIDING.items():
        for match in pattern.finditer(text) if mark in text else ():
            if _divides_nothing(text, match, mark, language, lexicon):
                yield _finding(document, match.start(), f"a “{mark}” inside a phrase")


def _stops(document: Document, lexicon: "Lexicon") -> Iterator[Finding]:
    """Full stops before a small word where the phrase goes on, and behind a word that never ends a sentence."""
    text = document.text
    for match in _STOP.finditer(text):
        word, follow = _word_before(text, match.start()), _AFTER.match(text, match.end())
        tied = text[match.start() - len(word) - 1 : match.start() - len(word)] in _TIED if match.start() > len(word) else False
        if tied or is_abbreviation(word, lexicon, "en"):
            continue
        inside = _inner_marks.stop(word, follow[0], lexicon) if follow else _inner_marks.stop_before_figure(text, match.start(), word)
        if inside:
            yield _finding(document, match.start(), "a full stop inside a sentence")
    for match in _NEVER_LAST.finditer(text):
        if text[match.end() : match.end() + 1].isupper() and _inner_marks.inside_sentence(text, match.start()):
            yield _finding(document, match.start(), "a full stop behind a word that ends no sentence")


def _parts_phrase(text: str, match: "re.Match[str]", lexicon: "Lexicon") -> bool:
    follow = _AFTER.match(text, match.end())
    return follow is not None and _inner_marks.loud(_word_before(text, match.start()), follow[0], lexicon, lexicon.language("en"))


def _joins_nothing(text: str, match: "re.Match[str]") -> bool:
    """Whether a hyphen stands behind a comma or a word that is no half of another, or behind one that no other half follows."""
    at = match.start()
    if text[at - 1] == "," or _word_before(text, at) in _NO_CLAUSE_ENDS:
        return True
    if not text[at - 1].islower() or _is_prefix(text, at):
        return False
    suspended = match[1] in _SUSPENDED and (match[1] != "to" or "-" in text[match.end() : match.end() + _ASIDE])
    return not suspended


def _finding(document: Document, at: int, message: str) -> Finding:
    """A finding on the mark with the word before it, since a mark alone is hard to see."""
    before = _before(document.text, at)
    return RULE.finding(document, before.start() if before else at, at + 1, message)


def _word_before(text: str, at: int) -> str:
    before = _before(text, at)
    return before[0] if before else ""


def _before(text: str, at: int) -> "re.Match[str] | None":
    """The word that ends at an offset: no blank is in it, so it is looked for behind the last one."""
    first = max(0, at - _REACH)
    return _BEFORE.search(text, max(first, text.rfind(" ", first, at) + 1), at)


def _is_paired(text: str, at: int, sign: str) -> bool:
    """Whether the same sign stands before it in the line: emphasis, or a notation."""
    return sign in text[text.rfind("\n", 0, at) + 1 : at]


def _is_prefix(text: str, at: int) -> bool:
    """Whether two hyphens with blanks set something off, or the word is the first half of a pair further on ("pre-, mid- and post-war")."""
    return text[at + 1 : at + _ASIDE * 2].find("- ") > 0 or text[max(0, at - _ASIDE * 2) : at].find(" -") >= 0


def _is_inside(text: str, at: int) -> bool:
    """Whether a sentence goes on behind a loud mark: it began with a capital, and no quotation is open."""
    word = _word_before(text, at)
    if word in _NO_CLAUSE_ENDS:
        return True
    if not (text[at + 2].islower() or text[at + 2].isdigit()) or word[:1].isupper():
        return False  # "Yahoo! and"
    starts = [match.end() for match in _SENTENCE.finditer(text, max(0, at - 400), at)]
    start = starts[-1] if starts else max(0, at - 400)
    before = text[start:at]
    words = before.split()
    if len(words) < _FEWEST or not before.lstrip("\"“'‘(")[:1].isupper() or any(mark in before for mark in '"“”‘*«»') or "(" in before:
        return False
    return _OPENED.search(before) is None and words[0].lower().strip("',") not in _QUESTIONS


_FEWEST = 2  # words before it; "Wow! that is", "Yes! we did"
_QUESTIONS = frozenset("who what when where why how which is are was were do does did can could will would should oh no".split())


_MEASURED = frozenset(
    "long wide tall high deep thick broad across apart away down above below under over and from ladder".split()
)  # behind feet: 2' long


def _is_lone(text: str, at: int) -> bool:
    """Whether an apostrophe behind a word closes no quotation and makes no possessive."""
    start = text.rfind("\n", 0, at) + 1
    if _OPENED.search(text, start, at) is not None or "`" in text[start:at]:
        return False
    word = _word_before(text, at)
    if word in _NO_OWNERS:
        return True
    follow = _AFTER.match(text, at + 2)
    if follow is not None and _inner_marks.possessed(text, at, word, follow[0]) and text[follow.end() : follow.end() + 1] != "-":
        return True
    if _ORDINAL.search(text, max(0, at - 4), at) or (
        text[at - 1].isdigit() and follow is not None and len(follow[0]) >= _UNIT and follow[0].islower() and follow[0] not in _MEASURED
    ):
        return True  # "the 9th' floor", "the 30-60' range"; in 5' 3 and 5' by 3' it is a foot
    if text[at - 1] in _POSSESSED or word.lower() in _DROPPED or word.lower().endswith("in"):
        return False
    return not text[at - 1].isdigit() and not text[max(0, at - 2) : at].isupper()  # 5' 3, the NHS' plan


def _divides_nothing(text: str, match: "re.Match[str]", mark: str, language: "Language", lexicon: "Lexicon") -> bool:
    """Whether a mark stands behind a word that ends no clause, or before one that begins none."""
    at = match.start()
    follow = _AFTER.match(text, match.end())
    word = _word_before(text, at)
    tied = text[at - len(word) - 1 : at - len(word)] in _TIED if at > len(word) else False
    if (
        tied
        or (follow is not None and follow[0].startswith("http"))
        or is_abbreviation(word, lexicon, "en")
        or (len(word) == 1 and word != "a")
    ):
        return False
    if _parts(text, match, mark, word, follow[0] if follow else "", language, lexicon):
        return True
    if not word.islower():
        return False
    if mark == ",":
        if follow is not None and follow[0] in _FINITE and _parts_subject(text, at, match.end()):
            return True
        if word not in _ARTICLES or follow is None:
            return False
        return "," not in text[match.end() : match.end() + _ASIDE]
    if mark == ":" and follow is not None and follow[0] == "and":
        return True
    small = follow is not None and follow[0].islower()
    if word in _NO_CLAUSE_ENDS and (mark == ";" or word in _ARTICLES or small):
        return True
    if small and word in (_NOT_BEFORE_COLON if mark == ":" else _NOT_BEFORE_SEMICOLON):
        return True
    begins_none = follow is not None and follow[0] in _NO_CLAUSE_BEGINS
    return begins_none and word not in language.all_words and _inner_marks.OF_THESE.match(text, at) is None


def _parts(text: str, match: "re.Match[str]", mark: str, word: str, follow: str, language: "Language", lexicon: "Lexicon") -> bool:
    """Whether a mark parts two words that nothing parts."""
    at = match.start()
    if mark != "," and _inner_marks.two_of_a_phrase(text, at, word, follow, lexicon, language):
        return True
    if mark == ";":
        return _inner_marks.semicolon(text, at, word, follow)
    if mark == ":":
        return _inner_marks.colon(text, at, word, follow, lexicon, language)
    return _inner_marks.comma(text, at, word, follow, match.end(), lexicon)


_TIED = frozenset("-_/.@'’")  # what ties a word to the one before it: "as-is; and", "full_name, will"
_SUBJECT = 250  # code points in which a sentence with a subject so long has begun
_SUBJECT_WORDS = 3
_OPENS_ASIDE = frozenset(",;:()[]\"“”«»–—'‘’?!")
_NO_SUBJECT = frozenset(
    "in on at after before when if while as although though since until once unless because for from with without by during under over then now"
    " not so thus there here yet but and or however what who how why where which whether despite given only never".split()
)


def _parts_subject(text: str, at: int, verb: int) -> bool:
    """Whether a comma stands between a subject and its verb: it is the first mark of a clause that begins with neither adverbial nor conjunction."""
    stop = text.find(".", verb, verb + _SUBJECT)
    question = text.find("?", verb, stop if stop >= 0 else verb + _SUBJECT)
    first = max(0, at - _SUBJECT)
    starts = [match.end() for match in _SENTENCE.finditer(text, first, at)]
    start = starts[-1] if starts else first
    that = text.rfind(" that ", start, at)
    clause = _QUOTED.sub("it", text[that + 6 if that >= 0 else start : at])
    words = clause.lower().split()
    fewest = _SUBJECT_WORDS - (bool(words) and words[0] in _inner_marks.DETERMINERS | {"each", "every"})
    if question >= 0 or len(words) < fewest or not _OPENS_ASIDE.isdisjoint(clause) or (not starts and first):
        return False
    # After "the" or "a" an "and" joins two nouns; elsewhere it may join two clauses.
    joined = words[0] not in _ARTICLES and not _JOINS.isdisjoint(words)
    return not joined and words[0] not in _NO_SUBJECT and _RELATIVE.isdisjoint(words) and _FINITE.isdisjoint(words)


_QUOTED = later(r"\"[^\",\n]{1,60}\"|“[^“”,\n]{1,60}”")
_JOINS = frozenset({"and", "but", "or"})
_RELATIVE = frozenset({"who", "which", "whose", "where", "that", "whom"})
