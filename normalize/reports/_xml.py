"""XML that any parser takes, whatever stands in the text."""

import re
from xml.sax.saxutils import quoteattr

from normalize.escaping import HARMFUL, MARKER, escape

# XML 1.0 has no way to write these, not even as references.
_FORBIDDEN = re.compile("[^\\t\\n\\r\\u0020-\\ud7ff\\ue000-\\ufffd\\U00010000-\\U0010ffff]")


def attributes(**values: object) -> str:
    """The attributes of an element, each after a blank; see `attribute`."""
    return "".join(f" {name}={attribute(str(value))}" for name, value in values.items())


def attribute(text: str) -> str:
    """A quoted attribute value: exact, but for characters that XML cannot have, which are told by their number.

    Line ends, and what a terminal or a build server would obey, are references.
    """
    value = quoteattr(_FORBIDDEN.sub(lambda match: escape(match[0]), text))
    return MARKER.sub("&#35;#", HARMFUL.sub(lambda match: f"&#{ord(match[0])};", value))
