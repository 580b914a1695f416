"""Robust Links: what a link out says, so that what stood there then can be found when it is gone."""

import re
from datetime import date
from html import escape

MEMENTO = re.compile(r"https?://[^/?#]+/(?:[\w.-]+/)*(\d{4})(\d\d)(\d\d)\d{6}(?:[a-z]{2}_)?/(https?:/{1,2}[^/].*)")
"""An archived copy, as web archives name it: the moment, and behind it the whole address of what was copied (web.archive.org/web/…)."""


def robust_link(address: str, linked: str | None) -> dict[str, str]:
    """The attributes of a link out by which what stood there then can be found: https://robustlinks.mementoweb.org/spec/.

    A link to an archived copy names what it is a copy of, itself as the version, and the day of the copy; any other the day on which it was
    made. None without a day.
    """
    if copied := memento(address):
        original, day = copied
        return {"data-originalurl": original, "data-versionurl": address, "data-versiondate": day}
    return {"data-originalurl": address, "data-versiondate": linked} if linked else {}


def attributes(address: str, linked: str | None) -> str:
    """The same as HTML, each behind a space."""
    return "".join(f' {key}="{escape(value)}"' for key, value in robust_link(address, linked).items())


def memento(address: str) -> tuple[str, str] | None:
    """What an archived copy is a copy of, and the day on which it was made; None of anything else."""
    found = MEMENTO.fullmatch(address)
    if found is None:
        return None
    try:
        day = date(*map(int, found.groups()[:3]))
    except ValueError:
        return None
    return re.sub(r"^(https?:)/{1,2}", r"\1//", found[4]), day.isoformat()
