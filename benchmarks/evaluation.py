"""How well texts are mended: seeds and development texts against their gold, false alarms on clean texts.

    python benchmarks/evaluation.py [--write]

Reads the development data from ../shared/dev when it is there. `--write` puts the figures into results/evaluation.md with date and versions.
"""

import argparse
import datetime
import platform
import re
from importlib.metadata import version
from pathlib import Path

from normalize import Normalizer, __version__
from normalize.cli.commands.evaluate import table
from normalize.corpus.reading import read
from normalize.evaluation import evaluate, pairs, read_gold
from normalize.lexicon.keys import key
from normalize.lexicon.postings import PostingRole
from normalize.model import Document, Severity, Trust

ROOT = Path(__file__).resolve().parent.parent
DEVELOPMENT = ROOT.parent / "shared" / "dev"


def evaluated(normalizer, texts, gold, trust):
    items = []
    for text_path, gold_path in pairs(texts, gold):
        text = read(text_path).text
        items.append((text_path.stem, normalizer.fix(Document(text), trust), read_gold(gold_path, text)))
    return items


def known_share(normalizer, items):
    """Of the names in the gold: how many have an entity in the lexicon, and how many of those are right after fixing."""
    lexicon = normalizer.lexicon
    names = known = right = 0
    for _, fixed, gold in items:
        for name in gold:
            if name.kind != "name":
                continue
            names += 1
            after = fixed.offsets.forward(name.start, name.end)
            if any(
                p.role <= PostingRole.ALSO and "en" in lexicon.languages(p) for form in name.accepted for p in lexicon.postings(key(form))
            ):
                known += 1
                right += fixed.text[after.start : after.end] in name.accepted
    return names, known, right


def lines():
    normalizer = Normalizer()
    for title, texts, gold in (
        ("seeds", ROOT / "seeds", ROOT / "tests" / "gold"),
        ("development texts", DEVELOPMENT / "texts", DEVELOPMENT / "gold"),
    ):
        if not texts.is_dir():
            yield f"## {title}\n\nnot here: {texts.name}"
            continue
        for trust in ("sure", "likely"):
            items = evaluated(normalizer, texts, gold, trust)
            result = evaluate(items)
            yield f"## {title}, after fixing what is {trust}\n\n```\n" + "\n".join(table(result)) + "\n```"
            if trust == "likely":
                names, known, right = known_share(normalizer, items)
                yield f"Names whose entity the lexicon knows: {known} of {names}; right after fixing: {right} of {known}."
    if (DEVELOPMENT / "clean").is_dir():
        yield "## clean texts (human translations and agency English)\n\n" + "\n".join(clean(normalizer))


def clean(normalizer):
    words = alarms = edits = 0
    listed = []
    for path in sorted((DEVELOPMENT / "clean").glob("*.txt")):
        text = read(path).text
        words += len(re.findall(r"\w+", text))
        for finding in normalizer.check(text):
            if finding.severity >= Severity.MINOR:
                alarms += finding.category != "name"
                name_edit = finding.category == "name" and finding.trust >= Trust.LIKELY
                edits += name_edit
                listed.append(
                    f"- {path.stem} {finding.rule} ({finding.trust}): {finding.text!r}"
                    + (f" → {finding.replacement!r}" if finding.replacement else "")
                )
    yield f"{words:,} words; findings of severity minor or more that are no names: {alarms} ({alarms * 1000 / words:.2f} per 1,000 words); names that would be edited at likely: {edits}."
    yield ""
    yield from listed


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true")
    arguments = parser.parse_args()
    head = f"# Evaluation\n\n`python benchmarks/evaluation.py --write`, {datetime.date.today()}, normalize {__version__}, Python {platform.python_version()}, rapidfuzz {version('rapidfuzz')}\n"
    text = head + "\n" + "\n\n".join(lines()) + "\n"
    print(text)
    if arguments.write:
        (ROOT / "benchmarks" / "results").mkdir(exist_ok=True)
        (ROOT / "benchmarks" / "results" / "evaluation.md").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
