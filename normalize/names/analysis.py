"""All mentions of known entities in a document, each way of finding them after the surer one."""

from operator import attrgetter

from normalize.lexicon import Lexicon
from normalize.memo import once_beside
from normalize.model import Document
from normalize.names import acronyms, full, near, reordered, similar
from normalize.names.matches import matches
from normalize.names.mention import Mention
from normalize.names.resolve import resolve
from normalize.names.unified import unified
from normalize.names.witnesses import Witnesses
from normalize.protected import is_cut


@once_beside
def mentions(document: Document, lexicon: Lexicon) -> tuple[Mention, ...]:
    """Every span of the document that names an entity of the lexicon, in the order of the text; found once."""
    witnesses = Witnesses(document, lexicon)
    known = unified(document, lexicon, resolve(document, lexicon, matches(document, lexicon), witnesses))
    # A form that only a person can judge does not keep a better reading of the same words away.
    for search in (reordered.search, similar.search, acronyms.search, full.search, near.search):
        known = _with(known, _outside(document, search(document, lexicon, known, witnesses)))
    return tuple(sorted(known, key=attrgetter("start", "end")))


def _outside(document: Document, found: list[Mention]) -> list[Mention]:
    """The mentions that are no part of an address or of anything else that is no prose."""
    places = document.protected
    return [mention for mention in found if not is_cut(places, mention.start, mention.end)] if places else found


def _with(known: list[Mention], more: list[Mention]) -> list[Mention]:
    """Both lists without overlaps: the longer of two believed mentions, and a believed one before one for review."""
    if not more:
        return known
    ranked = sorted([*known, *more], key=lambda m: (m.trust == 1, m.start - m.end, m.start, m.how))
    kept: list[Mention] = []
    taken: set[int] = set()
    for mention in ranked:
        span = range(mention.start, mention.end)
        if taken.isdisjoint(span):
            taken.update(span)
            kept.append(mention)
    return kept
