"""Pieces of code between backticks, #tags, options and formulas, numbers of programs, hashes, keys and identifiers."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from normalize.patterns import later
from normalize.protected import Place

# A backtick is also an apostrophe and an opening quotation mark: code has one on each side, and no blank or letter on the wrong one.
_INLINE = later(r"(?<![\w`\\])(`{1,3})(?![`\s])[^\n]{1,200}?(?<![\s`])\1(?![\w`])")
_FENCED = later(r"^[ \t]{0,3}(`{3,})[^`\n]*\n(?:.*\n)*?[ \t]{0,3}\1`*[ \t]*$", re.MULTILINE)
_TAG = later(r"[#＃](?<![\w&#/].)(?=\d*[^\W\d])\w+(?:[-·]\w+)*#?")
# A tag that a machine has parted from its mark is still known by the capitals inside it: "# BostonMarathon".
_PARTED = later(r"(?<!\S)[#＃][ \u00a0]\w*[^\W\d_A-Z](?=[A-Z])\w+")
# "--city=Kiev", 'body="OTSC"': an option or variable with its value. A name in front begins with a capital ("Kiev=Kyiv"), and a tag has its own rules.
_SET = later(
    r"(?<![\w<\[\"'=/&?.-])(?:--?[A-Z]?)?[a-z_][\w.-]{0,40}=(?:\"[^\"\n]{0,100}\"|'[^'\n]{0,100}'|(?![=>\s])[^\s,;\"'<>=()]{1,100})(?![\w=>\"'])"
    r"|(?<!\w)\?[a-z_]\w{0,40}=[^\s\"'<>]{1,200}(?<![.,;:!?])"
)
# Formulas of TeX: "$x_i , y$" (no blank inside the signs, no digit behind: "$5 and $10"), "$$…$$", "\\(…\\)", "\\[…\\]".
_FORMULA = later(
    r"(?<![\\$\w])\$(?=[^\s$])(?=[^$\n]{0,200}?[\\^_={])[^$\n]{0,200}?[^\s$\\]\$(?![\d\w$])"
    r"|(?<![\\$])\$\$(?=[^$]{0,2000}?[\\^_={])[^$]{1,2000}\$\$(?!\$)"
    r"|(?<!\\)\\\((?:[^\n]|\n(?!\s*\n)){1,200}?\\\)|(?<!\\)\\\[(?:[^\n]|\n(?!\s*\n)){1,400}?\\\]"
)
_KEY = later(
    r"(?<!\w)(?:(?P<sure>[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|(?:sha\d{1,3}|md5|base64)[-:][\w+/-]{8,}={0,2}"
    r"|(?=[0-9]*[a-f]+[0-9]+[a-f]|[a-f]*[0-9]+[a-f]+[0-9])[0-9a-f]{7,}\b)|[\w+/-]{20,}={0,2})",
    re.IGNORECASE,
)
_NUMBER = later(r"0[xX](?<!\w0.)[0-9a-fA-F]{2,}\b")
_RUN = later(r"[\w+/:=-]+")
_LONGEST_TAG = 300  # code points before an attribute of a tag, which the rules for tags look at
_SHORTEST_KEY = 7  # code points: what git shows of one
_TURNS = 4  # changes between letters and digits in a longer run
_REACH = 512  # code points looked at around such a place


def find(text: str) -> Iterator[Place]:
    """Inline code, tags, formulas, options and numbers as programs write them."""
    if "`" in text:
        for match in _FENCED.finditer(text) if "```" in text else ():
            yield match.span()
        for match in _INLINE.finditer(text):
            yield match.span()
    if "#" in text or "＃" in text:
        for pattern in (_TAG, _PARTED):
            for match in pattern.finditer(text):
                yield match.span()
    if "$" in text or "\\" in text:
        for match in _FORMULA.finditer(text):
            yield match.span()
    if "=" in text:
        for match in _SET.finditer(text):
            if text.rfind("<", max(0, match.start() - _LONGEST_TAG), match.start()) <= text.rfind(
                ">", max(0, match.start() - _LONGEST_TAG), match.start()
            ):
                yield match.span()
    for match in _NUMBER.finditer(text):
        yield match.span()


def hashes(text: str, turns: Sequence[int]) -> Iterator[Place]:
    """Hashes, keys and identifiers; `turns` are places where letters and digits change twice."""
    done = 0
    for turn in turns:
        if turn < done:
            continue
        start = turn
        while start > done and turn - start < _REACH and (text[start - 1].isalnum() or text[start - 1] in "+/-_:"):
            start -= 1
        run = _RUN.match(text, turn, turn + _REACH)
        done = turn + 1 if run is None else run.end()
        for match in _KEY.finditer(text, start, done) if done - start >= _SHORTEST_KEY else ():
            if match["sure"] or _is_random(match[0]):
                yield match.span()


def _is_random(run: str) -> bool:
    """Whether letters and digits change so often that nobody wrote the run as a word."""
    return sum(a.isalnum() and b.isalnum() and a.isdigit() != b.isdigit() for a, b in pairwise(run)) >= _TURNS
