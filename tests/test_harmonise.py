"""The corpus as witness: spellings that other texts of the same event have otherwise."""

import itertools
import json
import pickle

import pytest
from harmonise_texts import ANOTHER, TWELVE

from normalize import Harmoniser, Normalizer
from normalize.cli.main import run
from normalize.corpus import spool
from normalize.harmonise.concordance import Concordance
from normalize.harmonise.harmoniser import linked, stories
from normalize.harmonise.links import PACKAGE, Link, Links
from normalize.harmonise.sighting import BORNE, LISTED, UNLISTED, Account, account, name_kind
from normalize.harmonise.story import story_keys
from normalize.model import Document, Trust
from normalize.names import belief


@pytest.fixture(scope="module")
def tool():
    return Normalizer("en")


@pytest.fixture(scope="module")
def twelve(tool):
    return Harmoniser(tool).add_all(TWELVE)


def links_of(tool, texts):
    return {(link.form, link.standard): link for link in Harmoniser(tool).add_all(texts).links}


def report(name, number, place="Lake Belosvet", opening="Journalist Darina"):
    """One of many reports of an event, each of which is a text of its own."""
    return (
        f"{opening} {name} of the weekly Zarechnaya returned from {place} with 214 photographs of the flooded quarry.\n"
        f"Engineer Osip Hlavatkin spoke in Voronhrad about the quarry, reader number {number} writes."
    )


def test_the_spelling_of_most_translations_is_the_standard(twelve):
    found = [(f.text, f.replacement) for text in TWELVE for f in twelve.check(text)]
    assert sorted(set(found)) == [
        ("Byelosvet", "Belosvet"),
        ("Petrienkova", "Petrenkova"),
        ("Pietrenkowa", "Petrenkova"),
        ("Zarechnaja", "Zarechnaya"),
    ]


def test_findings_point_at_every_place_and_never_are_sure(twelve):
    for text in TWELVE:
        for finding in twelve.check(text):
            assert text[finding.start : finding.end] == finding.text
            assert finding.rule == "harmonised-name"
            assert finding.trust <= Trust.LIKELY
            assert 0 < finding.confidence < 1
    assert any(f.trust == Trust.LIKELY for text in TWELVE for f in twelve.check(text))
    assert len([f for f in twelve.check(TWELVE[7]) if f.text == "Petrienkova"]) == 2


def test_the_same_name_in_another_event_stays(tool):
    harmoniser = Harmoniser(tool).add_all((*TWELVE, ANOTHER))
    assert any(link.form == "Petrienkova" for link in harmoniser.links)
    assert harmoniser.check(ANOTHER) == []


def test_two_people_side_by_side_stay_two(tool):
    texts = [report("Petrenkova and Petrenkowa", number) for number in range(8)] + [report("Petrenkowa", 9), report("Petrenkova", 10)]
    assert not {pair for pair in links_of(tool, texts) if set(pair) == {"Petrenkova", "Petrenkowa"}}


def test_like_names_in_other_surroundings_stay_two(tool):
    texts = [report("Petrenkova", number) for number in range(6)]
    texts += [
        f"{report('Horlenko', 7)}\nIn Kamenyhrad the bakery of Olesia Petrenkowa sells bread, rolls, cakes and warm plum pies every morning."
    ]
    assert not {pair for pair in links_of(tool, texts) if "Petrenkowa" in pair}


def test_one_text_against_one_says_nothing(tool):
    assert not [link for link in links_of(tool, [report("Petrenkova", 1), report("Petrienkova", 2)]).values() if link.trust == Trust.LIKELY]


@pytest.mark.parametrize(
    ("standard", "form"),
    [
        ("Vrabesk", "Vrabeskograd"),  # only a part
        ("Belova", "Bélova"),  # only marks lost
        ("Zhdaneev", "Zhdaneyev"),  # another romanisation, and English keeps the glide
        ("Ortelga", "Ortelgas"),  # a plural
        ("Drobnikalna", "Drobni Kalna"),  # in pieces
        ("Lisa", "Liza"),  # two names that others bear
        ("Vrabeskin", "Gradeskan"),  # hardly alike
    ],
)
def test_what_only_a_person_can_judge_is_for_review(tool, standard, form):
    found = links_of(tool, [*(report(standard, number) for number in range(9)), report(form, 10)])
    for piece in form.split():
        link = found[piece, standard]
        assert link.belief > belief.table(PACKAGE)["threshold likely"].weight  # the sum alone would have it
        assert link.trust == Trust.REVIEW


def test_two_texts_are_too_few(tool):
    texts = [report("Petrenkova", number) for number in range(2)]
    link = links_of(tool, [*texts, report("Petrienkova", 3)])["Petrienkova", "Petrenkova"]
    assert link.trust == Trust.REVIEW
    assert links_of(tool, [*texts, report("Petrenkova", 4), report("Petrienkova", 3)])["Petrienkova", "Petrenkova"].standard_texts == 3


@pytest.mark.parametrize(("standard", "form"), [("Obuzekin", "Obusekin"), ("Hlavenka", "Hlawenka"), ("Drobnitsyn", "Drobnizyn")])
def test_a_plain_slip_of_one_text_against_nine_is_likely(tool, standard, form):
    found = links_of(tool, [*(report(standard, number) for number in range(9)), report(form, 10)])
    assert found[form, standard].trust == Trust.LIKELY


def test_a_wife_is_not_her_husband(tool):
    found = links_of(tool, [*(report("Horobets-Zubritsky", number) for number in range(9)), report("Horobets-Zubritska", 10)])
    assert ("Zubritska", "Zubritsky") not in found


def test_a_name_of_the_lexicon_is_never_the_form(tool):
    found = links_of(tool, [*(report("Makronn", number) for number in range(9)), report("Macron", 10)])
    assert ("Macron", "Makronn") not in found


def test_neither_order_nor_grouping_matters(tool):
    whole = Harmoniser(tool).add_all(TWELVE).links
    for order in itertools.islice(itertools.permutations(range(12)), 0, 400_000, 100_000):
        parts = [Harmoniser(tool).add_all(TWELVE[at] for at in order[cut : cut + 4]) for cut in (0, 4, 8)]
        left = Harmoniser(tool).merge(parts[0]).merge(parts[1]).merge(parts[2]).links
        right = Harmoniser(tool).merge(parts[2]).merge(Harmoniser(tool).merge(parts[1]).merge(parts[0])).links
        assert left == right == whole


def test_a_text_that_came_twice_counts_once(tool):
    texts = [report("Petrenkova", 1), report("Petrenkova", 2), *[report("Petrienkova", 3)] * 9]
    assert ("Petrenkova", "Petrienkova") not in links_of(tool, texts)


def test_links_are_merged_in_any_grouping(twelve):
    told = stories(twelve.accounts.values())
    singles = [linked({story: accounts}) for story, accounts in told.items()]
    whole = Links()
    for each in singles:
        whole.merge(each)
    back = Links()
    for each in reversed(singles):
        back = Links().merge(each).merge(back)
    assert whole.kept == back.kept == linked(told).kept
    assert Links().merge(whole).merge(whole).kept == whole.kept


def test_where_two_stories_disagree_the_one_with_more_texts_tells():
    few = Link("Petrenkova", "Petrienkova", 0.9, (), 1, 4, frozenset({1}))
    many = Link("Petrienkova", "Petrenkova", 0.9, (), 1, 9, frozenset({2}))
    links = Links({(link.form, link.standard): link for link in (few, many)})
    assert list(links.settled()) == [many]


def test_an_account_is_the_same_after_it_was_packed(tool):
    for text in (*TWELVE, ANOTHER, ""):
        told = account(Document(text), tool.lexicon)
        assert Account.unpacked(told.packed()) == told


def test_files_say_what_memory_says(tool, twelve, tmp_path):
    accounts = list(twelve.accounts.values())
    spool.put(tmp_path, accounts[:5], 16)
    spool.put(tmp_path, accounts[5:], 16)
    links = Links()
    for share in spool.shares(tmp_path):
        for story, told in spool.stories(share):
            links.add(story, told)
    assert tuple(links.settled()) == twelve.links


def test_keys_of_stories_depend_on_what_is_told_alone():
    about = ["Petrenkova", "Belosvet", "214", "Voronhrad"]
    assert story_keys(about, "en") == story_keys(reversed(about), "en") == story_keys(about, "en-GB")
    assert set(story_keys(about, "en")).isdisjoint(story_keys(about, "de"))
    assert story_keys([], "en") == ()
    assert set(story_keys(about, "en")) & set(story_keys([*about, "1987"], "en"))


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("Petrenkova", UNLISTED), ("Ra'avena", UNLISTED), ("Sofia", LISTED), ("Lisa", BORNE), ("Table", 0), ("We'll", 0), ("Doesn't", 0), ("X", 0),
    ],
)  # fmt: skip
def test_what_a_capitalised_word_is(tool, word, kind):
    assert name_kind(tool.lexicon, word, "en") == kind


def test_a_line_in_capitals_and_an_address_tell_nothing(tool):
    text = "PETRENKOVA RETURNS FROM THE LAKE\nSee https://example.org/Petrenkova for more."
    assert account(Document(text), tool.lexicon).sightings == ()


def test_a_language_without_a_word_list_gets_no_findings():
    tool = Normalizer("cs")
    assert Harmoniser(tool).add_all(TWELVE).links == ()


@pytest.mark.parametrize(("size", "shares"), [(0, 16), (50_000_000, 50), (1_200_000_000, 1024), (10**12, 1024)])
def test_a_larger_corpus_has_more_shares_so_that_each_fits_into_memory(size, shares):
    assert spool.shares_for(size) == shares


def test_a_concordance_goes_to_another_process(twelve):
    there = pickle.loads(pickle.dumps(twelve.concordance))
    document = Document(TWELVE[7])
    assert list(there.findings(document)) == list(twelve.concordance.findings(document))
    assert repr(there) == repr(twelve.concordance) != repr(Concordance.of((), there.lexicon))
    assert there.links == twelve.concordance.links


def test_a_link_is_the_same_after_it_was_written_down(twelve):
    for link in twelve.links:
        again = Link.from_row(json.loads(json.dumps(link.as_row())))
        assert (again.form, again.standard, again.stories, again.trust) == (link.form, link.standard, link.stories, link.trust)


def test_fix_takes_what_the_corpus_says(tool, twelve):
    fixed = tool.fix(TWELVE[10], trust="likely", filters=[twelve.concordance])
    assert "Pietrenkowa" not in fixed.text
    assert fixed.text.count("Petrenkova") == 2
    assert "Pietrenkowa" in tool.fix(TWELVE[10], filters=[twelve.concordance]).text  # nothing is sure


def test_every_piece_of_evidence_is_in_the_table(twelve):
    rows = belief.table(PACKAGE)
    for link in twelve.links:
        for evidence in link.evidence:
            assert evidence.name in rows
        assert link.belief == pytest.approx(belief.probability(link.evidence, PACKAGE))


# The command


@pytest.fixture
def corpus(tmp_path):
    file = tmp_path / "scraped.jsonl"
    file.write_text(
        "".join(json.dumps({"id": str(at), "text": text}) + "\n" for at, text in enumerate((*TWELVE, ANOTHER))), encoding="utf-8"
    )
    return file


def rows(capsys):
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_the_command_finds_what_the_library_finds(corpus, capsys, twelve):
    assert run(["harmonise", "--no-config", "--target", "en", "--format", "jsonl", "--field", "text", str(corpus)]) == 1
    found = {(row["doc"], row["start"], row["replacement"]) for row in rows(capsys) if row["rule"] == "harmonised-name"}
    assert found == {(str(at), f.start, f.replacement) for at, text in enumerate(TWELVE) for f in twelve.check(text)}


def test_links_go_to_check_and_fix(corpus, capsys, tmp_path):
    file = tmp_path / "names.jsonl"
    assert run(["harmonise", "--no-config", "--target", "en", "--field", "text", "--links", str(file), str(corpus)]) == 1
    capsys.readouterr()
    run(
        [
            "check",
            "--no-config",
            "--no-cache",
            "--target",
            "en",
            "--format",
            "jsonl",
            "--field",
            "text",
            "--harmonised",
            str(file),
            str(corpus),
        ]
    )
    assert {row["replacement"] for row in rows(capsys) if row["rule"] == "harmonised-name"} == {"Petrenkova", "Zarechnaya", "Belosvet"}
    run(
        [
            "fix",
            "--no-config",
            "--no-cache",
            "--target",
            "en",
            "--trust",
            "likely",
            "--field",
            "text",
            "--harmonised",
            str(file),
            str(corpus),
        ]
    )
    assert "Pietrenkowa" not in corpus.read_text(encoding="utf-8")


def test_links_with_no_folder_to_go_to_are_told(corpus, capsys, tmp_path):
    file = tmp_path / "none" / "names.jsonl"
    assert run(["harmonise", "--no-config", "--target", "en", "--field", "text", "--links", str(file), str(corpus)]) == 2
    assert f"{file} cannot be written" in capsys.readouterr().err


def test_what_was_rejected_is_not_shown_again(corpus, capsys, tmp_path):
    (tmp_path / ".normalize-decisions.jsonl").write_text(
        json.dumps({"text": "Pietrenkowa", "rule": "harmonised-name", "replacement": "Petrenkova", "decision": "reject"}) + "\n",
        encoding="utf-8",
    )
    run(["harmonise", "--no-config", "--target", "en", "--format", "jsonl", "--field", "text", str(corpus)])
    found = {row["text"] for row in rows(capsys)}
    assert "Pietrenkowa" not in found
    assert "Petrienkova" in found


def test_standard_input_is_refused(capsys):
    assert run(["harmonise", "-"]) == 2
    assert "read twice" in capsys.readouterr().err


@pytest.mark.parametrize(
    "line", [b'{"form": "Petrienkova"}', b"[1]", b"\xff\xfe", b"[" * 100_000], ids=["fields", "list", "bytes", "nested"]
)
def test_a_file_that_holds_no_links_is_told_by_its_line(line, corpus, capsys, tmp_path):
    file = tmp_path / "names.jsonl"
    file.write_bytes(line + b"\n")
    assert run(["check", "--no-config", "--harmonised", str(file), "--field", "text", str(corpus)]) == 2
    assert "names.jsonl:1: no link" in capsys.readouterr().err


def test_discover_proposes_what_the_texts_of_an_event_say(corpus, capsys):
    run(["discover", "--no-config", "--target", "en", "--format", "jsonl", "--field", "text", str(corpus)])
    spelt = {row["short"] or row["full"]: {form["text"] for form in row["forms"]} for row in rows(capsys)}
    assert {"Petrienkova", "Pietrenkowa"} <= spelt["Petrenkova"]


def test_arrow_batches_say_the_same_in_any_order(twelve):
    pyarrow = pytest.importorskip("pyarrow")
    pytest.importorskip("pyarrow.compute")
    from normalize.integrations import arrow_harmonise

    def batches(texts):
        return [
            pyarrow.record_batch({"text": list(texts[:5]), "url": list("abcde")}),
            pyarrow.record_batch({"text": list(texts[5:]), "url": list("fghijkl")}),
        ]

    told = pyarrow.Table.from_batches(arrow_harmonise.sighted(batches(TWELVE), target="en"), arrow_harmonise.sighted_schema())
    stories_told = told.column("story").unique().to_pylist()
    tables = [arrow_harmonise.linked(told.filter(pyarrow.compute.equal(told.column("story"), story))) for story in stories_told]
    one = arrow_harmonise.merged(batch for table in tables for batch in table.to_batches())
    other = arrow_harmonise.merged(batch for table in reversed(tables) for batch in table.to_batches())
    assert one == other
    assert [(link.form, link.standard, link.stories) for link in one] == sorted(
        (link.form, link.standard, link.stories) for link in twelve.links
    )
    found = [row for batch in arrow_harmonise.findings(batches(TWELVE), links=one, id="url", target="en") for row in batch.to_pylist()]
    assert {(row["doc"], row["replacement"]) for row in found} == {
        ("d", "Belosvet"),
        ("f", "Zarechnaya"),
        ("h", "Petrenkova"),
        ("k", "Petrenkova"),
    }


def test_where_the_corpus_knows_better_the_text_alone_says_nothing(tool, twelve):
    text = TWELVE[7] + "\nDarina Petrenkova will come again."
    document = Document(text)
    alone = tool.check(document)
    assert "name-inconsistency" in {finding.rule for finding in alone if "enkova" in finding.text}
    together = twelve.concordance(document, alone)
    assert "harmonised-name" in {finding.rule for finding in together}
    places = [(finding.start, finding.rule) for finding in together if finding.text == "Petrienkova"]
    assert places and {rule for _, rule in places} == {"harmonised-name"}
