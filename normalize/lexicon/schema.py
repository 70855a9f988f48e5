"""The fields that an entity block may have, as data: the strict reader and the JSON Schema for editors are made from it."""

from typing import Any, NamedTuple

from normalize.lexicon.entity import FORM_KINDS, KINDS, WINDOWS

ENTITY_ID = r"[a-z0-9]+(-[a-z0-9]+)*"
LANGUAGE = r"[a-z]{2,3}(-[A-Za-z0-9]+)*"
DATE = r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?"
WIKIDATA = r"Q[1-9]\d*"
# A phrase is looked for as it is written, so a pattern would never be found: refused, since whoever wrote it thinks that it is.
PHRASE = r"(?!/[\s\S]*/$)(?![\s\S]*(?:\\|\.[*+]|[)\]][*+{]|\(\?|\[\^))[\s\S]*"
LONGEST = 10_000  # characters of one text; the longest line of the shipped lexicon has 745
TRUSTS = ("review", "likely", "sure")


class Text(NamedTuple):
    """A string, perhaps of a pattern or one of some words."""

    pattern: str | None = None
    choices: tuple[str, ...] = ()
    says: str = "text"


class Flag(NamedTuple):
    """True or false."""


class Many(NamedTuple):
    """A list of one shape."""

    item: Any


class Table(NamedTuple):
    """A mapping whose keys follow a pattern and whose values have one shape."""

    key: str
    value: Any
    says: str


class Record(NamedTuple):
    """A mapping with named fields, of which some must be there."""

    fields: dict[str, Any]
    required: tuple[str, ...] = ()


_ID = Text(ENTITY_ID, says="an entity id (lower-case letters, digits and hyphens)")
_WORDS = Many(Text())
_PHRASES = Many(Text(PHRASE, says="plain words; a phrase is no pattern, write out the words that it should find"))

ENTITY = Record(
    {
        "kind": Text(choices=KINDS),
        "wikidata": Text(WIKIDATA, says="a Wikidata id such as Q318693"),
        "source": Text(),
        "name": Table(LANGUAGE, Record({"full": Text(), "short": Text(), "also": _WORDS}, ("full",)), "a language code"),
        "related": Many(_ID),
        "in": _ID,
        "adjective": Table(LANGUAGE, _WORDS, "a language code"),
        "forms": Many(
            Record(
                {
                    "text": Text(PHRASE, says="text as it is written; a form is no pattern"),
                    "kind": Text(choices=FORM_KINDS),
                    "trust": Text(choices=TRUSTS),
                    "as": Text(choices=("full", "short")),
                    "source": Text(),
                    "needs": Many(_ID),
                    "cues": _PHRASES,
                    "unless": _PHRASES,
                    "window": Text(choices=WINDOWS),
                },
                ("text", "kind"),
            )
        ),
        "styles": Many(
            Record(
                {"axis": Text(ENTITY_ID), "choice": Text(ENTITY_ID), "lang": Text(LANGUAGE), "full": Text(), "short": Text()},
                ("axis", "choice", "lang", "full"),
            )
        ),
        "roles": Many(
            Record(
                {
                    "title": Text(),
                    "of": _ID,
                    "from": Text(DATE, says="a date such as 2018-05-08, 2018-05 or 2018"),
                    "until": Text(DATE, says="a date such as 2018-05-08, 2018-05 or 2018"),
                },
                ("title",),
            )
        ),
        "tests": Many(Record({"in": Text(), "out": Text(), "lang": Text(LANGUAGE)}, ("in", "out"))),
        "off": Flag(),
    },
    ("kind", "name", "source"),
)

# One line of a file of labels, `csto: {full: ..., short: ...}`: what the entity is called in the language of the file.
LABEL = Record({"full": Text(), "short": Text(), "also": _WORDS, "source": Text()}, ("full", "source"))

# A user's lexicon may add to a shipped entity or switch it off without saying again what it is.
PATCH = Record(ENTITY.fields, ())


def json_schema() -> dict[str, Any]:
    """JSON Schema (draft 2020-12) of a lexicon file, for editors that check while one types."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "normalize lexicon: one entity a block, one form a line",
        "type": "object",
        "propertyNames": {"pattern": f"^{ENTITY_ID}$"},
        "additionalProperties": _schema(PATCH),
    }


def _schema(shape: Any) -> dict[str, Any]:
    match shape:
        case Text(pattern, choices):
            return (
                {"type": "string", "minLength": 1}
                | ({"pattern": f"^{pattern}$"} if pattern else {})
                | ({"enum": list(choices)} if choices else {})
            )
        case Flag():
            return {"type": "boolean"}
        case Many(item):
            return {"type": "array", "items": _schema(item)}
        case Table(key, value):
            return {"type": "object", "propertyNames": {"pattern": f"^{key}$"}, "additionalProperties": _schema(value)}
        case Record(fields, required):
            return {
                "type": "object",
                "properties": {name: _schema(value) for name, value in fields.items()},
                "additionalProperties": False,
            } | ({"required": list(required)} if required else {})
    raise TypeError(shape)
