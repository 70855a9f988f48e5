"""What a text has, as rows of plain values: the same columns wherever they go."""

from collections.abc import Iterator
from typing import Any

from normalize.model import Document, Trust
from normalize.normalizer import Normalizer
from normalize.reports.jsonl import record

FINDING = (
    "path", "doc", "start", "end", "line", "column", "text", "rule", "category", "trust", "severity", "mqm", "replacement", "entity", "message",
    "confidence",
)  # fmt: skip
MENTION = ("doc", "start", "end", "text", "entity", "kind", "trust", "canonical", "rule", "belief")
NUMBERS = frozenset({"start", "end", "line", "column"})
SHARES = frozenset({"belief", "confidence"})


def findings(tool: Normalizer, text: str | Document, doc: str = "") -> Iterator[dict[str, Any]]:
    """A row for each finding: the fields of a finding as JSON. A document has its own name."""
    document = text if isinstance(text, Document) else tool.document(text, id=doc)
    return (record(document, finding) for finding in tool.check(document))


def mentions(tool: Normalizer, text: str | Document, doc: str = "") -> Iterator[dict[str, Any]]:
    """A row for each mention of a known entity, in whatever form. A document has its own name."""
    for mention in tool.mentions(text):
        yield {"doc": text.id if isinstance(text, Document) else doc, **mention.to_dict()}


def grade(trust: str) -> Trust:
    """The trust from which edits are made; ValueError for one that is for a person to decide."""
    if Trust.parse(trust) == Trust.REVIEW:
        raise ValueError("edits of trust 'review' are for a person to decide; trust is 'sure' or 'likely'")
    return Trust.parse(trust)


def tool_for(normalizer: Normalizer | None, options: dict[str, Any]) -> Normalizer:
    """The normalizer that was given, or one of the options; TypeError for both."""
    if normalizer is not None and options:
        raise TypeError(f"give a normalizer or its options ({', '.join(options)}), not both")
    return Normalizer(**options) if normalizer is None else normalizer
