"""What each of the rules about names looks for: the docstring of the finder that it belongs to, which `explain` prints."""

import inspect

from normalize.names.finders import finders

# Two rules have no finder of their own: a form that some convention makes is found by the same searches as one that is merely near, and the
# article follows the name beside it.
_OWN = {
    "derived-form": """A name stands in a form that some press convention or case ending makes of it.

Why: "Zasem" is the instrumental of Зась, "Loukachenko" the French romanisation of Лукашенко. No list has these; a form is recognised as such when it is met.
Fix: the standard name, as far as somebody who writes so may be behind the text and the text bears the reading out.""",
    "article": """The article before a corrected name does not go with it any more.

Why: "an OTSC summit" becomes "a CSTO summit".
Fix: a or an, together with the name and never without it.""",
}


def of(rule: str) -> str:
    """The explanation of a rule about names; KeyError where there is no such rule."""
    return {**_OWN, **{finder.RULE: inspect.cleandoc(finder.__doc__ or "") for finder in finders()}}[rule]
