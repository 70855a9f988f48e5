"""What stands against a name that is put right fits the new one, or the edit is left for a person."""

import pytest

from normalize import Normalizer
from normalize.lexicon import Lexicon


@pytest.mark.parametrize(
    ("language", "text", "fixed"),
    [
        # An article takes the gender of the body, and one word with the preposition before it.
        ("es", "Un informe de la International Monetary Fund salió.", "Un informe del Fondo Monetario Internacional salió."),
        ("es", "Al World Health Organization le falta dinero.", "A la Organización Mundial de la Salud le falta dinero."),
        ("pt", "O chefe do World Health Organization falou.", "O chefe da Organização Mundial da Saúde falou."),
        ("pt", "Falou a diretora da IMF, Kristalina Georgieva.", "Falou a diretora do FMI, Kristalina Georgieva."),
        ("fr", "Un rapport de la International Monetary Fund est sorti.", "Un rapport du Fonds monétaire international est sorti."),
        ("it", "Il rapporto dell'IMF è uscito, dice Kristalina Georgieva.", "Il rapporto del FMI è uscito, dice Kristalina Georgieva."),
        ("it", "La fuga dell'Islamic State finisce.", "La fuga dello Stato Islamico finisce."),
        # It loses its vowel whether or not the old name began with one.
        ("it", "La nota della UN è breve, dice António Guterres.", "La nota dell'ONU è breve, dice António Guterres."),
        ("fr", "La fuite du Islamic State finit.", "La fuite de l'État islamique finit."),
        ("hu", "A UN ülése elmaradt, mondta António Guterres.", "Az ENSZ ülése elmaradt, mondta António Guterres."),
        ("hu", "Az International Monetary Fund hallgat.", "A Nemzetközi Valutaalap hallgat."),
        # In the nominative a name fits where a sentence begins.
        ("pl", "World Health Organization milczy.", "Światowa Organizacja Zdrowia milczy."),
        ("de", "United Nations schweigen.", "Vereinte Nationen schweigen."),
        ("de", "Der World Health Organization fehlt Geld.", "Der Weltgesundheitsorganisation fehlt Geld."),
    ],
)
def test_what_stands_against_a_name_takes_the_new_one(language: str, text: str, fixed: str, lexicon: Lexicon) -> None:
    assert Normalizer(target=language, lexicon=lexicon).fix(text, trust="likely").text == fixed


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        # In which case the name should stand nobody can tell.
        ("pl", "Bojownicy z Islamic State uciekli.", "Islamic State"),
        ("cs", "Mluvčí World Health Organization mlčel.", "World Health Organization"),
        ("hr", "Borci iz Islamic State pobjegli su.", "Islamic State"),
        ("pl", "Rząd w United States milczy.", "United States"),
        # A German adjective changes with what stands before it, and an article may be that of several cases.
        ("de", "Kämpfer des Islamic State flohen.", "Islamic State"),
        ("de", "Er arbeitet bei United Nations.", "United Nations"),
        ("de", "Die IMF warnt, sagte Kristalina Georgieva.", "IMF"),
    ],
)
def test_a_name_that_would_not_fit_is_left_for_a_person(language: str, text: str, name: str, lexicon: Lexicon) -> None:
    normalizer = Normalizer(target=language, lexicon=lexicon)
    assert normalizer.fix(text, trust="likely").text == text
    assert [str(f.trust) for f in normalizer.check(text) if f.text == name] == ["review"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "El FMI, la OMS y el jefe de la ONU hablaron al Consejo."),
        ("fr", "Le FMI et la BCE, le chef de l'ONU et celui du HCR."),
        ("it", "Il FMI e la BCE, il capo dell'ONU e quello dello Stato Islamico."),
        ("hu", "A NATO és az ENSZ, az IMF és a WHO hallgat."),
        ("de", "Der IWF, die WHO, das UNHCR und die Kämpfer des Islamischen Staates."),
    ],
)
def test_right_articles_stay(language: str, text: str, lexicon: Lexicon) -> None:
    assert Normalizer(target=language, lexicon=lexicon).fix(text, trust="likely").text == text
