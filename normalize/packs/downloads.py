"""Sources that are files: GeoNames, a packed file for each country with its alternate names, and JRC-Names, one list."""

import re
import zipfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO

from normalize.errors import ConfigError, InputError
from normalize.escaping import visible
from normalize.lexicon.exchange.lines import opened
from normalize.packs.service import Service

GEONAMES = "https://download.geonames.org/export/dump/"
GEONAMES_LICENCE = "CC BY 4.0, GeoNames (https://creativecommons.org/licenses/by/4.0/)"


def geonames(country: str, service: Service, folder: Path, told: Callable[[int], None] = lambda done: None) -> tuple[Path, Path]:
    """The file of a country's places and that of their names by language, in the folder; what is there already is not asked for again."""
    if not re.fullmatch(r"[A-Z]{2}", country):
        raise ConfigError(f"{visible(country)!r} is no code of a country of two letters, such as UA")
    base = service.address.rstrip("/")
    places, names = folder / f"{country}.zip", folder / f"{country}-names.zip"
    for address, path in ((f"{base}/{country}.zip", places), (f"{base}/alternatenames/{country}.zip", names)):
        if not path.exists():
            service.download(address, path, told)
            _refuse_damaged(path, address)
    return places, names


def jrc(service: Service, folder: Path, told: Callable[[int], None] = lambda done: None) -> Path:
    """The list of JRC-Names, in the folder."""
    name = service.address.split("?")[0].rpartition("/")[2]
    path = folder / f"entities{Path(name).suffix if Path(name).suffix in ('.gz', '.zip') else '.txt'}"
    if not path.exists():
        service.download(service.address, path, told)
        if path.suffix == ".zip":
            _refuse_damaged(path, service.address)
        _refuse_page(path, service.address)
    return path


def _refuse_damaged(path: Path, address: str) -> None:
    try:
        with zipfile.ZipFile(path) as packed:
            damaged = packed.testzip()
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError) as error:
        damaged = str(error)
    if damaged is not None:
        path.unlink()
        raise InputError(f"{address} gave no whole zip file ({visible(damaged)}); run again, and look at the address if it stays so")


def _refuse_page(path: Path, address: str) -> None:
    """InputError for a page in the place of the list, as networks of hotels and addresses of old give it."""
    with path.open("rb") as file:
        begin = file.read(100).lstrip()
    if begin.startswith(b"<") or (path.suffix == ".gz" and not begin.startswith(b"\x1f\x8b")):
        path.unlink()
        raise InputError(f"{address} gave a page or something else, and not the list; is the address right?")


@contextmanager
def unpacked(path: Path, named: str | None = None) -> Iterator[IO[bytes]]:
    """A file of a zip for reading (the one so called, else its largest), or a file that is no zip."""
    with ExitStack() as stack:
        if path.suffix != ".zip":
            yield stack.enter_context(opened(path))
            return
        packed = stack.enter_context(zipfile.ZipFile(path))
        entries = [entry for entry in packed.infolist() if not entry.is_dir() and named in (None, entry.filename)]
        if not entries:
            raise InputError(f"{path.name} has no file {named or ''} in it; has the service changed its format?")
        yield stack.enter_context(packed.open(max(entries, key=lambda entry: entry.file_size)))
