"""Public services as they really behave, on this machine: SPARQL over Wikidata, the files of GeoNames, and a list of names.

`faults` is what happens to the next requests, one each: "429" (with Retry-After 7), "500", "slow" (Wikidata's own error for a query
that takes too long), "cut" (the connection ends in the middle of the answer), "trailing" (a 200 whose JSON breaks off with an error).
"""

import io
import itertools
import json
import re
import threading
import time
import urllib.parse
import zipfile
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

ENTITY = "http://www.wikidata.org/entity/"
_SYLLABLES = [consonant + vowel for consonant in "bdgklmnprstvz" for vowel in "aeiou"]
CYRILLIC = str.maketrans("abdegiklmnoprstuvz", "абдегиклмнопрстувз")


def name_of(number):
    """A name of two words for a number, each number another."""
    given, family = divmod(number, len(_SYLLABLES) ** 2)
    first = _SYLLABLES[given % len(_SYLLABLES)] + _SYLLABLES[given // len(_SYLLABLES) % len(_SYLLABLES)] + "k"
    second = _SYLLABLES[family % len(_SYLLABLES)] + _SYLLABLES[family // len(_SYLLABLES)] + "wenz"
    return f"{first.capitalize()} {second.capitalize()}"


class Services:
    """The server, what it has, and what was asked."""

    def __init__(self):
        self.items = {}  # id: {"labels": {language: text}, "aliases": [...], "P31": id, "sitelinks": number}
        self.classes = {"politician": ["Q82955"]}
        self.countries = {"BY": "Q184"}
        self.files = {}
        self.faults = []
        self.asked = []  # address and headers of each request
        self.at_once = self.most_at_once = 0
        self.after = lambda number: None  # called with the number of each request, when its answer is made
        handler = type("Handler", (_Handler,), {"services": self})
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        self.address = f"http://127.0.0.1:{self._server.server_address[1]}"

    def close(self):
        self._server.shutdown()
        self._server.server_close()

    def persons(self, count):
        for number in range(count):
            name = name_of(number)
            self.items[f"Q{900_000_000 + number}"] = {
                "labels": {"en": name, "ru": name.lower().replace("w", "v").translate(CYRILLIC).title()},
                "aliases": [],
                "P31": "Q5",
                "sitelinks": number % 10,
            }

    def sparql(self, query):
        """The rows of the answers to the queries that the pull asks."""
        if found := re.search(r'rdfs:label "([^"]*)"@en', query):
            return [_row(item, sitelinks=_literal("100")) for item in self.classes.get(found[1], [])]
        if found := re.search(r'wdt:P297 "(..)"', query):
            return [_row(self.countries[found[1]])] if found[1] in self.countries else []
        limit, offset = map(int, re.search(r"ORDER BY \?item LIMIT (\d+) OFFSET (\d+)", query).groups())
        least = int((re.search(r"\?sitelinks >= (\d+)", query) or [0, 0])[1])
        languages = re.findall(r'"([^"]*)"', re.search(r"LANG\(\?value\) IN \(([^)]*)\)", query)[1])
        listed = sorted(name for name, item in self.items.items() if item["sitelinks"] >= least)
        return list(itertools.chain.from_iterable(self._said(name, languages) for name in listed[offset : offset + limit]))

    def _said(self, name, languages):
        item = self.items[name]
        yield _row(name, what=_literal("item"), value=_literal(str(item["sitelinks"])))
        for language, text in item["labels"].items():
            if language in languages:
                yield _row(name, what=_literal("label"), value={"type": "literal", "xml:lang": language, "value": text})
        for text in item["aliases"]:
            yield _row(name, what=_literal("alias"), value={"type": "literal", "xml:lang": "en", "value": text})
        yield _row(name, what=_literal("P31"), value={"type": "uri", "value": ENTITY + item["P31"]})


def _literal(text):
    return {"type": "literal", "value": text}


def _row(item, **values):
    return {"item": {"type": "uri", "value": ENTITY + item}, **values}


def zipped(name, lines):
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("readme.txt", "see geonames.org\n")
        packed.writestr(name, "".join("\t".join(cells) + "\n" for cells in lines))
    return target.getvalue()


def place(number, name, kind=("P", "PPL"), population=0, country="UA"):
    """A line of the table of places, which has 19 fields."""
    cells = [str(number), name, name, "", "50.1", "30.2", *kind, country, "", "", "", "", "", str(population), "", "100", "Europe/Kyiv", ""]
    return [*cells[:18], "2020-01-01"]


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    services = None

    def log_message(self, *_):
        pass

    def do_POST(self):
        self._answer(self.rfile.read(int(self.headers["Content-Length"])).decode())

    def do_GET(self):
        self._answer(urllib.parse.urlsplit(self.path).query)

    def _answer(self, form):
        services = self.services
        services.at_once += 1
        time.sleep(0.005)  # long enough for a second request, if somebody asks two at once
        services.most_at_once = max(services.most_at_once, services.at_once)
        services.asked.append((self.path.split("?")[0], dict(self.headers), form))
        fault = services.faults.pop(0) if services.faults else None
        path = self.path.split("?")[0]
        if fault == "429":
            self._send(429, b"Too Many Requests", {"Retry-After": "7"})
        elif fault == "long":
            self._send(429, b"Too Many Requests", {"Retry-After": "86400"})
        elif fault == "500":
            self._send(500, b"Internal Server Error")
        elif fault == "slow":
            self._send(500, b"SPARQL-QUERY: ...\njava.util.concurrent.TimeoutException\n\tat java.util...")
        elif path == "/sparql":
            rows = services.sparql(urllib.parse.parse_qs(form)["query"][0])
            data = json.dumps({"head": {"vars": ["item", "what", "value"]}, "results": {"bindings": rows}}).encode()
            if fault == "trailing":
                data = data[: len(data) // 2] + b"java.lang.RuntimeException: ...TimeoutException"
            self._send(200, data, {"Content-Type": "application/sparql-results+json"}, cut=fault == "cut")
        elif path in services.files:
            self._file(services.files[path], cut=fault == "cut")
        else:
            self._send(404, b"Not Found")

    def _file(self, data, cut):
        etag = f'"{hash(data) & 0xFFFFFFFF:x}"'
        begin = re.fullmatch(r"bytes=(\d+)-", self.headers.get("Range", ""))
        if begin and self.headers.get("If-Range") in (None, etag):
            start = int(begin[1])
            headers = {"ETag": etag, "Content-Range": f"bytes {start}-{len(data) - 1}/{len(data)}"}
            self._send(206, data[start:], headers, cut=cut)
        else:
            self._send(200, data, {"ETag": etag, "Accept-Ranges": "bytes"}, cut=cut)

    def _send(self, status, data, headers=(), cut=False):
        self.send_response(status)
        for name, value in dict(headers).items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.services.after(len(self.services.asked))  # before the last byte: whoever has it may ask again while this thread still runs
        self.services.at_once -= 1
        self.wfile.write(data[: len(data) // 2] if cut else data)
        if cut:
            self.wfile.flush()
            self.close_connection = True


def main():
    """A server of its own process, for benchmarks: COUNT persons. Prints its address; ends with its standard input, and says what was asked."""
    import sys

    services = Services()
    services.persons(int(sys.argv[1]))
    for item in services.items.values():
        item["labels"] |= dict.fromkeys(("cs", "de", "es", "fr", "it", "nl", "pl", "pt", "sv", "tr"), item["labels"]["en"])
    services.faults = [None, None, *itertools.chain.from_iterable([None] * 18 + [fault] for fault in ("cut", "500", "trailing", "429"))]
    print(services.address, flush=True)
    sys.stdin.read()
    print(json.dumps({"requests": len(services.asked), "most at once": services.most_at_once}))


if __name__ == "__main__":
    main()
