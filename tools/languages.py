"""Writes what CLDR says of a language into its record: python tools/languages.py

Months, weekdays, date forms and number marks stand at the end of each `lexicons/languages/<tag>.yaml` under `cldr`; all before it is written by
hand. Source: CLDR (Unicode licence), as Babel brings it. Needs Babel (the extra `dev`).
"""

import sys
from collections.abc import Iterator
from pathlib import Path

HOME = Path(__file__).resolve().parent.parent / "lexicons" / "languages"
BEGIN = "\ncldr:"
LOCALES = {"zh-TW": "zh_Hant_TW"}  # where Babel's name of a locale is not the tag
SPACES = {"\N{NO-BREAK SPACE}": "no-break space", "\N{NARROW NO-BREAK SPACE}": "narrow no-break space"}


def locale_of(tag: str) -> str:
    """Babel's name of a language."""
    return LOCALES.get(tag, tag.replace("-", "_"))


def cldr(tag: str) -> Iterator[str]:
    """The lines under `cldr` for a language."""
    import babel
    from babel import Locale

    locale = Locale.parse(locale_of(tag))
    months, alone = list(locale.months["format"]["wide"].values()), list(locale.months["stand-alone"]["wide"].values())
    short = list(locale.months["format"]["abbreviated"].values())
    symbols = locale.number_symbols["latn"]
    yield f"  babel: {babel.__version__}"
    yield f"  locale: {locale_of(tag)}"
    yield listed("months", months)
    if alone != months:
        yield listed("months-alone", alone)
    if short != months:
        yield listed("months-short", short)
    yield listed("weekdays", list(locale.days["format"]["wide"].values()))
    yield f"  date: {quoted(locale.date_formats['long'].pattern)}"
    yield f"  date-short: {quoted(locale.date_formats['short'].pattern)}"
    yield f"  decimal: {quoted(symbols['decimal'])}"
    yield f"  group: {quoted(SPACES.get(symbols['group'], symbols['group']))}"


def listed(name: str, names: list[str]) -> str:
    return f"  {name}: [{', '.join(quoted(name.strip()) for name in names)}]"


def quoted(text: str) -> str:
    """A text as YAML: plain where it is made of letters, else in double quotation marks."""
    bare = text.replace(" ", "").replace("-", "")
    return text if bare.isalpha() and text.lower() not in ("no", "yes", "on", "off", "null", "true", "false") else f'"{text}"'


def written(path: Path) -> str:
    """A record with what CLDR says in it."""
    by_hand = path.read_text(encoding="utf-8").partition(BEGIN)[0].rstrip("\n")
    return f"{by_hand}{BEGIN}\n" + "\n".join(cldr(path.stem)) + "\n"


def main() -> int:
    for path in sorted(HOME.glob("*.yaml")):
        path.write_text(written(path), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
