"""An office or institution of several words has a capital in one of them alone: foreign Minister, Council of ministers.

Why: the translator took the one word for a title and the other for a common word; every house style writes both alike.
Fix: small letters or capitals are the house's to choose, so it is only pointed at.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from normalize.detectors._headlines import is_headline
from normalize.memo import once
from normalize.model import Category, Document, Finding, Rule, Severity

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon

RULE = Rule("half-capitals", Category.GARBLE, Severity.MINOR, mqm="fluency/spelling/capitalization")

_SMALL_BEFORE = re.compile(r"[a-z],? \Z")


def detect(document: Document, lexicon: "Lexicon") -> Iterator[Finding]:
    """Phrases of the list `offices` whose words do not begin alike; a sentence may begin with a capital, and a headline stays."""
    text = document.text
    for anchor, patterns in _phrases(lexicon, document.language).items():
        if anchor not in document.vocabulary:
            continue
        for pattern, either in patterns:
            for match in pattern.finditer(text):
                words = [word for word in match[0].split() if len(word) > 3]
                first, rest = words[0][0].islower(), [word[0].isupper() for word in words[1:]]
                inside = _SMALL_BEFORE.search(text, max(0, match.start() - 3), match.start()) is not None
                wrong = (first and any(rest)) or (either and inside and not first and not all(rest))
                if wrong and not is_headline(text, *match.span()):
                    yield RULE.finding(document, *match.span(), f"“{match[0]}” has a capital in one of its words alone")


@once
def _phrases(lexicon: "Lexicon", language: str) -> "dict[str, list[tuple[re.Pattern[str], bool]]]":
    """The phrases by their last word, in each of its two cases, without which there is none: most texts have few of these."""
    found: dict[str, list[tuple[re.Pattern[str], bool]]] = {}
    for line in lexicon.phrases("offices").get(language, ()):
        for phrase in str(line["text"]).split("|"):
            words = phrase.split()
            for last in (words[-1], words[-1].capitalize()):
                begun = (f"[{word[0].upper()}{word[0]}]{word[1:]}" if len(word) > 3 else word for word in words[:-1])
                pattern = re.compile(rf"(?<![\w'’-]){' '.join(begun)} {last}(?![\w-])")
                found.setdefault(last, []).append((pattern, line["kind"] == "bodies"))
    return found
