"""Orders filled in batches by whoever there is, given back in the order in which they came.

Nothing is lost and nothing comes twice: a batch that is lost on the way is sent again; one whose worker dies is sent again by itself, then
article by article, and an article of which workers die twice by itself is set apart, as one is that meets a bug twice.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, wait
from contextlib import ExitStack, suppress
from dataclasses import dataclass, replace

from generator.accession.hands import Died, Hands, Here, Lost, poisoned
from generator.accession.inventory import Holding
from generator.accession.orders import Choices, Made, Order
from generator.model import Article
from generator.notices import Refused

BYTES = 1 << 20
"""Bytes of a batch, from which it takes no more orders."""

AHEAD = 600
"""Results that wait at most for one before them; what is kept already may overtake nothing."""

MOST_LOSSES = 10
"""Times that everything is lost on the way with nothing taken in between; then it is no accident."""

TRIES = 2
PATIENCE = 5.0
"""Seconds after which it is asked whether anybody is still there."""


class Open:
    """A file that stays open until every article of it is made, for its images may be asked for."""

    def __init__(self, stack: ExitStack) -> None:
        self._stack, self._users = stack, 1

    def shared(self) -> "Open":
        self._users += 1
        return self

    def release(self) -> None:
        self._users -= 1
        if not self._users:
            self._stack.close()


@dataclass(slots=True, kw_only=True)
class Job:
    """An order on its way."""

    order: Order
    find: Callable[[str], bytes | None]
    """Gives the bytes of an image by its reference."""

    source: Open
    """What it came in."""

    made: Made | None = None
    tries: int = 0
    """How often it has met a bug, or its worker has died with nothing else at work."""

    @property
    def holdings(self) -> Sequence[Holding]:
        return self.order.holdings


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """An article of which nothing need be made."""

    holdings: Sequence[Holding]
    result: Article | Refused


Step = Job | Known
Batch = list[Job]
Keep = Callable[[Order, Made], None]


class Crew:
    """Has orders filled."""

    def __init__(self, hands: Hands, choices: Choices, keep: Keep) -> None:
        """`keep` is told of each order's end as soon as it is known."""
        self._hands, self._here, self._choices, self._keep = hands, Here(), choices, keep
        self._line: deque[Step] = deque()
        self._batch: Batch = []
        self._full: deque[Batch] = deque()
        self._out: dict[Future[list[Made]], tuple[Hands, Batch]] = {}
        self._met = 0  # batches
        self._losses = 0

    def through(self, steps: Iterable[Step]) -> Iterator[Step]:
        """The steps in order, each with its result."""
        for step in steps:
            self._line.append(step)
            if isinstance(step, Job):
                self._take(step)
            while len(self._line) >= AHEAD or (self._is_worth_it and len(self._full) + len(self._out) >= self._hands.width):
                yield self._first()
        while self._line:
            yield self._first()

    def close(self, *, at_once: bool = False) -> None:
        """Let the hands go; what they have finished is kept."""
        for future, (hands, batch) in list(self._out.items()):
            if future.done():
                with suppress(Exception):
                    self._take_in(batch, hands.receive(future))
        self._hands.close(at_once=at_once)

    # ---------------------------------------------------------------- sending

    def _take(self, job: Job) -> None:
        self._batch.append(job)
        if len(self._batch) >= self._hands.size or sum(len(one.order.data) for one in self._batch) >= BYTES:
            self._fill_up()
        if self._is_worth_it:
            self._send()

    def _fill_up(self) -> None:
        self._full.append(self._batch)
        self._batch = []
        self._met += 1

    @property
    def _is_worth_it(self) -> bool:
        return self._met >= self._hands.few

    def _send(self) -> None:
        """As many full batches as keep everybody busy. Fewer than are worth their start are filled here, one batch at a time."""
        hands = self._hands if self._is_worth_it else self._here
        while self._full and len(self._out) < hands.width:
            batch = self._full.popleft()
            self._out[hands.send([job.order for job in batch], self._choices)] = (hands, batch)

    # ---------------------------------------------------------------- taking in

    def _first(self) -> Step:
        """The first step of the line, done."""
        step = self._line.popleft()
        while isinstance(step, Job) and step.made is None:
            if not self._out and not self._full and self._batch:
                self._fill_up()
            self._send()
            self._settle_some()
        if isinstance(step, Job):
            step.source.release()
        return step

    def _settle_some(self) -> None:
        """Wait for a batch, and take in all that are there."""
        done, _ = wait(self._out, timeout=PATIENCE, return_when=FIRST_COMPLETED)
        if not done and not self._hands.alive:
            self._again(self._clear(), Lost())
        for future in done:
            if future not in self._out:
                continue  # sent again, after another one
            hands, batch = self._out.pop(future)
            try:
                made = hands.receive(future)
            except Lost as end:
                self._again([batch, *self._clear()], end)
            except Died as end:
                self._again([batch, *(self._clear() if end.with_all else ())], end)
            else:
                self._take_in(batch, made)

    def _clear(self) -> list[Batch]:
        """All that is out, which will not come back."""
        out = [batch for _, batch in self._out.values()]
        self._out.clear()
        return out

    def _take_in(self, batch: Batch, made: Sequence[Made]) -> None:
        again, self._losses = [], 0
        for job, one in zip(batch, made, strict=True):
            if one.wanted:
                job.order = replace(job.order, images={**job.order.images, **{name: job.find(name) for name in one.wanted}})
                again.append(job)
            elif one.problem and job.tries + 1 < TRIES:
                job.tries += 1
                again.append(job)
            else:
                self._end(job, replace(one, notices=(poisoned(job.order, one.problem),)) if one.problem else one)
        if again:
            self._full.appendleft(again)

    def _end(self, job: Job, made: Made) -> None:
        job.made = made
        self._keep(job.order, made)

    # ---------------------------------------------------------------- after a death

    def _again(self, batches: list[Batch], end: Died | Lost) -> None:
        """Send again what was lost; what workers may have died of, with nothing else at work."""
        if isinstance(end, Lost) or end.with_all:
            self._hands.renew()
        if isinstance(end, Lost):
            self._losses += 1
            if self._losses > MOST_LOSSES:
                raise end
            self._full.extendleft(reversed(batches))
            return
        for batch in batches:
            if not self._alone(batch):
                for job in batch:
                    while job.made is None and not self._alone([job]):
                        job.tries += 1
                        if job.tries >= TRIES:
                            self._end(job, Made(notices=(poisoned(job.order, None),)))

    def _alone(self, batch: Batch) -> bool:
        """Fill a batch while nothing else is at work; whether the worker lived."""
        future = self._hands.send([job.order for job in batch], self._choices)
        while not wait([future], timeout=PATIENCE).done and self._hands.alive:
            pass
        try:
            self._take_in(batch, self._hands.receive(future))
        except Died as end:
            if end.with_all:
                self._hands.renew()
            return False
        except Lost as end:
            self._again([batch], end)
        return True


def result_of(step: Step, parsed: Callable[[str], Article]) -> Article | Refused:
    """What a finished step gives."""
    if isinstance(step, Known):
        return step.result
    made = step.made or Made()
    return Refused(*made.notices) if made.text is None else parsed(made.text)
