"""Writes the English word lists beside `lexicons/words/en.txt`: what is usual, what is rare and what is technical.

    python tools/word_lists.py SCOWL TECHNICAL

SCOWL is the folder of SCOWL's lists (Debian: `apt-get download scowl`, /usr/share/dict/scowl). TECHNICAL is a folder in which `npm install
@cspell/dict-en_us @cspell/dict-software-terms @cspell/dict-python cspell-trie` was said (all MIT); `npx cspell-trie reader` reads the first of them.

`en-frequent` holds sizes 10 and 20, `en-usual` 10 to 50: what a misspelt word is taken for, and what a short word must be to be one. `en-rare` holds what size 80 ("huge") and the
dictionary of cspell have beside `en`: good words, though hardly what was meant where a usual one is a letter away, so words of four letters or fewer are left
out. `en-technical` holds what people who write of software say. All are lower case, ASCII, sorted, one a line.
"""

import gzip
import re
import subprocess
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path

TARGET = Path(__file__).resolve().parent.parent / "lexicons" / "words"
FREQUENT, USUAL, HUGE = 20, 50, 80  # sizes of SCOWL
SHORTEST_RARE = 5  # letters
_WORD = re.compile(r"[a-z]+")
_PIECES = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")  # of baseAddress: base, Address

_SCOWL = "Source: SCOWL 2020.12.07 (wordlist.aspell.net), see LICENSES/SCOWL.txt"
_CSPELL = "the dictionaries {names} of cspell (github.com/streetsidesoftware/cspell-dicts, MIT), see LICENSES/cspell.txt"
HEADS = {
    "en-frequent": f"# The most frequent English words, lower case, one a line, sorted: what a short or derived word is measured against. {_SCOWL}, sizes 10 to {FREQUENT}.\n",
    "en-usual": f"# Usual English words, lower case, one a line, sorted: what a misspelt word is taken for. {_SCOWL}, sizes 10 to {USUAL}.\n",
    "en-rare": f"# Rare English words that en.txt has not, lower case, one a line, sorted: right, and nothing that is proposed.\n"
    f"# {_SCOWL}, size {HUGE}; and {_CSPELL.format(names='en_US')}.\n",
    "en-technical": "# Words of people who write of software, lower case, one a line, sorted: right where they stand, and nothing that is proposed.\n"
    f"# Source: {_CSPELL.format(names='software-terms and python')}.\n",
}


def scowl(folder: Path, least: int, most: int, marked: bool = False, bared: bool = True) -> Iterator[str]:
    """The words of sizes above `least`, up to `most`, of all spellings; those with a capital are names. `marked`: only those with marks; `bared`: without them."""
    for path in sorted(folder.glob("*-words.*")):
        if least < int(path.suffix[1:]) <= most:
            yield from (bare(word) if bared else word for word in path.read_text("utf-8").split() if not marked or not word.isascii())


def bare(word: str) -> str:
    """A borrowed word without its marks, as most write it: café, cafe."""
    return "".join(char for char in unicodedata.normalize("NFD", word) if not unicodedata.combining(char))


def cspell(folder: Path) -> Iterator[str]:
    """The words of the English dictionary of cspell; what it gives with a mark before it is no word."""
    trie = next((folder / "node_modules/@cspell/dict-en_us").glob("*.trie.gz"))
    listed = folder / "en_us.txt"
    subprocess.run(["npx", "cspell-trie", "reader", str(trie), "-o", str(listed)], cwd=folder, check=True, capture_output=True)
    yield from listed.read_text("utf-8").split()


def technical(folder: Path) -> Iterator[str]:
    """The words of the dictionaries of software, names in capitals left out and names made of several words cut into them."""
    paths = [
        path for name in ("software-terms", "python") for path in sorted((folder / f"node_modules/@cspell/dict-{name}/dict").glob("*.txt*"))
    ]
    for path in paths:
        text = gzip.decompress(path.read_bytes()).decode("utf-8") if path.suffix == ".gz" else path.read_text("utf-8")
        for line in text.split("\n"):
            if not line.startswith("#"):
                yield from (piece.lower() for piece in _PIECES.findall(line) if not piece.isupper())


def write(name: str, words: Iterable[str]) -> None:
    """One list; what is no run of small letters is left out."""
    kept = sorted({word for word in words if _WORD.fullmatch(word)})
    (TARGET / f"{name}.txt").write_text(HEADS[name] + "\n".join(kept) + "\n", encoding="utf-8")
    print(f"{name}: {len(kept):,} words")


def write_marked(words: Iterable[str]) -> None:
    """The words that English has with marks (café): with marks and without a capital or an apostrophe."""
    kept = sorted({word for word in words if word.isalpha() and word.islower()})
    head = f"# Words that English has with marks, lower case, one a line, sorted: other words with marks are of another language. {_SCOWL}, sizes 10 to {HUGE}.\n"
    (TARGET / "en-marked.txt").write_text(head + "\n".join(kept) + "\n", encoding="utf-8")
    print(f"en-marked: {len(kept):,} words")


def main(folder: Path, others: Path) -> None:
    listed = set((TARGET / "en.txt").read_text("utf-8").split("\n"))
    usual = set(scowl(folder, 0, USUAL)) & listed
    marked = {word for word in scowl(folder, 0, HUGE, marked=True) if len(word) > 2}
    rare = (marked | {word for word in (*scowl(folder, 0, HUGE), *cspell(others)) if len(word) >= SHORTEST_RARE}) - listed
    write_marked(scowl(folder, 0, HUGE, marked=True, bared=False))
    write("en-frequent", set(scowl(folder, 0, FREQUENT)) & listed)
    write("en-usual", usual)
    write("en-rare", rare)
    trade, known = set(technical(others)), listed | rare
    write("en-technical", {word for word in trade if len(word) > 1 and (len(word) < SHORTEST_RARE or word not in known)})


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), Path(sys.argv[2]))
