"""A word stands in no dictionary of the language.

Why: letters were lost or exchanged ("the countries started fightin"), a word was left untranslated, or one was made up. Inside a sentence a word with a
capital may be a name, and names are the business of the lexicon; where a sentence begins ("Becuase") it has to be a letter away from a usual word.
Fix: the usual word that is one slip away is proposed; only a person can tell whether it was meant. `--dictionary FILE` takes words of your own, `--dictionary de=FILE` those of a
language that has no lists of ours.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from normalize.detectors._borrowed import is_borrowed
from normalize.detectors._headlines import is_headline
from normalize.detectors._notable import NotableWords, Wanted
from normalize.detectors._patterns import later
from normalize.detectors._quoted import is_cited, is_quoted
from normalize.detectors._spelling import exchanged, is_listed, is_name, is_word, miswritten, nearest, one_slip_away, slips_of_order
from normalize.detectors._words import listed_words
from normalize.memo import once
from normalize.model import Category, Document, Finding, Rule, Severity

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon

RULE = Rule("unknown-word", Category.GARBLE, Severity.MINOR, mqm="fluency/spelling")

_SHORT = 4  # letters; so short a word is a unit, an abbreviation, a syllable of a name unless small words stand on both sides of it
_NEAR_NAME = (
    5  # letters; a name without its capital that is as long and has the letters of a frequent word but for a slip is that word ("elease")
)
_COMPOUND = (
    14  # letters; in English no good word of this length is made otherwise than by prefix and ending: a compound of another language
)
_CAPITAL = 8  # letters; what is near a usual word and shorter may be a name (Cramer, Malami) unless its letters are only out of order
_STEM = 3  # letters; a function word that a capital hides is longer
_NAME = 7  # letters; two names of that length that differ by neighbours exchanged are one name ("Beligum"); of shorter ones Valdas and Vladas are two
_ASCII_LETTERS = later(r"[A-Za-z][a-z]*")
_SENTENCE_START = later(r"(?:\A|[.!?…\n][\"'”’»)]?\s+)[\"“„«]?\Z")
_SMALL_NEXT = later(r",? [a-z]")
_SMALL_AT_ONCE = later(r" [a-z]|[.?!](?:\s|\Z)")
_SMALL_OR_MARK = later(r" [a-z\d(]|[,.;:?!][\"”’]?(?:\s|\Z)")
_ANY_BEFORE = later(r"(?<![^\W\d_])([A-Za-z]+|\d+)(,?) \Z")
_ANY_AFTER = later(r" ([a-z]+)(?![\w'’-])| \d|[,.;:?!](?:\s|\Z)")
_WORD_NEXT = later(r" [^\W\d_]|['’]s ")
_WORD_BEFORE = later(r"[a-z]{2},? \Z")
_SMALL_OR_MARK_BEFORE = later(r"[a-z\d,;:)] \Z")
# Open syllables, as romanised Japanese has them (yakiniku), and as some Chinese words read (doufu); "fi", "ze" with "z" alone and "che" are others'.
_SYLLABLES = later(
    r"(?:(?:(?:[kgnhbpmr]y|sh|j)[auo]|ch[auo]|[kgsnhbpmrdtz]?[aeo]|(?:[kgsnbpmrz]|ts|f|h)?u|(?:[kgnhbpmr]|sh|ch|j)?i|y[auo]|wa|we?i)(?:n(?![aeiouy]))?)+"
)
_OF_EAST_ASIA = later(
    r"[kyhjwz]|ts|[inu]\Z"
)  # such words have one of these nearly all; one without may be Italian, French, Spanish (domare, semaine)
# Stems of the names that substances have everywhere, and of illnesses.
_MEDICINE = later(
    r"(?:vir|mab|nib|statin|mycin|cillin|azole|olol|pril|sartan|quine|oxacin|gliptin|caine|adol|onic|osis|itis|ectomy|emia)\Z"
)
_QUOTES = frozenset('"“”„«»‘’')
# So end long words that English made of Greek and Latin ones, which no list has all of: agroecological, hydroxychloroquine.
_LEARNED = later(
    r"(?:al|ic|ics|ine|ase|ose|ing|ed|ions?|ous|ly|ness|ity|ies|isms?|ists?|[ai]ble|ate|ates|ive|um|us|ia|osis|itis|phy|gy|gies|tory)\Z"
)
_PART_OF_WORD = frozenset("-'’@#/._‑`=<>\\\N{LEFT SINGLE QUOTATION MARK}")
_PART_OF_COMPOUND = _PART_OF_WORD - {"-"}


def detect(document: Document, lexicon: "Lexicon") -> Iterator[Finding]:
    """Words that no list has, none is a name, and no ending makes of one that a list has; in addresses, code and hyphened compounds they stay."""
    said_twice = lexicon.language(document.language).doubled_words.get("pair", frozenset())  # ha ha
    for word in sorted(_UNKNOWN.met(document, lexicon)):
        if word in said_twice:
            continue
        if not lexicon.has_words(document.language + "-usual"):
            yield from _missing(document, word)
            continue
        judge = (
            _alone if len(word) == 1 else _short if word.islower() and len(word) <= _SHORT else _long if word.islower() else _with_capital
        )
        # The half of a compound is misspelt as any word is ("post-motem"); what is near nothing may be a word with another one only.
        half = len(word) > _SHORT and word.islower() and "-" in document.text and miswritten(lexicon, word, document.language) is not None
        for start in _places(document.text, word, _PART_OF_COMPOUND if half else _PART_OF_WORD):
            if not is_borrowed(document.text, start, start + len(word), lexicon, document.language):
                yield from judge(document, lexicon, start, word)


def _missing(document: Document, word: str) -> Iterator[Finding]:
    """A word that the user's dictionary of the language has not: nothing is proposed, since it does not say which words are usual."""
    for start in _places(document.text, word, _PART_OF_WORD):
        if not is_quoted(document.text, start, start + len(word)):
            yield RULE.finding(document, start, start + len(word), f"your dictionary of the language has no “{word}”")


def _long(document: Document, lexicon: "Lexicon", start: int, word: str) -> Iterator[Finding]:
    near, text = _meant(word, lexicon, document.language), document.text
    if is_name(word, lexicon):
        if not _among_own(document, lexicon, start, start + len(word)):
            return
        near = miswritten(lexicon, word, document.language)
        if near is None:
            yield _finding(document, start, word, None)
            return
    quoted = text[start - 1 : start] in _QUOTES or text[start + len(word) : start + len(word) + 1] in _QUOTES
    if (near is not None and not (quoted and start)) or (len(word) >= _COMPOUND and _LEARNED.search(word) is None):
        yield _finding(document, start, word, near)
        return
    # What is a usual word of another language is left untranslated beside a name, too (the PALM ensayo).
    foreign = (
        lexicon.is_common(word, document.language + "-foreign") and text.count(word) == 1 and not is_cited(text, start, start + len(word))
    )
    severity = Severity.NEUTRAL if _is_term(text, start, word) and not foreign else Severity.MINOR
    yield RULE.finding(document, start, start + len(word), f"no dictionary of the language has “{word}”", severity=severity)


def _among_own(document: Document, lexicon: "Lexicon", start: int, end: int) -> bool:
    """Whether both neighbours are words of the language without capitals, or a mark stands behind: there a name without its capital is none."""
    before, after = _ANY_BEFORE.search(document.text, max(0, start - 30), start), _ANY_AFTER.match(document.text, end)
    if (
        before is None
        or after is None
        or not before[1].islower()
        or is_quoted(document.text, start, end)
        or document.text.count(document.text[start:end]) > 1
    ):
        return False
    return lexicon.is_common(before[1], document.language) and (not after[1] or lexicon.is_common(after[1], document.language))


def _is_term(text: str, start: int, word: str) -> bool:
    """Whether a word that is near no other is hardly a fault: quoted, named again and again, a dish or a custom by its syllables, no part of running text.

    Of those machine translations have hardly more than human ones (0.45 and 0.40 per 1,000 words), of the others four times as many (0.30 and 0.08).
    """
    end = start + len(word)
    before_name = _WORD_BEFORE.search(text, max(0, start - 4), start) is not None and _WORD_NEXT.match(text, end) is not None
    return (
        not (_runs(text, start, end) or before_name)
        or _MEDICINE.search(word) is not None
        or (_SYLLABLES.fullmatch(word) is not None and _OF_EAST_ASIA.search(word) is not None)
        or text.count(word) > 1
        or is_cited(text, start, end)
    )


def _runs(text: str, start: int, end: int) -> bool:
    """Whether what stands on both sides is running text without capitals."""
    return _SMALL_OR_MARK_BEFORE.search(text, max(0, start - 2), start) is not None and _SMALL_OR_MARK.match(text, end) is not None


def _short(document: Document, lexicon: "Lexicon", start: int, word: str) -> Iterator[Finding]:
    if _runs_on(document, lexicon, start, word):
        yield _finding(document, start, word, _meant(word, lexicon, document.language))


def _runs_on(document: Document, lexicon: "Lexicon", start: int, word: str) -> bool:
    """Whether a short word stands in running text: a sign does so in a list (af, ar, bg), beside a figure or inside a name."""
    text, end = document.text, start + len(word)
    if len(word) == _SHORT:
        return _runs(text, start, end)
    before, after = _ANY_BEFORE.search(text, max(0, start - 30), start), _ANY_AFTER.match(text, end)
    if before is None or after is None or text.count(f" {word} ") > 1:
        return False  # what is named twice is a sign
    record, listed = lexicon.language(document.language), document.language + ("-usual" if len(word) > 2 else "-frequent")
    if before[1].lower() in record.words_of("article") and _meant(word, lexicon, document.language) in record.all_words:
        return False  # "the re module": no small word stands there
    if after[1]:
        small = before[1].islower() and not before[2]
        return small or (lexicon.is_common(after[1], listed) and not (before[2] and after[1] in record.words_of("conjunction")))
    return before[1].islower() and not before[2] and (len(word) > 2 or after[0][0] in ".?!")


def _alone(document: Document, lexicon: "Lexicon", start: int, word: str) -> Iterator[Finding]:
    """A letter that stands alone once, after a word that names nothing by letters: what is left of a small word."""
    text, record = document.text, lexicon.language(document.language)
    before = _ANY_BEFORE.search(text, max(0, start - 30), start)
    bound = record.words_of("article", "preposition") | listed_words(lexicon, "lettered", document.language)
    if before is None or before[1].lower() in bound or before[1].isdigit() or (before[1][0].isupper() and word not in record.all_words):
        return
    if _SMALL_AT_ONCE.match(text, start + 1) and text.count(f" {word} ") == 1:
        yield RULE.finding(document, start, start + 1, f"the letter “{word}” stands alone: what is left of a word")


def _with_capital(document: Document, lexicon: "Lexicon", start: int, word: str) -> Iterator[Finding]:
    text, end = document.text, start + len(word)
    begins = _SENTENCE_START.search(text, max(0, start - 6), start) is not None and _SMALL_NEXT.match(text, end) is not None
    if not is_headline(text, start, end):
        near = _meant_with_capital(lexicon, word.lower(), document.language)
        if near is not None and (begins or len(word) >= _CAPITAL or lexicon.is_name_word(near)):
            yield _finding(document, start, word, near.capitalize())


def _finding(document: Document, start: int, word: str, near: str | None) -> Finding:
    what = f"is it “{near}”?" if near is not None else "left untranslated, or words run together"
    return RULE.finding(document, start, start + len(word), f"no dictionary of the language has “{word}”: {what}", near)


def _places(text: str, word: str, larger: frozenset[str]) -> Iterator[int]:
    """The places of a word, unless it is a part of something larger: a hyphened compound, an address, a handle, code, as the signs beside it show."""
    sought = word if len(word) > 1 else f" {word} "  # a letter alone is sought as such: nearly every word has it
    at = text.find(sought)
    while at >= 0:
        start = at + len(sought) // 2 - len(word) // 2 if len(word) == 1 else at
        end = start + len(word)
        before, after = text[start - 1 : start], text[end : end + 1]
        if (before == "-" and not text[start - 2 : start - 1].islower()) or (after == "-" and not text[end + 1 : end + 2].islower()):
            at = text.find(sought, at + 1)
            continue  # "2-chome"
        whole = not (
            before.isalnum()
            or after.isalnum()
            or before in larger
            or before == after == ":"  # the name of a picture: :wave:
            or (after in larger and after in ("-", "/", "_", "@", "‑", "=", "`", "\\", ">"))
        )
        genitive = after in ("'", "’") and text[end + 1 : end + 2] == "s"
        if whole and (genitive or not (after in (".", "'", "’", "‘", "(", "[") and text[end + 1 : end + 2].isalnum())):
            yield start
        at = text.find(sought, at + 1)


def wanted(lexicon: "Lexicon", language: str) -> Wanted:
    """What says of a word whether this rule looks at it. Only of a language that has a list of usual words is enough known to say that a word is missing from it."""
    if lexicon.has_words(language + "-usual"):
        return lambda word: _is_unknown(word, lexicon, language) and not lexicon.in_dictionary(word, language)
    if lexicon.has_dictionary(language) and lexicon.language(language).spaces != "none":
        return lambda word: _is_missing(word, lexicon, language)
    return lambda word: False


def _is_missing(word: str, lexicon: "Lexicon", language: str) -> bool:
    """Whether a word without a capital stands in no dictionary that the user gave for its language."""
    record = lexicon.language(language)
    return (
        len(word) >= _SHORT
        and word.isalpha()
        and word.islower()
        and not lexicon.in_dictionary(word, language)
        and word not in record.all_words
        and word not in record.abbreviations
        and not is_name(word, lexicon)
    )


_UNKNOWN = NotableWords(wanted)


def _is_unknown(word: str, lexicon: "Lexicon", language: str) -> bool:
    if not _ASCII_LETTERS.fullmatch(word):
        return False  # an accent or a foreign letter says "foreign word" already; figures and capitals inside say "name"
    low = word.lower()
    if len(word) == 1:
        return word == low and not lexicon.is_common(word, language + "-frequent")
    if word != low:
        return not is_name(low, lexicon) and not is_word(low, lexicon, language) and _meant_with_capital(lexicon, low, language) is not None
    if len(word) <= _SHORT:
        return not _is_short_word(word, lexicon, language) and _meant(word, lexicon, language) is not None
    if is_listed(word, lexicon, language):
        return False
    if is_name(word, lexicon):
        record = lexicon.language(language)  # a day's or month's is a matter of its capital
        return len(word) >= _NEAR_NAME and word.capitalize() not in (*record.months, *record.weekdays)
    # What could be made with a prefix may as well have lost a letter: "propotion" is no potion.
    return not is_word(word, lexicon, language) or miswritten(lexicon, word, language) is not None


def _is_short_word(word: str, lexicon: "Lexicon", language: str) -> bool:
    """Of two and three letters so many are listed as words that only the usual ones say anything; a function word of another language may be quoted."""
    listed = language if len(word) == _SHORT else language + "-usual"
    if word in listed_words(lexicon, "hardly-words", language):
        return False
    return (
        lexicon.is_common(word, listed)
        or lexicon.is_common(word, language + "-recent")
        or lexicon.is_common(word, language + "-rare")
        or (len(word) > 2 and lexicon.is_common(word, language + "-technical"))
        or word in lexicon.language(language).abbreviations
        or word in listed_words(lexicon, "units", language)
        or word in lexicon.function_words(next(iter(lexicon.language(language).scripts), ""))
    )


def _meant(word: str, lexicon: "Lexicon", language: str) -> str | None:
    """What a word in small letters was meant to be; of two letters only a function word can be told, of three a frequent one."""
    if len(word) < _SHORT:
        small = lexicon.language(language).all_words
        near = next((near for near in one_slip_away(word) if near in small and len(near) > 1), None)
        return near or (miswritten(lexicon, word, language) if len(word) > 2 else None)
    return miswritten(lexicon, word, language) or nearest(lexicon, word, language)


@once
def _meant_with_capital(lexicon: "Lexicon", word: str, language: str) -> str | None:
    """What a word that has a capital (given in small letters) was meant to be: letters out of order, a long word, or a function word."""
    near = miswritten(lexicon, word, language) if len(word) >= _NAME else None
    if near is not None and (len(word) >= _CAPITAL or sorted(near) == sorted(word)):
        return near
    small = lexicon.language(language).all_words
    near = next((near for near in slips_of_order(word) if near in small and len(near) > _STEM), None)
    return near or (next(filter(lexicon.is_name_word, exchanged(word)), None) if len(word) >= _NAME else None)
