"""Which entity each match means: exact forms judged by the witnesses of the text, to a fixed point.

What is right in the language of the text is a witness at once; then full names in other forms, which hardly ever mislead; each may
make a shorter or vaguer form believable. Nothing is ever taken back, so the order of the matches cannot matter.
"""

import re
import unicodedata
from collections.abc import Sequence
from operator import attrgetter, itemgetter
from typing import NamedTuple

from normalize.lexicon import Label, Lexicon
from normalize.lexicon.compile import DECLINED
from normalize.lexicon.indexes import base
from normalize.lexicon.keys import fold, is_acronym
from normalize.lexicon.postings import Posting, PostingRole
from normalize.memo import once
from normalize.model import Document, Span, Trust
from normalize.names.given import Given, given_name
from normalize.names.matches import Match, Surface
from normalize.names.mention import Mention
from normalize.names.neighbours import KNOWN_NAMES, ONE_FORM, PAIR
from normalize.names.witnesses import Witnesses
from normalize.similarity import name_similarity

ITSELF = 2
DISTINCTIVE = 6  # letters of a form that hardly means something else in a text that has the entity's right name
DISTINCTIVE_ACRONYM = 4
FIRST_NOT_LATIN = 0x0370  # where the Greek letters begin; all Latin ones in use stand before it, but for 0x1E00 to 0x1EFF
MARGIN = 1  # related entities named, by which one bearer of a name must be ahead of another
SHORT_ACRONYM = 3  # letters of an acronym that another one beside it makes part of a longer name
_CAPITALS_BEFORE = re.compile(r"\b[A-Z]{2,6} $")
_CAPITALS_AFTER = re.compile(r" [A-Z]{2,6}\b")
_WORD_BEFORE = re.compile(r"(?<![\w'\u2019])([^\W\d_]+)[ \u00a0-]$")  # not the suffix of Ukrayna'da
_WORD_AFTER = re.compile(r"[ \u00a0-]([^\W\d_]+)")
_OF = frozenset("de di del della du des da do dos von van vom am zu zum ten ter la le el il".split())
_NAME_AFTER = re.compile(r" [^\W\d_]")
TWO_LETTERS = 2
SHOUTED = 0.6  # of the letters of a line in capitals
_DOTTED = frozenset(("tr", "az"))  # languages in which the capital of i keeps its dot


class Reading(NamedTuple):
    """One possible meaning of a match, judged: how far it is believed and why."""

    match: Match
    posting: Posting
    right: bool
    trust: Trust
    believed: bool
    evidence: str
    support: int

    @property
    def span(self) -> Span:
        return Span(self.match.start, self.match.end)


class Settled(NamedTuple):
    """A name that is right and one entity's only, whatever else the text says: its entity, the kind of that, and how it is known."""

    number: int
    entity: str
    kind: str
    how: str
    evidence: str

    def mention(self, start: int, end: int, text: str) -> Mention:
        return Mention(start, end, text, self.entity, self.kind, Trust.SURE, text, self.how, self.evidence)


def resolve(document: Document, lexicon: Lexicon, found: Sequence[Match], witnesses: Witnesses) -> list[Mention]:
    """The mentions among the matches: of overlapping ones the believed before the doubtful, the longer, the earlier."""
    settled = [_settled(lexicon, match.surface, document.language) for match in found]
    judged = _gather(document, lexicon, found, settled, witnesses)
    claims: list[tuple[bool, int, int, Settled | Reading]] = []
    for number, (match, known) in enumerate(zip(found, settled, strict=True)):
        if known is not None:
            claims.append((False, match.start - match.end, match.start, known))
            continue
        reading = judged[number] if number in judged else _best(document, lexicon, match, witnesses)
        if reading is not None:
            claims.append((not reading.believed, match.start - match.end, match.start, reading))
    claims.sort(key=itemgetter(0, 1, 2))
    free: list[Mention] = []
    taken = bytearray(len(document.text) + 1)
    for _, length, start, claim in claims:
        end = start - length
        if taken.find(1, start, end) < 0:
            taken[start:end] = b"\1" * -length
            if isinstance(claim, Settled):
                free.append(claim.mention(start, end, document.text[start:end]))
            else:
                free.append(_mention(document, lexicon, claim))
    free.sort(key=attrgetter("start"))
    return free


@once
def _settled(lexicon: Lexicon, name: Surface, language: str) -> Settled | None:
    """Why a name needs no judging, or None. Most names of a text are such."""
    entity = name.postings[0].entity
    alone = lexicon.kind(entity) == "person" and " " not in name.key
    if any(p.entity != entity or _doubtful_alone(p, name) or (alone and p.short) for p in name.postings):
        return None
    right = next((p for p in name.postings if _is_right(lexicon, p, language)), None)
    if right is None:
        return None
    return Settled(entity, lexicon.entity(entity).id, lexicon.kind(entity), _how(right), why(lexicon, right, ""))


def _gather(
    document: Document,
    lexicon: Lexicon,
    found: Sequence[Match],
    settled: Sequence[Settled | None],
    witnesses: Witnesses,
) -> dict[int, Reading | None]:
    """Add the witnesses that the matches give, until no more come; returns by their number how those are then read that had to be judged."""
    longest = _longest(found)
    waiting: list[int] = []
    for number, (match, known) in enumerate(zip(found, settled, strict=True)):
        if longest.get(match.start) != match.end:
            continue
        if known is not None:
            witnesses.add(known.number, Span(match.start, match.end))
            witnesses.right.add(known.number)
            continue
        waiting.append(number)
        right = {p.entity for p in match.postings if _is_right(lexicon, p, document.language)}
        if len(right) == 1 and not any(
            _doubtful_alone(p, match) or _is_anothers(document, lexicon, match, p) for p in match.postings if p.entity in right
        ):
            entity = next(iter(right))
            witnesses.add(entity, Span(match.start, match.end))
            witnesses.right.add(entity)
    judged: dict[int, Reading | None] = {}
    fresh = bool(waiting)
    while fresh:
        fresh = False
        for number in waiting:
            match = found[number]
            # What the last round says holds, since that finds no other witness.
            reading = judged[number] = _best(document, lexicon, match, witnesses)
            if reading is None or not reading.believed or reading.posting.entity in witnesses.places:
                continue
            strong = reading.trust == Trust.SURE or (reading.trust == Trust.LIKELY and " " in match.key)
            if strong:
                fresh |= witnesses.add(reading.posting.entity, reading.span)
    return judged


def _longest(found: Sequence[Match]) -> dict[int, int]:
    """Start and end of the matches that lie inside no longer one: "Georgia" in "South Georgia Island" is no witness for Georgia."""
    kept: dict[int, int] = {}
    reach = -1
    for start, end in {match.start: match.end for match in found}.items():  # of those with one start the longest comes last
        if end > reach:
            kept[start] = reach = end
    return kept


@once
def _is_right(lexicon: Lexicon, posting: Posting, language: str) -> bool:
    """Whether the form may stand as it is in a text of that language and this house style."""
    match posting.role:
        case PostingRole.LABEL:
            if not _speaks(lexicon.languages(posting), language):
                return False
            chosen = lexicon.label(posting.entity, language)
            usual = lexicon.entity(posting.entity).labels.get(language)
            return chosen == usual or chosen is None or usual is None or _shared(chosen, usual, posting.short)
        case PostingRole.ALSO | PostingRole.ADJECTIVE:
            return _speaks(lexicon.languages(posting), language)
        case PostingRole.STYLE:
            spoken, axis, choice = lexicon.style(posting)
            return spoken == language and lexicon.axes.get(axis) == choice
        case PostingRole.GENERATED:
            # A Russian text has Лукашенко's colleagues in all their cases, and keeps them.
            return lexicon.convention(posting).startswith(f"{language}:{DECLINED}/")
    return False


def _shared(chosen: tuple[str, str | None, tuple[str, ...]], usual: tuple[str, str | None, tuple[str, ...]], short: bool) -> bool:
    return (chosen[1] or chosen[0]) == (usual[1] or usual[0]) if short else chosen[0] == usual[0]


def _speaks(languages: frozenset[str], language: str) -> bool:
    return language in languages or ("-" in language and language.split("-")[0] in languages)


def _doubtful_alone(posting: Posting, match: Match | Surface) -> bool:
    """Whether a right name alone proves nothing: a family name that is a common word (Price, May, Son)."""
    return posting.demand == ITSELF and posting.role == PostingRole.LABEL and posting.short and not posting.exact and " " not in match.key


def _is_anothers(document: Document, lexicon: Lexicon, match: Match, posting: Posting) -> bool:
    """Whether a family name stands beside the given name of somebody else: Julianna Peña is not the president of Paraguay."""
    if not posting.short or " " in match.key or lexicon.kind(posting.entity) != "person":
        return False
    return given_name(document, lexicon, posting.entity, Span(match.start, match.end)) is Given.ANOTHER


def _beside_capitals(text: str, place: Span) -> bool:
    """Whether another acronym stands right before or after, or any name after one of two letters: IG BCE, RB Leipzig."""
    following = _NAME_AFTER.match(text, place.end) if place.end - place.start <= TWO_LETTERS else None
    return (
        (following is not None and following[0][1].isupper())
        or _CAPITALS_BEFORE.search(text, max(0, place.start - 8), place.start) is not None
        or _CAPITALS_AFTER.match(text, place.end) is not None
    )


def _is_part_of_a_name(document: Document, lexicon: Lexicon, place: Span) -> bool:
    """Whether a place in another language stands beside a word of that language: Hessen Mobil, Antwerpen-Centraal, the Tribune de Genève.

    Of 11 places wrongly put into English in 3,554 articles all stood so. Known names and English words beside it are no such words.
    """
    text, language = document.text, document.language
    before = _WORD_BEFORE.search(text, max(0, place.start - 32), place.start)
    after = _WORD_AFTER.match(text, place.end)
    if before is not None and (before[1] in _OF or (before[1].isupper() and len(before[1]) > 1 and not is_shouted(document, place.start))):
        return True
    beside = [word for word in (before and before[1], after and after[1]) if word and word[0].isupper() and len(word) > 1]
    if after is not None and after[1][0].isupper() and not lexicon.has_words(language) and not lexicon.postings(fold(after[1])):
        return True  # Florence Pugh is no town; where no list says what is a common word, any word with a capital may be her name
    return any(not _is_usual(word, language, lexicon) for word in beside)


def _is_usual(word: str, language: str, lexicon: Lexicon) -> bool:
    name = fold(word)
    return (
        lexicon.is_common(name, language)
        or lexicon.is_common(name, KNOWN_NAMES)
        or bool(lexicon.postings(name))
        or not lexicon.has_words(language)
    )


def _best(document: Document, lexicon: Lexicon, match: Match, witnesses: Witnesses) -> Reading | None:
    vetoed = {p.entity for p in match.postings if p.role == PostingRole.FORM and _is_vetoed(lexicon, match, p, witnesses)}
    spoken = {p.entity for p in match.postings if p.role == PostingRole.FORM}
    readings = []
    for posting in match.postings:
        # A hand-written line speaks for its form, its veto too: what labels and conventions make of the same words is then of no matter.
        overruled = posting.entity in vetoed or (posting.entity in spoken and posting.role != PostingRole.FORM)
        if overruled and not _is_right(lexicon, posting, document.language):
            continue
        reading = _judge(document, lexicon, match, posting, witnesses)
        if reading is not None:
            readings.append(reading)
    if not readings:
        return None
    readings.sort(key=_rank)
    best = readings[0]
    rivals = [r for r in readings[1:] if r.posting.entity != best.posting.entity and r.believed == best.believed]
    if rivals and best.believed:
        rival = rivals[0]
        if best.right and rival.right and best.support - rival.support < MARGIN:
            # Two bearers of one name and nothing that tells them apart: only a person can link it.
            return best._replace(trust=Trust.REVIEW, evidence=f"may also be {lexicon.entity(rival.posting.entity).id}")
        if not best.right and rival.right:
            return rival._replace(trust=Trust.REVIEW)
        # A name that somebody wrote down is rather meant than the case of another: Zelensky in German is no Zelenska's genitive.
        spelled = best.posting.role == PostingRole.LABEL and rival.posting.role == PostingRole.GENERATED
        if not best.right and not spelled and _rank(best)[:4] == _rank(rival)[:4]:
            surface = document.text[match.start : match.end]
            meant, other = (replacement(lexicon, document.language, surface, r.posting) for r in (best, rival))
            if meant != other:  # both readings may call for the same name: then only the link is open
                return best._replace(trust=Trust.REVIEW, evidence=f"may also be {lexicon.entity(rival.posting.entity).id}")
    return best


def _rank(reading: Reading) -> tuple[bool, bool, int, int, int, int]:
    """Believed before doubted, right before wrong, more support, more trust, better evidence, then by number: no tie is left to chance."""
    return (not reading.believed, not reading.right, -reading.support, -int(reading.trust), reading.posting.role, reading.posting.entity)


def _judge(document: Document, lexicon: Lexicon, match: Match, posting: Posting, witnesses: Witnesses) -> Reading | None:
    level = witnesses.level(posting.entity)
    support = level * 100 + min(witnesses.count_related(posting.entity), 99) if level else 0
    place = Span(match.start, match.end)
    if _is_right(lexicon, posting, document.language):
        believed = (level == ITSELF or not _doubtful_alone(posting, match)) and not _is_anothers(document, lexicon, match, posting)
        return Reading(match, posting, True, Trust.SURE, believed, "", support) if believed else None
    if lexicon.kind(posting.entity) == "place" and _is_part_of_a_name(document, lexicon, place):
        return None if posting.role != PostingRole.FORM else Reading(match, posting, False, Trust.REVIEW, False, "part of a name", support)
    if posting.role == PostingRole.FORM:
        return _judge_form(lexicon, match, posting, witnesses, place, support)
    if posting.role == PostingRole.STYLE:
        spoken, axis, choice = lexicon.style(posting)
        if spoken == document.language:
            return Reading(match, posting, False, Trust.SURE, True, f"{choice} on the axis {axis}", support)
    demand = max(posting.demand, 1) if posting.role == PostingRole.STYLE else posting.demand
    if posting.role == PostingRole.ADJECTIVE:
        return None
    alone = posting.short and lexicon.kind(posting.entity) == "person" and " " not in match.key
    if alone:
        given = given_name(document, lexicon, posting.entity, place)
        if given is Given.ANOTHER:
            return None
        if given is Given.AGREES or (given is Given.TITLE and level):
            reason = "the given name before it agrees" if given is Given.AGREES else "the office before it agrees"
            return Reading(match, posting, False, Trust(posting.trust), True, reason, support + 50)
    if posting.exact and len(match.key) <= SHORT_ACRONYM and _beside_capitals(document.text, place):
        return None
    if level < demand:
        return None
    evidence = ("", "something related is named", "it is named elsewhere in the text")[level]
    trust = Trust.SURE if _beyond_doubt(document, lexicon, match, posting, witnesses, level) else Trust(posting.trust)
    if posting.role == PostingRole.GENERATED and "/" in lexicon.convention(posting) and base(document.language) not in ONE_FORM:
        trust = Trust.REVIEW  # a case of a name in a text whose language has cases: Aleksandra Łukaszenki
    return Reading(match, posting, False, trust, True, evidence, support)


def _is_vetoed(lexicon: Lexicon, match: Match, posting: Posting, witnesses: Witnesses) -> bool:
    context = lexicon.context(posting)
    return bool(context.unless) and witnesses.vetoes(context, Span(match.start, match.end)) is not None


def _beyond_doubt(document: Document, lexicon: Lexicon, match: Match, posting: Posting, witnesses: Witnesses, level: int) -> bool:
    """Whether the text itself leaves no other reading of a form that is only likely on its own.

    The text has the entity's right name too, and the form is distinctive; or it is a person's full name with the given name as
    it should be, only the family name declined or romanised otherwise, beside something related to that person.
    """
    if " " not in match.key and (lexicon.is_common(match.key, document.language) or lexicon.is_common(match.key, KNOWN_NAMES)):
        return False
    if posting.trust < Trust.LIKELY or (posting.role == PostingRole.GENERATED and "/cut" in lexicon.convention(posting)):
        return False
    label = lexicon.label(posting.entity, document.language)
    words = match.key.split(" ")
    if len(words) > 1 and lexicon.kind(posting.entity) == "person":
        return level > 0 and label is not None and words[0] == fold(label.full.split(" ")[0])
    if posting.role == PostingRole.GENERATED and "/" in lexicon.convention(posting):
        return False
    return posting.entity in witnesses.right and len(match.key) >= (DISTINCTIVE_ACRONYM if posting.exact else DISTINCTIVE)


def _judge_form(lexicon: Lexicon, match: Match, posting: Posting, witnesses: Witnesses, place: Span, support: int) -> Reading | None:
    context = lexicon.context(posting)
    if not context.needs and not context.cues:
        return Reading(match, posting, False, Trust(posting.trust), True, "", support)
    strength, what = witnesses.supports(context, place)
    if strength == ITSELF:
        itself = posting.entity in witnesses.right and is_acronym(match_text(lexicon, posting)) and len(match.key) >= DISTINCTIVE_ACRONYM
        return Reading(match, posting, False, Trust.SURE if itself else Trust(posting.trust), True, f"the text has {what}", support + 100)
    return Reading(
        match, posting, False, Trust.REVIEW, False, f"the text has only something related to {what}" if strength else "no witness", support
    )


def match_text(lexicon: Lexicon, posting: Posting) -> str:
    """How a hand-written form is written."""
    written: str = lexicon.form(posting)["text"]
    return written


def _mention(document: Document, lexicon: Lexicon, reading: Reading) -> Mention:
    posting, (start, end) = reading.posting, reading.span
    surface = document.text[start:end]
    entity = lexicon.entity(posting.entity)
    canonical = surface if reading.right else replacement(lexicon, document.language, surface, posting)
    trust = reading.trust
    if canonical is not None and _is_latin(surface) != _is_latin(canonical):
        # "Lukashenko (Лукашенко)": a name in another script may stand there on purpose.
        trust = Trust.REVIEW
    if canonical is not None and not reading.right and is_shouted(document, start):
        canonical = in_case_of(surface, canonical, document.language)  # in a headline in capitals an acronym's full name has them, too
    return Mention(start, end, surface, entity.id, entity.kind, trust, canonical, _how(posting), why(lexicon, posting, reading.evidence))


def _how(posting: Posting) -> str:
    """Which way a mention by this posting was found."""
    return "label" if posting.role <= PostingRole.ADJECTIVE else "form" if posting.role == PostingRole.FORM else "generated"


def _is_latin(name: str) -> bool:
    """Whether the first letter of a name is Latin."""
    return next((ord(c) < FIRST_NOT_LATIN or 0x1E00 <= ord(c) < 0x1F00 for c in name if c.isalpha()), True)


def replacement(lexicon: Lexicon, language: str, surface: str, posting: Posting) -> str | None:
    """What should stand in the place of a wrong form: the short label for a short form, the full one for a full form."""
    label = lexicon.label(posting.entity, language)
    if label is None:
        return None
    name = (
        (label.short or label.full)
        if posting.short
        else _full_name(surface, label)
        if lexicon.kind(posting.entity) == "person"
        else label.full
    )
    # The RF is Russia, no RUSSIA: what is always written in capitals says nothing of the name that takes its place.
    written = match_text(lexicon, posting) if posting.role == PostingRole.FORM else surface
    return name if posting.exact and is_acronym(written) else in_case_of(surface, name, language)


def _full_name(surface: str, label: Label) -> str:
    """The standard full name, or the one of those right too whose given name the text has: Faddey rather than Fabian Gottlieb von."""
    given = surface.split(" ")[0]
    others = [name for name in label.also if " " in name]
    if not others or name_similarity(given, label.full.split(" ")[0], "person") >= PAIR:
        return label.full
    best = max(others, key=lambda name: name_similarity(given, name.split(" ")[0], "person"))
    return best if name_similarity(given, best.split(" ")[0], "person") >= PAIR else label.full


def in_case_of(surface: str, name: str, language: str) -> str:
    """The name in capitals where the form stands in them, as in a headline: KIEV becomes KYIV; an acronym stays as it is."""
    if not surface.isupper() or is_acronym(name):
        return name
    if language == "el":  # Greek capitals have no accents
        return unicodedata.normalize(
            "NFC", "".join(c for c in unicodedata.normalize("NFD", name.upper()) if c != "\N{COMBINING ACUTE ACCENT}")
        )
    return (name.replace("i", "\N{LATIN CAPITAL LETTER I WITH DOT ABOVE}") if language in _DOTTED else name).upper()


def is_shouted(document: Document, offset: int) -> bool:
    """Whether a word stands in a line in capitals, where a word is no acronym."""
    line = next((s for s in document.lines if s.start <= offset < s.end), None)
    letters = [c for c in document.text[line.start : line.end] if c.isalpha()] if line else []
    return sum(c.isupper() for c in letters) > len(letters) * SHOUTED


def why(lexicon: Lexicon, posting: Posting, evidence: str) -> str:
    """Which line or convention makes the form this entity's, and what in the text bears it out."""
    match posting.role:
        case PostingRole.FORM:
            line = lexicon.form(posting)
            reason = f"{line['kind']} form, {line['source']}"
        case PostingRole.GENERATED:
            reason = f"made by {lexicon.convention(posting)}"
        case PostingRole.STYLE:
            reason = "house style"
        case _:
            reason = f"label in {', '.join(sorted(lexicon.languages(posting))[:4])}"
    return f"{reason}; {evidence}" if evidence else reason
