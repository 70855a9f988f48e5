"""What speaks for and against reading a span as an entity: values, of which the English is made at the edge.

Each kind of evidence is a row of the table of beliefs (`belief.tsv`), which has its weight and the sentence that says it.
"""

from typing import NamedTuple


class Evidence(NamedTuple):
    """One thing that bears on a reading: the row of the table of beliefs, how much of it there is, and what it is about, for people.

    `languages`: those that the text may have been translated from if the reading is right.
    """

    name: str
    value: float = 1.0
    detail: str = ""
    languages: tuple[str, ...] = ()
