"""What tells one finding from another across edits of its text: what it says of which words among which words.

No line number and no offset is in it, so a finding keeps its fingerprint while the text around its line grows and shrinks.
"""

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from normalize.model import Document, Finding
from normalize.rule_names import family

CONTEXT = 3  # words on each side, of the same line: enough to tell the places of one name apart, few enough to outlive edits nearby
_REACH = 80  # code points in which the words of the context are looked for
_SIZE = 6  # bytes of a hash; two findings of one rule in one file must not meet by chance, nothing more
_HALF = 8  # hexadecimal digits for the words on one side
_NONE = "-" * _HALF  # no words on that side: says nothing, so it is like no other
_WORD = re.compile(r"\w+")


class Fingerprint(NamedTuple):
    """The rule, a hash of the words of the span, and one of the words before and the words after it."""

    rule: str
    span: str
    context: str

    def is_near(self, context: str) -> bool:
        """Whether the words on one side are those of another context: a neighbour that was mended changes the other side only."""
        mine, other = (self.context[:_HALF], self.context[_HALF:]), (context[:_HALF], context[_HALF:])
        return self.context == context or any(a == b != _NONE for a, b in zip(mine, other, strict=True))


def fingerprint(document: Document, finding: Finding) -> Fingerprint:
    """The fingerprint of a finding; white space and the case of the context do not count."""
    text = document.text
    before, after = text[max(0, finding.start - _REACH) : finding.start], text[finding.end : finding.end + _REACH]
    before, after = before.rpartition("\n")[2], after.partition("\n")[0]
    context = _half(_WORD.findall(before)[-CONTEXT:]) + _half(_WORD.findall(after)[:CONTEXT])
    return Fingerprint(family(finding.rule), short_hash(" ".join(finding.text.split())), context)


def _half(words: Sequence[str]) -> str:
    return short_hash(" ".join(words).lower())[:_HALF] if words else _NONE


def numbered(document: Document, findings: Iterable[Finding]) -> Iterator[tuple[Finding, Fingerprint, int]]:
    """Each finding with its fingerprint and how many of the same fingerprint stand before it in the document."""
    seen: Counter[Fingerprint] = Counter()
    for finding in findings:
        print_ = fingerprint(document, finding)
        yield finding, print_, seen[print_]
        seen[print_] += 1


def short_hash(text: str) -> str:
    """Twelve hexadecimal digits that stand for a text."""
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=_SIZE).hexdigest()
