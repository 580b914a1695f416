"""Pelican's settings as the Site that views and templates know."""

from collections.abc import Iterable, Mapping
from typing import Any

from generator.notices import BrokenFile, Notice
from generator.views import Site

NEEDED = ("SITENAME", "DEFAULT_LANG")


def site_of(settings: Mapping[str, Any], pages: Iterable[tuple[str, str]]) -> Site:
    """The site; `pages` are path and title of the archive's own pages. Raises BrokenFile (T-011) for an empty setting."""
    missing = [name for name in NEEDED if not settings.get(name)]
    if missing:
        raise BrokenFile(*(Notice(code="T-011", file="pelicanconf.py", message=f"{name} is not set",
                                  hint=f'write a line  {name} = "…"') for name in missing))
    return Site(
        name=settings["SITENAME"], url=settings.get("SITEURL") or "", description=settings.get("DESCRIPTION"),
        rights=settings.get("RIGHTS"), language=settings["DEFAULT_LANG"], repository=settings.get("REPOSITORY"),
        pages=tuple(pages))
