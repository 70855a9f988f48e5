"""Compiles lexicon files into a bundle."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from normalize.errors import LexiconError
from normalize.lexicon.bundle import write
from normalize.lexicon.compile import DECLINED, Generate, compile_entities
from normalize.lexicon.reader import read_text
from normalize.lexicon.reuse import MadeBefore, generation_hash, newest
from normalize.lexicon.store import read_data, read_entities

NAMES = "en-names"  # the list among the word lists that holds names, not words


def build(path: Path, root: Path, layers: Sequence[Iterable[Path]]) -> None:
    """Write the bundle of these layered files to `path`; LexiconError lists every problem of every file.

    Forms of entities whose labels stand in an older bundle beside it are taken from there.
    """
    entities, problems = read_entities(layers, root)
    if problems:
        raise LexiconError(problems)
    words = read_words(root)
    common = frozenset().union(*(listed for name, listed in words.items() if name != NAMES))
    code = (Path(__file__).with_name(f"{name}.py") for name in ("compile", "keys", "generate", "romanise", "decline", "conventions"))
    generation = generation_hash([*code, *(root / "words").glob("*.txt"), *(root / "conventions").glob("*.yaml")])
    before = newest(path.parent, generation)
    made = MadeBefore(before) if before is not None else None
    tables = compile_entities(entities.values(), common, words.get(NAMES, ()), generator(root / "conventions"), made)
    write(path, tables, words, {**read_data(root), "generation": generation})


def read_words(root: Path) -> dict[str, list[str]]:
    """The word lists of a lexicon folder by language; lines that begin with # say where a list is from."""
    return {
        path.stem: [word for word in read_text(path).split("\n") if word and not word.startswith("#")]
        for path in sorted((root / "words").glob("*.txt"))
    }


def generator(folder: Path) -> Generate | None:
    """The maker of forms by the conventions of a folder, or None where there are none."""
    if not folder.is_dir():
        return None
    from normalize.lexicon.generate import declined, generate, load

    conventions = load(folder)

    def make(label: str, language: str, kind: str) -> Iterator[tuple[str, str]]:
        for text, case in declined(label, language, kind, conventions):
            yield text, f"{DECLINED}/{case}"
        for form in generate(label, language, kind, conventions):
            yield form.text, f"{form.convention}/{form.ending}" if form.ending else form.convention

    return make
