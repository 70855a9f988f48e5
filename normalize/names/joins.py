"""What stands against a name and must fit it: an article that joins it (la NATO, l'OTAN), an ending behind an apostrophe (WHO'ya, DSÖ'ye), the case that a word asks for.

Which articles there are, what they become before vowels and with a preposition, and which nouns have which gender is said by the record of a language. What
cannot be put right by that is doubtful: a name that does not fit its sentence is worse than one in another language.
"""

import re
from typing import NamedTuple

from normalize.lexicon.keys import fold, is_acronym, without_marks
from normalize.lexicon.languages import Language
from normalize.model import Document, Span
from normalize.names.context import begins_sentence

LONGEST_ARTICLE = 12  # code points before a name in which its article and preposition stand
_WORD_BEFORE = re.compile(r"(?<![\w'\u2019])([^\W\d_]+)[ \u00a0]$")
_ELIDED_BEFORE = re.compile(r"(?<![\w'\u2019])([^\W\d_]+)['\u2019]$")
_SET_APART_BEFORE = re.compile(r"[(\[«»„“”\"‘’:–—/-]\s?$")
_VOWELS = "aeiouy"
_ANY_VOWEL = _VOWELS + "ıöüâîûäõ"  # those that endings agree with
_CLUSTER = re.compile(r"s[^\Waeiou]|z|gn|ps|pn|x")  # what Italian has another article before: lo Stato, lo Zimbabwe
_READ_AS_A_WORD = re.compile(r"[AEIOU][^AEIOU]?[AEIOU]|^[^AEIOU][AEIOU][^AEIOU]")  # NATO, UNESCO; FBI is spelt out
_ADJECTIVE = re.compile(r"[^\W\d_]+e[rs]? [^\W\d_a-zäöüß]")  # Islamischer Staat, Vereinte Nationen; but Alternative für


class Join(NamedTuple):
    """What has to become of the text before a name when the name changes; without a `span` nothing does, and it is `doubtful` where nobody can tell."""

    span: Span | None = None
    text: str = ""
    doubtful: bool = False


class _Before(NamedTuple):
    """What joins the name: a preposition, an article, or one word of both; `short` where it has lost its vowel."""

    start: int
    word: str
    preposition: str
    article: str
    short: bool


def joined(document: Document, language: Language, place: Span, canonical: str, kind: str, full: str) -> Join:
    """How the text around a name at a place takes another name there, which is that of an entity of some kind, called so in full."""
    text, (start, end) = document.text, place
    if not _ending_fits(text, language, start, end, canonical) or _has_an_unseen_case(text, language, place, canonical, kind):
        return Join(doubtful=True)
    before = _before(text, language, start)
    if before is None:
        return Join()
    begins, begins_now = (_begins_with_vowel(name, language) for name in (text[start:end], canonical))
    gender = None if kind in ("person", "place") else _gender(full if is_acronym(canonical) else canonical, language)
    if not before.article:
        return _preposition(before, language, start, begins, begins_now)
    article = _article(before, language, gender, begins, begins_now, canonical)
    if article is None:
        return Join(doubtful=True)
    return _join(before, language, start, before.preposition, article)


def _before(text: str, language: Language, start: int) -> _Before | None:
    """The word that stands against a name, if it is an article or a preposition that may change."""
    articles = language.articles
    parts = {made: pair.split(" ") for pair, made in articles.joined.items()}
    for pattern, mark in ((_WORD_BEFORE, ""), (_ELIDED_BEFORE, "'")):
        found = pattern.search(text, max(0, start - LONGEST_ARTICLE), start)
        if found is None:
            continue
        word = fold(found[1]) + mark
        if word in parts:
            preposition, article = parts[word]
            return _Before(found.start(1), found[1], preposition, article, bool(mark))
        short = word in articles.before_vowels.values()
        if short or word in articles.before_vowels or any(word in own for own in articles.by_gender.values()) or word in articles.definite:
            first = _WORD_BEFORE.search(text, max(0, found.start(1) - LONGEST_ARTICLE), found.start(1))
            if first is not None and any(pair.startswith(fold(first[1]) + " ") for pair in articles.joined):
                return _Before(first.start(1), f"{first[1]} {found[1]}", fold(first[1]), word, short)
            return _Before(found.start(1), found[1], "", word, short)
        if fold(found[1])[: None if mark else -1] in language.elided and (mark or word[-1] in _VOWELS):
            return _Before(found.start(1), found[1], word, "", bool(mark))
    return None


def _article(before: _Before, language: Language, gender: str | None, begins: bool, begins_now: bool, canonical: str) -> str | None:
    """The article that the name has: of its gender, and before a vowel as that asks; None where nobody can tell."""
    articles = language.articles
    article = before.article
    if before.short or article in articles.before_vowels.values():
        if begins_now or begins == begins_now:
            return article
        longer = [long for long, short in articles.before_vowels.items() if short == article]
        fitting = [long for long in articles.by_gender.get(gender or "", ()) if long in longer]
        if not fitting and len(longer) > 1:
            return None  # of l' nobody knows whether it was le or la
        article = (fitting or longer)[0]
    elif gender is not None and article in articles.definite and article not in articles.by_gender.get(gender, (article,)):
        at = next((own.index(article) for own in articles.by_gender.values() if article in own), None)
        if at is None or not language.one_form:
            return None  # a plural, or an article in some case
        article = articles.by_gender[gender][at]
    if begins_now:
        return articles.before_vowels.get(article, article)
    if _CLUSTER.match(fold(canonical)):
        return articles.before_clusters.get(article, article)
    return article


def _preposition(before: _Before, language: Language, start: int, begins: bool, begins_now: bool) -> Join:
    """de NATO → d'OTAN, d'OTAN → de NATO."""
    if begins_now == before.short or (before.short and begins == begins_now):
        return Join()
    if begins_now:
        return _join(before, language, start, "", before.preposition[:-1] + "'")
    longer = [word for word in language.all_words if word[:-1] + "'" == before.preposition and word not in language.articles.before_vowels]
    return _join(before, language, start, "", longer[0]) if len(longer) == 1 else Join(doubtful=True)


def _join(before: _Before, language: Language, start: int, preposition: str, article: str) -> Join:
    pair = f"{preposition} {article}"
    if " " in before.word and pair not in language.articles.joined:  # two words stay two, and the first as it is
        first, _, word = before.word.partition(" ")
        return _join(before._replace(start=before.start + len(first) + 1, word=word), language, start, "", article)
    new = language.articles.joined.get(pair, pair.strip())
    if new in (fold(before.word), fold(before.word) + "'"):
        return Join()
    if before.word[0].isupper():
        new = new[0].upper() + new[1:]
    return Join(Span(before.start, start), new if new.endswith("'") else new + " ")


def _gender(name: str, language: Language) -> str | None:
    """The gender of a body by the noun that its name is built on, where the record knows that noun or its ending."""
    words = name.split(" ")
    if language.nouns_capitalised:  # Internationaler Währungsfonds: the last of the words before a small one
        small = next((at for at, word in enumerate(words) if not word[:1].isupper()), len(words))
        words = words[max(small - 1, 0) :]
    noun = fold(words[0])
    known = [(len(ending), gender) for gender, endings in language.noun_genders.items() for ending in endings if _ends(noun, ending)]
    return max(known)[1] if known else None


def _ends(noun: str, ending: str) -> bool:
    return noun.endswith(ending[1:]) if ending.startswith("-") else noun == ending


def _has_an_unseen_case(text: str, language: Language, place: Span, canonical: str, kind: str) -> bool:
    """Whether a name that is made of words of the language would stand there in the nominative, and nobody can tell that this is its case: z Islamic State."""
    if kind == "person" or is_acronym(canonical) or begins_sentence(text, place.start) or _SET_APART_BEFORE.search(text, 0, place.start):
        return False
    if language.adjectives_decline:
        return _ADJECTIVE.match(canonical) is not None
    if not language.known or not language.every_word_declines or (kind == "place" and " " not in canonical):
        return False
    mine, theirs = text[place.start : place.end].split(" "), canonical.split(" ")
    return len(mine) != len(theirs) or any(fold(one)[-1:] != fold(other)[-1:] for one, other in zip(mine, theirs, strict=True))


def _ending_fits(text: str, language: Language, start: int, end: int, canonical: str) -> bool:
    """Whether an ending behind a mark or glued to the name suits another name, too: with vowel harmony it does where both names end alike."""
    glued = text[end : end + 1].isalpha() and bool(language.ending_marks)  # Putyinnal
    if not glued and (text[end : end + 1] not in language.ending_marks or not text[end + 1 : end + 2].isalpha()):
        return True
    mine, theirs = fold(text[start:end]), fold(canonical)
    return mine[-1:] == theirs[-1:] or (
        _last_vowel(mine) == _last_vowel(theirs) and (mine[-1:] in _ANY_VOWEL) == (theirs[-1:] in _ANY_VOWEL)
    )


def _last_vowel(name: str) -> str:
    return next((letter for letter in reversed(name) if letter in _ANY_VOWEL), "")


def _begins_with_vowel(name: str, language: Language) -> bool:
    """Whether a name is heard with a vowel first; an acronym that is spelt out by the name of its first letter, where the record says which begin so (Hungarian az FBI)."""
    if language.spelt_with_vowel and is_acronym(name) and not _READ_AS_A_WORD.search(name):
        return fold(name)[:1] in language.spelt_with_vowel
    return without_marks(name)[:1] in tuple(_VOWELS[:-1])
