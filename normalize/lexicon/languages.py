"""What is known of a language: one record each, read from lexicons/languages/<tag>.yaml.

A record is data: rules and finders ask it and hold no list of languages of their own. See docs/languages.md for every field.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from normalize.errors import LexiconError, Problem
from normalize.lexicon.reader import Block, problems_of, read_text
from normalize.lexicon.schema import LANGUAGE, Flag, Many, Record, Table, Text

SCRIPTS = ("Latin", "Cyrillic", "Greek", "Armenian", "Georgian", "Hebrew", "Arabic", "Devanagari", "Thai", "Han", "Kana", "Hangul")
SPACES = ("words", "some", "none")
CASES = ("none", "genitive", "many")
CASE_NAMES = "genitive|dative|accusative|instrumental|locative"  # the oblique ones, as prepositions ask for them
GENDERS = "masculine|feminine|neuter"
CLASSES = ("article", "preposition", "adposition", "conjunction", "pronoun", "auxiliary", "particle")
SMALL = ("article", "determiner", "preposition", "pronoun", "conjunction", "other")
MONTHS, WEEKDAYS = 12, 7
SUFFIX = ".yaml"

_WORDS = Text(says="words divided by spaces")
_MARKS = Text(r"\S+( \S+)*", says="marks divided by spaces")
_QUOTATIONS = Many(Text(r"\S ?…\s?\S", says="the two marks with … between them, and the spaces that stand inside, such as „…“ or « … »"))
_NAMES = Many(Text())

SHAPE = Record(
    {
        "name": Text(),
        "source": Text(),
        "aliases": Many(Text(LANGUAGE, says="a language tag")),
        "scripts": Many(Text(choices=SCRIPTS)),
        "close-to": Many(Text(LANGUAGE, says="a language tag")),
        "styles": Table(r"[A-Z]{2}", Text(), "a region in two capitals"),
        "letters": Text(r"[^\W\d_]+", says="letters without spaces"),
        "acronym-letters": Table(r"[A-Z]", Text(r"\w( \w)*", says="letters divided by spaces"), "a Latin capital"),
        "capitals": Flag(),
        "nouns-capitalised": Flag(),
        "spaces": Text(choices=SPACES),
        "cases": Text(choices=CASES),
        "last-word-declines": Flag(),
        "quotations": _QUOTATIONS,
        "inner-quotations": _QUOTATIONS,
        "marks": _MARKS,
        "spaced-marks": _MARKS,
        "inverted-marks": _MARKS,
        "word-marks": _MARKS,
        "prefixes": _WORDS,
        "particles": _WORDS,
        "bracket-smiles": Flag(),
        "reduplicates": Flag(),
        "glued-endings": Flag(),
        "ending-marks": _MARKS,
        "elided": _WORDS,
        "articles": Record(
            {
                "definite": _WORDS,
                "indefinite": _WORDS,
                "before-vowels": Table(r"\S+", Text(), "an article"),
                "before-clusters": Table(r"\S+", Text(), "an article"),
                "joined": Table(r"\S+ \S+", Text(), "a preposition and an article"),
                "by-gender": Table(GENDERS, _WORDS, "a gender"),
                "suffixed": Flag(),
            }
        ),
        "spelt-with-vowel": _WORDS,
        "noun-genders": Table(GENDERS, _WORDS, "a gender"),
        "adjectives-decline": Flag(),
        "noun-endings": _WORDS,
        "abbreviations": _WORDS,
        "function-words": Table("|".join(CLASSES), _WORDS, f"one of {', '.join(CLASSES)}"),
        "telling-words": _WORDS,
        "homographs": _WORDS,
        "named-after": _WORDS,
        "place-words": _WORDS,
        "revered": Table("names|pronouns", _WORDS, "one of names, pronouns"),
        "neighbours": Many(Text(LANGUAGE, says="a language tag")),
        "governs": Table(f"({CASE_NAMES})(-of-persons)?", _WORDS, "an oblique case, with -of-persons or without"),
        "doubled-words": Table(
            "pair|inside|clause|seldom|behind|never|list|genitive",
            _WORDS,
            "one of pair, inside, clause, seldom, behind, never, list, genitive",
        ),
        "small-words": Many(Record({"kind": Text(choices=SMALL), "text": _WORDS, "titles": Flag()}, ("kind", "text"))),
        "unfinished": _WORDS,
        "cldr": Record(
            {
                "babel": Text(),
                "locale": Text(),
                "months": _NAMES,
                "months-alone": _NAMES,
                "months-short": _NAMES,
                "weekdays": _NAMES,
                "date": Text(),
                "date-short": Text(),
                "decimal": Text(r"\S"),
                "group": Text(r"\S|no-break space|narrow no-break space", says="a mark, or the name of a space"),
            },
            ("babel", "locale", "months", "weekdays", "date", "date-short", "decimal", "group"),
        ),
    },
    ("name", "source", "scripts", "capitals", "spaces", "cases", "quotations", "cldr"),
)
_GROUPS = {"no-break space": "\N{NO-BREAK SPACE}", "narrow no-break space": "\N{NARROW NO-BREAK SPACE}"}


class Quotation(NamedTuple):
    """The two marks of a quotation, and whether a space stands inside each of them (French « so »)."""

    opening: str
    closing: str
    spaced: bool = False


class SmallWords(NamedTuple):
    """Words of a class that take no capital inside a sentence; `titles`: names and titles often begin with them."""

    kind: str
    words: frozenset[str]
    titles: bool = False


@dataclass(frozen=True, slots=True)
class Articles:
    """The articles of a language: `before_vowels` gives the form before a vowel (la → l'), `joined` what a preposition and an article
    become ("de le" → du), `before_clusters` the form before Italian s and z (il → lo), `by_gender` those of each gender in one order;
    `suffixed` where the definite article is an ending (Swedish, Bulgarian)."""

    definite: frozenset[str] = frozenset()
    indefinite: frozenset[str] = frozenset()
    before_vowels: Mapping[str, str] = field(default_factory=dict)
    joined: Mapping[str, str] = field(default_factory=dict)
    before_clusters: Mapping[str, str] = field(default_factory=dict)
    by_gender: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    suffixed: bool = False


@dataclass(frozen=True, slots=True)
class Language:
    """What is known of a language; without a record everything is empty and `known` is False.

    `close_to`: languages that a text in this one is taken for. `styles`: house styles by region. `letters` are those beside a to z, or all of another alphabet. `spaces`: what they divide: words, some (Korean: words with their particles), none. `cases`: whether names decline: none, genitive (only a
    genitive s, or an article's), many. `nouns_capitalised`: a capital tells no name (German). `last_word_declines`: a name of several words
    takes its ending once (Hungarian). `word_marks` stand inside words as letters do (Hebrew gershayim, Ukrainian apostrophe); `prefixes` are
    glued to the word after them, `particles` to the word before. `inverted_marks` open what ? and ! close. `bracket_smiles`: a bracket alone behind a word is a
    smile, as in Russian. `glued_endings`: an ending follows a quotation or name at once;
    `ending_marks` stand between a name and its ending. `spelt_with_vowel`: consonants whose names begin with a vowel, where an article depends on it; `noun_genders`: by gender nouns, and
    endings with "-" before them, that bodies are called by; `adjectives_decline`: that in a name changes with the article before it (der Islamische Staat); `noun_endings` tell its nouns in a text of another. `acronym_letters`: by Latin capital, the letters by which an acronym has it (C: К, Ц, С). Words are in small letters. Months are as they stand in a date; `months_alone`
    as they stand without a day. Where a language `reduplicates`, any word may
    stand twice ("yavaş yavaş"). `neighbours`: languages whose forms of a name are met in its texts before those of others; `governs`: by case the
    prepositions that ask for it. `named_after`: what bears persons' names (street, airport). `doubled_words` may stand twice: in a row (pair; inside: where the clause goes on; clause: where a clause begins; seldom: now and then; a verb behind a word that opens a clause: behind; words with these affixes never: never), around "and" (list), as a
    genitive of themselves. `all_words` are the function words of every class, `telling_words` others that
    a close neighbour writes otherwise; `place_words` are usual words that are names of places as well (Polish mali). Where one is named who is `revered`
    (names) his pronouns may have a capital. `date` and `date_short` are CLDR patterns.
    """

    tag: str
    name: str = ""
    aliases: tuple[str, ...] = ()
    scripts: tuple[str, ...] = ()
    close_to: tuple[str, ...] = ()
    styles: Mapping[str, str] = field(default_factory=dict)
    letters: frozenset[str] = frozenset()
    acronym_letters: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    capitals: bool = True
    nouns_capitalised: bool = False
    spaces: str = "words"
    cases: str = "many"
    last_word_declines: bool = False
    quotations: tuple[Quotation, ...] = ()
    inner_quotations: tuple[Quotation, ...] = ()
    marks: frozenset[str] = frozenset()
    spaced_marks: frozenset[str] = frozenset()
    inverted_marks: frozenset[str] = frozenset()
    word_marks: frozenset[str] = frozenset()
    prefixes: frozenset[str] = frozenset()
    particles: frozenset[str] = frozenset()
    bracket_smiles: bool = False
    reduplicates: bool = False
    glued_endings: bool = False
    ending_marks: frozenset[str] = frozenset()
    elided: frozenset[str] = frozenset()
    articles: Articles = field(default_factory=Articles)
    spelt_with_vowel: frozenset[str] = frozenset()
    noun_genders: Mapping[str, frozenset[str]] = field(default_factory=dict)
    adjectives_decline: bool = False
    noun_endings: frozenset[str] = frozenset()
    abbreviations: frozenset[str] = frozenset()
    function_words: Mapping[str, frozenset[str]] = field(default_factory=dict)
    telling_words: frozenset[str] = frozenset()
    homographs: frozenset[str] = frozenset()
    place_words: frozenset[str] = frozenset()
    revered: Mapping[str, frozenset[str]] = field(default_factory=dict)
    neighbours: tuple[str, ...] = ()
    governs: Mapping[str, frozenset[str]] = field(default_factory=dict)
    named_after: frozenset[str] = frozenset()
    doubled_words: Mapping[str, frozenset[str]] = field(default_factory=dict)
    small_words: tuple[SmallWords, ...] = ()
    unfinished: frozenset[str] = frozenset()
    all_words: frozenset[str] = frozenset()
    months: tuple[str, ...] = ()
    months_alone: tuple[str, ...] = ()
    months_short: tuple[str, ...] = ()
    weekdays: tuple[str, ...] = ()
    date: str = ""
    date_short: str = ""
    decimal: str = ""
    group: str = ""

    @property
    def known(self) -> bool:
        """Whether there is a record of the language."""
        return bool(self.name)

    @property
    def names_decline(self) -> bool:
        """Whether a name may have other endings than a genitive's; True where nothing is known of the language."""
        return self.cases == "many"

    @property
    def every_word_declines(self) -> bool:
        """Whether each word of a name takes the endings of its case: Олександра Лукашенка."""
        return self.names_decline and not self.last_word_declines

    @property
    def one_form(self) -> bool:
        """Whether names never change. A genitive s leaves a lone name as it is, but the adjectives in longer ones change with it: Vereinigten Staaten."""
        return self.cases == "none"

    def words_of(self, *classes: str) -> frozenset[str]:
        """The function words of some classes, or of all."""
        if not classes:
            return self.all_words
        if len(classes) == 1:
            return self.function_words.get(classes[0], frozenset())
        return frozenset[str]().union(*(words for name, words in self.function_words.items() if name in classes))


def files(root: Path) -> list[Path]:
    """The records in a lexicon folder."""
    return sorted((root / "languages").glob("*" + SUFFIX))


def read(paths: Iterable[Path]) -> dict[str, dict[str, Any]]:
    """The records of some files as they stand there, by tag; LexiconError lists every problem of every file."""
    found: dict[str, dict[str, Any]] = {}
    problems: list[Problem] = []
    owners: dict[str, str] = {}
    for path in paths:
        try:
            value = _parsed(path)
        except LexiconError as error:
            problems += error.problems
            continue
        tag = path.name.removesuffix(SUFFIX)
        wrong = _problems(path, tag, value)
        for name in (tag, *(value.get("aliases", ()) if not wrong else ())):
            if owners.setdefault(name.lower(), tag) != tag:
                wrong.append(Problem(str(path), 1, f"{name!r} is {owners[name.lower()]!r} already; take it out of one of the two"))
        problems += wrong
        if not wrong:
            found[tag] = value
    if problems:
        raise LexiconError(problems)
    return found


def _parsed(path: Path) -> Any:
    import ryaml

    text = read_text(path)
    try:
        return ryaml.loads(text)
    except (ryaml.InvalidYamlError, ValueError, RecursionError) as error:
        inside = re.search(r"at line (\d+)", str(error))
        raise LexiconError([Problem(str(path), int(inside[1]) if inside else 1, str(error))]) from None


def _problems(path: Path, tag: str, value: Any) -> list[Problem]:
    block = Block(str(path), 1, tag, read_text(path))
    if not re.fullmatch(LANGUAGE, tag):
        return [Problem(str(path), 1, f"{tag!r} is no language tag; a record is named as de.yaml or zh-TW.yaml are")]
    found = problems_of(value, SHAPE, block)
    if found:
        return found
    for name, number in (("months", MONTHS), ("months-alone", MONTHS), ("months-short", MONTHS), ("weekdays", WEEKDAYS)):
        listed = value["cldr"].get(name)
        if listed is not None and len(listed) != number:
            found.append(Problem(str(path), 1, f"{tag}.cldr.{name}: expected {number} names, found {len(listed)}"))
    return found


def language_of(tag: str, record: Mapping[str, Any]) -> Language:
    """A record as the toolkit sees it."""
    cldr, articles = record["cldr"], record.get("articles", {})
    function_words = {name: _split(words) for name, words in record.get("function-words", {}).items()}
    return Language(
        tag=tag,
        name=record["name"],
        aliases=tuple(record.get("aliases", ())),
        scripts=tuple(record["scripts"]),
        close_to=tuple(record.get("close-to", ())),
        styles=dict(record.get("styles", {})),
        letters=frozenset(record.get("letters", "")),
        capitals=record["capitals"],
        nouns_capitalised=record.get("nouns-capitalised", False),
        spaces=record["spaces"],
        cases=record["cases"],
        last_word_declines=record.get("last-word-declines", False),
        quotations=tuple(map(_quotation, record["quotations"])),
        inner_quotations=tuple(map(_quotation, record.get("inner-quotations", ()))),
        marks=_split(record.get("marks")),
        spaced_marks=_split(record.get("spaced-marks")),
        inverted_marks=_split(record.get("inverted-marks")),
        word_marks=_split(record.get("word-marks")),
        prefixes=_split(record.get("prefixes")),
        particles=_split(record.get("particles")),
        bracket_smiles=record.get("bracket-smiles", False),
        reduplicates=record.get("reduplicates", False),
        glued_endings=record.get("glued-endings", False),
        ending_marks=_split(record.get("ending-marks")),
        elided=_split(record.get("elided")),
        articles=Articles(
            _split(articles.get("definite")),
            _split(articles.get("indefinite")),
            dict(articles.get("before-vowels", {})),
            dict(articles.get("joined", {})),
            dict(articles.get("before-clusters", {})),
            {gender: tuple(words.split()) for gender, words in articles.get("by-gender", {}).items()},
            articles.get("suffixed", False),
        ),
        spelt_with_vowel=_split(record.get("spelt-with-vowel")),
        noun_genders={gender: _split(words) for gender, words in record.get("noun-genders", {}).items()},
        adjectives_decline=record.get("adjectives-decline", False),
        noun_endings=_split(record.get("noun-endings")),
        abbreviations=_split(record.get("abbreviations")),
        function_words=function_words,
        all_words=frozenset().union(*function_words.values()),
        telling_words=_split(record.get("telling-words")),
        homographs=_split(record.get("homographs")),
        place_words=_split(record.get("place-words")),
        acronym_letters={latin: tuple(own.split()) for latin, own in record.get("acronym-letters", {}).items()},
        revered={kind: _split(words) for kind, words in record.get("revered", {}).items()},
        neighbours=tuple(record.get("neighbours", ())),
        named_after=_split(record.get("named-after", "")),
        governs={case: _split(words) for case, words in record.get("governs", {}).items()},
        doubled_words={shape: _split(words) for shape, words in record.get("doubled-words", {}).items()},
        small_words=tuple(SmallWords(s["kind"], _split(s["text"]), s.get("titles", False)) for s in record.get("small-words", ())),
        unfinished=_split(record.get("unfinished")),
        months=tuple(cldr["months"]),
        months_alone=tuple(cldr.get("months-alone", cldr["months"])),
        months_short=tuple(cldr.get("months-short", ())),
        weekdays=tuple(cldr["weekdays"]),
        date=cldr["date"],
        date_short=cldr["date-short"],
        decimal=cldr["decimal"],
        group=_GROUPS.get(cldr["group"], cldr["group"]),
    )


def _split(words: str | None) -> frozenset[str]:
    return frozenset(words.split()) if words else frozenset()


def _quotation(written: str) -> Quotation:
    opening, _, closing = written.partition("…")
    return Quotation(opening.strip(), closing.strip(), opening != opening.strip())


class Languages:
    """The records of a compiled lexicon, each read when it is asked for."""

    def __init__(self, names: Mapping[str, str], record: Callable[[str], Mapping[str, Any]]) -> None:
        self._names = names  # every tag and alias, in small letters, with the tag of its record
        self._record = record
        self._read: dict[str, Language] = {}
        self._function_words: dict[str, Mapping[str, tuple[str, ...]]] = {}

    @property
    def tags(self) -> tuple[str, ...]:
        """The tags that have a record, in order."""
        return tuple(sorted(set(self._names.values())))

    def __getitem__(self, tag: str) -> Language:
        """The record of a tag, of the language without its region, or one that knows nothing."""
        known = self._read.get(tag)
        if known is None:
            home = self._home(tag)
            known = self._read[tag] = language_of(home, self._record(home)) if home is not None else Language(tag)
        return known

    def function_words(self, script: str) -> Mapping[str, tuple[str, ...]]:
        """The function words of the languages of a script with their tags, read once; languages that are taken for a close one are left out."""
        known = self._function_words.get(script)
        if known is None:
            found: dict[str, list[str]] = {}
            for record in map(self.__getitem__, self.tags):
                if script in record.scripts and not record.close_to:
                    for word in record.all_words | record.telling_words:
                        found.setdefault(word, []).append(record.tag)
            known = self._function_words[script] = {word: tuple(tags) for word, tags in found.items()}
        return known

    def _home(self, tag: str) -> str | None:
        parts = tag.lower().split("-")
        while parts:
            home = self._names.get("-".join(parts))
            if home is not None:
                return home
            parts.pop()
        return None
