"""What follows a change: a preview at once, then the reading of new originals, then a build; one after the other, never two at once."""

import queue
import threading
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from generator import permalinks, store, telling
from generator.notices import Notice
from generator.serving.answers import Answers
from generator.serving.followers import Followers
from generator.serving.outcomes import Outcome
from generator.serving.panel import panel
from generator.serving.watching import Watcher
from generator.serving.workers import Builder, Reader, Report
from generator.wording import LANGUAGES, wording_for

ORIGINALS = "originals"
BUSY = "S-001"
AGAIN = 1.0
"""Seconds after which a build is tried again while another program is at work in the archive."""

WHOLE = 1.5
"""Seconds of silence among the originals after which what came in is taken to be copied to its end."""

Event = Callable[[], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What is to be built and served."""

    content: Path
    output: Path
    settings: Path
    more: tuple[str, ...] = ()
    """Further arguments for Pelican."""

    def arguments(self) -> tuple[str, ...]:
        """Those of a build."""
        return (str(self.content), "-o", str(self.output), "-s", str(self.settings), *self.more)


@dataclass(slots=True)
class Conductor:
    """Does everything in one thread, in the order in which it is told."""

    order: Order
    answers: Answers
    followers: Followers
    say: Callable[[str], None]
    """Prints a line on the terminal."""

    address: str
    _events: "queue.SimpleQueue[Event | None]" = field(default_factory=queue.SimpleQueue)
    _edits: int = 0
    _built: int = -1
    """The edit up to which the site is built."""

    _covers: int = 0
    """The edit up to which the build that is under way will have everything."""

    _dropped: int = 0
    """How often something came in among the originals."""

    _unread: bool = True
    """Whether originals may be new."""

    _first: bool = True
    """Whether nothing was read yet."""

    _watcher: Watcher = field(init=False)
    _ledger: str | None = None
    """Digest of the ledger as the last build left it."""

    _working: Builder | Reader | None = None
    _standing: Builder | None = None
    _began: float = 0.0
    _waits: bool = False
    """Whether another program is at work in the archive."""

    _wrong: tuple[Notice, ...] = ()
    """What cannot be built."""

    _refused: tuple[Notice, ...] = ()
    """What cannot be read, of the originals that came in last."""

    _said: dict[str, tuple[Notice, ...]] = field(default_factory=dict)
    """What was said last, by what said it."""

    def __post_init__(self) -> None:
        self._watcher = Watcher(self.order.settings, self.changed, self.failed)

    def run(self) -> None:
        """Work until `end`."""
        self._watch(self.order.settings.parent / name for name in ("theme", "own"))
        self._go_on()
        while (event := self._events.get()) is not None:
            event()

    def end(self) -> None:
        """Stop, from any thread."""
        self._events.put(None)

    def close(self) -> None:
        """End what is under way."""
        self._watcher.end()
        for one in (self._working, self._standing):
            if one:
                one.end()

    def changed(self, files: frozenset[Path]) -> None:
        """Files were saved, from any thread."""
        self._events.put(lambda: self._changed(files))

    def failed(self, notice: Notice) -> None:
        """Something goes wrong beside the builds, from any thread."""
        self._events.put(lambda: self._say_all("watching", (notice,)))

    def _watch(self, folders: Iterable[Path]) -> None:
        self._watcher.follow((self.order.content, *folders))

    # ------------------------------------------------------------ what follows

    def _changed(self, files: frozenset[Path]) -> None:
        ledger, originals = self.order.content / permalinks.LEDGER, self.order.content / ORIGINALS
        own = {ledger, originals / store.MANIFEST, originals / store.CUSTODY}
        news = sorted(files - own)
        if ledger in files and not isinstance(self._working, Builder) and self._digest() != self._ledger:
            news.append(ledger)  # somebody's hand: a build says what it writes there
        if any(file.is_relative_to(originals) for file in news):
            self._dropped += 1
            number = self._dropped
            self._later(WHOLE, lambda: self._arrived(number))
        if edited := [file for file in news if not file.is_relative_to(originals)]:
            self._edits += 1
            self._preview(edited)
            self._go_on()

    def _arrived(self, number: int) -> None:
        """Read what lies among the originals, when nothing more has come since: it is whole."""
        if number == self._dropped:
            self._edits, self._unread = self._edits + 1, True
            self._go_on()

    def _preview(self, files: Sequence[Path]) -> None:
        """Show at once what the last build can show of these files."""
        began = time.monotonic()
        opened = [self.answers.to(page).path for page in self.followers.opened]
        shown = self._standing.shown(files, opened) if self._standing else None
        if shown is None:
            return
        self.answers.put(shown.files, self._edits)
        self._wrong = shown.notices
        self._tell()
        if shown.files:
            there = [file for file in files if file.exists()]
            names = ", ".join(self._name(file) for file in there[:3]) + " …" * (len(there) > 3)
            self.say(f"{names}: shown at once, as a preview, after {time.monotonic() - began:.2f} s{self._where(shown.files)}")

    def _where(self, files: Iterable[str]) -> str:
        pages = [path for path in files if path.endswith(".html")]
        return f"\n  {self.address}{pages[0]}" if len(pages) == 1 else ""

    def _go_on(self) -> None:
        """Begin what is to be done next."""
        if self._working or self._waits:
            return
        self._began = time.monotonic()
        if self._unread:
            self._unread = False
            self._working = Reader(self.order.content, self._when_read)
        elif self._edits > self._built:
            self._covers = self._edits
            self._working = Builder(self.order.arguments(), self._standing is None, self._when_built)

    def _when_read(self, report: Report) -> None:
        self._events.put(lambda: self._read(report))

    def _when_built(self, builder: Builder, outcome: Outcome) -> None:
        self._events.put(lambda: self._done(builder, outcome))

    def _read(self, report: Report) -> None:
        self._working = None
        if self._wait_for_others(report.notices):
            self._unread = True
            return
        if report.summary and not self._first:
            self.say(f"originals: {report.summary}")
        self._refused = tuple(notice for notice in report.notices if not (self._first and notice.code.startswith("I-")))
        self._first = False
        self._say_all("reading", report.notices)
        self._tell()
        self._go_on()

    def _done(self, builder: Builder, outcome: Outcome) -> None:
        self._working = None
        if outcome.language in LANGUAGES:
            self.answers.say = wording_for(outcome.language)
        if outcome.watched:
            self._watch(map(Path, outcome.watched))
        if outcome.good:
            self._stands(builder, outcome)
        else:
            builder.end()
            self._broken(outcome.notices)
        self._tell()
        self._go_on()

    def _stands(self, builder: Builder, outcome: Outcome) -> None:
        """The site is that of this build. One that had nothing to build has nothing in memory: the one before stays."""
        self._built, self._ledger, self._wrong = self._covers, outcome.ledger, ()
        self.answers.settle(self._covers)
        last: Builder | None = builder
        if not outcome.same:
            last, self._standing = self._standing, builder
        if last:
            last.end()
        self._say_all("building", outcome.notices)
        self.say(f"built in {time.monotonic() - self._began:.1f} s" + (f": {outcome.size.whole}" if outcome.size else ""))

    def _broken(self, notices: tuple[Notice, ...]) -> None:
        """The last good site stays. What an edit since then may have mended is not told."""
        if self._wait_for_others(notices):
            return
        self._built = self._covers
        if self._edits == self._covers:
            self._wrong = notices
            self._say_all("building", notices)
            self.say("not built: the last good site is still shown")

    def _wait_for_others(self, notices: tuple[Notice, ...]) -> bool:
        """Whether another program was at work in the archive: then it is tried again in a moment."""
        if not any(notice.code == BUSY for notice in notices):
            return False
        self._waits = True
        self._later(AGAIN, self._try_again)
        return True

    def _later(self, seconds: float, event: Event) -> None:
        timer = threading.Timer(seconds, self._events.put, (event,))
        timer.daemon = True
        timer.start()

    def _try_again(self) -> None:
        self._waits = False
        self._go_on()

    # ------------------------------------------------------------ telling

    def _tell(self) -> None:
        """Tell the open pages."""
        self.followers.tell(panel(self.answers.say, self._wrong, self._refused, shown=self.answers.to("").status == 200))

    def _say_all(self, who: str, notices: tuple[Notice, ...]) -> None:
        """Say what was not said the last time too."""
        before = self._said.get(who, ())
        for line in telling.told(notice for notice in notices if notice not in before):
            self.say(line)
        self._said[who] = notices

    def _digest(self) -> str | None:
        path = self.order.content / permalinks.LEDGER
        return store.file_digest(path) if path.is_file() else None

    def _name(self, file: Path) -> str:
        root = self.order.content.parent
        return file.relative_to(root).as_posix() if file.is_relative_to(root) else str(file)
