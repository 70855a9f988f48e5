"""A lexicon of invented persons, places and bodies, in as many languages as a test asks for: how known a name is, is how many languages have it."""

import atexit
import shutil
import tempfile
from functools import cache
from pathlib import Path

from conftest import ROOT

from normalize.lexicon import store
from normalize.model import Document, Span
from normalize.names.reading import Scan

LANGUAGES = "en de fr es it pt nl sv da nb fi pl cs sk hu ro hr sl lt lv et tr".split()


def _name(full, short=None, also=()):
    return f"{{full: {full}" + (f", short: {short}" if short else "") + (f", also: [{', '.join(also)}]" if also else "") + "}"


def entity(key, kind, languages, full, short=None, also=(), other=None, **more):
    """The lines of one entity with the same name in the first so many languages; `other` are names in further ones."""
    names = {tag: _name(full, short, also) for tag in LANGUAGES[:languages]} | {tag: _name(*each) for tag, each in (other or {}).items()}
    lines = [f"{key}:", f"  kind: {kind}", "  source: test", "  name:", *(f"    {tag}: {name}" for tag, name in names.items())]
    return "\n".join([*lines, *(f"  {field}: {value}" for field, value in more.items())]) + "\n"


ENTITIES = (
    entity(
        "obuzek", "person", 20, "Tarhan Obuzek", "Obuzek", other={"uk": ("Тархан Обузек", "Обузек"), "ru": ("Тархан Обузек", "Обузек")},
        related="[kolvara]", roles="[{title: President, of: kolvara}, {title: Head of Protocol, of: kgeb}]",
    )
    + entity("vrabesku", "person", 19, "Sergei Vrabesku", "Vrabesku", related="[zubria]", roles="[{title: Envoy}]")
    + entity("dravenko", "person", 1, "Olena Dravenko", "Dravenko", related="[kolvara]")
    + entity("q", "person", 1, "Q Dravvonnek", "Dravvonnek", also=("Dravvik",))
    + entity("qovrenna", "person", 1, "Qovrenna")
    + entity("kolvara", "place", 20, "Kolvara", other={"uk": ("Колвара",)}, adjective="{en: [Kolvaran], de: [kolvarisch]}", related="[zubria]")
    + entity("zubria", "place", 19, "Zubria", adjective="{en: [Zubrian]}")
    + entity("pelmeth", "place", 1, "Pelmeth Harbour", "Pelmeth", also=("Pelmat",))
    + entity("jarden", "place", 1, "Jarden", related="[dravenko, zubria]")
    + entity(
        "kgeb", "organisation", 1, "Kolvaran Grain Export Board", "KGEB", other={"fr": ("Conseil kolvarien du grain", "CKGX")}, related="[kolvara]"
    )
    + entity("morning", "organisation", 19, "Morning", related="[zubria]")
    + entity("evening-star", "organisation", 20, "Evening")
    + entity("office", "organisation", 1, "Office of the Board", related="[zubria]")
)  # fmt: skip


@cache
def _without_entities():
    """A folder with the shipped word lists and languages alone: compiled once in a run, each lexicon of invented names lies over it."""
    folder = Path(tempfile.mkdtemp(prefix="normalize-invented-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    for name in ("words", "phrases", "styles", "conventions", "languages"):
        shutil.copytree(ROOT / "lexicons" / name, folder / name)
    (folder / "people").mkdir()
    (folder / "people" / "none.yaml").touch()
    return folder


def build(folder, entities=ENTITIES):
    """A compiled lexicon of some entities with the shipped word lists and languages."""
    folder.mkdir(exist_ok=True)
    path = folder / "test.yaml"
    path.write_text(entities, encoding="utf-8")
    return store.load([path], base=_without_entities())


def place_of(text, part, nth=0):
    """Where a part of a text stands for the n-th time."""
    at = -1
    for _ in range(nth + 1):
        at = text.index(part, at + 1)
    return Span(at, at + len(part))


def scan_of(text, lexicon, language="en"):
    return Scan(Document(text, language=language), lexicon)
