"""The compiled modules of an installed wheel say what the source says."""

import importlib.metadata
import json
import random
import subprocess
import sys
from itertools import product

import pytest

from normalize.similarity import name_key, name_similarity

KINDS = ("person", "organisation", "place", None)
ASKED = """
import json, sys
from normalize.similarity import name_key, name_similarity
from normalize.similarity import compare
assert compare.__file__ == sys.argv[1], compare.__file__
pairs = json.load(sys.stdin)
print(json.dumps([[name_similarity(a, b, kind), name_key(a)] for a, b, kind in pairs]))
"""
NAMES = (
    "Alyaksandr Lukashenka", "Александр Лукашенко", "LUKASHENKO, Alexander", "Zas", "Зася", "Владимир Владимирович Путин", "Путина", "J. Berg-Ólafsdóttir",
    "O'Brien", "АНАНЧЕНКО oleg", "Międzynarodowy Fundusz Walutowy", "International Monetary Fund", "ОАО «Газпром»", "Gazprom JSC", "Brigade 72", "72nd Brigade",
    "Нигерия", "Niger", "نجيب ميقاتي", "Nagib Mikati", "習近平", "Xi Jinping", "", " ", "0", "Ω", "ß", "İstanbul", "\ud800x", "a" * 300, "e\u0301", "Louis XIV", "Louis XV",
)  # fmt: skip


def compiled() -> str:
    """Where the compiled module of the installed distribution lies; skips where there is none."""
    try:
        files = importlib.metadata.files("normalize-mt") or []
    except importlib.metadata.PackageNotFoundError:
        files = []
    found = [
        file.locate()
        for file in files
        if file.parent.name == "similarity" and file.name.startswith("compare.") and file.suffix in (".so", ".pyd")
    ]
    if not found:
        pytest.skip("no wheel with machine code is installed (an editable install has none, nor a machine without a C compiler)")
    return str(found[0])


def scrambled(text: str, dice: random.Random) -> str:
    """A name with some letters left out, doubled or changed."""
    letters = [dice.choice(("", letter, letter, letter, letter * 2, dice.choice("aeiouszhkЖщ'-. 7"))) for letter in text]
    return "".join(letters)


def test_machine_code_gives_what_the_source_gives(tmp_path):
    module = compiled()
    dice = random.Random(7)
    names = [*NAMES, *(scrambled(name, dice) for name in NAMES for _ in range(4))]
    pairs = [(*dice.sample(names, 2), kind) for _ in range(1500) for kind in KINDS] + [(a, b, None) for a, b in product(NAMES, NAMES)]
    asked = [sys.executable, "-c", ASKED, module]
    told = subprocess.run(asked, input=json.dumps(pairs), capture_output=True, text=True, cwd=tmp_path, check=True).stdout
    assert json.loads(told) == [[name_similarity(a, b, kind), name_key(a)] for a, b, kind in pairs]
