"""Writes the list of given names (`lexicons/words/given-names.txt`) from the locales of the package faker (MIT): who is called like a place is no place.

    python tools/given_names.py

Needs faker (`pip install faker`), which the project itself does not. Names of one letter, with blanks or with other signs than an apostrophe or a hyphen are
left out, and those of a single locale that are English words: a Will or a Hope is a word first.
"""

import importlib
import pkgutil
import sys
import unicodedata
from collections import defaultdict
from pathlib import Path

TARGET = Path(__file__).resolve().parent.parent / "lexicons" / "words" / "given-names.txt"
HEAD = """# Given names of many countries, in lower case, one a line, sorted: who is called like a place or a word is a person.
# Source: the person providers of faker {version} (github.com/joke2k/faker, MIT), all locales; written by tools/given_names.py. See LICENSES/faker.txt.
"""


def main() -> int:
    try:
        import faker
        import faker.providers.person as person
    except ImportError:
        print("faker is not installed: pip install faker", file=sys.stderr)
        return 2
    found: dict[str, set[str]] = defaultdict(set)
    for module in pkgutil.iter_modules(person.__path__):
        provider = importlib.import_module(f"{person.__name__}.{module.name}").Provider
        for field in ("first_names", "first_names_male", "first_names_female"):
            names = getattr(provider, field, ())
            for name in () if isinstance(names, property) else names:
                found[unicodedata.normalize("NFC", name).lower().strip()].add(module.name)
    words = set((TARGET.parent / "en.txt").read_text("utf-8").split("\n"))
    kept = sorted(
        n
        for n, where in found.items()
        if len(n) > 1 and n.replace("'", "").replace("-", "").isalpha() and (n not in words or len(where) > 2)
    )
    TARGET.write_text(HEAD.format(version=faker.VERSION) + "\n".join(kept) + "\n", encoding="utf-8")
    print(f"{len(kept)} names")
    return 0


if __name__ == "__main__":
    sys.exit(main())
