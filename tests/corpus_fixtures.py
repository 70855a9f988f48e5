"""A lexicon of three entities, with the records of languages, so that the tests of reading and writing neither wait for the shipped one nor change with it."""

import shutil
from pathlib import Path

SHIPPED = Path(__file__).resolve().parent.parent / "lexicons"

ENTITIES = """
csto:
  kind: organisation
  source: odkb-csto.org
  name:
    en: {full: Collective Security Treaty Organization, short: CSTO}
  forms:
    - {text: TSCTO, kind: garble, trust: sure, source: test}
    - {text: OTSC, kind: foreign, trust: likely, as: short, needs: [csto], source: test}
gyumri:
  kind: place
  source: geonames
  name:
    en: {full: Gyumri}
  forms:
    - {text: Gumri, kind: variant, trust: sure, source: test}
"""

WRONG = "The TSCTO met in Gumri on Monday."
RIGHT = "The CSTO met in Gyumri on Monday."
FINE = "Nothing is wrong with this text about the CSTO."


def small_lexicon(folder: Path) -> Path:
    """Write the lexicon; the folder to use in the place of the shipped one."""
    (folder / "organisations").mkdir(parents=True)
    (folder / "organisations" / "test.yaml").write_text(ENTITIES, encoding="utf-8")
    for name in ("styles", "languages"):
        shutil.copytree(SHIPPED / name, folder / name)
    return folder


def use_small_lexicon(monkeypatch, folder: Path) -> None:
    """Let the command line in this process work with the small lexicon, and keep its cache and log in the folder, too."""
    from normalize.lexicon import shipped

    place = small_lexicon(folder / "lexicon")
    monkeypatch.setattr(shipped, "folder", lambda: place)
    monkeypatch.setenv("NORMALIZE_CACHE", str(folder / "cache"))
    monkeypatch.setenv("NORMALIZE_STATE", str(folder / "state"))


def main() -> None:
    """Run the command line with the small lexicon, as a process of its own that a test can kill: FOLDER ARGUMENTS..."""
    import os
    import sys

    sys.path.insert(0, str(SHIPPED.parent))
    from normalize.cli.main import run
    from normalize.lexicon import shipped

    folder = Path(sys.argv[1])
    os.environ.update(NORMALIZE_CACHE=str(folder / "cache"), NORMALIZE_STATE=str(folder / "state"))
    shipped.folder = lambda: folder / "lexicon"
    sys.exit(run(sys.argv[2:]))


if __name__ == "__main__":
    main()
