"""What stands against a name and must fit it: an article that joins it (la NATO, l'OTAN), an ending behind an apostrophe (WHO'ya, DSÖ'ye).

Which articles lose their vowel and what they become with a preposition is said by the record of a language.
"""

import re
from typing import NamedTuple

from normalize.lexicon.keys import fold, without_marks
from normalize.lexicon.languages import Language
from normalize.model import Document, Span

LONGEST_ARTICLE = 12  # code points before a name in which its article and preposition stand
_WORD_BEFORE = re.compile(r"(?<![\w'\u2019])([^\W\d_]+)[ \u00a0]$")
_ELIDED_BEFORE = re.compile(r"(?<![\w'\u2019])([^\W\d_]+)['\u2019]$")
_VOWELS = "aeiouy"
_ANY_VOWEL = _VOWELS + "ıöüâîûäõ"  # those that endings agree with


class Join(NamedTuple):
    """What has to become of the text before a name when the name changes; without a `span` nothing does, and it is `doubtful` where nobody can tell."""

    span: Span | None = None
    text: str = ""
    doubtful: bool = False


def joined(document: Document, language: Language, start: int, end: int, canonical: str) -> Join:
    """How the text around a name at a place takes another name there."""
    if not _ending_fits(document.text, language, start, end, canonical):
        return Join(doubtful=True)
    if not language.elided:
        return Join()
    begins, begins_now = (_begins_with_vowel(name) for name in (document.text[start:end], canonical))
    if begins == begins_now:
        return Join()
    if begins_now:
        return _elided(document.text, language, start)
    return _in_full(document.text, language, start)


def _elided(text: str, language: Language, start: int) -> Join:
    """la NATO → l'OTAN, du FMI → de l'ONU, della NATO → dell'ONU, de NATO → d'OTAN."""
    found = _WORD_BEFORE.search(text, max(0, start - LONGEST_ARTICLE), start)
    if found is None:
        return Join()
    word = fold(found[1])
    before_vowels, contracted = language.articles.before_vowels, language.articles.joined
    parts = next((pair.split(" ") for pair, made in contracted.items() if made == word), None)
    if word in before_vowels:
        new = before_vowels[word]
    elif parts is not None:
        if parts[1] not in before_vowels:
            return Join()
        short = before_vowels[parts[1]]
        new = contracted.get(f"{parts[0]} {short}", f"{parts[0]} {short}")
    elif word[:-1] in language.elided and word[-1] in _VOWELS:
        new = word[:-1] + "'"
    else:
        return Join()
    if found[1][0].isupper():
        new = new[0].upper() + new[1:]
    return Join(Span(found.start(1), start), new)


def _in_full(text: str, language: Language, start: int) -> Join:
    """d'OTAN → de NATO; of l' nobody knows whether it was le or la."""
    found = _ELIDED_BEFORE.search(text, max(0, start - LONGEST_ARTICLE), start)
    if found is None:
        return Join()
    prepositions = [word for word in language.all_words if word[:-1] == fold(found[1]) and word not in language.articles.before_vowels]
    articles = [article for article, short in language.articles.before_vowels.items() if short[:-1] == fold(found[1])]
    if len(prepositions) == 1 and not articles:
        return Join(Span(found.start(1), start), prepositions[0] + " ")
    return Join(doubtful=True)


def _ending_fits(text: str, language: Language, start: int, end: int, canonical: str) -> bool:
    """Whether an ending behind a mark suits another name, too: with vowel harmony it does where both names end alike."""
    if text[end : end + 1] not in language.ending_marks or not text[end + 1 : end + 2].isalpha():
        return True
    mine, theirs = fold(text[start:end]), fold(canonical)
    return mine[-1:] == theirs[-1:] or (
        _last_vowel(mine) == _last_vowel(theirs) and (mine[-1:] in _ANY_VOWEL) == (theirs[-1:] in _ANY_VOWEL)
    )


def _last_vowel(name: str) -> str:
    return next((letter for letter in reversed(name) if letter in _ANY_VOWEL), "")


def _begins_with_vowel(name: str) -> bool:
    return without_marks(name)[:1] in tuple(_VOWELS[:-1])
