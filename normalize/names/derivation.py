"""Who could have written a spelling: the convention of some press, and the case ending, that make it of a label.

The forms of an entity's labels are made when a spelling has led to that entity, and looked up; none is kept in the lexicon. A spelling that somebody's
convention makes is evidence, as far as that somebody may be behind the text.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from normalize.lexicon import Lexicon
from normalize.lexicon.indexes import base
from normalize.lexicon.keys import key
from normalize.lexicon.postings import Posting, PostingRole
from normalize.lexicon.recorded import RECORDED
from normalize.memo import once
from normalize.names.standard import is_latin


class Derivation(NamedTuple):
    """How a label became a spelling: the label and its language, the convention, and what was done to it before (a case, "cut stem", "adjective" or "")."""

    label: str
    language: str
    convention: str
    change: str

    @property
    def written_by(self) -> str:
        """The language whose press spells so: French for press-fr, else that of the label, as translation leaves it."""
        _, _, press = self.convention.partition("press-")
        code = press.split(" ")[0].split("-")[0]
        return code if code and code != "en" else self.language


@once
def derivation(
    lexicon: Lexicon, number: int, labels: tuple[str, ...], spelling: str, language: str, source: str | None
) -> Derivation | None:
    """How a spelling (a key) is made of one of some labels of an entity (keys), in another language than that of the text; None where no convention makes it.

    Of several ways that of the language that the text was translated from (`source`), where it is known.
    """
    found = _derivations(lexicon, number, labels, spelling, language)
    own = None if source is None else base(source)

    def rank(each: Derivation) -> tuple[bool, bool, bool, bool, Derivation]:
        return own not in (None, base(each.language), base(each.written_by)), bool(each.change), " " in each.convention, is_latin(each.label), each

    return min(found, key=rank, default=None)


def _derivations(lexicon: Lexicon, number: int, labels: Iterable[str], spelling: str, language: str) -> Iterator[Derivation]:
    kind = lexicon.kind(number)
    for name in labels:
        for posting in lexicon.postings(name):
            if posting.entity == number and posting.role <= PostingRole.ALSO:
                for spoken in _sources(lexicon, posting, language):
                    for text in lexicon.written(number).get(name, ()):
                        made = _forms(lexicon, text, spoken, kind).get(spelling)
                        if made is not None:
                            yield Derivation(text, spoken, *made)


@once
def is_romanised(lexicon: Lexicon, number: int, standard: str) -> bool:
    """Whether a standard name is the romanisation of a label in another script: then marks on it are another press's, and not the bearer's own."""
    wanted, kind = key(standard), lexicon.kind(number)
    return any(
        _forms(lexicon, text, language, kind).get(wanted, ("", "x"))[1] == ""
        for language, label in lexicon.entity(number).labels.items()
        if language in lexicon.conventions().sources
        for text in dict.fromkeys((label.full, label.short or label.full))
        if not is_latin(text)
    )


def spellings(lexicon: Lexicon, number: int) -> Iterator[tuple[str, str]]:
    """Every spelling (key) that conventions make of an entity's labels in the languages that texts come from, with the convention that makes it: for people."""
    entity, kind = lexicon.entity(number), lexicon.kind(number)
    for language, label in sorted(entity.labels.items()):
        if language in RECORDED:
            for text in dict.fromkeys((label.full, label.short or label.full)):
                for name, (convention, change) in _forms(lexicon, text, language, kind).items():
                    yield name, f"{language}:{convention}{'/' if change else ''}{change}"


@once
def _forms(lexicon: Lexicon, label: str, language: str, kind: str) -> Mapping[str, tuple[str, str]]:
    """The spellings that conventions make of a label, by key: the convention and what was done to the label before, the likeliest first."""
    from normalize.lexicon.generate import generate

    found: dict[str, tuple[str, str]] = {}
    for form in generate(label, language, kind, lexicon.conventions()):
        found.setdefault(key(form.text), (form.convention, form.ending))
    return found


def _sources(lexicon: Lexicon, posting: Posting, language: str) -> Sequence[str]:
    """The languages of a label whose conventions are asked: those with conventions of their own, else one of those that have none, for what all Latin ones share."""
    spoken = sorted(each for each in lexicon.languages(posting) if each in RECORDED and each != base(language))
    own = [each for each in spoken if each in lexicon.conventions().sources]
    return own or spoken[:1]


@once
def cases(lexicon: Lexicon, number: int, language: str) -> Mapping[str, tuple[str, str]]:
    """The standard names of an entity in the oblique cases of a language: by key the case and the name that it is a case of."""
    from normalize.lexicon.generate import declined

    entity = lexicon.entity(number)
    label = lexicon.label(number, language)
    found: dict[str, tuple[str, str]] = {}
    spoken = language if language in lexicon.conventions().sources else base(language)  # Serbian in Latin letters has endings of its own
    for text in () if label is None else dict.fromkeys((label.full, label.short or label.full, *label.also)):
        for form, case in declined(text, spoken, entity.kind, lexicon.conventions()):
            found.setdefault(key(form), (case, text))
    return found
