"""A user's files over the shipped lexicon: the same as if all had been compiled together, and the shipped one is not compiled again."""

import os
import re
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from normalize.errors import LexiconError
from normalize.lexicon import build, shipped, store
from normalize.lexicon.bundle import Bundle
from normalize.lexicon.entity import written_forms
from normalize.lexicon.keys import key
from normalize.lexicon.layer import stacked
from normalize.lexicon.lexicon import Lexicon
from normalize.lexicon.postings import PostingRole
from normalize.lexicon.recall import losing_one
from normalize.similarity import name_keys

LETTERS = "source: made\nscript: cyrillic\nconventions:\n  press-en:\n    source: made\n    letters: {а: a, в: v, д: d, з: z, к: k, с: s, ф: f, щ: shch}\n"

BASE = """\
zorblax:
  kind: organisation
  source: x
  related: [vorn, arkady-vorn]
  name:
    en: {full: Zorblax Treaty Council of Vornland, short: ZTCV, also: [Zorblax pact]}
    fr: {full: Conseil du traité de Zorblax au Vornland}
    ru: {full: Совет договора Зорблакс Ворнландии, short: СДЗВ}
  forms:
    - {text: ZTVC, kind: garble, trust: sure, source: x}
    - {text: Golden Pact, kind: translated, needs: [vorn], cues: [treaty], unless: [marriage], window: sentence, source: y}
quell:
  kind: organisation
  source: x
  in: vorn
  name:
    en: {full: Quell Treaty Council of the North}
  forms:
    - {text: Quell Pact, kind: garble, source: x}
  styles:
    - {axis: spelling, choice: old, lang: en, full: Kwell Treaty Council of the North}
vorn:
  kind: place
  source: x
  name:
    en: {full: Vornland}
    ru: {full: Ворнландия}
  adjective:
    en: [Vornish]
florence:
  kind: place
  source: x
  in: vorn
  name:
    en: {full: Florence}
    fr: {full: Florence}
arkady-vorn:
  kind: person
  source: x
  name:
    en: {full: Arkady Vornov, short: Vornov}
    ru: {full: Аркадий Ворнов, short: Ворнов}
  roles:
    - {title: Grand Warden, of: vorn, from: "2001"}
vernia:
  kind: place
  source: x
  name:
    en: {full: Vernia}
vernia-ost:
  kind: person
  source: x
  name:
    en: {full: Vernia Ost}
zorblax-bank:
  kind: term
  source: x
  name:
    en: {full: Zorblax Bank}
gazette:
  kind: medium
  source: x
  related: [vorn]
  name:
    en: {full: the vorn gazette}
    ru: {full: Ворнская газета}
"""


def written_base(folder):
    for name, text in {
        "organisations/a.yaml": BASE,
        "styles/wire-english.yaml": "axes: {}\n",
        "conventions/ru.yaml": LETTERS,
        "words/en.txt": "# made\ngolden\npact\ntreaty\n",
        "words/en-names.txt": "# made\nflorence\nvornland\nvernia\n",
    }.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    return written_base(tmp_path_factory.mktemp("shipped"))


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("mine")


@pytest.fixture(scope="module", autouse=True)
def cache(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NORMALIZE_CACHE", str(tmp_path_factory.mktemp("cache")))
        yield


def over(root, *files):
    return Lexicon(stacked(store.open_bundles(files, root)))


def together(root, folder, *files):
    """All of it compiled as one lexicon."""
    entities, problems = store.read_entities([shipped.lexicon_files(root), *([file] for file in files)], root)
    assert not problems
    build.compile_bundle(folder / "together.bundle", root, entities.values())
    return Lexicon(stacked([Bundle(folder / "together.bundle")]))


def meaning(posting, lexicon):
    """A posting without numbers."""
    detail = {
        PostingRole.STYLE: lexicon.style, PostingRole.FORM: lexicon.form, PostingRole.LETTERS: lexicon.convention,
    }.get(posting.role, lexicon.languages)(posting)  # fmt: skip
    name = lexicon.entity(posting.entity).id
    return (
        posting.role,
        name,
        posting.short,
        posting.trust,
        posting.demand,
        posting.exact,
        str(sorted(detail)),
        repr(detail),
    )


def said(lexicon, names, languages=("en", "fr", "ru", "de")):
    """All that a lexicon says, asked for these names."""

    def name(number):
        return lexicon.entity(number).id

    words = {word for text in names for word in text.split(" ")}
    skeletons = {skeleton for text in names for skeleton in name_keys(text)}
    skeletons |= {shorter for skeleton in skeletons for shorter in losing_one(skeleton)}
    entities = [*lexicon.entities()]
    return {
        "entities": entities,
        "numbers": [lexicon.entity(lexicon.number(entity.id)) for entity in entities],
        "counts": dict(lexicon.counts),
        "length": len(lexicon),
        "kinds": {entity.id: lexicon.kind(lexicon.number(entity.id)) for entity in entities},
        "labels": {(entity.id, tag): lexicon.label(lexicon.number(entity.id), tag) for entity in entities for tag in (*languages, "en-GB")},
        "labels of entities": {(entity.id, tag): entity.label(tag, lexicon.axes) for entity in entities for tag in languages},
        "near": {entity.id: {*map(name, lexicon.neighbours(lexicon.number(entity.id)))} for entity in entities},
        "forms": {entity.id: [*lexicon.forms_of(entity.id)] for entity in entities},
        "postings": {text: sorted(map(repr, (meaning(p, lexicon) for p in lexicon.postings(text)))) for text in names},
        "roles in order": {text: [p.role for p in lexicon.postings(text)] for text in names},
        "contexts": {text: sorted(lexicon.context(p) for p in lexicon.postings(text) if p.role == PostingRole.FORM) for text in names},
        "goes on": {text for text in names | words if lexicon.goes_on(text)},
        "followers": {text: lexicon.followers(text) for text in names | words},
        "begins": {word for each in words for word in (each, each.title()) if lexicon.begins(word)},
        "inside": {word for each in words for word in (each, each.title()) if lexicon.is_inside(word)},
        "name words": {word for word in words if lexicon.is_name_word(word)},
        "given": {(word, language) for word in words for language in languages if lexicon.is_given_name(word, language)},
        "recall": {
            skeleton: {(label, sound) for mark, sound in lexicon.recall(skeleton).items() if (label := lexicon.recalled(mark))}
            for skeleton in skeletons
        },
        "longer": {
            skeleton: {longer for longer in lexicon.longer(skeleton) if any(map(lexicon.recalled, lexicon.recall(longer)))}
            for skeleton in skeletons
        },
        "full names": {
            language: {
                word: sorted((name(number), sorted(listed)) for number, listed in found)
                for word, found in lexicon.full_names(language).items()
            }
            for language in languages
        },
        "offices": lexicon.offices(),
        "common": {word for word in words if lexicon.is_common(word, "en")},
    }


def all_names(*lexicons):
    """Every key of any of them, and some that none has."""
    texts = {text for lexicon in lexicons for entity in lexicon.entities() for text in written_forms(entity)}
    texts |= {line["text"] for lexicon in lexicons for entity in lexicon.entities() for line in lexicon.forms_of(entity.id)}
    texts |= {text for pair in re.findall(r"full: ([^,}]+)|text: ([^,}]+)", BASE) for text in pair if text} | {"SDZV", "Nobody Here"}
    return {key(text) for text in texts if text} | {name for lexicon in lexicons for name in _keys(lexicon)}


def _keys(lexicon):
    return {name for trie, lost in lexicon._keys for name in trie.iterkeys() if name not in lost}


def assert_same(root, folder, *texts):
    files = []
    for number, text in enumerate(texts):
        files.append(folder / f"mine{number}.yaml")
        files[-1].write_text(text, encoding="utf-8")
    layered, joint = over(root, *files), together(root, folder, *files)
    names = all_names(layered, joint) | _keys(over(root))
    one, other = said(layered, names), said(joint, names)
    for part in other:
        assert one[part] == other[part], part


CASES = {
    "one form": "zorblax:\n  forms:\n    - {text: ZTCW, kind: garble, trust: review, as: full, source: me}\n",
    "a form said anew": "zorblax:\n  forms:\n    - {text: Golden Pact, kind: translated, needs: [quell], source: me}\n",
    "a form twice": "zorblax:\n  forms:\n    - {text: ZZT, kind: garble, source: a}\n    - {text: ZZT, kind: foreign, source: b}\n",
    "another label": "zorblax:\n  name:\n    en: {full: Zorblax League}\n    de: {full: Zorblax Bund der Freien Völker}\n",
    "switched off": "zorblax:\n  off: true\n",
    "what others name switched off": "vorn:\n  off: true\n",
    "a person switched off": "arkady-vorn:\n  off: true\n",
    "the only small beginning switched off": "gazette:\n  off: true\n",
    "all switched off": "".join(f"{name}:\n  off: true\n" for name in re.findall(r"^([a-z-]+):", BASE, re.MULTILINE)),
    "new, beside shipped ones": (
        "aaa-league:\n  kind: organisation\n  source: me\n  related: [zorblax, vorn, nowhere]\n  in: florence\n"
        "  name:\n    en: {full: Aaa League of the Treaty Council, short: ZTCV}\n    ru: {full: Ааа, short: КДЗА}\n"
        "  forms:\n    - {text: Golden Pact, kind: translated, needs: [zorblax], source: me}\n"
    ),
    "a man called like a place": "zed:\n  kind: person\n  source: me\n  name:\n    en: {full: Florence Zed}\n",
    "a man no longer called like anybody": "arkady-vorn:\n  name:\n    en: {full: Vornland Vornov, short: Vornov}\n",
    "nobody called like a place any more": "vernia-ost:\n  off: true\n",
    "another office": "arkady-vorn:\n  roles:\n    - {title: High Steward, of: quell}\n",
    "another kind": "quell:\n  kind: term\n",
    "a name that makes words of others common": (
        "many:\n  kind: organisation\n  source: me\n  name:\n    en: {full: Quell Northern Council of Treaty Zorblax}\n"
        "more:\n  kind: organisation\n  source: me\n  name:\n    en: {full: Quell North Council of Vornland Zorblax}\n"
    ),
    "nothing": "# nothing yet\n",
    "off what nobody has": "nowhere:\n  off: true\n",
    "a relation to what is new": "vorn:\n  in: zzz\nzzz:\n  kind: place\n  source: me\n  name:\n    en: {full: Zzzland}\n",
}


@pytest.mark.parametrize("text", CASES.values(), ids=CASES)
def test_over_is_as_together(root, folder, text):
    assert_same(root, folder, text)


def test_files_over_one_another_are_as_together(root, folder):
    off = CASES["switched off"]
    assert_same(root, folder, off, CASES["one form"])
    assert_same(root, folder, CASES["one form"], off)
    assert_same(root, folder, CASES["new, beside shipped ones"], "aaa-league:\n  forms:\n    - {text: Aal, kind: garble, source: me}\n")


WORDS = ("Zorblax", "Florence", "Vornland", "Treaty", "Council", "North", "of", "the", "golden", "Arkady")
texts = st.lists(st.sampled_from(WORDS), min_size=1, max_size=4, unique=True).map(" ".join)
ids = st.sampled_from(("zorblax", "quell", "vorn", "florence", "arkady-vorn", "gazette", "aaa", "mmm", "zzz"))


@st.composite
def block(draw):
    """An entity of which a user says something."""
    lines = [f"{draw(ids)}:"]
    if draw(st.booleans()) and draw(st.booleans()):
        return lines[0], [*lines, "  off: true"]
    lines += [f"  kind: {draw(st.sampled_from(('person', 'place', 'organisation', 'medium')))}", "  source: me", "  name:"]
    lines += [
        f"    {language}: {{full: {draw(texts)}, also: [{draw(texts)}]}}"
        for language in draw(st.sets(st.sampled_from(("en", "fr", "de")), min_size=1))
    ]
    lines += [
        f"  related: [{draw(ids)}]",
        f"  in: {draw(ids)}",
        "  forms:",
        f"    - {{text: {draw(texts)}, kind: translated, needs: [{draw(ids)}], source: me}}",
    ]
    return lines[0], lines


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(block(), min_size=1, max_size=4, unique_by=lambda found: found[0]))
def test_whatever_a_user_says_is_as_together(root, folder, found):
    assert_same(root, folder, "\n".join(line for _, lines in found for line in lines) + "\n")


def test_only_what_is_touched_is_compiled(root, folder):
    store.open_bundles([], root)
    mine = folder / "small.yaml"
    mine.write_text(CASES["one form"])
    heard = []
    _, small = store.open_bundles([mine], root, heard.append)
    assert heard == ["reading small.yaml", "compiling 1 entities", "writing"]
    assert small.header["over"]["digest"] == store.open_bundles([], root)[0].digest


def test_a_change_of_what_lies_below_makes_another_bundle(tmp_path):
    root = written_base(tmp_path / "shipped")
    mine = tmp_path / "mine.yaml"
    mine.write_text(CASES["one form"])
    assert over(root, mine).number("quell") is not None
    shipped_file = root / "organisations" / "a.yaml"
    shipped_file.write_text(BASE.replace("quell:", "kwell:"), encoding="utf-8")
    lexicon = over(root, mine)
    assert lexicon.number("quell") is None and lexicon.number("kwell") is not None and lexicon.postings("ztcw")


def test_every_problem_of_the_files_has_its_line(root, folder):
    one, two = folder / "one.yaml", folder / "two.yaml"
    one.write_text("zorblax:\n  off: yes please\nnew:\n  source: me\n")
    two.write_text("vorn:\n  off: true\nvorn:\n  source: me\n")
    with pytest.raises(LexiconError) as raised:
        over(root, one, two)
    problems = [(Path(problem.file).name, problem.line, problem.message) for problem in raised.value.problems]
    assert ("one.yaml", 2) in [problem[:2] for problem in problems]
    assert ("one.yaml", 3, "'new' is in no lexicon below this one, so it needs kind, name") in problems
    assert any(problem[:2] == ("two.yaml", 3) and "stands already in" in problem[2] for problem in problems)


# The cache folder


def bundles(folder):
    return {path.name for path in folder.glob("*.bundle*")}


def aged(path, days):
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(b"old")
    os.utime(path, (time.time() - days * 86_400,) * 2)


def test_a_new_bundle_removes_those_that_nobody_opens(root, tmp_path, monkeypatch):
    monkeypatch.setenv("NORMALIZE_CACHE", str(tmp_path / "cache"))
    kept, old, unfinished, beside = (tmp_path / "cache" / name for name in ("a.bundle", "b.bundle", "c.bundlex1y2", "results.sqlite"))
    aged(kept, store.KEPT - 1)
    aged(old, store.KEPT + 1)
    aged(unfinished, 2)
    aged(beside, store.KEPT + 1)
    store.open_bundles([], root)
    assert kept.exists() and beside.exists() and not old.exists() and not unfinished.exists()
    assert len(bundles(tmp_path / "cache")) == 2


def test_of_too_many_bundles_the_longest_unused_go(root, tmp_path, monkeypatch):
    monkeypatch.setenv("NORMALIZE_CACHE", str(tmp_path / "cache"))
    for number in range(store.MOST_KEPT + 5):
        aged(tmp_path / "cache" / f"{number}.bundle", 1 + number / 10)
    store.open_bundles([], root)
    left = bundles(tmp_path / "cache")
    assert len(left) == store.MOST_KEPT
    assert "0.bundle" in left and f"{store.MOST_KEPT + 4}.bundle" not in left


def test_a_bundle_in_use_is_none_that_nobody_opens(root, tmp_path, monkeypatch):
    monkeypatch.setenv("NORMALIZE_CACHE", str(tmp_path / "cache"))
    store.open_bundles([], root)
    (path,) = (tmp_path / "cache").glob("*.bundle")
    long_ago = time.time() - 29 * 86_400
    os.utime(path, (long_ago, long_ago))
    store.open_bundles([], root)
    assert path.stat().st_mtime > long_ago + 86_400


def test_an_open_bundle_outlives_its_file(root, tmp_path, monkeypatch):
    monkeypatch.setenv("NORMALIZE_CACHE", str(tmp_path / "cache"))
    lexicon = over(root)
    for path in (tmp_path / "cache").glob("*.bundle"):
        path.unlink()
    assert lexicon.postings("vornland") and lexicon.entity("quell").source == "x"


@pytest.mark.parametrize("watched", [True, False])
def test_who_waits_for_a_lexicon_on_a_terminal_sees_why(root, tmp_path, monkeypatch, capsys, watched):
    from normalize.cli import progress

    monkeypatch.setenv("NORMALIZE_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(progress, "watched", lambda: watched)
    monkeypatch.setattr(shipped, "folder", lambda: root)
    progress.open_lexicon()
    told = capsys.readouterr().err
    assert ("lexicon: compiling" in told, told.endswith("\x1b[K")) == (watched, watched)
    progress.open_lexicon()
    assert capsys.readouterr().err == ""


def test_many_at_once_build_the_same(root, tmp_path, monkeypatch):
    from concurrent.futures import ThreadPoolExecutor

    monkeypatch.setenv("NORMALIZE_CACHE", str(tmp_path / "cache"))
    mine = tmp_path / "mine.yaml"
    mine.write_text(CASES["one form"])
    for number in range(store.MOST_KEPT):
        aged(tmp_path / "cache" / f"{number}.bundle", 40)
    with ThreadPoolExecutor(6) as pool:
        lexicons = [*pool.map(lambda _: over(root, mine), range(6))]
    assert all(lexicon.postings("ztcw") and lexicon.postings("ztvc") for lexicon in lexicons)
    assert len(bundles(tmp_path / "cache")) == 2


def test_a_lexicon_may_lie_over_one_without_entities(tmp_path):
    root = written_base(tmp_path / "shipped")
    (root / "organisations" / "a.yaml").write_text("# nothing\n")
    assert len(over(root)) == 0 and [*over(root).entities()] == []
    mine = tmp_path / "mine.yaml"
    mine.write_text(CASES["a man called like a place"])
    assert [entity.id for entity in over(root, mine).entities()] == ["zed"]


def test_a_damaged_bundle_of_ones_own_is_built_anew(root, tmp_path, monkeypatch):
    monkeypatch.setenv("NORMALIZE_CACHE", str(tmp_path / "cache"))
    store.open_bundles([], root)
    (base,) = (tmp_path / "cache").glob("*.bundle")
    mine = tmp_path / "mine.yaml"
    mine.write_text(CASES["one form"])
    assert over(root, mine).postings("ztcw")
    (own,) = set((tmp_path / "cache").glob("*.bundle")) - {base}
    own.write_bytes(own.read_bytes()[:-9] + b"damage!!!")
    assert over(root, mine).postings("ztcw")
