"""What all tests share: the shipped lexicon, compiled once for the whole run, and the data beside the project where it is present."""

import os
import signal
import sys
import tempfile
from pathlib import Path

import pytest
from corpus_fixtures import use_small_lexicon

# A cache of the run's own unless one is given: tests must not depend on what an earlier version left in the user's cache.
os.environ.setdefault(
    "NORMALIZE_CACHE", str(Path(tempfile.gettempdir()) / f"normalize-tests-{os.getuid() if hasattr(os, 'getuid') else 'cache'}")
)

ROOT = Path(__file__).resolve().parent.parent
SEEDS = ROOT / "seeds"
GOLD = ROOT / "tests" / "gold"
SHARED = ROOT.parent / "shared"


@pytest.fixture(scope="session")
def lexicon():
    from normalize.lexicon import load

    return load()


@pytest.fixture(scope="session")
def invented(tmp_path_factory):
    """A lexicon of invented names alone: what is said of them is all in one file of the tests."""
    from invented import build

    return build(tmp_path_factory.mktemp("invented"))


@pytest.fixture(scope="session")
def normalizer(lexicon):
    from normalize import Normalizer

    return Normalizer(lexicon=lexicon)


@pytest.fixture(scope="session")
def development():
    """The development data beside the project; tests that need it are skipped where it is absent."""
    folder = SHARED / "dev"
    if not folder.is_dir():
        pytest.skip("the development texts (../shared/dev) are not here")
    return folder


@pytest.fixture
def interruptible():
    """Ctrl-C ends the processes that a test starts, also where it is ignored here: by nohup, or in the background of a script, children inherit that."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.fixture
def home(tmp_path, monkeypatch):
    """An empty working folder, for the command line with the small lexicon and a cache of its own."""
    use_small_lexicon(monkeypatch, tmp_path / "home")
    folder = tmp_path / "work"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def broken(monkeypatch):
    """Puts in a rule that fails on every text with the words that it is called with."""

    def put_in(words):
        from normalize import engine, traces

        def detect(document, lexicon):
            if words in document.text:
                raise ZeroDivisionError("boom")
            yield from ()

        whole = engine._detectors
        monkeypatch.setattr(engine, "_detectors", lambda rules, language: [*whole(rules, language), ("broken-rule", detect, traces.EVERY)])

    return put_in


@pytest.fixture(scope="session")
def spark():
    pytest.importorskip("pandas", reason="pyspark asks for pandas")
    sql = pytest.importorskip("pyspark.sql", reason="needs pyspark and a Java runtime")
    patch = pytest.MonkeyPatch()
    patch.setenv("PYSPARK_PYTHON", sys.executable)  # the workers run what runs here
    patch.setenv("SPARK_LOCAL_IP", "127.0.0.1")
    try:
        session = sql.SparkSession.builder.master("local[2]").appName("normalize").config("spark.ui.enabled", "false").getOrCreate()
    except Exception as error:  # no Java
        pytest.skip(f"no Spark session is to be had: {error}")
    yield session
    session.stop()
    patch.undo()
