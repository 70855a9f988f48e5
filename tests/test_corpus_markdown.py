"""Markdown: what is code, a target or mark-up stays byte for byte; prose is mended."""

import gzip
import io
import random
from types import SimpleNamespace

import pytest
from bounded import ended_within
from marked import unmarked

from normalize.cli.main import run
from normalize.corpus.markup import no_prose
from normalize.model import Document
from normalize.protected import touched

# Between ‹ and › stands what is no prose.
PIECES = [
    "‹# ›Kiev ‹`Kiev`›‹ #›\n",
    "Kiev\n‹====›\n\nKiev\n‹----›",
    "a\n\n‹```sh\nKiev\n\nKiev\n```›\n\nKiev",
    "a\n\n‹~~~\nKiev\n```\nKiev\n~~~›\nKiev",
    "‹```\nnever closed: Kiev›",
    "Kiev:\n\n‹    code Kiev\n\n    more Kiev›\n\nKiev",
    "‹- ›Kiev\n\n‹      code Kiev\n\n  ›para Kiev",
    "‹- ›Kiev\n‹  ›goes on Kiev\n‹  1. ›Kiev",
    "‹> ›Kiev ‹`Kiev›\n‹> ›‹Kiev`› Kiev\nlazy Kiev",
    "‹>     code Kiev›\n",
    "‹> ```\n> Kiev\n> ```\n> ›Kiev",
    "see ‹[›Kiev‹](https://a.example/Kiev)› and ‹[›a ‹`Kiev`› b‹](Kiev \"Kiev\")›",
    "‹[›Kiev‹][Kiev]› and ‹[Kiev]› and ‹[Kiev][]›, [Moscow]\n\n‹[Kiev]: https://a.example/Kiev\n    'Kiev'›",
    "‹![›Kiev‹](Kiev.png)› Kiev",
    "‹<https://a.example/Kiev>› and ‹<Kiev@a.example>›, < Kiev >",
    "‹<b class=\"Kiev\">›Kiev‹</b>› &Kiev ‹&amp;› ‹&#39;› ‹\\*›Kiev\\",
    "‹---\ntitle: Kiev\n---\n\n# ›Kiev\n",
    "‹+++\ntitle = 'Kiev'\n+++›\nKiev",
    "‹***›\n\nKiev",
    "‹| ›Kiev‹ | ›‹`Kiev`›‹ |\n|:-----|-----:|\n| ›Kiev‹ |  ›‹[›Kiev‹](Kiev)›‹ |\n|  ›x‹   |  ›x‹ |›\n\nKiev",
    "‹<div id=\"Kiev\">›\nKiev ‹<br/>› ‹&nbsp;›\n‹</div>›\n\nKiev",
    "‹<pre>\nKiev\n</pre>›\n\nKiev",
    "‹<script>\nKiev\n\nKiev\n</script>›\nKiev",
    "‹<!-- Kiev\n\nKiev -->›\nKiev",
    "one ` tick Kiev, two `` ticks Kiev",
    "hard break‹  ›\nKiev‹   ›\nKiev",
    "a *Kiev* and **Kiev** and _Kiev_",
    "‹* ›Kiev",
    "caf\u00e9\u2028Kiev \0 ‹`Kiev\0`› \U0001f600 ‹`x`›",
]  # fmt: skip


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("marked", PIECES)
def test_what_is_no_prose_is_found_to_the_letter(marked, end):
    text, spans = unmarked(marked.replace("\n", end))
    wanted = {at for start, stop in spans for at in range(start, stop)}
    found = {at for start, stop in no_prose(text) for at in range(start, stop)}
    # Ends of lines belong to what stands around them or to nothing; neither harms.
    shown = "".join(c if c in "\r\n" else "x" if at in found else "." for at, c in enumerate(text))
    assert shown == "".join(c if c in "\r\n" else "x" if at in wanted else "." for at, c in enumerate(text)), text


def test_random_pages_keep_what_is_no_prose(normalizer):
    draw = random.Random(5)
    for _ in range(150):
        pieces = [draw.choice(PIECES[:16] + PIECES[18:]) for _ in range(draw.randint(1, 6))]
        text = "\n\n".join(unmarked(piece)[0].strip("\n") for piece in pieces) + draw.choice(["", "\n"])
        text = text.replace("Kiev", draw.choice(["Loukachenko in Minsk", "OTSC of the CSTO", "Kiev", "the the army.The KIEV"]))
        places = no_prose(text)
        fixed = normalizer.fix(Document(text, code=places), trust="likely")
        assert not [e for e in fixed.edits if touched(places, e.start, e.end)], text
        after = no_prose(fixed.text)
        assert [fixed.text[a:b] for a, b in after] == [text[a:b] for a, b in places], text
        assert normalizer.fix(Document(fixed.text, code=after), trust="likely").text == fixed.text


@pytest.mark.parametrize(
    "text", ["", "\n", "\ufeff", "---\n", "---", "``` ", "[", "[a](", "|\n|-|", "<!--", "<div", "> ", "- ", "\0", "\r", "a\rb\r\n```\rc"]
)
def test_odd_texts_are_read(text):
    places = no_prose(text)
    assert all(start < end <= len(text) for start, end in places)


def test_hostile_texts_are_read_in_time():
    pieces = ["[", "![", "`", "<", "> ", "- ", "*a ", "[a](", "| ", "<!--", "&", "\\"]
    assert ended_within(60, f"from normalize.corpus.markup import no_prose\nfor piece in {pieces}: no_prose(piece * 2_000)")


ONLY = ("--select", "known-form", "--no-config")
PAGE = """---
title: TSCTO
---
# The TSCTO {0} met\r
\r
```
TSCTO
```
- It [met TSCTO](https://a.example/TSCTO) in `TSCTO` <i>Gumri</i>\x20\x20
  and again.

[TSCTO]: https://a.example/TSCTO
"""


def test_prose_is_mended_and_all_else_stays_byte_for_byte(home):
    (home / "a.md").write_bytes(PAGE.encode())
    assert run(["fix", *ONLY, "a.md"]) == 1
    right = PAGE.replace("# The TSCTO", "# The CSTO").replace("[met TSCTO]", "[met CSTO]").replace("Gumri", "Gyumri")
    assert (home / "a.md").read_bytes() == right.encode()
    assert run(["fix", *ONLY, "a.md"]) == 0 and run(["undo"]) in (0, 1)
    assert (home / "a.md").read_bytes() == PAGE.encode()


def test_one_text_under_two_names_is_read_twice(home):
    text = "One:\n\n    TSCTO\n"
    for name in ("a.txt", "b.md", "c.txt"):
        (home / name).write_text(text)
    run(["fix", "--target", "en", *ONLY, "a.txt", "b.md", "c.txt"])
    assert [(home / name).read_text() == text for name in ("a.txt", "b.md", "c.txt")] == [False, True, False]


def test_a_patch_and_standard_input_know_the_format(home, capsysbinary, monkeypatch):
    (home / "a.md").write_text("`TSCTO` and TSCTO\n")
    assert run(["fix", *ONLY, "--diff", "a.md"]) == 1
    assert b"+`TSCTO` and CSTO" in capsysbinary.readouterr().out
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(b"`TSCTO` and TSCTO\n"), isatty=lambda: False))
    run(["fix", *ONLY, "--from", "md", "-"])
    assert capsysbinary.readouterr().out == b"`TSCTO` and CSTO\n"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("```\n<!-- normalize: off -->\n```\nThe TSCTO.\n", 1),
        ("`<!-- normalize: off -->` The TSCTO.\n", 1),
        ("    <!-- normalize: off -->\n\nThe TSCTO.\n", 1),
        ("<!-- normalize: off -->\nThe TSCTO.\n\nThe TSCTO.\n", 0),
        ("- <!-- normalize: ignore --> The TSCTO.\n\nThe TSCTO.\n", 1),
        ("The TSCTO. <!-- normalize: ignore -->\n", 0),
        ("> The TSCTO. <!-- normalize: ignore known-form -->\n", 0),
        ("| a | b |\n|---|---|\n| TSCTO <!-- normalize: ignore --> | `TSCTO` |\n", 0),
    ],
)
def test_a_directive_counts_unless_code_shows_it(home, capsys, text, found):
    (home / "a.md").write_text(text)
    run(["check", "--format", "concise", *ONLY, "a.md"])
    assert capsys.readouterr().out.count("known-form") == found
    run(["fix", *ONLY, "a.md"])
    assert (home / "a.md").read_text().count("TSCTO") == text.count("TSCTO") - found


MARKED = "**Today** the TSCTO [sic] met.\n\n<!-- normalize: ignore -->\nThe TSCTO met.\n"


@pytest.mark.parametrize(
    ("name", "options", "found"),
    [
        ("a.md", [], []),
        ("a.MD", [], []),
        ("a.mdown", [], []),
        ("a.mdx", [], []),
        ("a.md.gz", [], []),
        ("a.txt", ["--from", "md"], []),
        ("-", ["--from", "md"], []),
        ("a.md", ["--from", "text"], ["html-remnant", "known-form", "unused-suppression"]),
        ("a.txt", [], ["html-remnant", "known-form", "unused-suppression"]),
        ("a.html", ["--from", "text"], ["html-remnant"]),
    ],
)
def test_what_is_markdown_is_so_for_comments_and_for_rules_under_every_name(home, capsys, monkeypatch, name, options, found):
    data = MARKED.encode()
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(data), isatty=lambda: False))
    if name != "-":
        (home / name).write_bytes(gzip.compress(data) if name.endswith(".gz") else data)
    rules = ("--select", "known-form", "--select", "html-remnant", "--select", "unused-suppression")
    run(["check", "--format", "csv", "--no-config", "--target", "en", *rules, *options, name])
    told = capsys.readouterr().out
    assert [rule for rule in ("html-remnant", "known-form", "unused-suppression") if f",{rule}," in told] == found, told


MDX = """import Names from './OTSC'
import {
  OTSC,
} from 'otsc'

export const meta = {
  OTSC: 'CSTO'
}

<OTSC name="CSTO" />

An OTSC of the CSTO, {OTSC.map((x) => ({ OTSC: x }))} and all.

import tax of the OTSC and the CSTO.
"""


def test_of_mdx_what_is_a_program_stays(home):
    (home / "a.mdx").write_text(MDX)
    assert run(["fix", "--select", "name", "a.mdx"]) == 1
    assert (home / "a.mdx").read_text() == MDX.replace("An OTSC of", "A CSTO of").replace("the OTSC and", "the CSTO and")


def test_names_of_footnotes_stay(home):
    text = "The CSTO[^OTSC] met.\n\n[^OTSC]: The {} of the CSTO.\n"
    (home / "a.md").write_text(text.format("OTSC"))
    assert run(["fix", "--select", "name", "a.md"]) == 1
    assert (home / "a.md").read_text() == text.format("CSTO")


def test_pages_that_notes_link_to_keep_their_names(home):
    text = "The CSTO [[OTSC]] and ![[OTSC#OTSC]], [[OTSC|the {} of the CSTO]], [the {} of the CSTO](OTSC.md).\n"
    (home / "a.md").write_text(text.format("OTSC", "OTSC"))
    assert run(["fix", "--select", "name", "a.md"]) == 1
    assert (home / "a.md").read_text() == text.format("CSTO", "CSTO")


def test_formulas_and_attributes_keep_their_words(home):
    text = "# The {} of the CSTO {{#OTSC .OTSC}}\n\n$$\nOTSC , x_{{i}}\n$$\n\nwhere $OTSC_{{i}}$ is an {} of the CSTO.\n"
    (home / "a.md").write_text(text.format("OTSC", "OTSC"))
    assert run(["fix", "--select", "name", "a.md"]) == 1
    assert (home / "a.md").read_text() == text.format("CSTO", "OTSC").replace("an OTSC of", "a CSTO of")
