"""`normalize evaluate`: how well texts are mended, against gold."""

from pathlib import Path

import click

from normalize.cli.choices import OneOf, Place
from normalize.cli.options import normalizer, settings
from normalize.cli.printing import record, tell
from normalize.config import APPLIED
from normalize.corpus.reading import read
from normalize.escaping import json_line
from normalize.evaluation import Evaluation, evaluate, pairs, read_gold


@click.command("evaluate")
@click.argument("texts", type=Place(path_type=Path))
@click.argument("gold", type=Place(path_type=Path))
@click.option("--trust", type=OneOf(APPLIED), default="likely", show_default=True, help="What is applied before names are compared.")
@click.option("--errors", is_flag=True, help="List every miss and false alarm.")
@click.option("--format", "format_", type=OneOf(["table", "json"]), default="table", help="A table (default) or one JSON object.")
@click.option("--target", metavar="LANG", help="Language of the texts (default auto: told for each text).")
@click.option("--lexicon", "lexicons", multiple=True, type=Place(), help="A lexicon to lay over the shipped one. Repeatable.")
@click.option("--style", metavar="NAME", help="House style.")
def command(
    texts: Path, gold: Path, trust: str, errors: bool, format_: str, target: str | None, lexicons: tuple[str, ...], style: str | None
) -> int:
    """Compare TEXTS (a folder or file) with GOLD (JSONL beside it by name): precision, recall and F1 by kind.

    Names are right when the text after fixing has the canonical form; spans when a finding overlaps them.
    """
    config = settings((texts,), True, target=target, lexicons=lexicons, style=style)
    tool = normalizer(config)
    items = []
    for text_path, gold_path in pairs(texts, gold):
        source = read(text_path)
        fixed = tool.fix(tool.document(source.text, str(text_path)), trust)
        items.append((text_path.stem, fixed, read_gold(gold_path, source.text)))
    result = evaluate(items)
    if format_ == "json":
        record(json_line(as_json(result)))
    else:
        for line in table(result):
            tell(line)
    if errors:
        for error in result.errors:
            text = " ".join(error.text.split())
            tell(f"{error.doc}:{error.start}: {error.kind}: {text[:70]!r} {error.message}")
    return 0


def table(result: Evaluation) -> list[str]:
    """The counts as lines for a terminal."""
    lines = [f"{'kind':14} {'gold':>5} {'found':>6} {'said':>6} {'recall':>7} {'precision':>10} {'F1':>6}"]
    for kind, count in result.counts.items():
        recall = f"{count.recall:7.1%}" if count.gold else "      –"
        precision = f"{count.precision:10.1%}" if count.said else "         –"
        f1 = f"{count.f1:6.1%}" if count.gold and count.said else "     –"
        lines.append(f"{kind:14} {count.gold:5} {count.hit:6} {count.said:6} {recall} {precision} {f1}")
    names = result.counts.get("name")
    lines.append(
        f"{result.texts} texts, {result.words:,} words; wrong edits: {result.wrong_edits} ({result.wrong_per_10k:.2f} per 10,000 words)"
    )
    if names:
        lines.append(f"names with a finding: {result.names_flagged} of {names.gold}")
    return lines


def as_json(result: Evaluation) -> dict[str, object]:
    """The counts as one value for programs."""
    return {
        "texts": result.texts,
        "words": result.words,
        "wrong_edits": result.wrong_edits,
        "wrong_edits_per_10k_words": round(result.wrong_per_10k, 3),
        "names_flagged": result.names_flagged,
        "kinds": {
            kind: {
                "gold": count.gold, "found": count.hit, "said": count.said, "recall": round(count.recall, 4),
                "precision": round(count.precision, 4), "f1": round(count.f1, 4),
            }
            for kind, count in result.counts.items()
        },
    }  # fmt: skip
