"""What stands over the pages while something could not be built, as plain values for the script that shows it."""

from collections.abc import Iterable

from generator.hidden import printable
from generator.notices import Notice
from generator.wording import Wording

MOST = 10
"""Findings in it; the terminal has all."""


def panel(say: Wording, unbuilt: Iterable[Notice], unread: Iterable[Notice] = (), *, shown: bool = True) -> dict[str, object] | None:
    """Heading and findings: what cannot be built, what of the originals cannot be read; None where no finding is an error.

    `shown` says whether there is a site from before.
    """
    wrong, refused = ([notice for notice in notices if notice.level == "error"] for notices in (unbuilt, unread))
    errors = wrong + refused
    if not errors:
        return None
    return {
        "language": say.language, "direction": say.direction, "tongue": say.marks_english or say.language,
        "heading": say.gettext("This could not be read.") if not wrong
        else say.gettext("This could not be built. What you see is the last site that could.") if shown
        else say.gettext("The site could not be built."),
        "hide": say.gettext("Hide"), "hint": say.gettext("Remedy"),
        "more": say.ngettext("%(number)s more in the terminal", "%(number)s more in the terminal", left)
        if (left := len(errors) - MOST) > 0 else "",
        "findings": [{"place": _place(notice), "message": printable(notice.message), "hint": printable(notice.hint)}
                     for notice in errors[:MOST]]}


def _place(notice: Notice) -> str:
    """ "content/articles/mill.md:9  F-012"."""
    file = f"{notice.file}:{notice.line}" if notice.file and notice.line else notice.file
    return printable("  ".join(filter(None, (file, notice.code))))
