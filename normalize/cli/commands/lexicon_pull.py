"""`normalize lexicon pull`: bring names from a public service into a pack, a lexicon file that the configuration names."""

import re
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import ExitStack
from functools import reduce
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from normalize.cli.choices import OneOf, Place
from normalize.cli.printing import tell
from normalize.cli.progress import Progress, open_lexicon
from normalize.errors import ConfigError
from normalize.escaping import visible
from normalize.lexicon.entity import KINDS

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon
    from normalize.lexicon.entity import Entity
    from normalize.lexicon.exchange.entry import Options, Skipped

FOLDER = Path("packs")  # where packs are written, unless -o says another place
_OFFLINE = "Name a mirror with --address, or get the file elsewhere and use 'normalize lexicon import {format}'"

_SHARED = (
    click.option(
        "--output", "-o", type=Place(path_type=Path), help="The pack: a file (.yaml), or a folder for a large one. Default: in packs/."
    ),
    click.option(
        "--language", "languages", multiple=True, help="Take names of this language. Repeatable. Default: all that have a record."
    ),
    click.option("--target", default="en", show_default=True, help="Language of the texts that the pack is for."),
    click.option("--keep-common", is_flag=True, help="Take names that are common words, too."),
    click.option("--lexicon", "lexicons", multiple=True, type=Place(), help="A lexicon below the pack. Repeatable."),
    click.option("--pause", default=1.0, show_default=True, type=click.FloatRange(0), help="Seconds between two requests."),
    click.option("--fresh", is_flag=True, help="Use nothing of an earlier pull."),
)


def _shared(command: Callable[..., int]) -> Callable[..., int]:
    return reduce(lambda made, option: option(made), reversed(_SHARED), command)


@click.group("pull")
def command() -> None:
    """Bring names from a public service into a pack, a lexicon file that says where it is from.

    One request at a time, with pauses. What came in is kept for a week: a pull that was cut goes on where it was. Nothing is
    written before all is there.
    """


@command.command()
@click.option("--class", "classes", multiple=True, help="Instances or occupation: the English name or the id of a class. Repeatable.")
@click.option("--subclasses", is_flag=True, help="Also of what is below these classes; takes the service long.")
@click.option("--country", "countries", multiple=True, help="Of this country, by its code of two letters. Repeatable.")
@click.option("--query", "query_file", type=Place(path_type=Path), help="A file with a SPARQL query that selects ?item.")
@click.option("--sitelinks", default=0, type=click.IntRange(0), help="Only what so many wikis write about.")
@click.option("--kind", type=OneOf(KINDS), help="Entities of this kind only; those that do not say theirs are taken for it.")
@click.option("--page", default=500, show_default=True, type=click.IntRange(25, 5000), help="Entities to ask for at once.")
@click.option("--address", help="Another service that answers SPARQL over Wikidata.")
@_shared
def wikidata(
    classes: tuple[str, ...], subclasses: bool, countries: tuple[str, ...], query_file: Path | None, sitelinks: int, kind: str | None,
    page: int, address: str | None, **shared: Any,
) -> int:  # fmt: skip
    """Persons, places and organisations of Wikidata (CC0).

    \b
      normalize lexicon pull wikidata --class politician --country BY --sitelinks 3
      normalize lexicon pull wikidata --query parties.rq --kind organisation
    """
    from normalize.corpus.locking import held
    from normalize.lexicon.exchange.data_wikidata_kinds import KIND_OF_CLASS
    from normalize.packs import wikidata as source
    from normalize.packs.kept import folder_of
    from normalize.packs.service import Service

    if query_file and (classes or countries):
        raise click.UsageError("--query says which items are wanted; --class and --country do, too: give one or the other")
    pull = _Pull("wikidata", **shared)
    query = pull.text(query_file) if query_file else None
    service = Service(address or source.ADDRESS, _OFFLINE.format(format="wikidata"), pull.pause)
    names = folder_of("names", service.address, fresh=False)
    ids = tuple(_once(names, f"class {name}", lambda name=name: source.class_of(name, service)) for name in classes)  # type: ignore[misc]
    lands = tuple(_once(names, f"country {code.upper()}", lambda code=code: source.country_of(code.upper(), service)) for code in countries)  # type: ignore[misc]
    selection = source.Selection(pull.languages, pull.target, ids, subclasses, lands, sitelinks, query)
    folder = folder_of(service.address, source.page_query(selection, 0, 0), fresh=pull.fresh)
    with held(folder / "begun"):
        pages = source.pull(selection, service, folder, page, pull.came)
    kinds = {KIND_OF_CLASS[name] for name in ids if name in KIND_OF_CLASS}
    told = [
        *(f"class {name} ({found})" for name, found in zip(classes, ids, strict=True)),
        *(["and classes below"] if subclasses else []),
        *(f"country {code.upper()} ({found})" for code, found in zip(countries, lands, strict=True)),
        *([f"query {query_file.name}: {' '.join((query or '').split())}"] if query_file else []),
        *([f"at least {sitelinks} sitelinks"] if sitelinks else []),
    ]
    name = "-".join(["wikidata", *(query_file.stem for _ in [0] if query_file), *classes, *countries])
    pull.writes(
        name, service.address, source.LICENCE, told, kind,
        [("wikidata", lambda stack: (stack.enter_context(_Joined(pages)), None))],
        usual=kind or (kinds.pop() if len(kinds) == 1 else None),
    )  # fmt: skip
    return pull.code


@command.command()
@click.argument("countries", nargs=-1, required=True, metavar="COUNTRY...")
@click.option("--population", default=0, show_default=True, type=click.IntRange(0), help="Inhabitants that a populated place must have.")
@click.option("--address", help="Another place with the files of GeoNames.")
@_shared
def geonames(countries: tuple[str, ...], population: int, address: str | None, **shared: Any) -> int:
    """Places of a COUNTRY, by its code of two letters, from GeoNames (CC BY 4.0).

    \b
      normalize lexicon pull geonames UA --population 1000
    """
    from normalize.corpus.locking import held
    from normalize.packs import downloads
    from normalize.packs.kept import folder_of
    from normalize.packs.service import Service

    pull = _Pull("geonames", **shared)
    service = Service(address or downloads.GEONAMES, _OFFLINE.format(format="geonames"), pull.pause)
    codes = tuple(dict.fromkeys(code.upper() for code in countries))
    found = []
    for code in codes:
        folder = folder_of(service.address, "geonames", code, fresh=pull.fresh)
        with held(folder / "begun"):
            found.append((code, downloads.geonames(code, service, folder, pull.came)))

    def opening(code: str, places: Path, names: Path) -> Callable[[ExitStack], tuple[Any, Any]]:
        return lambda stack: (
            stack.enter_context(downloads.unpacked(places, f"{code}.txt")),
            stack.enter_context(downloads.unpacked(names, f"{code}.txt")),
        )

    told = [f"country {', '.join(codes)}", *([f"at least {population:,} inhabitants"] if population else [])]
    pull.writes(
        "-".join(["geonames", *codes]), service.address, downloads.GEONAMES_LICENCE, told, "place",
        [("geonames", opening(code, places, names)) for code, (places, names) in found], population=population,
    )  # fmt: skip
    return pull.code


@command.command()
@click.option("--address", required=True, help="Where the list lies (entities.gz, a .zip or the text); its keepers have moved it before.")
@click.option("--licence", default="see the terms that come with JRC-Names", show_default=True, help="What the head of the pack says.")
@click.option("--kind", type=OneOf(("person", "organisation")), help="Entities of this kind only.")
@_shared
def jrc(address: str, licence: str, kind: str | None, **shared: Any) -> int:
    """Persons and organisations of JRC-Names, the list of names in the news of the Joint Research Centre."""
    from normalize.corpus.locking import held
    from normalize.packs import downloads
    from normalize.packs.kept import folder_of
    from normalize.packs.service import Service

    pull = _Pull("jrc", **shared)
    service = Service(address, _OFFLINE.format(format="jrc"), pull.pause)
    folder = folder_of(service.address, "jrc", fresh=pull.fresh)
    with held(folder / "begun"):
        path = downloads.jrc(service, folder, pull.came)
    pull.writes("jrc", address, licence, [], kind, [("jrc", lambda stack: (stack.enter_context(downloads.unpacked(path)), None))])
    return pull.code


class _Pull:
    """What all sources share: the options, the line that shows how far it is, and the way from entries to a pack."""

    def __init__(
        self, source: str, output: Path | None, languages: tuple[str, ...], target: str, keep_common: bool, lexicons: tuple[str, ...],
        pause: float, fresh: bool,
    ) -> None:  # fmt: skip
        from normalize.cli.targets import refuse_ending
        from normalize.lexicon.schema import LANGUAGE

        for language in (*languages, target):
            if not re.fullmatch(LANGUAGE, language):
                raise click.UsageError(f"{visible(language)!r} is no language code such as en or zh-TW")
        if output is not None:
            from normalize.packs.packing import refuse_other

            refuse_ending(output, (".yaml", ".yml"), "packs", folders=True)
            refuse_other(output)
        self._source, self._output, self._keep_common = source, output, keep_common
        self.target, self.pause, self.fresh = target, pause, fresh
        self._lexicon: Lexicon = open_lexicon(lexicons)
        self.languages = tuple(dict.fromkeys((target, *(languages or self._lexicon.language_tags()))))
        self._said_languages = tuple(dict.fromkeys((target, *languages))) if languages else ()
        self._progress = Progress(0, "entities")
        self.code = 0

    def text(self, path: Path) -> str:
        """A query from a file."""
        from normalize import files

        try:
            return files.read(path, 100_000).decode()
        except (OSError, UnicodeDecodeError) as error:
            raise ConfigError(f"{path} cannot be read: {getattr(error, 'strerror', None) or error}") from None

    def came(self, done: int) -> None:
        """So much came in, in the unit of the source."""
        self._progress.tell(f"{self._source}: {done:,}")

    def writes(
        self, name: str, address: str, licence: str, told: list[str], kind: str | None,
        files: list[tuple[str, Callable[[ExitStack], tuple[Any, Any]]]], *, usual: str | None = None, population: int = 0,
    ) -> None:  # fmt: skip
        """Read what came in, keep what a lexicon should have, and write the pack; its licence is said."""
        from normalize.lexicon import exchange
        from normalize.lexicon.exchange.taking import Summary, Taken, take
        from normalize.packs.packing import Head, Packing, today

        summary = Summary()
        path = self._output or FOLDER / f"{_file_name(name)}.yaml"
        with Packing() as packing:

            def entries(stack: ExitStack) -> "Iterator[Entity | Skipped]":
                for format_, opened in files:
                    first, second = opened(stack)
                    options = self._options(usual, population, second)
                    yield from of_kind(exchange.reader(format_).read(first, self._source, options), kind)

            with ExitStack() as stack:
                for i, found in enumerate(
                    take(entries(stack), self._lexicon, self._options(usual, population), keep_common=self._keep_common)
                ):
                    summary.add(found)
                    if isinstance(found, Taken):
                        packing.add(found.text)
                    if i % 1000 == 0:
                        self.came(summary.new + summary.added_to)
            self._progress.clear()
            count = summary.new + summary.added_to
            for line in summary.lines():
                tell(line, err=True)
            if not count:
                tell("nothing comes in, so nothing is written", err=True)
                self.code = 1
                return
            said = self._said_languages
            selection = "; ".join([*told, *([f"kind {kind}"] if kind else []), f"languages {', '.join(said)}" if said else "all languages"])
            packing.put(path, Head(address, selection, licence, today(), count, summary.names))
        tell(f"licence: {licence}", err=True)
        tell(
            f"{path}: {count:,} entities. For every run, name it in normalize.toml: lexicons = [{str(path)!r}]".replace("'", '"'), err=True
        )

    def _options(self, usual: str | None, population: int, beside: Any = None) -> "Options":
        from normalize.lexicon.exchange.entry import Options

        return Options(self.languages, usual, None, population, beside, target=self.target)


def of_kind(entries: "Iterable[Entity | Skipped]", kind: str | None) -> "Iterator[Entity | Skipped]":
    """The entries of a kind; the others as left out."""
    from normalize.lexicon.entity import Entity
    from normalize.lexicon.exchange.entry import Skipped

    for entry in entries:
        if kind and isinstance(entry, Entity) and entry.kind != kind:
            label = next(iter(entry.labels.values()), None)
            yield Skipped(entry.line, label.full if label else entry.id, f"another kind than {kind}")
        else:
            yield entry


def _file_name(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")[:100]


def _once(folder: Path, name: str, ask: Callable[[], str]) -> str:
    """An answer of the service that is kept, so that a pull that is here already needs no network."""
    import hashlib

    from normalize.corpus.writing import write

    path = folder / hashlib.sha256(name.encode()).hexdigest()[:32]
    if not path.exists():
        write(path, ask().encode())
    return path.read_text(encoding="utf-8")


class _Joined:
    """Pages one after the other, as a file that has lines."""

    def __init__(self, pages: list[Path]) -> None:
        self._lines = self._read(pages)

    def __enter__(self) -> "_Joined":
        return self

    def __exit__(self, *_: object) -> None:
        self._lines.close()

    def readline(self, size: int = -1) -> bytes:
        """The next line, whole: an entity is never longer than the reader takes."""
        return next(self._lines, b"")

    def _read(self, pages: list[Path]) -> Generator[bytes, None, None]:
        for page in pages:
            with page.open("rb") as file:
                yield from file
