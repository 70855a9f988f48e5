"""How the pages of this folder become a site: `python -m sphinx -W -n docs build/site`. A link that leads nowhere stops it.

The pages are plain Markdown that GitHub shows, too; nothing in them is for Sphinx alone. So this file says the rest: the navigation is
read from the lists of index.md, pages that lie above this folder are taken from there, and links to other files lead to GitHub.
"""

import re
from pathlib import Path, PurePosixPath
from typing import Any

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
SOURCES = "https://github.com/normalize-mt/normalize/blob/main/"
# Pages of the site that are files of the project; the page in this folder is a line that leads there.
ELSEWHERE = {"contributing": "CONTRIBUTING.md", "changelog": "CHANGELOG.md", "licences": "LICENSES/README.md"}

project = "normalize"
author = "the contributors of normalize"
copyright = "the contributors of normalize, MIT licence"
version = release = re.search(r'__version__ = "(.+?)"', (ROOT / "normalize" / "__init__.py").read_text(encoding="utf-8"))[1]
extensions = ["myst_parser", "sphinx_copybutton"]
root_doc = "index"
highlight_language = "none"  # blocks that name no language are sessions and examples
myst_heading_anchors = 3
nitpicky = True

html_theme = "furo"
html_title = "normalize"
html_static_path = ["_static"]
html_css_files = ["site.css"]
html_copy_source = False
html_show_sphinx = False
html_theme_options = {
    "top_of_page_buttons": [],  # a third of the pages are made from code: there is no source to edit
    "footer_icons": [{"name": "Source", "url": "https://github.com/normalize-mt/normalize", "html": "Source on GitHub", "class": ""}],
}
copybutton_prompt_text = "$ "
copybutton_exclude = ".linenos, .gp, .go"

_LINK = re.compile(r"(\]\()(?!https?:|mailto:|#)([^)#\s]+)([^)\s]*\))")
_SECTION = re.compile(r"^## (.+)\n((?:(?!^## ).*\n?)*)", re.MULTILINE)
_ENTRY = re.compile(r"^[*-] \[(.+?)\]\(([\w-]+)\.md\)", re.MULTILINE)


def site_link(target: str, folder: PurePosixPath) -> str:
    """Where a link of a file in `folder` of the project leads on the site. One that leads nowhere stays as it is, and Sphinx says so."""
    path = ROOT.joinpath(folder, target).resolve()
    if not path.is_relative_to(ROOT) or not path.exists():
        return target
    place = path.relative_to(ROOT).as_posix()
    shown = {file: page for page, file in ELSEWHERE.items()}
    if place in shown:
        return f"{shown[place]}.md"
    return path.name if path.parent == HERE and path.suffix == ".md" else SOURCES + place


def with_site_links(text: str, folder: PurePosixPath) -> str:
    """A page of the project with its links as they are on the site."""
    return _LINK.sub(lambda match: match[1] + site_link(match[2], folder) + match[3], text)


def navigation(index: str) -> str:
    """The lists of pages below the headings of the first page, as the navigation of the site."""
    parts = ((title, _ENTRY.findall(body)) for title, body in _SECTION.findall(index))
    trees = (
        f"```{{toctree}}\n:hidden:\n:caption: {title}\n\n" + "\n".join(f"{name} <{page}>" for name, page in pages) + "\n```\n"
        for title, pages in parts
        if pages
    )
    return "\n" + "\n".join(trees)


def as_read(app: Any, page: str, source: list[str]) -> None:
    """What Sphinx reads in place of the file: the text of a page that lies elsewhere, links of the site, and the navigation."""
    place = PurePosixPath(ELSEWHERE.get(page, f"docs/{page}.md"))
    text = (ROOT / place).read_text(encoding="utf-8") if page in ELSEWHERE else source[0]
    source[0] = with_site_links(text, place.parent) + (navigation(text) if page == root_doc else "")


def depends(app: Any, env: Any, added: set[str], changed: set[str], removed: set[str]) -> list[str]:
    """Pages that lie elsewhere are read anew each time: Sphinx does not see that they changed."""
    return sorted(set(ELSEWHERE) & env.found_docs)


def setup(app: Any) -> dict[str, Any]:
    app.connect("source-read", as_read)
    app.connect("env-get-outdated", depends)
    return {"parallel_read_safe": True}
