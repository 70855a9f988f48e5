"""All findings as one JSON list, with the fields of `jsonl`."""

from collections.abc import Iterator, Sequence

from normalize.model import Document, Finding
from normalize.reports import jsonl

BETWEEN = ","


def begin() -> Iterator[str]:
    yield "["


def render(document: Document, findings: Sequence[Finding]) -> Iterator[str]:
    yield from jsonl.render(document, findings)


def end() -> Iterator[str]:
    yield "]"
