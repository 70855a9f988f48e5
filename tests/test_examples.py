"""The notebook in examples/ runs, in a real kernel where there is one, and shows what its cells give."""

import json

import pytest
from conftest import ROOT

NOTEBOOKS = sorted((ROOT / "examples").glob("*.ipynb"))


def cells(path):
    return [cell for cell in json.loads(path.read_text(encoding="utf-8"))["cells"] if cell["cell_type"] == "code"]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.name)
def test_the_cells_run_one_after_the_other(path):
    shown = []
    names = {"display": shown.append}
    for cell in cells(path):
        exec(compile("".join(cell["source"]), path.name, "exec"), names)
    assert "A CSTO" in names["fixed"].text or "CSTO summit" in names["fixed"].text
    assert len(shown) == len(names["n"].check(names["text"])) > 3


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.name)
def test_a_kernel_gives_what_the_notebook_shows(path, tmp_path, monkeypatch):
    nbformat = pytest.importorskip("nbformat", reason="needs nbformat, nbclient and ipykernel (pip install 'normalize-mt[dev-large]')")
    nbclient = pytest.importorskip("nbclient", reason="needs nbclient and ipykernel (pip install 'normalize-mt[dev-large]')")
    pytest.importorskip("ipykernel", reason="needs ipykernel (pip install 'normalize-mt[dev-large]')")
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    notebook = nbformat.read(path, as_version=4)
    before = [[output.get("text") or output["data"] for output in cell.outputs] for cell in notebook.cells if cell.cell_type == "code"]
    nbclient.NotebookClient(notebook, timeout=300, kernel_name="python3", resources={"metadata": {"path": str(tmp_path)}}).execute()
    after = [[output.get("text") or output["data"] for output in cell.outputs] for cell in notebook.cells if cell.cell_type == "code"]
    assert [len(outputs) for outputs in after] == [len(outputs) for outputs in before]
    assert any("text/html" in output for outputs in after for output in outputs if isinstance(output, dict))
