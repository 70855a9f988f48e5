"""Checks a lexicon as a whole: its lines, its entities together, and the tests that its entries carry."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from normalize import engine
from normalize.engine import RuleSet
from normalize.errors import Problem
from normalize.lexicon import conventions, shipped, store
from normalize.lexicon.build import NAMES, read_texts, read_words
from normalize.lexicon.consistency import problems
from normalize.lexicon.deep_check import ENGLISH, READ, Words, answers, doubts, unread
from normalize.lexicon.entity import Entity
from normalize.lexicon.lexicon import Lexicon
from normalize.model import Document, Trust


class Report(NamedTuple):
    """What a check found: problems that stop the lexicon, and how much was looked at."""

    problems: tuple[Problem, ...]
    entities: int
    tests: int


def check_lexicon(lexicons: Sequence[Path] = (), base: Path | None = None, *, deep: bool = False) -> Report:
    """Every problem of the shipped lexicon with these laid over it; `deep`: with what is well formed and still likely to do harm."""
    root = base or shipped.folder()
    layers = [shipped.lexicon_files(root), *(store.user_files(path) for path in lexicons)]
    entities, found = store.read_entities(layers, root)
    listed = read_words(root)
    common = frozenset().union(*(words for name, words in listed.items() if name not in NAMES))
    found = [*found, *problems(entities, common, root)]
    if deep:
        words = Words(frozenset(listed.get(ENGLISH, ())), frozenset(word.lower() for word in listed.get(NAMES[1], ())))
        spoken = conventions.read(read_texts(root / "conventions"), root / "conventions")
        for doubt in unread(doubts(entities, words, spoken), answers(), stale=not lexicons and base is None):
            entity = entities.get(doubt.entity)
            file, line = (entity.file, entity.line) if entity else (READ.name, 1)
            found.append(Problem(file, line, f"{doubt.entity}: {doubt.rule}: {doubt.message}"))
    tests = sum(len(entity.examples) for entity in entities.values())
    if not found:
        found += run_tests(entities.values(), store.load(lexicons, base=base))
    return Report(tuple(sorted(found)), len(entities), tests)


def run_tests(entities: Iterable[Entity], lexicon: Lexicon) -> list[Problem]:
    """The tests of the entries that do not hold: each text fixed at trust likely, names only."""
    failed = []
    rules = RuleSet.of(["name"])
    for entity in entities:
        for example in entity.examples:
            fixed = engine.fix(Document(example.before, language=example.language), lexicon, Trust.LIKELY, rules)
            if fixed.text != example.after:
                failed.append(
                    Problem(
                        entity.file, entity.line, f"{entity.id}: test {example.before!r} gives {fixed.text!r}, should be {example.after!r}"
                    )
                )
    return failed
