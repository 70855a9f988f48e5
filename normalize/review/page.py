"""The pages of a review as HTML: they work without a script, which only adds keys. All text of the corpus is escaped."""

from collections import Counter
from collections.abc import Iterator
from html import escape
from importlib.resources import files
from urllib.parse import urlencode

from normalize.model import Category, Trust
from normalize.plural import many
from normalize.reports.page.escaping import escaped, marked
from normalize.review.questions import Place, Question
from normalize.review.session import Scope, Session

SHOWN = 25  # places of one question on a page
LISTED, LISTED_LENGTH = 12, 80  # questions named below the one that is asked, and code points shown of each
TOGETHER = 60  # questions that can be answered at once; a form with more fields is refused
NEAR = 40  # code points shown on each side of a word in a list
_CHOICES = (("accept", "sure", "Accept"), ("reject", "bad", "Reject"), ("ignore", "", "Ignore"))
_HELP = (("a", "accept"), ("r", "reject"), ("i", "ignore"), ("e", "edit"), ("n", "next"), ("p", "previous"), ("u", "undo"))
_TRUST = {
    Trust.SURE: "sure: fix applies it",
    Trust.LIKELY: "likely: fix applies it with --trust likely",
    Trust.REVIEW: "only a person can tell",
}


def style() -> str:
    """The style sheet: that of the report, and what questions need beside."""
    return "".join(
        files(package).joinpath(name).read_text(encoding="utf-8")
        for package, name in (("normalize.reports.page", "page.css"), ("normalize.review", "review.css"))
    )


def script() -> str:
    """The keys."""
    return files("normalize.review").joinpath("review.js").read_text(encoding="utf-8")


def question_page(session: Session, question: Question, rule: str = "", refused: str = "") -> str:
    """A question with its places, the forms to answer it, and what comes next; `refused` says why an answer was not taken."""
    finding = question.finding
    body = [
        *_top(session, rule),
        '<section class="question">',
        f'<p class="head"><b>{escaped(finding.rule)}</b> <span class="trust {finding.trust}">{_TRUST[finding.trust]}</span> <small>{_where(question)}</small></p>',
        f'<h2><bdi>{_asked(question)}</bdi></h2><p class="why">{escaped(finding.message)}</p>',
        *([f'<p class="refused" role="alert">{escaped(refused)}</p>'] if refused else []),
        *_form(question, rule),
        "<ol>",
        *(_place(question, number, place, rule) for number, place in enumerate(question.places[:SHOWN])),
        "</ol>",
        *_together(session, question),
        *([f"<p>and {question.count - SHOWN:,} more</p>"] if question.count > SHOWN else []),
        "</section>",
        *_next(session, question, rule),
    ]
    return _document(f"{finding.rule}: {finding.text.strip() or '␣'}", body)


def list_page(session: Session, rule: str, refused: str = "") -> str:
    """The open questions of a rule as a list, to answer those that are checked, or the whole rule, at once."""
    asked = session.open_of(rule)
    shown = asked[:TOGETHER]
    more = f"; the first {len(shown):,}" if len(asked) > len(shown) else ""
    findings = sum(question.count for question in asked)
    body = [
        *_top(session, rule),
        '<section class="question">',
        f"<h2>{escaped(rule)}: {many(len(asked), 'open question')}</h2>",
        f'<p class="why">{many(findings, "finding")}{more}. What is not checked stays open, and can be answered by itself.</p>',
        *([f'<p class="refused" role="alert">{escaped(refused)}</p>'] if refused else []),
        f'<form method="post" action="answers" class="answer"><input type="hidden" name="rule" value="{escaped(rule)}"><ul class="words">',
        *map(_listed, shown),
        '</ul><label class="typed">Note <input name="note" maxlength="500" autocomplete="off" placeholder="why (kept with the decisions)"></label>',
        '<div class="answers">',
        *(
            f'<button name="choice" value="{choice}" id="{choice}" class="{colour}">{said} what is checked <kbd>{choice[0]}</kbd></button>'
            for choice, colour, said in _CHOICES
            if choice != "accept" or any(question.finding.replacement is not None for question in shown)
        ),
        "</div></form>",
        _whole_rule(rule),
        "</section>",
        *_others(session, rule),
    ]
    return _document(f"{rule}: {len(asked):,}", body)


def _listed(question: Question) -> str:
    """A question as one line with a box."""
    shown = question.places[0].shown
    times = f" <small>{question.count:,}×</small>" if question.count > 1 else ""
    return (
        f'<li><label><input type="checkbox" name="question" value="{question.number}" checked> <b><bdi>{_asked(question, LISTED_LENGTH)}</bdi></b>{times}</label>'
        f' <a href="{_link(question.number, question.finding.rule, alone=True)}">alone</a>'
        f"<small><bdi>{escaped(shown.before[-NEAR:])}<u>{escaped(shown.text)}</u>{escaped(shown.after[:NEAR])}</bdi></small></li>"
    )


def _whole_rule(rule: str) -> str:
    return (
        f'<form method="post" action="rule" class="one"><input type="hidden" name="rule" value="{escaped(rule)}">'
        f'<button class="quiet">Ignore {escaped(rule)} in all texts</button></form>'
    )


def _others(session: Session, rule: str) -> Iterator[str]:
    """The way on from a list: the first open question of another rule."""
    other = next((question for question in session.questions if question.is_open and question.finding.rule != rule), None)
    if other is not None:
        yield f'<nav class="next"><p><a id="next" href="{_link(other.number, "")}">Other questions <kbd>n</kbd></a></p></nav>'


def end_page(session: Session, rule: str = "", closed: bool = False) -> str:
    """What is shown when nothing is left to ask, or the review was ended."""
    made = Counter(decision.decision for decision in session.decided)
    left = len(session.questions) - session.answered
    said = (
        ", ".join(f"{count:,} {choice}ed" if choice != "ignore" else f"{count:,} ignored" for choice, count in sorted(made.items()))
        or "nothing decided"
    )
    body = ['<section class="question">', f"<h1>{'Done' if not left else 'Ended' if closed else 'Nothing left of this rule'}</h1>"]
    body.append(f"<p>{said}; {left:,} of {len(session.questions):,} questions are open.</p>")
    if made:
        body.append(
            f"<p>The decisions are in <code>{escaped(str(session.file))}</code>. <code>normalize fix</code> applies what was accepted.</p>"
        )
    if closed:
        body.append("<p>This window can be closed.</p>")
    else:
        body.append(
            f'<div class="answers">{_button("undo", "Undo", "u", session.can_undo)}{_button("end", "End the review", "", True)}</div>'
        )
        if left:
            body.append('<p><a href="./">All rules</a></p>')
    return _document("normalize review", [*body, "</section>"])


def _document(title: str, body: list[str]) -> str:
    return "\n".join(
        (
            '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">',
            f"<title>{escaped(title)}</title>",
            '<link rel="stylesheet" href="style.css"><script src="review.js" defer></script></head><body><main>',
            *body,
            "</main></body></html>\n",
        )
    )


def _top(session: Session, rule: str) -> Iterator[str]:
    done, total = session.answered, len(session.questions)
    left = sum(question.count for question in session.questions if question.is_open)
    rules = Counter(q.finding.rule for q in session.questions if q.is_open)
    yield '<header class="bar"><form method="get" action="./"><label>Rule <select name="rule">'
    yield f'<option value="">all ({sum(rules.values()):,})</option>'
    yield "".join(
        f'<option value="{escaped(name)}"{" selected" if name == rule else ""}>{escaped(name)} ({count:,})</option>'
        for name, count in sorted(rules.items())
    )
    yield '</select></label> <button class="quiet">Show</button></form>'
    yield f'<label class="progress">{done:,} of {total:,} answered, {many(left, "finding")} open <progress max="{total}" value="{done}"></progress></label>'
    yield _button("undo", "Undo", "u", session.can_undo) + _button("end", "End", "", True) + "</header>"


def _together(session: Session, question: Question) -> Iterator[str]:
    """The way to all questions of the rule at once, where it has more of them."""
    rule = question.finding.rule
    count = len(session.open_of(rule))
    if count > 1:
        yield f'<p class="together"><a href="{escaped("./?" + urlencode({"list": rule}))}">All {count:,} open questions of {escaped(rule)}</a> {_whole_rule(rule)}</p>'


def _where(question: Question) -> str:
    texts = len({place.shown.doc for place in question.places})
    return f"{many(question.count, 'time')}, in {many(texts, 'text')}{' at least' if question.more else ''}"


def _asked(question: Question, longest: int = 400) -> str:
    finding, text = question.finding, question.places[0].shown.text
    text = text if len(text) <= longest else text[: longest - 1] + "…"
    if finding.replacement is None:
        return f'<mark class="{finding.trust}">{escaped(text) or "‸"}</mark>'
    new = escaped(finding.replacement) if finding.replacement.strip() else "∅" if not finding.replacement else "␣"
    old = escaped(text)
    return f'<del>{old if old.strip() else "␣"}</del> → <ins class="{finding.trust}">{new}</ins>'


def _form(question: Question, rule: str) -> Iterator[str]:
    finding = question.finding
    yield f'<form method="post" action="answer" class="answer">{_hidden(question, rule)}'
    yield '<label class="typed">What should stand there '
    rows = min(4, 1 + (finding.replacement or finding.text).count("\n"))
    yield f'<textarea name="replacement" id="edit" rows="{rows}" spellcheck="false" placeholder="type it to accept">\n{escape(finding.replacement or "")}</textarea></label>'
    yield '<label class="typed">Note <input name="note" maxlength="500" autocomplete="off" placeholder="why (kept with the decision)"></label>'
    yield '<div class="answers">' + _scope(question)
    off = "" if question.is_open else " disabled"
    for choice, colour, said in (("accept", "sure", "Accept"), ("reject", "bad", "Reject"), ("ignore", "", "Ignore whatever is proposed")):
        yield f'<button name="choice" value="{choice}" id="{choice}" class="{colour}"{off}>{said} <kbd>{choice[0]}</kbd></button>'
    yield "</div>"
    if finding.category in (Category.BOILERPLATE, Category.DUPLICATE):
        yield f"<p><small>What is accepted goes when 'fix' is told so: --strip {finding.category}.</small></p>"
    yield "</form>"


def _scope(question: Question) -> str:
    """For what an answer holds: a name is mostly the same everywhere, a broken span seldom; several places have answers of their own below."""
    here = question.count == 1 and question.finding.category != Category.NAME
    choices = (
        [(Scope.ALL, "everywhere"), (Scope.FILE, "in this file"), (Scope.PLACE, "only here")]
        if question.count == 1
        else [(Scope.ALL, "everywhere")]
    )
    options = "".join(
        f'<option value="{scope}"{" selected" if here and scope == Scope.PLACE else ""}>{said}</option>' for scope, said in choices
    )
    return f'<select name="scope" id="scope" aria-label="For what it holds">{options}</select>'


def _hidden(question: Question, rule: str, place: int = 0) -> str:
    values = {"question": question.number, "place": place, "rule": rule}
    return "".join(f'<input type="hidden" name="{name}" value="{escaped(str(value))}">' for name, value in values.items())


def _place(question: Question, number: int, place: Place, rule: str) -> str:
    shown, answer = place.shown, question.answers.get(number)
    context = f'<p class="context"><bdi>{escaped(shown.before)}{marked(shown.text, shown.finding)}{escaped(shown.after)}</bdi></p>'
    head = f'<p class="head"><small>{escaped(shown.doc)}:{shown.line}:{shown.column}</small></p>'
    if answer is not None:
        return f'<li class="settled">{head}{context}<p class="why">{answer}</p></li>'
    if question.count == 1:
        return f"<li>{head}{context}</li>"
    accept = '<button name="choice" value="accept" class="quiet">accept</button>' if question.finding.replacement is not None else ""
    return (
        f'<li>{head}{context}<form method="post" action="answer" class="here">{_hidden(question, rule, number)}<select name="scope" aria-label="For what it holds">'
        f'<option value="place">only here</option><option value="file">in this file</option></select>{accept}'
        '<button name="choice" value="reject" class="quiet">reject</button><button name="choice" value="ignore" class="quiet">ignore</button></form></li>'
    )


def _next(session: Session, question: Question, rule: str) -> Iterator[str]:
    following: list[Question] = []
    number: int | None = question.number
    while number is not None and len(following) < LISTED:
        number = session.following(number, rule)
        if number is None or number == question.number or (following and number == following[0].number):
            break
        following.append(session.questions[number])
    before = session.following(question.number, rule, step=-1)
    yield '<nav class="next"><p>'
    for name, key, target in (("Previous", "p", before), ("Next", "n", following[0].number if following else None)):
        if target is not None:
            yield f'<a id="{name.lower()}" href="{_link(target, rule)}">{name} <kbd>{key}</kbd></a> '
    yield "</p><ul>"
    for other in following:
        yield f'<li><a href="{_link(other.number, rule)}"><bdi>{_asked(other, LISTED_LENGTH)}</bdi></a> <small>{escaped(other.finding.rule)}, {other.count:,}</small></li>'
    yield f"</ul><p><small>Keys: {', '.join(f'<kbd>{key}</kbd> {what}' for key, what in _HELP)}</small></p></nav>"


def _link(number: int, rule: str, alone: bool = False) -> str:
    return escape("./?" + urlencode({"question": number, **({"rule": rule} if rule else {}), **({"alone": 1} if alone else {})}))


def _button(action: str, name: str, key: str, on: bool) -> str:
    told = f" <kbd>{key}</kbd>" if key else ""
    return f'<form method="post" action="{action}" class="one"><button id="{action}" class="quiet"{"" if on else " disabled"}>{name}{told}</button></form>'
