"""XML that any parser takes, whatever stands in the text."""

import re
from xml.sax.saxutils import quoteattr

# XML 1.0 has no way to write these, not even as references.
_FORBIDDEN = re.compile("[^\\t\\n\\r\\u0020-\\ud7ff\\ue000-\\ufffd\\U00010000-\\U0010ffff]")


def attributes(**values: object) -> str:
    """The attributes of an element, each after a blank; line ends become references, a forbidden character becomes U+FFFD."""
    return "".join(f" {name}={attribute(str(value))}" for name, value in values.items())


def attribute(text: str) -> str:
    """A quoted attribute value."""
    return quoteattr(_FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", text))
