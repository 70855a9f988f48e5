"""Text of a corpus as HTML: nothing in it is taken for mark-up, and what nobody sees is told."""

from html import escape

from normalize.escaping import MARKER, visible
from normalize.model import Finding


def escaped(text: str) -> str:
    """A text as it may stand in an element or, within quotation marks, in an attribute."""
    return MARKER.sub("&#35;#", escape(visible(text.replace("\t", " "), "⏎")))


def marked(text: str, finding: Finding) -> str:
    """The span of a finding, perhaps cut, with what should stand there."""
    trust, old = str(finding.trust), escaped(text)
    if finding.replacement is None:
        return f'<mark class="{trust}">{old or "‸"}</mark>'
    new = f'<ins class="{trust}">{escaped(finding.replacement)}</ins>' if finding.replacement else ""
    gone = old if old.strip() else old.replace(" ", "␣")
    return (f'<del class="{trust}">{gone}</del>' if gone else "") + new
