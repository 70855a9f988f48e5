"""The name that was probably meant where one was given that there is not."""

from collections.abc import Iterable

LONGEST = 60  # code points that are compared; the time grows with the square of the length, and no name of ours is longer


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The known name that is most like the one given, whatever its capitals; None where none is like it."""
    import difflib

    by_key = {other.casefold(): other for other in known}
    near = difflib.get_close_matches(name[:LONGEST].casefold(), by_key, n=1)
    return by_key[near[0]] if near else None


def hint(name: str, known: Iterable[str]) -> str:
    """The end of a message about a name that there is not: "; did you mean 'sarif'?", or nothing."""
    near = nearest(name, known)
    return "" if near is None else f"; did you mean {near!r}?"
