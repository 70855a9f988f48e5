"""A shell completes commands, options and values: what is asked here is what its script asks."""

import subprocess
import sys

import pytest
from click.testing import CliRunner

from normalize.cli.main import group, run


def completed(line):
    words = line.split(" ")[:-1]
    asked = {"_NORMALIZE_COMPLETE": "bash_complete", "COMP_WORDS": line, "COMP_CWORD": str(len(words))}
    told = CliRunner().invoke(group, [], prog_name="normalize", env=asked, complete_var="_NORMALIZE_COMPLETE").output
    return [entry.partition(",")[2] for entry in told.splitlines()]


@pytest.mark.parametrize(
    ("line", "there", "absent"),
    [
        ("normalize che", ["check"], ["fix"]),
        ("normalize check --sel", ["--select"], ["--style"]),
        ("normalize check --select fuzzy-", ["fuzzy-person", "fuzzy-word"], ["known-form"]),
        ("normalize check --ignore na", ["name", "name-inconsistency"], ["calque"]),
        ("normalize check --format s", ["sarif"], ["csv"]),
        ("normalize harmonise --format s", ["sarif"], ["csv"]),
        ("normalize diff --select fuzzy-", ["fuzzy-word"], ["known-form"]),
        ("normalize hook --format git", ["github", "gitlab"], ["sarif"]),
        ("normalize check --style ", ["wire-english", "ukrainian"], []),
        ("normalize check --target u", ["uk", "ur"], ["de"]),
        ("normalize check --severity m", ["minor", "major"], ["critical"]),
        ("normalize check --fail-on s", ["sure"], ["likely"]),
        ("normalize check --from j", ["jsonl", "json"], ["csv"]),
        ("normalize fix --trust ", ["sure", "likely"], ["review"]),
        ("normalize review --trust r", ["review"], ["sure"]),
        ("normalize explain fuzzy", ["fuzzy-word"], ["known-form"]),
        ("normalize completion z", ["zsh"], ["bash"]),
    ],
)
def test_values_are_completed(line, there, absent):
    names = completed(line)
    assert set(there) <= set(names) and not set(absent) & set(names), names


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_gets_its_script(shell, capfd):
    assert run(["completion", shell]) == 0
    assert "_NORMALIZE_COMPLETE" in capfd.readouterr().out


def test_bash_takes_the_script():
    script = subprocess.run([sys.executable, "-m", "normalize", "completion", "bash"], capture_output=True, text=True, check=True).stdout
    told = subprocess.run(["bash", "-c", f"{script}\ncomplete -p normalize"], capture_output=True, text=True)
    assert "_normalize_completion" in told.stdout, told.stderr
