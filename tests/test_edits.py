"""The laws of edits: applied once, mapped both ways, joined, turned round."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalize.edits import OffsetMap, apply, choose, inverse, join
from normalize.model import Category, Edit, Finding, Severity, Span, Trust

letters = st.text(alphabet="abc ж🙂\n", max_size=20)


@st.composite
def text_and_edits(draw, text=None):
    """A text and edits of it that do not overlap."""
    text = draw(letters) if text is None else text
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=8)))
    edits = []
    for start, end in zip(cuts[::2], cuts[1::2], strict=False):
        if not edits or (edits[-1].end <= start and (start, end) != edits[-1][:2]):
            edits.append(Edit(start, end, draw(st.text(alphabet="xyz", max_size=3))))
    return text, edits


@given(text_and_edits())
def test_the_inverse_gives_the_text_back(case):
    text, edits = case
    assert apply(apply(text, edits), inverse(text, edits)) == text


@given(st.data())
def test_two_passes_joined_do_what_both_do(data):
    text, first = data.draw(text_and_edits())
    middle = apply(text, first)
    _, second = data.draw(text_and_edits(text=middle))
    assert apply(text, join(first, second, text)) == apply(middle, second)


@given(text_and_edits(), st.data())
def test_what_no_edit_touches_is_found_again(case, data):
    text, edits = case
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    if start == end or any((e.start < end and start < e.end) or start < e.start == e.end < end for e in edits):
        return
    offsets = OffsetMap(tuple(edits))
    there = offsets.forward(start, end)
    assert apply(text, edits)[there.start : there.end] == text[start:end]
    assert offsets.backward(*there) == (start, end)


@given(text_and_edits(), st.data())
def test_every_span_maps_into_the_other_text(case, data):
    text, edits = case
    after = apply(text, edits)
    offsets = OffsetMap(tuple(edits))
    start = data.draw(st.integers(0, len(text)))
    there = offsets.forward(start, data.draw(st.integers(start, len(text))))
    assert 0 <= there.start <= there.end <= len(after)
    begin = data.draw(st.integers(0, len(after)))
    back = offsets.backward(begin, data.draw(st.integers(begin, len(after))))
    assert 0 <= back.start <= back.end <= len(text)


@pytest.mark.parametrize("edits", [[Edit(0, 3, "x"), Edit(2, 4, "y")], [Edit(3, 9, "")], [Edit(3, 2, "")]])
def test_edits_that_overlap_or_lie_outside_are_refused(edits):
    with pytest.raises(ValueError, match="overlaps another or lies outside"):
        apply("abcdef", edits)


def finding(start, end, replacement="x", trust=Trust.SURE, rule="a", requires=None):
    return Finding(start, end, "abcdefghij"[start:end], rule, Category.NAME, trust, Severity.MINOR, "", replacement, None, "", requires)


def test_the_more_trusted_wins_then_the_longer_then_the_earlier():
    sure, longer = finding(2, 4), finding(0, 6, trust=Trust.LIKELY)
    assert choose([longer, sure], Trust.LIKELY) == (sure,)
    short, long = finding(2, 4), finding(3, 6)
    assert choose([short, long]) == (long,)
    early, late = finding(2, 4), finding(3, 5)
    assert choose([late, early]) == (early,)


def test_review_is_never_applied():
    assert choose([finding(0, 1, trust=Trust.REVIEW)], Trust.REVIEW) == ()


def test_an_article_does_not_change_without_its_name():
    name, article = finding(3, 6), finding(0, 2, "a", rule="article", requires=Span(3, 6))
    assert choose([name, article]) == (article, name)
    stronger = finding(2, 9)
    assert choose([name, article, stronger]) == (stronger,)


@given(st.permutations([finding(0, 2), finding(1, 3), finding(2, 4), finding(3, 9, trust=Trust.LIKELY), finding(5, 5), finding(5, 5, "y")]))
def test_the_order_of_findings_does_not_matter(findings):
    assert choose(findings, Trust.LIKELY) == choose(sorted(findings, key=repr), Trust.LIKELY)
