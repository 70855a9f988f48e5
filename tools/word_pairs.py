"""Writes the lists of pairs of English words beside `lexicons/words/en.txt`: which words stand side by side in books.

    python tools/word_pairs.py PAIRS

PAIRS is `frequency_bigramdictionary_en_243_342.txt` of symspellpy (MIT; `pip download symspellpy`), whose counts come from Google Books Ngram.

`en-pairs` holds all of its pairs; `en-usual-pairs` those that are counted USUAL times or more, about one in six. A pair that is missing says little, since
most pairs of good words are rare; that a pair is there says that nothing parts its words, and that a word fits where a letter may be lost.
`en-lost` holds the words, names and short strings that are left of a frequent word when it loses a letter, where the pairs have both: a word that they spell otherwise (color) says nothing.
"""

import sys
from collections.abc import Iterable
from pathlib import Path

TARGET = Path(__file__).resolve().parent.parent / "lexicons" / "words"
USUAL = 50_000_000  # occurrences
SHORT = range(2, 5)  # letters of what is no word but may be a sign: "the wa and the peace"
SOURCE = (
    "Source: the bigram dictionary of SymSpell (github.com/wolfgarbe/SymSpell, MIT), see LICENSES/SymSpell.txt, counted in Google Books Ngram "
    "(books.google.com/ngrams)"
)


def write(name: str, what: str, pairs: Iterable[str]) -> None:
    kept = sorted(set(pairs))
    head = f"# {what}, lower case, one a line, sorted; written by tools/word_pairs.py. {SOURCE}.\n"
    (TARGET / f"{name}.txt").write_text(head + "\n".join(kept) + "\n", encoding="utf-8")
    print(f"{name}: {len(kept):,} lines")


def listed(*names: str) -> set[str]:
    """The words of lists that are there."""
    lines = (line for name in names for line in (TARGET / f"{name}.txt").read_text("utf-8").split("\n"))
    return {line for line in lines if line and not line.startswith("#")}


def lost(words: set[str]) -> set[str]:
    """What is left of words when each of their letters is lost in turn."""
    return {word[:at] + word[at + 1 :] for word in words for at in range(len(word))}


def main(path: Path) -> None:
    lines = [line.split() for line in path.read_text("utf-8-sig").splitlines()]
    counted = {f"{one} {two}": int(count) for one, two, count in lines if one.isascii() and two.isascii()}
    write("en-pairs", "Pairs of English words side by side", counted)
    write(
        "en-usual-pairs", "The more usual pairs of English words side by side", (pair for pair, count in counted.items() if count >= USUAL)
    )
    paired = {pair.split()[0] for pair in counted}
    known = listed("en", "en-rare", "en-technical", "en-names", "given-names")
    numbers = {
        word.removesuffix("s") for word in listed("en-frequent") if word.endswith("s")
    }  # whether one or many is meant is for the sentence to say
    others = lost({word for word in listed("en-frequent") & paired if not word.endswith("s")}) | lost(
        {word[:-1] for word in listed("en-frequent") if word.endswith("s")}
    )
    left = {
        word
        for word in lost(listed("en-frequent") & paired)
        if (word in known or len(word) in SHORT) and (word not in numbers or word in others)
    }
    write("en-lost", "Words that are left of frequent ones when a letter is lost", left - (listed("en-usual") - paired))


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
