"""Configuration of typos (`_typos.toml`): single words to be corrected, in any case."""

import json
import re
from collections.abc import Iterable, Iterator

from normalize.lexicon.entity import Entity
from normalize.lexicon.exchange.corrections import corrections
from normalize.lexicon.exchange.entry import Lost, Options
from normalize.lexicon.exchange.losses import losses

ABOUT = "configuration of typos"
HOLDS = frozenset(("forms",))

# typos takes a word to be letters alone; what it corrects to may be anything.
_WORD = re.compile(r"[^\W\d_]+")


def write(entities: Iterable[Entity], options: Options) -> Iterator[str | Lost]:
    """The table of words with a line for each form that means one thing wherever it stands."""
    yield "[default.extend-words]"
    seen: dict[str, str] = {}
    for entity in entities:
        yield from losses(entity, HOLDS | {"short", "also", "context", "trust", "form kind"}, (options.target,))
        for found in corrections(entity, options.target):
            if isinstance(found, Lost):
                yield found
            elif not _WORD.fullmatch(found.wrong):
                yield Lost(found.wrong, "forms that are not one word of letters")
            elif found.wrong.lower() in seen:
                yield Lost(found.wrong, "forms that differ in case alone")
            else:
                seen[found.wrong.lower()] = found.right
                yield f"{json.dumps(found.wrong.lower(), ensure_ascii=False)} = {json.dumps(found.right, ensure_ascii=False)}"
