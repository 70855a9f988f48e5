"""The nouns of the toolkit: spans, edits, findings, documents, rules and the three grades of trust.

All values are frozen. Offsets are code points of the text as given, half-open, so `text[start:end] == finding.text` always.
"""

import enum
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple, Self

from normalize import html_view
from normalize import protected as no_prose
from normalize import text as cutting
from normalize import traces as pass_over
from normalize.errors import not_a_text
from normalize.measured import precision
from normalize.memo import Memory, lazy
from normalize.suggestions import hint
from normalize.text import Word

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon


class _Grade(enum.IntEnum):
    """A named step on a scale: compares as a number, prints as its lower-case name."""

    def __str__(self) -> str:
        return self.name.lower()

    @classmethod
    def parse(cls, name: "str | Self") -> Self:
        """The grade of that name; ValueError lists the names there are."""
        try:
            return name if isinstance(name, cls) else cls[str(name).upper()]
        except KeyError:
            raise ValueError(f"{name!r} is not one of {', '.join(map(str, cls))}{hint(str(name), map(str, cls))}") from None


class Trust(_Grade):
    """How sure a finding's edit is: a `sure` edit is right in every reading of the text, a `review` edit is never applied."""

    REVIEW = 1
    LIKELY = 2
    SURE = 3


class Severity(_Grade):
    """How much a finding harms a reader or a count; `neutral` costs nothing in the score."""

    NEUTRAL = 0
    MINOR = 1
    MAJOR = 2
    CRITICAL = 3


class Category(enum.StrEnum):
    """What kind of thing is wrong."""

    NAME = "name"
    GARBLE = "garble"
    LANGUAGE = "language"
    BOILERPLATE = "boilerplate"
    DUPLICATE = "duplicate"
    CONSISTENCY = "consistency"


class Original(NamedTuple):
    """What a text was translated from: the original text where it is at hand, and its language; None is what is not known."""

    text: str | None = None
    language: str | None = None


NO_ORIGINAL = Original()


class Span(NamedTuple):
    """A half-open range of code points."""

    start: int
    end: int


class Edit(NamedTuple):
    """Put `replacement` where `text[start:end]` stands; an empty span inserts, an empty replacement deletes."""

    start: int
    end: int
    replacement: str


@dataclass(frozen=True, slots=True)
class Finding:
    """Something a rule says of one span of a text, with the edit that would mend it if there is one.

    `replacement` is None where only a person can say what should stand there, and "" where the span should go.
    `requires` names the span of another finding without whose edit this one makes no sense (an article before a name). `confidence` is how likely the
    finding is right (0..1), by measure; None where that was never measured.
    """

    start: int
    end: int
    text: str
    rule: str
    category: Category
    trust: Trust
    severity: Severity
    mqm: str
    replacement: str | None
    entity: str | None
    message: str
    requires: Span | None = None
    confidence: float | None = None

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)

    @property
    def edit(self) -> Edit | None:
        """What would mend it; None where only a person can say."""
        return None if self.replacement is None else Edit(self.start, self.end, self.replacement)

    def to_dict(self) -> dict[str, Any]:
        """The finding as plain values that JSON knows: grades and category by their names, `requires` as a list."""
        return {
            "start": self.start,
            "end": self.end,
            "text": self.text,
            "rule": self.rule,
            "category": str(self.category),
            "trust": str(self.trust),
            "severity": str(self.severity),
            "mqm": self.mqm,
            "replacement": self.replacement,
            "entity": self.entity,
            "message": self.message,
            "requires": None if self.requires is None else list(self.requires),
            "confidence": self.confidence,
        }

    @property
    def mark(self) -> html_view.Mark:
        """The finding as a mark in its text, for notebooks."""
        return html_view.Mark(self.start, self.end, self.replacement, str(self.trust), f"{self.rule} ({self.trust}): {self.message}")

    def _repr_html_(self) -> str:
        """The span with what should stand there, in colour: what notebooks show."""
        shown = html_view.span(self.text, self.replacement, str(self.trust), self.message)
        return f"<div>{shown} <small>{html_view.escaped(f'{self.rule}, {self.trust}: {self.message}')}</small></div>"


FORMATS = ("text", "markdown", "html")  # the mark-up that may belong in a text
STDIN = "<stdin>"  # stands for the path of a text that has none


@dataclass(frozen=True)
class Document:
    """One text, where it came from, and its cuts into words, lines and sentences, each made once and on demand.

    `path` is the file, `id` the record in a file of many; `language` is the language the text is meant to be in. `code` has the spans that
    are no prose because the format of the file says so, in order and apart: `protected` adds those that show in the text itself. `format` says what mark-up
    belongs in the text: "markdown", "html" (a comment may speak to this program in both), or "text" for none.
    `original` is what the text was translated from, as far as that is known.
    `memory` holds what follows from the text (`normalize.memo`): no part of what the document says, and of no copy or pickle of it.
    TypeError for a text that is no str, ValueError for another `format`.
    """

    text: str
    path: str | None = None
    id: str | None = None
    language: str = "en"
    code: tuple[tuple[int, int], ...] = ()
    format: str = "text"
    original: Original = NO_ORIGINAL
    memory: Memory = field(default_factory=Memory, init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        if not isinstance(self.text, str):
            raise not_a_text(self.text)
        if self.format not in FORMATS:
            raise ValueError(f"{self.format!r} is no mark-up of a document; there are {', '.join(FORMATS)}")

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.text, self.path, self.id, self.language, self.code, self.format, self.original)

    @property
    def file(self) -> str:
        """The path, or what stands for one where there is none."""
        return self.path or STDIN

    @property
    def name(self) -> str:
        """What a text is called in reports: its file and, in a file of many, its record: "a.jsonl[7]"."""
        return self.file if self.id is None else f"{self.file}[{self.id}]"

    @lazy
    def words(self) -> tuple[Word, ...]:
        """Every word with its place."""
        return tuple(cutting.words(self.text))

    @lazy
    def spellings(self) -> tuple[str, ...]:
        """Every word in order, without its place: 5 times cheaper than `words`."""
        return tuple(cutting.spellings(self.text))

    @lazy
    def vocabulary(self) -> frozenset[str]:
        """The distinct words: what most rules look at first, since it is 20 times cheaper than `words`."""
        return frozenset(self.spellings)

    @lazy
    def protected(self) -> tuple[tuple[int, int], ...]:
        """The spans that are no prose (addresses, paths, code, placeholders): in them is no mention, no witness and nothing to mend."""
        found = no_prose.spans(self.text, self.language.split("-")[0])
        return no_prose.merged([*self.code, *found]) if self.code else found

    @lazy
    def traces(self) -> int:
        """What of the things that rules look for may stand in the text: a bit each, of `normalize.traces`."""
        return pass_over.traces(self.text)

    @lazy
    def beyond_ascii(self) -> str:
        """The characters that are not ASCII, in their order."""
        return cutting.beyond_ascii(self.text)

    @lazy
    def rows(self) -> tuple[str, ...]:
        """What stands between line feeds, as it stands: 5 times cheaper than `lines`, and enough to see what lines there are."""
        return tuple(self.text.split("\n"))

    @lazy
    def lines(self) -> tuple[Span, ...]:
        """The lines that are not blank, without their line ends and surrounding blanks."""
        return tuple(map(Span._make, cutting.lines(self.text)))

    @lazy
    def sentences(self) -> tuple[Span, ...]:
        """The sentences; a line break always ends one."""
        return tuple(map(Span._make, cutting.sentences(self.text)))

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, both from 1; the column counts code points."""
        starts = self._line_starts
        line = bisect_right(starts, offset)
        return line, offset - starts[line - 1] + 1

    @lazy
    def _line_starts(self) -> tuple[int, ...]:
        return tuple(cutting.line_starts(self.text))


@dataclass(frozen=True, slots=True)
class Rule:
    """What is always true of a rule's findings: its name (also its file's), category, severity, MQM type and languages.

    `languages` None means that the rule holds for every language; `trust` is the grade its edits have by default. In a text without any of the
    traces that it `needs` (`normalize.traces`) it finds nothing, and is not asked. A rule that is `about_code` may point, without an edit, into what is
    no prose: a placeholder that nobody replaced.
    """

    name: str
    category: Category
    severity: Severity
    mqm: str
    trust: Trust = Trust.REVIEW
    languages: frozenset[str] | None = None
    needs: int = pass_over.EVERY
    about_code: bool = False

    def finding(
        self,
        document: Document,
        start: int,
        end: int,
        message: str,
        replacement: str | None = None,
        *,
        trust: Trust | None = None,
        severity: Severity | None = None,
        entity: str | None = None,
        requires: Span | None = None,
        confidence: float | None = None,
    ) -> Finding:
        """A finding of this rule at `document.text[start:end]`; without a replacement its trust is `review`."""
        if trust is None:
            trust = self.trust if replacement is not None else Trust.REVIEW
        return Finding(
            start,
            end,
            document.text[start:end],
            self.name,
            self.category,
            trust,
            self.severity if severity is None else severity,
            self.mqm,
            replacement,
            entity,
            message,
            requires,
            precision(self.name) if confidence is None else confidence,
        )


Detect = Callable[[Document, "Lexicon"], Iterator[Finding]]
