"""One name is spelt in several ways in one text.

Why: names come back from another script or another language differently from sentence to sentence ("Scholz", "Silz", "Sholts"),
and then count as several persons.
Fix: only a person can tell which spelling is right; the finding names them all. Where the lexicon has the name, the rules
about names set it right.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from normalize.model import Category, Document, Finding, Rule, Severity

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon

RULE = Rule("name-inconsistency", Category.CONSISTENCY, Severity.MINOR, mqm="style/inconsistency")


def detect(document: Document, lexicon: "Lexicon") -> Iterator[Finding]:
    # Languages that decline names are left out: "Zasem" is right in a Polish text.
    language = lexicon.language(document.language)
    if language.cases != "none" or language.scripts[0] != "Latin":
        return
    from normalize.names.clusters import clusters

    for cluster in clusters(document, lexicon):
        first, *others = cluster.variants
        spelt = ", ".join(f"{v.text} ({len(v.places)})" for v in cluster.variants)
        for variant in others:
            for place in variant.places:
                yield RULE.finding(
                    document,
                    *place,
                    f"may be {first.text}: the text has {spelt}; {cluster.evidence}",
                    severity=Severity.MINOR if cluster.strong else Severity.NEUTRAL,
                )
