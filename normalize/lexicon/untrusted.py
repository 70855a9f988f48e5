"""What of YAML is refused before it is parsed, since the parser would take hours over it; files may come from anywhere."""

import re

DEEPEST = 100  # brackets open at once; a block has three, and the parser gives up at 128, after a time that grows with their square

# Quoted texts and comments. A quote that is never closed goes to the end: looked for from each quote anew, the time grows with the square.
QUOTED = re.compile(r"""(?<![^\s\[{,:])"(?:[^"\\]|\\.)*(?:"|\Z)|(?<![^\s\[{,:])'(?:[^']|'')*(?:'|\Z)|(?<!\S)#[^\n]*""", re.DOTALL)

_BRACKET = re.compile(r"[\[\]{}]")


def too_deep(text: str) -> bool:
    """Whether brackets stand in brackets deeper than any block needs; those in quotes count too, for who knows where a quote ends."""
    if text.count("[") + text.count("{") <= DEEPEST:
        return False
    depth = 0
    for bracket in _BRACKET.findall(text):
        depth = depth + 1 if bracket in "[{" else max(0, depth - 1)
        if depth > DEEPEST:
            return True
    return False
