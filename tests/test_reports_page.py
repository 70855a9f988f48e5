"""The page about a corpus: whole, alone, and proof against what stands in texts."""

import json
import random
import re
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from normalize.cli.commands.stats import told
from normalize.cli.main import run
from normalize.model import Category, Document, Rule, Severity, Trust
from normalize.names.mention import Mention
from normalize.quality import Settings, score_document
from normalize.reports._heat import MOST_COLUMNS, Heat
from normalize.reports.page import page
from normalize.reports.page.heat_map import heat_map
from normalize.reports.summary import BOUNDS, GROUPS, OTHERS, PER_RULE, Summary, column, columns, group_of

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
    assert all(value.startswith("#") for _, name, value in tags.attributes if name in ("src", "href"))
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


def test_what_a_link_leads_to_is_there():
    _, tags = parsed(summary("The OTSC met.", "All is well.", "The OTSC and the CSTO and the OTSC."))
    places = {value for _, name, value in tags.attributes if name == "id"}
    links = {value[1:] for _, name, value in tags.attributes if name == "href"}
    assert links and links <= places


def test_findings_of_a_text_are_folded_and_the_text_that_costs_most_comes_first():
    text, _ = parsed(summary("The OTSC met.", "The OTSC and the OTSC."))
    docs = [dict(attributes) for attributes in _elements(text, "details") if dict(attributes).get("class") == "doc"]
    assert [doc["data-at"] for doc in docs] == ["1", "0"] and not any("open" in doc for doc in docs)


def _elements(text, wanted):
    found = []

    class Elements(HTMLParser):
        def handle_starttag(self, tag, attrs):
            if tag == wanted:
                found.append(attrs)

    Elements().feed(text)
    return found


def test_folders_are_compared_where_there_are_several():
    of = summary("The OTSC met.")
    assert "<h2>Folders</h2>" not in "\n".join(page(of))
    for name in ("old/a.txt", "new/b<c>.txt"):
        document = Document("The OTSC met." if name.startswith("old") else "All is well.", name)
        findings = [RULE.finding(document, 4, 8, "why", "CSTO")] if "OTSC" in document.text else []
        of.add(document, findings, score_document(document, findings), [])
    assert "<h2>Folders</h2>" in "\n".join(page(of))
    assert sum(part.texts for part in of.folders.values()) == of.texts == 3
    assert sum(part.findings for part in of.folders.values()) == of.findings == 2


def test_the_map_keeps_every_mention_however_many_texts_there_are():
    made = random.Random(3)
    for texts in (1, MOST_COLUMNS, 2 * MOST_COLUMNS + 1, 1_000):
        heat, counts, wrong = Heat(), {}, 0
        for number in range(texts):
            named = [(made.choice("abc"), made.random() < 0.7) for _ in range(made.randrange(4))]
            for entity, right in named:
                counts[entity] = counts.get(entity, 0) + 1
                wrong += not right
            heat.add(str(number), named)
        rows = heat.closed().rows(10)
        assert {entity: sum(cell.mentions for cell in row.values()) for entity, row in rows} == counts
        assert sum(cell.wrong for _, row in rows for cell in row.values()) == wrong
        assert len(heat.columns) <= MOST_COLUMNS and all(at < len(heat.columns) for _, row in rows for at in row)


@pytest.mark.parametrize("texts", [1, 50, MOST_COLUMNS, 10 * MOST_COLUMNS])
def test_the_map_is_no_wider_than_the_page(texts):
    heat = Heat()
    for number in range(texts):
        heat.add(str(number), [("csto", True)])
    drawn = "\n".join(heat_map(heat, {}))
    width = int(re.search(r'<svg[^>]* width="(\d+)"', drawn)[1])
    cells = [(int(x), int(wide)) for x, wide in re.findall(r'<rect[^>]* x="(\d+)"[^>]* width="(\d+)"', drawn)]
    assert len(cells) == len(heat.columns) and width <= 66 * 16  # 68rem with 1rem on either side
    assert all(x + wide <= width for x, wide in cells) and all(x + wide < after for (x, wide), (after, _) in pairwise(cells))


def test_a_name_that_stands_nowhere_by_itself_is_called_by_its_standard():
    of = summary("The OTSC met.")
    of.rename(lambda entity, language: f"{entity} in {language}")
    assert of.entities["csto"].name == "csto in en"


# In a browser


@pytest.fixture
def shown(tmp_path):
    """A page about 205 texts in a browser as wide as a phone: what JavaScript says of it."""
    import shutil

    from test_review import Browser, wait_until

    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if program is None:
        pytest.skip("no Chromium is here")
    of = summary(*("The OTSC met the CSTO. " * (1 + number % 7) for number in range(205)))
    (tmp_path / "report.html").write_text("\n".join(page(of)), encoding="utf-8")
    browser = Browser(program, tmp_path / "profile")
    target = browser.call("Target.createTarget", url="about:blank")["targetId"]
    session = browser.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
    browser.call("Emulation.setDeviceMetricsOverride", session, width=390, height=844, deviceScaleFactor=1, mobile=True)
    browser.call("Page.navigate", session, url=(tmp_path / "report.html").as_uri())

    def value(expression):
        return browser.call("Runtime.evaluate", session, expression=expression, returnByValue=True)["result"].get("value")

    wait_until(lambda: value("document.readyState == 'complete' && location.protocol == 'file:'"))
    yield value, wait_until
    browser.close()


def test_on_a_phone_the_page_is_short_and_no_wider_than_the_phone(shown):
    value, _ = shown
    assert value("document.documentElement.scrollHeight") <= 9_000
    assert value("document.documentElement.scrollWidth") <= 390
    value("document.querySelectorAll('details.section').forEach((box) => (box.open = true))")
    assert value("document.documentElement.scrollWidth") <= 390


def test_findings_are_filtered_and_ordered_and_tables_sorted(shown):
    value, _ = shown
    first = "[...document.querySelectorAll('.doc')].filter((doc) => !doc.hidden)[0].dataset.at"
    assert value(first) == "6"  # the first that has seven
    value("order.value = 'corpus'; order.dispatchEvent(new Event('input'))")
    assert value("document.querySelector('.doc').dataset.at") == "0"
    value("words.value = 'no such words'; words.dispatchEvent(new Event('input'))")
    assert value("count.textContent").startswith("0 shown")
    value("words.value = 'otsc'; words.dispatchEvent(new Event('input'))")
    assert value("document.querySelectorAll('.doc[open]').length") > 0
    cells = "[...document.querySelectorAll('table.sortable tbody tr')].map((row) => parseFloat(row.cells[2].textContent))"
    value("document.querySelectorAll('table.sortable th button')[2].click()")
    words = value(cells)
    assert words == sorted(words, reverse=True)
    value("document.querySelectorAll('table.sortable th button')[2].click()")
    assert value(cells) == sorted(words)


def test_a_link_opens_the_findings_of_its_text(shown):
    value, wait_until = shown
    assert not value("document.getElementById('findings').open")
    value("document.querySelector('table.sortable a').click()")
    wait_until(lambda: value("document.getElementById('findings').open && document.getElementById(location.hash.slice(1)).open"))


# Compared by a field.

RECORDS = [
    {"id": "1", "text": "An OTSC of the CSTO met in May.", "date": "2024-05-02", "house": "A"},
    {"id": "2", "text": "The CSTO met again in the month of May.", "date": "2024-05-30T10:00:00Z", "house": "B"},
    {"id": "3", "text": "The CSTO met in April, and all was well.", "date": "2024-04-11 08:00", "house": "B"},
]


def compared_in(folder, name):
    """The records in a file of that format."""
    path = folder / name
    if path.suffix == ".jsonl":
        path.write_text("".join(json.dumps(record) + "\n" for record in RECORDS))
    elif path.suffix == ".json":
        path.write_text(json.dumps(RECORDS))
    elif path.suffix == ".csv":
        path.write_text("id,text,date,house\n" + "".join(",".join(f'"{v}"' for v in record.values()) + "\n" for record in RECORDS))
    else:
        pyarrow, parquet = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
        parquet.write_table(pyarrow.Table.from_pylist(RECORDS), path)
    return str(path)


@pytest.mark.parametrize("name", ["r.jsonl", "r.json", "r.csv", "r.parquet"])
def test_texts_are_compared_by_month_in_every_format_of_records(tmp_path, capfd, name):
    assert run(["stats", "--no-config", "--by", "date", compared_in(tmp_path, name)]) == 0
    out = capfd.readouterr().out
    months = re.search(r"Penalty by date\n((?:  .*\n)+)", out)[1].splitlines()
    assert [line.split()[0] for line in months] == ["2024-04", "2024-05"]


def test_sources_are_compared_the_worst_first_and_on_the_page(tmp_path, capfd):
    page = tmp_path / "report.html"
    assert run(["report", "--no-config", "--by", "house", compared_in(tmp_path, "r.jsonl"), "-o", str(page)]) == 0
    text = page.read_text()
    part = text[text.index("<h2>By house</h2>") :]
    assert re.findall(r'<td class="name">(.)</td><td class="n">(\d)</td>', part)[:2] == [("A", "1"), ("B", "2")]


def test_a_field_that_no_record_has_is_told(tmp_path, capfd):
    assert run(["stats", "--no-config", "--by", "month", compared_in(tmp_path, "r.jsonl")]) == 2
    assert "field 'month'" in capfd.readouterr().err


def test_the_values_of_a_field_are_shown_as_words_and_have_an_end():
    of, score = Document("All is well."), score_document(Document("All is well."), [], Settings())
    summary = Summary(by="<i>")
    for number in range(GROUPS + 50):
        summary.add(of, [], score, [], f"<u>{number}</u> " + "x" * 1_000)
    assert len(summary.groups) == GROUPS + 1 and summary.groups[OTHERS].texts == 50
    text = "\n".join(page(summary, "t"))
    assert "<u>0" not in text and "<h2>By <i>" not in text and "&lt;u&gt;0" in text and "x" * 100 not in text


@pytest.mark.parametrize(
    ("said", "group"),
    [
        ("2024-05-31", "2024-05"),
        ("2024-05-31T10:00:00Z", "2024-05"),
        ("2024-05-31 10:00", "2024-05"),
        ("2024-13-31", "2024-13-31"),
        ("2024-05-311", "2024-05-311"),
        ("2024", "2024"),
        ("The  Daily\nNews", "The Daily News"),
    ],
)
def test_a_date_is_compared_by_its_month(said, group):
    assert group_of(said) == group
