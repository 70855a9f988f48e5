"""Imports point one way: a module may import only from its own layer's folder and from the layers below."""

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parent.parent / "normalize"

# From the bottom up. A folder is one layer; what stands on one line may not import each other.
LAYERS = (
    ("patterns",),
    (
        "errors",
        "rule_names",
        "escaping",
        "files",
        "garbage",
        "import_path",
        "json_lines",
        "measured",
        "memo",
        "plural",
        "protected",
        "suggestions",
        "tags",
        "text",
        "traces",
    ),
    ("html_view",),
    ("model",),
    ("edits", "marks", "critic", "fingerprint", "signs", "similarity"),
    ("lexicon",),
    ("source",),
    ("language", "names"),
    ("detectors",),
    ("origin",),
    ("engine",),
    ("quality", "difference", "evaluation", "lexicon_check", "config"),
    ("normalizer",),
    ("harmonise",),
    ("corpus", "reports"),
    ("integrations", "review", "packs"),
    ("cli",),
)
LEVEL = {name: level for level, names in enumerate(LAYERS) for name in names}
MODULES = sorted(PACKAGE.rglob("*.py"))


def imported(path):
    """The modules of this package that a file imports, at any depth, as written."""
    checking = set()
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING":
            checking.update(id(inner) for inner in ast.walk(node))
    for node in ast.walk(tree):
        if id(node) in checking:
            continue
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == "normalize":
            parts = node.module.split(".")
            yield from [parts[1]] if len(parts) > 1 else [alias.name for alias in node.names]
        elif isinstance(node, ast.Import):
            yield from (alias.name.split(".")[1] for alias in node.names if alias.name.startswith("normalize."))


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_module_imports_only_from_below(path):
    place = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
    if place in ("__init__", "__main__"):
        return
    assert place in LEVEL, f"{place} has no layer"
    for name in imported(path):
        if name in LEVEL and name != place:
            assert LEVEL[name] < LEVEL[place], f"{path.relative_to(PACKAGE)} imports {name}, which is not below {place}"


def test_importing_the_package_loads_nothing_heavy():
    import subprocess
    import sys

    heavy = ("click", "langdetect", "ryaml", "rapidfuzz", "regex", "marisa_trie", "anyascii", "numpy", "markdown_it")
    script = f"import sys, normalize; print([m for m in {heavy!r} if m in sys.modules])"
    assert subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout.strip() == "[]"
