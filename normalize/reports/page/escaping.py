"""Text of a corpus as HTML: nothing in it is taken for mark-up, and what nobody sees is told."""

from normalize.html_view import escaped
from normalize.model import Finding

__all__ = ["escaped", "marked"]


def marked(text: str, finding: Finding) -> str:
    """The span of a finding, perhaps cut, with what should stand there."""
    trust, old = str(finding.trust), escaped(text)
    if finding.replacement is None:
        return f'<mark class="{trust}">{old or "‸"}</mark>'
    new = f'<ins class="{trust}">{escaped(finding.replacement)}</ins>' if finding.replacement else ""
    gone = old if old.strip() else old.replace(" ", "␣")
    return (f'<del class="{trust}">{gone}</del>' if gone else "") + new
