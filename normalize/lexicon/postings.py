"""What one key of the compiled lexicon may mean: one posting an entity and a role, in 12 bytes each.

Texts are not stored again: the key holds the words, the entity the labels, and a small table the written forms with their context.
"""

import enum
import struct
from typing import NamedTuple

RECORD = struct.Struct("<IBBHI")


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

    def pack(self) -> bytes:
        flags = self.short | self.trust << 1 | self.demand << 3 | self.exact << 5
        return RECORD.pack(self.entity, self.role, flags, self.detail, self.extra)

    @classmethod
    def unpack(cls, buffer: memoryview, offset: int) -> "Posting":
        entity, role, flags, detail, extra = RECORD.unpack_from(buffer, offset)
        return cls(entity, _ROLES[role], bool(flags & 1), flags >> 1 & 3, flags >> 3 & 3, bool(flags & 32), detail, extra)
