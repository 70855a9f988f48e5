"""A name that the original has stands nowhere in the text, in no form.

Why: a translator leaves out a part of a sentence, takes a name for a common word (Złote, Golden), or writes one that nobody recognises.
Fix: only a person can say where it should stand; the sentence that belongs to that of the original is shown.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from normalize.model import Category, Document, Finding, Rule, Severity

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon

RULE = Rule("missing-name", Category.LANGUAGE, Severity.MINOR, mqm="accuracy/omission")


def detect(document: Document, lexicon: "Lexicon") -> Iterator[Finding]:
    if document.original.text is None:
        return
    from normalize.names.counterparts import counterparts
    from normalize.names.instead import instead, missing

    taken = {found.entity for found in instead(document, lexicon)} | {found.entity for found in counterparts(document, lexicon)}
    for each in missing(document, lexicon):
        entity = lexicon.entity(each.entity).id
        if entity not in taken:
            start, end = each.pair.text[0].start, each.pair.text[-1].end
            yield RULE.finding(
                document,
                start,
                end,
                f"the original names {each.standard} here ({each.name!r}), the text nowhere",
                severity=Severity.NEUTRAL,
                entity=entity,
            )
