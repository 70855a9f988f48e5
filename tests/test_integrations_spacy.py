"""The component in a real spaCy pipeline."""

import json
import pickle

import pytest

spacy = pytest.importorskip("spacy", reason="needs spaCy (pip install spacy)")

TEXT = "An OTSC summit of the CSTO began. Loukachenko, in Minsk, met Mr Putin ."


@pytest.fixture(scope="module")
def nlp():
    made = spacy.blank("en")
    made.add_pipe("normalize", config={"trust": "likely"})
    return made


def test_it_is_found_by_its_name_and_says_what_it_sets(nlp):
    assert nlp.pipe_names == ["normalize"]
    assert "doc.ents" in nlp.get_pipe_meta("normalize").assigns


def test_entities_are_spans_with_ids_and_the_text_stays(nlp, normalizer):
    doc = nlp(TEXT)
    assert doc.text == TEXT and doc._.normalized == normalizer.fix(TEXT, "likely").text
    assert [finding["text"] for finding in doc._.findings] == [finding.text for finding in normalizer.check(TEXT)]
    wanted = [(m.text, m.entity, m.kind, m.canonical) for m in normalizer.mentions(TEXT)]
    assert [(s.text, s.kb_id_, s.label_, s._.canonical) for s in doc.spans["normalize"]] == wanted and len(wanted) >= 4
    assert {(e.text, e.kb_id_) for e in doc.ents} >= {("OTSC", "csto"), ("Loukachenko", "lukashenko")}
    assert all(0 <= span._.belief <= 1 and span._.trust in ("review", "likely", "sure") for span in doc.spans["normalize"])


def test_documents_are_kept_with_all_that_is_attached(nlp):
    from spacy.tokens import Doc, DocBin

    doc = nlp(TEXT)
    for again in (
        Doc(nlp.vocab).from_bytes(doc.to_bytes()),
        next(iter(DocBin(store_user_data=True, docs=[doc]).get_docs(nlp.vocab))),
    ):
        assert [(s.text, s.kb_id_, s._.canonical, s._.trust) for s in again.spans["normalize"]] == [
            (s.text, s.kb_id_, s._.canonical, s._.trust) for s in doc.spans["normalize"]
        ]
        assert again._.normalized == doc._.normalized and json.dumps(again._.findings) == json.dumps(doc._.findings)
        assert [(e.text, e.kb_id_) for e in again.ents] == [(e.text, e.kb_id_) for e in doc.ents]


def test_pipelines_are_kept_and_sent_to_processes(nlp, tmp_path):
    nlp.to_disk(tmp_path / "model")
    wanted = nlp(TEXT)._.normalized
    assert spacy.load(tmp_path / "model")(TEXT)._.normalized == wanted
    assert pickle.loads(pickle.dumps(nlp.get_pipe("normalize")))(nlp.make_doc(TEXT))._.normalized == wanted
    assert [doc._.normalized for doc in nlp.pipe([TEXT] * 4, n_process=2, batch_size=2)] == [wanted] * 4


@pytest.mark.parametrize(("overwrite", "label"), [(False, "EVENT"), (True, "organisation")])
def test_entities_that_stand_there(overwrite, label):
    made = spacy.blank("en")
    ruler = made.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "EVENT", "pattern": "OTSC summit"}])
    made.add_pipe("normalize", config={"overwrite_ents": overwrite})
    assert next(e.label_ for e in made(TEXT).ents if "OTSC" in e.text) == label
    assert len(made(TEXT).spans["normalize"]) >= 4


def test_entities_can_be_left_alone():
    made = spacy.blank("xx")
    made.add_pipe("normalize", config={"set_ents": False, "spans_key": "names"})
    doc = made(TEXT)
    assert not doc.ents and doc.spans["names"]


def test_a_token_that_is_only_touched_belongs_to_the_span(nlp):
    doc = nlp("The CSTO-led forces of the OTSC, the CSTO's chief said.")
    assert all("CSTO" in span.text or "OTSC" in span.text for span in doc.spans["normalize"])


def test_the_language_is_that_of_the_pipeline():
    made = spacy.blank("de")
    assert made.add_pipe("normalize").tool.target == "de"
    assert spacy.blank("xx").add_pipe("normalize").tool.target == "auto"


def test_wrong_settings_are_told():
    with pytest.raises(ValueError, match="did you mean 'sure'"):
        spacy.blank("en").add_pipe("normalize", config={"trust": "shure"})
