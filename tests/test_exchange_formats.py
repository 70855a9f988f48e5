"""Lexicons from and for other programs: what each format brings, what it leaves out, and what comes back."""

import io
import json
import re

import pytest
import ryaml

from normalize.errors import ConfigError, LexiconError
from normalize.lexicon import exchange, store
from normalize.lexicon.entity import Entity, Form, Label
from normalize.lexicon.exchange.entry import Lost, Options, Skipped
from normalize.lexicon.exchange.taking import Summary, Taken, take
from normalize.lexicon.reader import blocks, parse

SMALL = """\
csto:
  kind: organisation
  wikidata: Q318693
  source: odkb-csto.org
  name:
    en: {full: Collective Security Treaty Organization, short: CSTO}
    fr: {full: Organisation du traité de sécurité collective, short: OTSC}
  related: [armenia]
  forms:
    - {text: TSCTO, kind: garble, trust: sure, source: seeds/003}
    - {text: CTO, kind: garble, needs: [csto], unless: [chief technology officer]}
armenia:
  kind: place
  wikidata: Q399
  source: cldr
  name:
    en: {full: Armenia}
    hy: {full: Հայաստան}
  adjective:
    en: [Armenian, Armenians]
zas:
  kind: person
  source: odkb-csto.org
  name:
    en: {full: Stanislav Zas, short: Zas, also: [Stanislau Zas]}
    be: {full: Станіслаў Зась, short: Зась}
"""


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    root = tmp_path_factory.mktemp("lexicon")
    for folder, name, text in (
        ("organisations", "a.yaml", SMALL),
        ("styles", "wire-english.yaml", "axes: {}\n"),
        ("words", "en.txt", "nice\nsummit\nbar\nminister\n"),
    ):
        (root / folder).mkdir()
        (root / folder / name).write_text(text, encoding="utf-8")
    return store.load(base=root)


@pytest.fixture(scope="module")
def empty(tmp_path_factory):
    root = tmp_path_factory.mktemp("empty")
    for folder, name, text in (
        ("terms", "a.yaml", "nothing-at-all:\n  kind: term\n  source: x\n  name: {en: {full: Nothing At All}}\n"),
        ("styles", "wire-english.yaml", "axes: {}\n"),
    ):
        (root / folder).mkdir()
        (root / folder / name).write_text(text, encoding="utf-8")
    return store.load(base=root)


def entities_of(text):
    found = [parse(block) for block in blocks("x.yaml", text)]
    assert not [problem for _, problems in found for problem in problems]
    return [entity for entity, _ in found]


def read(name, data, lexicon, options=None, **given):
    """What a file brings: the blocks that are taken, parsed again, and what is left out."""
    options = options or Options(**given)
    form = exchange.reader(name)
    data = data.encode() if isinstance(data, str) else data
    entries = form.read(io.BytesIO(data), f"file.{name}", options)
    found = list(take(entries, lexicon, options, matches_names=getattr(form, "MATCHES_NAMES", False)))
    taken = {}
    for item in found:
        if isinstance(item, Taken):
            (block,) = blocks("x.yaml", item.text)
            entity, problems = parse(block, patch=item.known)
            assert not problems, (problems, item.text)
            taken[entity.id] = entity
    return taken, [item for item in found if isinstance(item, Skipped)]


def written(name, entities, **given):
    found = list(exchange.writer(name).write(entities, Options(**given)))
    return "".join(f"{line}\n" for line in found if isinstance(line, str)), [line for line in found if isinstance(line, Lost)]


# Glossaries


def test_pairs_add_forms_to_the_entities_that_have_the_name(small):
    taken, skipped = read("csv", "form,canonical\nOTSX,CSTO\nZasya,Stanislav Zas\n", small)
    assert [form.text for form in taken["csto"].forms] == ["OTSX"]
    assert [form.text for form in taken["zas"].forms] == ["Zasya"]
    assert skipped == []


def test_pairs_without_a_heading_are_read(small):
    taken, _ = read("tsv", "OTSX\tCSTO\n", small)
    assert [form.text for form in taken["csto"].forms] == ["OTSX"]


def test_a_table_of_languages_makes_entities(empty):
    taken, _ = read(
        "csv",
        "en,en short,en also,ru,kind\nEurasian Economic Union,EAEU,Eurasian Union; EEU,Евразийский экономический союз,organisation\n",
        empty,
    )
    (entity,) = taken.values()
    assert entity.id == "eurasian-economic-union" and entity.kind == "organisation"
    assert entity.labels["en"] == Label("Eurasian Economic Union", "EAEU", ("Eurasian Union", "EEU"))
    assert entity.labels["ru"] == Label("Евразийский экономический союз")


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("summit,Summit of Nations", "a common word"),
        ("Armenia,CSTO", "the name of something else in the lexicon"),
        ("/reg(ex)?/,CSTO", "a regular expression"),
        ("X,CSTO", "a single letter"),
        ("12,CSTO", "no letter"),
        (f"{'x' * 201},CSTO", "longer than 200 characters"),
        ("Аrmeniya,CSTO", "letters of two scripts in one word"),
        ("zero\u200bwidth,CSTO", "control or replacement characters"),
    ],
)
def test_what_would_do_harm_is_left_out_with_its_reason(small, row, reason):
    _, skipped = read("csv", f"form,canonical\n{row}\n", small)
    assert reason in [item.reason for item in skipped]


def test_a_common_word_is_no_entity_and_no_match_of_a_name_in_another_case(small):
    taken, skipped = read("csv", "form,canonical\nNiece,Nice\nbaar,bar\nzass,zas\n", small)
    assert set(taken) == set() and "its name is a common word" in {item.reason for item in skipped}


def test_persian_joiners_are_letters_business(empty):
    taken, skipped = read("csv", "en,fa\nMahmoud Ahmadinejad,محمود احمدی\u200cنژاد\n", empty, kind="person")
    assert taken["mahmoud-ahmadinejad"].labels["fa"].full == "محمود احمدی\u200cنژاد" and not skipped


def test_what_the_lexicon_says_already_is_not_taken_again(small):
    taken, skipped = read("csv", "en,fr\nCSTO,OTSC\n", small)
    assert taken == {} and [item.reason for item in skipped] == ["the lexicon says it already"]


def test_one_name_is_taken_once(empty):
    taken, skipped = read("csv", "en\nZorblax Front\nZorblax front\n", empty)
    assert set(taken) == {"zorblax-front"} and [item.reason for item in skipped] == ["another entry of the file has that name"]


def test_a_summary_counts_and_shows():
    summary = Summary()
    for i in range(5):
        summary.add(Skipped(i, f"name {i}", "a common word"))
    summary.add(Taken("x", "x:\n", 3, False))
    first, second = summary.lines()
    assert first.startswith("1 new entities, 0 known ones added to, 3 names")
    assert second.startswith("  5 left out: a common word: 'name 0' (line 0), ") and second.endswith("...")


# Round trips

ENTITIES = entities_of(SMALL)


@pytest.mark.parametrize("name", ["csv", "tsv"])
def test_a_table_of_names_comes_back_whole(empty, name):
    text, lost = written(name, ENTITIES)
    taken, skipped = read(name, text, empty)
    assert not lost and not skipped
    for entity in ENTITIES:
        back = taken[entity.id]
        known = {"armenia"} if entity.id == "csto" else set()
        assert (back.kind, back.labels, back.source, back.wikidata, back.adjectives) == (
            entity.kind,
            entity.labels,
            entity.source,
            entity.wikidata,
            entity.adjectives,
        )
        assert set(back.forms) == set(entity.forms) and set(entity.related) == known


@pytest.mark.parametrize("name", ["tbx", "skos"])
def test_terminology_formats_keep_names_and_say_what_they_lose(empty, name):
    text, lost = written(name, ENTITIES)
    taken, skipped = read(name, text, empty)
    assert not skipped
    for entity in ENTITIES:
        back = taken[entity.id]
        assert (back.kind, back.source, back.wikidata) == (entity.kind, entity.source, entity.wikidata)
        assert set(back.labels) == set(entity.labels)
        assert {form.text for form in back.forms} == {form.text for form in entity.forms}
    assert {item.reason for item in lost} >= {"trust of forms", "kinds of forms", "context of forms (needs, cues, unless)", "demonyms"}
    if name == "tbx":
        assert taken["zas"].labels == ENTITIES[2].labels


def test_ftm_comes_back_with_its_names(empty):
    text, lost = written("ftm", ENTITIES)
    taken, _ = read("ftm", text, empty)
    assert taken["stanislav-zas"].labels["en"].full == "Stanislav Zas"
    assert "entities of kind place" in {item.reason for item in lost}


def test_a_name_that_needs_quotes_comes_back_from_every_table(empty):
    entity = Entity(
        "odd",
        "term",
        {"en": Label('The "Odd, Name"; yes: #1', None, ("off", "- dash", "123rd \\ x"))},
        "a source",
        forms=(Form("é:ä", source="a source"),),
    )
    for name in ("csv", "tsv", "tbx", "skos"):
        taken, _ = read(name, written(name, [entity])[0], empty)
        assert taken["odd"].labels == entity.labels, name
        assert [form.text for form in taken["odd"].forms] == ["é:ä"]


# Exports


def test_codespell_and_typos_get_only_what_is_sure_everywhere():
    text, lost = written("codespell", ENTITIES)
    assert text == "tscto->CSTO\n"
    assert "forms that are not trusted as sure" in {item.reason for item in lost}
    import tomllib

    assert tomllib.loads(written("typos", ENTITIES)[0]) == {"default": {"extend-words": {"tscto": "CSTO"}}}


def test_spacy_patterns_have_label_pattern_and_id():
    lines = [json.loads(line) for line in written("spacy", ENTITIES, languages=("en",))[0].splitlines()]
    assert {"label": "ORG", "pattern": "CSTO", "id": "csto"} in lines and {"label": "GPE", "pattern": "Armenia", "id": "armenia"} in lines
    assert "CTO" not in {line["pattern"] for line in lines}


def test_glossaries_of_translation_services_have_pairs():
    text, lost = written("deepl", ENTITIES, origin="fr", target="en")
    assert text == "Organisation du traité de sécurité collective,Collective Security Treaty Organization\nOTSC,CSTO\n"
    assert "entities without a name in fr" in {item.reason for item in lost}
    assert written("google", ENTITIES, languages=("en", "fr"))[0].splitlines()[0] == "en,fr"


def test_tbx_follows_the_order_of_the_core_structure():
    from xml.etree import ElementTree

    root = ElementTree.fromstring(written("tbx", ENTITIES)[0])
    space = "{urn:iso:std:iso:30042:ed-2}"
    assert root.tag == f"{space}tbx" and root.get("style") == "dca" and root.get("type") == "TBX-Basic"
    assert [part.tag.removeprefix(space) for part in root] == ["tbxHeader", "text"]
    for concept in root.iter(f"{space}conceptEntry"):
        tags = [part.tag.removeprefix(space) for part in concept]
        assert tags == sorted(tags, key=lambda tag: tag == "langSec") and "langSec" in tags
        for term in concept.iter(f"{space}termSec"):
            assert next(part.tag.removeprefix(space) for part in term) == "term"


def test_tbx_keeps_to_what_tbx_basic_allows():
    """What the public schemas of TBX-Basic ask for (RNG and Schematron of the LTAC), as far as what is written can break it."""
    from xml.etree import ElementTree

    root = ElementTree.fromstring(written("tbx", ENTITIES)[0])
    space = "{urn:iso:std:iso:30042:ed-2}"

    def children(element):
        return [part.tag.removeprefix(space) for part in element]

    assert root.get("{http://www.w3.org/XML/1998/namespace}lang")
    assert children(root.find(f"{space}tbxHeader")) == ["fileDesc"] and children(root.find(f".//{space}sourceDesc")) == ["p"]
    identifiers = [concept.get("id") for concept in root.iter(f"{space}conceptEntry")]
    assert identifiers and len(set(identifiers)) == len(identifiers)
    assert all(re.fullmatch(r"[A-Za-z_][\w.-]*", name) for name in identifiers)
    for concept in root.iter(f"{space}conceptEntry"):
        assert set(children(concept)) <= {"descrip", "admin", "xref", "langSec"}
        assert {part.get("type") for part in concept} <= {"subjectField", "source", "externalCrossReference", None}
        assert all(part.get("target", "").startswith("https://") for part in concept.iter(f"{space}xref"))
    for section in root.iter(f"{space}langSec"):
        assert section.get("{http://www.w3.org/XML/1998/namespace}lang") and set(children(section)) == {"termSec"}
    allowed = {
        "administrativeStatus": {"preferredTerm-admn-sts", "admittedTerm-admn-sts", "deprecatedTerm-admn-sts", "supersededTerm-admn-sts"},
        "termType": {"fullForm", "acronym", "abbreviation", "shortForm", "variant", "phrase"},
    }
    for term in root.iter(f"{space}termSec"):
        assert children(term) in (["term", "termNote"], ["term", "termNote", "termNote"])
        assert all(note.text in allowed[note.get("type")] for note in term.iter(f"{space}termNote"))


# Other programs' files

TBX2 = """<?xml version="1.0"?><!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX" xml:lang="en"><text><body><termEntry id="c1">
<langSet xml:lang="en"><tig><term>Eurasian Economic Union</term></tig>
<ntig><termGrp><term>EAEU</term><termNote type="termType">acronym</termNote></termGrp></ntig>
<tig><term>Eurasian Customs Thing</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig></langSet>
<langSet xml:lang="ru"><tig><term>Евразийский экономический союз</term></tig></langSet></termEntry></body></text></martif>"""

TBX3_DCT = """<?xml version="1.0"?>
<tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
<tbxHeader/><text><body><conceptEntry id="c1"><min:subjectField>organisation</min:subjectField>
<langSec xml:lang="en-US"><termSec><term>Eurasian <hi>Economic</hi> Union</term><min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus></termSec>
<termSec><term>EAEU</term><basic:termType>acronym</basic:termType></termSec>
<termSec><term>Eurasian Customs Thing</term><min:administrativeStatus>deprecatedTerm-admn-sts</min:administrativeStatus></termSec></langSec>
<langSec xml:lang="ru"><termSec><term>Евразийский экономический союз</term></termSec></langSec></conceptEntry></body></text></tbx>"""


@pytest.mark.parametrize("text", [TBX2, TBX3_DCT], ids=["version 2", "version 3, DCT"])
def test_tbx_of_both_versions_and_styles(empty, text):
    taken, skipped = read("tbx", text, empty)
    entity = taken["eurasian-economic-union"]
    assert entity.labels == {"en": Label("Eurasian Economic Union", "EAEU"), "ru": Label("Евразийский экономический союз")}
    assert [form.text for form in entity.forms] == ["Eurasian Customs Thing"] and not skipped


def test_skos_in_turtle_and_in_rdf_xml_say_the_same(empty):
    turtle = """@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix : <http://example.org/> .
:1 a skos:Concept ; skos:prefLabel "Eurasian Economic Union"@en , "Евразийский экономический союз"@ru ; # a comment
   skos:altLabel "EAEU"@en, '''Eurasian
Union'''@en ; skos:hiddenLabel "Eurasian Ecconomic Union"@en ; skos:note [ skos:prefLabel "not this"@en ] ;
   skos:exactMatch <http://www.wikidata.org/entity/Q4783> .
"""
    rdf = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:skos="http://www.w3.org/2004/02/skos/core#">
<skos:Concept rdf:about="http://example.org/1"><skos:prefLabel xml:lang="en">Eurasian Economic Union</skos:prefLabel>
<skos:prefLabel xml:lang="ru">Евразийский экономический союз</skos:prefLabel><skos:altLabel xml:lang="en">EAEU</skos:altLabel>
<skos:altLabel xml:lang="en">Eurasian Union</skos:altLabel><skos:hiddenLabel xml:lang="en">Eurasian Ecconomic Union</skos:hiddenLabel>
<skos:exactMatch rdf:resource="http://www.wikidata.org/entity/Q4783"/></skos:Concept></rdf:RDF>"""
    one, other = (read("skos", text, empty)[0]["eurasian-economic-union"] for text in (turtle, rdf))
    assert (
        one.labels
        == other.labels
        == {"en": Label("Eurasian Economic Union", "EAEU", ("Eurasian Union",)), "ru": Label("Евразийский экономический союз")}
    )
    assert one.wikidata == other.wikidata == "Q4783"
    assert [f.text for f in one.forms] == [f.text for f in other.forms] == ["Eurasian Ecconomic Union"]


def item(identifier, kind, label, **more):
    claim = {"mainsnak": {"datavalue": {"value": {"id": kind}}}, "rank": "normal"}
    return {"type": "item", "id": identifier, "labels": {"en": {"language": "en", "value": label}}, "claims": {"P31": [claim]}, **more}


def test_wikidata_as_dump_as_lines_and_as_answer_of_the_api(small):
    person = item("Q999999999", "Q5", "Zorba Quux", aliases={"en": [{"value": "Z. Quux"}], "fr": [{"value": "Zorbà"}]})
    known = item("Q318693", "Q245065", "Collective Security Treaty Organization")
    known["labels"]["pl"] = {"language": "pl", "value": "Organizacja Układu o Bezpieczeństwie Zbiorowym"}
    other = item("Q999999998", "Q11424", "A Film")
    dump = "[\n" + ",\n".join(json.dumps(x) for x in (person, known, other)) + "\n]\n"
    lines = "\n".join(json.dumps(x) for x in (person, known, other))
    api = json.dumps({"entities": {x["id"]: x for x in (person, known, other)}}, indent=1)
    for text in (dump, lines, api):
        taken, skipped = read("wikidata", text, small)
        assert taken["zorba-quux"].kind == "person" and taken["zorba-quux"].wikidata == "Q999999999"
        assert taken["zorba-quux"].labels["en"].also == ("Z. Quux",) and "fr" not in taken["zorba-quux"].labels
        assert list(taken["csto"].labels) == ["pl"] and not taken["csto"].forms
        assert any("the table of kinds" in x.reason for x in skipped)


def test_wikidata_short_names_and_places(small):
    city = item("Q999999997", "Q515", "Zorbaville")
    city["claims"]["P17"] = [{"mainsnak": {"datavalue": {"value": {"id": "Q399"}}}, "rank": "normal"}]
    city["claims"]["P1813"] = [{"mainsnak": {"datavalue": {"value": {"language": "en", "text": "ZBV"}}}, "rank": "normal"}]
    taken, _ = read("wikidata", json.dumps(city), small)
    assert taken["zorbaville"].inside == "armenia" and taken["zorbaville"].labels["en"].short == "ZBV"


def test_jrc_names(empty):
    text = "12\tP\tu\tZorba+Quux\n12\tP\tru\tЗорба+Куукс\n12\tP\tu\tZorba+Qux\n13\tO\tu\tZorba+Party\n14\tT\tu\tZorba+Thing\nbroken\n"
    taken, skipped = read("jrc", text, empty)
    person = taken["zorba-quux"]
    assert person.kind == "person" and person.labels["ru"].full == "Зорба Куукс"
    assert [(form.text, form.trust) for form in person.forms] == [("Zorba Qux", "review")]
    assert taken["zorba-party"].kind == "organisation" and len(skipped) == 2


def place(number, name, feature, code, population):
    return "\t".join(
        [str(number), name, name, "", "40.1", "44.5", feature, code, "AM", "", "", "", "", "", str(population), "", "", "", "2020-01-01"]
    )


def test_geonames_with_its_names_by_language(empty):
    rows = [
        place(1, "Yerevann", "P", "PPLC", 1_000_000),
        place(2, "Smallville", "P", "PPL", 12),
        place(3, "Zorba Region", "A", "ADM1", 0),
        place(4, "Shop", "S", "SHOP", 0),
    ]
    names = [
        "1\t1\ten\tYerevan\t1\t\t\t",
        "2\t1\thy\tԵրևան\t\t\t\t",
        "3\t1\twkdt\tQ1953\t\t\t\t",
        "4\t1\tlink\thttps://x\t\t\t\t",
        "5\t1\tru\tЭривань\t\t\t\t1",
        "6\t2\ten\tSmall\t\t\t\t",
    ]
    taken, skipped = read("geonames", "\n".join(rows), empty, Options(beside=io.BytesIO("\n".join(names).encode())))
    assert taken["yerevan"].labels == {"en": Label("Yerevan"), "hy": Label("Երևան")} and taken["yerevan"].wikidata == "Q1953"
    assert "zorba-region" in taken and len(taken) == 2 and len(skipped) == 2
    alone, _ = read("geonames", "\n".join(rows), empty)
    assert set(alone) == {"yerevann", "zorba-region"}


def test_followthemoney(empty):
    value = {
        "id": "x-1",
        "schema": "Person",
        "properties": {"name": ["Zorba Quux", "Зорба Куукс"], "alias": ["Zorba the Q"], "weakAlias": ["ZQ"], "wikidataId": ["Q999999999"]},
    }
    taken, skipped = read(
        "ftm", json.dumps(value) + "\n" + json.dumps({"id": "y", "schema": "Vessel", "properties": {"name": ["Boat"]}}), empty
    )
    forms = {form.text: form.trust for form in taken["zorba-quux"].forms}
    assert forms == {"Зорба Куукс": "likely", "Zorba the Q": "likely", "ZQ": "review"} and len(skipped) == 1


def test_codespell_and_prh_dictionaries(small):
    taken, skipped = read("codespell", "# comment\nziss->Zas\nfoo->bar, baz,\nsummmit->summit\nnonsense\n", small)
    assert [form.text for form in taken["zas"].forms] == ["ziss"]
    assert {item.reason for item in skipped} >= {
        "several corrections, or a reason against correcting",
        "its name is a common word",
        "no line of the shape wrong->right",
    }
    rules = "version: 1\nrules:\n  - expected: CSTO\n    patterns:\n      - OTSX\n      - /OTS[YZ]/\n  - Zas\n  - expected: x $1\n    pattern: /y(.)/\n"
    taken, skipped = read("prh", rules, small)
    assert [form.text for form in taken["csto"].forms] == ["OTSX"] and "a regular expression" in {item.reason for item in skipped}


def test_an_unknown_format_names_those_there_are():
    with pytest.raises(ConfigError, match="did you mean 'wikidata'"):
        exchange.reader("wikdata")
    with pytest.raises(ConfigError, match="cannot be exported"):
        exchange.writer("jrc")
    assert set(exchange.readers()) >= {"codespell", "csv", "ftm", "geonames", "jrc", "prh", "skos", "tbx", "tsv", "wikidata"}
    assert set(exchange.writers()) >= {"codespell", "csv", "deepl", "ftm", "google", "skos", "spacy", "tbx", "tsv", "typos"}


def test_every_scalar_that_is_written_is_read_back():
    from normalize.lexicon.exchange.block import scalar

    for text in (
        "no",
        "Off",
        "1e5",
        "12",
        "2018",
        "0x1F",
        "a: b",
        "a #b",
        "#b",
        "- a",
        "x,y",
        "[x]",
        "it's",
        'say "x"',
        'it\'s "x"',
        "«x»",
        "a\\b",
        "x\u2028y",
        "~",
        "*x",
        "&x",
        "!x",
        "%x",
        "@x",
        "null",
        ".5",
        "a:",
        "_",
        "x'",
    ):
        for context in ("{{text: {}}}", "[{}]", "text: {}"):
            value = ryaml.loads(context.format(scalar(text)))
            assert (value["text"] if isinstance(value, dict) else value[0]) == text


def test_the_shipped_lexicon_is_valid_by_the_schema_for_editors():
    jsonschema = pytest.importorskip("jsonschema")
    from normalize.lexicon import shipped
    from normalize.lexicon.schema import json_schema

    validator = jsonschema.Draft202012Validator(json_schema())
    for path in list(shipped.entity_files(shipped.folder()))[::9]:
        assert not [error.message for error in validator.iter_errors(ryaml.loads(path.read_text(encoding="utf-8")))], path


def test_nothing_is_half_read(empty):
    with pytest.raises(LexiconError):
        read("csv", b"en\nGood Name\n\xff\xfe bad\n", empty)


NAMES = (
    "Zas", "Zás", "Зась", "Staniслав", "Zörblax-Front", "O’Brien", "O'Brien", "St. Petersburg", "x", "Ъ", "", "9/11", "/x/", "R &D", "a: b", "no", "Off",
    "null", "Null.", "12", "1e5", "e5", ".inf", "Zas .", "Zas #1", "Zas# 1", "Zas\u200b", "Zas\ufeffov", "Zas\ufffd", "×", "a×b", "A_B", "Zas, S.", "中",
    "中国", "Ёлка", "ЁлкаX", "Ё.", "y.", "it's", "don't no", "Z" * 200, "Z" * 201, "Зо́лоте", "Zas\u0301", "2018-05-08", "Zas ", " Zas", "Zas  x",
)  # fmt: skip


@pytest.mark.parametrize("text", NAMES)
def test_the_quick_look_at_a_name_says_what_the_whole_one_does(text, monkeypatch):
    from normalize.lexicon.exchange import block, names

    quick = names.fault(text), names.fault(text, curated=True), block.scalar(text)
    for module in (names, block):
        monkeypatch.setattr(module, "_ORDINARY", re.compile(r"(?!)"))
    assert quick == (names.fault(text), names.fault(text, curated=True), block.scalar(text))


def test_a_concept_that_is_spoken_of_in_many_places_is_one(small):
    skos = "http://www.w3.org/2004/02/skos/core#"
    rows = [f'<a:{name}> <{skos}altLabel> "{name} {i} Front"@en .' for i in range(3) for name in ("Zorblax", "Mirblax")]
    rows += [f'<a:long> <{skos}hiddenLabel> "Long {i}"@en .' for i in range(2_500)]
    rows += [f'<a:{name}> <{skos}prefLabel> "{name} Front"@en .' for name in ("Zorblax", "long", "Mirblax")]
    found = list(exchange.reader("skos").read(io.BytesIO("\n".join(rows).encode()), "f", Options()))
    assert [(entity.labels["en"].full, entity.line) for entity in found] == [("Zorblax Front", 1), ("Mirblax Front", 2), ("long Front", 7)]
    assert found[0].labels["en"].also == ("Zorblax 0 Front", "Zorblax 1 Front", "Zorblax 2 Front")
    assert [form.text for form in found[2].forms] == [f"Long {i}" for i in range(2_500)]
