"""Does the jobs of a build: takes over what the last one made of the same facts, and spreads the others over the cores."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from generator.press.kept import Gathered, Kept, Outcome, Written
from generator.press.writer import ArchiveWriter
from generator.spreading import spread
from generator.traces import Fact, Tracer
from generator.views import File, Job, Page


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
            if done and self.writer.take_over(files := done.files):
                self.kept.keep(job.name, done)
                paths[job.name] = self._claimed(files)
            else:
                waiting.append(job)
        for _, (outcomes, facts) in spread(lambda numbers: self.done([waiting[number] for number in numbers]), len(waiting), "pages"):
            self.kept.add(outcomes, facts)
            for outcome in outcomes:
                paths[outcome.name] = self._claimed(outcome.files)
        return paths

    def done(self, jobs: Iterable[Job]) -> tuple[list[Outcome], list[Fact]]:
        """Make and write the files of these jobs, and note what they asked for."""
        gathered = Gathered()
        for job in jobs:
            with self.tracer.noted() as facts:
                files = tuple(self._written(made) for made in job.make())
            gathered.add(job.name, job.given, facts, files)
        return gathered.told()

    def _written(self, made: Page | File) -> Written:
        return self.writer.write(made.path, made.data if isinstance(made, File) else self.text_of(made).encode())

    def _claimed(self, files: Sequence[Written]) -> tuple[str, ...]:
        for file in files:
            self.writer.claim(file.path)
        return tuple(file.path for file in files)
