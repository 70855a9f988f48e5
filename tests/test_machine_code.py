"""The compiled modules of an installed wheel say what the source says."""

import importlib.metadata
import json
import random
import subprocess
import sys
from itertools import product
from pathlib import Path

import pytest

from normalize import traces
from normalize.lexicon import generate
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


TRACED = """
import json, sys
from normalize import traces
assert traces.__file__ == sys.argv[1] and traces.COMPILED, traces.__file__
texts = json.load(sys.stdin)
print(json.dumps([[traces.read(text), traces.traces(text), traces.inside(text)] for text in texts]))
"""
TEXTS = (
    *NAMES, "Minsk , the city. .", "the the", "met to discuss the demand discussed", "crafts, music and crafts", "said In the İ", "a\u034fb \ud800 Ⅳ²½",
    "the World Trade Organization WTO said", 'say "so " now\nand\n12', "習近平 ＮＡＴＯ，Ã©", "of the of the of the of the", "x" * 80, "In\r\nso\u2028\x85", "𝐀𝟘😀",
)  # fmt: skip


SPELT = """
import json, sys
from pathlib import Path
from normalize.lexicon import generate
assert generate.__file__ == sys.argv[1], generate.__file__
folder, labels = json.load(sys.stdin)
conventions = generate.load(Path(folder))
print(json.dumps([[[*generate.generate(*label, conventions)], [*generate.declined(*label, conventions)]] for label in labels]))
"""
CONVENTIONS = Path(__file__).parents[1] / "lexicons" / "conventions"
LABELS = (
    "Лукашенко",
    "Зась",
    "Київ",
    "Нижний Новгород",
    "ОДКБ",
    "Зеленський Володимир",
    "Λευκωσία",
    "Երևան",
    "نجيب",
    "Łódź",
    "Aleksandra Kwaśniewska",
    "İzmir",
    "x",
    "",
)


def compiled(folder: str, module: str) -> str:
    """Where a compiled module of the installed distribution lies; skips where there is none."""
    try:
        files = importlib.metadata.files("normalize-mt") or []
    except importlib.metadata.PackageNotFoundError:
        files = []
    found = [
        file.locate()
        for file in files
        if file.parent.name == folder and file.name.startswith(f"{module}.") and file.suffix in (".so", ".pyd")
    ]
    if not found:
        pytest.skip("no wheel with machine code is installed (an editable install has none, nor a machine without a C compiler)")
    return str(found[0])


def scrambled(text: str, dice: random.Random) -> str:
    """A name with some letters left out, doubled or changed."""
    letters = [dice.choice(("", letter, letter, letter, letter * 2, dice.choice("aeiouszhkЖщ'-. 7"))) for letter in text]
    return "".join(letters)


def told(script: str, module: str, asked: object, folder: object) -> object:
    """What a script says that imports the installed distribution."""
    command = [sys.executable, "-c", script, module]
    return json.loads(subprocess.run(command, input=json.dumps(asked), capture_output=True, text=True, cwd=folder, check=True).stdout)


def test_machine_code_gives_what_the_source_gives(tmp_path):
    module = compiled("similarity", "compare")
    dice = random.Random(7)
    names = [*NAMES, *(scrambled(name, dice) for name in NAMES for _ in range(4))]
    pairs = [(*dice.sample(names, 2), kind) for _ in range(1500) for kind in KINDS] + [(a, b, None) for a, b in product(NAMES, NAMES)]
    assert told(ASKED, module, pairs, tmp_path) == [[name_similarity(a, b, kind), name_key(a)] for a, b, kind in pairs]


def test_machine_code_finds_the_traces_that_the_source_finds(tmp_path):
    module = compiled("normalize", "traces")
    dice = random.Random(11)
    texts = [*TEXTS, *("".join(dice.sample(TEXTS, 3)) for _ in range(400)), *(scrambled(text, dice) for text in TEXTS for _ in range(20))]
    assert told(TRACED, module, texts, tmp_path) == [[traces.read(text)] * 2 + [traces.inside(text)] for text in texts]


def test_machine_code_spells_as_the_source_spells(tmp_path):
    module = compiled("lexicon", "generate")
    labels = list(product(LABELS, ("ru", "uk", "be", "pl", "el", "hy", "ar", "tr", "xx"), ("person", "place", "organisation")))
    conventions = generate.load(CONVENTIONS)
    own = [[[*map(list, generate.generate(*label, conventions))], [*map(list, generate.declined(*label, conventions))]] for label in labels]
    assert told(SPELT, module, (str(CONVENTIONS), labels), tmp_path) == own
