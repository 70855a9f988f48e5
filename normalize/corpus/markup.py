"""What of a Markdown text is no prose: front matter, code, targets of links, definitions, tags, the marks that make lists and tables.

markdown-it-py says which lines are paragraphs, headings and cells; everything else is mark-up or code. It gives lines only, so the places of code, links and
tags within a paragraph are noted while its own rules read them.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from normalize.protected import Place

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

_LINE_END = re.compile(r"\r\n?|\n")
_FRONT_MATTER = re.compile(r"\ufeff?(---|\+\+\+)[ \t]*(?:\r\n?|\n)(?:.*(?:\r\n?|\n))*?(?:\1|\.\.\.)[ \t]*(?:\r\n?|\n|\Z)")
# In a block of HTML: comments, what is no text (with all that it holds), tags, entities.
_IN_HTML = re.compile(
    r"(?P<comment><!--.*?-->)|<(script|style|pre|textarea)\b.*?(?:</\2\s*>|\Z)|<!--.*|</?[A-Za-z][^<>]*>|<[?!][^>]*>|&#?\w{1,32};",
    re.DOTALL | re.IGNORECASE,
)
# "[[Kiev]]" and "![[Kiev]]" name a page of the same notes; only what stands behind a bar is there to be read.
_WIKI_LINK = re.compile(r"!?\[\[[^\[\]\n|]{1,200}(?:\||\]\])")
_FOOTNOTE = re.compile(r"\[\^[^\]\[\s^]{1,100}\]:?")
# A statement of JavaScript at the margin, to the next empty line; and what stands in braces, with braces in it.
_MODULE = re.compile(
    r"^(?:import\s+(?:['\"{*]|[\w$]+(?:\s*,\s*[{*][^\n]*)?\s+from\b)|export\s+(?:const|let|var|function|class|default|async|type|interface|[{*]))(?:.*\n(?![ \t]*\n))*.*",
    re.MULTILINE,
)
_EXPRESSION = re.compile(r"\{[^{}]{0,2000}+(?:\{[^{}]{0,2000}+(?:\{[^{}]{0,500}+\}[^{}]{0,500}+){0,20}\}[^{}]{0,2000}+){0,20}\}")
_HARD_BREAK = re.compile(r" {2,}[\r\n]")
_COMMENT = "<!--"


class Line(NamedTuple):
    """A line of a paragraph: where it begins in the paragraph, how long it is, and where it begins in the text."""

    inside: int
    length: int
    start: int


def no_prose(text: str, mdx: bool = False) -> tuple[Place, ...]:
    """The spans of a Markdown text that are no prose, in order; comments stand apart from their neighbours, since they may be directives.

    With `mdx` what MDX adds is none either: imports, exports, expressions in braces.
    """
    front = _FRONT_MATTER.match(text)
    begin = front.end() if front else 0
    starts = [0, *(match.end() for match in _LINE_END.finditer(text))]
    # Blank lines stand for the front matter, so that lines keep their numbers; a NUL is what the parser itself would make of it.
    blank = "\n" * len(_LINE_END.findall(text[:begin])) + text[begin:].replace("\0", "\ufffd")
    free: list[Place] = []
    apart: list[Place] = []
    inner: list[Place] = [match.span() for match in _FOOTNOTE.finditer(text)] if "[^" in text else []
    if "[[" in text:
        inner += (match.span() for match in _WIKI_LINK.finditer(text))
    if mdx:
        inner += (match.span() for pattern in (_MODULE, _EXPRESSION) for match in pattern.finditer(text))
    env: dict[str, Any] = {}
    tokens = _parser().parse(blank, env)
    for lines, places in _paragraphs(tokens, env, starts, text):
        free += ((line.start, line.start + line.length) for line in lines)
        for first, last in places:
            for start, end in _spread(lines, first, last):
                (apart if text.startswith(_COMMENT, start) else inner).append((start, end))
    for token in tokens:
        if token.type != "html_block" or token.map is None:
            continue
        start, end = starts[token.map[0]], starts[token.map[1]] if token.map[1] < len(starts) else len(text)
        at = start
        for match in _IN_HTML.finditer(text, start, end):
            free.append((at, match.start()))
            if match["comment"]:
                apart.append(match.span())
            at = match.end()
        free.append((at, end))
    return tuple(_complement(text, free, apart, inner))


def _complement(text: str, free: Iterable[Place], apart: Iterable[Place], inner: Iterable[Place]) -> Iterator[Place]:
    """What is not free, what lies inside it and is no prose, and what stands apart."""
    taken = sorted(apart)
    cuts = sorted([*free, *taken])
    found: list[Place] = [*taken, *inner]
    at = 0
    for start, end in [*cuts, (len(text), len(text))]:
        if start > at:
            found += _marks(text, at, start)
        at = max(at, end)
    done = 0
    for start, end in sorted(found):
        if max(start, done) < end:
            yield max(start, done), end
            done = end


def _marks(text: str, start: int, end: int) -> Iterator[Place]:
    """A gap between two stretches of prose, unless it is the end of a line, or of a paragraph before another, which prose may have anywhere."""
    gap = text[start:end]
    # Ends of lines beside mark-up are part of it: joined to the line before, a fence would be none.
    if gap.strip() or _HARD_BREAK.match(gap) or gap[-1] in " \t":
        yield start, end


def _spread(lines: Sequence[Line], first: int, last: int) -> Iterator[Place]:
    """A place of a paragraph in the text: a piece for each line that it lies in."""
    for line in lines:
        begin, stop = max(first, line.inside), min(last, line.inside + line.length)
        if begin < stop:
            yield line.start + begin - line.inside, line.start + stop - line.inside


@cache
def _parser() -> "MarkdownIt":
    """The parser for blocks, its rules for what is no prose within a paragraph watched."""
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import autolink, backtick, entity, escape, html_inline, image, link

    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    parser.core.ruler.enableOnly(["normalize", "block"])
    for name, rule in (
        ("backticks", backtick),
        ("autolink", autolink),
        ("html_inline", html_inline),
        ("entity", entity),
        ("escape", escape),
    ):
        parser.inline.ruler.at(name, _watched(rule))
    parser.inline.ruler.at("link", _watched_link(link))
    parser.inline.ruler.at("image", _watched_link(image))
    return parser


def _watched(rule: "Callable[[StateInline, bool], bool]") -> "Callable[[StateInline, bool], bool]":
    """A rule that notes the place of what it read."""

    def run(state: "StateInline", silent: bool) -> bool:
        start = state.pos
        if not rule(state, silent):
            return False
        # A run of backticks that nothing closes is read as text.
        if not silent and not (state.src[start] == "`" and state.pending.endswith(state.src[start : state.pos])):
            state.env["places"].append((start, state.pos))
        return True

    return run


def _watched_link(rule: "Callable[[StateInline, bool], bool]") -> "Callable[[StateInline, bool], bool]":
    """A rule for a link or an image that notes the place of its target; the words are prose, unless they are the name of the target."""

    def run(state: "StateInline", silent: bool) -> bool:
        if silent:
            return rule(state, silent)
        from markdown_it.helpers import parseLinkLabel

        start, most = state.pos, state.posMax
        label = start + (state.src[start] == "!")
        close = parseLinkLabel(state, label, state.src[start] == "[") if state.src[label : label + 1] == "[" else -1
        state.posMax = most
        before = state.env["places"]
        state.env["places"] = []
        found = rule(state, silent)
        inside, state.env["places"] = state.env["places"], before
        if found and close >= 0:
            if state.src[close + 1 : state.pos] in ("", "[]"):
                before.append((start, state.pos))
            else:
                # The words of an image are read apart, so what was noted there has other places.
                before += [(start, label + 1), *(inside if label == start else ()), (close, state.pos)]
        elif not found:
            before += inside
        return found

    return run


def _paragraphs(
    tokens: "Sequence[Token]", env: dict[str, Any], starts: Sequence[int], text: str
) -> Iterator[tuple[list[Line], list[Place]]]:
    """The lines of each paragraph, heading or cell, and the places in it that are no prose."""
    parser = _parser()
    row, reached = 0, 0
    for token in tokens:
        if token.type == "tr_open" and token.map:
            row, reached = token.map[0], starts[token.map[0]]
        if token.type != "inline" or not token.content:
            continue
        lines: list[Line] = []
        inside = 0
        for number, piece in enumerate(token.content.split("\n")):
            words = piece.strip(" \t")
            at = inside + (piece.index(words) if words else 0)
            inside += len(piece) + 1
            if not words:
                continue
            line = (token.map[0] if token.map else row) + number
            begin, end = starts[line], starts[line + 1] if line + 1 < len(starts) else len(text)
            source = text[begin:end].replace("\0", "\ufffd")
            if token.level and _is_cell(token, reached, begin, end):
                found = source.find(words, reached - begin)
                reached = begin + found + len(words) if found >= 0 else reached
            else:
                found = source.rfind(words)
            if found >= 0:
                lines.append(Line(at, len(words), begin + found))
        env["places"] = []
        parser.inline.parse(token.content, parser, env, [])
        yield lines, env["places"]


def _is_cell(token: "Token", reached: int, begin: int, end: int) -> bool:
    """Whether a piece of text stands in the row of a table that is being read."""
    return begin <= reached < end and (token.map is None or token.map[1] - token.map[0] == 1)
