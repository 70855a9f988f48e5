"""The reference in docs/ is what the commands say of themselves."""

import subprocess
import sys

import pytest
from conftest import ROOT

from normalize.cli.main import COMMANDS


def test_the_reference_is_up_to_date():
    done = subprocess.run(
        [sys.executable, "tools/reference.py", "--check"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        env={"PYTHONPATH": str(ROOT), "PATH": ""},
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_in_the_reference(command):
    assert f"## normalize {command}\n" in (ROOT / "docs" / "reference.md").read_text(encoding="utf-8")


def test_the_public_names_are_these():
    import normalize

    assert set(normalize.__all__) >= {"Normalizer", "name_similarity", "name_key", "Finding", "Trust", "Document", "NormalizeError"}
    for name in normalize.__all__:
        assert getattr(normalize, name) is not None
    with pytest.raises(AttributeError):
        normalize.nothing_of_that_name  # noqa: B018
