"""The page about the rules says what the rules say."""

import subprocess
import sys

from conftest import ROOT

from normalize import engine


def test_the_page_is_up_to_date():
    done = subprocess.run([sys.executable, str(ROOT / "tools" / "rules_doc.py"), "--check"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_rule_has_an_anchor_and_tells_why_and_what_is_done():
    sections = (ROOT / "docs" / "rules.md").read_text(encoding="utf-8").split("\n## ")[1:]
    assert [section.splitlines()[0] for section in sections] == list(engine.all_rules())
    for section in sections:
        assert "**Why:**" in section, section
        assert "**Fix:**" in section, section
