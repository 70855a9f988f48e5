"""The page about a corpus: whole, alone, and proof against what stands in texts."""

import re
from html.parser import HTMLParser

from normalize.cli.stats import told
from normalize.model import Category, Document, Rule, Severity, Trust
from normalize.names.mention import Mention
from normalize.quality import score_document
from normalize.reports.page import page
from normalize.reports.summary import BOUNDS, PER_RULE, Summary, column, columns

RULE = Rule("known-form", Category.NAME, Severity.MINOR, "accuracy")
HOSTILE = 'OTSC</script> \u202egnp.exe <script>alert(1)</script> <img src=x onerror="alert(2)"> & the CSTO'
EMPTY = {"meta", "input", "br", "img", "link"}


class Tags(HTMLParser):
    """Counts tags and sees that each is closed."""

    def __init__(self):
        super().__init__()
        self.open, self.seen, self.attributes = [], [], []

    def handle_starttag(self, tag, attrs):
        self.seen.append(tag)
        self.attributes += [(tag, *attribute) for attribute in attrs]
        if tag not in EMPTY:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def mention(document, word, canonical, trust=Trust.SURE):
    at = document.text.index(word)
    return Mention(at, at + len(word), word, "csto", "organisation", trust, canonical, "form")


def summary(*texts):
    result = Summary()
    for number, text in enumerate(texts):
        document = Document(text, f"{number}<b>&.txt")
        findings = [RULE.finding(document, m.start(), m.end(), "why </b>", "CSTO", trust=Trust.SURE) for m in re.finditer("OTSC", text)]
        mentions = [mention(document, word, "CSTO") for word in ("OTSC", "CSTO") if word in text]
        result.add(document, findings, score_document(document, findings), mentions)
    return result


def parsed(of, title="A <title>"):
    text = "\n".join(page(of, title))
    tags = Tags()
    tags.feed(text)
    assert not tags.open or tags.open == []
    return text, tags


def test_a_text_cannot_put_anything_on_the_page_but_text():
    text, tags = parsed(summary(HOSTILE))
    assert tags.seen.count("script") == 1 and "img" not in tags.seen
    assert not [name for _, name, _ in tags.attributes if name.startswith("on")]
    assert "alert(1)" in text and "<script>alert(1)" not in text
    assert "\u202e" not in text and "\\u202e" in text


def test_the_page_stands_alone():
    text, tags = parsed(summary(HOSTILE, "All is well."))
    assert not [value for _, name, value in tags.attributes if name in ("src", "href")]
    assert "default-src 'none'" in text
    assert not re.search(r"url\(|@import|https?://", text)


def test_an_empty_corpus_gives_a_page():
    text, _ = parsed(Summary())
    assert "Nothing to point at" in text


def test_the_numbers_are_those_of_the_corpus():
    of = summary("The OTSC and the CSTO.", "The OTSC met.", "All is well.")
    assert (of.texts, of.findings, of.clean, sum(of.histogram)) == (3, 2, 1, 3)
    (called,) = of.variants(10)
    assert [(form.text, form.count, form.texts, form.right) for form in called.ranked()] == [("CSTO", 1, 1, True), ("OTSC", 2, 2, False)]
    assert [item.name for item in of.worst()] == ["1<b>&.txt", "0<b>&.txt"]
    terminal = "\n".join(told(of, 10))
    assert "3 texts, 11 words: 2 findings" in terminal and "OTSC" in terminal


def test_what_is_shown_is_bounded_and_what_is_counted_is_not():
    of = summary("The OTSC met. " * (PER_RULE + 50))
    assert len(of.shown) == PER_RULE and of.findings == PER_RULE + 50
    assert f"{PER_RULE} findings of {PER_RULE + 50}" in re.sub(r"\s+", " ", "\n".join(page(of)))


def test_every_penalty_falls_into_one_column():
    names = list(columns())
    assert len(names) == len(BOUNDS) + 1
    assert [names[column(value)] for value in (0, 0.5, 1, 4.9, 5, 50, 1e9)] == ["0", "0–1", "1–2", "2–5", "5–10", "50+", "50+"]


def test_context_is_cut_at_words_on_the_line_of_the_finding():
    of = summary("First line.\n" + "word " * 40 + "OTSC " + "word " * 40 + "\nLast line.")
    (item,) = of.shown
    assert item.before.startswith("… word ") and item.after.endswith("word …")
    assert "\n" not in item.before + item.after
