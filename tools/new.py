"""Begins a new part of the project from a template, and says what is left to do.

    python tools/new.py rule stray-hyphen "A hyphen stands alone between two words."
    python tools/new.py report asciidoc "Findings as AsciiDoc."
    python tools/new.py corpus-format srt "Subtitles."
    python tools/new.py lexicon-format memoq "Term bases of memoQ."
    python tools/new.py finder initialled-name "A name stands with initials in the wrong order."
    python tools/new.py language oc "Occitan"

CONTRIBUTING.md has the whole recipe of each. Nothing that is there is overwritten.
"""

import re
import sys
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
TEMPLATES = Path(__file__).resolve().parent / "templates"


class Part(NamedTuple):
    """A kind of part: its files, each a template and a place in the project, and what is left to do by hand."""

    files: tuple[tuple[str, str], ...]
    left: tuple[str, ...]
    name: str = r"[a-z]+(-[a-z]+)*"


PARTS = {
    "rule": Part(
        (("rule.py.txt", "normalize/detectors/{module}.py"), ("rule.md.txt", "tests/cases/{name}.md")),
        (
            "write detect() and the docstring",
            "write cases: as many that stay as that change",
            "pytest -q tests/test_cases.py -k {name}",
            "python tools/rules_doc.py",
        ),
    ),
    "report": Part(
        (("report.py.txt", "normalize/reports/{module}.py"),),
        (
            "write render(); use the forms of normalize.escaping for all that comes from texts",
            "name it in STREAMED (each line stands for itself) or WHOLE of tests/test_reports.py, which tries every format",
            "pytest -q tests/test_reports.py tests/test_escaping.py",
            "a row in the table of docs/reports.md; python tools/reference.py",
        ),
    ),
    "corpus-format": Part(
        (("corpus-format.py.txt", "normalize/corpus/formats/{module}.py"),),
        (
            "write blocks, records, splices and row",
            "a line in FORMATS of normalize/corpus/formats/__init__.py: endings, the word for --from, what kind of file it is",
            "a line in SAMPLES of tests/test_corpus_formats.py",
            "a row in the table of docs/corpus.md",
        ),
    ),
    "lexicon-format": Part(
        (("lexicon-format.py.txt", "normalize/lexicon/exchange/formats/{module}.py"),),
        (
            "write read, and write where somebody would read the file",
            "cases in tests/test_exchange_formats.py, a sample in SAMPLES of tests/test_exchange_hostile.py",
            "a row in docs/lexicons.md; python tools/reference.py",
        ),
    ),
    "finder": Part(
        (("finder.py.txt", "normalize/names/finders/{module}.py"), ("finder.md.txt", "tests/cases/{name}.md")),
        (
            "write find() and what it claims; the evidence is weighed by normalize/names/belief.tsv",
            "write cases: as many that stay as that change",
            "pytest -q tests/test_cases.py -k {name}",
            "measure: normalize check --format jsonl over many texts before and after, then normalize diff",
            "python tools/rules_doc.py",
        ),
    ),
    "language": Part(
        (("language.yaml.txt", "lexicons/languages/{name}.yaml"),),
        (
            "fill the record (docs/languages.md tells every field); leave out what is not certain",
            "python tools/languages.py writes what CLDR says at its end",
            "a right text in CLEAN of tests/test_languages.py, which must be quiet",
            "normalize lexicon languages {name}",
        ),
        name=r"[a-z]{2,3}(-[A-Z]{2}|-[A-Z][a-z]{3})?",
    ),
}


def new(kind: str, name: str, what: str, root: Path = ROOT) -> tuple[list[Path], list[str]]:
    """The files that were made, and what is left to do. ValueError for a kind or a name there cannot be, FileExistsError for what is there."""
    if kind not in PARTS:
        raise ValueError(f"there is no kind {kind!r}; there are {', '.join(PARTS)}")
    part = PARTS[kind]
    if not re.fullmatch(part.name, name):
        raise ValueError(
            f"{name!r} is no name for a {kind}: "
            + ("a tag such as oc or sr-Latn" if kind == "language" else "words in small letters, with hyphens")
        )
    module = name.replace("-", "_")
    made = [(template, root / place.format(name=name, module=module)) for template, place in part.files]
    for _, path in made:
        if path.exists():
            raise FileExistsError(f"{path} is there already; it is left as it is")
    for template, path in made:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(filled((TEMPLATES / template).read_text(encoding="utf-8"), name, module, what), encoding="utf-8")
    return [path for _, path in made], [step.format(name=name, module=module) for step in part.left]


def filled(template: str, name: str, module: str, what: str) -> str:
    """A template with its names; its first line says what the part is."""
    lines = template.split("\n")
    at = next((number for number, line in enumerate(lines) if "$What" in line), None)
    if at is not None and what:
        before, _, after = lines[at].partition("$What")
        lines[at] = before + what.rstrip(".") + (('."""' if after.endswith('"""') else ".") if before.startswith('"""') else "")
    return "\n".join(lines).replace("$What", "What").replace("$name", name).replace("$module", module)


def main() -> int:
    if len(sys.argv) not in (3, 4):
        print(__doc__)
        return 2
    try:
        made, left = new(sys.argv[1], sys.argv[2], sys.argv[3] if len(sys.argv) == 4 else "")
    except (ValueError, FileExistsError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 2
    for path in made:
        print(f"made {path.relative_to(ROOT)}")
    for number, step in enumerate(left, start=1):
        print(f"{number}. {step}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
