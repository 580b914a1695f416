"""What 404.html finds addresses by: small scripts, of which a mistyped address asks for two or three.

`missing/id-<letters>.js` has the articles whose ids begin so, `missing/end-<letters>.js` the ids that end so, and
`missing/name-<letters>.js` the other pages with a slug whose first or last word begins so. How many letters depends on how many there
are. An archive of 100,000 articles has some 900 of either kind of the first, 8 KB and 1.5 KB each; none is loaded by any other page.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from json import dumps

from generator.permalinks import STANDING
from generator.prose import ALPHABET
from generator.views.desk import Desk
from generator.views.page import File

FOLDER = "missing"
IN_A_SHARD = 300
"""Articles, at most on average."""

LETTERS_OF_WORDS = 12
"""How many different letters words may be said to begin with; some are much more frequent than others."""

WHERE = ("articles/", ".html")


def width(held: int, letters: int) -> int:
    """How many letters tell shards apart, so that none is too large."""
    found = 0
    while held > IN_A_SHARD * letters**found:
        found += 1
    return found


def widths(desk: Desk) -> tuple[int, int]:
    """Letters of an id, and of a word."""
    return width(len(desk.catalogue.by_id), len(ALPHABET)), width(len(_others(desk)), LETTERS_OF_WORDS)


def missing_files(desk: Desk) -> Iterator[File]:
    """All shards, in the order of their names."""
    catalogue, (letters, word) = desk.catalogue, widths(desk)
    by_start: dict[str, dict[str, str]] = defaultdict(dict)
    by_end: dict[str, list[str]] = defaultdict(list)
    for id_ in sorted(catalogue.by_id):
        by_start[id_[:letters]][id_] = _slug(id_, catalogue.paths[id_])
        by_end[id_[len(id_) - letters:]].append(id_)
    yield from _files("id", by_start)
    yield from _files("end", by_end)
    yield from _files("name", _by_word(_others(desk), word))


def _slug(id_: str, path: str) -> str:
    """What stands before the id in the address; the whole address where it is made otherwise."""
    before, behind = WHERE[0], f"-{id_}{WHERE[1]}"
    return path[len(before):-len(behind)] if path.startswith(before) and path.endswith(behind) else path


def _others(desk: Desk) -> list[str]:
    """Addresses of all that is no article and no part of a page, without ".html"."""
    catalogue = desk.catalogue
    inner = {*catalogue.by_id, *catalogue.naming.pages()}
    paths = {path.partition("#")[0] for thing, path in catalogue.paths.items() if thing not in inner}
    return sorted(path.removesuffix(".html") for path in paths | STANDING | {path for path, _ in desk.site.pages})


def _by_word(paths: Iterable[str], letters: int) -> Mapping[str, list[str]]:
    shards: dict[str, list[str]] = defaultdict(list)
    for path in paths:
        words = path.removesuffix("/index").rpartition("/")[2].split("-")
        for key in dict.fromkeys((words[0][:letters], words[-1][:letters])):
            shards[key].append(path)
    return shards


def _files(kind: str, shards: Mapping[str, object]) -> Iterator[File]:
    for letters, held in sorted(shards.items()):
        data = f"Missing.take({dumps(held, ensure_ascii=True, separators=(',', ':'))});\n"
        yield File(path=f"{FOLDER}/{kind}-{letters}.js", data=data.encode())
