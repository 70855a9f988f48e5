"""Compiles what is pure computation to machine code with mypyc: `normalize.similarity`, 1.8 times as fast, the spellings that
conventions make (`normalize.lexicon.generate`), twice as fast, and `normalize.traces`, 40 times.

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
    "lexicon/romanise",
    "similarity/abjad",
    "similarity/alignment",
    "similarity/compare",
    "similarity/folding",
    "similarity/key",
    "similarity/syllables",
    "similarity/wade_giles",
    "similarity/words",
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
        )
        command = Distribution({"ext_modules": extensions}).get_command_obj("build_ext")
        command.build_lib, command.build_temp = str(target), f"{work}/objects"
        command.ensure_finalized()
        command.run()


if __name__ == "__main__":
    main()
