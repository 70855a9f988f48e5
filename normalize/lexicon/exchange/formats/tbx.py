"""TermBase eXchange: version 2 (martif) and version 3, data categories as attributes (DCA) or as elements (DCT).

Preferred terms are full names, admitted ones are right too, deprecated and superseded ones are forms; a term type of acronym,
abbreviation or short form makes a short name. Written is TBX-Basic, version 3, DCA.
"""

from collections.abc import Iterable, Iterator
from typing import BinaryIO
from xml.etree.ElementTree import Element
from xml.sax.saxutils import escape, quoteattr

from normalize.lexicon.entity import KINDS, Entity, Form
from normalize.lexicon.exchange.entry import Lost, Options, Skipped, labels_of
from normalize.lexicon.exchange.losses import losses
from normalize.lexicon.exchange.xml import elements, language, local, text_of

ABOUT = "TBX 2 and 3"
MATCHES_NAMES = True
HOLDS = frozenset(("kind", "wikidata", "source", "languages", "short", "also", "forms"))

_CONCEPTS = ("conceptEntry", "termEntry")
_LANGUAGES = ("langSec", "langSet")
_TERMS = ("termSec", "tig", "ntig")
_SHORT = frozenset(["acronym", "abbreviation", "shortForm", "initialism", "abbreviatedForm"])
_WRONG = {"deprecatedTerm": "variant", "supersededTerm": "former", "obsoleteTerm": "former"}
_WIKIDATA = "https://www.wikidata.org/entity/"


def read(file: BinaryIO, name: str, options: Options) -> Iterator[Entity | Skipped]:
    """An entity for each concept."""
    for line, concept in elements(file, name, _CONCEPTS):
        notes = _notes(concept)
        field = notes.get("subjectField", "").lower()
        names: dict[str, list[str]] = {}
        shorts: dict[str, str] = {}
        forms = []
        for section in concept:
            if local(section.tag) not in _LANGUAGES:
                continue
            code = language(section).replace("_", "-")
            code = code.partition("-")[0].lower() if code.partition("-")[0].lower() == options.target else code[:1].lower() + code[1:]
            for term in section.iter():
                if local(term.tag) not in _TERMS:
                    continue
                text = next((text_of(part) for part in term.iter() if local(part.tag) == "term"), "")
                said = _notes(term)
                status = said.get("administrativeStatus", said.get("normativeAuthorization", "")).removesuffix("-admn-sts")
                if status in _WRONG:
                    forms.append(Form(text, "former" if status != "deprecatedTerm" else "variant"))
                elif said.get("termType") in _SHORT and code not in shorts:
                    shorts[code] = text
                else:
                    place = names.setdefault(code, [])
                    place.insert(0 if status == "preferredTerm" else len(place), text)
        kind = field if field in KINDS else options.kind or "term"
        target = notes.get("externalCrossReference", "")
        wikidata = target.removeprefix(_WIKIDATA) if target.startswith(_WIKIDATA) else None
        source = notes.get("source", "") or options.source or ""
        labels = labels_of(names, shorts)
        if labels or forms:
            # An identifier of another program ("c1", "tid-3") says nothing; ours come back as they went out.
            identifier = concept.get("id", "").removeprefix("normalize-") if concept.get("id", "").startswith("normalize-") else ""
            yield Entity(
                identifier,
                kind,
                labels,
                source,
                wikidata,
                forms=tuple(form._replace(source=source) for form in forms),
                file=name,
                line=line,
            )
        else:
            yield Skipped(line, concept.get("id", ""), "a concept without terms")


def _notes(element: Element) -> dict[str, str]:
    """What is said of a concept or term: by `type` attribute (DCA, version 2) or by the name of the element (DCT)."""
    found: dict[str, str] = {}
    for part in element:
        tag = local(part.tag)
        if tag in (*_LANGUAGES, *_TERMS, "term"):
            continue
        if tag in ("descripGrp", "adminGrp", "termNoteGrp", "termGrp"):
            found = _notes(part) | found
        else:
            found.setdefault(part.get("type", tag), part.get("target") or text_of(part))
    return found


def write(entities: Iterable[Entity], options: Options) -> Iterator[str | Lost]:
    """A TBX-Basic file; forms stand as deprecated terms of the language of the texts."""
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield f'<tbx type="TBX-Basic" style="dca" xml:lang={quoteattr(options.target)} xmlns="urn:iso:std:iso:30042:ed-2">'
    yield "  <tbxHeader><fileDesc><sourceDesc><p>Exported from a lexicon of normalize</p></sourceDesc></fileDesc></tbxHeader>"
    yield "  <text><body>"
    for entity in entities:
        yield from losses(entity, HOLDS, options.languages)
        languages = [code for code in entity.labels if not options.languages or code in options.languages]
        if not languages:
            yield Lost(entity.id, "entities without a name in the languages wanted")
            continue
        yield f'    <conceptEntry id="normalize-{entity.id}">'
        yield f'      <descrip type="subjectField">{entity.kind}</descrip>'
        if entity.source:
            yield f'      <admin type="source">{escape(entity.source)}</admin>'
        if entity.wikidata:
            yield f'      <xref type="externalCrossReference" target="{_WIKIDATA}{entity.wikidata}">Wikidata</xref>'
        home = options.target if options.target in languages else languages[0]
        for code in languages:
            label = entity.labels[code]
            yield f"      <langSec xml:lang={quoteattr(code)}>"
            yield _term(label.full, "preferredTerm", "fullForm")
            if label.short:
                yield _term(label.short, "preferredTerm", "acronym" if label.short.isupper() else "shortForm")
            yield from (_term(text, "admittedTerm") for text in label.also)
            if code == home:
                yield from (_term(form.text, "supersededTerm" if form.kind == "former" else "deprecatedTerm") for form in entity.forms)
            yield "      </langSec>"
        yield "    </conceptEntry>"
    yield "  </body></text>"
    yield "</tbx>"


def _term(text: str, status: str, kind: str | None = None) -> str:
    notes = f'<termNote type="administrativeStatus">{status}-admn-sts</termNote>'
    if kind:
        notes += f'<termNote type="termType">{kind}</termNote>'
    return f"        <termSec><term>{escape(text)}</term>{notes}</termSec>"
