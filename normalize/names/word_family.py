"""Words that are made of a name and are another one: its adjective, its plural, the name of a wife or a daughter."""

from normalize.lexicon.keys import without_marks

# What a language adds to a name to make another word of it: adjectives, inhabitants, followers, the plural, a wife's or daughter's name.
_DERIVED = frozenset(
    "s es n ns an ans ian ians ean eans ese i is ish ic ist ists ism ite ites er ers ia nia land stan grad ville city shire son sen sson "
    "ova eva ina aya skaya ska na ne ni nu de".split()
)
_FEMININE = (*((his, hers) for his in ("y", "i", "iy", "yi", "oi", "oy") for hers in ("a", "aya")), ("os", "ou"), ("in", "ina"))


def is_derived(one: str, other: str) -> bool:
    """Whether one word is made of the other: an adjective, inhabitants, a plural, the name of a wife or a daughter (Šajmovičová)."""
    short, long = sorted((without_marks(one), without_marks(other)), key=lambda word: (len(word), word))
    if any(short.endswith(mine) and long == short[: -len(mine)] + hers for mine, hers in _FEMININE):
        return True
    if any(long.endswith(mine) and short == long[: -len(mine)] + hers for mine, hers in _FEMININE):
        return True
    tails = (long[len(short) - cut :] for cut in range(3) if len(short) - cut >= 3 and long.startswith(short[: len(short) - cut]))
    return any(tail in _DERIVED and (len(tail) > 1 or len(long) > len(short)) for tail in tails)


def is_a_womans(word: str, name: str) -> bool:
    """Whether the word is the feminine of a family name: Nováková is not Novák, nor Wiśniewska Wiśniewski, nor Tolstaya Tolstoy."""
    mine, theirs = without_marks(word), without_marks(name)
    return (
        (mine.endswith(("ova", "eva", "ina")) and theirs.endswith(("ov", "ev", "in", "off", "eff")))
        or (mine.endswith(("ova", "eva")) and not theirs.endswith(("ov", "ev", "a")))
        or (
            mine.endswith(("ska", "cka", "skaya", "skaia", "skaja"))
            and theirs.endswith(("ski", "cki", "sky", "skyi", "skiy", "skyy", "skij"))
        )
        or (mine.endswith(("aya", "aia", "aja")) and theirs.endswith(("oy", "yi", "iy", "oi", "y", "oj")))
    )


def is_a_womans_given(word: str, name: str) -> bool:
    """Whether a given name is the feminine of another: Emanuela is not Emmanuel; a man's in the genitive stands beside a declined family name."""
    return without_marks(word).endswith("a") and without_marks(name)[-1] not in "aeiouy"
