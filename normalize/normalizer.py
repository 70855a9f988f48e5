"""The one object that a program needs: a lexicon, a language and a choice of rules, ready for many texts."""

import warnings
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TypeVar

from normalize import engine
from normalize.engine import Filter, Fixed, RuleFailed, RuleSet
from normalize.errors import RuleWarning
from normalize.lexicon import Lexicon, load
from normalize.lexicon.store import DEFAULT_STYLE
from normalize.model import Document, Finding, Trust
from normalize.names.analysis import mentions
from normalize.names.mention import Mention
from normalize.quality import Score, Settings, score_document

_One = TypeVar("_One", bound=str | Path)


class Normalizer:
    """Checks and fixes texts in one language with one lexicon.

    `target` is the language of the texts; `lexicons` are files or folders laid over the shipped lexicon; `style` is the house style;
    `rules` and `ignore` select rules by name or category; one of each may be given without a list around it. The lexicon is opened at once, so a problem in it shows here: LexiconError.
    What it remembers between calls (decisions per distinct word) saves time and never changes a result: one may serve many threads at once, and be sent
    to other processes, where its lexicon is opened again.

    A text is a str or a Document; TypeError for anything else. A rule that fails on a text is a RuleWarning, and the findings of the others are given.
    """

    def __init__(
        self,
        target: str = "en",
        lexicons: str | Path | Sequence[str | Path] = (),
        style: str = DEFAULT_STYLE,
        rules: str | Iterable[str] | None = None,
        ignore: str | Iterable[str] = (),
        *,
        lexicon: Lexicon | None = None,
    ) -> None:
        self.target = target
        self.rules = RuleSet.of(None if rules is None else _several(rules), _several(ignore))
        self.lexicon = load(_several(lexicons), style=style) if lexicon is None else lexicon

    def document(self, text: str, path: str | None = None, id: str | None = None) -> Document:
        """A text as a document in the target language."""
        return Document(text, path, id, self.target)

    def check(self, text: str | Document) -> list[Finding]:
        """Every finding in the text, in order; nothing is changed."""
        document = self._document(text)
        checked = engine.check(document, self.lexicon, self.rules)
        _warn(document, checked.failed)
        return list(checked.findings)

    def fix(
        self, text: str | Document, trust: str | Trust = Trust.SURE, strip: Sequence[str] = (), filters: Sequence[Filter] = ()
    ) -> Fixed:
        """The text with every edit of at least that trust made (`sure` or `likely`); ValueError for another grade.

        What `filters` take away of the findings is not edited, nor are findings of boilerplate and repeats unless `strip` names them.
        """
        grade = Trust.parse(trust)
        if grade == Trust.REVIEW:
            raise ValueError("edits of trust 'review' are for a person to decide; trust is 'sure' or 'likely'")
        document = self._document(text)
        fixed = engine.fix(document, self.lexicon, grade, self.rules, strip, filters)
        _warn(document, fixed.failed)
        return fixed

    def score(self, text: str | Document, settings: Settings | None = None) -> Score:
        """The penalty of the text per 1,000 words, by category and in all, with a verdict; and that of each paragraph."""
        document = self._document(text)
        checked = engine.check(document, self.lexicon, self.rules)
        _warn(document, checked.failed)
        return score_document(document, checked.findings, settings or Settings())

    def mentions(self, text: str | Document) -> list[Mention]:
        """Every span that names a known entity, in whatever form."""
        found = []
        for start, part in engine.parts(self._document(text)):
            found += [m._replace(start=m.start + start, end=m.end + start) if start else m for m in mentions(part, self.lexicon)]
        return found

    def _document(self, text: str | Document) -> Document:
        return text if isinstance(text, Document) else self.document(text)


def _warn(document: Document, failed: Iterable[RuleFailed]) -> None:
    """Tell the caller of a method which rules failed."""
    for rule, error in failed:
        where = ":".join(part for part in (document.path, document.id) if part)
        warnings.warn(RuleWarning(rule, error, where or None), stacklevel=3)


def _several(given: str | _One | Iterable[_One]) -> Sequence[str | _One]:
    """What was given as a sequence; one name or path stands for itself."""
    return (given,) if isinstance(given, str | Path) else tuple(given)
