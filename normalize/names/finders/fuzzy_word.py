"""A capitalised word that nobody listed is near to a known name, or is what some convention makes of one.

Why: letters are lost or doubled on the way ("Bolsnaro"), and endings of other languages stay ("Zasem" for Зась).
Fix: the standard name, as far as the text bears it out: the entity named elsewhere, the given name or the office before it, its country.
"""

import re
from collections.abc import Iterator

from normalize.names.finders._near import Near
from normalize.names.gate import gate
from normalize.names.gate import word as gate_word
from normalize.names.matches import read
from normalize.names.possible import possible
from normalize.names.reading import Claim, Scan
from normalize.names.right import is_right
from normalize.names.scan import occurrences
from normalize.names.standard import shouted_lines
from normalize.protected import is_cut
from normalize.text import WORD

RULE = "fuzzy-word"
SHORTEST_SHOUTED = 5  # letters of a word in capitals that is no acronym in a line of them
_NUMBER = re.compile(r"-(?<=[^\W\d_]{4}-)\d{1,3}(?![\w-])")
_NUMBERED = re.compile(r"(?<![\w-])[^\W\d_]{4,}\Z")


def find(scan: Scan) -> Iterator[Claim]:
    document, lexicon = scan.document, scan.lexicon
    met = gate(document, lexicon)
    near = {word: found for word in met.unknown if (found := possible(lexicon, word, document.language, True))}
    declines = lexicon.language(document.language).every_word_declines and not scan.is_into_english
    for word in met.borne:
        if any(is_right(lexicon, posting, document.language) for posting in read(lexicon, word).postings):
            continue
        # A name that somebody bears is no misspelling of another's, but it may be what a convention makes of it, Pavel for Paweł, or a case in another language.
        found = tuple(p for p in possible(lexicon, word, document.language, declines) if p.labels)
        if found:
            near[word] = found
    for start, end in _numbered(document.text):
        # A name with a number has no capital where its language writes it without: covidem-19.
        found = tuple(p for p in possible(lexicon, document.text[start:end], document.language, False) if p.labels)
        if found:
            yield Near(start, end, RULE, found, True)
    if near:
        for start, end in occurrences(document, near):
            word = document.text[start:end]
            yield Near(start, end, RULE, near[word], word not in met.unknown)
    yield from _shouted(scan)


def _shouted(scan: Scan) -> Iterator[Near]:
    """Words in lines of capitals, read as they stand elsewhere: PASHINIAN ARRIVES."""
    document, lexicon = scan.document, scan.lexicon
    for line in shouted_lines(document):
        for word in WORD.finditer(document.text, line.start, line.end):
            if len(word[0]) < SHORTEST_SHOUTED or not word[0].isupper() or is_cut(document.protected, *word.span()):
                continue
            title = word[0].title()
            met = gate_word(title, document.language, lexicon)
            found = possible(lexicon, title, document.language, True) if met is not None and met.unknown else ()
            if found:
                yield Near(*word.span(), RULE, found)


def _numbered(text: str) -> Iterator[tuple[int, int]]:
    """Where words with a number behind a hyphen stand, from the number backwards: hyphens with a digit are few."""
    for number in _NUMBER.finditer(text):
        word = _NUMBERED.search(text, text.rfind(" ", 0, number.start()) + 1, number.start())
        if word is not None:
            yield word.start(), number.end()
