"""A span of a text that names an entity."""

from typing import Any, NamedTuple

from normalize import html_view
from normalize.model import Span, Trust
from normalize.names.evidence import Evidence


class Mention(NamedTuple):
    """Where an entity is named, in which form, and how sure that is.

    `canonical` is what should stand there in the language of the text: equal to `text` where the form is right, None where the
    lexicon has no name in that language. `rule` is the rule that found it, `belief` how likely it is right (0..1), and `evidence` what
    speaks for it and against it.
    """

    start: int
    end: int
    text: str
    entity: str
    kind: str
    trust: Trust
    canonical: str | None
    rule: str
    belief: float = 1.0
    evidence: tuple[Evidence, ...] = ()

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)

    @property
    def is_right(self) -> bool:
        """Whether nothing has to change here."""
        return self.canonical is None or self.canonical == self.text

    def to_dict(self) -> dict[str, Any]:
        """The mention as plain values that JSON knows; `evidence` is left out, since it is for `explain`."""
        told = {name: getattr(self, name) for name in ("start", "end", "text", "entity", "kind", "canonical", "rule", "belief")}
        return {**told, "trust": str(self.trust)}

    def _repr_html_(self) -> str:
        """The form with the standard one, in colour: what notebooks show."""
        shown = html_view.span(self.text, None if self.is_right else self.canonical, str(self.trust), self.rule)
        return f"<div>{shown} <small>{html_view.escaped(f'{self.kind} {self.entity}')}</small></div>"
