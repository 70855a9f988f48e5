"""Pages that are made from the code, by scripts beside this one: `--check` tells whether a page is up to date (exit 1 if not), else it is written."""

import sys
from pathlib import Path


def keep(page: Path, made: str) -> int:
    """Write the page, or check that it is what was made; the exit code."""
    if "--check" in sys.argv[1:]:
        same = page.exists() and page.read_text(encoding="utf-8") == made
        print(f"{page.name} is {'up to date' if same else f'out of date: run python tools/{Path(sys.argv[0]).name}'}")
        return int(not same)
    page.write_text(made, encoding="utf-8")
    return 0
