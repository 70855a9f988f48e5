"""Builds the compiled lexicon on first use and keeps it outside the project, under a name made from all that went into it."""

import hashlib
import os
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from normalize import files
from normalize.errors import LexiconError, Problem
from normalize.escaping import visible
from normalize.lexicon import shipped
from normalize.lexicon.bundle import FORMAT, Bundle, DamagedBundle, Sources
from normalize.lexicon.entity import Entity
from normalize.lexicon.lexicon import Lexicon

DEFAULT_STYLE = "wire-english"
MOST_FILES = 100_000  # files of a lexicon folder; the shipped lexicon has 150


def load(lexicons: Sequence[Path | str] = (), *, style: str = DEFAULT_STYLE, base: Path | None = None) -> Lexicon:
    """The shipped lexicon with the user's laid over it, in a house style; LexiconError lists every problem of every file.

    `lexicons` are YAML files or folders of them, the last one winning. `base` replaces the shipped lexicons.
    """
    return Lexicon(open_bundle([Path(p) for p in lexicons], base)).with_profile(style)


@lru_cache(maxsize=2)  # a pool sends the same lexicon with each piece of work
def opened_again(path: Path, sources: Sources | None, axes: tuple[tuple[str, str], ...]) -> Lexicon:
    """A lexicon that was open before, as in another process: from its bundle, or where that is gone from what it was made from."""
    try:
        return Lexicon(Bundle(path, sources), dict(axes))
    except DamagedBundle as error:
        if sources is None:
            raise LexiconError([Problem(str(path), 1, f"the compiled lexicon cannot be opened again: {error}")]) from None
    return Lexicon(open_bundle(sources.lexicons, sources.base), dict(axes))


def open_bundle(lexicons: Sequence[Path], base: Path | None = None) -> Bundle:
    """The bundle for these files: the one in the wheel, the one in the cache, or a new one."""
    root = base or shipped.folder()
    # Whole paths: who opens the lexicon again may work in another folder.
    sources = Sources(tuple(path.absolute() for path in lexicons), base and base.absolute())
    ready = root / "shipped.bundle"
    if not lexicons and ready.exists():
        try:
            return Bundle(ready, sources)
        except DamagedBundle:
            pass  # an installation may be half gone; what it was built from is still there
    layers = [list(shipped.entity_files(root)), *([*user_files(path)] for path in lexicons)]
    return _cached(f"{_fingerprint(root, layers)}.bundle", root, layers, sources)


def _cached(name: str, root: Path, layers: Sequence[Iterable[Path]], sources: Sources) -> Bundle:
    """The bundle of that name in the cache, made where there is none."""
    from normalize.lexicon.build import build

    folder, reason = private_cache()
    if folder is not None:
        path = folder / name
        try:
            if files.is_ours(path):
                return Bundle(path, sources)
        except (OSError, DamagedBundle):
            pass
        try:
            build(path, root, layers)
            return Bundle(path, sources)
        except OSError:
            pass  # a read-only home must not stop the work
    else:
        import logging

        logging.getLogger("normalize").warning("the lexicon is compiled for this run alone: %s", visible(reason))
    import tempfile

    with tempfile.TemporaryDirectory(prefix="normalize-") as place:
        build(Path(place) / name, root, layers)
        return Bundle(Path(place) / name, sources)


def private_cache() -> tuple[Path | None, str]:
    """The cache folder, made where there is none, or None and why it is not used.

    What lies in it is taken for the work of this program, and results of earlier runs are written into texts: so nobody else may write there.
    """
    folder = cache_folder()
    try:
        files.make_private(folder)
        reason = files.why_not_private(folder)
    except OSError as error:
        reason = f"{error.strerror}"
    if reason is None:
        return folder, ""
    return None, f"the cache in {folder} is not used, since {reason}; NORMALIZE_CACHE names another folder"


def cache_folder() -> Path:
    """Where compiled lexicons are kept: `NORMALIZE_CACHE`, or the user's cache folder as the system names it."""
    chosen = os.environ.get("NORMALIZE_CACHE")
    if chosen:
        return Path(chosen)
    import platformdirs

    return Path(platformdirs.user_cache_dir("normalize-mt", appauthor=False))


def user_files(path: Path) -> Iterator[Path]:
    """The files of a user's lexicon: the file itself, or all YAML files of a folder; LexiconError when there is none."""
    if path.is_dir():
        yield from sorted(
            p for p in _below(path) if p.suffix == ".yaml" and p.parent.name not in ("styles", "phrases", "conventions", "languages")
        )
    elif path.exists():
        yield path
    else:
        raise LexiconError([Problem(str(path), 1, "there is no such lexicon file or folder")])


def _below(folder: Path) -> Iterator[Path]:
    """Every file below a folder; LexiconError where there are more than any lexicon has: settings that come with texts may name `/`."""
    count = 0
    for place, folders, names in os.walk(folder):
        count += len(folders) + len(names)
        if count > MOST_FILES:
            raise LexiconError([Problem(str(folder), 1, f"more than {MOST_FILES:,} files lie in it; name a folder of lexicons")])
        yield from (Path(place) / name for name in names)


def data_files(root: Path) -> Iterator[Path]:
    """All files of a lexicon folder that go into the bundle besides the entities."""
    for folder, pattern in (
        ("phrases", "*.yaml"),
        ("styles", "*.yaml"),
        ("words", "*.txt"),
        ("conventions", "*.yaml"),
        ("languages", "*.yaml"),
    ):
        yield from sorted((root / folder).glob(pattern))


def _fingerprint(root: Path, layers: Iterable[Iterable[Path]]) -> str:
    """A name for what is built from these files by this code: place, size and time of change of each.

    Reading 5 MB of lexicons to hash them would cost 15 ms at every start, asking for their times costs 1.
    """
    package = Path(__file__).parent
    code = [
        *sorted(package.glob("*.py")),
        *(package.parent / "similarity" / name for name in ("key.py", "folding.py", "alignment.py", "words.py")),
    ]
    digest = hashlib.blake2b(str(FORMAT).encode(), digest_size=12)
    for number, group in enumerate((code, data_files(root), *layers)):
        for path in group:
            try:
                status = path.stat()
            except OSError as error:
                raise LexiconError([Problem(str(path), 1, f"cannot be read: {error.strerror}")]) from None
            # Not `resolve`: asking for every link of 150 paths costs more than the rest, and the size and time are those of what a link leads to.
            digest.update(f"{number}\0{path.absolute()}\0{status.st_size}\0{status.st_mtime_ns}\n".encode())
    return digest.hexdigest()


def shown(path: Path, root: Path) -> str:
    """A lexicon file as messages name it: shipped ones from the folder of lexicons on, so that a bundle holds no path of the machine it was built on."""
    return f"{root.name}/{path.relative_to(root).as_posix()}" if path.is_relative_to(root) else str(path)


def read_entities(layers: Iterable[Iterable[Path]], root: Path) -> tuple[dict[str, Entity], list[Problem]]:
    """The entities of layered files, merged, and every problem met on the way."""
    from normalize.lexicon.layers import merge
    from normalize.lexicon.reader import Block, blocks, parse, read_text

    problems: list[Problem] = []
    read: list[list[Entity]] = []
    for number, group in enumerate(layers):
        layer: list[Entity] = []
        for path in group:
            try:
                text = read_text(path)
            except LexiconError as error:
                problems += error.problems
                continue
            for block in blocks(shown(path, root), text):
                if isinstance(block, Block):
                    entity, found = parse(block, patch=number > 0)
                    problems += found
                    layer += [entity] if entity is not None else []
                else:
                    problems.append(block)
        read.append(layer)
    merged, more = merge(read)
    return merged, problems + more


def read_data(root: Path) -> dict[str, Any]:
    """Phrase lists, house styles and languages of a lexicon folder; LexiconError where one cannot be read."""
    import ryaml

    from normalize.lexicon import languages
    from normalize.lexicon.reader import read_text

    found: dict[str, dict[str, Any]] = {"phrases": {}, "profiles": {}, "languages": languages.read(languages.files(root))}
    for folder, place in (("phrases", "phrases"), ("styles", "profiles")):
        for path in sorted((root / folder).glob("*.yaml")):
            try:
                value = ryaml.loads(read_text(path)) or {}
            except (ryaml.InvalidYamlError, ValueError) as error:
                raise LexiconError([Problem(str(path), 1, str(error))]) from None
            found[place][path.stem] = value.get("axes", {}) if folder == "styles" else value
    return found
