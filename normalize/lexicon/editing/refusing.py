"""What must not be added to a lexicon, and why: said before anything is written, not at the next start."""

from normalize.lexicon.editing.parts import entity_blocks
from normalize.lexicon.entity import Form
from normalize.lexicon.exchange.names import fault, is_common
from normalize.lexicon.keys import key
from normalize.lexicon.lexicon import Lexicon
from normalize.lexicon.postings import PostingRole

_NAMES = (PostingRole.LABEL, PostingRole.ALSO, PostingRole.STYLE)


def resolved(entity: str, lexicon: Lexicon, file: str, text: str) -> str | None:
    """The id that is meant: an id of the lexicon or of the file, or the one entity that has this name; None where there is none or several."""
    if lexicon.number(entity) is not None or any(block.id == entity for block in entity_blocks(file, text)):
        return entity
    found = {lexicon.entity(p.entity).id for p in lexicon.postings(key(entity)) if p.role in _NAMES}
    return next(iter(found)) if len(found) == 1 else None


def refusal(form: Form, entity: str, lexicon: Lexicon, file: str, text: str) -> str | None:
    """Why a form must not be added to an entity, or None."""
    problem = fault(form.text, curated=True)
    if problem is not None:
        return f"{form.text!r} is no form: {problem}"
    if not key(form.text):
        return f"{form.text!r} has no letter or digit, so it would never be found"
    own = {block.id for block in entity_blocks(file, text)}
    for name in form.context.needs:
        if lexicon.number(name) is None and name not in own:
            return f"no lexicon has the entity {name!r} that the form needs"
    context = form.context.needs or form.context.cues
    if form.kind == "translated" and not context:
        return f"{form.text!r} is a name rendered as common words; say with --needs or --cue when it is meant"
    if is_common(form.text, lexicon, "en") and not context:
        return f"{form.text!r} is a common word; say with --needs or --cue when {entity} is meant"
    for posting in lexicon.postings(key(form.text)):
        other = lexicon.entity(posting.entity).id
        if other == entity and posting.role in _NAMES and "en" in lexicon.languages(posting):
            return f"{form.text!r} is a right name of {entity}"
        if other != entity and posting.role in _NAMES and not context and form.trust != "review":
            return f"{form.text!r} is a name of {other}; say with --needs or --cue when {entity} is meant, or give --trust review"
    return None
