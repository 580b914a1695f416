"""The built site as WACZ 1.1.1 (https://specs.webrecorder.net/wacz/1.1.1/): opened by ReplayWeb.page, it answers at its addresses without
a network, whatever becomes of its host."""

import hashlib
import json
import re
import uuid
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

from generator import __version__, store
from generator.catalogue import Catalogue
from generator.export import as_of, site_pages
from generator.export.imprint import Imprint
from generator.export.media_types import media_type
from generator.export.packing import entry
from generator.export.replay import cdxj, warc
from generator.export.sources import Sources
from generator.permalinks import slugify
from generator.progress import Progress

VERSION = "1.1.1"
WARC, INDEX, BLOCKS, PAGES = "archive/site.warc.gz", "indexes/index.cdx.gz", "indexes/index.idx", "pages/pages.jsonl"
SEARCH = "search/"
"""The folder of the search's index."""

LABEL = 63
"""Characters of a part of a host's name (RFC 1035, 2.3.4)."""

LARGE = 1 << 30
"""Bytes of a site from which its entry must be able to outgrow what a .zip counts with 32 bits."""

Value = dict[str, object]


@dataclass(slots=True)
class _Case:
    """A WACZ file that is being filled."""

    packed: zipfile.ZipFile
    resources: list[Value] = field(default_factory=list)

    def put(self, name: str, parts: Iterator[bytes], *, stored: bool = False, large: bool = False) -> None:
        digest, size = hashlib.sha256(), 0
        with self.packed.open(entry(name, stored=stored), "w", force_zip64=large) as out:
            for part in parts:
                out.write(part)
                digest.update(part)
                size += len(part)
        self.resources.append({"name": name.rpartition("/")[2], "path": name, "hash": f"sha256:{digest.hexdigest()}", "bytes": size})


def export(archive: Catalogue, sources: Sources, to: Path, imprint: Imprint) -> list[Path]:
    """Write it. Raises BrokenFile (S-045) when the site is not built."""
    name = slugify(imprint.name or "archive")
    path, site = to / f"{name}.wacz", sources.site()
    moment = as_of.moment(as_of.day(archive.by_id.values(), imprint.today))
    store.build(path, lambda target: _pack(site, base(imprint), moment, imprint, target))
    return [path]


def base(imprint: Imprint) -> str:
    """What stands before every path, with a slash at the end: the site's own address, else one that nobody can have (RFC 2606)."""
    name = slugify(imprint.name or "archive")[:LABEL].strip("-")
    return f"{imprint.url or f'https://{name}.invalid'}/"


def _pack(site: Path, root: str, moment: str, imprint: Imprint, target: Path) -> None:
    files = list(site_pages.files(site))
    places: list[cdxj.Place] = []
    pages: list[Value] = []
    large = sum(path.stat().st_size for _, path in files) > LARGE
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        case = _Case(packed)
        case.put(WARC, _records(files, root, moment, places, pages), stored=True, large=large)
        pages.sort(key=lambda page: page["url"] != root)
        blocks, listed = cdxj.index(places, re.sub(r"\D", "", moment), WARC.rpartition("/")[2], INDEX.rpartition("/")[2])
        case.put(INDEX, iter((blocks,)), stored=True)
        case.put(BLOCKS, iter((listed,)))
        head: Value = {"format": "json-pages-1.0", "id": "pages", "title": imprint.name or "Pages"}
        case.put(PAGES, map(_line, [head, *pages]))
        package = json.dumps(_package(case.resources, root, moment, imprint), ensure_ascii=False, indent=1).encode() + b"\n"
        packed.writestr(entry("datapackage.json"), package)
        packed.writestr(entry("datapackage-digest.json"), _line({"path": "datapackage.json", "hash": warc.digest(package)}))


def _records(files: Sequence[tuple[str, Path]], root: str, moment: str, places: list[cdxj.Place], pages: list[Value]) -> Iterator[bytes]:
    """All records one after another; where each is goes to `places`, what is a page to `pages`."""
    first = warc.info((("software", f"Pressmark {__version__}"), ("format", "WARC File Format 1.1")), moment)
    offset = len(first)
    yield first
    with Progress("wacz") as progress:
        for name, path in files:
            progress.tick(name, len(files))
            data, kind = path.read_bytes(), media_type(name)
            for url, told, record in _of_file(root, name, moment, kind, data):
                places.append(cdxj.Place(url=url, media_type=told, digest=warc.digest(data), offset=offset, length=len(record)))
                offset += len(record)
                yield record
            if page := _page(root, name, moment, data):
                pages.append(page)


def _of_file(root: str, name: str, moment: str, kind: str, data: bytes) -> Iterator[tuple[str, str, bytes]]:
    """Address, what the index calls it, and record, of every address at which a file answers."""
    for url in (urls := _urls(root, name)):
        yield url, kind, warc.response(url, moment, kind, data)
    if asked := _asked(name):
        yield urls[-1] + asked, warc.REVISIT, warc.revisit(urls[-1] + asked, moment, kind, data, urls[-1])


def _asked(name: str) -> str | None:
    """What a page of the site puts behind the address of a file: a search, a version.

    A web server passes it over; a player looks for it, and takes what is nearest, but only among addresses that have such a thing.
    """
    return "?q=" if name.endswith(".html") else "?v=" if name.startswith(SEARCH) and name.endswith(".js") else None


def _urls(root: str, name: str) -> tuple[str, ...]:
    """The front page answers without a name too; all other links of a site have theirs."""
    return (root, root + name) if name == site_pages.FRONT else (root + quote(name),)


def _page(root: str, name: str, moment: str, data: bytes) -> Value | None:
    if not site_pages.listed(name):
        return None
    text = data.decode("utf-8", "replace")
    if site_pages.moved_to(text) is not None:
        return None
    url = _urls(root, name)[0]
    return {"id": uuid.uuid5(uuid.NAMESPACE_URL, url).hex, "url": url, "ts": moment, "title": site_pages.title_of(text) or name}


def _package(resources: Sequence[Value], root: str, moment: str, imprint: Imprint) -> Value:
    found: Value = {"profile": "data-package", "wacz_version": VERSION, "title": imprint.name, "description": imprint.description,
                    "created": moment, "mainPageUrl": root, "mainPageDate": moment, "software": f"Pressmark {__version__}",
                    "resources": resources}
    return {key: value for key, value in found.items() if value is not None}


def _line(value: Value) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode() + b"\n"
