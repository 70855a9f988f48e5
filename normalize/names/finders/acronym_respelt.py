"""An acronym of another alphabet, put letter by letter into that of the text.

Why: "КСТО" is the CSTO in Cyrillic letters, "ОТАН" the French OTAN; the Russian names are ОДКБ and НАТО.
Fix: the acronym of the language of the text, where something related is named; else only a person can tell.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, product

from normalize.lexicon import Lexicon
from normalize.lexicon.keys import is_acronym
from normalize.lexicon.postings import PostingRole
from normalize.memo import once
from normalize.model import Span, Trust
from normalize.names import belief
from normalize.names.context import ITSELF, RELATED, Witnesses, about
from normalize.names.evidence import Evidence
from normalize.names.explained import explanations_of
from normalize.names.gate import gate
from normalize.names.reading import Claim, Reading, Scan
from normalize.names.scan import occurrences
from normalize.names.standard import is_shouted

RULE = "acronym-respelt"
SHORTEST = 3  # letters
ALONE = 4  # letters of an acronym for which something related is witness enough: ЕУ may be anything beside Europe
MOST = 512  # spellings in the other alphabet that are looked up


def find(scan: Scan) -> Iterator[Claim]:
    unknown = gate(scan.document, scan.lexicon).capitals - explanations_of(scan.document).keys()
    meant = {word: found for word in unknown if (found := respelt(scan.lexicon, word, scan.document.language))}
    for start, end in occurrences(scan.document, meant) if meant else ():
        if not is_shouted(scan.document, start):
            yield Respelt(start, end, meant[scan.document.text[start:end]])


@once
def respelt(lexicon: Lexicon, word: str, language: str) -> tuple[tuple[int, str], ...]:
    """The entities whose acronym in another alphabet a word is, each with that acronym; none in languages whose record does not say how letters are put."""
    letters: dict[str, list[str]] = {}
    for latin, own in lexicon.language(language).acronym_letters.items():
        for letter in own:
            letters.setdefault(letter, []).append(latin)
    if len(word) < SHORTEST or any(letter not in letters for letter in word):
        return ()
    found: dict[int, str] = {}
    for spelt in islice(product(*(letters[letter] for letter in word)), MOST):
        acronym = "".join(spelt)
        for posting in lexicon.postings(acronym.lower()):
            if posting.exact and posting.role <= PostingRole.ALSO and acronym in lexicon.written(posting.entity).get(acronym.lower(), ()):
                found.setdefault(posting.entity, acronym)
    return tuple(sorted(found.items()))


@dataclass(frozen=True, slots=True)
class Respelt:
    """A run of capitals, with the entities that it may be and their acronyms in the other alphabet."""

    start: int
    end: int
    meant: tuple[tuple[int, str], ...]

    def read(self, scan: Scan, witnesses: Witnesses) -> Reading | None:
        place = Span(self.start, self.end)
        level = {number: witnesses.level(number, place) for number, _ in self.meant}
        best = max(level.values())
        if best == 0 or sum(each == best for each in level.values()) > 1:
            return None
        number, acronym = next(pair for pair in self.meant if level[pair[0]] == best)
        label = scan.lexicon.label(number, scan.document.language)
        if label is None or not is_acronym(label.short or label.full):
            return None
        evidence = (Evidence("letters respelt", 1.0, acronym), *about(witnesses, number, place))
        trust = Trust.LIKELY if best >= (RELATED if len(acronym) >= ALONE else ITSELF) else Trust.REVIEW
        believed = trust > Trust.REVIEW
        return Reading(
            self.start, self.end, number, label.short or label.full, RULE, trust, belief.probability(evidence), evidence, believed=believed
        )
