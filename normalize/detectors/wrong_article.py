"""An indefinite article does not fit the sound of the word after it: an bridge, a apple.

Why: the translator exchanged the noun and kept the article, or a letter of "and" was lost. English alone; words whose sound their letters do not tell (hour, one, unit) stay.
Fix: the other form is proposed; where "and" was meant only a person can tell.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from normalize.detectors._patterns import later
from normalize.detectors._quoted import is_quoted
from normalize.model import Category, Document, Finding, Rule, Severity

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon

RULE = Rule("wrong-article", Category.GARBLE, Severity.MINOR, mqm="fluency/grammar", languages=frozenset(("en",)))

_AN = later(r"(?<![\w'’\-/.@])[Aa]n(?= [bcdfgjklmnpqrstvwyz][a-z]{3,}(?![\w'’\-/@]))")
_A = later(r"(?<![\w'’\-/.@])[Aa](?= (?:a|e(?![uw])|i|o(?!n[ce]|ui|[ew]))[a-z]{3,}(?![\w'’\-/@]))")
_NEXT = re.compile(r" ([a-z]+)")


def detect(document: Document, lexicon: "Lexicon") -> Iterator[Finding]:
    """Articles before usual words of four letters or more that begin with a plain consonant or vowel; h and u say nothing."""
    text = document.text
    for pattern, sign, right in ((_AN, "n ", "a"), (_A, " ", "an")):
        for match in pattern.finditer(text) if f"a{sign}" in text or f"A{sign}" in text else ():
            follow = _NEXT.match(text, match.end())
            if follow is None or not lexicon.is_common(follow[1], "en-usual") or is_quoted(text, *match.span()):
                continue
            if match[0] == "A" and text[: match.start()].rstrip(' "“„«')[-1:] not in ("", "\n"):
                continue  # Serie A, Ms. A: a letter
            article = right.capitalize() if match[0][0] == "A" else right
            yield RULE.finding(document, *match.span(), f"“{match[0]}” before “{follow[1]}”", article)
