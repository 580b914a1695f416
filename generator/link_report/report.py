"""Ask all hosts, each of them one question at a time, and write what they answered.

Answers are kept in FILE.part as they come: a run that was stopped goes on where it was.
"""

import csv
import io
import json
import threading
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from pathlib import Path
from queue import SimpleQueue
from typing import Any, TextIO

from generator import store
from generator.export.spreadsheet import harmless
from generator.link_report.asking import DEAD, Answer, Asker
from generator.link_report.manners import Host
from generator.link_report.outgoing import Outgoing
from generator.progress import Progress

HOSTS_AT_ONCE = 8
COLUMNS = ("url", "outcome", "status", "moved_to", "why", "archived", "checked", "articles", "places")
Row = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """How to ask."""

    today: str
    """ISO day."""

    pause: float = 2.0
    """Seconds between two questions to one host."""

    timeout: float = 15.0
    """Seconds to wait for an answer."""

    local: bool = False
    """Whether addresses of this machine and its network are asked too."""

    wayback: str | None = None
    """The availability service to ask for copies of what does not answer; None asks nobody."""


def report(links: Sequence[Outgoing], file: Path, manner: Manner) -> Counter[str]:
    """Ask for every address and write the report, CSV or JSON lines by the file's ending, sorted by address; how many there are of each
    outcome."""
    part = file.with_name(file.name + ".part")
    wanted = {link.url for link in links}
    known = {row["url"]: row for row in _read(part) if row["url"] in wanted}
    file.parent.mkdir(parents=True, exist_ok=True)
    with part.open("a", encoding="utf-8") as out, Progress("links") as progress:
        out.write("\n")  # what was cut off in the middle of a line ends here
        for row in _ask(_by_host(link for link in links if link.url not in known), manner, out):
            known[row["url"]] = row
            progress.tick(row["url"], len(links))
    rows = [_row(link, known[link.url]) for link in links]
    store.write(file, (_csv(rows) if file.suffix.lower() == ".csv" else _lines(rows)).encode())
    part.unlink()
    return Counter(row["outcome"] for row in rows)


def _read(part: Path) -> Iterator[Row]:
    """The answers of the run before; a line that was cut off is none."""
    for line in part.read_text("utf-8", "replace").split("\n") if part.is_file() else ():
        try:
            row = json.loads(line)
        except ValueError:
            continue
        if isinstance(row, dict) and {"url", "outcome", "checked"} <= set(row):
            yield row


def _by_host(links: Iterable[Outgoing]) -> list[list[Outgoing]]:
    """The links of each host together, the hosts with most links first, for these take longest."""
    found: dict[str, list[Outgoing]] = defaultdict(list)
    for link in links:
        found["/".join(link.url.split("/", 3)[:3]).lower()].append(link)
    return sorted(found.values(), key=lambda held: (-len(held), held[0].url))


def _ask(hosts: Sequence[Sequence[Outgoing]], manner: Manner, out: TextIO) -> Iterator[Row]:
    """The answers as they come, each written before it is told."""
    asker, stop = Asker(timeout=manner.timeout, local=manner.local), threading.Event()
    answers: SimpleQueue[Row | None] = SimpleQueue()

    def ask_host(links: Sequence[Outgoing]) -> None:
        try:
            for row in _of_host(asker, links, manner, stop):
                answers.put(row)
        finally:
            answers.put(None)

    with ThreadPoolExecutor(HOSTS_AT_ONCE) as people:
        try:
            work = [people.submit(ask_host, links) for links in hosts]
            for row in _until_all_are_done(answers, len(work)):
                out.write(json.dumps(row, ensure_ascii=False) + "\n")
                out.flush()
                yield row
            for one in work:
                one.result()
        finally:
            stop.set()


def _until_all_are_done(answers: "SimpleQueue[Row | None]", hosts: int) -> Iterator[Row]:
    while hosts:
        row = answers.get()
        if row is None:
            hosts -= 1
        else:
            yield row


def _of_host(asker: Asker, links: Sequence[Outgoing], manner: Manner, stop: threading.Event) -> Iterator[Row]:
    host = Host(asker, links[0].url)
    for link in links:
        if stop.wait(host.pause(manner.pause)):
            return
        allowed = host.allows(link.url)
        answer = asker.ask(link.url) if allowed else Answer(outcome="not asked", why="robots.txt")
        copy = asker.archived(link.url, link.day, manner.wayback) if manner.wayback and answer.outcome in DEAD else None
        yield {"url": link.url, "checked": manner.today, "archived": copy} | asdict(answer)


# ---------------------------------------------------------------- the file

def _row(link: Outgoing, answer: Row) -> Row:
    held = {"articles": list(link.articles), "places": list(link.places)}
    return {column: held.get(column, answer.get(column)) for column in COLUMNS}


def _lines(rows: Iterable[Row]) -> str:
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def _csv(rows: Iterable[Row]) -> str:
    """One line an address; several articles or places in one cell, parted by blanks and commas."""
    text = io.StringIO()
    line = csv.writer(text, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n")
    line.writerow(COLUMNS)
    for row in rows:
        cells = row | {"articles": " ".join(row["articles"]), "places": ", ".join(row["places"])}
        line.writerow("" if value is None else harmless(value) if isinstance(value, str) else value for value in cells.values())
    return text.getvalue()
