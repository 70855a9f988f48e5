"""Names that no form gives but that are near to one: a letter lost, another transliteration, an unknown ending.

Each distinct capitalised word that nobody knows is compared once. A near word is believed where the text names the entity itself, or
where the name before it agrees as well ("Ruben Rubinian"); where only something related is named, a person must look.
"""

import re

from normalize.lexicon import Lexicon
from normalize.lexicon.keys import fold
from normalize.lexicon.postings import PostingRole
from normalize.model import Document, Span, Trust
from normalize.names.mention import Mention
from normalize.names.neighbours import PAIR, given_names, near_names
from normalize.names.resolve import in_case_of
from normalize.similarity import name_similarity
from normalize.names.sorting import interesting
from normalize.names.witnesses import Witnesses
from normalize.text import WORD

ALONE_SHORTEST = 5  # letters of one that is believed without its name as a beginning; of shorter ones two thirds are other names
LONGEST_ENDING = 3  # letters of a case ending: Zas-y, Zas-ovi, Zas-ami
ALONE = 0.88  # similarity that one word needs beside the entity itself
_GIVEN = re.compile(r"([^\W\d_]+)[ \u00a0]$")


def search(document: Document, lexicon: Lexicon, known: list[Mention], witnesses: Witnesses) -> list[Mention]:
    """Mentions by words that are near to a known name, outside of what is known already."""
    unknown = interesting(document, lexicon).near
    if not unknown:
        return []
    taken = {offset for mention in known for offset in (mention.start, mention.end - 1)}
    found: list[Mention] = []
    waiting = [(m[0], m.start(), m.end()) for m in WORD.finditer(document.text) if m[0] in unknown and m.start() not in taken]
    # Full names first: they are witnesses for the family name alone.
    for pairs_only in (True, False):
        for word, start, end in waiting:
            if not any(m.start <= start < m.end for m in found):
                mention = _judge(document, lexicon, word, Span(start, end), witnesses, pairs_only)
                if mention is not None:
                    found.append(mention)
    return found


def _is_declined(word: str, name: str) -> bool:
    """Whether the word is the name with letters of a case ending after it."""
    return word.startswith(name) and 0 < len(word) - len(name) <= LONGEST_ENDING


def _judge(document: Document, lexicon: Lexicon, word: str, place: Span, witnesses: Witnesses, pairs_only: bool) -> Mention | None:
    best: tuple[tuple[int, float, int], Mention] | None = None
    given = _GIVEN.search(document.text, max(0, place.start - 30), place.start)
    for name, similarity in near_names(word, lexicon):
        for posting in lexicon.postings(name):
            if posting.role > PostingRole.STYLE:
                continue
            entity = lexicon.entity(posting.entity)
            label = lexicon.label(posting.entity, document.language)
            if label is None or fold(label.short or label.full) != name:
                continue
            level = witnesses.level(posting.entity)
            start, canonical, trust = place.start, label.short or label.full, Trust.REVIEW
            first = label.full.split(" ")[0]
            agrees = entity.kind == "person" and given is not None and " " in label.full and name_similarity(given[1], first, "person") >= PAIR
            if agrees and given is not None and similarity >= PAIR:
                start, canonical = given.start(1), label.full
                trust = Trust.LIKELY
            elif pairs_only or (similarity < ALONE and not (level == 2 and _is_declined(word, label.short or label.full))):
                continue
            elif len(word) < ALONE_SHORTEST and not (level == 2 and _is_declined(word, label.short or label.full)):
                continue
            elif given is not None and entity.kind == "person" and given[1][0].isupper() and fold(given[1]) in given_names(lexicon, document.language):
                continue  # another given name: another person
            elif level == 2:
                trust = Trust.LIKELY
            elif level == 0:
                continue
            span = Span(start, place.end)
            mention = Mention(
                span.start, span.end, document.text[span.start : span.end], entity.id, entity.kind, trust,
                in_case_of(word, canonical), "near", f"similarity {similarity:.2f} to {label.full!r}",
            )  # fmt: skip
            rank = (int(trust), similarity, -posting.entity)
            if best is None or rank > best[0]:
                best = (rank, mention)
    if best is None:
        return None
    mention = best[1]
    if mention.trust > Trust.REVIEW:
        number = lexicon.number(mention.entity)
        if number is not None:
            witnesses.add(number, mention.span)
    return mention
