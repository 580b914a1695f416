"""An article's images: those that came with it are kept as clean copies in content/media/, all others are known by their words."""

import posixpath
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote, urlsplit

from generator import images, store
from generator.accession.reaching import ORIGINALS, reached
from generator.intake.limits import LARGEST
from generator.model import Draft, Picture
from generator.notices import Refused

MEDIA = "media"
MARK = 16
"""Hex digits of the digest in a file's name: 1.8e19 names."""


def with_media(draft: Draft, find: Callable[[str], bytes | None]) -> tuple[Draft, dict[str, bytes]]:
    """The draft with the place in content/media/ of each picture whose bytes `find` gives, and these files, without what a camera noted."""
    files: dict[str, bytes] = {}
    pictures = tuple(_kept(picture, draft.url, find, files) for picture in draft.pictures)
    return replace(draft, pictures=pictures), files


def _kept(picture: Picture, url: str | None, find: Callable[[str], bytes | None], files: dict[str, bytes]) -> Picture:
    data = picture.data or next(filter(None, map(find, references(picture.src, url))), None)
    cleaned = images.cleaned(data) if data else None
    if cleaned is None:
        return picture
    name = f"{MEDIA}/{store.sha256(cleaned.data)[:MARK]}-{cleaned.width}x{cleaned.height}.{cleaned.suffix}"
    files[name] = cleaned.data
    return replace(picture, media=name, data=None)


def references(src: str | None, url: str | None) -> Iterator[str]:
    """What an image may be called: as the article has it, and as a saved page has it whose own address, `url`, was put before it."""
    if not src:
        return
    yield src
    try:
        image, page = urlsplit(src), urlsplit(url or "")
    except ValueError:
        return
    if image.netloc and image.netloc == page.netloc and image.path.strip("/"):
        folders = (posixpath.dirname(page.path), page.path.rstrip("/"))
        yield from dict.fromkeys(posixpath.relpath(image.path, folder or "/") for folder in folders)


def from_disk(content: Path, file: str, src: str | None) -> bytes | None:
    """The image beside an original, when it was taken in with it."""
    name = beside_file(file, src)
    if name is None:
        return None
    try:
        with reached(content / ORIGINALS / name, name) as (stream, size):
            return stream.read() if size <= LARGEST else None
    except Refused:
        return None


def beside_file(file: str, src: str | None) -> str | None:
    """What a page's reference to a file beside it is called below the same folder; None for an address or a way out of the folder."""
    try:
        parts = urlsplit(src or "")
    except ValueError:
        return None
    if parts.scheme or parts.netloc or not parts.path or parts.path.startswith("/"):
        return None
    steps = file.split("/")[:-1]
    for step in unquote(parts.path).split("/"):
        if step == "..":
            if not steps:
                return None
            steps.pop()
        elif step not in ("", "."):
            steps.append(step)
    return "/".join(steps) if steps and not any("\0" in step or "\\" in step for step in steps) else None
