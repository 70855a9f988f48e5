"""JUnit XML: each text is a test case that passes when nothing is found in it, for servers that only know tests."""

from collections.abc import Iterator, Sequence

from normalize.model import Document, Finding
from normalize.reports._place import change, place
from normalize.reports._xml import attributes

EVERY = True


def begin() -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield '<testsuites name="normalize">'


def render(document: Document, findings: Sequence[Finding]) -> Iterator[str]:
    suite = document.name
    yield f"<testsuite{attributes(name=suite, tests=max(1, len(findings)), failures=len(findings), errors=0, skipped=0)}>"
    if not findings:
        yield f"<testcase{attributes(classname=suite, name='normalize')}/>"
    for finding in findings:
        where = place(document, finding)
        case = f"{finding.rule} at {where.line}:{where.column}"
        yield f"<testcase{attributes(classname=suite, name=case, file=document.file, line=where.line)}>"
        yield f"<failure{attributes(type=finding.rule, message=change(finding))}/></testcase>"
    yield "</testsuite>"


def end() -> Iterator[str]:
    yield "</testsuites>"
