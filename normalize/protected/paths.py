r"""Names of files and paths: "report.docx", "/srv/news/x", "~/a", "C:\Users\x\a.txt", "docs/a.md".

"and/or", "km/h", "Russia/Ukraine" are prose: a path begins like one or ends in the name of a file.
"""

from collections.abc import Iterator, Sequence

from normalize.patterns import later
from normalize.protected import Place

# Endings of files that are no words of any language after a full stop; those that are ("key", "text", "go") are left out.
_ENDINGS = frozenset(
    "7z aac asp aspx avi azw3 bak bash bat bib bin bmp bz2 cfg cgi cmd conf cpp cs css csv dat db deb djvu dll dmg doc docm docx eml eps epub "
    "exe flac flv geojson gif gz heic hpp htm html ico ics ini ipa ipynb iso jar java jpeg jpg js json jsonl jsp jsx kml kt lua m4a m4v md mjs "
    "log mkv mobi mov mp3 mp4 mpeg mpg mpp msi ndjson odp ods odt ogg ogv opus otf parquet pdf php phtml png po pot ppt pptx properties ps1 psd py "
    "pyc pyi rar rb rpm rst rtf scss sh shtml sln sql sqlite srt svg swf tar tbx tex tgz tiff tmp tmx toml ts tsv tsx ttf txt vb vbs vcf vtt "
    "wav webm webp wma wmv woff woff2 xhtml xlf xliff xls xlsm xlsx xml xsd xsl xz yaml yml zip zst".split()
)
_SEGMENT = r"[\w.+@%~$()=,-]"
_FILE = later(r"(?:[\w.+~-]{1,255}/)*(?:\w[\w+-]*\.)+(\w{1,10})(?![\w-])")
_UNIX = later(rf"/(?:{_SEGMENT}+/)*{_SEGMENT}*")
_HOME = later(r"~\w{0,32}\Z|(?<![\w.])\.{1,2}\Z")
# Folders with which a path begins without a slash; "docs/a/b" is one, "Russia/Ukraine/Belarus" none.
_FOLDERS = frozenset(
    "articles assets bin build corpus data dev dist doc docs documents download downloads etc files home html images img lib media mnt node_modules opt "
    "private public scripts share src srv static test tests tmp uploads usr users var wp-content www".split()
)
_NO_BEGINNING = frozenset("_/<>:.)]-")  # before a slash that begins no path: "</b>", "http://", "and/or"
# Blanks are allowed inside a folder's name, where another backslash follows, and in the last name before its ending.
_WINDOWS_SEGMENT = r"(?:[^\\/:*?\"<>|\s.]+(?: [^\\/:*?\"<>|\s.]+){1,2}|[^\\/:*?\"<>|\s]+)"
_IN_LAST = r"[^\\/:*?\"<>|\s,;!]"
_WINDOWS = later(
    rf"(?:(?<![\w])[A-Za-z]:[\\/]|(?<![\w\\])\\\\(?!u[0-9a-fA-F]{{4}})(?=\w[\w.-]+\\)|%\w{{2,30}}%\\)"
    rf"(?:{_WINDOWS_SEGMENT}[\\/])*(?:{_IN_LAST}+(?: {_IN_LAST}+){{0,3}}\.\w{{1,5}}(?!\w)|[^\\/:*?\"<>|\s]+)?"
)
_WINDOWS_FILE = later(r"(?<![\w\\.-])(?:[\w.-]+\\)+[\w-]+\.(\w{1,10})(?!\w)")
_TRAILING = ".,;:!?'’\")]}»”"
# "Kiev report.pdf" between quotation marks or in brackets, and with blanks: a name of a file as a whole, where no sentence ends in it.
_OPENED = later(r"[\"“„«‘'(](?=\w)(?:[\w+&-]{1,20} ){1,3}\Z")
_CLOSING = frozenset("\"”“»’')")
# "r/news", "/u/somebody": groups and accounts of Reddit. "and/or", "w/o", "km/h" are prose.
_GROUP = later(r"(?<![\w/.])/?[ru]/[A-Za-z0-9_-]{3,30}(?![\w/])")
# "A/76/OTSC/15": the symbol of a document, whose first part has a few capitals and another is a number.
_SYMBOL = later(r"(?<![\w/])[A-Z]{1,5}(?:/[A-Z0-9](?:[A-Za-z0-9().-]{0,29}[A-Za-z0-9)])?){1,6}(?![\w/])")
_NUMBER_IN_SYMBOL = later(r"/\d+(?=/|\Z)")
_LONGEST_FOLDER = 16  # code points
_LONGEST_QUOTED = 64  # code points of a name of a file with blanks
_REACH = 256  # code points looked at before a full stop


def files(text: str, points: Sequence[int]) -> Iterator[Place]:
    """Names of files, with the folders before them; `points` are the full stops inside words."""
    done = 0
    for point in points:
        if point < done:
            continue
        start = point
        while start and point - start < _REACH and (text[start - 1].isalnum() or text[start - 1] in "._-/~+"):
            start -= 1
        while start < point and not (text[start].isalnum() or text[start] == "_"):
            start += 1
        match = _FILE.match(text, start, start + 2 * _REACH)
        if match is not None and _is_ending(match[1]) and text[start - 1 : start] != "@":
            done = match.end()
            opened = _OPENED.search(text, max(0, start - _LONGEST_QUOTED), start) if text[done : done + 1] in _CLOSING else None
            yield start if opened is None else opened.start() + 1, done


def _is_ending(ending: str) -> bool:
    return ending.lower() in _ENDINGS and (ending.islower() or ending.isupper())


def find(text: str) -> Iterator[Place]:
    """Paths of both kinds."""
    yield from _unix(text)
    for match in _GROUP.finditer(text) if "r/" in text or "u/" in text else ():
        yield match.span()
    for match in _SYMBOL.finditer(text):
        if match[0].count("/") > 1 and _NUMBER_IN_SYMBOL.search(match[0]) is not None:
            yield match.span()
    if "\\" in text or ":/" in text:
        for match in _WINDOWS.finditer(text):
            yield match.start(), _trimmed(text, *match.span())
    if "\\" in text:
        for match in _WINDOWS_FILE.finditer(text):
            if _is_ending(match[1]):
                yield match.span()


def _unix(text: str) -> Iterator[Place]:
    at = text.find("/")
    while at >= 0:
        begin, done = at, at + 1
        before = text[at - 1 : at]
        if before == "." or (before.isalnum() and "~" in text) or before == "~":
            home = _HOME.search(text, max(0, at - 33), at)
            begin = begin if home is None else home.start()
        elif before.isalnum():
            begin = _folder(text, at)
        if begin < at or not (before.isalnum() or before in _NO_BEGINNING) or not before:
            match = _UNIX.match(text, at)
            if match is not None:
                done = max(done, _trimmed(text, *match.span()))
                inside = text[at:done].strip("/")
                ending = inside.rpartition(".")[2] if "." in inside else ""
                if inside and (begin < at or "/" in inside or _is_ending(ending)):
                    yield begin, done
        at = text.find("/", done)


def _folder(text: str, at: int) -> int:
    """Where the folder begins that ends before a slash; the place of the slash where it is no usual one, or nothing but it is a path."""
    start = at
    while start and at - start < _LONGEST_FOLDER and (text[start - 1].isalnum() or text[start - 1] in "_-"):
        start -= 1
    if text[start:at].lower() not in _FOLDERS or text[start - 1 : start] in ("/", ".", "\\") or not text[at + 1 : at + 2].isalnum():
        return at
    following = _UNIX.match(text, at)
    return start if following is not None and "/" in following[0][1:] else at


def _trimmed(text: str, start: int, end: int) -> int:
    """Where a path ends: before the marks of the sentence."""
    while end > start + 1 and text[end - 1] in _TRAILING:
        if text[end - 1] == ")" and text.count("(", start, end) >= text.count(")", start, end):
            break
        end -= 1
    return end
