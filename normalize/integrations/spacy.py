"""A component for spaCy pipelines: `nlp.add_pipe("normalize")`. Needs spaCy, which finds it by its entry point.

    doc = nlp("An OTSC summit of the CSTO began.")
    [(span.text, span.label_, span.kb_id_, span._.canonical) for span in doc.spans["normalize"]]
    doc._.normalized, doc._.findings

It changes no text. Every mention of a known entity is a span in `doc.spans["normalize"]`, with its kind as label and the entity's id as `kb_id_`; mentions of at least the trust
`least` are entities too (`doc.ents`), where no other entity stands. All that is attached is plain values, and is kept by `doc.to_bytes()` and by `DocBin(store_user_data=True)`.
"""

from collections.abc import Sequence
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

from normalize.integrations import _rows
from normalize.model import Trust
from normalize.normalizer import Normalizer
from normalize.tags import AUTO

__all__ = ["NormalizeComponent", "make"]

_OF_DOCS = ("normalized", "findings")
_OF_SPANS = ("canonical", "trust", "belief")


class NormalizeComponent:
    """The component; `make` has its settings. Attributes: `doc._.normalized`, the text fixed at `trust`; `doc._.findings`, a list of dicts with the fields of a finding;
    `span._.canonical`, what should stand there, `span._.trust` and `span._.belief` (0..1) of the spans in `doc.spans[spans_key]`."""

    def __init__(self, tool: Normalizer, trust: str, least: str, spans_key: str, overwrite_ents: bool, set_ents: bool) -> None:
        self.tool = tool
        self.trust, self.least = _rows.grade(trust), Trust.parse(least)
        self.spans_key, self.overwrite_ents, self.set_ents = spans_key, overwrite_ents, set_ents
        _extend()

    def __setstate__(self, state: dict[str, Any]) -> None:
        vars(self).update(state)
        _extend()  # in a process that has only been sent the component

    def __call__(self, doc: Doc) -> Doc:
        """The document with what was found in it."""
        fixed = self.tool.fix(doc.text, self.trust)
        doc._.normalized = fixed.text
        doc._.findings = [finding.to_dict() for finding in fixed.findings]
        spans, trusted = [], []
        for mention in self.tool.mentions(doc.text):
            # A form may begin inside a token ("Lukashenka-led" is one in some languages): the tokens that it touches are its span.
            span = doc.char_span(mention.start, mention.end, label=mention.kind, kb_id=mention.entity, alignment_mode="expand")
            if span is None:
                continue
            span._.canonical, span._.trust, span._.belief = mention.canonical, str(mention.trust), float(mention.belief)
            spans.append(span)
            if mention.trust >= self.least:
                trusted.append(span)
        doc.spans[self.spans_key] = spans
        if self.set_ents:
            doc.ents = self._entities(doc, trusted)
        return doc

    def _entities(self, doc: Doc, trusted: Sequence[Span]) -> Sequence[Span]:
        """The entities of the document: those it has and ours, of which two never share a token."""
        first, second = (trusted, doc.ents) if self.overwrite_ents else (doc.ents, filter_spans(trusted))
        taken = {token.i for span in first for token in span}
        return tuple(filter_spans([*first, *(span for span in second if not any(token.i in taken for token in span))]))


@Language.factory(
    "normalize",
    assigns=["doc.ents", "doc.spans", *(f"doc._.{name}" for name in _OF_DOCS), *(f"span._.{name}" for name in _OF_SPANS)],
    default_config={
        "target": None, "style": None, "lexicons": [], "rules": None, "trust": "sure", "least": "likely", "spans_key": "normalize",
        "set_ents": True, "overwrite_ents": False,
    },
)  # fmt: skip
def make(
    nlp: Language,
    name: str,
    target: str | None,
    style: str | None,
    lexicons: list[str],
    rules: list[str] | None,
    trust: str,
    least: str,
    spans_key: str,
    set_ents: bool,
    overwrite_ents: bool,
) -> NormalizeComponent:
    """The component as the settings of the pipeline have it.

    `target`, `style`, `lexicons` and `rules` are those of `normalize.Normalizer`; without a target the language is that of the pipeline, or told by each text (`xx`). `trust` is
    that of `doc._.normalized`, `least` the trust from which a mention is an entity; `overwrite_ents` lets ours win over those that stand there.
    """
    language = target or (AUTO if nlp.lang == "xx" else nlp.lang)
    return NormalizeComponent(Normalizer(language, lexicons, style, rules), trust, least, spans_key, overwrite_ents, set_ents)


def _extend() -> None:
    for kind, names in ((Doc, _OF_DOCS), (Span, _OF_SPANS)):
        for name in names:
            if not kind.has_extension(name):
                kind.set_extension(name, default=None)
