"""What the finders of unlisted spellings share: the evidence of a spelling near to a name, and how a claim to it is read."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from normalize.lexicon import Lexicon
from normalize.lexicon.indexes import base
from normalize.lexicon.keys import fold, without_marks
from normalize.lexicon.postings import PostingRole
from normalize.memo import once
from normalize.model import Document, Span, Trust
from normalize.names import belief
from normalize.names.context import APART, ITSELF, RELATED, Witnesses, about, begins_sentence, is_beside_unknown, name_after, word_before
from normalize.names.derivation import cases, is_romanised
from normalize.names.evidence import Evidence
from normalize.names.fame import fame, is_named_everywhere, is_world_known
from normalize.names.finders._beside import beside_person, beside_thing, has_article, in_a_name, is_set_apart
from normalize.names.finders.known import AGAINST, DERIVED
from normalize.names.gate import SHORT, is_borne, is_given
from normalize.names.inflection import Governed, declines, governed, in_its_case, is_no_ending, is_nominative, is_perhaps_its_case
from normalize.names.left_over import has_foreign_letters, is_left_over
from normalize.names.possible import Possible, derived
from normalize.names.reading import Reading, Scan
from normalize.names.standard import in_case_of, is_latin, plain
from normalize.names.word_family import is_a_womans, is_a_womans_given, is_derived
from normalize.similarity import name_similarity
from normalize.similarity.folding import romanise
from normalize.text import WORD, places_of

JOINED = frozenset(["named rightly", "named otherwise", "office before", "given name agrees", "related named"])
SAID_OF = JOINED | {"title before", "left over"}
ONE_LETTER = 0.85  # share of letters that stand right where one of seven or more is wrong
LONG = 8  # letters of a family name that all the world has of which one may be wrong: Bosonaro in a text about Brazil
SHORT_CASE = 5  # letters of a word that, where it begins a sentence, is rather a common word than the case of a name
# What keeps a reading from being believed whatever else speaks for it, and what does where no convention makes the spelling.
ANOTHERS = frozenset(["another given name", "compound"])
NEVER = frozenset(["name after", "a people", "a woman's name", "case of a world name", "plural or genitive"])
BESIDE = frozenset(["name beside", "given name before", "given name itself", "set side by side"])  # which may make it another's
ENDINGS = frozenset(["case of a world name", "plural or genitive"])  # what a case explains
CASE_KNOWN = frozenset(["in its case", "nominative"])
UNLIKE = frozenset(["another initial", "rivals", "set side by side", "another family name"])
SAID = frozenset(
    ["rivals", "another family name"]
)  # what does not count where the text says who is meant: President Joe Baden, but not Olaf Schulz of Bremen
STEADY = 0.35  # how much of what tells against a likeness in languages with cases holds in those without: what is near there is mostly a right case
HYPHENS = frozenset("-\u2010\u2011")
OTHERWISE_NAMED = frozenset(["borne", "another initial", "rivals", "common word", "given name before", "name beside"])
_SENTENCE_END = re.compile(r"[.!?\n]")
GIVEN_ALONE = frozenset(["family name right", "same sound"])
ANOTHER_GIVEN = frozenset(["words borne", "words right"])  # Philip Kirkorov may call himself so, where the house has Philipp
WELL_SPELT = frozenset(["derived name", "words right"])  # of a full name one word is right and a convention makes the rest
TOLD = frozenset(["named rightly", "named otherwise", "given name agrees", "office before", "in the original"])
RIVAL = 0.5  # share of the belief in the best reading from which another one keeps it from being believed
ADJECTIVE = 0.85  # how near an adjective is taken to be
ASKED = 0.85  # similarity or share of letters from which it is asked which convention makes a spelling, whatever the text is about
STEEP = 3  # a spelling that is half like a name says next to nothing
STYLE = 0.9  # similarity from which two romanisations of one name are a matter of house style
ADJECTIVES = ("n", "an", "ian", "ean", "ese")  # what English adds to a country for its adjective
ALONE = 0.985  # similarity from which two spellings sound the same


@dataclass(frozen=True, slots=True)
class Near:
    """A span whose spelling is near to names, and those."""

    start: int
    end: int
    rule: str
    possible: tuple[Possible, ...]
    only_derived: bool = False  # a spelling that somebody bears is no misspelling, but it may be what a convention makes of a name

    def read(self, scan: Scan, witnesses: Witnesses) -> Reading | None:
        readings = [r for p in self.possible if (r := self._weigh(scan, p, witnesses)) is not None]
        if not readings:
            return None
        readings.sort(key=lambda r: (not r.right, -round(r.belief, 6), -fame(scan.lexicon, r.entity), r.entity))
        best = readings[0]
        if best.believed and not best.right:
            rival = next((r for r in readings if r.canonical != best.canonical), None)
            if rival is not None and rival.belief > RIVAL * best.belief:
                other = Evidence("may be another", 1.0, scan.lexicon.entity(rival.entity).id)
                return best._replace(trust=Trust.REVIEW, evidence=(*best.evidence, other), witness=False, believed=False)
        return best

    def _weigh(self, scan: Scan, possible: Possible, witnesses: Witnesses) -> Reading | None:
        lexicon, document = scan.lexicon, scan.document
        surface = document.text[self.start : self.end]
        if (right := case_of(lexicon, surface, possible.entity, document.language)) is not None:
            level = witnesses.level(possible.entity, Span(self.start, self.end))
            if not level and len(surface) <= SHORT_CASE and begins_sentence(document.text, self.start):
                return None  # Самое is Russian for "the most", and would be Samoa's instrumental
            return Reading(self.start, self.end, possible.entity, surface, self.rule, Trust.SURE, 1.0, (Evidence("case", 1.0, right),),
                           True, True, True, level)  # fmt: skip
        place = Span(self.start, self.end)
        # Which convention makes the spelling takes long to find out, and matters only where the text is about the entity or the spelling is near anyway.
        if witnesses.level(possible.entity, place) or max(possible.letters, possible.similarity) >= ASKED:
            possible = derived(lexicon, surface, possible, document.language, scan.source)
        changes = not lexicon.language(document.language).one_form
        inflected = self._in_its_case(document, lexicon, possible) if changes else None
        if possible.derivation is None and inflected is None and (self.only_derived or not possible.is_near):
            return None
        evidence = (
            *of_the_spelling(scan, surface, possible),
            *self._of_the_place(scan, possible),
        )
        # How near the spelling is counts for more where the text is about the entity.
        text = tuple(about(witnesses, possible.entity, place))
        near = max(possible.similarity, possible.letters) ** STEEP
        evidence = (*evidence, *text, *[Evidence(f"near and {each.name}", near) for each in (*evidence, *text) if each.name in JOINED])
        if possible.derivation is None and _stands_by(document, place, possible.standard):
            evidence = (*evidence, Evidence("set side by side", 1.0, possible.standard))
        evidence = (*evidence, *_together(possible, {each.name for each in evidence}))
        evidence = (*evidence, *_of_a_world_name(lexicon, surface, possible, {each.name for each in evidence}))
        beside = any(each.name in BESIDE for each in evidence)
        left = inflected is not None and not beside and is_left_over(document, lexicon, possible, place)
        if self.only_derived and possible.derivation is None and not left:
            return None
        if inflected is not None:
            evidence = (*evidence, Evidence("in its case", 1.0, inflected), *([Evidence("left over")] if left else ()))
        elif self._may_be_nominative(document, lexicon) and is_nominative(
            lexicon, possible.entity, surface, possible.standard, document.language
        ):
            evidence = (*evidence, Evidence("nominative", 1.0, surface.split(" ")[0]))
        believed_by = belief.probability(evidence)
        names = {each.name for each in evidence}
        if inflected is not None and _is_given_alone(surface, inflected):
            names |= GIVEN_ALONE
        if not names.isdisjoint(ANOTHERS) or _has_its_country(scan, possible, surface):
            return None  # Bashir Aminu is somebody else than Mahsa Amini
        if "marks alone" in names and not is_romanised(
            lexicon, possible.entity, possible.standard
        ):  # São Paulo and Sao Paulo are both right: which marks stand is a matter of house style
            if not names.isdisjoint(AGAINST) or "borne" in names:
                return None
            return Reading(self.start, self.end, possible.entity, surface, self.rule, Trust.SURE, 1.0, evidence, True, True, True)
        told = not names.isdisjoint(TOLD) or names >= WELL_SPELT
        # A spelling that the tables make of a label is no chance likeness, and its ending is explained.
        made = possible.derivation is not None or inflected is not None
        said = told or "title before" in names
        unlike = UNLIKE - (SAID if said and max(possible.letters, possible.similarity) >= ASKED else set())
        against = not names.isdisjoint(
            AGAINST | (NEVER - ENDINGS - ({"a woman's name"} if left else set()) if inflected is not None else NEVER)
        ) or (not made and not names.isdisjoint(unlike))
        # A thing may have two right spellings in a language: Брекзит and Брексит.
        named = lexicon.kind(possible.entity) in ("person", "place", "organisation")
        # Croatian Kim Jong-Una: with the ending of a case that the language may have a name stands in no nominative, whatever its first word is.
        oblique = possible.derivation is not None and bool(possible.derivation.change) and inflected is None
        known_case = named and not oblique and not names.isdisjoint(CASE_KNOWN)
        told_case = left or (known_case and witnesses.level(possible.entity, place) >= RELATED)
        ceiling = _ceiling(
            scan,
            possible,
            made,
            told,
            told_case,
            against,
            names >= (ANOTHER_GIVEN if scan.is_into_english else GIVEN_ALONE),
        )
        if _is_of_nobody_known(scan, possible, surface, names):
            ceiling = Trust.REVIEW
        trust = belief.trust(believed_by, ceiling)
        if trust is not None and is_latin(surface) != is_latin(possible.standard) and (not left or is_set_apart(document.text, place)):
            trust = Trust.REVIEW
        believed = trust is not None and trust > Trust.REVIEW
        rule = DERIVED if possible.derivation is not None else self.rule
        strong = trust == Trust.SURE or (trust == Trust.LIKELY and " " in surface)
        support = witnesses.level(possible.entity, Span(self.start, self.end)) == ITSELF
        return Reading(self.start, self.end, possible.entity, in_case_of(surface, inflected or possible.standard, scan.document.language), rule, trust, believed_by, evidence,
                       False, believed, strong, int(support))  # fmt: skip

    def _in_its_case(self, document: Document, lexicon: Lexicon, possible: Possible) -> str | None:
        """The standard name in the case of the spelling, where the tables say in which: another ending of the right name may be one that they do not know."""
        surface = document.text[self.start : self.end]
        if is_perhaps_its_case(surface, possible.standard) and not self._is_foreign_ending(document, lexicon, possible):
            return None
        before = word_before(document, Span(self.start, self.end))
        asked = Governed() if before is None else governed(lexicon, before[1], document.language, lexicon.kind(possible.entity))
        return in_its_case(lexicon, possible.entity, surface, possible.standard, document.language, asked)

    def _is_foreign_ending(self, document: Document, lexicon: Lexicon, possible: Possible) -> bool:
        """Whether the ending of another language stands behind the right name: a letter that the language lacks, or an ending."""
        surface, language = document.text[self.start : self.end], document.language
        return bool(lexicon.language(language).neighbours) and (
            has_foreign_letters(lexicon, surface, language) or is_no_ending(lexicon, possible.entity, surface, possible.standard, language)
        )

    def _may_be_nominative(self, document: Document, lexicon: Lexicon) -> bool:
        """Whether the language declines every word of a name; a word alone that begins a sentence may be any."""
        several = " " in document.text[self.start : self.end]
        return lexicon.language(document.language).every_word_declines and (several or not begins_sentence(document.text, self.start))

    def _of_the_place(self, scan: Scan, possible: Possible) -> Iterator[Evidence]:
        lexicon, document, place = scan.lexicon, scan.document, Span(self.start, self.end)
        kind = lexicon.kind(possible.entity)
        if kind in ("person", "place"):
            yield Evidence(kind)
        alone = " " not in document.text[self.start : self.end]
        joined = alone and _is_in_a_compound(document.text, self.start, self.end)
        if joined and (not scan.is_into_english or is_beside_unknown(document, lexicon, self.start, self.end)):
            yield Evidence("compound")
        if alone:
            yield from in_a_name(scan, possible.entity, possible.standard, place)
        if kind == "person":
            yield from beside_person(scan, possible.entity, place, alone)
            if alone and (after := name_after(document, lexicon, self.end)) is not None:
                yield Evidence("name after", 1.0, after)
            if alone and has_article(document, lexicon, document.text[self.start : self.end]):
                yield Evidence("article before")
        else:
            yield from beside_thing(scan, place)


def _is_given_alone(surface: str, inflected: str) -> bool:
    """Whether of a full name in some case the given name alone is another, and sounds the same: Aleksandra Łukaszenki."""
    given, _, family = surface.rpartition(" ")
    wanted = inflected.rpartition(" ")[2]
    return bool(given) and family == wanted and name_similarity(surface, inflected, "person") >= ALONE


def _is_of_nobody_known(scan: Scan, possible: Possible, surface: str, names: set[str]) -> bool:
    """Whether a family name alone, in a text that says nothing else of its bearer, is of somebody of whom not all the world speaks: Matwijenko may be anybody."""
    if " " in surface or scan.lexicon.kind(possible.entity) != "person" or not names.isdisjoint(SAID_OF):
        return False
    return not is_world_known(scan.lexicon, possible.entity)


def _has_its_country(scan: Scan, possible: Possible, surface: str) -> bool:
    """Whether the text has the word of which a spelling is the adjective: beside Chuna, Chunan is no spelling of Hunan."""
    if scan.lexicon.kind(possible.entity) != "place":
        return False
    stems = (surface.removesuffix(ending) for ending in ADJECTIVES if surface.endswith(ending))
    return any(len(stem) >= SHORT_CASE and stem in scan.document.vocabulary for stem in stems)


def _ceiling(scan: Scan, possible: Possible, made: bool, told: bool, told_case: bool, against: bool, another_given: bool) -> Trust:
    """The most that a likeness can be: however great, it is never beyond doubt alone, the text must have the entity, or say by given name or office who is meant."""
    spoken = scan.lexicon.language(scan.document.language)
    # Where names change, what is near may be another form of the right one, unless it is known which.
    if against or not (spoken.one_form or told_case):
        return Trust.REVIEW
    if scan.is_into_english:
        return Trust.SURE if told and not another_given else Trust.LIKELY
    if another_given:
        return Trust.REVIEW  # Aleksandr or Alaksandr before the right family name
    # Other languages have places in more than one right spelling: Менск and Мінск, Najeriya and Nijeriya.
    return Trust.LIKELY if made or scan.lexicon.kind(possible.entity) != "place" else Trust.REVIEW


@once
def _stands_by(document: Document, place: Span, standard: str) -> bool:
    """Whether the standard name stands near by in the same sentence: two names that are set side by side are rather two than one in two spellings."""
    text = document.text
    before, after = text[max(0, place.start - APART) : place.start], text[place.end : place.end + APART]
    before, after = _SENTENCE_END.split(before)[-1], _SENTENCE_END.split(after)[0]
    return any(True for part in (before, after) for _ in places_of(part, standard))


def _together(possible: Possible, names: set[str]) -> Iterator[Evidence]:
    """What two pieces of evidence say together beyond what each says: a case ending is plausible where the text has the person, and hardly elsewhere."""
    told = not names.isdisjoint(TOLD)
    text = "told" if told else "related" if "related named" in names else None
    if text is None:
        return
    if possible.derivation is not None:
        yield Evidence(f"derived and {text}")
        if possible.derivation.change:
            yield Evidence(f"case and {text}")
    elif possible.letters >= ONE_LETTER:
        yield Evidence(f"one letter and {text}")


def _of_a_world_name(lexicon: Lexicon, surface: str, possible: Possible, names: set[str]) -> Iterator[Evidence]:
    """Whether one letter is wrong in the long family name of somebody of whom all the world speaks, in a text about what he stands for."""
    if (
        {"person", "one letter and related"} <= names
        and names.isdisjoint(OTHERWISE_NAMED)
        and " " not in surface
        and len(surface) >= LONG
        and is_world_known(lexicon, possible.entity)
    ):
        yield Evidence("one letter of a world name")


def case_of(lexicon: Lexicon, surface: str, entity: int, language: str) -> str | None:
    """Which oblique case of a right name a spelling is in the language of the text, None where it is none."""
    if lexicon.language(language).one_form:
        return None
    found = cases(lexicon, entity, language).get(" ".join(map(fold, WORD.findall(surface))))
    if found is None or _is_half_declined(lexicon, surface, entity, found[1], language):
        return None
    return f"{found[0]} of {found[1]}"


def _is_half_declined(lexicon: Lexicon, surface: str, entity: int, standard: str, language: str) -> bool:
    """Whether a given name that declines stands in the nominative before a family name in another case: Олександр Лукашенка."""
    given = standard.split(" ")[0]
    return (
        lexicon.kind(entity) == "person"
        and " " in surface
        and surface.split(" ")[0] == given
        and declines(lexicon, entity, given, language)
    )


def of_the_spelling(scan: Scan, surface: str, possible: Possible) -> Iterator[Evidence]:
    """What the spelling alone says for a name."""
    lexicon, language = scan.lexicon, scan.document.language
    several = " " in surface
    if not scan.is_into_english:
        yield Evidence("not into English", STEADY if lexicon.language(language).one_form else 1.0)
    derivation = possible.derivation
    if derivation is not None:
        detail = f"made of {derivation.label} by {derivation.language}:{derivation.convention}"
        yield Evidence("derived name" if several else "derived word", 1.0, detail, (derivation.written_by,))
        if derivation.change == "cut stem":
            yield Evidence("cut stem")
        elif derivation.change:
            yield Evidence("case ending", 1.0, derivation.change)
        if derivation.change and is_named_everywhere(lexicon, possible.entity):
            yield Evidence("case of a world name")
        if scan.source is not None:
            yield from of_the_source(lexicon, scan.source, (derivation.language, derivation.written_by))
    else:
        yield Evidence("near name" if several else "near word")
    # An adjective is as near as the place in it, which a convention makes to the letter.
    adjective = derivation is not None and derivation.change == "adjective"
    similarity, letters = (ADJECTIVE, ADJECTIVE) if adjective else (possible.similarity, possible.letters)
    yield Evidence("similarity", similarity**STEEP, f"{possible.similarity:.2f} to {possible.standard!r}")
    yield Evidence("letters alike", letters**STEEP)
    if possible.similarity >= ALONE:
        yield Evidence("same sound")
    if possible.letters >= ONE_LETTER:
        yield Evidence("one letter")
    if plain(surface) == plain(possible.standard):
        yield Evidence("marks alone", 1.0, possible.standard)
    elif derivation is not None and not derivation.change and possible.similarity >= STYLE and not is_latin(derivation.label):
        yield Evidence("romanised otherwise", 1.0, derivation.label)
    mine, theirs = without_marks(surface).split(), without_marks(possible.standard).split()
    if any(a[0] != b[0] for a, b in zip(mine, theirs, strict=False)) if len(mine) == len(theirs) else mine[0][0] != theirs[0][0]:
        yield Evidence("another initial")
    if possible.rivals and derivation is None:
        yield Evidence("rivals", min(possible.rivals, 3) / 3, str(possible.rivals))
    words = WORD.findall(surface)
    if not several:
        yield Evidence("length", min(max(len(surface), len(romanise(surface))), 12) / 12)  # a syllable of kana is as much as two letters
        if len(surface) <= SHORT:
            yield Evidence("short word")
        if is_borne(fold(surface), language, lexicon):
            yield Evidence("borne")
        # The Kuril dispute is about the Kurils: without its plural's s the name is the adjective.
        right = _own_names(lexicon, possible.entity, language) | {fold(possible.standard)}
        if any(fold(surface) in (name + "s", name.removesuffix("s")) for name in right) or (
            derivation is None and (is_derived(surface, possible.standard) or fold(surface).startswith(fold(possible.standard)))
        ):
            yield Evidence("plural or genitive")
        if lexicon.kind(possible.entity) != "person" and is_given(lexicon, fold(surface), language):
            yield Evidence("given name itself")
    else:
        theirs_words = WORD.findall(possible.standard)
        if len(theirs_words) == len(words):
            # A name of several words is as near as its worst word: Alexander Gamov is not Alexander Gusev.
            yield Evidence("weakest word", _weakest(lexicon, tuple(words), tuple(theirs_words)) ** STEEP)
        own = {without_marks(word) for word in WORD.findall(possible.standard)}
        others = [word for word in words if without_marks(word) not in own]
        borne = sum(is_borne(fold(word), language, lexicon) for word in others)
        if borne:
            yield Evidence("words borne", borne / len(words), ", ".join(others))
        if len(others) < len(words):
            yield Evidence("words right", 1 - len(others) / len(words))
            if lexicon.kind(possible.entity) == "person" and words[-1] not in others and not borne:
                yield Evidence("family name right")
        joined = "".join(words).lower() == "".join(theirs_words).lower()  # Li Shu Lei
        if derivation is None and not joined and words[-1] in others and is_borne(fold(words[-1]), language, lexicon):
            yield Evidence("another family name", 1.0, words[-1])
    if lexicon.kind(possible.entity) == "place" and _is_a_people(lexicon, fold(words[-1])):
        yield Evidence("a people")
    if (lexicon.kind(possible.entity) == "person" and is_a_womans(words[-1], WORD.findall(possible.standard)[-1])) or (
        several and lexicon.kind(possible.entity) == "person" and is_a_womans_given(words[0], WORD.findall(possible.standard)[0])
    ):
        yield Evidence("a woman's name")


def of_the_source(lexicon: Lexicon, source: str, languages: tuple[str, ...]) -> Iterator[Evidence]:
    """Whether a spelling of some languages can come from the language that a text was translated from: a text from Hausa has no Russian endings.

    Neighbours in one script say nothing: texts from Ukrainian have names as Russian writes them.
    """
    if base(source) in map(base, languages):
        yield Evidence("source agrees", 1.0, source)
    else:
        scripts = {script for language in languages[:1] for script in lexicon.language(language).scripts}
        if scripts and scripts.isdisjoint(lexicon.language(source).scripts):
            yield Evidence("source differs", 1.0, source)


@once
def _own_names(lexicon: Lexicon, entity: int, language: str) -> frozenset[str]:
    """The names of an entity that are right in a language (folded)."""
    label = lexicon.label(entity, language)
    return frozenset() if label is None else frozenset(map(fold, filter(None, (label.full, label.short, *label.also))))


def _is_in_a_compound(text: str, start: int, end: int) -> bool:
    """Whether a word is half of a name with a hyphen: Champs-Élysées is no palace. In English two known names may stand so: Lukashenka-Putin talks."""
    return (text[start - 1 : start] in HYPHENS and text[start - 2 : start - 1].isalpha()) or (
        text[end : end + 1] in HYPHENS and text[end + 1 : end + 2].isupper()
    )


@once
def _weakest(lexicon: Lexicon, words: tuple[str, ...], standard: tuple[str, ...]) -> float:
    """The similarity of the two words, one of each name, that are least alike; letters count where the sounds do not agree."""
    return min(
        max(name_similarity(a, b, "person"), 1 - OSA.distance(without_marks(a), without_marks(b)) / max(len(a), len(b)))
        for a, b in zip(words, standard, strict=True)
    )


def _is_a_people(lexicon: Lexicon, word: str) -> bool:
    """Whether a word is the adjective of some place, or the plural of one: Germans, Udmurts."""
    return any(posting.role == PostingRole.ADJECTIVE for name in (word, word.removesuffix("s")) for posting in lexicon.postings(name))
