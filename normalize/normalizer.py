"""The one object that a program needs: a lexicon, a language and a choice of rules, ready for many texts."""

import warnings
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from normalize import engine
from normalize.engine import Filter, Fixed, RuleFailed, RuleSet
from normalize.errors import ConfigError, RuleWarning, not_a_text
from normalize.language import in_its_script, language_of, other_language
from normalize.language import target as find_target
from normalize.lexicon import Lexicon, load
from normalize.lexicon.store import DEFAULT_STYLE
from normalize.model import Document, Finding, Original, Trust
from normalize.names.analysis import mentions
from normalize.names.mention import Mention
from normalize.quality import Score, Settings, score_document
from normalize.tags import AUTO, UNDETERMINED

_One = TypeVar("_One", bound=str | Path)


class Normalizer:
    """Checks and fixes texts with one lexicon.

    `target` is the language of the texts as a tag of BCP 47, or "auto": told for each text. ConfigError for what is no tag. `lexicons` are files
    or folders laid over the shipped lexicon; `style` is the house style, without one that of the region (`en-GB`: british) or wire-english;
    `dictionaries` are files with words that are right, your own or with `de=FILE` those of a language; `rules` and `ignore` select rules by name or category; one of each may be given without a list around it. `source_lang` is the language that the texts
    were translated from; without it, it is told by the original, where that is at hand, or guessed from what it left in the text. The lexicon is opened at once, so a
    problem in it shows here: LexiconError.
    What it remembers between calls (decisions per distinct word) saves time and never changes a result: one may serve many threads at once, and be sent
    to other processes, where its lexicon is opened again.

    A text is a str or a Document; TypeError for anything else. Each call takes the original of the text as `source`: names, numbers and sentences
    are compared with it. A rule that fails on a text is a RuleWarning, and the findings of the others are given.
    """

    def __init__(
        self,
        target: str = AUTO,
        lexicons: str | Path | Sequence[str | Path] = (),
        style: str | None = None,
        rules: str | Iterable[str] | None = None,
        ignore: str | Iterable[str] = (),
        *,
        source_lang: str | None = None,
        lexicon: Lexicon | None = None,
        dictionaries: str | Path | Sequence[str | Path] = (),
    ) -> None:
        if style is not None and not isinstance(style, str):
            raise TypeError(f"the name of a house style is wanted, not {type(style).__name__}")
        if lexicon is not None and not isinstance(lexicon, Lexicon):
            raise TypeError(
                f"lexicon: one that `normalize.lexicon.load` opened is wanted, not {type(lexicon).__name__}; files go into lexicons=[...]"
            )
        self.rules = RuleSet.of(None if rules is None else _several(rules), _several(ignore))
        if lexicon is not None and dictionaries:
            raise ConfigError(
                "dictionaries: a lexicon that is open already has those it was opened with; give them to `normalize.lexicon.load`"
            )
        words = [str(one) for one in _several(dictionaries)]
        opened = (
            load(_several(lexicons), style=DEFAULT_STYLE if style is None else style, dictionaries=words) if lexicon is None else lexicon
        )
        for tag in filter(None, opened.dictionary_languages):
            find_target(tag, opened, "language of a dictionary")
        meant = find_target(target, opened)
        regional = lexicon is None and style is None and meant.style is not None
        self.target = meant.language
        self.lexicon = opened.with_profile(meant.style) if regional and meant.style else opened
        self.source_lang = None if source_lang is None else self._source_language(source_lang)

    def document(
        self,
        text: str,
        path: str | None = None,
        id: str | None = None,
        language: str | None = None,
        source: str | None = None,
        source_lang: str | None = None,
    ) -> Document:
        """A text as a document in the target language; where that is "auto", in `language` if it is given, else in the one that is told.

        A text of which nothing can be told is in `und`, and gets only the rules that need no language. `source` is the text that it was translated from,
        `source_lang` its language where that is not the one of all texts. ConfigError for a `language` or `source_lang` that is none.
        """
        return Document(text, path, id, self.language(text, language), original=self.original(source, source_lang))

    def original(self, text: str | None = None, language: str | None = None) -> Original:
        """What is known of an original: its text, and its language, which is that of the normalizer where there is one. ConfigError for a tag that is none."""
        if text is not None and not isinstance(text, str):
            raise not_a_text(text)
        return Original(text, self.source_lang or (None if language is None else self._source_language(language)))

    def _source_language(self, tag: str) -> str:
        """The tag of the language of an original, as the lexicon knows it."""
        found = find_target(tag, self.lexicon, "source language").language
        if found == AUTO:
            raise ConfigError("source language: there is no 'auto'; without it, it is told for each text")
        return found

    def language(self, text: str, language: str | None = None) -> str:
        """The tag of the language in which a text is judged: see `document`."""
        if not isinstance(text, str):
            raise not_a_text(text)
        told = self.target if self.target != AUTO or language is None else find_target(language, self.lexicon).language
        found = language_of(text, self.lexicon).language if told == AUTO else told
        return in_its_script(found, text, self.lexicon) if found is not None else UNDETERMINED

    def check(self, text: str | Document, source: str | None = None) -> list[Finding]:
        """Every finding in the text, in order; nothing is changed. With `source`, the original, also what differs from it, for review mostly."""
        document = self._document(text, source)
        checked = engine.check(document, self.lexicon, self.rules)
        _warn(document, checked.failed)
        return list(checked.findings)

    def fix(
        self,
        text: str | Document,
        trust: str | Trust = Trust.SURE,
        strip: Sequence[str] = (),
        filters: Sequence[Filter] = (),
        source: str | None = None,
    ) -> Fixed:
        """The text with every edit of at least that trust made (`sure` or `likely`); ValueError for another grade.

        What `filters` take away of the findings is not edited, nor are findings of boilerplate and repeats unless `strip` names them.
        A text that is clearly in another language than it is said to be is not edited: `Fixed.other` names that language.
        """
        grade = Trust.parse(trust)
        if grade == Trust.REVIEW:
            raise ValueError("edits of trust 'review' are for a person to decide; trust is 'sure' or 'likely'")
        document = self._document(text, source)
        if not isinstance(filters, Iterable) or not all(map(callable, filters := tuple(filters))):
            raise TypeError("filters: functions in a list are wanted")
        fixed = engine.fix(document, self.lexicon, grade, self.rules, [*map(str, _several(strip))], filters)
        _warn(document, fixed.failed)
        other = other_language(document.text, document.language, self.lexicon) if fixed.edits and self.target != AUTO else None
        if other is not None and other_language(fixed.text, document.language, self.lexicon) is None:
            other = None  # it was only in letters of another, read in a wrong encoding
        return fixed if other is None else replace(fixed, text=document.text, edits=(), other=other)

    def score(self, text: str | Document, settings: Settings | None = None, source: str | None = None) -> Score:
        """The penalty of the text per 1,000 words, by category and in all, with a verdict; and that of each paragraph."""
        if settings is not None and not isinstance(settings, Settings):
            raise TypeError(
                f"settings: a normalize.quality.Settings is wanted, not {type(settings).__name__}; Settings.of(table) makes one"
            )
        document = self._document(text, source)
        checked = engine.check(document, self.lexicon, self.rules)
        _warn(document, checked.failed)
        return score_document(document, checked.findings, settings or Settings())

    def mentions(self, text: str | Document, source: str | None = None) -> list[Mention]:
        """Every span that names a known entity, in whatever form."""
        found = []
        for start, part in engine.parts(engine.with_original(self._document(text, source), self.lexicon)):
            found += [m._replace(start=m.start + start, end=m.end + start) if start else m for m in mentions(part, self.lexicon)]
        return found

    def _document(self, text: str | Document, source: str | None = None) -> Document:
        if not isinstance(text, Document):
            return self.document(text, source=source)
        return text if source is None else replace(text, original=self.original(source, text.original.language))


def _warn(document: Document, failed: Iterable[RuleFailed]) -> None:
    """Tell the caller of a method which rules failed."""
    for rule, error in failed:
        where = ":".join(part for part in (document.path, document.id) if part)
        warnings.warn(RuleWarning(rule, error, where or None), stacklevel=3)


def _several(given: str | _One | Iterable[_One]) -> Sequence[str | _One]:
    """What was given as a sequence; one name or path stands for itself."""
    if isinstance(given, Mapping | bytes) or not isinstance(given, Iterable | Path):
        raise TypeError(f"names or paths in a list are wanted, not {type(given).__name__}")
    several = (given,) if isinstance(given, str | Path) else tuple(given)
    wrong = next((one for one in several if not isinstance(one, str | Path)), None)
    if wrong is not None:
        raise TypeError(f"a name or path must be text, not {type(wrong).__name__}")
    return several
