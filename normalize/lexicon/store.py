"""Builds the compiled lexicon on first use and keeps it outside the project, under a name made from all that went into it."""

import contextlib
import hashlib
import os
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from normalize import files
from normalize.errors import LexiconError, Problem
from normalize.escaping import visible
from normalize.lexicon import shipped
from normalize.lexicon.bundle import FORMAT, Bundle, DamagedBundle, Sources
from normalize.lexicon.dictionaries import read_all
from normalize.lexicon.entity import Entity, Label
from normalize.lexicon.layer import stacked
from normalize.lexicon.lexicon import Lexicon

DEFAULT_STYLE = "wire-english"
KEPT = 30  # days that a bundle is kept which nobody opens
MOST_KEPT = 20  # bundles; an editor that checks while somebody writes a lexicon makes one at each pause
MOST_FILES = 100_000  # files of a lexicon folder; the shipped lexicon has 150
ONLY_SHIPPED = (
    "styles",
    "phrases",
    "conventions",
    "languages",
    shipped.LABELS,
    "words",
)  # folders of the shipped lexicon beside its entities
_DAY = 86_400  # seconds

Told = Callable[[str], None]


def logged(what: str) -> None:
    """Progress for nobody in particular: a line of the log."""
    import logging

    logging.getLogger("normalize").info("lexicon: %s", visible(what))


def load(
    lexicons: Sequence[Path | str] = (),
    *,
    style: str = DEFAULT_STYLE,
    base: Path | None = None,
    told: Told = logged,
    dictionaries: Sequence[str] = (),
) -> Lexicon:
    """The shipped lexicon with the user's laid over it, in a house style; LexiconError lists every problem of every file.

    `lexicons` are YAML files or folders of them, the last one winning. `base` replaces the shipped lexicons. `told` hears what is being done where
    something has to be compiled. `dictionaries` are files with words of the user's own, or `de=FILE` with the words of a language.
    """
    if not all(map(str, lexicons)):
        raise LexiconError([Problem("''", 1, "an empty name is no lexicon; the current folder is '.'")])
    own = read_all(dictionaries)
    return Lexicon(stacked(open_bundles([Path(p) for p in lexicons], base, told)), dictionaries=own).with_profile(style)


@lru_cache(maxsize=2)  # a pool sends the same lexicon with each piece of work
def opened_again(
    paths: tuple[Path, ...], sources: Sources | None, axes: tuple[tuple[str, str], ...], dictionaries: tuple[str, ...] = ()
) -> Lexicon:
    """A lexicon that was open before, as in another process: from its bundles, or where one is gone from what it was made from."""
    try:
        bundles = tuple(Bundle(path, sources) for path in paths)
    except DamagedBundle:
        if sources is None:
            gone = next((path for path in paths if not path.exists()), paths[0])
            raise LexiconError([Problem(str(gone), 1, "the compiled lexicon is gone or damaged and cannot be opened again")]) from None
        bundles = open_bundles(sources.lexicons, sources.base)
    return Lexicon(stacked(bundles), dict(axes), read_all(dictionaries))


def open_bundles(lexicons: Sequence[Path], base: Path | None = None, told: Told = logged) -> tuple[Bundle, ...]:
    """The bundle of the shipped lexicon, and where there are other files the one of these over it: from the wheel, from the cache, or new ones."""
    root = base or shipped.folder()
    # Whole paths: who opens the lexicon again may work in another folder.
    sources = Sources(tuple(path.absolute() for path in lexicons), base and base.absolute())
    layers = [list(user_files(path)) for path in lexicons]
    for path in lexicons:
        _tell_unread(path, root)
    below = _shipped(root, sources, told)
    return (below,) if not layers else (below, _over(below, root, layers, sources, told))


def _tell_unread(path: Path, root: Path) -> None:
    """Say that what of a user's lexicon stands in folders that only the shipped one has is not read: labels that do nothing would puzzle their author."""
    unread = [name for name in ONLY_SHIPPED if os.path.isdir(path / name)]  # noqa: PTH112 - `is_dir` raises for a name that is too long
    if unread and path.absolute() != root.absolute():
        import logging

        logging.getLogger("normalize").warning(
            "%s: %s in it are not read; a lexicon of your own says what it knows in blocks of entities (docs/lexicons.md)",
            visible(str(path)),
            ", ".join(f"{name}/" for name in unread),
        )


def _shipped(root: Path, sources: Sources, told: Told) -> Bundle:
    try:
        return Bundle(root / "shipped.bundle", sources)
    except DamagedBundle:
        pass  # a checkout has none, and an installation may be half gone; what it was built from is there

    def build(path: Path) -> None:
        from normalize.lexicon.build import build

        build(path, root, entities, told)

    entities = list(shipped.entity_files(root))
    return _kept(_fingerprint(str(FORMAT), (data_files(root), entities)), sources, build)


def _over(below: Bundle, root: Path, layers: Sequence[Sequence[Path]], sources: Sources, told: Told) -> Bundle:
    def build(path: Path) -> None:
        from normalize.lexicon.overlay import build_over

        build_over(path, below, layers, root, told)

    return _kept(_fingerprint(below.digest, layers), sources, build)


def _kept(name: str, sources: Sources, build: Callable[[Path], None]) -> Bundle:
    """The bundle of that name in the cache folder, built where there is none."""
    folder, reason = private_cache()
    if folder is not None:
        path = folder / f"{name}.bundle"
        try:
            if files.is_ours(path):
                bundle = Bundle(path, sources)
                _note_use(path)
                return bundle
        except (OSError, DamagedBundle):
            pass
        try:
            build(path)
            bundle = Bundle(path, sources)
            _make_room(path)
            return bundle
        except OSError:
            pass  # a read-only home must not stop the work
    else:
        import logging

        logging.getLogger("normalize").warning("the lexicon is compiled for this run alone: %s", visible(reason))
    import tempfile

    # The bundle then lives as long as the process.
    with tempfile.TemporaryDirectory(prefix="normalize-") as place:
        build(Path(place) / f"{name}.bundle")
        return Bundle(Path(place) / f"{name}.bundle", sources)


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


def _note_use(path: Path) -> None:
    """Let the time of change say on which day a bundle was last opened."""
    with contextlib.suppress(OSError):
        if time.time() - path.stat().st_mtime > _DAY:
            os.utime(path)


def _make_room(new: Path) -> None:
    """Remove the bundles beside a new one that nobody has opened for long, and the longest unused of too many; what a build that was cut short left, too.

    Another process may do the same at the same time, or have one of them open: what is open stays readable, and what is gone is built anew.
    """
    now = time.time()
    used: list[tuple[float, Path]] = []
    for path in new.parent.glob("*.bundle*"):
        with contextlib.suppress(OSError):
            used.append((path.stat().st_mtime, path))
    used.sort(reverse=True)
    whole = [path for _, path in used if path.suffix == ".bundle"]
    for at, path in used:
        unfinished = path.suffix != ".bundle" and now - at > _DAY
        if path != new and (unfinished or now - at > KEPT * _DAY or path in whole[MOST_KEPT:]):
            with contextlib.suppress(OSError):
                path.unlink()


def cache_folder() -> Path:
    """Where compiled lexicons are kept: `NORMALIZE_CACHE`, or the user's cache folder as the system names it."""
    chosen = os.environ.get("NORMALIZE_CACHE")
    if chosen:
        return Path(chosen)
    import platformdirs

    return Path(platformdirs.user_cache_dir("normalize-mt", appauthor=False))


def user_files(path: Path) -> Iterator[Path]:
    """The files of a user's lexicon: the file itself, or all YAML files of a folder but hidden ones, which editors leave; LexiconError when there is none."""
    if os.path.isdir(path):  # noqa: PTH112 - `is_dir` raises for a name that is too long
        yield from sorted(
            p for p in _below(path) if p.suffix == ".yaml" and not p.name.startswith(".") and p.parent.name not in ONLY_SHIPPED
        )
    elif os.path.exists(path):  # noqa: PTH110 - so does `exists`
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
        (shipped.LABELS, "*.yaml"),
    ):
        yield from sorted((root / folder).glob(pattern))


def _fingerprint(below: str, layers: Iterable[Iterable[Path]]) -> str:
    """A name for what is built from these files by this code over something below: place, size and time of change of each.

    Reading 5 MB of lexicons to hash them would cost 15 ms at every start, asking for their times costs 1.
    """
    package = Path(__file__).parent
    code = [
        *sorted(package.glob("*.py")),
        package.parent / "text.py",
        *(package.parent / "similarity" / name for name in ("key.py", "folding.py", "alignment.py", "words.py")),
    ]
    digest = hashlib.blake2b(below.encode(), digest_size=12)
    for number, group in enumerate((code, *layers)):
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

    read, problems = read_layers(layers, root)
    merged, more = merge(read)
    return {name: entity for name, entity in merged.items() if not entity.off}, problems + more


def read_layers(
    layers: Iterable[Iterable[Path]], root: Path, *, patch: bool = False, told: Told = logged
) -> tuple[list[list[Entity]], list[Problem]]:
    """The entities of layered files as each says them, and every problem met on the way; with `patch` the first layer lies over something too."""
    from normalize.lexicon.layers import labelled
    from normalize.lexicon.reader import Block, blocks, parse, parse_label, read_text

    problems: list[Problem] = []
    read: list[list[Entity]] = []
    for number, group in enumerate(layers):
        layer: list[Entity] = []
        labels: list[tuple[Block, str, Label]] = []
        for path in group:
            told(f"reading {path.name}")
            try:
                text = read_text(path)
            except LexiconError as error:
                problems += error.problems
                continue
            for block in blocks(shown(path, root), text):
                if isinstance(block, Block):
                    if path.parent == root / shipped.LABELS:
                        label, found = parse_label(block)
                        labels += [(block, path.stem, label)] if label is not None else []
                    else:
                        entity, found = parse(block, patch=patch or number > 0)
                        layer += [entity] if entity is not None else []
                    problems += found
                else:
                    problems.append(block)
        layer, found = labelled(layer, labels)
        problems += found
        read.append(layer)
    return read, problems


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
