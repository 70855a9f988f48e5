"""Web and mail addresses, names of hosts, accounts: "https://a.org/b", "gazeta.by", "press@a.org", "@name", "skype:name".

A host without "www." looks like two sentences that ran together ("on Wednesday.he assured"), so its last label must be a top-level domain. Many of
these are words ("in", "it", "by", "news"): where the domain is a word of the text's language, something else must speak for a host as well.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from normalize.patterns import later
from normalize.protected import Place

_EVERY = "*"  # stands for all languages in the list of domains
_WIDE = "\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"  # letters of languages that put no blank after an address
# What an address cannot hold or never ends before: blanks, quotation marks, the wide marks of Chinese and Japanese.
_ENDS = r"\s<>\"“”„«»‹›…—\u3000-\u3004\u3008-\u3020\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65"
# A wide letter belongs to an address where a sign stands before it (/wiki/東京), not where a word goes on (https://a.orgを).
_TAIL = rf"(?:[^{_ENDS}{_WIDE}\[]|\[(?!/)|(?<=[/=?&#_%-])[{_WIDE}]+)"
_SCHEME = later(r"[A-Za-z][A-Za-z0-9+.-]{1,30}\Z")
_AFTER_SCHEME = later(rf"://{_TAIL}+")
_WEB = later(rf"www\.(?=\w){_TAIL}+", re.IGNORECASE)
_TRAILING = ".,;:!?'’*~|"
_OPENING = {"(": ")", "[": "]", "{": "}"}
_BRACKETS = frozenset(_OPENING.values())
_POSSESSIVE = later(r"['’]s?\Z")

_LABEL = r"[^\W_](?:[\w-]{0,61}[^\W_])?"
_LABELS = later(rf"{_LABEL}(?:\.{_LABEL})+")
_MORE = later(rf"(?::\d{{2,5}})?(?:[/?]{_TAIL}+|/)?")
_MAIL_BEFORE = frozenset(".+-_%")
# "News desk"@a.org: a name in quotation marks, right before the sign.
_QUOTED = later(r'(?<![\w"])"[^"\n@]{1,62}"\Z')
_AFTER_AT = later(rf"{_LABEL}(?:[._-]+{_LABEL})*", re.UNICODE)
_ACCOUNT = later(r"\w+(?:[.-](?=[a-z\d_])\w+)*(?:@[\w.-]*\w)?")
_LONGEST = 64  # code points of the part of a mail address before the sign
_LONGEST_ADDRESS = 2048  # code points; what browsers take. Without a bound, text without blanks costs the square of its length
_REACH = 256  # code points of a host; the protocol allows 253

# Words after which a host stands.
_CUE = later(
    r"(?:\b(?:web)?(?:site|page|portal|domain|blog|outlet)|\b(?:visit|via)|\bsito|\bsitio|\bsite|seite|\bstrona|\bstronie|\bсайт\w{0,3}|\bпортал\w{0,3})"
    r"[ \u00a0][\"“«‘]?\Z",
    re.IGNORECASE,
)
# These lead a phrase, which cannot end at once or go on with a verb: "Lukashenka.by was slow" is a host.
_LEADING = frozenset("by in to at as de".split())
_VERB = later(r",|[ \u00a0](?:was|is|are|were|has|had|have|will|said|says|reported|reports|wrote|writes|and|or)\b")
# These may be a sentence of their own: "he said.no."
_ALONE = frozenset("no now here how so you one me us go wow help stop next da ja".split())
_STOP_AFTER = later(r"\Z|[ \t]*\n|[:;!?)\]»”\"’]|\.(?:\s|\Z)")
_TITLED = frozenset("ru ua kz org рф".split())  # "Gazeta.Ru": as brands write themselves; no sentence begins so
_TITLED_AFTER_CAPITAL = frozenset(("com", "net"))  # "Booking.Com", but Portuguese "acabou.Com isso"
# "org.example.Model": a package of a program is named as a host is, from its end.
_REVERSED = frozenset("com org net io edu gov dev app".split())
_LEAST_REVERSED = 2  # labels; "com.example" may be two sentences
# "@name/package" of a program: what publishes there has small letters alone.
_SCOPED = later(r"/[\w.-]*\w")
_QUERY = later(rf"\?\w+={_TAIL}*")
_DOI = later(rf"10\.\d{{4,9}}/{_TAIL}+")
# What git and scp reach on a host: "git@a.org:name/project.git"; "press@a.org:The letter" is none.
_ON_HOST = later(rf":(?=[\w.~-]*/|[\w.-]+\.git\b){_TAIL}+")
# Schemes without "//" that are no words of a sentence; of those that are ("news", "data", "tag") something else must speak for an address.
_OPAQUE = later(
    r"(?<![\w-])(?:acct|arxiv|bitcoin|callto|did|ethereum|facetime|geo|ipfs|ipns|isbn|javascript|lightning|magnet|nostr|sgnl|sip|sips|skype|sms|spotify"
    r"|tel|tg|urn|view-source|viber|whatsapp|xmpp|zoommtg|data)\Z",
    re.IGNORECASE,
)
_MEDIA = later(r":[a-z]+/[\w.+-]+[;,]")  # what follows "data" where it is a scheme
_AFTER_OPAQUE = later(rf":{_TAIL}+")
_LONGEST_SCHEME = 12  # code points
# A host by its number, with its path: "10.0.0.12:8443/status"; and the machine itself.
_BY_NUMBER = later(rf"(?<![\w.])(?:\d{{1,3}}(?:\.\d{{1,3}}){{3}}|localhost|\[[0-9a-fA-F:]{{2,39}}\])(?::\d{{2,5}})?/{_TAIL}+")


def find(text: str) -> Iterator[Place]:
    """Web addresses with their scheme, mail addresses and accounts."""
    at = text.find("://")
    while at >= 0:
        scheme = _SCHEME.search(text, max(0, at - 31), at)
        match = _AFTER_SCHEME.match(text, at, at + _LONGEST_ADDRESS)
        done = at + 3
        if match is not None:
            done = max(done, _trimmed(text, at, match.end()))
            # Without a scheme, as in "https ://a.org", the rest is an address all the same.
            yield at if scheme is None else scheme.start(), done
        at = text.find("://", done)
    if "10." in text:
        for match in _DOI.finditer(text):
            yield match.start(), _trimmed(text, *match.span())
    at = text.find("@")
    while at >= 0:
        yield from _around_at(text, at)
        at = text.find("@", at + 1)


def by_number(text: str) -> Iterator[Place]:
    """Paths on hosts that are named by a number."""
    for match in _BY_NUMBER.finditer(text):
        yield match.start(), _trimmed(text, match.start(), min(match.end(), match.start() + _LONGEST_ADDRESS))


def opaque(text: str, colons: Sequence[int]) -> Iterator[Place]:
    """Addresses of other services, by their schemes; `colons` are those between a letter and what is no blank."""
    done = 0
    for colon in colons:
        if colon < done:
            continue
        scheme = _OPAQUE.search(text, max(0, colon - _LONGEST_SCHEME), colon)
        match = None if scheme is None else _AFTER_OPAQUE.match(text, colon, colon + _LONGEST_ADDRESS)
        if scheme is not None and match is not None and (scheme[0].lower() != "data" or _MEDIA.match(text, colon) is not None):
            done = _trimmed(text, colon, match.end())
            yield scheme.start(), done


def _trimmed(text: str, start: int, end: int) -> int:
    """Where an address ends: before the marks of the sentence, and before a bracket that was opened before it."""
    opened = dict.fromkeys(_BRACKETS, 0)
    for place in range(start, end):
        char = text[place]
        if char in _OPENING:
            opened[_OPENING[char]] += 1
        elif char in opened:
            if not opened[char]:
                end = place
                break
            opened[char] -= 1
    possessive = _POSSESSIVE.search(text, max(start, end - 2), end)
    end = end if possessive is None else possessive.start()
    while end > start + 1 and text[end - 1] in _TRAILING:
        end -= 1
    return end


def _around_at(text: str, at: int) -> Iterator[Place]:
    """The mail address or account of one sign; "@@" is a placeholder's, or a mark that a tokeniser left."""
    if "@" in (text[at - 1 : at], text[at + 1 : at + 2]):
        return
    start = at
    if text[at - 1 : at] == '"':
        quoted = _QUOTED.search(text, max(0, at - _LONGEST), at)
        start = at if quoted is None or _LABELS.match(text, at + 1) is None else quoted.start()
    while start and at - start < _LONGEST and (text[start - 1].isalnum() or text[start - 1] in _MAIL_BEFORE):
        start -= 1
    while start < at and text[start] in ".-":
        start += 1
    if start < at:
        match = _AFTER_AT.match(text, at + 1)
        if match is not None:
            end = match.end()
            project = _ON_HOST.match(text, end, end + _LONGEST_ADDRESS)
            if project is not None:
                yield start, _trimmed(text, end, project.end())
                return
            if match[0].islower() or "." not in match[0]:
                query = _QUERY.match(text, end, end + _LONGEST_ADDRESS)
                yield start, end if query is None else _trimmed(text, start, query.end())
                return
            # "press@a.org.The": what begins with a capital after the domain begins the next sentence, unless all has capitals.
            yield start, at + 1 + _domain_length(match[0])
        return
    match = _ACCOUNT.match(text, at + 1)
    if match is not None and not (text[at - 1 : at].isalnum() or text[at - 1 : at] in ("_", "-", "/")):
        package = _SCOPED.match(text, match.end()) if match[0].islower() else None
        yield at, match.end() if package is None else package.end()


def _domain_length(name: str) -> int:
    """How much of a domain is one, by the last label of it that is a top-level domain; all where none is."""
    labels = name.split(".")
    for count in range(len(labels), 1, -1):
        if labels[count - 1].lower() in domains() and (labels[count - 1].islower() or name.isupper()):
            return len(".".join(labels[:count]))
    return len(name)


def hosts(text: str, language: str, points: Sequence[int]) -> Iterator[Place]:
    """Names of hosts without scheme, with port and path where they have them; `points` are the full stops inside words."""
    done = 0
    for point in points:
        if point < done:
            continue
        if text[point - 3 : point].lower() == "www" and not text[point - 4 : point - 3].isalnum():
            web = _WEB.match(text, point - 3, point + _LONGEST_ADDRESS)
            if web is not None:
                done = _trimmed(text, web.start(), web.end())
                yield web.start(), done
                continue
        start = point
        while start and point - start < _REACH and (text[start - 1].isalnum() or text[start - 1] in ".-"):
            start -= 1
        while start < point and not text[start].isalnum():
            start += 1
        match = _LABELS.match(text, start, start + 2 * _REACH)
        if match is None:
            continue
        done = match.end()
        host = "" if text[start - 1 : start] in ("@", "_", "\\") else _host(text, start, match[0], language)
        if host:
            end = start + len(host)
            more = _MORE.match(text, end, end + _LONGEST_ADDRESS)
            yield start, end if more is None or not more[0] else _trimmed(text, start, more.end())


def _host(text: str, start: int, name: str, language: str) -> str:
    """The host that some labels begin with; empty where they are none."""
    labels = name.split(".")
    if len(labels) > _LEAST_REVERSED and labels[0] in _REVERSED and labels[1].islower():
        return name
    for count in range(len(labels), 1, -1):
        host, last = ".".join(labels[:count]), labels[count - 1]
        if _is_domain(last, host) and _is_meant(text, start, labels[:count], language):
            return host
    return ""


def _is_domain(label: str, host: str) -> bool:
    """Whether a last label is a top-level domain and written as such: in small letters, or all of the host in capitals."""
    small = label.lower()
    if small not in domains() and not small.startswith("xn--"):
        return False
    titled = small in _TITLED or (small in _TITLED_AFTER_CAPITAL and host[0].isupper())
    return label.islower() or not label.isalpha() or host.isupper() or titled or label.lower() == label.upper()


def _is_meant(text: str, start: int, labels: Sequence[str], language: str) -> bool:
    """Whether labels that end in a top-level domain are a host, and not two sentences without a space."""
    last, end = labels[-1].lower(), start + len(".".join(labels))
    more = _MORE.match(text, end, end + _LONGEST_ADDRESS)
    if text[end : end + 1] == "-" or text[end : end + 1] == "_":
        return False
    if not any(map(str.isalpha, labels[-2])):
        return False  # "5.am", "3.it"
    if len(labels) > 2 and all(len(label) > 1 for label in labels):
        return True  # "news.a.it"; "U.S.in" is none
    if more is not None and len(more[0]) > 1:
        return True
    if len(labels[-2]) < 2:
        return False  # "f.eks", "p.to"
    spoken = domains().get(last, frozenset())
    if not spoken or (language in _languages() and language not in spoken and _EVERY not in spoken):
        return True
    if _CUE.search(text, max(0, start - 24), start) is not None:
        return True
    if last in _LEADING and _VERB.match(text, end) is not None:
        return True
    return last not in _ALONE and _STOP_AFTER.match(text, end) is not None


@cache
def _languages() -> frozenset[str]:
    """The languages that were looked at."""
    return frozenset[str]().union(*domains().values())


@cache
def domains() -> dict[str, frozenset[str]]:
    """The top-level domains, each with the languages in which it is a word, too."""
    lines = Path(__file__).with_name("domains.txt").read_text(encoding="utf-8").splitlines()
    return {name: frozenset(spoken) for name, *spoken in (line.split() for line in lines if not line.startswith("#"))}
