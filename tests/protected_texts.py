"""Random texts in which addresses, paths, code and placeholders stand among prose with wrong names and garble; used by a test and a benchmark.

Every span is made of the very words that the rules would change in running text, so a rule that does not keep away shows at once.
"""

import random
import string
from typing import NamedTuple

NAMES = [
    "OTSC",
    "Lukashenka",
    "Loukachenko",
    "Kiev",
    "Poutine",
    "KIEV",
    "Zelenski",
    "Alyaksandr",
    "TSCTO",
    "Nakhichevan",
    "OVKS",
    "Paschinjan",
]
SMALL = ["the", "report", "news", "teh", "photo", "their", "militaryy", "n't", "x2"]
PROSE = (
    "the CSTO met in Minsk on Monday and Lukashenko spoke there of talks with Armenia while the OTSC and Loukachenko kept silent in Kiev , said "
    "Pashinyan 's office .He added that that the the army “ would not leave and Vladimir Putin denied it ; Kyiv &amp; Moscow <b>agreed</b> but "
    "Zelensky did n't Ukraine â€™ s troops went to Nakhichevan ,where ( as reported ) Poutine waited"
).split(" ")
BEFORE = ["", "", "", "(", "“", '"', "see ", "at ", "[", "‘"]
AFTER = ["", "", ".", ",", ";", ":", "!", "?", ")", "”", '"', "’s", "'s", "]", "…", " .", " ,", "。", ",and"]


class Made(NamedTuple):
    """A text, and the spans in it that are no prose, each with its kind."""

    text: str
    spans: tuple[tuple[int, int, str], ...]


def word(draw: random.Random) -> str:
    return draw.choice(NAMES if draw.random() < 0.7 else SMALL)


def joined(draw: random.Random, signs: str, least: int = 1, most: int = 4) -> str:
    pieces = [word(draw) for _ in range(draw.randint(least, most))]
    return "".join(piece + draw.choice(signs) for piece in pieces[:-1]) + pieces[-1]


def plain(draw: random.Random) -> str:
    """A label of a host: letters alone."""
    return draw.choice(NAMES) + draw.choice(["", "", "news", "24"])


def host(draw: random.Random) -> str:
    top = draw.choice(["org", "com", "ru", "ua", "net", "pl", "info", "рф", "gov.ua", "co.uk", "com.tr"])
    return draw.choice(["", "", "news.", "m.", "www."]) + plain(draw) + "." + top


def path(draw: random.Random) -> str:
    return joined(draw, "/-_") + draw.choice(["", ".html", ".php?q=" + joined(draw, "+&="), "#" + word(draw), "/"])


def url(draw: random.Random) -> str:
    return (
        draw.choice(["https", "http", "ftp", "HTTPS"])
        + "://"
        + host(draw)
        + draw.choice(["", ":8080"])
        + draw.choice(["", "/" + path(draw)])
    )


def digits(draw: random.Random, letters: str, count: int) -> str:
    return "".join(draw.choice(letters) for _ in range(count))


def uuid(draw: random.Random) -> str:
    return "-".join(digits(draw, "0123456789abcdef", count) for count in (8, 4, 4, 4, 12))


def windows(draw: random.Random) -> str:
    return (
        draw.choice(["C:\\", "D:\\", "\\\\server\\"])
        + joined(draw, "\\", 2, 4)
        + "\\"
        + word(draw)
        + draw.choice([".txt", ".docx", ".jpg"])
    )


KINDS = {
    "url": url,
    "www": lambda d: "www." + plain(d) + "." + d.choice(["org", "by", "it", "de"]) + d.choice(["", "/" + path(d)]),
    "host": host,
    "host with a path": lambda d: plain(d) + "." + d.choice(["by", "it", "in", "news"]) + "/" + path(d),
    "mail": lambda d: joined(d, "._-", 1, 2).replace("'", "") + "@" + host(d),
    "account": lambda d: "@" + joined(d, "_", 1, 2).replace("'", ""),
    "tag": lambda d: "#" + d.choice(NAMES) + d.choice(["", d.choice(NAMES)]),
    "file": lambda d: joined(d, "_-").replace("'", "") + d.choice([".txt", ".pdf", ".docx", ".html", ".jpg", ".tar.gz", ".JSON", ".py"]),
    "path": lambda d: d.choice(["/srv/", "~/", "./", "../", "/home/x/"]) + joined(d, "/_-").replace("'", "") + d.choice(["", ".md"]),
    "windows path": windows,
    "code": lambda d: "`" + joined(d, " =.,(){}") + "`",
    "printf": lambda d: d.choice(["%s", "%1$s", "%2$d", "%(" + d.choice(NAMES) + ")s", "%{" + d.choice(NAMES) + "}", "%@", "%5.2f"]),
    "braces": lambda d: d.choice(["{%s}", "{{%s}}", "${%s}", "{{ %s }}", "#{%s}", "{%%%s%%}", "{0}{%s}"]) % d.choice(NAMES),
    "twice": lambda d: d.choice(["@@%s@@", "__ENT_%s__", "$$%s$$", "%%%%%s%%%%", "__%s_1__"]) % d.choice(["OTSC", "KIEV", "PERSON", "ORG_3"]),
    "label": lambda d: d.choice(["<PERSON_%d>", "[ORG_%d]", "<LOC%d>", "PERSON_%d", "⟦%d⟧", "⟦OTSC %d⟧", "<x id=\"%d\"/>"]) % d.randint(1, 40),
    "uuid": uuid,
    "hash": lambda d: "a1b" + digits(d, "0123456789abcdef", d.choice([4, 29, 37])),
    "key": lambda d: "Q1z2" + digits(d, string.ascii_letters + string.digits, 28) + "==",
}  # fmt: skip


def make(draw: random.Random) -> Made:
    """A text of a few lines with up to four spans that are no prose."""
    pieces: list[str] = []
    spans: list[tuple[int, int, str]] = []
    length = 0

    def put(piece: str) -> None:
        nonlocal length
        pieces.append(piece)
        length += len(piece)

    for _ in range(draw.randint(1, 4)):
        start = draw.randrange(len(PROSE))
        put(" ".join(PROSE[start : start + draw.randint(0, 14)]) + draw.choice([" ", " ", "\n"]))
        kind = draw.choice(tuple(KINDS))
        span = KINDS[kind](draw)
        before, after = draw.choice(BEFORE), draw.choice(AFTER)
        if kind == "host" and after == ",and":
            after = ","
        put(before)
        spans.append((length, length + len(span), kind))
        put(span + after + draw.choice([" ", " ", "\n", "\n\n"]))
    put(" ".join(draw.choice(PROSE) for _ in range(draw.randint(0, 12))))
    return Made("".join(pieces), tuple(spans))
