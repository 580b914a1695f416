"""The part of `make bench` about the whole archive: what is worked out of all articles together, phase by phase, of invented ones."""

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any

from tests.measure.tables import Table

HEAD = ("", "s", "CPU s", "MB then", "MB at most")
NOTES = (
    "Invented articles of some 300 words, whose names few or many have (`tests/measure/whole/news.py`); they come one by one, and nothing "
    "is kept of an earlier build. Seconds are of all processes, memory of the one that has the archive: what the system cannot put into "
    "a file, of which it may not have more than 8 GB. Of pages of lists the values are made, and neither printed nor written.",)


def scale(_: Path | None, sizes: Sequence[int], __: int) -> Iterator[Table]:
    """For each number of articles, once."""
    for count in sizes:
        ran = subprocess.run([sys.executable, "-m", "tests.measure.whole.phases", str(count)], stdout=subprocess.PIPE, check=True)
        yield table(count, json.loads(ran.stdout))


def table(count: int, measured: Mapping[str, Any]) -> Table:
    """What was measured, phase by phase, and all of it."""
    phases = measured["phases"]
    rows = [(row["phase"], f"{row['seconds']:,.1f}", f"{row['cpu']:,.1f}", f"{row['memory'] / 1e6:,.0f}", f"{row['peak'] / 1e6:,.0f}")
            for row in phases]
    rows.append(("in all", f"{sum(row['seconds'] for row in phases):,.1f}", f"{sum(row['cpu'] for row in phases):,.1f}", "",
                 f"{max(row['peak'] for row in phases) / 1e6:,.0f}"))
    counts = ", ".join(f"{number:,} {what}" for what, number in measured["counts"].items())
    return Table(name=f"whole-{count}", title=f"The whole archive of {count:,} invented articles", head=HEAD, rows=tuple(rows),
                 notes=(*NOTES, f"There are {counts}."))


def versions() -> str:
    """What it is measured with."""
    return f"numpy {version('numpy')}"
