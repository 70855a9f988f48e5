"""No text is lost: whatever is killed, full, locked, linked, appended to or run twice, every file is the old one or the new one, whole."""

import os
import random
import resource
import signal
import stat
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from corpus_fixtures import FINE, RIGHT, WRONG, small_lexicon

from normalize.corpus import inplace, journal
from normalize.corpus.inplace import recover
from normalize.corpus.reading import stamp_of
from normalize.corpus.writing import replacing, sweep, write
from normalize.errors import InputError

SCRIPT = Path(__file__).resolve().parent / "corpus_fixtures.py"
KILLS = 12  # benchmarks/crash.py does 200

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="signals, limits and links as Linux has them")


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    folder = tmp_path_factory.mktemp("home")
    small_lexicon(folder / "lexicon")
    (folder / "warm.txt").write_text(FINE)
    assert start(folder, "check", folder / "warm.txt").wait() == 0  # compiles the lexicon
    return folder


def start(home, *arguments, **options):
    command = [sys.executable, str(SCRIPT), str(home), *map(str, arguments), "--no-config", "--no-cache", "--select", "known-form"]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **options)


def undo(home, folder):
    command = [sys.executable, str(SCRIPT), str(home), "undo", str(folder)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def corpus(folder, count=40, lines=5):
    folder.mkdir()
    for n in range(count):
        (folder / f"{n:03}.txt").write_text(f"{n}\n" + f"{WRONG}\n" * lines)
    return {path.name: path.read_text() for path in folder.iterdir()}


def mended(text):
    return text.replace(WRONG, RIGHT)


def texts(folder):
    return {path.name: path.read_text() for path in folder.glob("*.txt")}


def test_a_kill_at_any_moment_leaves_whole_files_that_can_be_finished_and_undone(home, tmp_path):
    chance = random.Random(1)
    for attempt in range(KILLS):
        folder = tmp_path / str(attempt)
        before = corpus(folder)
        process = start(home, "fix", folder)
        deadline = time.monotonic() + 20
        while process.poll() is None and time.monotonic() < deadline and not any(RIGHT in t for t in texts(folder).values()):
            time.sleep(0.002)  # until the first file is written: what comes before kills nothing
        time.sleep(chance.random() * 0.15)
        process.kill()
        process.communicate()
        after = texts(folder)
        assert set(after) == set(before)
        assert all(after[name] in (before[name], mended(before[name])) for name in before)
        rest = start(home, "fix", folder)
        rest.communicate()
        assert texts(folder) == {name: mended(text) for name, text in before.items()}
        for _ in range(2):  # the run that was killed, and the one that finished its work
            undo(home, folder)
        assert texts(folder) == before


def killed_in_the_middle(path, new, done=7):
    """Write a file in place in a process that ends when so many bytes are written."""

    def cut_short(source, target):
        os.pwrite(target, os.pread(source, done, 0), 0)
        os._exit(9)

    child = os.fork()
    if child == 0:
        inplace._overwrite = cut_short
        write(path, new, stamp_of(path.stat()))
        os._exit(0)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9


@pytest.mark.parametrize(
    "old, new", [(WRONG, RIGHT), (RIGHT, WRONG), (WRONG * 1000, RIGHT * 1000), (FINE, RIGHT * 900), (FINE * 900, RIGHT)]
)
def test_a_kill_while_a_file_with_two_names_is_written_is_mended_by_the_next_run(tmp_path, old, new):
    path, other = tmp_path / "a.txt", tmp_path / "b.txt"
    path.write_text(old)
    os.link(path, other)
    killed_in_the_middle(path, new.encode())
    assert path.read_text() != old
    assert inplace.was_cut_short(path, path.stat())
    assert recover(path) and path.read_text() == other.read_text() == old
    assert not recover(path)
    assert [p.name for p in sorted(tmp_path.iterdir())] == ["a.txt", "b.txt"]


@pytest.mark.parametrize("change", [lambda text: text + "a line\n", lambda text: "x" + text[1:], lambda text: "all anew"])
def test_what_was_written_after_a_kill_is_not_overwritten_by_the_copy(tmp_path, change):
    path = tmp_path / "a.txt"
    path.write_text(WRONG)
    os.link(path, tmp_path / "b.txt")
    killed_in_the_middle(path, RIGHT.encode())
    path.write_text(changed := change(path.read_text()))
    with pytest.raises(InputError, match="changed since"):
        recover(path)
    assert path.read_text() == changed
    (copy,) = tmp_path.glob(".*.before-normalize")
    assert copy.read_text() == WRONG


@pytest.mark.parametrize("limit", [0, 10, 1000, 3000])
def test_a_full_disk_loses_nothing(home, tmp_path, limit):
    folder = tmp_path / "texts"
    before = corpus(folder, 5, 100)

    def little_room():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    process = start(home, "fix", folder, preexec_fn=little_room)
    _, said = process.communicate()
    assert process.returncode == 2
    assert "left as it" in said or "cannot be kept" in said
    assert texts(folder) == before
    assert len(list(folder.iterdir())) == len(before), "a temporary file was left"


def test_a_full_disk_leaves_a_file_with_two_names_whole(tmp_path, monkeypatch):
    path = tmp_path / "a.txt"
    path.write_text(WRONG)
    os.link(path, tmp_path / "b.txt")

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "posix_fallocate", full)
    with pytest.raises(InputError, match="No space left"):
        write(path, RIGHT.encode() * 10, stamp_of(path.stat()))
    assert path.read_text() == WRONG
    assert [p.name for p in sorted(tmp_path.iterdir())] == ["a.txt", "b.txt"]


def test_lines_that_are_appended_meanwhile_are_kept(home, tmp_path):
    folder = tmp_path / "texts"
    corpus(folder, 20)
    running, counts = True, dict.fromkeys(sorted(folder.iterdir()), 0)

    def append():
        while running:
            for path in counts:
                with path.open("a") as file:
                    file.write(f"appended {counts[path]}\n")
                counts[path] += 1
            time.sleep(0.002)  # else the files grow faster than they can be read

    thread = threading.Thread(target=append)
    thread.start()
    try:
        for _ in range(2):
            start(home, "fix", folder).communicate()
    finally:
        running = False
        thread.join()
    for path, count in counts.items():
        lines = path.read_text().splitlines()
        assert [line for line in lines if line.startswith("appended")] == [f"appended {n}" for n in range(count)]
        assert sum(line in (WRONG, RIGHT) for line in lines) == 5
    start(home, "fix", folder).communicate()
    assert not any(WRONG in text for text in texts(folder).values())


def test_a_line_written_through_a_handle_opened_before_is_kept(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(WRONG)
    stamp = stamp_of(path.stat())
    with path.open("a") as late:

        def write_late():
            late.write("late\n")
            late.flush()

        with pytest.raises(InputError, match="another program"), replacing(path, stamp, write_late) as file:
            file.write(RIGHT.encode())
    assert path.read_text() == WRONG + "late\n"


def test_two_runs_at_once_lose_nothing(home, tmp_path):
    folder = tmp_path / "texts"
    before = corpus(folder)
    processes = [start(home, "fix", folder) for _ in range(2)]
    for process in processes:
        process.communicate()
    assert texts(folder) == {name: mended(text) for name, text in before.items()}
    assert len(list(folder.iterdir())) == len(before)


def test_ctrl_c_leaves_whole_files_and_says_how_to_go_on(home, tmp_path, interruptible):
    folder = tmp_path / "texts"
    before = corpus(folder, 400)
    process = start(home, "fix", folder)
    try:
        while process.poll() is None and not any(RIGHT in path.read_text() for path in sorted(folder.glob("*.txt"))[:3]):
            time.sleep(0.002)
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=60)
    finally:
        process.kill()
    after = texts(folder)
    assert all(after[name] in (before[name], mended(before[name])) for name in before)
    assert (process.returncode == 130 and "interrupted" in said) or RIGHT in after["399.txt"]
    assert len(list(folder.iterdir())) == len(before)


def test_mode_owner_links_and_names_stay(tmp_path):
    real, link, twin = tmp_path / "real.txt", tmp_path / "link.txt", tmp_path / "twin.txt"
    real.write_text(WRONG)
    real.chmod(0o640)
    link.symlink_to(real)
    write(link, b"one", stamp_of(link.stat()))
    assert link.is_symlink() and real.read_text() == "one" and stat.S_IMODE(real.stat().st_mode) == 0o640
    os.link(real, twin)
    inode = real.stat().st_ino
    write(real, b"longer than before", stamp_of(real.stat()))
    assert twin.read_text() == "longer than before" and twin.stat().st_ino == real.stat().st_ino == inode
    write(real, b"s", stamp_of(real.stat()))
    assert twin.read_text() == "s" and sorted(p.name for p in tmp_path.iterdir()) == ["link.txt", "real.txt", "twin.txt"]


def test_a_new_file_has_the_mode_that_the_user_wants(tmp_path):
    before = os.umask(0o027)
    try:
        write(tmp_path / "a", b"x")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == 0o640


def test_a_file_that_may_not_be_written_stays(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(WRONG)
    path.chmod(0o444)
    with pytest.raises(InputError, match="may not be written"):
        write(path, b"x")
    assert path.read_text() == WRONG


@pytest.mark.parametrize("change", ["append", "replace", "remove"])
def test_a_file_that_changed_since_it_was_read_stays(tmp_path, change):
    path = tmp_path / "a.txt"
    path.write_text(WRONG)
    stamp = stamp_of(path.stat())
    if change == "append":
        with path.open("a") as file:
            file.write("x")
    elif change == "replace":
        (tmp_path / "b").write_text(WRONG)
        (tmp_path / "b").replace(path)
    else:
        path.unlink()
    left = path.read_text() if path.exists() else None
    with pytest.raises(InputError, match="while it was worked on"):
        write(path, b"new", stamp)
    assert (path.read_text() if path.exists() else None) == left
    assert [p.name for p in tmp_path.iterdir()] == (["a.txt"] if left is not None else [])


def test_a_failure_while_writing_leaves_no_trace(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(WRONG)
    with pytest.raises(ZeroDivisionError), replacing(path) as file:
        file.write(b"half")
        raise ZeroDivisionError
    assert path.read_text() == WRONG and [p.name for p in tmp_path.iterdir()] == ["a.txt"]


def test_temporary_files_of_killed_runs_are_swept_and_those_of_living_ones_stay(tmp_path):
    dead = tmp_path / ".normalize-00000000000000aa.tmp"
    dead.write_text("x")
    os.utime(dead, (0, 0))
    young = tmp_path / ".normalize-00000000000000bb.tmp"
    young.write_text("x")
    with replacing(tmp_path / "a") as file:
        living = next(p for p in tmp_path.iterdir() if p not in (dead, young))
        os.utime(living, (0, 0))
        sweep(tmp_path)
        assert living.exists() and young.exists() and not dead.exists()
        file.write(b"done")
    assert (tmp_path / "a").read_text() == "done"


@pytest.mark.parametrize(
    "line",
    ["1", "[]", "{}", '{"path": "/x"}', '{"path": [1], "before": "a", "after": "b", "time": 1}', "[" * 100_000, '{"undone": true}', "\ud800",
     '{"path": "/x", "before": "a", "after": "b", "encoding": "no", "edits": [[0, 1, "x"]], "time": 1}',
     '{"path": "/x", "before": "a", "after": "b", "copy": "../../etc/passwd", "time": 1}'],
)  # fmt: skip
def test_a_damaged_line_in_the_log_hides_no_other(tmp_path, line):
    good = '{"path": "/a", "before": "a", "after": "b", "encoding": "utf-8", "edits": [[0, 1, "x"]], "time": 2.5}\n'
    (tmp_path / "x.jsonl").write_bytes((good + line + "\n").encode(errors="surrogatepass"))
    (run,) = journal.runs(tmp_path)
    assert [str(change.path) for change in run.changes] == ["/a"] and run.time == 2.5


@pytest.mark.parametrize("time", ["1" + "0" * 400, "1e400", "NaN", "-5", "1e13"])
def test_a_log_with_a_time_that_no_calendar_has_is_passed_over(tmp_path, time):
    (tmp_path / "1.jsonl").write_text(f'{{"path":"/b","before":"a","after":"b","copy":"c","time":{time}}}\n', encoding="utf-8")
    assert list(journal.runs(tmp_path)) == []
