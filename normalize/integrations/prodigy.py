"""Findings as tasks for Prodigy, and its answers as decisions. Needs nothing: both are JSON lines.

A task is one finding in its paragraph, for a recipe with the buttons accept and reject, such as `prodigy mark DATASET tasks.jsonl --view-id ner`. `prodigy db-out DATASET` gives the answers.
To *ignore* means there that one passes on, so it is no decision.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from normalize.corpus.decisions import Choice, Decision
from normalize.errors import InputError
from normalize.integrations import _answers
from normalize.model import Document, Finding

__all__ = ["decisions", "tasks"]

_CHOICES = {"accept": Choice.ACCEPT, "reject": Choice.REJECT, "ignore": None}


def tasks(texts: Iterable[tuple[Document, Sequence[Finding]]], folder: Path) -> Iterator[dict[str, Any]]:
    """A task for each finding with a proposal; `folder` is that of the decisions file, from which paths are told. Offsets are code points in the paragraph."""
    for document, findings in texts:
        asked = [finding for finding in findings if finding.replacement is not None]  # there is nothing to accept of the others
        for finding, told in zip(asked, _answers.described(asked), strict=True):
            start, end = _paragraph(document.text, finding)
            yield {
                "text": document.text[start:end],
                "spans": [{"start": finding.start - start, "end": finding.end - start, "label": finding.rule}],
                "meta": {"proposal": told, "path": document.path or "", "doc": document.id or ""},
                "normalize": _answers.asked(document, finding, folder),
            }


def decisions(answered: Iterable[Mapping[str, Any]], *, everywhere: bool = False) -> list[Decision]:
    """The decisions in what `prodigy db-out` gives. By default each holds where it stands; `everywhere` makes them decisions about the form. InputError for other lines."""
    made: list[Decision] = []
    for number, task in enumerate(answered, start=1):
        where = f"line {number}"
        if not isinstance(task, Mapping) or not isinstance(task.get("normalize"), Mapping) or task.get("answer") not in _CHOICES:
            raise InputError(f"{where}: no answered task of 'normalize annotate export prodigy'; answers are {', '.join(_CHOICES)}")
        choice = _CHOICES[task["answer"]]
        if choice is not None:
            made.append(_answers.answered(task["normalize"], choice, None, "", everywhere, where))
    return made


def _paragraph(text: str, finding: Finding) -> tuple[int, int]:
    """The lines in which a finding stands."""
    start = text.rfind("\n", 0, finding.start) + 1
    end = text.find("\n", finding.end)
    return start, len(text) if end < 0 else end
