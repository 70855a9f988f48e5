"""The report of a corpus as one HTML page that needs nothing else: no network, no script from elsewhere, no font.

Texts of a corpus come from anywhere, so everything that is not ours is escaped, no text of theirs stands inside a script or a style, and the page
itself forbids the browser to load or send anything.
"""

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from importlib.resources import files
from itertools import groupby

from normalize import __version__
from normalize.model import Category, Trust
from normalize.plural import many
from normalize.quality import Settings, Verdict
from normalize.reports.page.escaping import escaped, marked
from normalize.reports.page.heat_map import ENTITIES as HEAT_ENTITIES
from normalize.reports.page.heat_map import heat_map
from normalize.reports.summary import Called, Form, Part, Scored, Shown, Summary, columns

ENTITIES = 60  # entities with variants that are drawn
FIRST = 8  # of these, drawn before one asks for more
FOLDERS = 200  # that are listed
OPEN = 24  # months or sources that are seen at once; more are folded
FORMS = 12  # forms of one entity that are drawn

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


def page(summary: Summary, title: str = "normalize") -> Iterator[str]:
    """The lines of the page."""
    here = files(__name__)
    yield "<!doctype html>"
    yield '<html lang="en"><head><meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">'
    yield f"<title>{escaped(title)}</title>"
    yield f"<style>{(here / 'page.css').read_text(encoding='utf-8')}</style></head><body>"
    yield f"<header><h1>{escaped(title)}</h1><p>Report of normalize {__version__}</p></header><main>"
    groups = _by_text(summary.shown)
    yield from _totals(summary)
    yield from _histogram(summary)
    yield from _compared(summary)
    yield from _variants(summary.variants(ENTITIES), len([c for c in summary.entities.values() if c.wrong]))
    yield from _worst(summary.worst(), {doc: at for at, (doc, _) in enumerate(groups)})
    yield from _heat(summary)
    yield from _rules(summary)
    yield from _folders(summary)
    yield from _findings(summary, groups)
    yield "</main>"
    yield f"<script>{(here / 'page.js').read_text(encoding='utf-8')}</script></body></html>"


def _totals(summary: Summary) -> Iterator[str]:
    sure, likely, review = (summary.trusts[grade] for grade in (Trust.SURE, Trust.LIKELY, Trust.REVIEW))
    tiles = [
        (f"{summary.texts:,}", f"text{'s' * (summary.texts != 1)}", f"{summary.words:,} words"),
        (f"{summary.findings:,}", f"finding{'s' * (summary.findings != 1)}", f"{many(summary.clean, 'text')} without any"),
        (
            f"{summary.per_thousand:.1f}",
            "penalty per 1,000 words",
            ", ".join(f"{count:,} to {verdict}" for verdict in Verdict if (count := summary.verdicts[verdict])),
        ),
        (f"{sure:,}", "sure", "applied by 'fix'"),
        (f"{likely:,}", "likely", "applied by 'fix --trust likely'"),
        (f"{review:,}", "for review", "only a person can tell"),
    ]
    yield '<section class="tiles" aria-label="Totals">'
    for value, name, more in tiles:
        yield f'<div class="tile"><b>{value}</b><span>{name}</span><small>{escape(more)}</small></div>'
    yield "</section>"


def _histogram(summary: Summary) -> Iterator[str]:
    most = max([*summary.histogram, 1])
    yield "<section><h2>Penalty of the texts</h2><p>Points per 1,000 words: what findings cost, and a little for how much a text reads like a machine translation. How many texts have how many.</p>"
    yield '<div class="columns" role="list">'
    for name, count in zip(columns(), summary.histogram, strict=True):
        height = f"{100 * count / most:.1f}%"
        yield f'<div role="listitem"><span>{count:,}</span><i style="height:{height}"></i><small>{name}</small></div>'
    yield "</div></section>"


def _folded(title: str, count: str, id: str = "", is_open: bool = False) -> str:
    """The head of a section that can be shut, and is so at first unless it is told to be open."""
    named = f' id="{id}"' if id else ""
    return f'<details class="section"{named}{" open" if is_open else ""}><summary><h2>{title}</h2> <small>{count}</small></summary>'


def _table(*columns: str) -> str:
    """The head of a table that can be sorted: names that begin with # are of columns of numbers."""
    heads = "".join(f'<th class="n">{name[1:]}</th>' if name.startswith("#") else f"<th>{name}</th>" for name in columns)
    return f'<div class="wide"><table class="sortable"><thead><tr>{heads}</tr></thead><tbody>'


def _worst(texts: Sequence[Scored], anchors: Mapping[str, int]) -> Iterator[str]:
    if not texts:
        return
    yield _folded("Worst texts", many(len(texts), "text"))
    yield _table("#Penalty", "Verdict", "#Words", "#Findings", "Text")
    for name, words, count, score in texts:
        why = f"<small>{escaped('; '.join(score.reasons))}</small>" if score.reasons else ""
        yield f'<tr><td class="n">{score.penalty:.1f}</td><td><span class="verdict {score.verdict}">{score.verdict}</span></td>'
        yield f'<td class="n">{words:,}</td><td class="n">{count:,}</td><td class="name">{_linked(name, anchors)}{why}</td></tr>'
    yield "</tbody></table></div></details>"


def _linked(name: str, anchors: Mapping[str, int]) -> str:
    """A text by its name, which leads to its findings where they are shown."""
    return f'<a href="#text-{anchors[name]}">{escaped(name)}</a>' if name in anchors else escaped(name)


def _heat(summary: Summary) -> Iterator[str]:
    if not summary.heat.cells:
        return
    per = summary.heat.closed().per_column
    told = "A column is a text" if per == 1 else f"A column is {per:,} texts"
    count = len(summary.heat.cells)
    yield _folded("Who is named where", f"{min(HEAT_ENTITIES, count):,} of {count:,} entities")
    yield f'<p>{told}, in their order; the darker, the more mentions. <span class="key"><i class="named"></i>all in the standard form <i class="wrong"></i>some in another</span></p>'
    yield from heat_map(summary.heat, {entity: called.name for entity, called in summary.entities.items()})
    yield "</details>"


def _folders(summary: Summary) -> Iterator[str]:
    if len(summary.folders) < 2:
        return
    yield _folded("Folders", f"{len(summary.folders):,}")
    yield from _parts("Folder", sorted(summary.folders.items(), key=lambda item: (-item[1].per_thousand, item[0])))


def _compared(summary: Summary) -> Iterator[str]:
    if not summary.groups:
        return
    yield _folded(f"By {escaped(summary.by)}", many(len(summary.groups), "value"), is_open=len(summary.groups) <= OPEN)
    yield from _parts(summary.by, summary.compared())


def _parts(what: str, parts: Sequence[tuple[str, Part]]) -> Iterator[str]:
    """Parts of the corpus beside each other, the penalty drawn, too."""
    most = max(part.per_thousand for _, part in parts) or 1.0
    yield _table(escaped(what), "#Texts", "#Words", "#Findings", "#Penalty", "")
    for name, part in parts[:FOLDERS]:
        yield f'<tr><td class="name">{escaped(name)}</td><td class="n">{part.texts:,}</td><td class="n">{part.words:,}</td>'
        yield f'<td class="n">{part.findings:,}</td><td class="n">{part.per_thousand:.1f}</td>'
        yield f'<td class="part"><span class="track"><i style="width:{100 * part.per_thousand / most:.1f}%"></i></span></td></tr>'
    yield "</tbody></table></div></details>"


def _variants(entities: Sequence[Called], total: int) -> Iterator[str]:
    if not entities:
        return
    told = "" if total <= len(entities) else f" The {len(entities):,} with the most variants of {total:,}."
    yield _folded("Who is called what", f"{many(total, 'name')} in more than the standard form", is_open=True)
    yield f'<p>{told.strip()} <span class="key"><i class="right"></i>standard <i class="sure"></i>sure '
    yield '<i class="likely"></i>likely <i class="review"></i>for&nbsp;review</span></p><div class="entities">'
    for number, called in enumerate(entities):
        if number == FIRST:
            yield f'</div><details class="more"><summary>and {many(len(entities) - FIRST, "name")} more</summary><div class="entities">'
        forms = called.ranked()
        most = max(form.count for form in forms)
        yield f'<div class="entity"><h3>{escaped(called.name)} <small>{escaped(called.entity)}, {escaped(called.kind)}</small></h3>'
        yield from (_bar(form, most) for form in forms[:FORMS])
        if len(forms) > FORMS:
            yield f"<p><small>and {many(len(forms) - FORMS, 'form')} more</small></p>"
        yield "</div>"
    yield "</div></details></details>" if len(entities) > FIRST else "</div></details>"


def _bar(form: Form, most: int) -> str:
    kind = "right" if form.right else str(form.trust)
    where = ", ".join(form.places) + (f" and {many(form.texts - len(form.places), 'text')} more" if form.texts > len(form.places) else "")
    width = f"{max(1.5, 100 * form.count / most):.1f}%"
    return (
        f'<details class="form"><summary><span class="label">{escaped(form.text)}</span><span class="track"><i class="{kind}" style="width:{width}"></i></span>'
        f'<span class="n" title="{many(form.count, "mention")} in {many(form.texts, "text")}">{form.count:,}</span></summary>'
        f"<p>{kind if kind != 'right' else 'standard'}: {many(form.count, 'mention')} in {many(form.texts, 'text')}: {escaped(where)}</p></details>"
    )


def _rules(summary: Summary) -> Iterator[str]:
    if not summary.rules:
        return
    most = max(summary.rules.values())
    yield _folded("Rules", many(len(summary.rules), "rule") + f", {many(summary.findings, 'finding')}")
    yield '<div class="bars">'
    for rule, count in sorted(summary.rules.items(), key=lambda item: (-item[1], item[0])):
        yield f'<div><span class="label">{escaped(rule)}</span><span class="track"><i style="width:{max(1.0, 100 * count / most):.1f}%"></i></span><span class="n">{count:,}</span></div>'
    yield "</div></details>"


def _by_text(shown: Sequence[Shown]) -> list[tuple[str, list[Shown]]]:
    """The findings that are shown, text by text in the order of the corpus."""
    return [(doc, list(items)) for doc, items in groupby(shown, key=lambda item: item.doc)]


def _findings(summary: Summary, groups: Sequence[tuple[str, list[Shown]]]) -> Iterator[str]:
    shown = summary.shown
    yield _folded("Findings", f"{summary.findings:,} in {many(summary.texts - summary.clean, 'text')}", "findings")
    yield f'<p id="count" aria-live="polite">{many(len(shown), "finding")}'
    yield f" of {summary.findings:,}; the totals above count all</p>" if len(shown) < summary.findings else "</p>"
    if not shown:
        yield "<p>Nothing to point at.</p></details>"
        return
    rules = sorted({item.finding.rule for item in shown})
    yield '<form class="filter"><label>Rule <select id="rule"><option value="">all</option>'
    yield "".join(f"<option>{escaped(rule)}</option>" for rule in rules)
    yield '</select></label><label>Trust <select id="trust"><option value="">all</option>'
    yield "".join(f"<option>{grade}</option>" for grade in sorted(Trust, reverse=True))
    yield '</select></label><label>Words <input id="words" type="search" placeholder="in text or message" autocomplete="off"></label>'
    yield '<label>Order <select id="order"><option value="cost">what costs most first</option><option value="corpus">as in the corpus</option></select></label>'
    yield '<button type="button" id="unfold">Open all</button></form><div id="texts">'
    weights = Settings()
    costs = [sum(weights.weight(item.finding) for item in items) for _, items in groups]
    for at in sorted(range(len(groups)), key=lambda at: (-costs[at], at)):
        doc, items = groups[at]
        names = sum(item.finding.category == Category.NAME for item in items)
        told = many(len(items), "finding") + (f", {names:,} of names" if names else "")
        yield f'<details class="doc" id="text-{at}" data-at="{at}" data-cost="{costs[at]:.1f}"><summary>{escaped(doc)} <small>{told}</small></summary><ol>'
        yield from map(_finding, sorted(items, key=lambda item: (item.finding.category != Category.NAME, -weights.weight(item.finding))))
        yield "</ol></details>"
    yield "</div></details>"


def _finding(item: Shown) -> str:
    finding, trust = item.finding, str(item.finding.trust)
    return (
        f'<li data-rule="{escaped(finding.rule)}" data-trust="{trust}"><p class="head"><b>{escaped(finding.rule)}</b> <span class="trust {trust}">{trust}</span> '
        f"<small>{item.line}:{item.column}</small></p>"
        f'<p class="context"><bdi>{escaped(item.before)}{marked(item.text, finding)}{escaped(item.after)}</bdi></p><p class="why">{escaped(finding.message)}</p></li>'
    )
