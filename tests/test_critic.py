"""CriticMarkup: any text can be marked, and rejecting every mark gives it back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalize import critic
from normalize.critic import Mark

awkward = st.text(alphabet="ab{}~->+=<\\ \n", max_size=14)


@st.composite
def marked_text(draw):
    text, marks = "", []
    for plain, old, new, comment in draw(
        st.lists(st.tuples(awkward, awkward, st.none() | awkward, st.sampled_from(["", "c: \\x", "a}--{"])), max_size=4)
    ):
        text += plain
        start = len(text)
        text += old
        if old or new:
            marks.append(Mark(start, len(text), new, comment))
    return text + draw(awkward), marks


@given(marked_text())
def test_reading_gives_back_text_and_marks(case):
    text, marks = case
    read = critic.read(critic.mark(text, marks))
    assert read.before == text
    assert list(read.marks) == marks


@given(st.text(alphabet="ab{}~->+=<\\ ", max_size=30))
def test_any_string_is_read_or_refused_with_the_place(marked):
    try:
        critic.read(marked)
    except ValueError as error:
        assert "at offset" in str(error)


def test_the_notation():
    marked = "the {~~OTSC~>CSTO~~}{>>known-form: csto<<} {--< /b>--}and{++,++} {==look==}{>>rule: why<<}"
    read = critic.read(marked)
    assert read.before == "the OTSC < /b>and look"
    assert read.after == "the CSTO and, look"
    assert critic.mark(read.before, read.marks) == marked


@pytest.mark.parametrize("marked", ["a {--b", "a {~~b~~}", "{==", "{>>x"])
def test_a_mark_that_is_not_closed_is_refused(marked):
    with pytest.raises(ValueError, match="not closed"):
        critic.read(marked)


def test_marks_that_overlap_are_refused():
    with pytest.raises(ValueError, match="overlaps"):
        critic.mark("abcdef", [Mark(0, 3, "x"), Mark(2, 4, "y")])
