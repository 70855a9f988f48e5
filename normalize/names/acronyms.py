"""Acronyms that no line lists: defined in brackets after the full name, or a known one with its letters mixed up.

"Collective Security Treaty Organization (OTSC)" says itself what OTSC is. OKVS beside a CSTO is the German OVKS with two letters
swapped. One step of change is allowed (a letter lost, doubled, swapped or wrong), in acronyms of four letters or more (below, every
second one is a step from another), and only to an entity that the text names.
"""

import re
from collections.abc import Collection

from normalize.lexicon import Lexicon
from normalize.model import Document, Span, Trust
from normalize.names.mention import Mention
from normalize.names.resolve import is_shouted
from normalize.names.sorting import SHORTEST_ACRONYM as SHORTEST
from normalize.names.sorting import interesting
from normalize.names.witnesses import Witnesses

_BRACKETED = re.compile(r"[ \u00a0]?\((?:the |la |le |el |die |der )?[\"“”«»']?([^\W\d_]{2,8})[\"“”«»']?[),;]")
_CAPITALS = re.compile(r"(?<![\w.@/#-])[^\W\d_a-z]{4,8}(?![\w@/])")


def search(document: Document, lexicon: Lexicon, known: list[Mention], witnesses: Witnesses) -> list[Mention]:
    """Mentions by acronyms that the text itself explains, or that are one step from an acronym of what it names."""
    found, defined = _defined(document, lexicon, known)
    unknown = interesting(document, lexicon).capitals - defined.keys()
    if not defined and not unknown:
        return found
    taken = {mention.span for mention in known if mention.trust > Trust.REVIEW} | {mention.span for mention in found}
    return found + _uses(document, lexicon, defined, taken) + _damaged(document, lexicon, unknown, taken, witnesses)


def _defined(document: Document, lexicon: Lexicon, known: list[Mention]) -> tuple[list[Mention], dict[str, tuple[str, str | None]]]:
    """Acronyms in brackets right after a full name: the mentions there, and what each stands for in this text."""
    text = document.text
    found: list[Mention] = []
    defined: dict[str, tuple[str, str | None]] = {}
    for mention in known:
        if " " not in mention.text or mention.kind not in ("organisation", "term", "group", "medium") or mention.trust == Trust.REVIEW:
            continue
        bracket = _BRACKETED.match(text, mention.end)
        if bracket is None or not bracket[1].isupper():
            continue
        acronym = bracket[1]
        number = lexicon.number(mention.entity)
        label = None if number is None else lexicon.label(number, document.language)
        if label is None or label.short is None or _is_right(acronym, mention.entity, document, lexicon):
            continue
        if not _explains(mention.text, label.full, acronym, lexicon, mention.entity):
            continue
        defined[acronym] = (mention.entity, label.short)
        found.append(
            Mention(
                bracket.start(1),
                bracket.end(1),
                acronym,
                mention.entity,
                mention.kind,
                Trust.SURE,
                label.short,
                "acronym",
                f"defined after {mention.text!r}",
            )
        )
    return found, defined


def _is_right(acronym: str, entity: str, document: Document, lexicon: Lexicon) -> bool:
    label = lexicon.entity(entity).label(document.language, lexicon.axes)
    return label is not None and (acronym in (label.short, label.full) or acronym in label.also)


def _explains(surface: str, full: str, acronym: str, lexicon: Lexicon, entity: str) -> bool:
    """Whether the bracket abbreviates the name: it is an acronym of the entity in some language, or has the name's letters.

    Without this "the European Union (AFP)" would make AFP the Union.
    """
    labels = lexicon.entity(entity).labels.values()
    if any(acronym == label.short for label in labels):
        return True
    initials = sorted(word[0].upper() for word in re.findall(r"[^\W\d_]+", surface) if word[0].isupper())
    others = (sorted(word[0].upper() for word in re.findall(r"[^\W\d_]+", label.full) if len(word) > 3) for label in labels)
    return len(acronym) >= 3 and any(sorted(acronym) == letters for letters in (initials, *others))


def _uses(document: Document, lexicon: Lexicon, defined: dict[str, tuple[str, str | None]], taken: set[Span]) -> list[Mention]:
    found = []
    for acronym, (entity, short) in defined.items():
        for use in re.finditer(rf"(?<!\w){re.escape(acronym)}(?!\w)", document.text):
            if Span(*use.span()) not in taken:
                found.append(
                    Mention(
                        use.start(),
                        use.end(),
                        acronym,
                        entity,
                        lexicon.entity(entity).kind,
                        Trust.LIKELY,
                        short,
                        "acronym",
                        "defined in this text",
                    )
                )
    return found


def _damaged(document: Document, lexicon: Lexicon, unknown: Collection[str], taken: set[Span], witnesses: Witnesses) -> list[Mention]:
    """Unknown runs of capitals that are one step from an acronym of an entity that the text names."""
    if not unknown:
        return []
    from rapidfuzz.distance import OSA

    near: dict[str, list[int]] = {}
    for number in sorted(witnesses.places):
        shorts = {
            label.short
            for label in lexicon.entity(number).labels.values()
            if label.short and label.short.isupper() and len(label.short) >= SHORTEST
        }
        for word in unknown:
            if any(OSA.distance(word, short, score_cutoff=1) <= 1 for short in shorts):
                near.setdefault(word, []).append(number)
    found = []
    for use in _CAPITALS.finditer(document.text):
        numbers = near.get(use[0], [])
        label = lexicon.label(numbers[0], document.language) if len(numbers) == 1 else None
        if label is not None and label.short and Span(*use.span()) not in taken and not is_shouted(document, use.start()):
            entity = lexicon.entity(numbers[0])
            found.append(
                Mention(
                    use.start(),
                    use.end(),
                    use[0],
                    entity.id,
                    entity.kind,
                    Trust.LIKELY,
                    label.short,
                    "acronym",
                    "one letter from an acronym of what the text names",
                )
            )
    return found
