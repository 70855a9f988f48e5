"""Findings as tasks for Label Studio, and its answers as decisions. Needs nothing: the tasks are JSON that the program imports.

`config` is the labelling interface of the project. Each finding is a region that an annotator accepts, rejects or ignores, perhaps with other words. An export of the project in
the format JSON gives the decisions back; a region that was not answered, or that an annotator added, gives none.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from pathlib import Path
from typing import Any

from normalize import __version__
from normalize.corpus.decisions import Choice, Decision
from normalize.errors import InputError
from normalize.integrations import _answers
from normalize.model import Document, Finding

__all__ = ["config", "decisions", "tasks"]

_LABEL, _TEXT, _DECISION, _REPLACEMENT, _NOTE = "finding", "text", "decision", "replacement", "note"


def config(rules: Iterable[str]) -> str:
    """The labelling interface for findings of these rules, as XML."""
    labels = "\n".join(f'    <Label value="{escape(rule)}"/>' for rule in sorted(set(rules)))
    choices = "".join(f'<Choice value="{choice}"/>' for choice in Choice)
    return f"""<View>
  <Labels name="{_LABEL}" toName="{_TEXT}">
{labels}
  </Labels>
  <Text name="{_TEXT}" value="$text"/>
  <Choices name="{_DECISION}" toName="{_TEXT}" perRegion="true" choice="single" showInline="true">{choices}</Choices>
  <TextArea name="{_REPLACEMENT}" toName="{_TEXT}" perRegion="true" maxSubmissions="1" placeholder="what should stand there"/>
  <TextArea name="{_NOTE}" toName="{_TEXT}" perRegion="true" maxSubmissions="1" placeholder="why"/>
</View>
"""


def tasks(texts: Iterable[tuple[Document, Sequence[Finding]]], folder: Path) -> Iterator[dict[str, Any]]:
    """A task for each text that has findings; `folder` is that of the decisions file, from which paths are told. Offsets are code points, as in Label Studio."""
    for document, findings in texts:
        if findings:
            yield {
                "data": {
                    "text": document.text,
                    "path": document.path or "",
                    "doc": document.id or "",
                    "normalize": {_region(number): _answers.asked(document, finding, folder) for number, finding in enumerate(findings)},
                },
                "predictions": [{"model_version": f"normalize {__version__}", "result": list(_regions(findings))}],
            }


def _regions(findings: Sequence[Finding]) -> Iterator[dict[str, Any]]:
    for number, (finding, told) in enumerate(zip(findings, _answers.described(findings), strict=True)):
        where = {"start": finding.start, "end": finding.end, "text": finding.text}
        same = {"id": _region(number), "to_name": _TEXT}
        yield {**same, "from_name": _LABEL, "type": "labels", "value": {**where, "labels": [finding.rule]}, "meta": {"text": [told]}}
        if finding.replacement is not None:
            yield {**same, "from_name": _REPLACEMENT, "type": "textarea", "value": {**where, "text": [finding.replacement]}}


def _region(number: int) -> str:
    return f"normalize-{number}"


def decisions(answered: Iterable[Mapping[str, Any]], *, everywhere: bool = False) -> list[Decision]:
    """The decisions in an export of the project (JSON): of several annotations of a task the last counts, and none that was skipped.

    By default each holds where it stands; `everywhere` makes them decisions about the form. InputError for what is no such export.
    """
    made: list[Decision] = []
    for number, task in enumerate(answered, start=1):
        where = f"task {task.get('id', number) if isinstance(task, Mapping) else number}"
        try:
            about = task["data"]["normalize"]
            annotations = [annotation for annotation in task.get("annotations", ()) if not annotation.get("was_cancelled")]
            if annotations:
                made += _of_task(about, annotations[-1]["result"], everywhere, where)
        except (KeyError, TypeError, AttributeError, IndexError, ValueError):
            raise InputError(
                f"{where}: no task of 'normalize annotate export label-studio', as Label Studio exports it in the format JSON"
            ) from None
    return made


def _of_task(about: Mapping[str, Any], results: Sequence[Mapping[str, Any]], everywhere: bool, where: str) -> Iterator[Decision]:
    said: dict[str, dict[str, str]] = {}
    for result in results:
        value = result["value"]
        told = value.get("choices") or value.get("text")
        if result["from_name"] in (_DECISION, _REPLACEMENT, _NOTE) and isinstance(told, list) and told:
            said.setdefault(result["id"], {})[result["from_name"]] = told[0]
    for region, answer in said.items():
        if region in about and _DECISION in answer:
            yield _answers.answered(
                about[region], Choice(answer[_DECISION]), answer.get(_REPLACEMENT), answer.get(_NOTE, ""), everywhere, where
            )
