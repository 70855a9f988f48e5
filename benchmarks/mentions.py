"""Mentions in running text beside the peers, in one run: characters a CPU second with a lexicon of 1,000 entities, one core, warm.

    python benchmarks/mentions.py TEXTS [--entities 1000] [--results FILE.md]

TEXTS is a folder of texts or a JSONL file (.gz too) with a field `text`. The lexicon is 1,000 persons and places of the shipped one, those
first that the texts name. Peers get the English labels of the same entities; those that are not installed are left out:
pip install flashtext pyahocorasick spacy spaczz. Exact finders (flashtext, pyahocorasick) see no other form; the fuzzy ones compare windows of the text with every
name and run over a part of the texts only. Absolute figures depend on the machine: compare the rows of one run.
"""

import argparse
import datetime
import gzip
import importlib.util
import json
import pathlib
import platform
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))
SLOW_PART = 30_000  # characters that the fuzzy peers get: spaczz needs minutes for more
ROUNDS = 3  # warm runs, of which the fastest counts
CUTOFF = 90  # per cent of similarity that the fuzzy peers are asked for


def read_texts(path):
    """Return the texts of a folder or a file of records."""
    if path.is_dir():
        return [file.read_text(encoding="utf-8") for file in sorted(path.rglob("*.txt"))]
    data = path.read_bytes()
    text = (gzip.decompress(data) if path.suffix == ".gz" else data).decode("utf-8")
    return [json.loads(line)["text"] for line in text.split("\n") if line]


def small_lexicon(texts, count, folder):
    """Compile a lexicon of `count` entities of the shipped one, those first that the texts name; return it and its English labels."""
    from normalize.lexicon import load, shipped, store
    from normalize.lexicon.reader import Block, blocks, read_text
    from normalize.model import Document
    from normalize.names.analysis import mentions

    whole = load()
    named = dict.fromkeys(m.entity for text in texts[:400] for m in mentions(Document(text), whole))
    chosen = list(dict.fromkeys([*named, *(entity.id for entity in whole.entities())]))[:count]
    wanted = set(chosen)
    for data in ("words", "phrases", "styles", "conventions"):
        (folder / data).symlink_to(shipped.folder() / data)
    pieces = []
    for path in shipped.entity_files(shipped.folder()):
        pieces += [b.text for b in blocks(str(path), read_text(path)) if isinstance(b, Block) and b.id in wanted]
    (folder / "terms").mkdir()
    (folder / "terms" / "some.yaml").write_text("\n".join(_without_links(piece) for piece in pieces), encoding="utf-8")
    lexicon = store.load(base=folder)
    labels = [label for entity in lexicon.entities() if (label := entity.labels.get("en"))]
    return lexicon, sorted({name for label in labels for name in (label.full, label.short) if name})


def _without_links(block):
    """A block without the entities it names that are not in the small lexicon: relations, contexts, examples."""
    import ryaml

    value = ryaml.loads(block)
    for body in value.values():
        for name in ("related", "in", "roles", "tests"):
            body.pop(name, None)
        body["forms"] = [form for form in body.get("forms", ()) if "needs" not in form and "cues" not in form]
        if not body["forms"]:
            del body["forms"]
    return json.dumps(value, ensure_ascii=False)[1:-1] + "\n"


def finders(lexicon, names):
    """Yield (name, kind, whether slow, function from a text to the number of names found)."""
    from normalize.model import Document
    from normalize.names.analysis import mentions

    yield "normalize", "all forms, in context", False, lambda text: len(mentions(Document(text), lexicon))
    if importlib.util.find_spec("ahocorasick"):
        import ahocorasick

        automaton = ahocorasick.Automaton()
        for name in names:
            automaton.add_word(name, name)
        automaton.make_automaton()
        yield "pyahocorasick", "exact", False, lambda text: sum(1 for _ in automaton.iter(text))
    if importlib.util.find_spec("flashtext"):
        from flashtext import KeywordProcessor

        processor = KeywordProcessor(case_sensitive=True)
        processor.add_keywords_from_list(names)
        yield "flashtext", "exact", False, lambda text: len(processor.extract_keywords(text))
    from rapidfuzz import fuzz, process

    def windows(text):
        words = text.split()
        runs = (" ".join(words[i : i + n]) for i in range(len(words)) for n in (1, 2, 3))
        return sum(process.extractOne(run, names, scorer=fuzz.ratio, score_cutoff=CUTOFF) is not None for run in runs if run[0].isupper())

    yield "rapidfuzz, windows of 1 to 3 words", "fuzzy", True, windows
    if importlib.util.find_spec("spaczz"):
        import spacy
        from spaczz.matcher import FuzzyMatcher

        pipeline = spacy.blank("en")
        matcher = FuzzyMatcher(pipeline.vocab, min_r2=CUTOFF)
        matcher.add("NAME", [pipeline(name) for name in names])
        yield "spaczz", "fuzzy", True, lambda text: len(matcher(pipeline(text[:2_000])))


def table(texts, lexicon, names):
    yield "| finder | finds | characters/CPU s, warm | first run | names found |"
    yield "|---|---|---|---|---|"
    for name, kind, slow, find in finders(lexicon, names):
        part, size = [], 0
        for text in texts:
            if slow and size >= (2_000 if name == "spaczz" else SLOW_PART):
                break
            part.append(text[:2_000] if name == "spaczz" else text)
            size += len(part[-1])
        seconds, found = [], 0
        for _ in range(1 if slow else ROUNDS + 1):
            start = time.process_time()
            found = sum(map(find, part))
            seconds.append(time.process_time() - start)
        warm = min(seconds[1:] or seconds)
        yield f"| {name} | {kind} | {size / warm:,.0f} | {size / seconds[0]:,.0f} | {found:,} in {size:,} characters |"


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("texts", type=pathlib.Path)
    options.add_argument("--entities", type=int, default=1000)
    options.add_argument("--results", type=pathlib.Path, help="also write the table to this file")
    given = options.parse_args()
    texts = read_texts(given.texts)
    with tempfile.TemporaryDirectory() as folder:
        lexicon, names = small_lexicon(texts, given.entities, pathlib.Path(folder))
        lines = [
            f"# Mentions in running text\n\n{datetime.date.today()}, Python {platform.python_version()}, {len(lexicon):,} entities, "
            f"{len(names):,} English names for the peers, {sum(map(len, texts)):,} characters.\n",
            *table(texts, lexicon, names),
        ]
    print("\n".join(lines))
    if given.results:
        given.results.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
