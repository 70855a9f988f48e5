"""Words with a capital in mid-sentence, looked for once for all rules that ask for some of them."""

from normalize.detectors._patterns import later
from normalize.model import Document

CAPITALS = "A-ZÀ-ÞĀĂĄĆČĐĒĘĚĞĪŁŃŇŐŘŚŠŞŤŪŮŰŹŻŽА-ЯЁЄІЇЎҐ"
SMALL = "a-zß-ÿāăąćčđēęěğīıłńňőřśšşťūůűźżžа-яёєіїўґ"
_AFTER_SMALL = later(rf" (?=[{CAPITALS}])(?<=[{SMALL}’'-] )(\w+)")


def after_small(document: Document) -> frozenset[str]:
    """The distinct words with a capital that follow a small letter, an apostrophe or a hyphen and a space."""
    words: frozenset[str] = document.derived("capitals after small letters", lambda: frozenset(_AFTER_SMALL.findall(document.text)))
    return words
