"""Feeds every reader, and the rules themselves, with damaged and hostile input, and counts what breaks.

    python benchmarks/fuzz.py [--minutes 1] [--only jsonl,rules] [--seed 1]      every target in turn, as long as told
    python benchmarks/fuzz.py --guided jsonl --minutes 5                        one target, led by coverage (needs atheris)
    python benchmarks/fuzz.py ... --note counts.jsonl                           adds its counts to a file
    python benchmarks/fuzz.py --table counts.jsonl > benchmarks/results/fuzz.md   the counts of all runs as a page

A break is an exception that the target does not document, more than `BOUND` seconds of work, or a law that does not hold: findings point at
their text, fixing twice is fixing once, an edited record reads back as edited and all else in its file is byte for byte the same. Each break is
shown once, with its input.
"""

import argparse
import bz2
import collections
import contextlib
import csv
import gzip
import io
import json
import lzma
import os
import random
import re
import signal
import sys
import tempfile
import time
import traceback
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

BOUND = 10.0  # CPU seconds for one input; the longest has a few thousand letters
LONGEST = 4_000  # bytes of an input; longer ones find the same and take longer
KEPT = 200  # damaged inputs that are damaged further
FRAGMENTS = [
    "OTSC", "the CSTO", "an OTSC", "a TSC summit", "Lukashenka", "Zasem", "Lukashenko’s", "LUKASHENKA", "CTO", "Nagorno-Karabagh", "< /b>", " ,", "“ ", "..", "…", "?!",
    "\r\n", "\n\n", "\r", "\x85", "\u2028", "\x0b", "\t", "\xa0", "\u200b", "\ufeff", "\u00ad", "\u202e", "\u2066", "\u2069", "\x00", "\x1b[31m", "\ufffd", "\uffff",
    "İ", "ı", "ß", "ﬀ", "é", "e\u0301", "\u0301" * 9, "𝐀", "👩‍👩‍👧", "🇦🇲", "Лукашенко", "Заcь", "Зася", "Ελλάδα", "ՀԱՊԿ", "არმენია", "集体安全条约组织", "ل\u064e", "हिन्दी", "ไทย",
    "â€™", "Ã©", "&amp;", "&#x27;", "&nbsp", "<p>", "</", "<!-- normalize: ignore -->", "<!-- normalize: off calque -->", "<!-- normalize: on -->", "[sic]", "(sic!)", "- -", "--", "«", "»", "'s",
    '"', "\\", "\\u0041", "\\ud83d\\ude00", "{", "}", "[", "]", ":", ",", ";", "|", "#", "&", "*", "!", "%", "@", "~>", "{~~", "~~}", "{>>", "<<}", "1.000.000,5", "12 th", "U.S.", "Mr.", "e.g.",
    "Continue reading:", "(With information from AFP)", "Share on Facebook", "that that", "of the of the", "no no no no no",
]  # fmt: skip


_VALUE = re.compile(rb'"[^"\n]*"(?!:)|\b\d+\b|\[[^\[\]\n]*\]|\{[^{}\n]*\}')  # a value in JSON, YAML or TOML
_VALUES = (
    b"null",
    b"1",
    b"-1e999",
    b"1" * 400,
    b"true",
    b'"x"',
    b'""',
    b"[]",
    b"{}",
    b"[[1]]",
    b'{"a": [null]}',
    b'["Q1", 2]',
    b'{"value": 3, "id": {}}',
    b"0x1F",
    b"2020-01-01",
)


class Broken(AssertionError):
    """A law that does not hold."""


class Hang(BaseException):
    """An input took more than `BOUND` seconds; no `except Exception` on the way may take it for something else."""


class Target(NamedTuple):
    """What is fed: `eat` raises for a break and returns whether the input was accepted; `seeds` are good inputs to damage."""

    eat: Callable[[bytes], bool]
    seeds: tuple[bytes, ...]


def damaged(data: bytes, chance: random.Random, others: Sequence[bytes]) -> bytes:
    """An input with one to a few things wrong in it: bytes, letters, slices, repeated blocks, pieces of other inputs."""
    for _ in range(chance.choice((1, 1, 1, 2, 3, 6))):
        a, b = sorted(chance.randrange(len(data) + 1) for _ in range(2))
        match chance.randrange(11):
            case 0:
                data = data[:a] + bytes([chance.randrange(256)]) + data[a + chance.randrange(2) :]
            case 1:
                data = data[:a] + data[min(b, a + chance.randrange(40)) :]
            case 2:
                data = data[:a] + data[a:b][:200] * chance.choice((2, 3, 7, 40)) + data[b:]
            case 3 | 4 | 5:
                data = data[:a] + chance.choice(FRAGMENTS).encode() + data[a + chance.choice((0, 0, 1, 5)) :]
            case 6:
                other = chance.choice(others)
                c, d = sorted(chance.randrange(len(other) + 1) for _ in range(2))
                data = data[:a] + other[c:d][:300] + data[a if chance.random() < 0.7 else b :]
            case 7:
                data = data[:a] if chance.random() < 0.5 else data[b:]
            case 8:
                letter = chr(
                    chance.choice(
                        (
                            chance.randrange(0x20, 0x7F),
                            chance.randrange(0x250),
                            chance.randrange(0x3000),
                            chance.randrange(0x10000),
                            chance.randrange(0x110000),
                        )
                    )
                )
                data = data[:a] + letter.encode(errors="surrogatepass") + data[a:]
            case 9 | 10:
                values = list(_VALUE.finditer(data, a)) or list(_VALUE.finditer(data))
                if values:
                    found = values[chance.randrange(min(len(values), 12))]
                    data = data[: found.start()] + chance.choice(_VALUES) + data[found.end() :]
    return data[:LONGEST]


# The laws


def law(holds: bool, says: str) -> None:
    if not holds:
        raise Broken(says)


def pieces() -> tuple[bytes, ...]:
    """Paragraphs of the seeds and of the rules' own cases."""
    found = [p for path in sorted((ROOT / "seeds").glob("*.txt")) for p in path.read_text(encoding="utf-8").split("\n\n")]
    found += [
        line[2:]
        for path in sorted((ROOT / "tests" / "cases").glob("*.md"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.startswith("- ")
    ]
    return tuple(p[:600].encode() for p in found if len(p) > 20)


def rules() -> Target:
    """check and fix, in texts as a program may hand them over: with half surrogate pairs, too."""
    from normalize import Normalizer, critic, engine, reports
    from normalize.corpus.suppressions import Suppressed
    from normalize.edits import apply

    tool = Normalizer()
    names = reports.names()
    turn = 0

    def eat(data: bytes) -> bool:
        nonlocal turn
        turn += 1
        text = data[:1500].decode(errors="replace") if turn % 8 else data[:1500].decode(errors="surrogateescape")
        document = tool.document(text, f"folder/{turn % 7}{('.txt', '.md')[turn % 2]}", str(turn) if turn % 3 == 0 else None)
        checked = engine.check(document, tool.lexicon)
        if checked.failed:
            raise checked.failed[0].error
        for finding in checked.findings:
            law(text[finding.start : finding.end] == finding.text, f"{finding.rule}: a finding is not at its text")
        whole = not any("\ud800" <= c <= "\udfff" for c in text)
        if turn % 4 == 0:
            for m in tool.mentions(text):
                law(text[m.start : m.end] == m.text, "a mention is not at its text")
        if turn % 4 == 1:
            told = Suppressed()(document, checked.findings)
            law(critic.read(critic.of_findings(text, told)).before == text, "marks rejected do not give the text back")
        if turn % 4 == 2 and whole:
            name = names[turn // 4 % len(names)]
            form = reports.format_of(name)
            well_formed(name, "\n".join(form.joined(form.lines(document, checked.findings))))
        if turn % 4 == 3:
            strip = ("boilerplate", "duplicate") if turn % 3 else ()
            trust = ("sure", "likely")[turn // 4 % 2]
            fixed = tool.fix(text, trust, strip)
            law(apply(text, fixed.edits) == fixed.text, "the edits do not give the text")
            law(apply(fixed.text, fixed.undo) == text, "the undo does not give the original")
            again = tool.fix(fixed.text, trust, strip).text
            law(again == fixed.text, f"fixing twice is not fixing once ({trust}, {strip}): {fixed.text!r} -> {again!r}")
            tool.score(text)
        return True

    return Target(eat, pieces())


def well_formed(name: str, report: str) -> None:
    report.encode()
    if name in ("sarif", "gitlab", "rdjson"):
        json.loads(report)
    elif name == "jsonl":
        [json.loads(line) for line in report.split("\n") if line]
    elif name in ("junit", "checkstyle"):
        ElementTree.fromstring(report)
    elif name == "csv":
        law(len({len(row) for row in csv.reader(io.StringIO(report), strict=True)}) <= 1, "csv: rows of different length")


def similarity() -> Target:
    """name_similarity is symmetric and between 0 and 1 for any two texts."""
    from normalize import name_key, name_similarity

    def eat(data: bytes) -> bool:
        left, _, right = data[:200].decode(errors="surrogateescape").partition("\n")
        score = name_similarity(left, right)
        law(0 <= score <= 1, f"similarity {score}")
        law(score == name_similarity(right, left), "not symmetric")
        name_key(left)
        return True

    names = "Alyaksandr Lukashenka\nАлександр Лукашенко|Stanislav Zas\nСтаніслаў Зась|O’Neill\nONeil|Kyiv\nКиїв|İzmir\nIzmir"
    return Target(eat, tuple(n.encode() for n in names.split("|")))


def records(name: str, seeds: Sequence[bytes], field: str = "text") -> Target:
    """A format of records: blocks make up the file, and an edited record reads back as edited with all others untouched."""
    from normalize.corpus import formats
    from normalize.corpus.blocks import Fields, spliced, turned
    from normalize.edits import apply
    from normalize.errors import InputError
    from normalize.model import Edit

    module, fields = formats.load(name), Fields(field)
    chance = random.Random(7)

    def eat(data: bytes) -> bool:
        module.BLOCK = chance.choice((16, 64, 300, 1 << 18))
        try:
            blocks = list(module.blocks(io.BytesIO(data), "f", fields))
        except InputError:
            return False
        law(b"".join(b.data for b in blocks) == data, "the blocks are not the file")
        for block in blocks:
            try:
                found = list(module.records(block, fields))
            except InputError:
                return False
            every = []
            texts = [record.text for record in found]
            for at, record in enumerate(found):
                if record.text is None or chance.random() < 0.3:
                    continue
                edits = some_edits(record.text)
                with contextlib.suppress(InputError):  # an edit may be refused, and the record stays
                    every += list(module.splices(block, record, edits))
                    texts[at] = apply(record.text, edits)
                json.dumps(module.row(block, record, record.text))
            after = spliced(block.data, every)
            law(spliced(after, list(turned(block.data, every))) == block.data, "the splices cannot be turned back")
            law([record.text for record in module.records(block._replace(data=after), fields)] == texts, "an edited record reads otherwise")
        return True

    def some_edits(text: str) -> list[Edit]:
        places = sorted(chance.randrange(len(text) + 1) for _ in range(chance.choice((2, 4))))
        return [
            Edit(a, b, chance.choice(("", "X", 'a "b"', "é\n", "a,b;c\td", "𝐀\\", "\r")))
            for a, b in zip(places[::2], places[1::2], strict=True)
        ]

    return Target(eat, tuple(seeds))


JSON_LINES = (
    b'{"id": 1, "text": "The OTSC met.", "n": [1, {"text": "x"}]}\n{"text": "a\\u00e9\\ud83d\\ude00 \\"b\\" \\n", "id": "q"}\r\n\n{"id": 3}\n',
    '\ufeff{"text": "Лукашенко", "text": "Zasem"}\n{"text": null}\n{"text": 5}\n[1]\n"x"\n{"text": ""}'.encode(),
    b' { "a" : {"b": "x", "text": 1.5e300} , "text" : "\\\\ \\/ \\b" } \n{"text":"\\ud83d"}\n{"text":NaN}\n',
)
NESTED = (
    b'{"a": {"text": "The OTSC met."}, "id": 1}\n{"a.text": "x", "a": {"text": "y"}}\n{"a": "text"}\n{"a": {"a.text": "z"}, "a": {"text": "w\\n"}}\n',
)
DELIMITED = (
    b'id,text,note\n1,The OTSC met.,x\n2,"He said ""no"", and\nleft",y\n3,,\n',
    b'text\tid\r\nThe OTSC met.\t1\r\n"a"b\t2\r\n',
    '\ufefftext;id\n"Лукашенко";"a;b"\n"open;2\nnext;3\n'.encode(),
    b'"text","id"\r"a","b"\r"c" ,d\r',
)


def text_files() -> Target:
    """Plain text in any encoding: what is read can be written back to the same bytes."""
    from normalize.corpus.reading import decode
    from normalize.errors import InputError

    def eat(data: bytes) -> bool:
        try:
            source = decode(data, "f")
        except InputError:
            return False
        law(source.encode(source.text) == data, "read and written it is another file")
        return True

    text = "The OTSC met in Minsk. Лукашенко said “no”.\r\n"
    return Target(eat, tuple(text.encode(encoding) for encoding in ("utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be")))


def packed(folder: Path) -> Target:
    """Files of every format, packed in every way, named by their endings and read as a run reads them."""
    from normalize.corpus.blocks import Block, Fields
    from normalize.corpus.inputs import Choice, End, inputs, stream

    endings = [end for end in (".gz", ".bz2", ".xz", ".zst") if end != ".zst" or installed("zstandard")]
    packers: dict[str, Callable[[bytes], bytes]] = {".gz": gzip.compress, ".bz2": bz2.compress, ".xz": lzma.compress}
    if ".zst" in endings:
        import zstandard

        packers[".zst"] = zstandard.ZstdCompressor().compress
    seeds = [
        bytes([number]) + pack(content)
        for number, pack in enumerate(packers.values())
        for content in (JSON_LINES[0], DELIMITED[0], b"", b"abc" * 5000)
    ]
    seeds += [bytes([number]) + pack(JSON_LINES[0]) + pack(JSON_LINES[1]) for number, pack in enumerate(packers.values())]

    def eat(data: bytes) -> bool:
        kind = data[0] if data else 0
        path = folder / f"f{('.jsonl', '.csv', '.txt')[kind // 16 % 3]}{endings[kind % len(endings)]}"
        path.write_bytes(data[1:])
        problems: list[object] = []
        for event in stream(inputs([path], Choice(Fields()), problems.append), Fields()):
            if isinstance(event, End) and event.problem is not None:
                problems.append(event.problem)
            if isinstance(event, Block):
                law(len(event.data) < 1 << 24, "a small file unpacks to a very large block")
        return not problems

    return Target(eat, tuple(seeds))


def parquet(folder: Path) -> Target:
    """Parquet: damaged files are refused with InputError wherever the damage shows."""
    import pyarrow
    import pyarrow.parquet

    from normalize.corpus import formats
    from normalize.corpus.blocks import Fields
    from normalize.errors import InputError

    seeds = []
    for packing in ("none", "snappy", "gzip"):
        out = io.BytesIO()
        table = pyarrow.table({"id": ["a", "b", None], "text": ["The OTSC met.", None, "Лукашенко"], "n": [1, 2, 3]})
        pyarrow.parquet.write_table(table, out, compression=packing)
        seeds.append(out.getvalue())
    module = formats.load("parquet")

    def eat(data: bytes) -> bool:
        try:
            blocks = list(module.blocks(io.BytesIO(data), "f", Fields()))
            found = [record for block in blocks for record in module.records(block, Fields())]
            target = io.BytesIO()
            module.rewrite(io.BytesIO(data), target, "f", Fields(), [b.data for b in blocks])
        except InputError:
            return False
        target.seek(0)
        back = [record.text for block in module.blocks(target, "f", Fields()) for record in module.records(block, Fields())]
        law(back == [record.text for record in found], "rewritten it has other texts")
        return True

    return Target(eat, tuple(seeds))


def html() -> Target:
    """Web pages: an article or a problem, nothing else."""
    from normalize.corpus import formats
    from normalize.corpus.blocks import Fields

    module = formats.load("html")
    body = "".join(
        f"<p>The OTSC met in Minsk on day {n}, said <b>Lukashenka</b>, and nobody was surprised by it at all.</p>" for n in range(8)
    )
    page = f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>A</title><script>x("</p>")</script></head><body><nav><a href="/">B</a></nav><article><h1>A</h1>{body}<table><tr><td>1</table></article></body></html>'

    def eat(data: bytes) -> bool:
        return all(r.problem is None for block in module.blocks(io.BytesIO(data), "f", Fields()) for r in module.records(block, Fields()))

    return Target(eat, (page.encode(), page.encode("utf-16"), body.encode()))


def lexicon_file() -> Target:
    """Lexicon files: each block is an entity or problems with their lines."""
    from corpus_fixtures import ENTITIES

    from normalize.errors import Problem
    from normalize.lexicon.reader import blocks, parse

    seeds = [ENTITIES.encode()]
    for path in sorted((ROOT / "lexicons").rglob("*.yaml"))[::3]:
        seeds += [piece.encode() for piece in path.read_text(encoding="utf-8")[:3500].split("\n\n")[:3]]

    def eat(data: bytes) -> bool:
        good, lines = True, data.count(b"\n") + 1
        for block in blocks("f", data.decode(errors="replace")):
            problems = [block] if isinstance(block, Problem) else parse(block, patch=len(data) % 2 == 0)[1]
            good = good and not problems
            for problem in problems:
                law(1 <= problem.line <= lines + 1, f"line {problem.line} of {lines}")
        return good

    return Target(eat, tuple(seeds))


def importer(name: str, seeds: Sequence[bytes]) -> Target:
    """A list of names of another program: entries, and blocks of them that the lexicon's own reader takes; else LexiconError."""
    from normalize.errors import LexiconError, Problem
    from normalize.lexicon import exchange
    from normalize.lexicon.exchange.entry import Options
    from normalize.lexicon.exchange.taking import Taken, take
    from normalize.lexicon.reader import blocks, parse

    module, lexicon = exchange.reader(name), small_lexicon()

    def eat(data: bytes) -> bool:
        options = Options(
            kind="organisation" if len(data) % 2 else None,
            source="fuzz",
            population=0,
            beside=io.BytesIO(data) if name == "geonames" and len(data) % 3 else None,
        )
        try:
            found = list(
                take(module.read(io.BytesIO(data), "f", options), lexicon, options, matches_names=getattr(module, "MATCHES_NAMES", False))
            )
        except LexiconError:
            return False
        taken = [entry for entry in found if isinstance(entry, Taken)]
        for entry in taken:
            for block in blocks("f", entry.text):
                problems = [block] if isinstance(block, Problem) else parse(block, patch=entry.known)[1]
                law(not problems, f"{name}: what was imported cannot be read: {problems} in {entry.text!r}")
        return bool(taken)

    return Target(eat, tuple(seeds))


def exported() -> dict[str, list[bytes]]:
    """The test lexicon in every format that can be written, and small files of those that can only be read."""
    from normalize.lexicon import exchange
    from normalize.lexicon.exchange.entry import Options

    entities = list(small_lexicon().entities())
    found: dict[str, list[bytes]] = {name: [] for name in exchange.readers()}
    for name in exchange.writers():
        if name in found:
            with contextlib.suppress(Exception):
                found[name].append(
                    "\n".join(line for line in exchange.writer(name).write(iter(entities), Options()) if isinstance(line, str)).encode()
                    + b"\n"
                )
    more = {
        "wikidata": b'[\n{"id": "Q318693", "type": "item", "labels": {"en": {"language": "en", "value": "CSTO"}}, "aliases": {"ru": [{"language": "ru", "value": "\xd0\x9e\xd0\x94\xd0\x9a\xd0\x91"}]}, "claims": {"P31": [{"mainsnak": {"datavalue": {"value": {"id": "Q5"}}}}]}, "sitelinks": {"enwiki": {}}},\n{"id": "Q2", "labels": {}}\n]\n',
        "ftm": b'{"id": "a", "schema": "Person", "properties": {"name": ["Stanislav Zas"], "alias": ["Zas"], "wikidataId": ["Q1"]}}\n{"id": "b", "schema": "Organization", "properties": {"name": ["CSTO"]}}\n',
        "jrc": b"1\tP\tu\tStanislav+Zas\n1\tP\ten\tStanislau+Zas\n2\tO\tu\tCSTO\n",
        "geonames": "1\tGyumri\tGyumri\tGumri,Гюмри\t40.7\t43.8\tP\tPPLA\tAM\t\t07\t\t\t\t121976\t\t1509\tAsia/Yerevan\t2020-01-01\n".encode() + b"9\t1\tru\t\xd0\x93\xd1\x8e\xd0\xbc\xd1\x80\xd0\xb8\t1\t\t\t\t\t\n",
        "prh": b'version: 1\nrules:\n  - expected: CSTO\n    patterns: [OTSC, TSCTO]\n    specs:\n      - from: OTSC\n        to: CSTO\n  - expected: Gyumri\n    pattern: Gumri\n',
        "codespell": b"gumri->Gyumri\ntscto->CSTO, CTO,\nx->y, reason\n",
        "csv": b"form,canonical,kind,lang\nOTSC,CSTO,organisation,fr\n\"a \"\"b\"\"\",c,,\n",
        "tbx": b'<?xml version="1.0"?><martif type="TBX"><text><body><termEntry id="1"><langSet xml:lang="en"><tig><term>CSTO</term><termNote type="x">y</termNote></tig></langSet><langSet xml:lang="fr"><ntig><termGrp><term>OTSC</term></termGrp></ntig></langSet></termEntry></body></text></martif>',
        "skos": b'@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n@prefix e: <http://e/> .\ne:a a skos:Concept ; skos:prefLabel "CSTO"@en, "OTSC"@fr ; skos:altLabel """a\nb"""@ru ; skos:exactMatch <http://www.wikidata.org/entity/Q1> .\n',
    }  # fmt: skip
    for name, data in more.items():
        if name in found:
            found[name].append(data)
    return {name: seeds or [b"a\tb\n"] for name, seeds in found.items()}


_SMALL: list[Any] = []


def small_lexicon() -> Any:
    """Three entities; the gates of an import ask for no more."""
    if not _SMALL:
        from corpus_fixtures import small_lexicon as write_small

        from normalize.lexicon import load

        with tempfile.TemporaryDirectory() as name:
            _SMALL.append(load(base=write_small(Path(name) / "lexicon")))
    return _SMALL[0]


def configuration(folder: Path) -> Target:
    """normalize.toml and pyproject.toml, the score's settings among them."""
    from normalize import quality
    from normalize.config import find
    from normalize.errors import NormalizeError

    place = folder / "config"
    place.mkdir(exist_ok=True)

    def eat(data: bytes) -> bool:
        name = "pyproject.toml" if b"tool.normalize" in data else "normalize.toml"
        for other in place.iterdir():
            other.unlink()
        (place / name).write_bytes(data)
        try:
            quality.Settings.of(find(place).score, "f")
        except NormalizeError:
            return False
        return True

    plain = b'target = "en"\nstyle = "ukrainian"\nlexicons = ["a.yaml"]\nselect = ["name"]\nignore = []\ntrust = "likely"\nstrip = ["boilerplate"]\n\n[score]\nreview = 10\ndrop = 20.5\n'
    return Target(
        eat,
        (
            plain,
            b'[project]\nname = "x"\n\n[tool.normalize]\n' + plain.replace(b"[score]", b"[tool.normalize.score]"),
            *(b"[score]\n" + s for s in score_tables()),
        ),
    )


def score_tables() -> Iterator[bytes]:
    from normalize import quality

    for field in (
        quality.Settings._fields if hasattr(quality.Settings, "_fields") else getattr(quality.Settings, "__dataclass_fields__", {})
    ):
        yield f"{field} = 1.5\n".replace("_", "-").encode()
        yield f'{field} = {{ "major" = 5, a = "b" }}\n'.replace("_", "-").encode()


def kept(folder: Path) -> Target:
    """The files that runs keep: decisions, baselines, the log of changes, gold annotation, ignore files, a diff of git."""
    from normalize import evaluation, model
    from normalize.corpus import baseline, decisions, ignoring, journal, since
    from normalize.errors import InputError

    text = "The OTSC met in Gumri."
    document = model.Document(text, "a.txt", "1")
    finding = model.Rule("known-form", model.Category.NAME, model.Severity.MINOR, "x").finding(document, 4, 8, "m", "CSTO")
    logs = folder / "changes"
    logs.mkdir(exist_ok=True)
    entries, _ = baseline.entries_of([(document, [finding])], folder)
    told = decisions.written(
        [
            decisions.of_occurrence(decisions.Choice.ACCEPT, document, finding, folder),
            decisions.of_form(decisions.Choice.REJECT, finding, "a/*"),
        ]
    )
    seeds = (
        told,
        baseline.written(entries),
        b'{"path":"/a.txt","before":"a","after":"b","encoding":"utf-8","edits":[[0,1,"x"]],"time":1.5}\n{"path":"/a.txt","undone":true}\n{"path":"/b","before":"a","after":"b","copy":"c","time":2}\n',
        b'{"start": 4, "end": 8, "text": "OTSC", "kind": "name", "canonical": "CSTO", "note": "acronym; also X, Y"}\n',
        b"*.txt\n!a.txt\n/b/**/c[a-z]?\\*\n[!a]x/\n**/d\ne/**\n# x\n",
        b'diff --git a/a.txt b/a.txt\n--- a/a.txt\n+++ "b/\\303\\244 x.txt"\n@@ -1,2 +3,4 @@ x\n+y\ndiff --git a/b b/b\n+++ b/b\n@@ -1 +1 @@\n',
    )

    def eat(data: bytes) -> bool:
        good = False
        path = folder / "kept"
        path.write_bytes(data)
        for read in (
            lambda: decisions.filter_from(path)(document, [finding]),
            lambda: baseline.filter_from(path)(document, [finding]),
            lambda: evaluation.read_gold(path, text),
        ):
            with contextlib.suppress(InputError):
                read()
                good = True
        (logs / "x.jsonl").write_bytes(data)
        list(journal.runs(logs))
        (folder / ".gitignore").write_bytes(data)
        level = ignoring.level(folder, "")
        if level is not None:
            for name in ("a.txt", "b/x/y/ca1*", "a" * 60, "a/" * 30 + "b"):
                ignoring.ignored([level], name, False)
        list(since._hunks(data))
        return good

    return Target(eat, seeds)


def marks() -> Target:
    """CriticMarkup: read or refused with ValueError, and written again it is the same text."""
    from normalize import critic

    def eat(data: bytes) -> bool:
        text = data.decode(errors="replace")
        law(critic.read(critic.mark(text, [])).before == text, "a text without marks reads otherwise")
        try:
            critic.read(text)
        except ValueError:
            return False
        return True

    return Target(eat, (b"a {~~OTSC~>CSTO~~} b {--x--}{++y++} {==look==}{>>rule: why<<} \\{~~", *pieces()[:40]))


def installed(name: str) -> bool:
    import importlib.util

    return importlib.util.find_spec(name) is not None


def targets(folder: Path) -> dict[str, Callable[[], Target]]:
    """Each target by name; made when it is needed, since the rules open the whole lexicon."""
    found: dict[str, Callable[[], Target]] = {
        "text": text_files,
        "jsonl": lambda: records("jsonl", JSON_LINES),
        "jsonl nested": lambda: records("jsonl", NESTED, "a.text"),
        "delimited": lambda: records("delimited", DELIMITED),
        "packed": lambda: packed(folder),
        "lexicon": lexicon_file,
        "configuration": lambda: configuration(folder),
        "kept files": lambda: kept(folder),
        "marks": marks,
        "similarity": similarity,
    }
    for name, seeds in exported().items():
        found[f"import {name}"] = lambda name=name, seeds=seeds: importer(name, seeds)  # type: ignore[misc]
    if installed("pyarrow"):
        found["parquet"] = lambda: parquet(folder)
    if installed("trafilatura"):
        found["html"] = html
    return {**found, "rules": rules}


# Runs


class Count:
    """What one target was fed with in one run."""

    def __init__(self, name: str, guided: bool) -> None:
        self.name, self.guided = name, guided
        self.inputs = self.accepted = 0
        self.slowest = 0.0
        self.broken: collections.Counter[str] = collections.Counter()

    def feed(self, target: Target, data: bytes) -> None:
        self.inputs += 1
        begun = time.process_time()
        try:
            signal.setitimer(signal.ITIMER_PROF, BOUND)
            self.accepted += target.eat(data)
        except KeyboardInterrupt:
            raise
        except BaseException as error:
            self.note(error, data)
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)
        self.slowest = max(self.slowest, time.process_time() - begun)

    def note(self, error: BaseException, data: bytes) -> None:
        frames = [f for f in traceback.extract_tb(error.__traceback__) if "normalize" in f.filename or "benchmarks" in f.filename]
        where = (
            str(error).partition(":")[0]
            if isinstance(error, Broken)
            else f"{Path(frames[-1].filename).name}:{frames[-1].lineno}"
            if frames
            else "?"
        )
        name = f"{type(error).__name__} {where}"
        if name not in self.broken:
            print(f"BROKEN {self.name}: {name}: {str(error)[:1500]}\n    {data!r}", flush=True)
            if not isinstance(error, Broken):
                traceback.print_exception(error, file=sys.stdout)
        self.broken[name] += 1

    def told(self) -> str:
        return json.dumps(
            {
                "target": self.name,
                "guided": self.guided,
                "inputs": self.inputs,
                "accepted": self.accepted,
                "slowest": round(self.slowest, 3),
                "broken": self.broken,
            }
        )


def drawn(name: str, target: Target, seconds: float, seed: int) -> Count:
    """Damage good inputs by lot, and now and then what came of damage, as long as told (CPU time)."""
    signal.signal(signal.SIGPROF, stop)
    chance, count = random.Random(f"{seed} {name}"), Count(name, False)
    pool = list(target.seeds)
    end = time.process_time() + seconds
    while time.process_time() < end:
        data = damaged(chance.choice(pool), chance, target.seeds)
        if chance.random() < 0.02:
            pool[len(target.seeds) + chance.randrange(KEPT) :] = [data]  # the rest goes, so that no damage is built upon for long
        count.feed(target, data)
    return count


def guided(name: str, make: Callable[[], Target], seconds: float, seed: int, done: Callable[[Count], None]) -> None:
    """Let coverage lead: what reaches new lines is damaged further."""
    import atheris

    with atheris.instrument_imports(include=["normalize"]):
        target = make()
    signal.signal(signal.SIGPROF, stop)
    count = Count(name, True)
    begun = time.process_time()
    with tempfile.TemporaryDirectory() as corpus:
        for number, data in enumerate(target.seeds[:400]):
            (Path(corpus) / str(number)).write_bytes(data)

        def one(data: bytes) -> None:
            count.feed(target, data)
            if time.process_time() - begun > seconds:
                done(count)
                os._exit(0)  # the library knows no other end than its own

        atheris.Setup(
            [
                sys.argv[0],
                corpus,
                f"-seed={seed}",
                f"-max_len={LONGEST}",
                "-timeout=120",
                "-rss_limit_mb=0",
                "-verbosity=0",
                "-detect_leaks=0",
            ],
            one,
        )
        atheris.Fuzz()


def stop(*_: object) -> None:
    raise Hang(f"more than {BOUND} s")


def table(lines: Sequence[str]) -> Iterator[str]:
    """The counts of all runs by target."""
    sums: dict[str, dict[str, Any]] = {}
    for line in lines:
        value = json.loads(line)
        row = sums.setdefault(value["target"], {"inputs": 0, "guided": 0, "accepted": 0, "slowest": 0.0, "broken": collections.Counter()})
        row["inputs"] += value["inputs"]
        row["guided"] += value["inputs"] * value["guided"]
        row["accepted"] += value["accepted"]
        row["slowest"] = max(row["slowest"], value["slowest"])
        row["broken"].update(value["broken"])
    yield "| target | inputs | of them led by coverage | accepted | slowest, CPU s | broken |"
    yield "|---|---|---|---|---|---|"
    for name, row in sorted(sums.items()):
        broken = "; ".join(f"{what} ({count})" for what, count in row["broken"].items()) or "0"
        yield f"| {name} | {row['inputs']:,} | {row['guided']:,} | {row['accepted'] / max(1, row['inputs']):.0%} | {row['slowest']:.2f} | {broken} |"
    yield f"| **all** | **{sum(r['inputs'] for r in sums.values()):,}** | {sum(r['guided'] for r in sums.values()):,} | | | **{sum(sum(r['broken'].values()) for r in sums.values())}** |"


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--minutes", type=float, default=1.0, help="CPU time for each target")
    parser.add_argument("--only", help="targets, with commas between")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--guided", help="one target, led by coverage")
    parser.add_argument("--note", type=Path)
    parser.add_argument("--table", type=Path)
    parser.add_argument("--list", action="store_true")
    given = parser.parse_args()
    if given.table:
        print("\n".join(table(given.table.read_text(encoding="utf-8").splitlines())))
        return 0
    broken = 0

    def done(count: Count) -> None:
        nonlocal broken
        broken += sum(count.broken.values())
        print(count.told(), flush=True)
        if given.note:
            with given.note.open("a", encoding="utf-8") as file:
                file.write(count.told() + "\n")

    with tempfile.TemporaryDirectory(dir="/dev/shm" if Path("/dev/shm").is_dir() else None) as name:
        there = targets(Path(name))
        if given.list:
            print("\n".join(there))
        elif given.guided:
            guided(given.guided, there[given.guided], given.minutes * 60, given.seed, done)
        else:
            for target in given.only.split(",") if given.only else there:
                done(drawn(target, there[target](), given.minutes * 60, given.seed))
    return int(broken > 0)


if __name__ == "__main__":
    sys.exit(main())
