"""Rules that have had other names: what was selected, decided or recorded under an old one still means what it meant."""

HARMONISED = "harmonised-name"  # the rule whose witness is the corpus: `normalize.harmonise` finds it, and no rule of a text alone

# A way of finding that became several, or was joined with others; one that kept its name and lost a part goes with that part.
RENAMED = {
    "acronym": ("acronym", "acronym-letters"),
    "generated-form": ("derived-form", "fuzzy-person", "fuzzy-word"),
    "near-form": ("derived-form", "fuzzy-organisation", "fuzzy-person", "fuzzy-word"),
}
# Rules that tell one thing from different evidence: which of them speaks may change with the text around, and what was decided about the form stays decided.
_FAMILY = dict.fromkeys(
    ("generated-form", "near-form", "derived-form", "fuzzy-organisation", "fuzzy-person", "fuzzy-word"), "derived-form"
) | {"acronym-letters": "acronym"}


def family(rule: str) -> str:
    """The name under which findings of a rule, or of one that it replaced or stands in for, are recorded and decided about."""
    return _FAMILY.get(rule, rule)


def meant_by(rule: str) -> tuple[str, ...]:
    """The rules that are meant where nothing but a rule is named: the rule itself, or those that an old one became."""
    return RENAMED.get(rule, (rule,))
