"""What a program meets: plain values, views for notebooks, types, a log, and a page about all of it."""

import html.parser
import json
import logging
import pickle
import subprocess
import sys

import pytest
from conftest import ROOT

import normalize

TEXT = "An OTSC of the CSTO.\n<b>Lukashenka spoke , they said & “Odd one.\t\u202eend"


@pytest.fixture(scope="module")
def results(normalizer):
    return {
        "fixed": normalizer.fix(TEXT),
        "finding": normalizer.check(TEXT)[0],
        "mention": normalizer.mentions(TEXT)[0],
        "score": normalizer.score(TEXT),
    }


@pytest.mark.parametrize("name", ["fixed", "finding", "mention", "score"])
def test_results_are_plain_values_for_json(results, name):
    told = results[name].to_dict()
    assert json.loads(json.dumps(told)) == told and told
    assert pickle.loads(pickle.dumps(results[name])).to_dict() == told


def test_plain_values_say_what_the_result_says(results):
    fixed = results["fixed"].to_dict()
    assert fixed["text"] == results["fixed"].text and fixed["original"] == TEXT
    assert [(e["start"], e["end"], e["replacement"]) for e in fixed["edits"]] == [tuple(edit) for edit in results["fixed"].edits]
    assert fixed["findings"][0] == results["finding"].to_dict() and results["finding"].to_dict()["trust"] == "sure"
    mention = results["mention"]
    assert mention.to_dict() == {name: getattr(mention, name) for name in mention.to_dict() if name != "trust"} | {
        "trust": str(mention.trust)
    }


class Words(html.parser.HTMLParser):
    def __init__(self, page):
        super().__init__()
        self.words, self.tags, self.open = [], set(), []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.words.append((self.open[-1] if self.open else "", data))


@pytest.mark.parametrize("name", ["fixed", "finding", "mention", "score"])
def test_notebooks_show_well_formed_html_and_nothing_of_a_text_as_mark_up(results, name):
    shown = results[name]._repr_html_()
    page = Words(shown)
    assert not page.open and "script" not in page.tags and "\u202e" not in shown
    assert "<b>Luk" not in shown


def test_a_fixed_text_shows_the_original_with_its_edits(results):
    page = Words(results["fixed"]._repr_html_())
    original = "".join(words for tag, words in page.words if tag != "ins")
    assert original.replace("␣", " ").replace("\\u202e", "\u202e").replace(" end", "\tend").split() == TEXT.replace("\t", " ").split()
    assert "CSTO" in [words for tag, words in page.words if tag == "ins"]


def test_a_very_long_text_is_cut_in_a_notebook(normalizer):
    shown = normalizer.fix("All is well. " * 5_000)._repr_html_()
    assert len(shown) < 40_000 and "code points more" in shown


def test_what_is_done_is_logged_and_nothing_is_printed(caplog, capfd):
    from normalize.lexicon.store import logged

    with caplog.at_level(logging.INFO, logger="normalize"):
        logged("reading \x1b[31m.yaml")
    assert "lexicon: reading \\x1b[31m.yaml" in caplog.text and capfd.readouterr() == ("", "")


USER = """
import normalize
from normalize import Finding, Fixed, Mention, Score, Trust

tool = normalize.Normalizer("en", style="british")
found: list[Finding] = tool.check("An OTSC of the CSTO.")
fixed: Fixed = tool.fix("An OTSC.", trust=Trust.LIKELY)
named: list[Mention] = tool.mentions("An OTSC.")
score: Score = tool.score("An OTSC.")
likeness: float = normalize.name_similarity("a", "b", "person")
reveal_type(fixed.to_dict())
reveal_type(tool.fix("a").text)
"""


def test_user_code_is_typed(tmp_path):
    (tmp_path / "user.py").write_text(USER)
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--no-incremental", "user.py"],
        cwd=tmp_path, capture_output=True, text=True, env={"PATH": ""},  # as it is installed here
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    assert 'Revealed type is "dict[str, Any]"' in done.stdout.replace("builtins.", "") and 'Revealed type is "str"' in done.stdout.replace(
        "builtins.", ""
    )


def test_the_page_of_the_library_is_up_to_date():
    done = subprocess.run([sys.executable, "tools/library_doc.py", "--check"], cwd=ROOT, capture_output=True, text=True)
    if "No module named" in done.stderr:
        pytest.skip(done.stderr.splitlines()[-1])
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("name", [name for name in normalize.__all__ if name != "__version__"])
def test_every_public_name_says_what_it_is(name):
    thing = getattr(normalize, name)
    assert thing.__doc__ and not thing.__doc__.startswith(f"{name}("), name
    for member, value in vars(thing).items() if isinstance(thing, type) else ():
        if not member.startswith("_") and (callable(value) or isinstance(value, property)):
            assert getattr(value, "__doc__", None), f"{name}.{member}"


@pytest.mark.parametrize(("run", "stays"), [("normalize.check('An OTSC.')", True), ("main(['explain', 'OTSC'])", False)])
def test_only_the_program_says_how_often_garbage_is_looked_for(run, stays):
    program = (
        "import atexit, gc, normalize; from normalize.cli.main import main; before = gc.get_threshold();"
        f"atexit.register(lambda: print('stays', gc.get_threshold() == before)); {run}"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False, cwd=ROOT)
    assert done.stdout.splitlines()[-1:] == [f"stays {stays}"], done.stderr
