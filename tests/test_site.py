"""The docs as a site: all pages are in its navigation, and a link that leads nowhere stops the build."""

import runpy
import shutil
import subprocess
import sys
from pathlib import Path, PurePosixPath

import pytest
from conftest import ROOT

CONF = runpy.run_path(str(ROOT / "docs" / "conf.py"))
DOCS = PurePosixPath("docs")


def test_every_page_is_in_the_navigation_once():
    index = (ROOT / "docs" / "index.md").read_text(encoding="utf-8")
    listed = [line.partition("<")[2].rstrip(">") for line in CONF["navigation"](index).splitlines() if line.endswith(">")]
    assert sorted(listed) == sorted(path.stem for path in (ROOT / "docs").glob("*.md") if path.stem != "index")


@pytest.mark.parametrize(
    ("target", "folder", "leads_to"),
    [
        ("rules.md", "docs", "rules.md"),
        ("docs/rules.md", ".", "rules.md"),
        ("../CONTRIBUTING.md", "docs", "contributing.md"),
        ("README.md", "LICENSES", "licences.md"),
        ("../README.md", "docs", CONF["SOURCES"] + "README.md"),
        ("../benchmarks/results/speed.md", "docs", CONF["SOURCES"] + "benchmarks/results/speed.md"),
        ("../nowhere.md", "docs", "../nowhere.md"),
        ("../../outside.md", "docs", "../../outside.md"),
    ],
)
def test_where_a_link_leads_on_the_site(target, folder, leads_to):
    assert CONF["site_link"](target, PurePosixPath(folder)) == leads_to


def test_only_links_to_files_are_changed():
    kept = "[a](https://example.org/docs/rules.md) [b](#part) [c](rules.md#part) `f(x)[0](y z)`"
    assert CONF["with_site_links"](kept, DOCS) == kept
    assert CONF["with_site_links"]("[c](../CHANGELOG.md#part)", DOCS) == "[c](changelog.md#part)"


def built(project: Path, to: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "sphinx", "-W", "--keep-going", "-q", "-n", str(project / "docs"), str(to)]
    return subprocess.run(command, capture_output=True, text=True, timeout=300)


@pytest.fixture
def sphinx():
    for name, package in (
        ("sphinx", "sphinx"),
        ("myst_parser", "myst-parser"),
        ("furo", "furo"),
        ("sphinx_copybutton", "sphinx-copybutton"),
    ):
        pytest.importorskip(name, reason=f"needs {package} (pip install 'normalize-mt[docs]')")


def test_the_site_is_built_without_a_warning(sphinx, tmp_path):
    done = built(ROOT, tmp_path)
    assert done.returncode == 0, done.stderr
    assert "Six recipes" in (tmp_path / "contributing.html").read_text(encoding="utf-8")
    assert 'href="contributing.html"' in (tmp_path / "rules.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "wrong", ["[nowhere](nowhere.md)", "[nowhere](../nowhere.md)", "[nowhere](rules.md#nowhere)", "[nowhere](#nowhere)"]
)
def test_a_link_that_leads_nowhere_stops_the_build(sphinx, tmp_path, wrong):
    project = tmp_path / "project"
    (project / "normalize").mkdir(parents=True)
    (project / "LICENSES").mkdir()
    shutil.copy(ROOT / "normalize" / "__init__.py", project / "normalize")
    for name in ("CONTRIBUTING.md", "CHANGELOG.md", "LICENSES/README.md"):
        (project / name).write_text("# A page\n", encoding="utf-8")
    shutil.copytree(ROOT / "docs" / "_static", project / "docs" / "_static")
    shutil.copy(ROOT / "docs" / "conf.py", project / "docs")
    pages = ["rules", *CONF["ELSEWHERE"]]
    (project / "docs" / "index.md").write_text("# All\n\n## Pages\n\n" + "".join(f"- [{p}]({p}.md)\n" for p in pages), encoding="utf-8")
    for page in pages:
        (project / "docs" / f"{page}.md").write_text("# A page\n", encoding="utf-8")
    done = built(project, tmp_path / "right")
    assert done.returncode == 0, done.stderr
    (project / "docs" / "rules.md").write_text(f"# A page\n\n{wrong}\n", encoding="utf-8")
    done = built(project, tmp_path / "wrong")
    assert done.returncode == 1 and "nowhere" in done.stderr and "rules.md" in done.stderr, done.stderr
