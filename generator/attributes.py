"""content/.gitattributes: two people may add articles on two branches, and git keeps the lines of both."""

from pathlib import Path

from generator import permalinks, store
from generator.refusals import FILE as REFUSED

FILE = ".gitattributes"
HEAD = "# Two people may add articles on two branches: the lines of both stay (docs/architecture.md, Addresses).\n"
UNITED = (permalinks.LEDGER, f"originals/{store.MANIFEST}", f"originals/{store.CUSTODY}", REFUSED)
"""Files of which a line stands by itself."""


def keep(content: Path) -> None:
    """Tell git of each such file, unless somebody has said something else of it."""
    path = content / FILE
    text = store.read_text(path) if path.is_file() else HEAD
    told = {line.split()[0] for line in text.splitlines() if line.strip()}
    more = "".join(f"{name} merge=union text eol=lf\n" for name in UNITED if name not in told)
    if more:
        store.write(path, (text.rstrip("\n") + "\n" + more).encode())
