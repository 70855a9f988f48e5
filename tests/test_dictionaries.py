"""Dictionaries of the user's own: words that are right, and all the words of a language that has no lists of ours."""

import pickle
from pathlib import Path

import pytest

from normalize import Normalizer, config
from normalize.cli.main import run
from normalize.corpus.cache import identity
from normalize.errors import ConfigError, LexiconError
from normalize.lexicon import load

ENGLISH = "She gave the guerra another name, and he had trochu bread."
GERMAN = "Das Haus steht am Fluss, und der alte Mann geht zum flus. Er liest „schnel“ und schläft."


def words(tool: Normalizer, text: str) -> list[str]:
    return [finding.text for finding in tool.check(text) if finding.rule == "unknown-word"]


def written(path: Path, text: str) -> str:
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_words_of_ones_own_are_right_in_every_language(tmp_path):
    assert words(Normalizer("en"), ENGLISH) == ["guerra", "trochu"]
    own = written(tmp_path / "own.txt", "# ours\nTrochu\n\nguerra fria\n")
    assert words(Normalizer("en", dictionaries=own), ENGLISH) == []
    assert words(Normalizer("de", dictionaries=own), GERMAN) == []


def test_a_language_without_lists_has_the_words_of_its_dictionary(tmp_path):
    listed = written(tmp_path / "de.dic", "9\nHaus\tpo:noun\nsteht\nFluss\nalte\nMann\ngeht\nliest\nschläft\nund\\/oder\n")
    assert words(Normalizer("de"), GERMAN) == []
    assert words(Normalizer("de", dictionaries=[f"de={listed}"]), GERMAN) == ["flus"]
    assert words(Normalizer("nl", dictionaries=[f"de={listed}"]), GERMAN) == []


def test_what_the_dictionary_of_a_language_has_not_is_not_missing_for_another_list(tmp_path):
    listed = written(tmp_path / "de.txt", "haus\n")
    more = written(tmp_path / "more.txt", "flus\n")
    assert "flus" not in words(Normalizer("de", dictionaries=[f"de={listed}", more]), GERMAN)


@pytest.mark.parametrize(
    ("name", "text", "line", "what"),
    [
        ("a.dic", b"2\nHund\nHaus/S\n", 3, "unmunch"),
        ("a.aff", b"SET UTF-8\n", 1, "a.dic"),
        ("a.txt", b"Haus\nM\xfcller\n", 2, "UTF-8"),
        ("gone.txt", None, 1, "cannot be read"),
    ],
)
def test_problems_name_file_and_line(tmp_path, name, text, line, what):
    path = tmp_path / name
    if text is not None:
        path.write_bytes(text)
    with pytest.raises(LexiconError) as error:
        load(dictionaries=[str(path)])
    problem = error.value.problems[0]
    assert (problem.file, problem.line) == (str(path), line)
    assert what in problem.message


def test_every_problem_is_told(tmp_path):
    with pytest.raises(LexiconError) as error:
        load(dictionaries=[str(tmp_path / "one.txt"), f"de={tmp_path / 'two.txt'}"])
    assert len(error.value.problems) == 2


def test_an_open_lexicon_takes_no_more_dictionaries(lexicon, tmp_path):
    with pytest.raises(ConfigError, match="dictionaries"):
        Normalizer("en", lexicon=lexicon, dictionaries=written(tmp_path / "own.txt", "trochu\n"))


def test_another_process_and_another_style_have_them_too(tmp_path, monkeypatch):
    written(tmp_path / "own.txt", "trochu\n")
    monkeypatch.chdir(tmp_path)
    tool = Normalizer("en-GB", dictionaries="own.txt")
    sent = pickle.dumps(tool)
    monkeypatch.chdir("/")
    assert words(tool, ENGLISH) == words(pickle.loads(sent), ENGLISH) == ["guerra"]


def test_the_settings_name_them_from_their_own_folder(tmp_path):
    path = tmp_path / "normalize.toml"
    path.write_text('dictionaries = ["own.txt", "de=lists/de.txt"]\n', encoding="utf-8")
    assert config.find(tmp_path).dictionaries == (str(tmp_path / "own.txt"), f"de={tmp_path / 'lists' / 'de.txt'}")


def test_the_command_line_takes_them_and_results_are_kept_by_them(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    written(tmp_path / "a.txt", ENGLISH)
    own = written(tmp_path / "own.txt", "trochu\nguerra\n")
    check = ["check", "--no-config", "--target", "en", "a.txt"]

    def said(*options: str) -> str:
        run([*check, *options])
        return capsys.readouterr().out

    assert "trochu" in said()
    assert "trochu" not in said("--dictionary", own)
    written(tmp_path / "own.txt", "trochu\n")
    assert "guerra" in said("--dictionary", own)


def test_the_same_work_with_another_dictionary_is_other_work(tmp_path):
    own = written(tmp_path / "own.txt", "trochu\n")
    names = [identity((), given) for given in ((), (own,), (f"de={own}",))]
    written(tmp_path / "own.txt", "trochu\nguerra\n")
    assert len({*names, identity((), (own,))}) == 4
