"""Compiles what is pure computation to machine code with mypyc: `normalize.similarity`, 1.8 times as fast, the spellings that
conventions make (`normalize.lexicon.generate`), twice as fast, `normalize.traces`, 40 times, and what weighs names, with which a check takes 0.85 of its time.

Left out is what mypyc does not take as it stands: classes that are referred to weakly (`memo`), functions inside methods of named tuples, remembered functions
inside functions (`names.definitions`), and a difference of a set and the keys of a mapping, which it takes for a frozen set (`names.finders.acronym_letters`).

    python tools/compile_modules.py FOLDER

Puts the extension modules into FOLDER, laid out as they are installed. Needs mypy, setuptools and a C compiler, and exits non-zero without
them: whoever builds a wheel goes on without.
"""

import os
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
MODULES = (
    "lexicon/decline",
    "lexicon/generate",
    "lexicon/keys",
    "lexicon/recall",
    "lexicon/romanise",
    "names/analysis",
    "names/belief",
    "names/choose",
    "names/context",
    "names/derivation",
    "names/finders/_beside",
    "names/finders/_full",
    "names/finders/_near",
    "names/finders/casing",
    "names/finders/fuzzy_organisation",
    "names/finders/fuzzy_person",
    "names/finders/fuzzy_word",
    "names/finders/known",
    "names/gate",
    "names/matches",
    "names/possible",
    "names/reading",
    "names/scan",
    "names/standard",
    "names/word_family",
    "similarity/alignment",
    "similarity/compare",
    "similarity/folding",
    "similarity/key",
    "similarity/wade_giles",
    "similarity/words",
    "text",
    "traces",
)


def main() -> None:
    target = Path(sys.argv[1]).resolve()
    os.chdir(ROOT)  # mypyc names a module by its path from here
    from mypyc.build import mypycify
    from setuptools import Distribution

    with tempfile.TemporaryDirectory(prefix="normalize-mypyc-") as work:
        extensions = mypycify(
            [
                "--config-file=",
                f"--cache-dir={work}/types",
                "--ignore-missing-imports",
                "--follow-imports=silent",
                *(f"normalize/{name}.py" for name in MODULES),
            ],
            target_dir=f"{work}/source",
            group_name="normalize_compiled",
            opt_level="2",  # what is gained are calls without the interpreter, and the third level takes longer
        )
        command = Distribution({"ext_modules": extensions}).get_command_obj("build_ext")
        command.build_lib, command.build_temp = str(target), f"{work}/objects"
        command.ensure_finalized()
        command.run()


if __name__ == "__main__":
    main()
