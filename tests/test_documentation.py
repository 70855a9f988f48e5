"""What the README and the docs show is run: Python blocks as they stand, shell blocks in a copy of the seeds."""

import os
import re
import shlex
import shutil
import signal
import subprocess
import sys
from typing import NamedTuple

import pytest
from conftest import ROOT, SEEDS

BLOCK = re.compile(r"^```(\w+)\n(.*?)^```", re.MULTILINE | re.DOTALL)
# Installing, committing and opening a browser are not for a test; what a block does besides is run.
SKIPPED = ("pip ", "git ", "pre-commit ", "python -m pytest", "xdg-open", "open ")


OPTIONAL = ("pandas", "polars", "duckdb", "pyarrow", "spacy")  # what integrations.md shows, and nobody has to have


class Block(NamedTuple):
    file: str
    line: int
    language: str
    text: str


def blocks():
    for path in [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]:
        text = path.read_text(encoding="utf-8")
        for match in BLOCK.finditer(text):
            yield Block(str(path.relative_to(ROOT)), text.count("\n", 0, match.start()) + 1, match[1], match[2])


def of(*languages):
    return [pytest.param(b, id=f"{b.file}:{b.line}") for b in blocks() if b.language in languages]


@pytest.fixture
def workplace(tmp_path):
    """A folder as a reader of the docs has it: the seeds, and the same texts as articles of their own."""
    for name in ("seeds", "articles"):
        (tmp_path / name).mkdir()
        for path in SEEDS.glob("0*.txt"):
            shutil.copyfile(path, tmp_path / name / path.name)
    shutil.copyfile(next(SEEDS.glob("003*.txt")), tmp_path / "article.txt")
    return tmp_path


@pytest.mark.parametrize("block", of("python"))
def test_a_python_block_runs(block, workplace, monkeypatch):
    monkeypatch.chdir(workplace)
    try:
        exec(compile(block.text, f"{block.file}:{block.line}", "exec"), {"__name__": "__documentation__"})
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in OPTIONAL:
            raise
        pytest.skip(f"{error.name} is not installed")


@pytest.mark.parametrize("block", of("sh", "console"))
def test_a_shell_block_runs(block, workplace, interruptible):
    lines = [
        line.removeprefix("$ ") for line in block.text.replace("\\\n", " ").splitlines() if block.language == "sh" or line.startswith("$ ")
    ]
    commands = [part for line in lines for part in line.split(" && ") if part.strip() and not part.startswith(("#", *SKIPPED))]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "NO_COLOR": "1"}
    for command in commands:
        if command.startswith("normalize review"):
            _ended_by_hand(command, workplace, environment)
            continue
        script = f'normalize() {{ "{sys.executable}" -m normalize "$@"; }}\n{command}'
        done = subprocess.run(["bash", "-c", script], cwd=workplace, env=environment, capture_output=True, text=True, timeout=300)
        # 1 says that there were findings or changes; 2 that the command is not as it is written here.
        assert done.returncode in (0, 1), f"{command}\n{done.stdout[-2000:]}\n{done.stderr[-2000:]}"


def _ended_by_hand(command, workplace, environment):
    """Run what waits for a browser, without one, until it says where it is; then interrupt it, as its user does."""
    arguments = [sys.executable, "-m", *shlex.split(command, comments=True), "--no-browser"]
    with subprocess.Popen(arguments, cwd=workplace, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout.readline().startswith("http://127.0.0.1:"), command
            process.send_signal(signal.SIGINT)
            assert process.wait(timeout=60) == 0, process.stderr.read()
        finally:
            process.kill()  # else leaving the block would wait for ever for one that goes on


def test_relative_links_lead_somewhere():
    for path in [
        ROOT / "README.md",
        ROOT / "CHANGELOG.md",
        ROOT / "CONTRIBUTING.md",
        ROOT / "LICENSES" / "README.md",
        *sorted((ROOT / "docs").glob("*.md")),
    ]:
        for target in re.findall(r"\]\((?!https?:|#|mailto:)([^)#\s]+)", path.read_text(encoding="utf-8")):
            assert (path.parent / target).exists(), f"{path.name} links to {target}, which is not there"


def test_the_seeds_are_the_five_articles_that_the_docs_speak_of():
    from normalize.corpus.walking import met

    assert [found.path.suffix for found in met([SEEDS])] == [".txt"] * 5
