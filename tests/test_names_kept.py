"""Names that stay, and words that are linked to nothing, beside those of the same form that change or are linked."""

import pytest

from normalize import Normalizer


@pytest.mark.parametrize(
    ("language", "text"),
    [
        # A place behind the name of a firm or a paper is part of that.
        ("en", "Sweden voted. Greenpeace Sverige and Siemens Deutschland wrote; Germany waited."),
        ("en", "Poland voted, and so, said Newsweek Polska, did Warsaw."),
        # What English translations make by mistake is something else in other languages.
        ("it", "Al CTO di Torino i medici tacciono; a Erevan l'OTSC decide."),
        ("es", "La empresa despidió a su CTO; la OTSC se reunió en Ereván."),
        ("nl", "De CTO vertrok; in Moskou vergaderde de CSTO."),
        # Other papers keep what a country was called.
        ("it", "Lo Swaziland, oggi Eswatini, vota."),
        ("ro", "Kirghizia votează, iar Kazahstanul așteaptă."),
        ("cs", "Holandsko a Nizozemsko jsou jedna země."),
        ("ja", "英国とイギリスは同じ国だ。"),
    ],
)
def test_names_that_stay(language: str, text: str, lexicon) -> None:
    assert Normalizer(language, lexicon=lexicon).fix(text, trust="likely").text == text


@pytest.mark.parametrize(
    ("language", "text", "fixed"),
    [
        ("en", "Poland voted; Polska won.", "Poland voted; Poland won."),
        ("en", "The CSTO met. An article by the CTO speaks of help.", "The CSTO met. An article by the CSTO speaks of help."),
        ("en", "Swaziland voted.", "Eswatini voted."),
    ],
)
def test_names_that_change(language: str, text: str, fixed: str, lexicon) -> None:
    assert Normalizer(language, lexicon=lexicon).fix(text, trust="likely").text == fixed


@pytest.mark.parametrize(
    ("language", "text", "word"),
    [
        ("en", "Nice people waved. Reading lamps were sold.", "Nice"),
        ("en", "Reading lamps were sold.", "Reading"),
        ("en", "The singer Paris Jackson came with Sydney Sweeney.", "Sydney"),
        ("en", "The writer Frank London spoke.", "London"),
        ("en", "A mill burnt down in Clinton, Mississippi.", "Clinton"),
        ("en", "The fair of Merkel, Texas, was held on Monday.", "Merkel"),
        ("pl", "Mali pacjenci czekali, a czad uśpił sąsiadów.", "Mali"),
        ("pl", "Czad uśpił sąsiadów.", "Czad"),
        ("sl", "Mali otroci spijo.", "Mali"),
        ("ru", "Перу писателя принадлежит роман.", "Перу"),
        ("uk", "Того вечора падав сніг.", "Того"),
        ("it", "Mali e beni non finiscono.", "Mali"),
    ],
)
def test_a_word_that_is_a_place_as_well_is_linked_to_nothing(language: str, text: str, word: str, lexicon) -> None:
    assert word not in {mention.text for mention in Normalizer(language, lexicon=lexicon).mentions(text)}


@pytest.mark.parametrize(
    ("language", "text", "word"),
    [
        ("en", "Turkey spoke first, and China agreed.", "Turkey"),
        ("en", "He lives in Nice. Nice people live there.", "Nice"),
        ("en", "In July London voted.", "London"),
        ("en", "The hopes of Merkel, Germany's chancellor, were high.", "Merkel"),
        ("en", "The Sydney Opera House is closed.", "Sydney"),
        ("pl", "Rząd w Mali milczy.", "Mali"),
        ("pl", "Czad milczy, a Niger i Kamerun czekają; granica Czadu jest zamknięta.", "Czad"),
        ("ru", "В Перу голосуют.", "Перу"),
    ],
)
def test_a_place_is_linked(language: str, text: str, word: str, lexicon) -> None:
    assert any(mention.text.startswith(word) for mention in Normalizer(language, lexicon=lexicon).mentions(text))
