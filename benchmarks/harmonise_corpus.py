"""A large corpus for benchmarks/harmonise.py, made of a small one: python benchmarks/harmonise_corpus.py SEED.jsonl --articles 1000000 > corpus.jsonl

SEED has JSON lines with a field `text`; several texts of one event (translations of one article) stand in it one after the other. It is written again
and again, each round with its names and numbers put otherwise, so that the rounds tell of other events; the first round, too, so that a larger corpus has
no other kind of text than a small one. Within a round a name is put alike in all
texts, so its spellings stay as near as they were. What a tenth of the names stands for keeps its name in all rounds, as the well known do in news.
"""

import argparse
import json
import random
import re
import string
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

VOWELS, CONSONANTS = "aeiou", "bcdfghklmnprstvz"
WELL_KNOWN = 10  # one name in so many
NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{2,}\b")  # a capital inside a sentence
NUMBER = re.compile(r"\d+")


def put(letters: str, chance: random.Random) -> str:
    shuffled = list(letters)
    chance.shuffle(shuffled)
    return "".join(shuffled)


def otherwise(seed: list[str], number: int) -> Iterator[str]:
    """The texts of one round."""
    chance = random.Random(number)
    small = VOWELS + CONSONANTS
    mapped = put(VOWELS, chance) + put(CONSONANTS, chance)
    table = str.maketrans(small + small.upper(), mapped + mapped.upper())
    digits = str.maketrans(string.digits[1:], put(string.digits[1:], chance))

    @cache
    def name(word: str) -> str:
        # By the consonants at its beginning, so that spellings of one bearer are known or not known together.
        known = sum(map(ord, word[:2])) % WELL_KNOWN == 0
        return word if known else word.translate(table)

    for text in seed:
        # A name has the same form wherever it stands, so those of the whole text are put otherwise, at the beginning of a sentence, too.
        names = set(NAME.findall(text))
        other = {word: name(word) for word in names}
        changed = re.sub(r"[A-Z][a-z]{2,}", lambda match, other=other: other.get(match[0], match[0]), text)  # type: ignore[misc]
        yield NUMBER.sub(lambda match: match[0].translate(digits), changed)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("seed", type=Path)
    parser.add_argument("--articles", type=int, default=10_000)
    given = parser.parse_args()
    seed = [json.loads(line)["text"] for line in given.seed.read_text(encoding="utf-8").splitlines()]
    written = number = 0
    while written < given.articles:
        for text in otherwise(seed, number):
            if written < given.articles:
                sys.stdout.write(json.dumps({"text": text}, ensure_ascii=False) + "\n")
                written += 1
        number += 1


if __name__ == "__main__":
    main()
