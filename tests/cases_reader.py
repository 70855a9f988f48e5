"""Reads `cases/<rule>.md`: one case a list item or fenced block, in CriticMarkup, under `## Change`, `## Stay` or `## Known` headings.

What stands under `## Known` is not done yet: a test fails when one of these begins to pass, so that it is moved.

A heading may name the language of the texts below it: `## Change: de`. A list item is a text of one line; a fenced block
is a text of several. `{~~old~>new~~}`, `{--gone--}`, `{++new++}` are findings with that edit, `{==span==}` a finding without one.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).parent / "cases"


class Case(NamedTuple):
    rule: str
    line: int
    language: str
    stays: bool
    marked: str
    known: bool = False  # a text that the rule should mark so, and does not yet


def read(path: Path) -> Iterator[Case]:
    """The cases of one file; ValueError names file and line of what is out of place."""
    language, stays, block, opened, known = "en", None, None, 0, False
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if block is not None:
            if line.startswith("```"):
                yield Case(path.stem, opened, language, bool(stays), "\n".join(block), known)
                block = None
            else:
                block.append(line)
        elif heading := re.fullmatch(r"## (Change|Stay|Known)(?:: ([a-z]{2,3}))?", line):
            stays, known, language = heading[1] == "Stay", heading[1] == "Known", heading[2] or "en"
        elif line.startswith(("```", "- ")):
            if stays is None:
                raise ValueError(f"{path}:{number}: a case before the first '## Change' or '## Stay' heading")
            if line.startswith("- "):
                yield Case(path.stem, number, language, stays, line[2:], known)
            else:
                block, opened = [], number
        elif line.startswith("##"):
            raise ValueError(
                f"{path}:{number}: heading is none of '## Change', '## Stay' and '## Known', with ': LANGUAGE' after it if need be"
            )


def all_cases() -> list[Case]:
    return [case for path in sorted(FOLDER.glob("*.md")) for case in read(path)]
