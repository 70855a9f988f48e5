"""A comment in a text says that findings are meant to stand, and there are none, or it cannot be understood.

Why: `<!-- normalize: ignore known-form -->` was right when it was written, the words were mended since, and it would hide the next real
finding on its line. Only Markdown and HTML have such comments; elsewhere, or with a slip of the pen, whoever wrote it thinks that it holds.
Fix: a person takes the comment out; that is never done by itself, since the words may come back.
"""

from normalize.model import Category, Rule, Severity

# The only rule that looks at what all others found, so it is no detector: `corpus.suppressions` applies the marks and finds what is unused.
RULE = Rule("unused-suppression", Category.CONSISTENCY, Severity.NEUTRAL, mqm="none")
