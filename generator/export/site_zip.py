"""The built site as one .zip: unpacked anywhere, on a stick too, it opens with a double click, and its search with it.

Everything in it is in one folder, since not every system makes one. The same site gives the same bytes: one order, one time for all.
"""

import os
import zipfile
from pathlib import Path
from typing import IO

from generator import store
from generator.catalogue import Catalogue
from generator.export import packing
from generator.export.imprint import Imprint
from generator.export.sources import Sources
from generator.permalinks import slugify
from generator.site_size import files_below

PACKED = {".woff2", ".png", ".jpg", ".jpeg", ".webp", ".gif", ".zip"}
"""Endings of what is compressed already."""


def export(_archive: Catalogue, sources: Sources, to: Path, imprint: Imprint) -> list[Path]:
    """Write the site. Raises BrokenFile (S-045) when it is not built."""
    name = slugify(imprint.name or "archive")
    path = to / f"{name}.zip"
    site = sources.site()
    to.mkdir(parents=True, exist_ok=True)
    store.build(path, lambda target: _pack(site, name, target))
    return [path]


def _pack(site: Path, name: str, target: Path) -> None:
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for path, entry in files_below(site):
            if not path.startswith("."):
                _add(packed, f"{name}/{path}", entry)


def _add(packed: zipfile.ZipFile, name: str, entry: "os.DirEntry[str]") -> None:
    info = packing.entry(name, stored=Path(name).suffix in PACKED)
    with Path(entry.path).open("rb") as source, packed.open(info, "w", force_zip64=False) as out:
        _copy(source, out)


def _copy(source: IO[bytes], out: IO[bytes]) -> None:
    while part := source.read(1 << 20):
        out.write(part)
