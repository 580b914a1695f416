"""docs/performance.md: each table of a benchmark in a block of its own, between two comments, with when and where it was measured."""

import datetime as dt
import os
import platform
import re
import shutil
import subprocess
from pathlib import Path

from tests.measure.tables import Table, markdown

BLOCK = "<!-- {name}: written by make bench -->\n{text}\n<!-- end of {name} -->"
CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def put(file: Path, table: Table, versions: str) -> None:
    """Put the table into its block; a block that the file lacks comes at its end."""
    text = file.read_text("utf-8") if file.is_file() else "# Performance\n"
    where = f"*{dt.date.today().isoformat()}; {machine()}; {versions}.*"
    file.write_text(with_block(text, table.name, f"{markdown(table)}\n\n{where}"), "utf-8")


def with_block(text: str, name: str, inside: str) -> str:
    """The text with this inside its block."""
    block = BLOCK.format(name=name, text=inside)
    found = re.compile(re.escape(BLOCK.format(name=name, text="\0")).replace("\0", ".*?"), re.DOTALL)
    return found.sub(lambda _: block, text, count=1) if found.search(text) else f"{text.rstrip()}\n\n{block}\n"


def machine() -> str:
    """In general words: cores and memory, the system, Python, and the programs that a benchmark calls."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    chromium = next((path for name in CHROMIUM if (path := shutil.which(name))), None)
    programs = [("Node", _version("node")), ("Chromium", _version(chromium))]
    about = [f"{os.cpu_count()} cores ({platform.machine()})", f"{memory:.0f} GB", platform.system(), f"Python {platform.python_version()}"]
    return ", ".join([*about, *(f"{name} {version}" for name, version in programs if version)])


def _version(program: str | None) -> str | None:
    if program is None or shutil.which(program) is None:
        return None
    said = subprocess.run([program, "--version"], capture_output=True, encoding="utf-8", check=False).stdout
    found = re.search(r"\d+(\.\d+)?", said)
    return found[0] if found else None
