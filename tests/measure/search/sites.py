"""A site for each engine: its index of the same articles, and a page to search it with."""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from tests.measure.search import corpus, pages
from tests.measure.search.engines import NODE

USED = Path(__file__).parents[1] / "used.py"
PEERS = Path(__file__).with_name("peers")
PACKAGES = Path(__file__).parents[1] / "node_modules"
LIBRARIES: Mapping[str, str] = MappingProxyType({"minisearch": "minisearch/dist/umd/index.js", "lunr": "lunr/lunr.min.js"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What an index took to make, and what it is."""

    seconds: float
    """Of all processors, in the engine and in the system."""

    peak: float
    """Bytes of memory."""

    archive: float | None = None
    """Bytes of memory before the index was begun, where the articles were in it already."""

    size: int
    """Bytes of the index."""

    files: int


def own(articles: Path, folder: Path) -> Cost:
    """Our index, and the search page as a site has it."""
    taken, _, _ = _run([sys.executable, "-m", "tests.measure.search.building", str(articles), str(folder)])
    return Cost(**json.loads(taken), **_weight(folder / "search", lambda path: path.parent.name != "c"))


def pagefind(articles: Path, folder: Path) -> Cost:
    """Pagefind's index, made by its program from a folder of pages, as it always is."""
    pages.write(corpus.read(articles), folder)
    _, seconds, peak = _run([str(pages.PROGRAM), "--site", str(folder)])
    for page in folder.glob("*.html"):
        page.unlink()
    _page("pagefind", folder)
    cost = _weight(folder / "pagefind", lambda path: ".pf_" in path.name or path.name == "pagefind-entry.json")
    return Cost(seconds=seconds, peak=peak, **cost)


def javascript(name: str) -> Callable[[Path, Path], Cost]:
    """MiniSearch's or Lunr's index, made under Node and written as JSON."""
    def build(articles: Path, folder: Path) -> Cost:
        taken, _, _ = _run(["node", str(NODE / "build.mjs"), name, str(articles), str(folder)])
        _page(name, folder)
        return Cost(**json.loads(taken), **_weight(folder, lambda path: path.name in ("index.json", "titles.json")))
    return build


ENGINES: Mapping[str, Callable[[Path, Path], Cost]] = MappingProxyType(
    {"ours": own, "pagefind": pagefind, "minisearch": javascript("minisearch"), "lunr": javascript("lunr")})


def _run(command: list[str]) -> tuple[str, float, float]:
    """What a command prints, its CPU seconds and its peak. Raises CalledProcessError."""
    ran = subprocess.run([sys.executable, str(USED), *command], stdout=subprocess.PIPE, encoding="utf-8", check=True)
    used = json.loads(ran.stdout)
    return used["printed"], used["seconds"], used["peak"]


def _weight(folder: Path, counts: Callable[[Path], bool]) -> dict[str, int]:
    sizes = [path.stat().st_size for path in folder.rglob("*") if path.is_file() and counts(path)]
    return {"size": sum(sizes), "files": len(sizes)}


def _page(name: str, folder: Path) -> None:
    """The least page that shows ten results of an engine."""
    shutil.copy(PEERS / "show.js", folder)
    shutil.copy(PEERS / f"{name}.js", folder / "engine.js")
    library = ""
    if name in LIBRARIES:
        shutil.copy(PACKAGES / LIBRARIES[name], folder / "library.js")
        library = '<script src="library.js" defer></script>'
    (folder / "search.html").write_text((PEERS / "page.html").read_text("utf-8").replace("{library}", library), "utf-8")
