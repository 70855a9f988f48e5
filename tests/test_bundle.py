"""What a bundle packs closely comes out as it went in."""

import itertools

import pytest

from normalize.lexicon.bundle import Bundle, write
from normalize.lexicon.indexes import SHARED
from normalize.lexicon.layer import Indexed
from normalize.lexicon.places import BLOCK, Starts, places_code
from normalize.lexicon.postings import MOST_ROWS, RECORD, Posting, PostingRole
from normalize.lexicon.sections import in_blocks, shared


def bundle(path, sections):
    write(path / "test.bundle", {}, sections)
    return Bundle(path / "test.bundle")


@pytest.mark.parametrize("role", PostingRole)
@pytest.mark.parametrize("row", [0, 1, 70_000, MOST_ROWS - 1])
def test_a_posting_comes_back_from_its_bytes(role, row):
    detail, extra = (0, row) if role == PostingRole.FORM else (row, 0)
    for short, exact in itertools.product((False, True), repeat=2):
        for trust, demand in itertools.product((1, 2, 3), (0, 1, 2)):
            posting = Posting(4_000_000_000, role, short, trust, demand, exact, detail, extra)
            assert len(posting.pack()) == RECORD.size == 8
            assert Posting.unpack(memoryview(b"12345678" + posting.pack()), RECORD.size) == posting


def test_more_forms_than_a_posting_can_name_are_refused():
    with pytest.raises(ValueError, match="8,388,608"):
        Posting(1, PostingRole.FORM, False, 2, 0, False, 0, MOST_ROWS).pack()


@pytest.mark.parametrize("most", [1, 3, 70_000])  # postings of one key; the last makes distances that need four bytes
@pytest.mark.parametrize("keys", [0, 1, BLOCK - 1, BLOCK, BLOCK + 1, 3 * BLOCK])
def test_the_postings_of_each_key_begin_where_those_of_the_one_before_end(tmp_path, keys, most):
    starts = [0, *itertools.accumulate(1 + number * 7 % most for number in range(keys))]
    found = Starts(bundle(tmp_path, in_blocks(starts)))
    assert [found[number] for number in range(keys + 1)] == starts


def test_places_are_as_wide_as_the_section_needs():
    assert (places_code(0), places_code((1 << 32) - 1), places_code(1 << 32)) == ("I", "I", "Q")


def test_indexes_that_share_a_trie_have_their_own_words(tmp_path):
    words = {name: {f"only-{name}", "both"} for name in SHARED[:2]} | {SHARED[2]: {"third", "both"}}
    held = bundle(tmp_path, shared(words))
    every = frozenset().union(*words.values()) | {"none", ""}
    for name in SHARED:
        assert {word for word in every if word in Indexed(held, name)} == words.get(name, set())


def test_a_bundle_without_words_has_none(tmp_path):
    held = bundle(tmp_path, {})
    assert "word" not in Indexed(held, SHARED[0]) and held.lines("given-en") == frozenset()
