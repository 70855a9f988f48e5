"""Asks a public service over HTTP as its keepers wish: who asks says so, one request at a time, with pauses, and waits when told to."""

import http.client
import os
import re
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Callable, Mapping
from email.utils import parsedate_to_datetime
from pathlib import Path
from time import sleep
from typing import IO, Any, TypeVar

from normalize import __version__, files
from normalize.errors import ConfigError, InputError
from normalize.escaping import visible

USER_AGENT = f"normalize-mt/{__version__} (+https://github.com/normalize-mt/normalize)"
PAUSE = 1.0  # seconds between two requests
TRIES = 6  # requests for one thing that fail one after the other
LONGEST_WAIT = 600  # seconds; whoever is told to wait longer does better to come back
TOLD_TO_WAIT = 60  # seconds to wait after "too many requests" without a time: what the keepers of Wikidata's service ask for
_FIRST_WAIT = 2.0  # seconds after the first failure; doubled after each further one, up to a minute
_TIMEOUT = 90  # seconds without a byte; a query of Wikidata may take 60
LARGEST_ANSWER = 100_000_000  # bytes of an answer that is read whole; 500 items with 50 labels each have 8 MB
_LARGEST_FILE = 8_000_000_000  # bytes of a download; GeoNames of the whole world has 0.4 GB
_PIECE = 1 << 16
_LONGEST_ADDRESS = 6000  # characters; a longer one goes into the body of the request
_LARGEST_STAMP = 10_000  # bytes of the note that says which version of a file a part is of

Result = TypeVar("Result")


class TooSlow(Exception):
    """The service gave up on a query after the time that it allows."""


class _Cut(Exception):
    """The connection ended before the answer did."""


_CUT = (urllib.error.URLError, http.client.HTTPException, ConnectionError, TimeoutError, _Cut)


class Service:
    """One service; `way_out` ends the message when it cannot be reached."""

    def __init__(self, address: str, way_out: str, pause: float = PAUSE) -> None:
        if not re.fullmatch(r"https?://[^\s/]+(/\S*)?", address):
            raise ConfigError(f"{visible(address)!r} is no address of a service; one begins with https://")
        self.address = address
        self.host = urllib.parse.urlsplit(address).netloc
        self._way_out, self._between = way_out, pause
        self._reached = False
        self._last = 0.0  # by the monotonic clock, the end of the last request

    def answer(self, query: Mapping[str, str], accept: str) -> bytes:
        """The whole answer to a query; TooSlow when the service gave up on it, InputError when it cannot be had."""
        form = urllib.parse.urlencode(query)
        address = f"{self.address}{'&' if '?' in self.address else '?'}{form}"
        body = None if len(address) <= _LONGEST_ADDRESS else form.encode()

        def once() -> bytes:
            with self._open(self.address if body else address, {"Accept": accept}, body) as response:
                return _whole(response)

        return self._tried(once)

    def download(self, address: str, target: Path, told: Callable[[int], None] = lambda done: None) -> None:
        """Bring a file to `target`, which is there whole or not at all; a part that a cut left behind is gone on with.

        The part is of one version of the file, as the service's ETag or date says; of another version the whole is brought anew.
        """
        part, stamp = target.with_name(target.name + ".part"), target.with_name(target.name + ".stamp")

        def once() -> bool:
            """Whether the file is whole; False where the connection was cut but something came in: who is slow is not failing."""
            before = _size(part)
            try:
                self._go_on(address, part, stamp, told)
            except _CUT:
                if _size(part) <= before:
                    raise
                return False
            return True

        while not self._tried(once):
            pass
        os.replace(part, target)
        stamp.unlink(missing_ok=True)

    def _go_on(self, address: str, part: Path, stamp: Path, told: Callable[[int], None]) -> None:
        done = _size(part)
        version = files.read(stamp, _LARGEST_STAMP).decode("utf-8", "replace") if done and stamp.exists() else ""
        headers = {"Range": f"bytes={done}-", "If-Range": version} if version else {}
        try:
            response = self._open(address, headers)
        except urllib.error.HTTPError as error:
            if error.code != 416:
                raise
            part.unlink(missing_ok=True)  # the part is longer than the file: it was another
            raise _Cut("the file is another now") from None
        with response:
            goes_on = response.status == 206 and str(response.headers.get("Content-Range", "")).startswith(f"bytes {done}-")
            if response.status == 206 and not goes_on:
                part.unlink(missing_ok=True)
                raise _Cut("another part than the one asked for")
            stamp.write_text(_version(response.headers), encoding="utf-8")
            with part.open("ab" if goes_on else "wb") as file:
                length = response.headers.get("Content-Length")
                left = int(length) if length else None
                while piece := response.read(_PIECE):
                    file.write(piece)
                    left = None if left is None else left - len(piece)
                    told(file.tell())
                    if file.tell() > _LARGEST_FILE:
                        raise InputError(f"{address} has more than {_LARGEST_FILE // 10**9} GB; nothing is written")
                if left:
                    raise _Cut(f"{left:,} bytes are missing")

    def _open(self, address: str, headers: Mapping[str, str], body: bytes | None = None) -> Any:
        request = urllib.request.Request(address, body, {"User-Agent": USER_AGENT, **headers})
        response = urllib.request.urlopen(request, timeout=_TIMEOUT)
        self._reached = True
        return response

    def _tried(self, once: Callable[[], Result]) -> Result:
        wait = _FIRST_WAIT
        for number in range(1, TRIES + 1):
            since = time.monotonic() - self._last
            if self._last and since < self._between:
                sleep(self._between - since)
            failed: Exception
            try:
                return once()
            except urllib.error.HTTPError as error:
                self._reached = True
                told = self._refused(error)
                failed, pause = error, wait if told is None else told
            except _CUT as error:
                if not self._reached and isinstance(error, urllib.error.URLError) and not isinstance(error.reason, TimeoutError):
                    raise self._given_up(error) from None  # nobody is there, or no network; that does not pass in seconds
                failed, pause = error, wait
            finally:
                self._last = time.monotonic()
            if number < TRIES:
                sleep(pause)
                wait = min(2 * wait, 60.0)
        raise self._given_up(failed)

    def _refused(self, error: urllib.error.HTTPError) -> float | None:
        """How many seconds to wait after a refusal, None where the service does not say; InputError where waiting does not help."""
        body = _beginning(error)
        if error.code == 504 or (error.code == 500 and "TimeoutException" in body):
            raise TooSlow
        if error.code == 429 or error.code >= 500:
            seconds = retry_after(error.headers.get("Retry-After"), time.time())
            if seconds is not None and seconds > LONGEST_WAIT:
                raise InputError(
                    f"{self.host} asks to wait {seconds / 60:,.0f} minutes; run again after that: what is here already is kept"
                ) from None
            return seconds if seconds is not None or error.code != 429 else TOLD_TO_WAIT
        said = next((line.strip() for line in body.splitlines() if line.strip()), "")
        if error.code == 416:
            raise error
        if error.code == 400:
            raise InputError(f"{self.host} does not understand the query: {visible(said[:300])}") from None
        if error.code in (404, 410):
            raise InputError(f"{visible(error.url)} is not there (HTTP {error.code}); --address names another place") from None
        raise InputError(f"{self.host} refuses (HTTP {error.code}): {visible(said[:300])}; {self._way_out}") from None

    def _given_up(self, error: Exception) -> InputError:
        reason = getattr(error, "reason", None) or error
        reason = getattr(reason, "strerror", None) or reason or type(error).__name__
        failing = f"fails again and again ({visible(str(reason))})" if self._reached else f"cannot be reached ({visible(str(reason))})"
        kept = "; what is here already is kept, and the next run goes on from there" if self._reached else ""
        return InputError(f"{self.host} {failing}; nothing is written{kept}. {self._way_out}")


def retry_after(value: str | None, now: float) -> float | None:
    """The seconds that a header Retry-After asks to wait, given as a number or as a date; None where it says neither."""
    if value is None:
        return None
    if re.fullmatch(r"\s*\d{1,9}\s*", value):
        return float(value)
    try:
        return max(0.0, parsedate_to_datetime(value).timestamp() - now)
    except (ValueError, TypeError, OverflowError):
        return None


def _whole(response: Any) -> bytes:
    """All of an answer; _Cut when it has fewer bytes than was said: `read` with a size does not tell."""
    length = response.headers.get("Content-Length")
    data: bytes = response.read(LARGEST_ANSWER + 1)
    if len(data) > LARGEST_ANSWER:
        raise InputError(f"an answer of more than {LARGEST_ANSWER // 10**6} MB; ask for less with --page")
    if length and len(data) < int(length):
        raise _Cut(f"{int(length) - len(data):,} bytes are missing")
    return data


def _version(headers: Any) -> str:
    """What names the version of a file for If-Range: a strong ETag, else the date of its last change."""
    etag = headers.get("ETag") or ""
    return etag if etag and not etag.startswith("W/") else headers.get("Last-Modified") or ""


def _beginning(error: IO[bytes]) -> str:
    try:
        return error.read(_PIECE).decode("utf-8", "replace")
    except (OSError, http.client.HTTPException):
        return ""


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return 0
