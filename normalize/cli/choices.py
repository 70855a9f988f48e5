"""Values of options that are names from a list: what is wrong is told with the name that was meant, and shells complete them."""

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
