"""Does the jobs of a build: takes over what the last one made of the same facts, and spreads the others over the cores."""

import gc
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from multiprocessing import get_all_start_methods, get_context

from generator.press.kept import Kept, Outcome, Written
from generator.press.writer import ArchiveWriter
from generator.progress import Progress
from generator.traces import Tracer, digest
from generator.views import File, Job, Page

CHUNK = 48
"""Jobs that are handed to a process at once."""

WORTH = 4 * CHUNK
"""Jobs below which no other process is started: it would take longer to begin than to end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Printer:
    """What does the jobs of one build."""

    tracer: Tracer
    kept: Kept
    writer: ArchiveWriter
    text_of: Callable[[Page], str]
    """Prints a page. Raises BrokenFile."""

    def print_all(self, jobs: Sequence[Job]) -> dict[str, tuple[str, ...]]:
        """Do them all; gives the paths of each one's files by its name. Raises PressmarkError."""
        paths, waiting = {}, []
        for job in jobs:
            done = self.kept.found(job.name, job.given)
            if done and self.writer.take_over(done.files):
                self.kept.keep(job.name, done)
                paths[job.name] = self._claimed(done.files)
            else:
                waiting.append(job)
        for outcome in self._outcomes(waiting):
            self.kept.add(outcome)
            paths[outcome.name] = self._claimed(outcome.files)
        return paths

    def done(self, job: Job) -> Outcome:
        """Make and write the files of one job, and note what it asked for."""
        with self.tracer.noted() as facts:
            files = tuple(self._written(made) for made in job.make())
        return Outcome(name=job.name, given=digest(job.given), facts=frozenset(facts), files=files)

    def _written(self, made: Page | File) -> Written:
        return self.writer.write(made.path, made.data if isinstance(made, File) else self.text_of(made).encode())

    def _claimed(self, files: Sequence[Written]) -> tuple[str, ...]:
        for file in files:
            self.writer.claim(file.path)
        return tuple(file.path for file in files)

    def _outcomes(self, jobs: Sequence[Job]) -> Iterator[Outcome]:
        """In any order."""
        workers = _cores()
        if len(jobs) < WORTH or workers < 2:
            yield from map(self.done, jobs)
            return
        chunks = [range(start, min(start + CHUNK, len(jobs))) for start in range(0, len(jobs), CHUNK)]
        yield from _spread(self, jobs, chunks, workers)


def _cores() -> int:
    """Processes that may run at once; one where processes cannot be copied as they are."""
    if "fork" not in get_all_start_methods():
        return 1
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


_HANDS: list[tuple[Printer, Sequence[Job]]] = []
"""What the processes are copied with: the printer and the jobs of the one run that is under way."""


def _spread(printer: Printer, jobs: Sequence[Job], chunks: Sequence[range], workers: int) -> Iterator[Outcome]:
    """Do the chunks in copies of this process; what a copy that was killed had in hand is done here."""
    _HANDS.append((printer, jobs))
    gc.freeze()  # what all have in common is not looked through, nor copied for being looked through, by each of them
    left = dict.fromkeys(chunks)
    try:
        with ProcessPoolExecutor(workers, mp_context=get_context("fork")) as pool, Progress("pages") as progress:
            running = {pool.submit(_chunk, chunk): chunk for chunk in chunks}
            for future in as_completed(running):
                outcomes = future.result()
                del left[running[future]]
                progress.tick(outcomes[-1].name, len(chunks))
                yield from outcomes
    except BrokenProcessPool:
        for chunk in left:
            yield from (printer.done(jobs[number]) for number in chunk)
    finally:
        gc.unfreeze()
        _HANDS.pop()


def _chunk(numbers: range) -> list[Outcome]:
    printer, jobs = _HANDS[-1]
    return [printer.done(jobs[number]) for number in numbers]
