"""Addresses as seen from a page, so that they hold on a disk, on a stick and under any host."""

import posixpath
from urllib.parse import quote


def relative(from_path: str, to_path: str) -> str:
    """The href on the page `from_path` that leads to `to_path`, both below output/; a fragment is kept."""
    path, hash_, fragment = to_path.partition("#")
    if path == from_path and fragment:
        return "#" + quote(fragment)
    return quote(posixpath.relpath(path, posixpath.dirname(from_path) or ".")) + hash_ + quote(fragment)


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
