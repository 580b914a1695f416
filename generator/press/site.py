"""Pelican's settings as the Site that views and templates know."""

from collections.abc import Iterable, Mapping
from typing import Any

from generator.notices import BrokenFile, Notice
from generator.views import Site
from generator.views.page import NOBODY_S, PAPER
from generator.wording import LANGUAGES, UnknownLanguage, Wording, wording_for

NEEDED = ("SITENAME", "DEFAULT_LANG")


def site_of(settings: Mapping[str, Any], pages: Iterable[tuple[str, str]], feed_authority: str | None = None,
            paper: tuple[str, str] | None = None) -> Site:
    """The site; `pages` are path and title of the archive's own pages, `feed_authority` is that of content/settings.yaml, `paper`
    what the archive has chosen in the place of the theme's.

    Raises BrokenFile for an empty setting (T-011) and for a language that the interface does not speak (T-012).
    """
    missing = [name for name in NEEDED if not settings.get(name)]
    if missing:
        raise BrokenFile(*(Notice(code="T-011", file="pelicanconf.py", message=f"{name} is not set",
                                  hint=f'write a line  {name} = "…"') for name in missing))
    return Site(
        name=settings["SITENAME"], archive_id=settings.get("ARCHIVE_ID"),
        url=settings.get("SITEURL") or "", description=settings.get("DESCRIPTION"),
        rights=settings.get("RIGHTS"), wording=_wording(settings["DEFAULT_LANG"]), repository=settings.get("REPOSITORY"),
        pages=tuple(pages), feed_authority=feed_authority or NOBODY_S, paper=paper or PAPER)


def _wording(language: str) -> Wording:
    try:
        return wording_for(language)
    except UnknownLanguage:
        spoken = ", ".join(LANGUAGES)
        raise BrokenFile(Notice(
            code="T-012", file="pelicanconf.py", message=f"the interface does not speak the language of DEFAULT_LANG, {language}",
            hint=f"set it to one of {spoken}, or add generator/locale/{language}/LC_MESSAGES/pressmark.po (docs/languages.md)")) from None
