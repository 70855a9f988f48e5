"""Texts that a corpus holds more than once are worked on once: agencies' articles stand on many pages, and scrapers come by again."""

import hashlib
from collections import OrderedDict
from collections.abc import Callable
from typing import Generic, TypeVar

from normalize.model import Document

MOST = 20_000  # texts remembered, about 10 MB with their findings

Result = TypeVar("Result")


class OncePerText(Generic[Result]):
    """A pure function of a document, asked once for each of the last texts; a text is known by its digest, with its language, its mark-up and its original."""

    def __init__(self, function: Callable[[Document], Result], most: int = MOST) -> None:
        self._function = function
        self._most = most
        self._known: OrderedDict[bytes, Result] = OrderedDict()

    def __call__(self, document: Document) -> Result:
        data = f"{document.language}\0{document.format}\0{document.code}\0{document.original!r}\0{document.text}".encode(
            "utf-8", "surrogatepass"
        )
        digest = hashlib.blake2b(data, digest_size=16).digest()
        known = self._known.get(digest)
        if known is None:
            known = self._known[digest] = self._function(document)
            if len(self._known) > self._most:
                self._known.popitem(last=False)
        else:
            self._known.move_to_end(digest)
        return known
