"""Packs: names from public services, in spite of all that services do."""

import gzip
import json
import re
import time
from email.utils import formatdate
from pathlib import Path

import pytest
from packs_services import Services, name_of, place, zipped

from normalize import config
from normalize.cli.main import run as main
from normalize.errors import ConfigError, InputError
from normalize.lexicon import store
from normalize.packs import packing, service, wikidata
from normalize.packs.service import Service, retry_after


@pytest.fixture
def services(home, monkeypatch):
    """A server, an empty folder to work in, and no waiting: `waited` has the seconds."""
    found = Services()
    found.waited = []
    monkeypatch.setattr(service, "sleep", found.waited.append)
    monkeypatch.setenv("no_proxy", "*")
    yield found
    found.close()


def pull(services, *arguments, address="/sparql"):
    return main(["lexicon", "pull", *map(str, arguments), "--address", services.address + address])


def politicians(services, *arguments):
    return pull(services, "wikidata", "--class", "politician", "--country", "by", "--page", "25", "--language", "ru", *arguments)


PACK = Path("packs/wikidata-politician-by.yaml")


def ids(path):
    return re.findall(r"^  wikidata: (Q\d+)$", Path(path).read_text(encoding="utf-8"), re.MULTILINE)


# Wikidata


def test_a_pack_has_every_entity_once_and_is_used_by_the_next_run(services, capsys):
    services.persons(130)
    assert politicians(services) == 0
    assert "left out" not in capsys.readouterr().err  # no item came in twice
    assert sorted(ids(PACK)) == sorted(services.items) and len(ids(PACK)) == 130
    Path("normalize.toml").write_text(f'lexicons = ["{PACK}"]\n', encoding="utf-8")
    lexicon = store.load(config.find(Path()).lexicons)
    found = {lexicon.entity(posting.entity).wikidata for posting in lexicon.postings(name_of(77).lower())}
    assert found == {"Q900000077"}


def test_the_licence_is_said_and_stands_in_the_head(services, capsys):
    services.persons(30)
    politicians(services, "--sitelinks", "4")
    assert "licence: CC0 1.0" in capsys.readouterr().err
    head = packing.head_of(PACK)
    assert head.licence.startswith("CC0 1.0") and head.source == services.address + "/sparql"
    assert head.selection == "class politician (Q82955); country BY (Q184); at least 4 sitelinks; languages en, ru"
    assert head.entities == len(ids(PACK)) == 18


def test_classes_and_countries_are_ids_that_the_service_gave(services):
    services.classes["politician"] = ["Q4711"]
    services.countries["BY"] = "Q4712"
    services.persons(5)
    politicians(services)
    asked = [form for _, _, form in services.asked]
    assert "wd%3AQ4711" in asked[-1] and "wd%3AQ4712" in asked[-1]


def test_what_the_service_does_not_know_is_an_error_that_says_so(services, capsys):
    assert pull(services, "wikidata", "--class", "quidditch seeker") == 2
    assert "no class called 'quidditch seeker'" in capsys.readouterr().err
    assert pull(services, "wikidata", "--country", "XQ") == 2
    assert pull(services, "wikidata", "--class", 'a" } DROP') == 2
    assert pull(services, "wikidata") == 2
    assert not Path("packs").exists()


@pytest.mark.parametrize("faults", [["429"], ["500", "500"], ["cut"], ["cut", "429", "500", "cut"], [None, None, None, "cut", None, "429"]])
def test_throttling_errors_and_cuts_lose_and_double_nothing(services, faults):
    services.persons(130)
    services.faults = [*faults]
    assert politicians(services) == 0
    assert sorted(ids(PACK)) == sorted(services.items)


def test_it_waits_as_long_as_it_is_told(services):
    services.persons(5)
    services.faults = [None, None, "429"]
    politicians(services, "--pause", "0")
    assert services.waited == [7.0]


def test_it_waits_longer_after_each_failure(services):
    services.persons(5)
    services.faults = ["500", "500", "cut", "500"]
    politicians(services, "--pause", "0")
    assert services.waited == [2.0, 4.0, 8.0, 16.0]


def test_whoever_is_told_to_wait_for_a_day_is_told_so(services, capsys):
    services.faults = ["long"]
    assert politicians(services) == 2
    assert "1,440 minutes" in capsys.readouterr().err and not services.waited


def test_one_request_at_a_time_by_somebody_who_says_who_he_is(services):
    services.persons(130)
    politicians(services, "--pause", "0.5")
    assert services.most_at_once == 1
    assert all(re.fullmatch(r"normalize-mt/[\d.]+\S* \(\+https://\S+\)", headers["User-Agent"]) for _, headers, _ in services.asked)
    assert len(services.waited) >= len(services.asked) - 1 and all(0 < seconds <= 0.5 for seconds in services.waited)


def test_a_pull_that_was_cut_goes_on_where_it_was(services, capsys):
    services.persons(130)
    services.faults = [None] * 4 + ["cut"] * 6
    assert politicians(services) == 2
    error = capsys.readouterr().err
    assert "fails again and again" in error and "goes on from there" in error
    assert not Path("packs").exists()
    before = len(services.asked)
    assert politicians(services) == 0
    assert len(services.asked) - before == 4  # of six pages two were there, and nothing else is asked again
    assert sorted(ids(PACK)) == sorted(services.items) and len(ids(PACK)) == 130


def test_what_is_here_needs_no_network(services):
    services.persons(60)
    politicians(services)
    before, asked = PACK.read_text(encoding="utf-8"), len(services.asked)
    services.faults = ["500"] * 100
    assert politicians(services) == 0
    assert len(services.asked) == asked and PACK.read_text(encoding="utf-8") == before
    assert politicians(services, "--fresh") == 2
    assert PACK.read_text(encoding="utf-8") == before


def test_a_query_that_takes_too_long_is_asked_in_smaller_pieces(services, capsys):
    services.persons(130)
    services.faults = [None, None, "slow", None, "trailing"]
    assert pull(services, "wikidata", "--class", "politician", "--country", "BY", "--page", "100") == 0
    assert sorted(ids(PACK)) == sorted(services.items)
    limits = [int(re.search(r"LIMIT\+(\d+)", form)[1]) for _, _, form in services.asked[2:]]
    assert limits == [100, 50, 51, 26, 26, 26, 26]
    services.faults = ["slow"] * 5
    assert politicians(services, "--fresh") == 2
    assert "ask for less" in capsys.readouterr().err


@pytest.mark.parametrize("removed", [1, 3, 30])
def test_a_list_that_moves_meanwhile_loses_nothing(services, removed):
    services.persons(130)
    first = sorted(services.items)

    def after(number):
        if number == 4:  # after the second page: some of it are no politicians any more, so that all others move up
            for name in first[25 : 25 + removed] if removed < 25 else first[20:50]:
                services.items.pop(name, None)

    services.after = after
    assert politicians(services) == 0
    assert set(ids(PACK)) >= set(services.items) and len(ids(PACK)) == len(set(ids(PACK)))


def test_a_list_that_grows_meanwhile_doubles_nothing(services):
    services.persons(130)
    new = {"labels": {"en": "Aaron Nowcame"}, "aliases": [], "P31": "Q5", "sitelinks": 1}
    services.after = lambda number: services.items.setdefault("Q1000", new) if number == 4 else None
    assert politicians(services) == 0
    assert len(ids(PACK)) == len(set(ids(PACK))) == 130


def test_a_query_of_ones_own_selects_items(services, capsys):
    services.persons(30)
    Path("mine.rq").write_text(
        "# parties\nPREFIX x: <http://example.org/>\nSELECT DISTINCT ?item WHERE { ?item wdt:P31 wd:Q7278 } LIMIT 5", encoding="utf-8"
    )
    assert pull(services, "wikidata", "--query", "mine.rq") == 0
    asked = services.asked[0][2]
    assert asked.startswith("query=%23+parties%0APREFIX+x%3A") and "%7B+SELECT+DISTINCT+%3Fitem" in asked
    assert "query mine.rq: # parties PREFIX" in packing.head_of(Path("packs/wikidata-mine.yaml")).selection
    Path("mine.rq").write_text("ASK { }", encoding="utf-8")
    assert pull(services, "wikidata", "--query", "mine.rq") == 2
    assert pull(services, "wikidata", "--query", "mine.rq", "--class", "politician") == 2


def test_a_long_query_goes_into_the_body(services):
    services.persons(3)
    Path("long.rq").write_text(f"SELECT ?item WHERE {{ VALUES ?item {{ {'wd:Q1 ' * 2000} }} }}", encoding="utf-8")
    assert pull(services, "wikidata", "--query", "long.rq") == 0
    assert services.asked[0][1]["Content-Type"] == "application/x-www-form-urlencoded"


def test_a_label_of_no_language_is_the_name_where_there_is_no_other(services):
    services.items["Q7"] = {"labels": {"mul": "Bertil Askwenz"}, "aliases": ["Berti Askwenz"], "P31": "Q5", "sitelinks": 1}
    services.items["Q8"] = {"labels": {"mul": "Ingmar Dalwenz", "en": "Ingemar Dalwenz"}, "aliases": [], "P31": "Q5", "sitelinks": 1}
    politicians(services)
    text = PACK.read_text(encoding="utf-8")
    assert "en: {full: Bertil Askwenz, also: [Berti Askwenz]}" in text and "full: Ingemar Dalwenz" in text and "Ingmar" not in text


def test_only_the_kind_that_is_asked_for_comes_in(services, capsys):
    services.persons(3)
    services.items["Q9"] = {"labels": {"en": "Telwenz Party"}, "aliases": [], "P31": "Q7278", "sitelinks": 1}
    politicians(services, "--kind", "organisation")
    assert ids(PACK) == ["Q9"]
    assert "3 left out: another kind than organisation" in capsys.readouterr().err


def test_nothing_that_comes_in_leaves_the_old_pack(services):
    services.persons(3)
    politicians(services)
    before = PACK.read_text(encoding="utf-8")
    services.items.clear()
    assert politicians(services, "--fresh") == 1
    assert PACK.read_text(encoding="utf-8") == before


def test_what_is_no_pack_is_left_alone(services, capsys):
    services.persons(3)
    Path("mine.yaml").write_text("csto:\n  off: true\n", encoding="utf-8")
    assert politicians(services, "-o", "mine.yaml") == 2
    assert "is no pack" in capsys.readouterr().err and not services.asked
    assert Path("mine.yaml").read_text(encoding="utf-8") == "csto:\n  off: true\n"


def test_a_large_pack_is_a_folder_of_files(services, monkeypatch, capsys):
    monkeypatch.setattr(packing, "PART", 4000)
    services.persons(60)
    assert politicians(services) == 2
    assert "name a folder with -o" in capsys.readouterr().err and not PACK.exists()
    for _ in range(2):  # the second takes the place of the first
        assert politicians(services, "-o", "large") == 0
    files = sorted(Path("large").iterdir())
    assert len(files) > 1 and all(file.stat().st_size < 5000 and packing.head_of(file) for file in files)
    assert sorted(name for file in files for name in ids(file)) == sorted(services.items)
    assert [head.entities for _, head in packing.packs_of([Path("large")])] == [60]
    assert [path.name for path in Path().iterdir() if path.name.startswith(".normalize")] == []


def test_offline_is_an_error_at_once_that_says_the_way_out(services, capsys):
    services.close()
    assert politicians(services) == 2
    error = capsys.readouterr().err
    assert "cannot be reached" in error and "--address" in error and "lexicon import wikidata" in error
    assert not services.waited and not Path("packs").exists()


@pytest.mark.parametrize("address", ["file:///etc/passwd", "ftp://a.b/c", "query.wikidata.org", "http://", "http://a b/"])
def test_only_addresses_of_the_web_are_asked(address):
    with pytest.raises(ConfigError):
        Service(address, "")


def test_retry_after_is_seconds_or_a_date():
    now = time.time()
    assert retry_after("120", now) == 120
    assert 55 < retry_after(formatdate(now + 60, usegmt=True), now) < 65
    assert retry_after(formatdate(now - 60, usegmt=True), now) == 0
    assert retry_after("soon", now) is None and retry_after(None, now) is None


@pytest.mark.parametrize(
    "answer", [b"<html>Welcome to the network of the hotel</html>", b"[1]", b'{"results": {"bindings": [7]}}', b'{"a": 1}']
)
def test_an_answer_that_is_no_sparql_is_told(services, capsys, answer):
    services.files["/page"] = answer
    assert main(["lexicon", "pull", "wikidata", "--class", "Q5", "--address", services.address + "/page"]) == 2
    assert "is the address right" in capsys.readouterr().err


def test_the_query_asks_for_no_more_than_is_wanted():
    query = wikidata.page_query(wikidata.Selection(("en", "zh-TW"), "en", ("Q5",), True, ("Q184",), 3), 10, 20)
    assert 'IN ("en", "zh-tw", "mul")' in query and "wdt:P279*" in query and "LIMIT 10 OFFSET 20" in query


# GeoNames

UA = [
    place(1, "Zolotovka", population=1200),
    place(2, "Malwenzka", population=0),
    place(3, "Tiny Shop", ("S", "HTL")),
    place(4, "Wenzivska Oblast", ("A", "ADM1")),
]
UA_NAMES = [
    ["11", "1", "uk", "Золотівка", "1", "", "", "", "", ""],
    ["12", "1", "wkdt", "Q555", "", "", "", "", "", ""],
    ["13", "2", "uk", "Малвенцка", "", "", "", "", "", ""],
    ["14", "1", "ru", "Золотовка", "", "", "", "1", "", ""],
]


@pytest.fixture
def ukraine(services):
    services.files["/dump/UA.zip"] = zipped("UA.txt", UA)
    services.files["/dump/alternatenames/UA.zip"] = zipped("UA.txt", UA_NAMES)
    return services


def test_places_of_a_country_with_their_names(ukraine, capsys):
    assert pull(ukraine, "geonames", "ua", address="/dump/") == 0
    text = Path("packs/geonames-ua.yaml").read_text(encoding="utf-8")
    assert "wikidata: Q555" in text and "uk: {full: Золотівка}" in text and "Малвенцка" in text and "Tiny Shop" not in text
    assert "Золотовка" not in text  # historic
    assert "CC BY 4.0" in capsys.readouterr().err and "# licence: CC BY 4.0" in text


def test_places_are_chosen_by_inhabitants_and_languages(ukraine):
    assert pull(ukraine, "geonames", "UA", "--population", "1000", "--language", "ru", address="/dump/") == 0
    text = Path("packs/geonames-ua.yaml").read_text(encoding="utf-8")
    assert "Zolotovka" in text and "Malwenzka" not in text and "Золотівка" not in text


def test_a_download_goes_on_where_it_was_cut(ukraine):
    ukraine.faults = ["cut", "cut", "429", "cut", None, "cut"]
    assert pull(ukraine, "geonames", "UA", address="/dump/") == 0
    assert [headers.get("Range") is not None for path, headers, _ in ukraine.asked] == [False, True, True, True, True, False, True]
    before = len(ukraine.asked)
    assert pull(ukraine, "geonames", "UA", "--population", "5", address="/dump/") == 0
    assert len(ukraine.asked) == before


def test_a_part_of_another_version_is_not_gone_on_with(tmp_path, services):
    services.files["/a"] = b"old " * 5000
    services.faults = ["cut"]
    services.after = lambda number: services.files.update({"/a": b"new " * 4000})
    Service(services.address, "").download(services.address + "/a", tmp_path / "a")
    assert (tmp_path / "a").read_bytes() == b"new " * 4000
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith("a")] == ["a"]


def test_a_damaged_or_absent_file_is_told_and_not_kept(services, capsys):
    assert pull(services, "geonames", "UA", address="/dump/") == 2
    assert "is not there (HTTP 404)" in capsys.readouterr().err
    services.files["/dump/UA.zip"] = zipped("UA.txt", UA)[:-40] + b"x" * 40
    assert pull(services, "geonames", "UA", address="/dump/") == 2
    assert "no whole zip file" in capsys.readouterr().err
    services.files["/dump/UA.zip"] = zipped("UA.txt", UA)
    services.files["/dump/alternatenames/UA.zip"] = zipped("UA.txt", UA_NAMES)
    assert pull(services, "geonames", "UA", address="/dump/") == 0


@pytest.mark.parametrize("country", ["../x", "UKR", "U"])
def test_a_country_has_two_letters(ukraine, country):
    assert pull(ukraine, "geonames", country, address="/dump/") == 2
    assert not ukraine.asked


# JRC-Names


def test_names_of_the_list_come_in_by_kind(services):
    lines = "1\tP\tu\tMarwenz+Tolwenzka\n1\tP\tru\tМарвенц+Толвенцка\n2\tO\tu\tDolwenz+Council\n"
    services.files["/entities.gz"] = gzip.compress(lines.encode())
    services.faults = ["cut"]
    assert pull(services, "jrc", "--kind", "person", address="/entities.gz") == 0
    text = Path("packs/jrc.yaml").read_text(encoding="utf-8")
    assert "Marwenz Tolwenzka" in text and "Марвенц Толвенцка" in text and "Dolwenz" not in text
    assert "# licence: see the terms" in text


@pytest.mark.parametrize("name", ["entities.gz", "entities", "entities.zip"])
def test_a_page_in_the_place_of_the_list_is_told_and_not_kept(services, capsys, name):
    services.files["/" + name] = b"\n<html>It has moved</html>"
    assert pull(services, "jrc", address="/" + name) == 2
    services.files["/" + name] = b"1\tP\tu\tMarwenz+Tolwenzka\n" if name == "entities" else b""
    assert pull(services, "jrc", address="/" + name) == (0 if name == "entities" else 2)
    assert len(services.asked) == 2


# The list of packs


def test_packs_are_listed_with_source_licence_day_and_counts(ukraine, capsys):
    ukraine.persons(30)
    politicians(ukraine)
    pull(ukraine, "geonames", "UA", address="/dump/")
    Path("normalize.toml").write_text(f'lexicons = ["{PACK}"]\n', encoding="utf-8")
    capsys.readouterr()
    assert main(["lexicon", "packs"]) == 0
    told = capsys.readouterr().out
    assert re.search(r"wikidata-politician-by.yaml  30 entities, 60 names, pulled \d{4}-\d\d-\d\d\n", told)
    assert re.search(r"geonames-ua.yaml  3 entities, .* not named in the configuration", told)
    assert "CC0 1.0" in told and "CC BY 4.0" in told
    main(["lexicon", "packs", "--format", "json"])
    records = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [record["named"] for record in records] == [True, False]


def test_where_there_are_no_packs_it_says_so(home, capsys):
    assert main(["lexicon", "packs"]) == 1
    assert "lexicon pull" in capsys.readouterr().err


def test_a_head_that_is_none_is_no_pack(tmp_path):
    for text in ("", "csto:\n", packing._FIRST, packing._FIRST + "\n# source: x\n# entities: many\n"):
        (tmp_path / "a.yaml").write_text(text, encoding="utf-8")
        assert packing.head_of(tmp_path / "a.yaml") is None


def test_a_line_end_in_what_was_asked_cannot_leave_the_head():
    head = packing.Head("https://a", "x\ncsto:\n  off: true", "l", "2026-01-01", 1, 1)
    assert all(line.startswith("# ") for line in head.text().splitlines())


def test_an_error_for_the_cache_is_told(home, monkeypatch):
    from normalize.packs.kept import folder_of

    monkeypatch.setattr(store, "private_cache", lambda: (None, "the cache in /x is not used, since everybody may write there"))
    with pytest.raises(InputError, match="everybody may write"):
        folder_of("a")
