"""All mentions of known entities in a document: every finder's claims, read until the text has no more to say for any of them."""

from collections.abc import Sequence

from normalize.lexicon import Lexicon
from normalize.memo import once_beside
from normalize.model import Document, Span, Trust
from normalize.names import belief
from normalize.names.called_so import called_so
from normalize.names.choose import choose
from normalize.names.context import Witnesses
from normalize.names.finders import finders
from normalize.names.finders.known import RULE, Listed
from normalize.names.linked import is_linked
from normalize.names.mention import Mention
from normalize.names.nations import spoken_of
from normalize.names.reading import Claim, Reading, Scan
from normalize.names.unified import unified
from normalize.protected import is_cut


@once_beside
def mentions(document: Document, lexicon: Lexicon) -> tuple[Mention, ...]:
    """Every span of the document that names an entity of the lexicon, in the order of the text."""
    found, scan, witnesses = _understood(document, lexicon)
    read = [reading for reading in choose(found, len(document.text)) if is_linked(scan, witnesses, reading)]
    return tuple(unified(document, lexicon, [_mention(document, lexicon, reading) for reading in read]))


def readings(document: Document, lexicon: Lexicon) -> list[Reading]:
    """The readings of all claims, overlapping ones too."""
    return _understood(document, lexicon)[0]


def _understood(document: Document, lexicon: Lexicon) -> tuple[list[Reading], Scan, Witnesses]:
    """The readings of all claims, and what the text was found to name."""
    scan = Scan(document, lexicon)
    claims = [claim for finder in finders() for claim in finder.find(scan) if not is_cut(document.protected, claim.start, claim.end)]
    witnesses = Witnesses(document, lexicon)
    for country in spoken_of(document, lexicon):
        witnesses.speak_of(country)
    settled, open_claims = _settle(scan, claims, witnesses)
    read = _read(scan, open_claims, witnesses)
    return [*settled, *read, *called_so(scan, read)], scan, witnesses


def _settle(scan: Scan, claims: Sequence[Claim], witnesses: Witnesses) -> tuple[list[Reading], list[Claim]]:
    """The readings that need no judging, which are the first witnesses, and the claims that do."""
    settled: list[Reading] = []
    waiting: list[Claim] = []
    listed = sorted((claim for claim in claims if isinstance(claim, Listed)), key=lambda claim: (claim.start, claim.end))
    longest = _longest(listed)
    for claim in claims:
        certain = claim.certain(scan) if isinstance(claim, Listed) else None
        if certain is not None:
            place = Span(claim.start, claim.end)
            settled.append(_right(scan, place, certain))
            if longest.get(claim.start) == claim.end:
                witnesses.add(certain, place)
                witnesses.right.add(certain)
        else:
            waiting.append(claim)
    for claim in listed:
        if longest.get(claim.start) == claim.end and (entity := claim.right_alone(scan)) is not None:
            witnesses.add(entity, Span(claim.start, claim.end))
            witnesses.right.add(entity)
    return settled, waiting


def _right(scan: Scan, place: Span, entity: int) -> Reading:
    surface = scan.document.text[place.start : place.end]
    return Reading(place.start, place.end, entity, surface, RULE, Trust.SURE, 1.0, right=True, witness=True)


def _longest(claims: Sequence[Listed]) -> dict[int, int]:
    """Start and end of the listed forms that lie inside no longer one: "Georgia" in "South Georgia Island" is no witness for Georgia."""
    kept: dict[int, int] = {}
    reach = -1
    for start, end in {claim.start: claim.end for claim in claims}.items():  # of those with one start the longest comes last
        if end > reach:
            kept[start] = reach = end
    return kept


def _read(scan: Scan, claims: Sequence[Claim], witnesses: Witnesses) -> list[Reading]:
    """The readings of the claims, read again while any of them bears out more. Nothing is taken back, so their order cannot matter."""
    fresh = bool(claims)
    found: list[Reading] = []
    while fresh:
        fresh = False
        found = [reading for claim in claims if (reading := claim.read(scan, witnesses)) is not None]
        for reading in found:
            if reading.witness and witnesses.add(reading.entity, reading.span):
                fresh = True
    return found


def _mention(document: Document, lexicon: Lexicon, reading: Reading) -> Mention:
    entity = lexicon.entity(reading.entity)
    trust = reading.trust or Trust.REVIEW  # what has no grade is not chosen
    return Mention(
        reading.start, reading.end, document.text[reading.start : reading.end], entity.id, entity.kind, trust, reading.canonical,
        reading.rule, belief.within(trust, reading.belief), reading.evidence,
    )  # fmt: skip
