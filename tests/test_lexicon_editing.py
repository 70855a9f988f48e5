"""Editing lexicon files as text: one line more and nothing else changed; one layout; what two states say differently."""

import pytest
import ryaml

from normalize.errors import LexiconError
from normalize.lexicon import shipped
from normalize.lexicon.editing.adding import with_form
from normalize.lexicon.editing.difference import changes
from normalize.lexicon.editing.formatting import formatted
from normalize.lexicon.editing.refusing import refusal, resolved
from normalize.lexicon.entity import Context, Form
from normalize.lexicon.reader import blocks, parse

FILE = """\
# A file of names.

csto:  # the organisation
  kind: organisation
  source: odkb-csto.org
  name:
    en: {full: Collective Security Treaty Organization, short: CSTO}
  # what translators make of it
  forms:
    - {text: TSCTO, kind: garble, trust: sure}  # seen twice
    # this one is a guess
    - {text: CTO, kind: foreign, needs: [csto]}

  # the end of the block

armenia:
  kind: place
  source: cldr
  name:
    en: {full: Armenia}
# the end of the file
"""


def test_a_form_is_one_line_more_and_nothing_else():
    new = with_form("f", FILE, "csto", Form("OTSK", "garble", source="me", context=Context(needs=("csto",))))
    line = "    - {text: OTSK, kind: garble, needs: [csto], source: me}\n"
    assert line in new and new.replace(line, "") == FILE
    assert new.index(line) > new.index("CTO, kind: foreign") and new.index(line) < new.index("# the end of the block")


def test_a_block_without_forms_gets_them():
    new = with_form("f", FILE, "armenia", Form("Armeniya", "foreign", "sure"))
    assert new == FILE.replace(
        "    en: {full: Armenia}\n", "    en: {full: Armenia}\n  forms:\n    - {text: Armeniya, kind: foreign, trust: sure}\n"
    )


def test_an_entity_that_the_file_has_not_gets_a_block():
    assert with_form("f", "", "zas", Form("Zasie", "garble")) == "zas:\n  forms:\n    - {text: Zasie, kind: garble}\n"
    assert (
        with_form("f", "# only a comment", "zas", Form("Zasie", "garble"))
        == "# only a comment\nzas:\n  forms:\n    - {text: Zasie, kind: garble}\n"
    )


@pytest.mark.parametrize("text", ["no", "12", "a: b", "#x", "it's", 'say "x"', "- x", "x, y", "ОДКБ"])
def test_any_form_is_read_back_as_it_was_given(text):
    (block,) = blocks("f", with_form("f", "", "zas", Form(text, "garble")))
    entity, problems = parse(block, patch=True)
    assert not problems and entity.forms[0].text == text


def test_a_form_twice_is_refused():
    with pytest.raises(LexiconError, match=r"f:3: csto: form 'TSCTO' stands there already"):
        with_form("f", FILE, "csto", Form("TSCTO", "garble"))


def test_a_broken_block_is_left_alone_with_its_problem():
    with pytest.raises(LexiconError, match="f:10: csto: "):
        with_form("f", FILE.replace("trust: sure}", "trust: sure"), "csto", Form("OTSK", "garble"))


def test_what_must_not_be_added_is_refused_before(lexicon):
    def why(text, entity="csto", kind="garble", **given):
        return refusal(Form(text, kind, **given), entity, lexicon, "f", "")

    assert why("OTSKZ") is None
    assert "common word" in why("summit")
    assert "a name of minsk" in why("Minsk")
    assert why("Minsk", context=Context(needs=("csto",))) is None
    assert "right name of csto" in why("CSTO", kind="variant")
    assert "needs" in why("OTSKZ", context=Context(needs=("no-such-thing",)))
    assert "rendered as common words" in why("Golden", kind="translated")


def test_an_entity_may_be_named(lexicon):
    assert resolved("csto", lexicon, "f", "") == resolved("Collective Security Treaty Organization", lexicon, "f", "") == "csto"
    assert resolved("my-own", lexicon, "f", "my-own:\n  kind: term\n") == "my-own"
    assert resolved("nobody at all", lexicon, "f", "") is None


# Layout

UNTIDY = """\
# first
csto:
    # not indented by two: left alone
    kind: organisation
zas:
  name:
    en: { short: Zas , full: Stanislav Zas }   # the secretary
    be: {full: 'Станіслаў Зась'}
  # where it is from
  source: 'odkb-csto.org'
  kind: "person"

  forms:
    # one
    - {kind: garble, text: Zzas}
    - {text: ЗАСЬ, kind: foreign, trust: sure}
    - text: several
      kind: garble
  related: [ csto,armenia ]
"""
TIDY = """\
# first
csto:
    # not indented by two: left alone
    kind: organisation
zas:
  kind: person
  # where it is from
  source: odkb-csto.org
  name:
    en: {full: Stanislav Zas, short: Zas}  # the secretary
    be: {full: Станіслаў Зась}
  related: [csto, armenia]

  forms:
    - {text: ЗАСЬ, kind: foreign, trust: sure}  # ZAS'
    # one
    - {text: Zzas, kind: garble}
    - text: several
      kind: garble
"""


def test_fields_and_forms_stand_in_one_order_with_their_comments():
    assert formatted("f", UNTIDY) == TIDY


def test_formatting_twice_is_formatting_once():
    assert formatted("f", TIDY) == TIDY
    with_comment = TIDY.replace("# ZAS'", "# ZAS'; as they write it")
    assert formatted("f", with_comment) == with_comment
    for text in ("", "# only a comment\n", "a:\n  kind: term\n\n\n\nb:\n  kind: term\n"):
        assert formatted("f", formatted("f", text)) == formatted("f", text)


def test_forms_of_one_key_stay_in_the_order_of_their_author():
    """The first of them decides what a text with either means, so another order would be another lexicon."""
    text = "almaty:\n  forms:\n    - {text: Alma-Ata, kind: former}\n    - {text: Alma Ata, kind: former}\n    - {text: Aa, kind: former}\n"
    assert [row.split("text: ")[1][:8] for row in formatted("f", text).split("\n")[2:-1]] == ["Aa, kind", "Alma-Ata", "Alma Ata"]


def test_the_shipped_lexicons_say_the_same_when_formatted():
    for path in list(shipped.entity_files(shipped.folder()))[::6]:
        text = path.read_text(encoding="utf-8")
        new = formatted(str(path), text)
        assert formatted(str(path), new) == new
        before, after = ryaml.loads(text), ryaml.loads(new)
        for body in (*before.values(), *after.values()):
            body["forms"] = sorted(body.get("forms", []), key=repr)
        assert before == after, path
        assert sorted(row.strip() for row in text.split("\n") if row.lstrip().startswith("#")) == sorted(
            row.strip() for row in new.split("\n") if row.lstrip().startswith("#")
        )


def test_a_file_that_cannot_be_cut_into_blocks_is_an_error():
    with pytest.raises(LexiconError, match="f:1: "):
        formatted("f", "]]]\n")


def test_a_block_that_cannot_be_read_is_told_and_not_passed_over():
    with pytest.raises(LexiconError, match="f:4: b: "):
        formatted("f", "a: {full: A}\nb:\n  kind: [\n")


# Differences


def entities(text):
    return {entity.id: entity for entity, _ in (parse(block, patch=True) for block in blocks("f", text))}


def test_what_two_states_say_differently():
    new = (
        FILE.replace("short: CSTO", "short: C.S.T.O.")
        .replace("trust: sure}", "trust: review}")
        .replace("armenia:", "georgia:")
        .replace("    - {text: CTO, kind: foreign, needs: [csto]}\n", "")
    )
    found = [(change.sign, change.entity, change.what.split(" ")[0]) for change in changes(entities(FILE), entities(new))]
    assert found == [
        ("-", "armenia", "place"),
        ("~", "csto", "name"),
        ("~", "csto", "form"),
        ("-", "csto", "form"),
        ("+", "georgia", "place"),
    ]
    assert list(changes(entities(FILE), entities(FILE))) == []


def test_comments_make_no_difference():
    assert list(changes(entities(FILE), entities(formatted("f", FILE)))) == []


def test_what_a_change_does_to_texts(tmp_path, monkeypatch, capsys):
    from corpus_fixtures import FINE, WRONG, use_small_lexicon

    from normalize.cli.main import run

    use_small_lexicon(monkeypatch, tmp_path)
    old, new, texts = tmp_path / "old.yaml", tmp_path / "new.yaml", tmp_path / "texts"
    form = "    - {text: TSKO, kind: garble, trust: sure, source: test}\n"
    old.write_text("gyumri:\n  forms:\n    - {text: Ghevmri, kind: variant, trust: sure, source: test}\n", encoding="utf-8")
    new.write_text(f"csto:\n  forms:\n{form}", encoding="utf-8")
    texts.mkdir()
    (texts / "a.txt").write_text(f"{WRONG}\nThe TSKO met in Ghevmri.\n", encoding="utf-8")
    (texts / "b.txt").write_text(FINE, encoding="utf-8")
    (texts / "c.md").write_text("Write `TSKO` and `Ghevmri` there.\n", encoding="utf-8")
    assert run(["lexicon", "diff", str(old), str(new), "--on", str(texts)]) == 1
    shown = capsys.readouterr()
    assert [line.split(" (")[0].replace(str(texts), "texts") for line in shown.out.splitlines() if "a.txt" in line] == [
        "+ texts/a.txt:2:5: 'TSKO' -> 'CSTO'",
        "- texts/a.txt:2:17: 'Ghevmri' -> 'Gyumri'",
    ]
    assert "b.txt" not in shown.out and "c.md" not in shown.out and "2 findings differ" in shown.err
    assert run(["lexicon", "diff", str(new), str(new), "--on", str(texts)]) == 0
    assert run(["lexicon", "diff", str(old), str(new), "--on", str(tmp_path / "nowhere")]) == 2
