"""`normalize init`: a commented configuration and a hook entry, to begin with."""

import os
from pathlib import Path

import click

from normalize import __version__
from normalize.cli.choices import Place
from normalize.cli.printing import data, show, tell
from normalize.corpus import baseline, decisions, own_file
from normalize.corpus.writing import write
from normalize.errors import ConfigError
from normalize.tags import AUTO

CONFIG = """\
# Settings of normalize; the file closest to a text counts, and the command line wins over it.
target = "{target}"           # language of the texts: en, pt-BR, zh-TW, ...; auto tells it for each text
style = "wire-english"    # house style: wire-english, british, ukrainian, russian-legacy
trust = "sure"            # what 'normalize fix' applies: sure, or likely as well
lexicons = [{lexicons}]             # files or folders laid over the shipped lexicon, relative to this file
# select = ["name"]       # only these rules or categories ('normalize explain' lists the rules)
# ignore = ["calque"]     # not these
# strip = ["boilerplate", "duplicate"]   # what 'fix' removes as well
"""

LEXICON = """\
# Names of your own, laid over the shipped lexicon. One entity a block, one form a line; see docs/lexicons.md.
#
# example-institute:
#   kind: organisation
#   source: example.org
#   name:
#     en: {full: Example Institute for Peace, short: EIP}
#   forms:
#     - {text: Institute of Peace Example, kind: garble, trust: sure, source: an article of ours}
"""

HOOK = """\
- repo: https://github.com/normalize-mt/normalize
  rev: v{version}
  hooks:
    - id: normalize-check
"""


# Every line of these files stands for itself, so that the lines of both sides are what a merge should give.
MERGED = tuple(f"{name} merge=union" for name in (baseline.NAME, decisions.NAME))


def _merge_by_union(path: Path) -> bool:
    """Add what is missing of these lines to a .gitattributes, and leave all else in it; whether anything was missing."""

    def added(old: bytes) -> bytes:
        there = old.decode("utf-8", "surrogateescape").splitlines()
        missing = [line for line in MERGED if not any(other.split()[:1] == line.split()[:1] for other in there)]
        gap = b"\n" if old and not old.endswith(b"\n") else b""
        return old + gap + "".join(f"{line}\n" for line in missing).encode() if missing else old

    before = path.read_bytes() if path.is_file() else b""
    own_file.change(path, added)
    return path.read_bytes() != before


@click.command("init")
@click.argument("folder", type=Place(path_type=Path, file_okay=False), default=".")
@click.option("--target", default=AUTO, show_default=True, metavar="LANG", help="Language of the texts.")
@click.option("--with-lexicon", is_flag=True, help="Begin a lexicon of your own, too.")
def command(folder: Path, target: str, with_lexicon: bool) -> int:
    """Write a commented normalize.toml into FOLDER and print the entry for .pre-commit-config.yaml. Nothing is overwritten.

    Two lines for .gitattributes let git merge baseline and decisions by keeping the lines of both sides.

    \b
      normalize init
      normalize init --with-lexicon corpus/
    """
    config, lexicon = folder / "normalize.toml", folder / "lexicon.yaml"
    for path in (config, lexicon) if with_lexicon else (config,):
        if os.path.lexists(path):  # also a link that leads nowhere: what is written would be made where it points
            raise ConfigError(f"{path} is there already; it is left as it is")
    folder.mkdir(parents=True, exist_ok=True)
    lexicons = '"lexicon.yaml"' if with_lexicon else ""
    write(config, CONFIG.format(target=target, lexicons=lexicons).encode())
    if with_lexicon:
        write(lexicon, LEXICON.encode())
    written = [config, *([lexicon] if with_lexicon else [])]
    if _merge_by_union(folder / ".gitattributes"):
        written.append(folder / ".gitattributes")
    tell(f"written: {', '.join(map(str, written))}")
    show("\nFor pre-commit, put this into .pre-commit-config.yaml:\n")
    data(HOOK.format(version=__version__), end=False)
    return 0
