"""Reads the language conventions in lexicons/conventions: one YAML file a source language, each fact checked and none guessed.

A file says how its language's letters are written by the press of other languages and by official systems (`conventions`),
and how its names take case endings (`declension`). See docs/conventions.md for every field.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from normalize.errors import LexiconError, Problem
from normalize.lexicon import decline, romanise
from normalize.lexicon.decline import Declension
from normalize.lexicon.romanise import Rule, Table

FALLBACK = "latin"  # the file for every label in Latin letters whose language has none of its own

_FILE = ("source", "script", "classes", "plain", "clusters", "native", "unmarked", "conventions", "declension")
_CONVENTION = ("source", "extends", "endings", "then", "plain", "firm", "letters")
_DECLENSION = ("source", "cases", "person", "woman", "place", "masculine", "feminine-endings", "stems", "own", "adjectives")
_SCRIPTS = ("latin", "cyrillic", "armenian", "georgian", "greek", "arabic", "hebrew")


@dataclass(frozen=True, slots=True)
class Source:
    """What is known of one source language.

    `clusters`: whether a word may begin or end with several consonants; where short vowels are not written, such a spelling is no
    name at all (Asd for أسد) and is not made. `native`: endings that names of the language itself have, and foreign ones hardly ever.
    `unmarked`: letters that may stand for one whose mark is left out: е for ё.
    """

    language: str
    script: str
    tables: tuple[Table, ...]
    declension: Declension
    clusters: bool = True
    native: tuple[str, ...] = ()
    unmarked: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Conventions:
    """The conventions of all languages; `plain` strips what canonical decomposition cannot (ł, đ, ı)."""

    sources: Mapping[str, Source] = field(default_factory=dict)
    plain: Mapping[int, str] = field(default_factory=dict)


def load(folder: Path) -> Conventions:
    """The conventions in the YAML files of a folder.

    Raises LexiconError with file, line and what would be right for anything that is not understood: an unknown field, a broken
    entry, an `extends` or `then` that leads nowhere. Nothing is skipped.
    """
    found = read({path.stem: path.read_text("utf-8") for path in sorted(folder.glob("*.yaml"))}, folder)
    return Conventions(dict(found.sources), found.plain)


def read(texts: Mapping[str, str], folder: Path = Path("lexicons/conventions")) -> Conventions:
    """The conventions in these texts by language; `folder` is where messages say that they stand. Raises LexiconError as `load` does.

    The tables of a language are made when it is first asked for: those of all take 15 ms, and most texts ask for none or two.
    """
    files = {language: _File(folder / f"{language}.yaml", text) for language, text in texts.items()}
    plain: dict[int, str] = {}
    for file in files.values():
        plain |= {ord(letter): written for letter, written in file.texts("plain", file.body.get("plain") or {}).items()}
    return Conventions(_Sources(files), plain)


class _Sources(Mapping[str, Source]):
    """The languages of some files, each made of its file when it is first asked for."""

    def __init__(self, files: "Mapping[str, _File]") -> None:
        self._files = files
        self._rules: dict[str, dict[str, Rule]] = {}
        self._made: dict[str, Source] = {}

    def __getitem__(self, language: str) -> Source:
        found = self._made.get(language)
        if found is None:
            file = self._files[language]
            for name in file.conventions:
                _resolve(f"{language}/{name}", self._files, self._rules, ())
            found = self._made.setdefault(language, file.source(language, self._files, self._rules))
        return found

    def __contains__(self, language: object) -> bool:
        return language in self._files

    def __iter__(self) -> Iterator[str]:
        return iter(self._files)

    def __len__(self) -> int:
        return len(self._files)


class _File:
    """One file's plain values, and how to complain about them."""

    def __init__(self, path: Path, text: str) -> None:
        import ryaml

        self.path, self.text = path, text
        try:
            self.body = self.fields("file", ryaml.loads(self.text), _FILE)
        except (ryaml.InvalidYamlError, ValueError) as error:
            raise self.wrong(str(error)) from None
        for needed in ("source", "script", "conventions"):
            if needed not in self.body:
                raise self.wrong(f"field {needed!r} is missing")
        if self.body["script"] not in _SCRIPTS:
            raise self.wrong(f"script {self.body['script']!r} is not one of {', '.join(_SCRIPTS)}", "script")
        self.classes = self.texts("classes", self.body.get("classes") or {})
        found = self.body["conventions"]
        if not isinstance(found, dict):
            raise self.wrong("conventions: expected tables by name", "conventions")
        self.conventions = {name: self.fields(name, table, _CONVENTION) for name, table in found.items()}

    def wrong(self, message: str, token: str = "") -> LexiconError:
        rows = self.text.split("\n")
        inside = re.search(r"at line (\d+)", message)
        line = int(inside[1]) if inside else next((i for i, row in enumerate(rows, 1) if token and token in row), 1)
        return LexiconError([Problem(str(self.path), line, message)])

    def fields(self, name: str, value: Any, known: tuple[str, ...]) -> dict[str, Any]:
        if not isinstance(value, dict):
            raise self.wrong(f"{name}: expected fields ({', '.join(known)})", name)
        for key in value:
            if key not in known:
                raise self.wrong(f"{name}: unknown field {key!r}; there are {', '.join(known)}", str(key))
        return value

    def texts(self, name: str, value: Any) -> dict[str, str]:
        if not isinstance(value, dict) or not all(isinstance(k, str) and isinstance(v, str) for k, v in value.items()):
            raise self.wrong(f"{name}: expected text by text; put quotes around what YAML reads as a number", name)
        return value

    def words(self, name: str, value: Any) -> tuple[str, ...]:
        if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
            raise self.wrong(f"{name}: expected a list of words", name)
        return tuple(value)

    def rules(self, name: str) -> dict[str, Rule | None]:
        """A table's own rules by entry; None takes an inherited entry away."""
        found: dict[str, Rule | None] = {}
        for entry, outputs in (self.conventions[name].get("letters") or {}).items():
            if outputs is None:
                found[romanise.wording(entry)] = None
                continue
            listed = (outputs,) if isinstance(outputs, str) else self.words(f"{name}: {entry}", outputs)
            try:
                found[romanise.wording(entry)] = romanise.rule(entry, listed, self.classes)
            except (ValueError, TypeError) as error:
                raise self.wrong(f"{name}: {error}", str(entry)) from None
        return found

    def source(self, language: str, files: "Mapping[str, _File]", rules: Mapping[str, Mapping[str, Rule]]) -> Source:
        tables = []
        for name, said in self.conventions.items():
            then, endings = said.get("then", ""), said.get("endings", False)
            if then and then not in files:
                raise self.wrong(f"{name}: then: {then!r} is no file beside this one", "then")
            plain, keep = said.get("plain", True), self.body["script"] == "latin"
            if not isinstance(endings, bool) or not isinstance(plain, bool):
                raise self.wrong(f"{name}: endings, plain: expected true or false", f"  {name}:")
            firm = self._firm(name, said.get("firm", ""), rules[f"{language}/{name}"])
            tables.append(romanise.table(name, rules[f"{language}/{name}"], endings=endings, then=then, keep=keep, plain=plain, firm=firm))
        return Source(
            language,
            self.body["script"],
            tuple(tables),
            self.declension(),
            self.body.get("clusters", True) is True,
            self._native(),
            self.texts("unmarked", self.body.get("unmarked") or {}),
        )

    def _firm(self, name: str, said: object, rules: Mapping[str, Rule]) -> frozenset[str]:
        if not isinstance(said, str):
            raise self.wrong(f"{name}: firm: expected letters divided by spaces", "firm")
        found = frozenset(said.split())
        if unknown := sorted(found - {rule.letters for rule in rules.values()}):
            raise self.wrong(f"{name}: firm: no entry of the table is for {' '.join(unknown)}", "firm")
        return found

    def _native(self) -> tuple[str, ...]:
        said = self.body.get("native") or ""
        if not isinstance(said, str):
            raise self.wrong("native: expected endings divided by spaces", "native")
        return tuple(said.split())

    def declension(self) -> Declension:
        said = self.fields("declension", self.body.get("declension") or {}, _DECLENSION)
        cases = tuple(said.get("cases", "").split())
        stems = {kind: self.rows(s, 1) for kind, s in self.fields("stems", said.get("stems") or {}, ("person", "place")).items()}
        adjectives = self.fields("adjectives", said.get("adjectives") or {}, ("endings", "rows"))
        return Declension(
            cases=cases,
            rows={kind: self.rows(said[kind], len(cases)) for kind in ("person", "woman", "place") if kind in said},
            masculine=frozenset(word.lower() for word in self.words("masculine", said.get("masculine") or [])),
            feminine_endings=self.words("feminine-endings", said.get("feminine-endings") or []),
            stems=stems,
            own={kind: self.rows(s, 1) for kind, s in self.fields("own", said.get("own") or {}, ("person", "place")).items()},
            adjectives=self.rows(adjectives.get("rows") or {}, 1),
            adjective_endings=self.words("adjectives.endings", adjectives.get("endings") or []),
        )

    def rows(self, said: Any, cases: int) -> decline.Rows:
        found = []
        for entry, endings in self.texts("declension", said).items():
            try:
                found.append(decline.row(entry, endings, cases, self.classes))
            except ValueError as error:
                raise self.wrong(f"declension: {error}", entry) from None
        return decline.rows(found)


def _resolve(address: str, files: Mapping[str, _File], done: dict[str, dict[str, Rule]], through: tuple[str, ...]) -> dict[str, Rule]:
    """The rules of a table with those it extends; its own entries replace inherited ones of the same wording."""
    if address in done:
        return done[address]
    language, _, name = address.partition("/")
    file = files[language]
    parent = file.conventions[name].get("extends")
    inherited: dict[str, Rule] = {}
    if parent is not None:
        above = parent if "/" in parent else f"{language}/{parent}"
        home, _, table = above.partition("/")
        if above in (*through, address) or home not in files or table not in files[home].conventions:
            raise file.wrong(
                f"{name}: extends: {parent!r} is no other table; write the name of one here, or language/name", f"extends: {parent}"
            )
        inherited = _resolve(above, files, done, (*through, address))
    own = file.rules(name)
    for entry, rule in own.items():
        if rule is None and entry not in inherited:
            raise file.wrong(f"{name}: {entry!r} is taken away, but was not inherited", f"  {name}:")
    done[address] = {entry: rule for entry, rule in (inherited | own).items() if rule is not None}
    return done[address]
