"""Serves a review to one browser on this machine.

The address holds a word that nobody can guess, without which nothing is told; requests that name another host are refused, so that no page
from elsewhere gets in by a name of its own for this machine, and so are answers that a browser sends from another page. Nothing is loaded
from anywhere, kept by the browser, or shown inside another page.
"""

import secrets
import sys
import threading
from collections.abc import Callable
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

from normalize.corpus.decisions import Choice
from normalize.errors import NormalizeError
from normalize.review.page import TOGETHER, end_page, list_page, question_page, script, style
from normalize.review.session import Answer, Refused, Scope, Session

HOST = "127.0.0.1"
MOST_SENT = 64 * 1024  # bytes of an answer
MOST_FIELDS = TOGETHER + 10  # of an answer: a list of questions that are answered at once, and what is said of them
PATIENCE = 60  # seconds that a connection may say nothing
_FORM = "application/x-www-form-urlencoded"
_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; script-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}


class ReviewServer(ThreadingHTTPServer):
    """A review that waits for a browser. `serve_forever` returns when the review is ended on the page."""

    daemon_threads = True

    def __init__(self, session: Session, port: int = 0, failed: Callable[[str], None] = lambda message: None) -> None:
        self.session = session
        self.failed = failed  # is told of a fault of ours
        self.word = secrets.token_urlsafe(16)
        self.lock = threading.Lock()  # browsers ask for several things at once
        super().__init__((HOST, port), _Handler)

    @property
    def address(self) -> str:
        """Where the browser finds the review."""
        return f"http://{HOST}:{self.server_port}/{self.word}/"

    @property
    def hosts(self) -> tuple[str, str]:
        """The names under which this machine's own browser asks."""
        return f"{HOST}:{self.server_port}", f"localhost:{self.server_port}"

    def server_close(self) -> None:
        """An answer that is just being written is written to its end."""
        super().server_close()
        if self.lock.acquire(timeout=5):
            self.lock.release()

    def handle_error(self, request: Any, client_address: Any) -> None:
        error = sys.exc_info()[1]
        if not isinstance(error, OSError):  # the browser went away
            self.failed(f"the page failed: {type(error).__name__}: {error}")


class _Handler(BaseHTTPRequestHandler):
    server: ReviewServer
    timeout = PATIENCE
    error_content_type = "text/plain; charset=utf-8"
    error_message_format = "%(code)d\n"  # what was asked is not said back

    def do_GET(self) -> None:
        if not self._is_clear():
            return
        asked = self._asked()
        if asked == "style.css":
            self._send(style(), "text/css")
        elif asked == "review.js":
            self._send(script(), "text/javascript")
        elif asked == "":
            given = parse_qs(urlsplit(self.path).query)
            with self.server.lock:
                page = _page(self.server.session, given)
            self._send(page)
        else:
            self._send("Not here.\n", "text/plain", HTTPStatus.NOT_FOUND)

    def do_POST(self) -> None:
        given = self._given() if self._is_clear() else None
        if given is None:
            return
        asked = self._asked()
        if asked is not None and not self._is_from_own_page():
            self._send("Not from here.\n", "text/plain", HTTPStatus.FORBIDDEN)
            return
        act = {"answer": self._answer, "answers": self._answers, "rule": self._rule, "undo": self._undo, "end": self._end}.get(asked or "")
        if act is None:
            self._send("Not here.\n", "text/plain", HTTPStatus.NOT_FOUND)
            return
        try:
            with self.server.lock:
                act(given)
        except (NormalizeError, OSError) as error:  # the file cannot be written: nothing is lost, the question stays
            self._send(f"{error}\n", "text/plain", HTTPStatus.INTERNAL_SERVER_ERROR)

    def _answer(self, given: dict[str, list[str]]) -> None:
        session, rule = self.server.session, _text(given, "rule")
        number = _number(given, "question")
        # The forms of single places have no field to type in and take what is proposed.
        typed = _text(given, "replacement").replace("\r\n", "\n") if "replacement" in given else None
        try:
            choice, scope = Choice(_text(given, "choice")), Scope(_text(given, "scope"))
            session.answer(number, Answer(choice, scope, _number(given, "place"), typed, _text(given, "note").strip()))
        except Refused as refused:
            self._send(question_page(session, session.questions[number], rule, str(refused)), status=HTTPStatus.UNPROCESSABLE_ENTITY)
        except (ValueError, LookupError):
            self._send("This is no answer.\n", "text/plain", HTTPStatus.BAD_REQUEST)
        else:
            self._go_to(number if session.questions[number].is_open else session.following(number, rule), rule)

    def _answers(self, given: dict[str, list[str]]) -> None:
        self._together(
            given,
            lambda session: session.answer_many(
                map(_as_number, given.get("question", [])), Choice(_text(given, "choice")), _text(given, "note").strip()
            ),
        )

    def _rule(self, given: dict[str, list[str]]) -> None:
        self._together(given, lambda session: session.ignore_rule(_text(given, "rule")))

    def _together(self, given: dict[str, list[str]], answer: Callable[[Session], int]) -> None:
        """Answer several questions of a rule, and go on with what is left of it, or with the next."""
        session, rule = self.server.session, _text(given, "rule")
        try:
            answer(session)
        except Refused as refused:
            self._send(list_page(session, rule, str(refused)), status=HTTPStatus.UNPROCESSABLE_ENTITY)
        except (ValueError, LookupError):
            self._send("This is no answer.\n", "text/plain", HTTPStatus.BAD_REQUEST)
        else:
            self._see_other({"list": rule} if session.open_of(rule) else {})

    def _undo(self, given: dict[str, list[str]]) -> None:
        self._go_to(self.server.session.undo(), "")

    def _end(self, given: dict[str, list[str]]) -> None:
        self._send(end_page(self.server.session, closed=True))
        threading.Thread(target=self.server.shutdown).start()

    def _go_to(self, question: int | None, rule: str) -> None:
        self._see_other({name: value for name, value in (("question", question), ("rule", rule)) if value not in (None, "")})

    def _see_other(self, query: dict[str, Any]) -> None:
        self.send_response(HTTPStatus.SEE_OTHER)
        self.send_header("Location", f"/{self.server.word}/" + (f"?{urlencode(query)}" if query else ""))
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _is_clear(self) -> bool:
        """Whether the request is one that can be read; else it is refused."""
        try:
            urlsplit(self.path)
        except ValueError:
            self._refuse("This is no address.\n", HTTPStatus.BAD_REQUEST)
            return False
        return True

    def _given(self) -> dict[str, list[str]] | None:
        """The fields of an answer; None where there are too many, or where it is none, which is then refused."""
        length, kind = self.headers.get("Content-Length", ""), self.headers.get("Content-Type", _FORM)
        if "Transfer-Encoding" in self.headers or not (length.isascii() and length.isdecimal()):
            self._refuse("Say how long it is.\n", HTTPStatus.LENGTH_REQUIRED)
            return None
        if len(length) > 9 or int(length) > MOST_SENT:
            self._refuse("Too much.\n", HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
            return None
        if kind.partition(";")[0].strip().lower() != _FORM:
            self._refuse("This is no form.\n", HTTPStatus.UNSUPPORTED_MEDIA_TYPE)
            return None
        sent = self.rfile.read(int(length))
        try:
            if len(sent) == int(length):
                return parse_qs(sent.decode("utf-8", "replace"), keep_blank_values=True, max_num_fields=MOST_FIELDS)
        except ValueError:
            pass
        self._refuse("This is no answer.\n", HTTPStatus.BAD_REQUEST)
        return None

    def _refuse(self, why: str, status: HTTPStatus) -> None:
        """Refuse a request of which something may be unread."""
        self.close_connection = True
        self._send(why, "text/plain", status)

    def _is_from_own_page(self) -> bool:
        """Whether what a browser says of the page that sends this is true of ours. A program says nothing; it has the word from its user."""
        own = [f"http://{host}" for host in self.server.hosts]
        origin, referrer = self.headers.get("Origin"), self.headers.get("Referer")
        if self.headers.get("Sec-Fetch-Site", "same-origin") != "same-origin":
            return False
        if origin is not None:
            return origin in own
        return referrer is None or any(referrer.startswith(f"{host}/") for host in own)

    def _asked(self) -> str | None:
        """What is asked for, after the word that opens the review; None without it, or under another name of this machine."""
        path = urlsplit(self.path).path
        word, _, asked = path.removeprefix("/").partition("/")
        known = secrets.compare_digest(word.encode("utf-8", "replace"), self.server.word.encode())
        return asked if known and self.headers.get_all("Host", []) in [[host] for host in self.server.hosts] else None

    def _send(self, text: str, kind: str = "text/html", status: HTTPStatus = HTTPStatus.OK) -> None:
        data = text.encode("utf-8", "replace")
        self.send_response(status)
        for name, value in {"Content-Type": f"{kind}; charset=utf-8", "Content-Length": str(len(data))}.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)

    def end_headers(self) -> None:
        for name, value in _HEADERS.items():
            self.send_header(name, value)
        super().end_headers()

    def version_string(self) -> str:
        return "normalize"

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing: the terminal shows the address and the end."""


def _page(session: Session, given: dict[str, list[str]]) -> str:
    """What is asked for: a question, a list, or what comes first. Words that nobody knows come as a list, unless one is wanted alone."""
    rule, listed = _text(given, "rule"), _text(given, "list")
    if listed and session.open_of(listed):
        return list_page(session, listed)
    number = _as_number(_text(given, "question"))
    if number not in range(len(session.questions)):
        first = session.following(-1, rule)
        if first is None:
            return end_page(session, rule)
        number = first
    question = session.questions[number]
    if question.is_word and question.is_open and not _text(given, "alone") and len(session.open_of(question.finding.rule)) > 1:
        return list_page(session, question.finding.rule)
    return question_page(session, question, rule)


def _text(given: dict[str, list[str]], name: str) -> str:
    return given.get(name, [""])[0]


def _number(given: dict[str, list[str]], name: str) -> int:
    return _as_number(_text(given, name))


def _as_number(text: str) -> int:
    """A number of a question or place; -1, which is none, for anything else."""
    return int(text) if text.isdecimal() and len(text) < 10 else -1
