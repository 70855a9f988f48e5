"""Values of options: names from a list, where what is wrong is told with the name that was meant and shells complete them; and places."""

from typing import Any

import click

from normalize.suggestions import hint


class OneOf(click.Choice):  # type: ignore[type-arg]  # not generic before click 8.2
    """One of a few names."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        try:
            return super().convert(value, param, ctx)
        except click.BadParameter:
            self.fail(f"{value!r} is not one of {', '.join(self.choices)}{hint(str(value), self.choices)}", param, ctx)


class Place(click.Path):
    """A file or folder; what an unset variable of a shell leaves of one (`fix "$FOLDER"`) is told, for an empty path would be the current folder."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        if value in ("", b""):
            self.fail("an empty name is no file or folder; was a variable not set? The current folder is '.'", param, ctx)
        return super().convert(value, param, ctx)
