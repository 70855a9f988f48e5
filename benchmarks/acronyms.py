"""Acronym definitions in running text beside the peers, in one run: precision, recall and F1 over the cases in acronym_cases.tsv.

    python benchmarks/acronyms.py [--results FILE.md]

A pair counts when acronym and full name are right to the letter. Peers that are not installed are left out:
pip install acronymkit abbreviations scispacy. The cases are this project's own, so the row of ours says that they hold, no more; the
peers' rows say which kinds of definitions they do not see. Writes a Markdown table.
"""

import argparse
import datetime
import importlib.util
import pathlib
import platform
import sys
import time

ROOT = pathlib.Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))
ROUNDS = 5  # runs over all cases, of which the fastest counts


def cases():
    """Yield (language, text, set of pairs) of every case."""
    for line in (ROOT / "benchmarks" / "acronym_cases.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            language, text, pairs = line.split("\t")
            yield language, text, {tuple(pair.split("=")) for pair in pairs.split(";") if pair}


def finders():
    """Yield (name, function from a text to its set of pairs) of ours and of every peer that is installed."""
    from normalize.model import Document
    from normalize.names.definitions import definitions

    yield "normalize", lambda text: {(d.short, d.full) for d in definitions(Document(text))}
    if importlib.util.find_spec("acronymkit"):
        from acronymkit import AcronymEngine

        engine = AcronymEngine()
        yield "acronymkit", lambda text: {(p.short_form, p.long_form) for p in engine.extract(text).pairs}
    if importlib.util.find_spec("abbreviations"):
        import logging

        from abbreviations import schwartz_hearst

        logging.disable(logging.CRITICAL)
        yield (
            "abbreviations (Schwartz-Hearst)",
            lambda text: set(schwartz_hearst.extract_abbreviation_definition_pairs(doc_text=text).items()),
        )
    if importlib.util.find_spec("scispacy") and importlib.util.find_spec("spacy"):
        import spacy
        from scispacy.abbreviation import AbbreviationDetector  # noqa: F401 (registers the pipe)

        pipeline = spacy.blank("en")
        pipeline.add_pipe("abbreviation_detector")
        yield "scispacy", lambda text: {(a.text, a._.long_form.text) for a in pipeline(text)._.abbreviations}


def score(find, wanted_of):
    """Precision, recall and F1 of a finder over some cases."""
    right = found = wanted = 0
    for _, text, pairs in wanted_of:
        got = find(text)
        right, found, wanted = right + len(got & pairs), found + len(got), wanted + len(pairs)
    precision, recall = right / found if found else 0.0, right / wanted if wanted else 0.0
    return precision, recall, 2 * precision * recall / (precision + recall) if right else 0.0


def table():
    everything = list(cases())
    english = [case for case in everything if case[0] == "en"]
    yield "| finder | precision | recall | F1 | F1, English only | texts/s |"
    yield "|---|---|---|---|---|---|"
    for name, find in finders():
        precision, recall, f1 = score(find, everything)
        seconds = []
        for _ in range(ROUNDS):
            start = time.perf_counter()
            for _, text, _ in everything:
                find(text)
            seconds.append(time.perf_counter() - start)
        yield f"| {name} | {precision:.2f} | {recall:.2f} | {f1:.2f} | {score(find, english)[2]:.2f} | {len(everything) / min(seconds):,.0f} |"


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--results", type=pathlib.Path, help="also write the table to this file")
    results = options.parse_args().results
    total = len(list(cases()))
    head = f"# Acronym definitions\n\n{datetime.date.today()}, Python {platform.python_version()}, {total} texts of acronym_cases.tsv.\n"
    lines = [head, *table()]
    print("\n".join(lines))
    if results:
        results.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
