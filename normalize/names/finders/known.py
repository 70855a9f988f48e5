"""Names in a form that the lexicon lists: the standard name, one of another language or house style, a hand-written line.

Why: "OTSC" is the French and Spanish CSTO, "Lukashenka" the Belarusian Lukashenko, "TSCTO" a mixture.
Fix: the standard name in the language of the text, the short for a short form, the full for a full one. A hand-written line says itself how far it is
to be trusted, and which witness it needs; the label of another language is weighed like any other evidence.
"""

import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from normalize.lexicon import Lexicon
from normalize.lexicon.indexes import base
from normalize.lexicon.keys import is_acronym, key, without_marks
from normalize.lexicon.postings import Posting, PostingRole
from normalize.lexicon.recorded import RECORDED
from normalize.model import Span, Trust
from normalize.names import belief
from normalize.names.context import (
    ITSELF,
    RELATED,
    Given,
    Witnesses,
    about,
    given_name,
)
from normalize.names.derivation import is_romanised
from normalize.names.evidence import Evidence
from normalize.names.explained import explained_otherwise
from normalize.names.fame import fame, is_named_everywhere, is_world_known
from normalize.names.finders._beside import (
    SHORT_FUNCTION_WORD,
    beside_capitals,
    beside_person,
    beside_thing,
    has_article,
    in_a_longer_name,
    in_its_script,
    is_left_in_latin,
    is_part_of_a_name,
)
from normalize.names.gate import KNOWN_NAMES, SHORT, is_given
from normalize.names.left_over import has_foreign_letters
from normalize.names.matches import Match, matches
from normalize.names.reading import Claim, Reading, Scan
from normalize.names.right import doubtful_alone, is_right
from normalize.names.standard import in_case_of, is_latin, is_shouted, plain, standard_name

RULE, DERIVED = "known-form", "derived-form"
MARGIN = 1  # related entities named, by which one bearer of a name must be ahead of another
DISTINCTIVE_ACRONYM = 4
DISTINCTIVE = 6  # letters of a label that hardly means something else
SHORT_ACRONYM = 3  # letters of an acronym that another one beside it makes part of a longer name
FULL = 10  # letters of a name of several words that hardly means something else
SHOWN = 0.1  # belief from which a label is shown where it is not learnt how much "not into English" weighs
FORM_BELIEF = {Trust.SURE: 0.999, Trust.LIKELY: 0.97, Trust.REVIEW: 0.6}  # of hand-written lines: what their writer says
STEM = 3  # letters that a name and its case share
_ENDINGS = "aeiouyаеиоуюяіїєыэьй"
ELSEWHERE = frozenset(["may be a case", "small language", "common word", "foreign word beside", "name beside", "also label", "own name"])
AGAINST = frozenset(
    [
        "article before",
        "given name before",
        "another given name",
        "compound",
        "number after",
        "part of a name",
        "given name itself",
        "not in the original",
    ]
)
_GLUED_BEFORE = re.compile(r"(?<=[^\W\d_]\.)")


def find(scan: Scan) -> Iterator[Claim]:
    for match in matches(scan.document, scan.lexicon):
        yield Listed(match.start, match.end, match)


@dataclass(frozen=True, slots=True)
class Listed:
    """The words of a listed form."""

    start: int
    end: int
    match: Match

    def certain(self, scan: Scan) -> int | None:
        """The entity where the form is right and one entity's only, whatever else the text says."""
        first = self.match.postings[0].entity
        alone = scan.lexicon.kind(first) == "person" and " " not in self.match.key
        if any(p.entity != first or doubtful_alone(p, self.match.key) or (alone and p.short) for p in self.match.postings):
            return None
        return first if any(is_right(scan.lexicon, p, scan.document.language) for p in self.match.postings) else None

    def right_alone(self, scan: Scan) -> int | None:
        """The one entity whose right name this is, unless the words beside say that it is somebody else's."""
        lexicon, language = scan.lexicon, scan.document.language
        right = {p.entity for p in self.match.postings if is_right(lexicon, p, language)}
        if len(right) != 1:
            return None
        if any(doubtful_alone(p, self.match.key) or self._is_anothers(scan, p) for p in self.match.postings if p.entity in right):
            return None
        return next(iter(right))

    def read(self, scan: Scan, witnesses: Witnesses) -> Reading | None:
        lexicon, language = scan.lexicon, scan.document.language
        lines = [p for p in self.match.postings if p.role == PostingRole.FORM and not self._is_a_label(scan, p)]
        vetoed = {p.entity for p in lines if self._is_vetoed(scan, p, witnesses)}
        spoken = {p.entity for p in lines}
        readings = []
        for posting in self.match.postings:
            # A hand-written line speaks for its form, its veto too: what labels make of the same words is then of no matter.
            overruled = posting.entity in vetoed or (posting.entity in spoken and posting.role != PostingRole.FORM)
            if overruled and not is_right(lexicon, posting, language):
                continue
            if posting.role == PostingRole.FORM and posting not in lines:
                continue
            if posting.exact and explained_otherwise(scan.document, lexicon, posting.entity, self.start, self.end):
                continue
            reading = self._judge(scan, posting, witnesses)
            if reading is not None:
                readings.append(reading)
        return _best(scan, readings)

    def _is_a_label(self, scan: Scan, posting: Posting) -> bool:
        """Whether the form is not that of the line but what another language calls the entity: a line about Abu-Dhabi in English says nothing of Abu Dhabi in French."""
        surface = scan.document.text[self.start : self.end]
        if scan.is_into_english or scan.lexicon.form(posting)["text"] == surface:
            return False
        return surface in scan.lexicon.written(posting.entity).get(self.match.key, ())

    def _is_vetoed(self, scan: Scan, posting: Posting, witnesses: Witnesses) -> bool:
        conditions = scan.lexicon.context(posting)
        return bool(conditions.unless) and witnesses.vetoes(conditions, Span(self.start, self.end)) is not None

    def _is_anothers(self, scan: Scan, posting: Posting) -> bool:
        """Whether a family name stands beside the given name of somebody else: Julianna Peña is not the president of Paraguay."""
        if not posting.short or " " in self.match.key or scan.lexicon.kind(posting.entity) != "person":
            return False
        return given_name(scan.document, scan.lexicon, posting.entity, Span(self.start, self.end)) is Given.ANOTHER

    def _judge(self, scan: Scan, posting: Posting, witnesses: Witnesses) -> Reading | None:
        lexicon, document = scan.lexicon, scan.document
        place = Span(self.start, self.end)
        surface = document.text[self.start : self.end]
        level = witnesses.level(posting.entity)
        support = level * 100 + min(witnesses.count_related(posting.entity), 99) if level else 0
        if is_right(lexicon, posting, document.language):
            if (level != ITSELF and doubtful_alone(posting, self.match.key)) or self._is_anothers(scan, posting):
                return None
            return Reading(self.start, self.end, posting.entity, surface, RULE, Trust.SURE, 1.0, right=True, witness=True, support=support)
        canonical = standard_name(lexicon, document.language, surface, posting)
        if canonical is not None and is_shouted(document, self.start):
            canonical = in_case_of(surface, canonical, document.language)  # in a headline in capitals an acronym's full name has them, too
        part = lexicon.kind(posting.entity) == "place" and is_part_of_a_name(scan, place)
        if posting.role == PostingRole.FORM:
            return self._judge_line(scan, posting, witnesses, canonical, support, part)
        if posting.role == PostingRole.ADJECTIVE:
            return None
        if (
            canonical is None
        ):  # the lexicon has no name in the language of the text: the entity is named, and nothing can stand in its place
            if part or level < posting.demand:
                return None
            evidence = (Evidence("foreign label", 1.0, "no name in this language"),)
            full = " " in self.match.key  # of several words: hardly another's
            return Reading(
                self.start,
                self.end,
                posting.entity,
                None,
                RULE,
                Trust.LIKELY,
                FORM_BELIEF[Trust.LIKELY],
                evidence,
                witness=full,
                support=support,
            )
        return self._weigh(scan, posting, witnesses, canonical, support, part)

    def _judge_line(
        self, scan: Scan, posting: Posting, witnesses: Witnesses, canonical: str | None, support: int, part: bool
    ) -> Reading | None:
        lexicon = scan.lexicon
        conditions, line = lexicon.context(posting), lexicon.form(posting)
        reason = Evidence("line", 1.0, f"{line['kind']} form, {line['source']}")
        trust, believed, more = Trust(posting.trust), True, None
        given = next(beside_thing(scan, Span(self.start, self.end)), None) if lexicon.kind(posting.entity) == "place" else None
        if part or (given is not None and given.name == "given name before"):
            trust, believed, more = Trust.REVIEW, False, Evidence("part of a name")
        elif conditions.needs or conditions.cues:
            strength, what = witnesses.supports(conditions, Span(self.start, self.end))
            if strength == ITSELF:
                more, support = Evidence("needed named", 1.0, what), support + 100
                if posting.entity in witnesses.right and is_acronym(line["text"]) and len(self.match.key) >= DISTINCTIVE_ACRONYM:
                    trust = Trust.SURE
            else:
                trust, believed = Trust.REVIEW, False
                more = Evidence("needed related", 1.0, what) if strength else Evidence("no witness")
        if trust > Trust.REVIEW and _is_of_english_alone(scan, line, posting.entity):
            trust, believed = Trust.REVIEW, False
        trust = in_its_script(scan, posting.entity, Span(self.start, self.end), canonical, trust)
        evidence = (reason,) if more is None else (reason, more)
        strong = believed and (trust == Trust.SURE or (trust == Trust.LIKELY and " " in self.match.key))
        return Reading(
            self.start, self.end, posting.entity, canonical, RULE, trust, FORM_BELIEF[trust], evidence, False, believed, strong, support
        )

    def _weigh(self, scan: Scan, posting: Posting, witnesses: Witnesses, canonical: str, support: int, part: bool) -> Reading | None:
        """A reading by the label of another language or house style, by what speaks for it."""
        if _GLUED_BEFORE.match(scan.document.text, self.start):
            return None  # Leave.EU
        if posting.exact and len(self.match.key) <= SHORT_ACRONYM and beside_capitals(scan, Span(self.start, self.end)):
            return None
        surface = scan.document.text[self.start : self.end]
        if (
            posting.role != PostingRole.STYLE
            and surface != canonical
            and plain(surface) == plain(canonical)
            and not part
            and not is_romanised(scan.lexicon, posting.entity, canonical)
        ):
            # With its own marks a name is as right as without: which stand is a matter of house style.
            if self._is_anothers(scan, posting) or (support < ITSELF * 100 and posting.demand == ITSELF):
                return None
            return Reading(self.start, self.end, posting.entity, surface, RULE, Trust.SURE, 1.0, right=True, witness=True, support=support)
        evidence = (
            *self._of_the_form(scan, posting, canonical),
            *self._of_the_place(scan, posting, part),
            *about(witnesses, posting.entity, Span(self.start, self.end)),
        )
        if any(each.name == "another given name" for each in evidence):
            return None
        if posting.role == PostingRole.STYLE:  # which spelling the house has does not depend on what is meant
            evidence = tuple(each for each in evidence if each.name != "not in the original")
        believed_by = belief.probability(evidence)
        if posting.role == PostingRole.LETTERS:
            # Too few are met to learn from, and letters say nothing by themselves: the text must name the entity, or what is related to a long one.
            trust = Trust.LIKELY if witnesses.level(posting.entity, Span(self.start, self.end)) >= posting.demand else None
        elif posting.exact and posting.role != PostingRole.STYLE and scan.is_into_english:
            # The same with the acronyms of other languages: the WHO and the OMS in one text are one.
            met = witnesses.level(posting.entity, Span(self.start, self.end)) >= max(posting.demand, RELATED)
            trust = Trust.LIKELY if met else belief.trust(believed_by, Trust.REVIEW)
        elif not scan.is_into_english and posting.role != PostingRole.STYLE:
            # Of edits into other languages too few are read to learn from: what a label needs stands in the lexicon, and it is never beyond doubt.
            shown = believed_by > SHOWN or is_left_in_latin(scan.lexicon, posting.entity, surface, canonical)
            trust = Trust.LIKELY if self._suffices(scan, canonical, posting, witnesses, evidence) else Trust.REVIEW if shown else None
        else:
            trust = belief.trust(believed_by)
            names = {each.name for each in evidence}
            if (
                "named rightly" in names
                and len(self.match.key) >= DISTINCTIVE
                and (trust == Trust.LIKELY or names.isdisjoint(ELSEWHERE | {"borne"}))
            ):
                trust = Trust.SURE  # a label of six letters that hardly means something else in a text that has the entity's right name
        if trust is not None:
            if any(each.name in AGAINST for each in evidence):
                trust = Trust.REVIEW  # another house's spelling is sure, but for a bearer of the name who is not meant
            trust = in_its_script(scan, posting.entity, Span(self.start, self.end), canonical, trust)
        believed = trust is not None and trust > Trust.REVIEW
        return Reading(
            self.start, self.end, posting.entity, canonical, DERIVED if posting.role == PostingRole.LETTERS else RULE, trust, believed_by,
            evidence, False, believed, trust == Trust.SURE or (trust == Trust.LIKELY and " " in self.match.key), support,
        )  # fmt: skip

    def _is_neighbours(self, scan: Scan, posting: Posting) -> bool:
        """Whether an acronym can only be what a language beside that of the text calls a body of which all the world's press writes: the Russian ОБСЕ in Ukrainian."""
        lexicon, written = scan.lexicon, scan.document.language
        surface = scan.document.text[self.start : self.end]
        if is_latin(surface) or len({p.entity for p in self.match.postings if p.exact}) > 1:
            return False
        beside = not lexicon.languages(posting).isdisjoint(lexicon.language(written).neighbours)
        needed = SHORT_ACRONYM if beside or has_foreign_letters(lexicon, surface, written) else DISTINCTIVE_ACRONYM
        return len(surface) >= needed and is_world_known(lexicon, posting.entity)

    def _suffices(self, scan: Scan, canonical: str, posting: Posting, witnesses: Witnesses, evidence: tuple[Evidence, ...]) -> bool:
        """Whether the text has the witness that a label of another language asks for, and nothing beside it says that it belongs to something else."""
        against = ELSEWHERE - {"common word"} if posting.exact else ELSEWHERE  # UN in capitals is no article
        plain = posting.exact and is_acronym(canonical) and self._is_neighbours(scan, posting)
        if plain:
            against -= {"also label"}
        if any(each.name in against for each in evidence) or posting.trust < Trust.LIKELY:
            return False
        if set(without_marks(self.match.key).split(" ")) < set(without_marks(key(canonical)).split(" ")):
            return False  # Baranya is Baranya megye for short
        if posting.exact and " " in canonical:
            return False  # there is no acronym in this language, and a long name in its place may not fit the sentence
        if plain:
            return True
        wanted = posting.demand
        if posting.exact and (is_acronym(canonical) or not is_latin(canonical)):
            wanted = min(wanted, RELATED)  # as in English: a WHO beside its head is the OMS
        return witnesses.level(posting.entity, Span(self.start, self.end)) >= wanted

    def _of_the_form(self, scan: Scan, posting: Posting, canonical: str) -> Iterator[Evidence]:
        lexicon, name, surface = scan.lexicon, self.match.key, scan.document.text[self.start : self.end]
        if not scan.is_into_english:
            yield Evidence("not into English")
        if posting.role == PostingRole.STYLE:
            spoken, axis, choice = lexicon.style(posting)
            own = spoken == scan.document.language
            yield Evidence("house style" if own else "foreign style", 1.0, f"{choice} on the axis {axis}")
        elif posting.role == PostingRole.LETTERS:
            yield Evidence("letters", 1.0, lexicon.convention(posting))
        else:
            languages = sorted(lexicon.languages(posting))
            known = [language for language in languages if language in RECORDED]
            yield Evidence("foreign label", 1.0, ", ".join((known or languages)[:4]), tuple(known))
            of_source = scan.source if scan.source is not None and not {scan.source, base(scan.source)}.isdisjoint(languages) else None
            if of_source is not None and not self._is_in_words_of_the_text(scan, posting):
                yield Evidence("source label", 1.0, of_source)
            elif not known:
                yield Evidence("small language")
            if len(known) > 1:
                yield Evidence("label languages", math.log2(min(len(known), 16)) / 4, str(len(known)))
            if posting.role == PostingRole.ALSO:
                yield Evidence("also label")
            if posting.trust == Trust.REVIEW:
                yield Evidence("own name")
            elif _is_full_foreign(lexicon, name, posting, base(scan.document.language)):
                yield Evidence("full foreign name")
            language = lexicon.language(scan.document.language)
            if not posting.exact and not language.one_form and is_perhaps_a_case(surface, canonical, language.names_decline):
                yield Evidence("may be a case", 1.0, canonical)
        if posting.exact:
            yield Evidence("acronym")
            if len(name) <= SHORT_ACRONYM:
                yield Evidence("short acronym")
        elif " " in name:
            yield Evidence("several words")
        else:
            yield Evidence("length", min(len(name), 12) / 12)
            if len(name) <= SHORT:
                yield Evidence("short word")
        if " " not in name:
            if lexicon.is_common(name, scan.document.language):
                yield Evidence("common word")
            elif lexicon.is_common(name, KNOWN_NAMES):
                yield Evidence("borne")
            if lexicon.kind(posting.entity) != "person" and is_given(lexicon, name, scan.document.language):
                yield Evidence("given name itself")

    def _is_in_words_of_the_text(self, scan: Scan, posting: Posting) -> bool:
        """Whether a label consists of words of the text's own language: whatever German calls the Supreme Court, every country has one in English."""
        words = self.match.key.split(" ")
        several = scan.lexicon.kind(posting.entity) != "person" and len(words) > 1
        return several and all(scan.lexicon.is_common(word, scan.document.language) for word in words)

    def _of_the_place(self, scan: Scan, posting: Posting, part: bool) -> Iterator[Evidence]:
        lexicon, place = scan.lexicon, Span(self.start, self.end)
        kind = lexicon.kind(posting.entity)
        if kind in ("person", "place"):
            yield Evidence(kind)
        if part:
            yield Evidence("part of a name")
        elif kind != "person":
            yield from beside_thing(scan, place)
        if kind == "person":
            yield from beside_person(scan, posting.entity, place, " " not in self.match.key)
            if " " not in self.match.key and has_article(scan.document, scan.lexicon, scan.document.text[self.start : self.end]):
                yield Evidence("article before")
        yield from in_a_longer_name(scan, posting.entity, place)


def _is_of_english_alone(scan: Scan, line: Mapping[str, Any], entity: int) -> bool:
    """Whether a line says nothing of other languages: three letters that translations into English make by mistake are a hospital's elsewhere (CTO), and other
    papers keep a country's name when its own government and the English press change it (Swaziland)."""
    if scan.is_into_english:
        return False
    if line["kind"] == "former":
        return is_named_everywhere(scan.lexicon, entity)
    return line["kind"] == "garble" and is_acronym(line["text"]) and len(line["text"]) <= SHORT_ACRONYM


def is_perhaps_a_case(surface: str, canonical: str, declines: bool = True) -> bool:
    """Whether two names differ in a last vowel, soft sign or s alone, as cases do: Kosova is Albanian, and the Croatian genitive of Kosovo.

    In a language that only has a genitive (`declines` is False) it is the s: Gange and Ganges are both German.
    """
    mine, theirs = without_marks(surface), without_marks(canonical)
    if mine == theirs or abs(len(mine) - len(theirs)) > 1:
        return False
    mine, theirs = mine.removesuffix("s"), theirs.removesuffix("s")
    stem = mine.rstrip(_ENDINGS) if declines else mine
    return stem == (theirs.rstrip(_ENDINGS) if declines else theirs) and len(stem) >= STEM


def _is_full_foreign(lexicon: Lexicon, name: str, posting: Posting, language: str) -> bool:
    """Whether a label is a full name in words that are not the language's: Curtea Constituțională a României is that court and nothing else.

    A person's full name may be anybody's, and words that the language has too, another body's: the Labour Party.
    """
    words = name.split(" ")
    return (
        len(words) > 1
        and len(name) >= FULL
        and not posting.exact
        and lexicon.kind(posting.entity) != "person"
        and any(len(word) > SHORT_FUNCTION_WORD and not lexicon.is_common(word, language) for word in words)
    )


def _best(scan: Scan, readings: list[Reading]) -> Reading | None:
    """The best of the readings of one span; where two bearers of a name are as likely, only a person can tell."""
    if not readings:
        return None
    readings.sort(key=lambda reading: (*_rank(reading)[:-1], -fame(scan.lexicon, reading.entity), reading.entity))
    best = readings[0]
    others = [r for r in readings if r.entity != best.entity and r.believed] if best.believed else []
    if best.right:
        rival = next((r for r in others if r.right), None)
        if rival is not None and best.support - rival.support < MARGIN:
            return best._replace(trust=Trust.REVIEW, evidence=(_another(scan, rival),), witness=False)
    else:
        rival = next((r for r in others if r.canonical != best.canonical or r.canonical is None), None)
        if rival is not None and _rank(best)[:5] == _rank(rival)[:5]:
            return best._replace(trust=Trust.REVIEW, evidence=(*best.evidence, _another(scan, rival)), witness=False)
    return best


def _another(scan: Scan, rival: Reading) -> Evidence:
    return Evidence("may be another", 1.0, scan.lexicon.entity(rival.entity).id)


def _rank(reading: Reading) -> tuple[bool, bool, bool, int, int, float, int]:
    """Graded before ungraded, believed before doubted, right before wrong, more support, more trust, more belief, then by number: no tie is left to chance."""
    grade = reading.trust or 0
    return not grade, not reading.believed, not reading.right, -reading.support, -int(grade), -reading.belief, reading.entity
