"""Addresses as seen from a page, so that they hold on a disk, on a stick and under any host."""

from functools import lru_cache
from urllib.parse import quote


def relative(from_path: str, to_path: str) -> str:
    """The href on the page `from_path` that leads to `to_path`, both below output/; a fragment is kept."""
    path, hash_, fragment = to_path.partition("#")
    if path == from_path and fragment:
        return "#" + quote(fragment)
    if not hash_:
        return _between(from_path.rpartition("/")[0], path)
    return _between(from_path.rpartition("/")[0], path) + hash_ + quote(fragment)


@lru_cache(maxsize=100_000)
def _between(folder: str, path: str) -> str:
    """From a folder to a file, both below the same root; posixpath.relpath asks for the working directory, which is slow."""
    here, there = folder.split("/") if folder else [], path.split("/")
    shared = 0
    while shared < min(len(here), len(there) - 1) and here[shared] == there[shared]:
        shared += 1
    return "../" * (len(here) - shared) + quote("/".join(there[shared:]))


def absolute(site_url: str, path: str) -> str | None:
    """The full address of `path`, None while the site has no address."""
    if not site_url:
        return None
    path, hash_, fragment = path.partition("#")
    return f"{site_url.rstrip('/')}/{quote(path)}{hash_}{quote(fragment)}"


def root_of(path: str) -> str:
    """What leads from a page to the top of the site: "" or "../"."""
    return "../" * path.count("/")


def safe_web(url: str | None) -> str | None:
    """A scraped address if a browser may follow it, None if it is anything but http or https."""
    return url if url and url.lower().startswith(("https://", "http://")) else None
