"""The report of a corpus as one HTML page that needs nothing else: no network, no script from elsewhere, no font.

Texts of a corpus come from anywhere, so everything that is not ours is escaped, no text of theirs stands inside a script or a style, and the page
itself forbids the browser to load or send anything.
"""

from collections.abc import Iterator, Sequence
from html import escape
from importlib.resources import files
from itertools import groupby

from normalize import __version__
from normalize.model import Trust
from normalize.plural import many
from normalize.quality import Verdict
from normalize.reports.page.escaping import escaped, marked
from normalize.reports.summary import Called, Form, Scored, Shown, Summary, columns

ENTITIES = 60  # entities with variants that are drawn
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
    yield from _totals(summary)
    yield from _histogram(summary)
    yield from _worst(summary.worst())
    yield from _variants(summary.variants(ENTITIES), len([c for c in summary.entities.values() if c.wrong]))
    yield from _rules(summary)
    yield from _findings(summary)
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
    yield "<section><h2>Penalty of the texts</h2><p>Points per 1,000 words: 0 is clean. How many texts have how many.</p>"
    yield '<div class="columns" role="list">'
    for name, count in zip(columns(), summary.histogram, strict=True):
        height = f"{100 * count / most:.1f}%"
        yield f'<div role="listitem"><span>{count:,}</span><i style="height:{height}"></i><small>{name}</small></div>'
    yield "</div></section>"


def _worst(texts: Sequence[Scored]) -> Iterator[str]:
    if not texts:
        return
    yield '<section><h2>Worst texts</h2><div class="wide"><table><thead><tr><th class="n">Penalty</th><th>Verdict</th><th class="n">Words</th><th class="n">Findings</th><th>Text</th></tr></thead><tbody>'
    for name, words, count, score in texts:
        why = f"<small>{escaped('; '.join(score.reasons))}</small>" if score.reasons else ""
        yield f'<tr><td class="n">{score.penalty:.1f}</td><td><span class="verdict {score.verdict}">{score.verdict}</span></td>'
        yield f'<td class="n">{words:,}</td><td class="n">{count:,}</td><td class="name">{escaped(name)}{why}</td></tr>'
    yield "</tbody></table></div></section>"


def _variants(entities: Sequence[Called], total: int) -> Iterator[str]:
    if not entities:
        return
    told = "" if total <= len(entities) else f" The {len(entities):,} with the most variants of {total:,}."
    yield "<section><h2>Who is called what</h2>"
    yield f'<p>Each name that stands in more than its standard form.{told} <span class="key"><i class="right"></i>standard <i class="sure"></i>sure '
    yield '<i class="likely"></i>likely <i class="review"></i>for review</span></p><div class="entities">'
    for called in entities:
        forms = called.ranked()
        most = max(form.count for form in forms)
        yield f'<div class="entity"><h3>{escaped(called.name)} <small>{escaped(called.entity)}, {escaped(called.kind)}</small></h3>'
        yield from (_bar(form, most) for form in forms[:FORMS])
        if len(forms) > FORMS:
            yield f"<p><small>and {many(len(forms) - FORMS, 'form')} more</small></p>"
        yield "</div>"
    yield "</div></section>"


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
    yield '<section><h2>Rules</h2><div class="bars">'
    for rule, count in sorted(summary.rules.items(), key=lambda item: (-item[1], item[0])):
        yield f'<div><span class="label">{escaped(rule)}</span><span class="track"><i style="width:{max(1.0, 100 * count / most):.1f}%"></i></span><span class="n">{count:,}</span></div>'
    yield "</div></section>"


def _findings(summary: Summary) -> Iterator[str]:
    shown = summary.shown
    yield f'<section id="findings"><h2>Findings</h2><p id="count" aria-live="polite">{many(len(shown), "finding")}'
    yield f" of {summary.findings:,}; the totals above count all</p>" if len(shown) < summary.findings else "</p>"
    if not shown:
        yield "<p>Nothing to point at.</p></section>"
        return
    rules = sorted({item.finding.rule for item in shown})
    yield '<form class="filter"><label>Rule <select id="rule"><option value="">all</option>'
    yield "".join(f"<option>{escaped(rule)}</option>" for rule in rules)
    yield '</select></label><label>Trust <select id="trust"><option value="">all</option>'
    yield "".join(f"<option>{grade}</option>" for grade in sorted(Trust, reverse=True))
    yield '</select></label><label>Words <input id="words" type="search" placeholder="in text or message" autocomplete="off"></label></form>'
    for doc, items in groupby(shown, key=lambda item: item.doc):
        yield f'<details class="doc" open><summary>{escaped(doc)}</summary><ol>'
        yield from map(_finding, items)
        yield "</ol></details>"
    yield "</section>"


def _finding(item: Shown) -> str:
    finding, trust = item.finding, str(item.finding.trust)
    return (
        f'<li data-rule="{escaped(finding.rule)}" data-trust="{trust}"><p class="head"><b>{escaped(finding.rule)}</b> <span class="trust {trust}">{trust}</span> '
        f"<small>{item.line}:{item.column}</small></p>"
        f'<p class="context"><bdi>{escaped(item.before)}{marked(item.text, finding)}{escaped(item.after)}</bdi></p><p class="why">{escaped(finding.message)}</p></li>'
    )
