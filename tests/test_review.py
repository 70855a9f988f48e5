"""The review page: answers become decisions at once, can be taken back, and nobody else gets in."""

import json
import os
import shutil
import socket
import stat
import subprocess
import sys
import threading
from html.parser import HTMLParser
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest

from normalize.corpus import decisions
from normalize.corpus.decisions import Choice, Decision
from normalize.errors import InputError
from normalize.model import Category, Document, Rule, Severity, Trust
from normalize.review.handover import handed_over
from normalize.review.questions import gather
from normalize.review.server import ReviewServer
from normalize.review.session import Answer, Refused, Scope, Session

NAMES = Rule("near-form", Category.NAME, Severity.MINOR, "accuracy", trust=Trust.LIKELY)
GARBLE = Rule("unpaired-quote", Category.GARBLE, Severity.MINOR, "fluency")
TEXTS = {
    "a.txt": "Petrow met Anna. Petrow left.\nOdd “one here.",
    "b.txt": "Petrow again, and Ivanow.",
    "c.txt": 'Hostile <script>alert(1)</script> & "Petrow" \u202egnp.',
}
PROPOSED = {"Petrow": "Petrov", "Ivanow": "Ivanov"}


def findings(document):
    for word, replacement in PROPOSED.items():
        at = document.text.find(word)
        while at >= 0:
            yield NAMES.finding(document, at, at + len(word), f"may be {replacement} </p>", replacement)
            at = document.text.find(word, at + 1)
    at = document.text.find("“one")
    if at >= 0:
        yield GARBLE.finding(document, at, at + 4, "“ has no partner")


def session_on(folder, extra=(), highest=Trust.LIKELY, texts=TEXTS):
    documents = [Document(text, str(folder / name)) for name, text in texts.items()]
    found = [
        (document, [*findings(document), *(make(document) for name, make in extra if document.path.endswith(name))])
        for document in documents
    ]
    return Session(gather(found, folder, highest).asked, folder / decisions.NAME)


def lines(session):
    return decisions.read(session.file)


def test_a_form_is_one_question_and_the_most_frequent_comes_first(tmp_path):
    session = session_on(tmp_path)
    assert [(q.finding.text, q.count) for q in session.questions] == [("Petrow", 4), ("Ivanow", 1), ("“one", 1)]
    assert session_on(tmp_path, highest=Trust.REVIEW).questions[0].finding.text == "“one"


def test_room_is_bounded_and_what_had_none_is_counted(tmp_path):
    documents = [Document(text, str(tmp_path / name)) for name, text in TEXTS.items()]
    found = gather(((document, list(findings(document))) for document in documents), tmp_path, Trust.LIKELY, most=2)
    assert [(q.finding.text, len(q.places), q.more) for q in found.asked] == [("Petrow", 2, 2)]
    assert found.left == 2


def test_an_answer_for_all_is_one_line(tmp_path):
    session = session_on(tmp_path)
    session.answer(0, Answer(Choice.ACCEPT, note="spelt so by himself"))
    (line,) = lines(session)
    assert line == Decision(Choice.ACCEPT, "near-form", "Petrow", replacement="Petrov", note="spelt so by himself")
    assert not session.questions[0].is_open and session.answered == 1


def test_an_answer_for_a_file_leaves_the_others_open(tmp_path):
    session = session_on(tmp_path)
    session.answer(0, Answer(Choice.REJECT, Scope.FILE, place=1))
    assert [line.path for line in lines(session)] == ["a.txt"]
    assert sorted(session.questions[0].answers) == [0, 1] and session.questions[0].is_open
    session.answer(0, Answer(Choice.IGNORE))
    assert not session.questions[0].is_open


def test_an_answer_for_one_place_is_told_by_the_words_around_it(tmp_path):
    session = session_on(tmp_path)
    session.answer(0, Answer(Choice.REJECT, Scope.PLACE, place=1))
    (line,) = lines(session)
    document = Document(TEXTS["a.txt"], str(tmp_path / "a.txt"))
    left = decisions.filter_from(session.file)(document, list(findings(document)))
    assert [f.start for f in left if f.text == "Petrow"] == [0]
    assert line.context and line.path == "a.txt"


def test_where_texts_want_different_edits_what_is_accepted_holds_for_its_own_places(tmp_path):
    def other(document):
        at = document.text.index("Petrow")
        return NAMES.finding(document, at, at + 6, "here the painter is meant", "Petrowski")

    session = session_on(tmp_path, extra=[("c.txt", other)])
    first = next(q for q in session.questions if q.finding.replacement == "Petrov")
    second = next(q for q in session.questions if q.finding.replacement == "Petrowski")
    assert not first.alone and not second.alone
    session.answer(first.number, Answer(Choice.ACCEPT))
    assert len(lines(session)) == 4 and all(line.context and line.replacement == "Petrov" for line in lines(session))
    assert second.is_open
    session.undo()
    session.answer(first.number, Answer(Choice.IGNORE))  # whatever is proposed
    assert not first.is_open and not second.is_open


@pytest.mark.parametrize("choice", Choice)
@pytest.mark.parametrize("scope", [Scope.ALL, Scope.FILE])
def test_an_answer_about_a_blank_is_none_about_the_whole_rule(tmp_path, choice, scope):
    space = Rule("stray-space", Category.GARBLE, Severity.MINOR, "fluency", trust=Trust.LIKELY)

    def of(document):
        yield from (space.finding(document, at, at + 1, "", "") for at in (5, 14) if document.text[at] == " ")
        yield space.finding(document, 7, 13, "another of the rule", "said")

    document = Document("Fritz , sagte  Anna , und ging.", str(tmp_path / "a.txt"))
    found = list(of(document))
    session = Session(gather([(document, found)], tmp_path, Trust.LIKELY).asked, tmp_path / decisions.NAME)
    (blank,) = [q for q in session.questions if not q.finding.text.strip()]
    session.answer(blank.number, Answer(choice, scope))
    assert not blank.is_open and all(line.context for line in lines(session))
    kept = decisions.filter_from(session.file)(document, found)
    assert [f.replacement for f in kept if f.text.strip()] == ["said"]
    assert all(q.is_open for q in session.questions if q is not blank)


def test_undo_gives_back_the_file_as_it_was(tmp_path):
    session = session_on(tmp_path)
    before = [Decision(Choice.REJECT, "near-form", "Petrow", replacement="Petrov"), Decision(Choice.IGNORE, "calque")]
    decisions.save(session.file, before)
    at_first = session.file.read_bytes()
    session.answer(0, Answer(Choice.ACCEPT))
    session.answer(1, Answer(Choice.REJECT))
    assert session.undo() == 1 and session.undo() == 0 and session.undo() is None
    assert session.file.read_bytes() == at_first
    assert session.answered == 0 and not session.decided


def test_what_others_write_meanwhile_stays(tmp_path):
    session = session_on(tmp_path)
    session.answer(0, Answer(Choice.ACCEPT))
    decisions.add(session.file, [Decision(Choice.IGNORE, "calque", path="archive/*")])
    session.undo()
    assert [line.rule for line in lines(session)] == ["calque"]


@pytest.mark.parametrize(
    "number, answer",
    [
        (2, Answer(Choice.ACCEPT)),  # nothing is proposed
        (2, Answer(Choice.ACCEPT, replacement="")),
        (0, Answer(Choice.ACCEPT, replacement="")),  # a name does not go by an empty field
        (0, Answer(Choice.ACCEPT, replacement="Petrow")),  # what stands there
        (0, Answer(Choice.REJECT, Scope.PLACE, place=99)),
        (0, Answer(Choice.REJECT, Scope.FILE, place=-1)),
    ],
)
def test_an_answer_that_says_nothing_is_refused_and_leaves_no_trace(tmp_path, number, answer):
    session = session_on(tmp_path)
    with pytest.raises(Refused):
        session.answer(number, answer)
    assert not session.file.exists() and not session.can_undo and session.answered == 0


def test_a_file_that_is_no_decisions_file_is_left_alone(tmp_path):
    session = session_on(tmp_path)
    session.file.write_text("{broken\n", encoding="utf-8")
    with pytest.raises(InputError):
        session.answer(0, Answer(Choice.ACCEPT))
    assert session.file.read_text(encoding="utf-8") == "{broken\n" and not session.can_undo


def test_next_goes_round_and_passes_what_is_settled(tmp_path):
    session = session_on(tmp_path)
    assert [session.following(0), session.following(2), session.following(0, step=-1)] == [1, 0, 2]
    assert session.following(0, "unpaired-quote") == 2
    session.answer(1, Answer(Choice.REJECT))
    assert session.following(0) == 2
    session.answer(0, Answer(Choice.REJECT))
    session.answer(2, Answer(Choice.IGNORE))
    assert session.following(0) is None


# The order, and many questions at once

WORD = Rule("unknown-word", Category.GARBLE, Severity.MINOR, "fluency/spelling")
LOOP = Rule("repeated-loop", Category.GARBLE, Severity.CRITICAL, "fluency")
QUOTE = Rule("unpaired-quote", Category.GARBLE, Severity.MINOR, "fluency/punctuation")
MIXED = "“a “b “c Frobnic Zwelk Petrow loop loop loop loop"


def mixed(document):
    yield from (QUOTE.finding(document, at, at + 1, "no partner") for at in (0, 3, 6))
    for word in ("Frobnic", "Zwelk"):
        at = document.text.index(word)
        yield WORD.finding(document, at, at + len(word), "no dictionary has it")
    at = document.text.index("Petrow")
    yield NAMES.finding(document, at, at + 6, "may be Petrov", "Petrov")
    yield LOOP.finding(document, at + 7, len(document.text), "a loop")


@pytest.fixture
def mixture(tmp_path):
    document = Document(MIXED, str(tmp_path / "a.txt"))
    found = gather([(document, list(mixed(document)))], tmp_path, Trust.LIKELY)
    return found, Session(found.asked, tmp_path / decisions.NAME), document


def test_names_come_first_then_what_costs_most_and_unknown_words_last_and_together(mixture):
    assert [q.finding.text for q in mixture[0].asked] == ["Petrow", "loop loop loop loop", "“", "Frobnic", "Zwelk"]
    assert [q.is_word for q in mixture[0].asked] == [False, False, False, True, True]


def test_the_counts_add_up(tmp_path):
    document = Document(MIXED, str(tmp_path / "a.txt"))
    made = [*mixed(document), NAMES.finding(document, 0, 1, "sure", "x", trust=Trust.SURE)]
    for most in (2, 100):
        found = gather([(document, made)], tmp_path, Trust.LIKELY, most=most)
        assert found.findings + found.left + found.surer == len(made)


def test_ways_of_finding_that_are_decided_together_are_one_question(tmp_path):
    other = Rule("fuzzy-word", Category.NAME, Severity.MINOR, "accuracy", trust=Trust.LIKELY)
    document = Document("Petrow and Petrow", str(tmp_path / "a.txt"))
    found = [NAMES.finding(document, 0, 6, "", "Petrov"), other.finding(document, 11, 17, "", "Petrov")]
    (question,) = gather([(document, found)], tmp_path, Trust.LIKELY).asked
    assert question.count == 2


def test_many_questions_are_answered_and_taken_back_as_one(mixture):
    _, session, document = mixture
    assert session.answer_many([3, 4, 3], Choice.IGNORE) == 2
    assert {line.text for line in lines(session)} == {"Frobnic", "Zwelk"} and session.answered == 2
    assert not [f for f in decisions.filter_from(session.file)(document, list(mixed(document))) if f.rule == "unknown-word"]
    with pytest.raises(Refused):
        session.answer_many([3, 4], Choice.REJECT)
    assert session.undo() == 3 and session.answered == 0 and lines(session) == ()


def test_only_what_has_a_proposal_is_accepted_among_many(mixture):
    _, session, _ = mixture
    assert session.answer_many(range(5), Choice.ACCEPT) == 1
    assert [line.text for line in lines(session)] == ["Petrow"]
    with pytest.raises(Refused, match="nothing is proposed"):
        session.answer_many([1, 3], Choice.ACCEPT)


def test_a_whole_rule_is_one_line(mixture):
    _, session, document = mixture
    assert session.ignore_rule("unpaired-quote") == 1
    assert lines(session) == (Decision(Choice.IGNORE, "unpaired-quote"),)
    assert not session.open_of("unpaired-quote") and session.open_of("unknown-word")
    assert "unpaired-quote" not in [f.rule for f in decisions.filter_from(session.file)(document, list(mixed(document)))]
    session.undo()
    assert len(session.open_of("unpaired-quote")) == 1


# The page


class Tags(HTMLParser):
    """The elements of a page, and its forms with their fields."""

    def __init__(self, page):
        super().__init__()
        self.names, self.attributes, self.words = [], [], []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.names.append(tag)
        self.attributes += [(tag, *pair) for pair in attrs]

    def handle_data(self, data):
        self.words.append(data)


@pytest.fixture
def served(tmp_path):
    server = ReviewServer(session_on(tmp_path))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield server
    server.shutdown()
    server.server_close()


def ask(server, path="", method="GET", form=None, host=None, data=None):
    """A request below the secret word, or for a whole path that begins with a slash."""
    connection = HTTPConnection("127.0.0.1", server.server_port, timeout=20)
    whole = path if path.startswith("/") else urlsplit(server.address).path + path
    body = urlencode(form) if form is not None else data
    headers = {"Host": host} if host else {}
    connection.request(method, whole, body, headers | ({"Content-Type": "application/x-www-form-urlencoded"} if form is not None else {}))
    response = connection.getresponse()
    text = response.read().decode("utf-8")
    connection.close()
    return response, text


def test_only_who_knows_the_word_gets_in_and_only_by_this_name(served):
    assert ask(served)[0].status == 200
    assert ask(served, host=f"localhost:{served.server_port}")[0].status == 200
    assert ask(served, host="review.example.org")[0].status == 404
    for path in ("/", "/style.css", "/wrong/", "/" + served.word[:-1] + "/", "/%ff/", "//"):
        assert ask(served, path)[0].status == 404
    assert ask(served, "/wrong/answer", "POST", {"question": 0, "choice": "accept", "scope": "all"})[0].status == 404
    assert not served.session.file.exists()


def post(server, form=None, **headers):
    """An answer as a browser sends it, with what it says of the page that it comes from."""
    connection = HTTPConnection("127.0.0.1", server.server_port, timeout=20)
    form = {"question": 0, "choice": "reject", "scope": "all"} if form is None else form
    body = form if isinstance(form, bytes) else urlencode(form).encode()
    told = {"Content-Type": "application/x-www-form-urlencoded"} | {name.replace("_", "-"): value for name, value in headers.items()}
    connection.request("POST", urlsplit(server.address).path + "answer", body, told)
    response = connection.getresponse()
    response.read()
    connection.close()
    return response.status


@pytest.mark.parametrize(
    "said",
    [
        {"Origin": "http://evil.example"},
        {"Origin": "null"},
        {"Origin": ""},
        {"Origin": "http://127.0.0.1"},
        {"Origin": "http://127.0.0.1:1"},
        {"Origin": "https://127.0.0.1:{port}"},
        {"Origin": "http://127.0.0.1:{port}.evil.example"},
        {"Origin": "http://127.0.0.1:{port}@evil.example"},
        {"Referer": "http://evil.example/"},
        {"Referer": "http://127.0.0.1:{port}.evil.example/"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Sec-Fetch-Site": "none"},
        {"Origin": "http://127.0.0.1:{port}", "Sec-Fetch-Site": "cross-site"},
    ],
    ids=str,
)
def test_another_page_cannot_answer(served, said):
    assert post(served, **{name.replace("-", "_"): value.format(port=served.server_port) for name, value in said.items()}) == 403
    assert not served.session.file.exists()


@pytest.mark.parametrize(
    "said",
    [
        {},
        {"Origin": "http://127.0.0.1:{port}"},
        {"Origin": "http://localhost:{port}"},
        {"Origin": "http://127.0.0.1:{port}", "Sec-Fetch-Site": "same-origin"},
        {"Referer": "http://127.0.0.1:{port}/word/?question=1"},
    ],
    ids=str,
)
def test_the_page_itself_and_programs_with_its_address_can(served, said):
    assert post(served, **{name.replace("-", "_"): value.format(port=served.server_port) for name, value in said.items()}) == 303
    assert served.session.file.exists()


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1", "127.0.0.1:1", "localhost", "[::1]:{port}", "127.0.0.1.:{port}", "0.0.0.0:{port}", ""]
)
def test_a_name_of_somebody_elses_for_this_machine_is_refused(served, host):
    response, page = ask(served, host=host.format(port=served.server_port) or " ")
    assert response.status == 404 and "Petrow" not in page


def raw(server, data):
    """What the server says to bytes that no browser sends."""
    with socket.create_connection(("127.0.0.1", server.server_port), timeout=20) as connection:
        connection.sendall(data.replace(b"PORT", str(server.server_port).encode()).replace(b"WORD", server.word.encode()))
        connection.shutdown(socket.SHUT_WR)
        said = b""
        while part := connection.recv(65536):
            said += part
    return said


FORM = b"Content-Type: application/x-www-form-urlencoded\r\n"


@pytest.mark.parametrize(
    ("data", "status"),
    [
        (b"GET http://[ HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n\r\n", b"400"),
        (b"POST http://[ HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n\r\n", b"400"),
        (b"GET //[x]/ HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n\r\n", b"404"),
        (b"GET /WORD/ HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nHost: evil.example\r\n\r\n", b"404"),
        (b"GET /WORD/ HTTP/1.1\r\n\r\n", b"404"),
        (b"GET\r\n\r\n", b"400"),
        (b"\x16\x03\x01\x02\x00\x01\x00\r\n\r\n", b"400"),
        (b"BREW /WORD/ HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n\r\n", b"501"),
        (b"GET /" + b"a" * 70_000 + b" HTTP/1.1\r\n\r\n", b"414"),
        (b"GET /WORD/ HTTP/1.1\r\n" + b"A: b\r\n" * 300 + b"\r\n", b"431"),
        (b"POST /WORD/answer HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n" + FORM + b"\r\n", b"411"),
        (b"POST /WORD/answer HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n" + FORM + b"Content-Length: -1\r\n\r\n", b"411"),
        (b"POST /WORD/answer HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n" + FORM + b"Content-Length: 65537\r\n\r\n", b"413"),
        (b"POST /WORD/answer HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n" + FORM + b"Content-Length: 99999999999\r\n\r\n", b"413"),
        (b"POST /WORD/answer HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n" + FORM + b"Content-Length: 90\r\n\r\nquestion=0&choice=reject&scope=all", b"400"),
        (b"POST /WORD/answer HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n" + FORM + b"Transfer-Encoding: chunked\r\n\r\n5\r\na=b&c\r\n0\r\n\r\n", b"411"),
        (b"POST /WORD/answer HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}", b"415"),
        (b"POST /WORD/answer HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n" + FORM + b"Content-Length: 299\r\n\r\n" + b"a=b&" * 74 + b"a=b", b"400"),
        (b"POST /WORD/answer HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n" + FORM + b"Content-Length: 4\r\n\r\n\xff\xfe=%", b"400"),
        (b"POST /WORD/nothing HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n" + FORM + b"Content-Length: 0\r\n\r\n", b"404"),
    ],
    ids=range(20),
)  # fmt: skip
def test_what_is_no_request_is_refused_and_nothing_is_said_in_the_terminal(served, capfd, data, status):
    said = raw(served, data)
    assert status in said.split()[:2], said[:200]  # to what gives no version of HTTP the answer has none, either
    assert b"Petrow" not in said and b"evil" not in said
    assert not served.session.file.exists()
    assert ask(served)[0].status == 200  # it goes on
    assert capfd.readouterr() == ("", "")


def test_no_answer_is_kept_by_the_browser_or_shown_inside_another_page(served):
    for path, method, form in (
        ("", "GET", None),
        ("style.css", "GET", None),
        ("answer", "POST", {"question": 0, "choice": "reject", "scope": "all"}),
        ("/no", "GET", None),
    ):
        headers = ask(served, path, method, form)[0].headers
        assert headers["Cache-Control"] == "no-store" and headers["X-Frame-Options"] == "DENY"
        assert "default-src 'none'" in headers["Content-Security-Policy"] and "frame-ancestors 'none'" in headers["Content-Security-Policy"]
        assert headers["X-Content-Type-Options"] == "nosniff" and headers["Referrer-Policy"] == "same-origin"


def test_the_browser_gets_a_file_that_only_its_owner_reads():
    address = "http://127.0.0.1:1/secret/"
    with handed_over(address) as page:
        file = Path(urlsplit(page).path)
        assert page.startswith("file:///") and "secret" not in page and "127.0.0.1" not in page
        assert file.read_text(encoding="utf-8").count(address) == 2
        if os.name == "posix":
            assert stat.S_IMODE(file.stat().st_mode) == 0o600 and stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    assert not file.parent.exists()


def test_the_file_leads_a_real_browser_to_the_page(browser, served):
    with handed_over(served.address) as page:
        target = browser.call("Target.createTarget", url=page)["targetId"]
        session = browser.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]

        def value(expression):
            return browser.call("Runtime.evaluate", session, expression=expression, returnByValue=True)["result"].get("value")

        wait_until(lambda: value("document.querySelector('#reject') !== null"))
        value("document.querySelector('#reject').click()")
        wait_until(lambda: served.session.file.exists())


def test_two_pages_at_once_each_ask_on_their_own(tmp_path):
    servers = [ReviewServer(session_on(tmp_path)) for _ in "ab"]
    for server in servers:
        threading.Thread(target=server.serve_forever, daemon=True).start()
    first, second = servers
    assert first.server_port != second.server_port and first.word != second.word
    assert (
        post(first, {"question": 0, "choice": "reject", "scope": "all"})
        == post(second, {"question": 1, "choice": "accept", "scope": "all"})
        == 303
    )
    assert ask(second, urlsplit(first.address).path)[0].status == 404
    assert {line.text for line in decisions.read(first.session.file)} == {"Petrow", "Ivanow"}
    for server in servers:
        server.shutdown()
        server.server_close()


def test_a_fault_of_the_page_is_one_line_and_the_page_goes_on(tmp_path):
    told = []
    server = ReviewServer(session_on(tmp_path), failed=told.append)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    good, server.session = server.session, None
    with pytest.raises(OSError):
        ask(server)
    server.session = good
    assert ask(server)[0].status == 200
    assert len(told) == 1 and told[0].startswith("the page failed: AttributeError")
    server.shutdown()
    server.server_close()


def test_a_text_puts_nothing_on_the_page_but_text_and_the_page_loads_nothing_from_elsewhere(served):
    response, page = ask(served, "?question=0")
    tags = Tags(page)
    assert tags.names.count("script") == 1 and "<script>alert" not in page and "\u202e" not in page
    assert "alert(1)" in "".join(tags.words)
    assert not [name for _, name, _ in tags.attributes if name.startswith("on")]
    assert {value for _, name, value in tags.attributes if name == "src"} == {"review.js"}
    assert (
        "default-src 'none'" in response.headers["Content-Security-Policy"]
        and "frame-ancestors 'none'" in response.headers["Content-Security-Policy"]
    )
    assert ask(served, "style.css")[0].headers["Content-Type"].startswith("text/css")


def test_a_form_answers_and_leads_to_the_next_question(served):
    response, _ = ask(
        served, "answer", "POST", {"question": 0, "place": 0, "rule": "", "scope": "all", "replacement": "Petrov\r\n", "choice": "accept"}
    )
    assert response.status == 303 and parse_qs(urlsplit(response.headers["Location"]).query)["question"] == ["1"]
    assert lines(served.session)[0].replacement == "Petrov\n"
    assert ask(served, "undo", "POST", {})[0].headers["Location"].endswith("?question=0")
    assert lines(served.session) == ()
    for number, choice in ((0, "reject"), (1, "ignore"), (2, "reject")):
        response, _ = ask(served, "answer", "POST", {"question": number, "scope": "all", "choice": choice})
    _, page = ask(served, response.headers["Location"])
    assert "Done" in page and "0 of 3 questions are open" in page


@pytest.fixture
def served_mixture(mixture):
    server = ReviewServer(mixture[1])
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


def test_unknown_words_are_a_list_on_one_page(served_mixture):
    _, page = ask(served_mixture, "?question=3")
    boxes = [value for tag, name, value in Tags(page).attributes if tag == "input" and name == "name" and value == "question"]
    assert "2 open questions" in page and len(boxes) == 2 and "Frobnic" in page and "Zwelk" in page
    assert 'id="accept"' not in page  # nothing is proposed
    assert 'type="checkbox"' not in ask(served_mixture, "?question=3&alone=1")[1]
    response, _ = ask(served_mixture, "answers", "POST", {"rule": "unknown-word", "choice": "ignore", "question": 4})
    assert response.status == 303 and response.headers["Location"].endswith("?list=unknown-word")
    assert [line.text for line in lines(served_mixture.session)] == ["Zwelk"]


def test_a_rule_is_ignored_on_the_page(served_mixture):
    response, _ = ask(served_mixture, "rule", "POST", {"rule": "unknown-word"})
    assert response.status == 303 and lines(served_mixture.session) == (Decision(Choice.IGNORE, "unknown-word"),)
    assert ask(served_mixture, "rule", "POST", {"rule": "unknown-word"})[0].status == 422
    assert "5 findings open" in ask(served_mixture)[1]


@pytest.mark.parametrize("form", [{}, {"choice": "ignore", "question": "99"}, {"choice": "burn", "question": "3"}])
def test_nonsense_is_no_answer_for_a_list(served_mixture, form):
    assert ask(served_mixture, "answers", "POST", form)[0].status in (400, 422)
    assert not served_mixture.session.file.exists()


def test_a_refused_answer_says_why_and_shows_the_question_again(served):
    response, page = ask(served, "answer", "POST", {"question": 2, "scope": "all", "choice": "accept", "replacement": ""})
    assert response.status == 422 and "say what should stand there" in page and "“one" in page


@pytest.mark.parametrize(
    "form",
    [
        {},
        {"question": "99", "choice": "accept", "scope": "all"},
        {"question": "-1", "choice": "accept", "scope": "all"},
        {"question": "0", "choice": "burn", "scope": "all"},
        {"question": "0", "choice": "accept", "scope": "world"},
        {"question": "٣", "choice": "accept", "scope": "all"},
        {"question": "9" * 5000, "choice": "accept", "scope": "all"},
    ],
)
def test_nonsense_is_no_answer(served, form):
    assert ask(served, "answer", "POST", form)[0].status in (400, 422)
    assert not served.session.file.exists()


def test_a_flood_is_not_read(served):
    assert ask(served, "answer", "POST", data=b"x" * 70_000)[0].status == 413
    assert ask(served)[0].status == 200


def test_a_file_that_cannot_be_written_is_told_and_the_question_stays(served):
    served.session.file.write_text("{broken\n", encoding="utf-8")
    response, text = ask(served, "answer", "POST", {"question": 0, "scope": "all", "choice": "accept"})
    assert response.status == 500 and "not JSON" in text
    assert served.session.questions[0].is_open


# The command, and a browser


@pytest.fixture
def running(tmp_path):
    """The command itself on a text, with the address that it printed."""
    (tmp_path / "a.txt").write_text("The OTSC met in Minsk. A TSC summit of the CSTO followed.\n", encoding="utf-8")
    command = [sys.executable, "-m", "normalize", "review", "--no-browser", "--no-config", "--select", "name", "--trust", "sure", "a.txt"]
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).resolve().parent.parent)}
    process = subprocess.Popen(command, cwd=tmp_path, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    yield process, process.stdout.readline().strip(), tmp_path
    process.kill()
    process.wait()


def told_to(address, action, form):
    connection = HTTPConnection(urlsplit(address).netloc, timeout=20)
    connection.request("POST", urlsplit(address).path + action, urlencode(form), {"Content-Type": "application/x-www-form-urlencoded"})
    return connection.getresponse().read().decode("utf-8")


def test_what_is_accepted_on_the_page_fix_applies(running):
    process, address, folder = running
    for number in (0, 1):
        told_to(address, "answer", {"question": number, "scope": "all", "choice": "accept" if number == 0 else "reject"})
    assert "This window can be closed" in told_to(address, "end", {})
    assert process.wait(timeout=20) == 0
    said = process.stderr.read()
    assert "2 questions" in said and "1 accepted, 1 rejected" in said
    kept = [json.loads(line) for line in (folder / decisions.NAME).read_text(encoding="utf-8").splitlines()]
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).resolve().parent.parent)}
    fix = [sys.executable, "-m", "normalize", "fix", "--no-config", "--trust", "sure", "a.txt"]
    subprocess.run(fix, cwd=folder, env=environment, check=False, capture_output=True)
    text = (folder / "a.txt").read_text(encoding="utf-8")
    for line in kept:
        assert (line["text"] in text) == (line["decision"] == "reject"), (line, text)


class Browser:
    """Chromium, driven by its own protocol over a pair of pipes."""

    def __init__(self, program, folder):
        told_read, self.told = os.pipe()
        self.heard, heard_write = os.pipe()
        flags = [
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--no-first-run",
            f"--user-data-dir={folder}",
            "--remote-debugging-pipe",
        ]

        def arrange():
            os.dup2(told_read, 63)
            os.dup2(heard_write, 64)
            os.dup2(63, 3)
            os.dup2(64, 4)

        self.process = subprocess.Popen(
            [program, *flags],
            preexec_fn=arrange,
            close_fds=False,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(told_read)
        os.close(heard_write)
        self.number, self.rest = 0, b""

    def call(self, method, session=None, **params):
        self.number += 1
        message = {"id": self.number, "method": method, "params": params} | ({"sessionId": session} if session else {})
        os.write(self.told, json.dumps(message).encode() + b"\0")
        while True:
            while b"\0" not in self.rest:
                data = os.read(self.heard, 65536)
                assert data, "the browser is gone"
                self.rest += data
            answer, _, self.rest = self.rest.partition(b"\0")
            answer = json.loads(answer)
            if answer.get("id") == self.number:
                if "context" in answer.get("error", {}).get("message", ""):
                    return {"result": {}}  # the page is just being exchanged for the next
                assert "error" not in answer, answer
                return answer["result"]

    def close(self):
        self.process.kill()
        self.process.wait()
        os.close(self.told)
        os.close(self.heard)


@pytest.fixture
def browser(tmp_path):
    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if program is None:
        pytest.skip("no Chromium is here")
    found = Browser(program, tmp_path / "profile")
    yield found
    found.close()


def wait_until(true, seconds=20):
    import time

    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "it did not happen"
        time.sleep(0.05)


def test_keys_answer_in_a_browser(browser, served):
    target = browser.call("Target.createTarget", url=served.address)["targetId"]
    page = browser.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]

    def value(expression):
        return browser.call("Runtime.evaluate", page, expression=expression, returnByValue=True)["result"].get("value")

    def press(key):
        browser.call("Input.dispatchKeyEvent", page, type="keyDown", key=key, text=key)
        browser.call("Input.dispatchKeyEvent", page, type="keyUp", key=key)

    def asked(text):
        return lambda: value(
            "document.readyState == 'complete' && document.querySelector('h2')?.textContent.includes(" + json.dumps(text) + ")"
        )

    wait_until(asked("Petrow"))
    press("a")
    wait_until(asked("Ivanow"))
    assert [line.decision for line in lines(served.session)] == ["accept"]
    press("e")
    wait_until(lambda: value("document.activeElement.id") == "edit")
    press("r")  # typed, not pressed
    wait_until(lambda: "r" in value("document.activeElement.value").removeprefix("Ivanov"))
    assert len(lines(served.session)) == 1
    value("document.activeElement.blur()")
    press("u")
    wait_until(asked("Petrow"))
    assert lines(served.session) == ()
