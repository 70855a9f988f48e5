"""Compiles the files of a lexicon folder into a bundle."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from normalize.errors import LexiconError
from normalize.lexicon import phrases
from normalize.lexicon.bundle import write
from normalize.lexicon.compile import Spell, compile_entities
from normalize.lexicon.conventions import Conventions, read
from normalize.lexicon.entity import Entity
from normalize.lexicon.generate import generate
from normalize.lexicon.indexes import full_names, given, words_of_entities, words_of_keys
from normalize.lexicon.layers import merge
from normalize.lexicon.reader import read_text
from normalize.lexicon.sections import as_json, header, sections, word_lists
from normalize.lexicon.shipped import label_files
from normalize.lexicon.store import Told, logged, read_data, read_layers

NAMES = ("en-names", "given-names")  # the lists among the word lists that hold names, not words
SPELLING = (
    "-frequent",
    "-usual",
    "-rare",
    "-technical",
    "-recent",
    "-pairs",
    "-lost",
    "-marked",
    "-foreign",
    "-foreign-nouns",
)  # what the names of lists end in that only tell right from misspelt: a rare word may well be a family name
CONVENTIONS = "conventions"


def build(path: Path, root: Path, files: Iterable[Path], told: Told = logged) -> None:
    """Write the bundle of the entity files of a lexicon folder, with its labels, to `path`; LexiconError lists every problem of every file.

    `told` hears now and then what is being done.
    """
    layers, problems = read_layers([[*files, *label_files(root)]], root, told=told)
    merged, more = merge(layers)
    if problems or more:
        raise LexiconError([*problems, *more])
    compile_bundle(path, root, (entity for entity in merged.values() if not entity.off), told)


def compile_bundle(path: Path, root: Path, unordered: Iterable[Entity], told: Told = logged) -> None:
    """Write the bundle of entities with the words, phrases, styles and conventions of a lexicon folder to `path`."""
    entities = sorted(unordered, key=lambda entity: entity.id)
    told(f"compiling {len(entities):,} entities")
    listed = read_words(root)
    common = frozenset().union(*(words for name, words in listed.items() if holds_words(name)))
    written = read_texts(root / "conventions")
    conventions = read(written, root / "conventions")
    words = words_of_entities(entities)
    names = frozenset(listed.get(NAMES[0], ()))
    tables = compile_entities(entities, common, names, words[given("en")], speller(lambda: conventions))
    data = read_data(root)
    told("writing")
    found = sections(tables, words | words_of_keys(tables), full_names(enumerate(entities)))
    lists, within = word_lists(listed)
    found |= lists
    for name, by_language in data["phrases"].items():
        found[f"phrases-{name}"], found[f"phrase-index-{name}"] = phrases.written(by_language)
    found[CONVENTIONS] = as_json(written)
    spoken = data["languages"]
    found |= {f"language-{tag}": as_json(record) for tag, record in spoken.items()}
    names_of = {name.lower(): tag for tag, record in spoken.items() for name in (tag, *record.get("aliases", ()))}
    write(path, {**header(tables), "profiles": data["profiles"], "spoken": names_of, "within": within}, found)


def holds_words(name: str) -> bool:
    """Whether a word list holds common words, which are no names."""
    return name not in NAMES and not name.endswith(SPELLING)


def read_words(root: Path) -> dict[str, list[str]]:
    """The word lists of a lexicon folder by language; lines that begin with # say where a list is from."""
    return {
        path.stem: [word for word in read_text(path).split("\n") if word and not word.startswith("#")]
        for path in sorted((root / "words").glob("*.txt"))
    }


def read_texts(folder: Path) -> dict[str, str]:
    """The conventions of a folder as they are written, by language: they are read when the first name needs them."""
    return {path.stem: read_text(path) for path in sorted(folder.glob("*.yaml"))}


def speller(conventions: Callable[[], Conventions]) -> Spell:
    """What writes a label by the conventions, which are asked for when the first label is written."""

    def spell(label: str, language: str, kind: str) -> Iterator[tuple[str, str]]:
        for form in generate(label, language, kind, conventions()):
            yield form.text, form.convention

    return spell
