"""A text that comes again is not worked on again, and says the same."""

from normalize.corpus.repeats import OncePerText
from normalize.model import Document


def test_a_text_is_worked_on_once_for_each_language():
    asked = []

    def function(document):
        asked.append((document.text, document.language))
        return document.text.upper()

    once = OncePerText(function)
    for path in ("a.txt", "b.txt"):
        assert once(Document("zas", path)) == "ZAS"
        assert once(Document("zas", path, language="ru")) == "ZAS"
    assert asked == [("zas", "en"), ("zas", "ru")]


def test_the_same_letters_are_another_text_where_other_mark_up_belongs_in_them():
    asked = []
    once = OncePerText(lambda document: asked.append(document.format) or document.format)
    assert [once(Document("**Zas**", "a", format=name)) for name in ("text", "markdown", "text")] == ["text", "markdown", "text"]
    assert asked == ["text", "markdown"]


def test_only_the_last_texts_are_remembered():
    asked = []
    once = OncePerText(lambda document: asked.append(document.text) or document.text, most=2)
    for text in ("a", "b", "a", "c", "a", "b"):
        assert once(Document(text)) == text
    assert asked == ["a", "b", "c", "b"]
