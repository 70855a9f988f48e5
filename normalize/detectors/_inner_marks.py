"""Where no mark can stand in an English clause: by the word before it, the word behind it, or both.

In 8,000 lines and 900 documents by people such marks stand so in some 20 places, half of them slips. What ends a clause as often as not ("what it is", "carry on") is left out, and so
is what leads in a list ("the answer is:").
"""

from typing import TYPE_CHECKING

from normalize.detectors._patterns import later

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon
    from normalize.lexicon.languages import Language

_SENTENCE = later(r"[.!?…] |\n")
_REACH = 300  # code points in which the sentence began
_WORDS = 3  # before a mark that make it stand inside a sentence: "Photo by: A. Berg" and "From: Anna" are labels
_ASIDE = 60  # code points in which the comma comes again that ends an aside: "was, as he said before, restored"
_THINKS = later(r"(?:that|how) (?:he|she|it|they|we|the|his|her|their) ")
_COMMA_BEFORE = later(r"(?:,| (?:that|how) )[^.!?]*\Z")  # or the first clause of several: "that they are great, that they are powerful"
_LAST = later(r"; [^\W\d_]+(?: [^\W\d_]+)?[.!?](?:\s|\Z)")
_LAST_PHRASE = later(r"; (?:on|in|at|to|with|by|for|of|from) (?:\w+ ){0,2}\w+[.!?](?:\s|\Z)")
OF_THESE = later(r": of (?:these|those|them|which|whom|the)\b")
_OWNER = later(r"['’]s? \w")
_AS_SAID = later(r"; as [^\W\d_]+[,.]")
_LONG_ENOUGH = 25  # code points of a sentence before its last two words

_BOUND = frozenset("of by from into to in at on for with during between against among toward towards upon per via about over than".split())
_OVER = tuple(
    f" {verb} {word}" for verb in ("is", "are", "was", "were", "be", "been") for word in ("over", "about", "on", "in")
)  # what is over, 20 years on
_JOINING = frozenset("that which and or but as if few been".split())
_BE = frozenset("is are was were be been".split())
_AUXILIARY = frozenset("be been was were has have had will would could can should must may might".split())
_ASIDES = frozenset(
    "and but or so too which who if when as in it he she they we you i that this however though though at on for by with even perhaps like not then there where why what how"
    " because unless once while since until after before indeed".split()
)
DETERMINERS = frozenset("the a an this these those their his her its our your my".split())
_NO_CLAUSE = frozenset("said says yourself themselves himself itself which whose".split())
_BEHIND_COLON = frozenset("of to that with have had been were was are at by which who respectively".split())
_NEVER_AFTER_COLON = frozenset("of had were been respectively".split())
_ADJECTIVES = frozenset("new whole few several various such own former main".split())
_BEGINS_CLAUSE = frozenset(
    "here now only later when why all if then there so yet thus still even once until while after before because since though although as what how who"
    " where which today instead perhaps just both more most".split()
)
_OWNED_BY_NONE = frozenset("and or but can will would is are was were has have had in on at of to for from with by that which who".split())
_STOPPED = frozenset(
    "the a an of by from into to in at on for with during between against among than and or but that which as if is are was were be been".split()
)
COMMA_ENDS = tuple(f" {word}" for word in sorted(_AUXILIARY | _BOUND | {"also"}))
NEVER_LAST = frozenset({"and", "or", "the", "an"})


def inside_sentence(text: str, at: int) -> bool:
    """Whether the sentence has begun some words before."""
    first = max(0, at - _REACH)
    starts = [match.end() for match in _SENTENCE.finditer(text, first, at)]
    return len(text[starts[-1] if starts else first : at].split()) > _WORDS


def two_of_a_phrase(text: str, at: int, word: str, follow: str, lexicon: "Lexicon", language: "Language") -> bool:
    """Whether books have the words on both sides of the only colon or semicolon of a text one after the other: "a rescue; package", "the crowded: market".

    No small word, which begins a clause behind anything, and no adverb may follow.
    """
    beside = word.islower() and word not in _BE and follow.islower() and follow not in language.all_words and follow not in _BEGINS_CLAUSE
    return beside and text.count(text[at]) == 1 and lexicon.is_common(f"{word} {follow}", "en-pairs")


def semicolon(text: str, at: int, word: str, follow: str) -> bool:
    """Whether a semicolon stands behind what ends no clause or before what makes none: "in; Bergen", "the captain; said", "beside the fishing; boats."."""
    if follow in _NO_CLAUSE or (word in _ADJECTIVES and follow.islower()):
        return True
    if word in ("to", "in", "of", "at", "from", "into", "for") and not follow.islower():
        return inside_sentence(text, at)
    if _AS_SAID.match(text, at) is not None:
        return True
    return (_LAST.match(text, at) or _LAST_PHRASE.match(text, at)) is not None and _is_only_break(text, at)


def _is_only_break(text: str, at: int) -> bool:
    """Whether a sentence of some length stands before a mark with none of its kind and no dash in it: no list."""
    first = max(0, at - _REACH)
    starts = [match.end() for match in _SENTENCE.finditer(text, first, at)]
    before = text[starts[-1] if starts else first : at]
    return len(before) >= _LONG_ENOUGH and before[:1].isupper() and not any(mark in before for mark in (";", ":", " - ", "–", "—"))


def colon(text: str, at: int, word: str, follow: str, lexicon: "Lexicon", language: "Language") -> bool:
    """Whether a colon parts what belongs together: "taken from: Bergen", "told that: he", "was: built", "ships: of", "May: 11"."""
    if not follow or OF_THESE.match(text, at):
        return False
    if follow in _NEVER_AFTER_COLON and len(word) > 1:
        return True
    if not inside_sentence(text, at):
        return False
    if follow == "have":
        return True
    if word in _BOUND or word in _JOINING or (word in _ADJECTIVES and follow.islower()):
        return True
    if word in _BE:
        return (
            follow in ("a", "an")
            or (follow.islower() and follow.endswith(("ed", "ing")))
            or (word in ("be", "been") and follow.islower() and follow not in language.all_words)
        )
    return follow in _BEHIND_COLON and (follow == "respectively" or lexicon.is_common(f"{word} {follow}", "en-usual-pairs"))


def comma(text: str, at: int, word: str, follow: str, end: int, lexicon: "Lexicon") -> bool:
    """Whether a comma that no other one follows parts what belongs together: "had, been built", "in, the town", "He said, that he", "forced, to go"."""
    if word == "than" or (word in _BOUND and text[end : end + 1].isdigit() and not text.endswith(_OVER, 0, at)):  # "over, 1,000 rounds"
        return True
    if follow == "of":
        return text[end + 3 : end + 7] == "the " and text[end + 7 : end + 8].isupper() and word[:1].isupper()
    if word in _AUXILIARY:
        return follow.islower() and follow not in _ASIDES and _is_alone(text, end)
    if word in _BOUND:
        return (
            (follow in DETERMINERS or follow[:1].isupper())
            and word not in ("on", "with", "over", "about")
            and _is_alone(text, end)
            and inside_sentence(text, at)
        )
    if follow in ("that", "how"):  # the comma of other languages before a clause
        known = _THINKS.match(text, end) is not None and lexicon.is_common(f"{word} {follow}", "en-usual-pairs")
        return known and _COMMA_BEFORE.search(text, max(0, at - _REACH), at) is None
    if follow == "to":
        return word.endswith(("ed", "able")) and lexicon.is_common(f"{word} to", "en-usual-pairs") and _is_alone(text, end)
    return (
        word == "also"
        and text.endswith((" is also", " are also", " was also", " were also", " has also", " have also"), 0, at)
        and _is_alone(text, end)
    )


def _is_alone(text: str, end: int) -> bool:
    """Whether no other comma comes in the sentence."""
    stop = _SENTENCE.search(text, end, end + _ASIDE)
    return text.find(",", end, stop.start() if stop else end + _ASIDE) < 0


def loud(word: str, follow: str, lexicon: "Lexicon", language: "Language") -> bool:
    """Whether a loud mark stands between two words of one phrase: "a diameter? of", "on! Sunday"."""
    if follow.islower():
        return word in _ADJECTIVES or (follow not in ("and", "or", "but") and lexicon.is_common(f"{word.lower()} {follow}", "en-pairs"))
    return word in _BOUND and follow in language.weekdays


def possessed(text: str, at: int, word: str, follow: str) -> bool:
    """Whether an apostrophe behind a plural has nothing that it owns: "the figures' and"; "the voters' and the mayor's choice" has."""
    return word.endswith("s") and follow in _OWNED_BY_NONE and _OWNER.search(text, at + 1, at + _ASIDE) is None


def stop(word: str, follow: str, lexicon: "Lexicon") -> bool:
    """Whether a full stop before a small word stands inside a phrase: "quiet clock to. bring", "the displacement of. people"."""
    return word in _STOPPED or (word.islower() and len(word) > 1 and lexicon.is_common(f"{word} {follow}", "en-usual-pairs"))


def stop_before_figure(text: str, at: int, word: str) -> bool:
    """Whether a full stop stands between a small word and a figure: "made it. 2-0"."""
    return (word == "it" or (word in _STOPPED and word not in _BE)) and inside_sentence(text, at)
