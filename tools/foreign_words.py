"""Writes the lists of words of other languages that English texts have by mistake: `lexicons/words/en-foreign.txt` and `en-foreign-nouns.txt`.

    pip install --target FOLDER --no-deps monero mnemonic faker
    PYTHONPATH=FOLDER python tools/foreign_words.py

All three are MIT (monero's word lists by themselves): usual words of German, French, Italian, Spanish, Portuguese, Dutch, Czech and Polish. What English has
as a usual word or as one of a trade, and what it is known to borrow, is left out. What some name or a rare English word is written like stays: without a capital, between English
words, it is seldom either. Nouns are those that German writes with a capital; of them only what no name is written like.
"""

import importlib
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path

TARGET = Path(__file__).resolve().parent.parent / "lexicons" / "words"
SHORTEST = 3  # letters
MONERO = ("German", "French", "Italian", "Spanish", "Portuguese", "Dutch")
MNEMONIC = ("french", "italian", "spanish", "portuguese", "czech")
FAKER = ("de_DE", "cs_CZ", "fr_FR", "pl_PL", "es_ES", "nl_BE")
ENGLISH = ("en", "en-technical", "en-recent", "en-marked")
NAMES = ("en-names", "given-names", "en-rare")
_SOURCE = "Source: the word lists of monero, mnemonic and faker (MIT), see LICENSES/foreign-words.txt"
HEADS = {
    "en-foreign": f"# Usual words of other languages that English has not, lower case, one a line, sorted. {_SOURCE}.\n",
    "en-foreign-nouns": f"# Usual German nouns that are no English word and no name, lower case, one a line, sorted. {_SOURCE}.\n",
}


def lists() -> Iterator[str]:
    """All words as they are written."""
    for name in MONERO:
        yield from getattr(importlib.import_module(f"monero.wordlists.{name.lower()}"), name).word_list
    mnemonic = importlib.import_module("mnemonic")
    for name in MNEMONIC:
        yield from mnemonic.Mnemonic(name).wordlist
    for name in FAKER:
        yield from importlib.import_module(f"faker.providers.lorem.{name}").Provider.word_list


def german() -> Iterator[str]:
    """The German ones."""
    yield from importlib.import_module("monero.wordlists.german").German.word_list
    yield from importlib.import_module("faker.providers.lorem.de_DE").Provider.word_list


def listed(*names: str) -> frozenset[str]:
    """The words of lists that are there."""
    return frozenset(word for name in names for word in (TARGET / f"{name}.txt").read_text("utf-8").split("\n"))


def bare(word: str) -> str:
    """A word without its marks."""
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


def write(name: str, words: Iterable[str]) -> None:
    """One list."""
    kept = sorted(set(words))
    (TARGET / f"{name}.txt").write_text(HEADS[name] + "\n".join(kept) + "\n", encoding="utf-8")
    print(f"{name}: {len(kept):,} words")


def main() -> None:
    english, names = listed(*ENGLISH), listed(*NAMES)

    def is_foreign(word: str) -> bool:
        return (
            len(word) >= SHORTEST
            and word.isalpha()
            and word not in english
            and f"{word}s" not in english
            and word.removesuffix("s") not in english
        )

    words = {unicodedata.normalize("NFC", word) for word in lists()}
    nouns = {unicodedata.normalize("NFC", word) for word in german() if word.istitle()}
    write("en-foreign", (word for word in words if word.islower() and is_foreign(word)))
    write(
        "en-foreign-nouns", (word.lower() for word in nouns if is_foreign(word.lower()) and not {word.lower(), bare(word.lower())} & names)
    )


if __name__ == "__main__":
    main()
