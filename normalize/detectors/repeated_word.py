"""A word, or a phrase of two words, stands twice in a row.

Why: a translator that rewrote half a sentence left the old half's edge in it ("in Lisbon in Lisbon", "the results results.", "on Tuesday
Tuesday").
Fix: of two like articles one goes; of other function words nearly always; other doubles are for a person.
"""

from collections.abc import Iterator
from itertools import compress, takewhile
from operator import eq
from typing import TYPE_CHECKING
from unicodedata import category

from normalize.detectors._again import says_again
from normalize.detectors._patterns import beginning_with, later
from normalize.detectors._phrases import folded, tokens
from normalize.detectors._words import function_words
from normalize.lexicon.keys import fold
from normalize.lexicon.postings import Posting, PostingRole
from normalize.model import Category, Document, Finding, Rule, Severity, Trust
from normalize.text import Word
from normalize.traces import DOUBLED, DOUBLED_PAIR

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon
    from normalize.lexicon.languages import Language

RULE = Rule("repeated-word", Category.GARBLE, Severity.MINOR, mqm="fluency/grammar", trust=Trust.LIKELY, needs=DOUBLED | DOUBLED_PAIR)

_BLANKS = " \t\N{NO-BREAK SPACE}"
_BLANK = rf"[{_BLANKS}]+"
_HYPHENED = later(rf"(?<![\w'’-])(?P<first>[^\W\d_]+(?:-[^\W\d_]+)+){_BLANK}(?P=first)(?![\w'’-])")
_PHRASE = later(rf"(?<![\w'’-])(?P<phrase>(?P<first>\S+){_BLANK}(?P<second>\S+)){_BLANK}(?P=first){_BLANK}(?P=second)(?![\w'’-])")
_TRAIL = ".,;:!?…)]}”\"'»"
_TIED = frozenset("'’-_")  # what ties a word to the one beside it: "the the-atre"
_QUOTES = frozenset('"“”„«»')
_ENDS = frozenset('.,;:!?…)]”"»\n')  # what a clause ends with
_YEAR = 4  # digits
_STOPS = frozenset(".;!?)")
_CONTENT = 4  # letters
_LONG = 8  # letters of a word that nobody doubles, in languages that double words: tr "vergileri vergileri", but "yavaş yavaş"
_BEHIND_PREFIX = 3  # letters of a word behind its article: القرار, but الله الله and Hebrew הכי הכי are said twice
_BEFORE_ENDING = 2  # letters of a word before its particle: 세금을
_VERB = "auxiliary"
_SENTENCE = 100  # words; in a longer one anything may stand before
_LOOP = 2  # times that a word follows itself in a loop
_DIVIDES = frozenset(",;:(–—")  # what divides a clause from the one it belongs to
_CLAUSE = (
    3  # words; a clause mark stands no further before two words that may follow each other where a clause begins (", an die die Stadt")
)
_NAME_BEFORE_STOP = 4  # of one that ends a sentence: "in Iran Iran."
_NAME = 5  # letters of a word with a capital; "Mr Mr", "Fang Fang", "Chow Sang Sang" and the like are left alone
_LIST_LINKS = frozenset({"and", "or", "und", "oder", "et", "ou", "y", "o", "e", "и", "или", "і", "або", "i", "lub", "a", "nebo"})
_LINKS = frozenset({"and", "or", "by", "after", "upon", "to", "for", "in"})  # "on and on and on", "day by day by day"


def detect(document: Document, lexicon: "Lexicon") -> Iterator[Finding]:
    again = says_again(document, (1, 1))
    if again:
        yield from _doubles(document, lexicon, again)
    if says_again(document, (2, 2)):
        yield from _phrases(document, lexicon)
        for match in _HYPHENED.finditer(document.text) if "-" in document.text else ():
            if match["first"].islower():
                yield RULE.finding(document, *match.span(), f"“{match['first']}” stands twice")


def _doubles(document: Document, lexicon: "Lexicon", again: list[int]) -> Iterator[Finding]:
    text, done = document.text, -1
    for at in again:
        if at < done:
            continue
        first, last = document.words[at], document.words[at + 1]
        between = text[first.end : last.start]
        if between == ", ":
            named = first.text[0].isupper() and last.text[0].isupper()
            if first.text.isalpha() and (named or _is_thing(document, lexicon, at)) and _is_listed(document, at + 1):
                yield RULE.finding(document, first.start, last.end, f"“{last.text}” stands twice in a list")
        elif between and not between.strip(_BLANKS) and first.text.isdecimal():
            if _ends_sentence(document, at):
                yield RULE.finding(document, first.start, last.end, f"“{last.text}” stands twice")
        elif between and not between.strip(_BLANKS) and _is_word(first.text):
            end = at + 1
            while end + 1 < len(document.words) and _follows(text, document.words[end], document.words[end + 1]):
                end += 1
            done, last = end, document.words[end]
            if not _is_tied(text, first, last):
                yield from _double(document, lexicon, at, end)


def _is_thing(document: Document, lexicon: "Lexicon", at: int) -> bool:
    """English: whether a word with a small letter may be a thing in a list ("poetry, poetry and essays"), and is not said twice for emphasis."""
    word = document.words[at].text
    emphatic = (
        word.endswith("ly") or word in lexicon.language("en").doubled_words.get("pair", ()) or word in lexicon.language("en").all_words
    )
    return document.language == "en" and word.islower() and len(word) >= _THING and not emphatic


_THING = 4  # letters


def _is_listed(document: Document, at: int) -> bool:
    """Whether a list goes on behind a word: "Lyon, Lyon, Nantes and Lille", not "Fukui, Fukui Prefecture" and not "Ding, Ding, Ding"."""
    words = document.words
    if at + 1 == len(words) or words[at + 1].text.lower() == words[at].text.lower():
        return False
    between = document.text[words[at].end : words[at + 1].start]
    # "odour, size, size of the seed" is a list, "the cost, the cost of labour" is not.
    in_list = words[at + 1].text == "of" and document.text[words[at - 1].start - 2 : words[at - 1].start] == ", "
    return between == ", " or (between == " " and (words[at + 1].text in _LIST_LINKS or in_list))


def _ends_sentence(document: Document, at: int) -> bool:
    """Whether a number that stands twice ends a sentence of words ("in 2017 2017."), and is no row of a table."""
    text, words = document.text, document.words
    start, end = words[at].start, words[at + 1].end
    before = words[at - 1] if at else None
    between = text[before.end : start] if before is not None else ""
    worded = before is not None and ((before.text.isalpha() and between == " ") or (len(words[at].text) == _YEAR and between == ", "))
    return worded and text[end : end + 1] in _STOPS and not text[end + 1 : end + 2].isalnum()


def _follows(text: str, one: Word, two: Word) -> bool:
    """Whether two words are alike with nothing but blanks between them."""
    return one.text.lower() == two.text.lower() and not text[one.end : two.start].strip(_BLANKS)


def _is_tied(text: str, first: Word, last: Word) -> bool:
    """Whether a mark that words are made with stands before the first word or behind the last."""
    return text[first.start - 1 : first.start] in _TIED or text[last.end : last.end + 1] in _TIED


def _double(document: Document, lexicon: "Lexicon", at: int, end: int) -> Iterator[Finding]:
    first, last = document.words[at], document.words[end]
    language = lexicon.language(document.language)
    word, small = last.text, last.text.lower()
    twice = language.doubled_words
    goes_on = document.text[last.end : last.end + 1] not in _STOPS
    may_end = _may_end_a_clause(document, language, at)
    verb = small in language.words_of(_VERB)
    fixed = small in twice.get("pair", ()) or (goes_on and (may_end if verb else small in twice.get("inside", ())))
    if fixed or _is_quoted(document.text, first, last) or (small in twice.get("clause", ()) and _begins_clause(document, at)):
        return
    message = f"“{word}” stands twice"
    if small in twice.get("seldom", ()) or small in twice.get("clause", ()):
        yield RULE.finding(document, first.start, last.end, message, severity=Severity.NEUTRAL)
    elif word[0].isupper():
        # "The The bridge": what begins a sentence twice begins no name.
        begins = _opens(document.text, first.start) and small in function_words(
            lexicon, document.language, "article", "preposition", "conjunction"
        )
        follow = document.words[end + 1].text if end + 1 < len(document.words) else ""
        if (begins and first.text.istitle() and follow.islower() and document.text[last.end : last.end + 1] == " ") or (
            first.text[0].isupper() and (_is_common(document, lexicon, language, at, end) or _ends_name(document, lexicon, at, end))
        ):
            yield RULE.finding(document, first.start, last.end, message)
    elif small in function_words(lexicon, document.language, "article", "preposition", "conjunction"):
        sure = small in function_words(lexicon, document.language, "article") and len(word) > 1
        yield RULE.finding(document, first.start, last.end, message, first.text, trust=Trust.SURE if sure else None)
    elif end - at >= _LOOP and len(small) >= _CONTENT:
        return  # so many are a loop, which `repeated-loop` tells
    elif (
        len(word) > 1
        and (not first.text[0].isupper() or _opens(document.text, first.start))
        and (language.tag == "en" or _is_content(small, language) or (verb and not may_end))
    ):
        yield RULE.finding(document, first.start, last.end, message)


def _opens(text: str, start: int) -> bool:
    """Whether a sentence begins at an offset."""
    before = text[:start].rstrip(' \t"“„«(–—-')
    return not before or before[-1] in ".!?…\n"


def _is_content(word: str, language: "Language") -> bool:
    """Whether nobody says a word twice on purpose: it says something, and the language does not double words as Turkish and Hausa do.

    Where it does, words that are doubled are short (yavaş yavaş, piano piano, धीरे धीरे), and have neither article nor particle: القرار القرار, 세금을 세금을.
    """
    if not language.known or language.spaces == "none" or word in language.all_words:
        return False
    if not language.reduplicates:
        return language.spaces == "words" and len(word) >= _CONTENT
    return (language.spaces == "words" and len(word) >= _LONG) or _has_article_or_particle(word, language)


def _has_article_or_particle(word: str, language: "Language") -> bool:
    """Whether the article is glued to a word (Arabic ال-, Hebrew ה-), or a particle that says what it is in its sentence (Korean -을)."""
    for affix in language.doubled_words.get("never", ()):
        part = affix.strip("-")
        if affix.endswith("-") and word.startswith(part) and len(word) >= len(part) + _BEHIND_PREFIX:
            return True
        if affix.startswith("-") and word.endswith(part) and len(word) >= len(part) + _BEFORE_ENDING:
            return True
    return False


def _is_word(text: str) -> bool:
    """Whether there are only letters, with their vowel signs: Hindi का has one of each."""
    return text.isalpha() or (text[0].isalpha() and all(category(c)[0] in "LM" for c in text))


def _may_end_a_clause(document: Document, language: "Language", at: int) -> bool:
    """Whether a verb may end a clause and the next one begin that it belongs to: "what it is is clear", "the person she was was gone".

    Such a clause begins with a word that opens one. In English it may begin with nothing: then it has a noun before a pronoun, or before a name.
    """
    words, first = document.words, document.words[at].start
    start = next((s.start for s in document.sentences if s.start <= first < s.end), 0)
    before = [word.text for word in takewhile(lambda word: word.start >= start, reversed(words[max(0, at - _SENTENCE) : at]))]
    if not before or len(before) == _SENTENCE:
        return True
    openers = language.doubled_words.get("behind") or language.words_of("conjunction", "pronoun")
    if any(word.lower() in openers for word in before):
        return True
    subject = before[0]
    return language.tag == "en" and len(before) > 1 and (subject.lower() in language.words_of("pronoun") or subject[0].isupper())


def _is_quoted(text: str, first: Word, last: Word) -> bool:
    """Whether the two words are all that is quoted: the "zoom zoom" of an advertisement."""
    return text[first.start - 1 : first.start] in _QUOTES and text[last.end : last.end + 1] in _QUOTES if first.start else False


def _begins_clause(document: Document, at: int) -> bool:
    """Whether a clause begins with the words, or at most two words before them: "die Stadt, an die die Bahn fährt"."""
    text, words = document.text, document.words
    for place in range(at, max(at - _CLAUSE, -1), -1):
        if place and not _DIVIDES.isdisjoint(text[words[place - 1].end : words[place].start]):
            return True
    return False


def _is_common(document: Document, lexicon: "Lexicon", language: "Language", at: int, end: int) -> bool:
    """Whether a word with a capital is a day or month, or a common word and no part of a name of several words ("the Best Book Book Club")."""
    text, words = document.text, document.words
    small = words[end].text.lower()
    if small in _calendar(language):
        return True
    named = words[end].text.isupper() or lexicon.is_name_word(small) or lexicon.is_given_name(small, language.tag)
    if len(small) < _NAME or not lexicon.is_common(small, language.tag) or named:
        return False
    before = words[at - 1] if at else None
    after = words[end + 1] if end + 1 < len(words) else None
    open_before = before is not None and before.text[0].isupper() and _ENDS.isdisjoint(text[before.end : words[at].start])
    open_after = after is not None and after.text[0].isupper() and _ENDS.isdisjoint(text[words[end].end : after.start])
    return before is not None and not open_before and not open_after


def _ends_name(document: Document, lexicon: "Lexicon", at: int, end: int) -> bool:
    """Whether the last word of a known name, or of one of several words, is said again: "in Greece Greece", "of the United States States".

    What goes on with a capital may be a name of its own, and so may two like words: Baden Baden, Bora Bora, Lang Lang, García García.
    """
    text, words = document.text, document.words
    after = words[end + 1] if end + 1 < len(words) else None
    spelt, stopped = words[end].text, text[words[end].end : words[end].end + 1] in _STOPS
    acronym = spelt.isupper() and 1 < len(spelt) < _NAME and stopped
    long = len(spelt) >= (_NAME_BEFORE_STOP if stopped else _NAME)
    if end - at != 1 or not (acronym or long) or words[at].text != spelt:
        return False
    if after is not None and after.text[0].isupper() and not text[words[end].end : after.start].strip(_BLANKS):
        return False
    name = fold(words[end].text)
    if lexicon.postings(f"{name} {name}") or lexicon.is_given_name(name, document.language):
        return False
    if acronym:
        return True
    if any(lexicon.kind(posting.entity) in ("place", "organisation") for posting in _labels(lexicon, name)):
        return True
    before = words[at - 1] if at else None
    if before is None or not before.text[0].isupper() or text[before.end : words[at].start].strip(_BLANKS):
        return False
    common = document.language == "en" and lexicon.is_common(name, "en") and not lexicon.is_common(name, "en-names")
    return bool(_labels(lexicon, f"{fold(before.text)} {name}")) or common


def _labels(lexicon: "Lexicon", name: str) -> list[Posting]:
    """What a folded name is the standard one or the adjective of."""
    return [posting for posting in lexicon.postings(name) if posting.role in (PostingRole.LABEL, PostingRole.ADJECTIVE)]


def _calendar(language: "Language") -> frozenset[str]:
    return frozenset(name.lower() for name in (*language.weekdays, *language.months, *language.months_alone))


def _phrases(document: Document, lexicon: "Lexicon") -> Iterator[Finding]:
    words = tokens(document)
    opening = function_words(lexicon, document.language, "article", "preposition")
    phrases = {
        (words[at], words[at + 1])
        for at in compress(range(len(words) - 3), map(eq, words, words[2:]))
        if words[at] in opening and words[at].isalpha() and words[at + 3].startswith(words[at + 1]) and _is_phrase(*words[at : at + 4])
    }
    for first, second in sorted(phrases):
        yield from _phrase(document, first, second)


def _is_phrase(first: str, second: str, _: str, fourth: str) -> bool:
    """Whether two words said twice in a row are a slip and no fixed expression ("day by day by day")."""
    if not second.isalpha() or first == second or second in _LINKS or fourth.rstrip(_TRAIL) != second:
        return False
    return first not in _LINKS or first == "in"


def _phrase(document: Document, first: str, second: str) -> Iterator[Finding]:
    for match in beginning_with(first, _PHRASE, folded(document)):
        halves = document.text[slice(*match.span("phrase"))], document.text[match.end("phrase") : match.end()].lstrip()
        # A headline run into its text says the name again ("THE NIGHT BUS The Night Bus runs").
        if match["second"] == second and (halves[1][0].islower() or halves[0] == halves[1]):
            yield RULE.finding(document, *match.span(), f"“{document.text[slice(*match.span('phrase'))]}” stands twice")
