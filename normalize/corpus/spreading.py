"""Spreads blocks over the cores and gives what is made of them back in the order in which they came.

One process or many: the same results in the same order, since what is made of a block depends on nothing else. Memory is bounded by
the blocks that are under way. Processes are started anew and not forked, so it works the same on every system.
"""

import os
from collections import deque
from collections.abc import Callable, Collection, Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple, Protocol

from normalize.corpus.blocks import Block, Fields, Outcome
from normalize.corpus.cache import Cache
from normalize.corpus.inputs import Begin, End
from normalize.errors import NormalizeError
from normalize.import_path import can_start

if TYPE_CHECKING:  # a run that starts no process needs none of these, and they take 20 ms
    from normalize.corpus.worker import Result

WORTH_IT = 3_000_000  # bytes; starting a process costs as much as checking half a megabyte
_TOGETHER = 1 << 17  # bytes of small files that are sent in one message
_AHEAD = 3  # messages for each process that are under way: one in work, one waiting, one on its way back

Make = Callable[[Block], Outcome]
Event = Begin | Block | End


class Work(Protocol):
    """What is done with every block; sent to each process once, where `open` makes ready what it needs (a lexicon, say)."""

    @property
    def fields(self) -> Fields: ...

    def open(self) -> Make: ...


class Part(NamedTuple):
    """Something of the stream and, for a block, what was made of it."""

    event: Event
    outcome: Outcome | None


def cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def spread(events: Iterable[Event], work: Work, *, jobs: int = 1, size: int | None = None, cache: Cache | None = None) -> Iterator[Part]:
    """Every event in order, each block with its outcome; `size` is the bytes expected, None when unknown.

    With more than one job, processes are started when what is left to do is worth it. A file of records of which none has its text where it was looked
    for ends with that as its problem: one record without a text is like one whose text is missing, all of them are a field with another name. So it is with
    the fields that were named for the name of a text, its language and its original.
    """
    field = work.fields.text
    absent = texts = 0
    fields = ""
    lacking: frozenset[str] | None = None
    for part in _spread(events, work, jobs, size, cache):
        event, outcome = part
        if isinstance(event, Begin):
            absent, texts, fields, lacking = 0, 0, "", None
        elif outcome is not None:
            if outcome.texts:
                lacking = frozenset(outcome.lacking) & (frozenset(outcome.lacking) if lacking is None else lacking)
            absent, texts, fields = absent + outcome.absent, texts + outcome.texts, fields or outcome.fields
        elif isinstance(event, End) and absent and not texts and event.problem is None:
            yield Part(End(event.input, without_text(event.input.name, absent, field, fields)), None)
            continue
        elif isinstance(event, End) and lacking and event.problem is None:
            yield Part(End(event.input, without_named(event.input.name, texts, lacking, work.fields)), None)
            continue
        yield part


_OPTIONS = {"id": "--id", "lang": "--lang-field", "source": "--source-field", "source_lang": "--source-lang-field"}


def without_text(name: str, count: int, field: str, fields: str) -> str:
    """What is said once of a file of records that have no text where it was looked for."""
    every = f"; none of its {count:,} records has it" if count > 1 else ""
    return f"{name}: no field {field!r} (there are {fields}); name it with --field{every}"


def without_named(name: str, count: int, lacking: Collection[str], fields: Fields) -> str:
    """What is said once of a file of records that have no field of a name that was given for what is said of a text."""
    which = f"none of its {count:,} records has" if count > 1 else "its record has not got"
    options = [option for own, option in _OPTIONS.items() if getattr(fields, own) in lacking]
    named = f"{' and '.join(options)} {'name' if len(options) > 1 else 'names'}"
    return f"{name}: {which} a field {' or '.join(map(repr, sorted(lacking)))}, which {named}; files without it need a run of their own, without that option"


def _spread(events: Iterable[Event], work: Work, jobs: int, size: int | None, cache: Cache | None) -> Iterator[Part]:
    make = _Here(work)
    pool: _Pool | None = None
    done = missed = 0
    groups = deque[_Group]()
    try:
        for group in _grouped(events, cache):
            missed += group.missing
            left = missed if size is None else size - done
            if pool is None and jobs > 1 and group.missing and left > WORTH_IT and can_start():
                make.ready()
                pool = _Pool(work, jobs)
            done += group.size
            if pool is None:
                yield from group.finish([make(block) for block in group.blocks], cache)
                continue
            groups.append(group)
            if group.blocks:
                pool.send(group)
            while len(groups) > jobs * _AHEAD or (groups and groups[0].results is not None):
                yield from _first(groups, pool, cache)
        while groups and pool is not None:
            yield from _first(groups, pool, cache)
    finally:
        if pool is not None:
            pool.close()
        if cache is not None:
            cache.close()


def _first(groups: "deque[_Group]", pool: "_Pool", cache: Cache | None) -> Iterator[Part]:
    group = groups.popleft()
    while group.results is None:
        pool.receive()
    yield from group.finish(group.results, cache)


class _Here:
    """The work in this process, made ready when the first block comes: a run that finds all in the cache opens no lexicon."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._make: Make | None = None

    def __call__(self, block: Block) -> Outcome:
        return self.ready()(block)

    def ready(self) -> Make:
        """Make ready; before processes are started, so that a lexicon is compiled once and its errors are raised here."""
        if self._make is None:
            self._make = self._work.open()
        return self._make


class _Group:
    """Neighbours in the stream that are worked on together, and what the cache knew of them."""

    def __init__(self) -> None:
        self.parts: list[tuple[Event, bytes, Outcome | None]] = []
        self.blocks: list[Block] = []
        self.missing = self.size = 0
        self.results: list[Outcome] | None = None

    def add(self, event: Event, cache: Cache | None) -> None:
        known, key = None, b""
        if isinstance(event, Block):
            self.size += len(event.data)
            if cache is not None:
                key = cache.key(event)
                known = cache.get(key)
            if known is None:
                self.blocks.append(event)
                self.missing += len(event.data)
        self.parts.append((event, key, known))

    def finish(self, results: list[Outcome], cache: Cache | None) -> Iterator[Part]:
        fresh = iter(results)
        for event, key, known in self.parts:
            if isinstance(event, Block) and known is None:
                known = next(fresh)
                if cache is not None:
                    cache.put(key, known)
            yield Part(event, known)


def _grouped(events: Iterable[Event], cache: Cache | None) -> Iterator[_Group]:
    group = _Group()
    for event in events:
        group.add(event, cache)
        if group.size >= _TOGETHER or len(group.parts) >= 1000:
            yield _ready(group)
            group = _Group()
    yield _ready(group)


def _ready(group: _Group) -> _Group:
    if not group.blocks:
        group.results = []
    return group


class _Pool:
    """Processes that each take groups of blocks through a pipe of their own; when this process goes, the pipe ends and so do they."""

    def __init__(self, work: Work, jobs: int) -> None:
        import queue

        from normalize.corpus.worker import Worker

        self._done: queue.SimpleQueue[tuple[int, Result]] = queue.SimpleQueue()
        self._workers: list[Worker] = []
        self._under_way: list[deque[_Group]] = [deque() for _ in range(jobs)]
        try:
            for number in range(jobs):
                self._workers.append(Worker(number, work, self._done))
        except OSError as error:
            self.close()
            raise NormalizeError(f"no process can be started ({error.strerror}); run again with --jobs 1") from None

    def send(self, group: _Group) -> None:
        """Give a group to whoever has least to do."""
        number = min(range(len(self._workers)), key=lambda n: sum(g.missing for g in self._under_way[n]))
        self._under_way[number].append(group)
        try:
            self._workers[number].send(group.blocks)
        except OSError:
            raise _lost() from None

    def receive(self) -> None:
        """Wait until at least one group is done."""
        number, result = self._done.get()
        if result is None:
            raise _lost()
        if isinstance(result, NormalizeError):
            raise result
        self._under_way[number].popleft().results = result

    def close(self) -> None:
        for worker in self._workers:
            worker.close()


def _lost() -> NormalizeError:
    return NormalizeError(
        "a process of this run was ended from outside (out of memory?); what is written so far is whole. Run again, with fewer --jobs"
    )
