"""Text of a corpus as HTML: nothing in it is taken for mark-up, and what nobody sees is told."""

from html import escape

from normalize.model import Finding

# Signs that would turn the reading direction of what follows, or that nobody sees, are told by their number.
_SECRET = {
    **{code: f"[U+{code:04X}]" for code in (*range(32), 0x7F, 0xAD, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A), 0xFEFF)},
    **dict.fromkeys((0x0A, 0x2028, 0x2029), "⏎"), 0x09: " ", 0x0D: "",
}  # fmt: skip


def escaped(text: str) -> str:
    """A text as it may stand in an element or, within quotation marks, in an attribute."""
    return escape(text.translate(_SECRET))


def marked(text: str, finding: Finding) -> str:
    """The span of a finding, perhaps cut, with what should stand there."""
    trust, old = str(finding.trust), escaped(text)
    if finding.replacement is None:
        return f'<mark class="{trust}">{old or "‸"}</mark>'
    new = f'<ins class="{trust}">{escaped(finding.replacement)}</ins>' if finding.replacement else ""
    gone = old if old.strip() else old.replace(" ", "␣")
    return (f'<del class="{trust}">{gone}</del>' if gone else "") + new
