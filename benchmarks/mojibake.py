"""Text in a wrong encoding: how much of it is restored, and whether right text stays.

    python benchmarks/mojibake.py                        the grids of code pages and languages; some minutes
    python benchmarks/mojibake.py --utf8                 only UTF-8 read in other pages
    python benchmarks/mojibake.py --ftfy test_cases.json the texts ftfy is tested with, from its source distribution
    python benchmarks/mojibake.py --clean FOLDER         right texts, as .jsonl.gz with a field `text`: nothing may change

The texts are those of mojibake_texts.tsv, each whole. A cell of a grid is a text stored in one encoding and shown in another, where no byte is lost on
the way. `restored` is equal to the letter, `half` is changed into something else, `seen` stayed but was pointed at.
"""

import argparse
import gzip
import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from normalize import Normalizer, engine
from normalize.detectors import _code_pages as pages
from normalize.model import Document, Trust

HERE = Path(__file__).parent
# Pages in which texts of a language are or were stored.
STORED = {
    "ru": "cp1251 koi8_r cp866 iso8859_5 mac_cyrillic", "uk": "cp1251 koi8_u", "be": "cp1251", "bg": "cp1251 mac_cyrillic", "sr": "cp1251 iso8859_5",
    "mk": "cp1251", "cs": "cp1250 iso8859_2 cp852", "sk": "cp1250 iso8859_2 cp852", "pl": "cp1250 iso8859_2 cp852", "hu": "cp1250 iso8859_2 cp852",
    "ro": "iso8859_16", "hr": "cp1250 iso8859_2", "de": "cp1252 cp850 mac_roman", "fr": "cp1252 mac_roman", "es": "cp1252 cp850 mac_roman",
    "pt": "cp1252 mac_roman", "sv": "cp1252 cp850 mac_roman", "tr": "cp1254", "lt": "cp1257 cp775", "lv": "cp1257 cp775", "el": "cp1253 iso8859_7 cp737",
    "he": "cp1255 cp862", "ar": "cp1256 iso8859_6", "th": "cp874", "zh": "gbk", "ja": "cp932 euc_jp", "ko": "cp949",
}  # fmt: skip
SHOWN = "cp1252 iso8859_1 cp1251 cp1250 cp1253 koi8_r cp866 mac_roman".split()
LINE = re.compile(r"(?<=[.!?。！？।])\s*|\n")


def texts() -> dict[str, str]:
    """The texts by language."""
    rows = (line.split("\t") for line in (HERE / "mojibake_texts.tsv").read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    return {language: text.replace("|", "\n") for language, text in rows}


def read_as(raw: bytes, text: str) -> Iterator[tuple[str, str]]:
    """The text in every page that shows all its bytes, and otherwise than it is."""
    for page in (*pages.SINGLE, *pages.DOUBLE):
        shown = pages.shown(raw, page)
        if shown is not None and shown != text and pages.to_bytes(shown, page) == raw:
            yield page, shown


def outcome(normalizer: Normalizer, garbled: str, text: str, language: str, trust: Trust) -> str:
    document = Document(garbled, language=language)
    fixed = engine.fix(document, normalizer.lexicon, trust, engine.RuleSet.of(["mojibake"]))
    if fixed.text == text:
        return "restored"
    return "half" if fixed.text != garbled else "seen" if fixed.findings else "unseen"


def grid(normalizer: Normalizer, cells: Iterator[tuple[str, str, str, str]], title: str) -> None:
    """Prints how the cells (page, language, garbled text, text) came out at both grades of trust."""
    counts: dict[Trust, Counter[str]] = {Trust.SURE: Counter(), Trust.LIKELY: Counter()}
    by_page: dict[str, Counter[str]] = {}
    for page, language, garbled, text in cells:
        for trust in counts:
            result = outcome(normalizer, garbled, text, language, trust)
            counts[trust][result] += 1
            if trust is Trust.LIKELY:
                by_page.setdefault(page, Counter())[result] += 1
    print(f"\n## {title}\n\n| trust | cells | restored | half | seen | unseen |\n|---|---:|---:|---:|---:|---:|")
    for trust, found in counts.items():
        total = sum(found.values())
        print(
            f"| {trust} | {total} | {found['restored']} ({found['restored'] / total:.1%}) | {found['half']} | {found['seen']} | {found['unseen']} |"
        )
    rows = (
        f"{page} {found['restored']}/{sum(found.values())}" for page, found in by_page.items() if found["restored"] < sum(found.values())
    )
    print(f"\nNot whole at `likely`: {', '.join(rows) or 'none'}.")


def misread_utf8(all_texts: dict[str, str]) -> Iterator[tuple[str, str, str, str]]:
    for language, text in all_texts.items():
        for page, shown in read_as(text.encode(), text):
            yield page, language, shown, text


def misread_pages(all_texts: dict[str, str]) -> Iterator[tuple[str, str, str, str]]:
    for language, stored in STORED.items():
        for page in stored.split():
            # What the page has not got (a dash, a quotation mark) was a question mark before anything was read wrongly.
            raw = all_texts[language].encode(page, "replace")
            text = pages.shown(raw, page)
            for shown_as in SHOWN:
                garbled = pages.shown(raw, shown_as)
                if text and garbled and garbled != text and shown_as != page:
                    yield f"{page} as {shown_as}", language, garbled, text


def ftfy_cases(normalizer: Normalizer, path: Path) -> None:
    """The encoding part of ftfy's cases: what it calls `fixed-encoding`, or `fixed` where that is the same."""
    print(
        "\n## Texts with which ftfy is tested\n\n| trust | expected by ftfy to | garbled | mended as wanted | otherwise | right | changed |\n|---|---|---:|---:|---:|---:|---:|"
    )
    for trust in (Trust.SURE, Trust.LIKELY):
        for expect in ("pass", "fail"):
            count: Counter[str] = Counter()
            for case in json.loads(path.read_text(encoding="utf-8")):
                if case["expect"] != expect:
                    continue
                original, wanted = case["original"], case.get("fixed-encoding", case["fixed"])
                got = engine.fix(Document(original), normalizer.lexicon, trust, engine.RuleSet.of(["mojibake"])).text
                count["right" if wanted == original else "garbled"] += 1
                if wanted == original:
                    count["changed"] += got != original
                else:
                    count["mended"] += got == wanted
                    count["otherwise"] += got not in (wanted, original)
            print(
                f"| {trust} | {expect} | {count['garbled']} | {count['mended']} | {count['otherwise']} | {count['right']} | {count['changed']} |"
            )


def clean(normalizer: Normalizer, folder: Path) -> None:
    """Right texts, whole and line by line: what the rule changes or points at."""
    count: Counter[str] = Counter()
    for path in sorted(folder.glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            wholes = [json.loads(line)["text"] for line in lines]
        pieces = [piece for whole in wholes for piece in LINE.split(whole) if piece.strip()]
        count["languages"] += 1
        count["texts"] += len(wholes)
        count["lines"] += len(pieces)
        for text in (*wholes, *pieces):
            document = Document(text, language=path.name[:2])
            findings = engine.check(document, normalizer.lexicon, engine.RuleSet.of(["mojibake"])).findings
            count["changed"] += any(f.replacement is not None for f in findings)
            count["pointed at"] += bool(findings)
            for finding in findings:
                print("-", path.name[:2], finding.trust, repr(finding.text), repr(finding.replacement))
    print(f"\n## Right texts\n\n{', '.join(f'{name} {number:,}' for name, number in count.items())}")


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--utf8", action="store_true", help="only UTF-8 read in other pages")
    arguments.add_argument("--ftfy", type=Path, help="test_cases.json of ftfy")
    arguments.add_argument("--clean", type=Path, help="folder of right texts")
    options = arguments.parse_args()
    normalizer = Normalizer()
    if options.ftfy or options.clean:
        if options.ftfy:
            ftfy_cases(normalizer, options.ftfy)
        if options.clean:
            clean(normalizer, options.clean)
        return
    grid(normalizer, misread_utf8(texts()), "UTF-8 read in another page")
    if not options.utf8:
        grid(normalizer, misread_pages(texts()), "One page read as another")


if __name__ == "__main__":
    main()
