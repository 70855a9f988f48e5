"""What one key of the compiled lexicon may mean: one posting an entity and a role, two numbers each.

Texts are not stored again: the key holds the words, the entity the labels, and a small table the written forms with their context.
"""

import enum
from typing import NamedTuple

_ROW = 9  # bits before the row
MOST_ROWS = 1 << 32 - _ROW  # of a table: 8 million hand-written forms


class PostingRole(enum.IntEnum):
    """Why a key belongs to an entity; a lower role is better evidence."""

    LABEL = 0  # the standard name in the languages of `detail`
    ALSO = 1  # right too in the languages of `detail`
    STYLE = 2  # the standard name of some house style; `detail` is the style
    ADJECTIVE = 3  # a demonym: linked, never rewritten
    FORM = 4  # a hand-written form; `extra` is its row in the table of forms
    LETTERS = 5  # an acronym of another script letter by letter, by the convention of `detail`

    __hash__ = int.__hash__  # that of Enum is a function in Python, and postings are looked up by the million


_ROLES = tuple(PostingRole)  # by their numbers: asking the class for one takes as long as all else of a posting


class Posting(NamedTuple):
    """One reading of a key.

    `demand` is the witness that the reading needs: 0 none, 1 something related to the entity, 2 the entity itself.
    """

    entity: int
    role: PostingRole
    short: bool
    trust: int
    demand: int
    exact: bool
    detail: int
    extra: int

    def packed(self) -> tuple[int, int]:
        """The entity; and its sense: from the lowest bit role, short, trust, demand, exact, and the row of the table that the role has."""
        row = self.extra if self.role == PostingRole.FORM else self.detail
        if row >= MOST_ROWS:
            raise ValueError(f"a lexicon has at most {MOST_ROWS:,} hand-written forms")
        return self.entity, self.role | self.short << 3 | self.trust << 4 | self.demand << 6 | self.exact << 8 | row << _ROW

    @classmethod
    def unpacked(cls, entity: int, sense: int) -> "Posting":
        """The posting of two numbers."""
        role, row = _ROLES[sense & 7], sense >> _ROW
        is_form = role is PostingRole.FORM
        return cls(
            entity, role, bool(sense & 8), sense >> 4 & 3, sense >> 6 & 3, bool(sense & 256), 0 if is_form else row, row if is_form else 0
        )
