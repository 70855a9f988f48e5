"""Words that are given on the command line, as text that a file or a lexicon can hold."""

import os

import click

from normalize.corpus.decisions import is_torn


def readable(_context: click.Context, parameter: click.Parameter, value: "str | tuple[str, ...] | None") -> "str | tuple[str, ...] | None":
    """What was given as text that a file can hold: a locale such as C hands on the bytes of letters that it does not know."""
    try:
        if isinstance(value, tuple):
            return tuple(os.fsencode(one).decode() if is_torn(one) else one for one in value)
        return os.fsencode(value).decode() if value is not None and is_torn(value) else value
    except UnicodeError:
        raise click.BadParameter("not UTF-8", param=parameter) from None
