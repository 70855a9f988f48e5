"""Names that no lexicon has, set beside the names of the original: which is which, and how the press of the text's language would write it.

A name of the text and one of the original are one where each is what the other is nearest to, in sentences that belong together. What
the text has may stay where any convention of its own language writes the name so; what is merely near to it is a misspelling. How sure that
is depends on how plain the convention is: a Russian family name has one spelling in English, an English one in Russian letters does not come back.
"""

from normalize.lexicon import Lexicon
from normalize.lexicon.indexes import base
from normalize.memo import once_beside
from normalize.model import Document, Span
from normalize.names.counterparts.characters import in_characters
from normalize.names.counterparts.consonants import in_consonants
from normalize.names.counterparts.counterpart import Counterpart
from normalize.names.counterparts.kana import in_kana
from normalize.names.counterparts.letters import in_letters
from normalize.names.counterparts.listed import of_the_lexicon
from normalize.names.counterparts.persons import chinese_persons
from normalize.names.counterparts.signs import carried_over
from normalize.names.original import original, pairs

# Beside what is written in letters, which any language may have among its own signs.
_BY_LANGUAGE = {"zh": (chinese_persons, in_characters), "ja": (in_kana,), "he": (in_consonants,)}

__all__ = ["Counterpart", "counterparts"]


@once_beside
def counterparts(document: Document, lexicon: Lexicon) -> tuple[Counterpart, ...]:
    """The names of a text that are misspelt, by those of its original, in the order of the text; empty without an original."""
    beside = original(document, lexicon)
    if beside is None:
        return ()
    found: list[Counterpart] = []
    for place in range(len(pairs(document))):
        taken: set[Span] = set()
        for find in (of_the_lexicon, in_letters, carried_over, *_BY_LANGUAGE.get(base(beside.language), ())):
            more = [each for each in find(document, beside, lexicon, place) if each.place not in taken]
            taken.update(each.place for each in more)
            found += more
    found.sort(key=lambda each: each.place)
    ways = {(each.name, each.text) for each in found}
    # Where nobody can say how a name is written, only that the text does it in two ways shows that one of them is wrong.
    return tuple(each for each in found if each.standard is not None or each.unlike or sum(name == each.name for name, _ in ways) > 1)
