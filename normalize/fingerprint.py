"""What tells one finding from another across edits of its text: what it says of which words among which words.

No line number and no offset is in it, so a finding keeps its fingerprint while the text around its line grows and shrinks.
"""

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from normalize.model import Document, Finding

CONTEXT = 3  # words on each side, of the same line: enough to tell the places of one name apart, few enough to outlive edits nearby
_REACH = 80  # code points in which the words of the context are looked for
_SIZE = 6  # bytes of a hash; two findings of one rule in one file must not meet by chance, nothing more
_WORD = re.compile(r"\w+")


class Fingerprint(NamedTuple):
    """The rule, a hash of the words of the span, and a hash of the words around it."""

    rule: str
    span: str
    context: str


def fingerprint(document: Document, finding: Finding) -> Fingerprint:
    """The fingerprint of a finding; white space and the case of the context do not count."""
    text = document.text
    before, after = text[max(0, finding.start - _REACH) : finding.start], text[finding.end : finding.end + _REACH]
    before, after = before.rpartition("\n")[2], after.partition("\n")[0]
    around = [*_WORD.findall(before)[-CONTEXT:], "|", *_WORD.findall(after)[:CONTEXT]]
    return Fingerprint(finding.rule, short_hash(" ".join(finding.text.split())), short_hash(" ".join(around).lower()))


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
