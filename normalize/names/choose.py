"""Of readings that overlap, which stands: the one rule of overlap for all ways of finding."""

from collections.abc import Iterable

from normalize.names.reading import Reading


def choose(readings: Iterable[Reading], length: int) -> list[Reading]:
    """The readings that stand, in the order of the text, of which there are `length` code points: the believed before the doubtful, a longer one before
    others, then the more believed, then the earlier. What has no grade stands nowhere."""
    taken = bytearray(length + 1)
    kept = []
    for reading in sorted((reading for reading in readings if reading.trust is not None), key=_order):
        if taken.find(1, reading.start, reading.end) < 0:
            taken[reading.start : reading.end] = b"\1" * (reading.end - reading.start)
            kept.append(reading)
    kept.sort(key=lambda reading: reading.start)
    return kept


def _order(reading: Reading) -> tuple[bool, int, int, float, int, str, int]:
    return (
        not reading.believed,
        reading.start - reading.end,
        -int(reading.trust or 0),
        -reading.belief,
        reading.start,
        reading.rule,
        reading.entity,
    )
