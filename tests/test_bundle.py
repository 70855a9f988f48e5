"""What a bundle packs closely comes out as it went in."""

import errno
import itertools
import re

import pytest

from normalize.lexicon.bundle import Bundle, write
from normalize.lexicon.indexes import SHARED
from normalize.lexicon.layer import Indexed
from normalize.lexicon.layer import word_lists as lists_of
from normalize.lexicon.places import BLOCK, Places, in_blocks, smallest
from normalize.lexicon.postings import MOST_ROWS, Posting, PostingRole
from normalize.lexicon.sections import shared, word_lists


def bundle(path, sections):
    write(path / "test.bundle", {}, sections)
    return Bundle(path / "test.bundle")


@pytest.mark.parametrize("role", PostingRole)
@pytest.mark.parametrize("row", [0, 1, 70_000, MOST_ROWS - 1])
def test_a_posting_comes_back_from_its_numbers(role, row):
    detail, extra = (0, row) if role == PostingRole.FORM else (row, 0)
    for short, exact in itertools.product((False, True), repeat=2):
        for trust, demand in itertools.product((1, 2, 3), (0, 1, 2)):
            posting = Posting(4_000_000_000, role, short, trust, demand, exact, detail, extra)
            assert max(posting.packed()) < 1 << 32
            assert Posting.unpacked(*posting.packed()) == posting


def test_more_forms_than_a_posting_can_name_are_refused():
    with pytest.raises(ValueError, match="8,388,608"):
        Posting(1, PostingRole.FORM, False, 2, 0, False, 0, MOST_ROWS).packed()


@pytest.mark.parametrize("most", [1, 3, 70_000])  # postings of one key; the last makes distances that need four bytes
@pytest.mark.parametrize("keys", [0, 1, BLOCK - 1, BLOCK, BLOCK + 1, 3 * BLOCK])
def test_the_postings_of_each_key_begin_where_those_of_the_one_before_end(tmp_path, keys, most):
    starts = [0, *itertools.accumulate(1 + number * 7 % most for number in range(keys))]
    found = Places(bundle(tmp_path, in_blocks("starts", starts)), "starts")
    assert [found[number] for number in range(keys + 1)] == starts


@pytest.mark.parametrize(
    ("most", "code"), [(0, "B"), (255, "B"), (256, "H"), (65_535, "H"), (65_536, "I"), ((1 << 32) - 1, "I"), (1 << 32, "Q")]
)
def test_numbers_are_as_wide_as_the_largest_needs(tmp_path, most, code):
    numbers = smallest([0, most])
    assert numbers.typecode == code
    assert bundle(tmp_path, {"numbers": numbers}).numbers("numbers").tolist() == [0, most]


def test_there_are_arrays_without_numbers(tmp_path):
    held = bundle(tmp_path, {"none": smallest([])})
    assert [*held.numbers("none")] == [*held.numbers("not there")] == []


def test_a_list_within_a_longer_one_of_its_language_has_its_own_words(tmp_path):
    listed = {"en": ["ant", "bee", "cow", "crow"], "en-usual": ["bee", "crow"], "en-rare": ["bee"], "en-pairs": ["a bee"], "de": ["bee"]}
    sections, within = word_lists(listed)
    assert within == {"en-usual": "en", "en-rare": "en"}
    write(tmp_path / "test.bundle", {"within": within}, sections)
    found = lists_of(Bundle(tmp_path / "test.bundle"))
    assert {name: {word for words in listed.values() for word in [*words, "", "dog"] if word in found[name]} for name in listed} == {
        name: set(words) for name, words in listed.items()
    }
    assert {name: len(found[name]) for name in listed} == {name: len(words) for name, words in listed.items()}
    assert found["en-usual"].keys("c") == ["crow"] and next(found["en-rare"].iterkeys("c"), None) is None


def test_lists_that_are_alike_are_stored_once():
    sections, within = word_lists({"en": ["ant"], "en-usual": ["ant"]})
    assert within == {"en-usual": "en"} and [*sections] == ["words-en", "some-of-words-en-usual"]


def test_indexes_that_share_a_trie_have_their_own_words(tmp_path):
    words = {name: {f"only-{name}", "both"} for name in SHARED[:2]} | {SHARED[2]: {"third", "both"}}
    held = bundle(tmp_path, shared(words))
    every = frozenset().union(*words.values()) | {"none", ""}
    for name in SHARED:
        assert {word for word in every if word in Indexed(held, name)} == words.get(name, set())


def test_a_bundle_without_words_has_none(tmp_path):
    held = bundle(tmp_path, {})
    assert "word" not in Indexed(held, SHARED[0]) and held.lines("given-en") == frozenset()


def test_a_full_disk_names_the_file(tmp_path, monkeypatch):
    def full(handle):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("normalize.lexicon.bundle.os.fsync", full)
    path = tmp_path / "a.bundle"
    with pytest.raises(OSError, match=re.escape(str(path))):
        write(path, {}, {})
    assert list(tmp_path.iterdir()) == []
