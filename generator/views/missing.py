"""404: what to say to an address that leads nowhere, and where it may have wanted to go."""

from dataclasses import dataclass, replace

from generator.views.desk import Desk
from generator.views.frame import FEED, OF_ONE_S_OWN, Frame, NavLink, frame
from generator.views.missing_index import widths
from generator.views.page import Page
from generator.views.strip import Cell

PATH = "404.html"
WAYS_UP = tuple("../" * steps for steps in range(7))
"""From the folder of an address that leads nowhere to the root: our own lie two folders deep at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MissingView:
    """Everything that 404.html prints."""

    frame: Frame
    lists: tuple[NavLink, ...]
    letters: int
    """How many letters of an id name the script that has its article (see missing_index)."""

    word_letters: int
    """How many letters of a word name the script that has the pages called so."""

    tries: tuple[str, ...]
    """Where the site's root may be, as seen from an address at which a host answers with this page; none of a site that knows its own."""


def missing_page(desk: Desk) -> Page:
    """The page for what is not there; a host answers with it at any depth, so that its links begin with the site's address.

    Without one theme/js/root.js puts them right, from wherever of several places it is found at.
    """
    letters, word_letters = widths(desk)
    plain = frame(desk, PATH, desk.say.gettext("Not found"))
    fixed = _fixed(plain, f"{desk.site.url.rstrip('/')}/") if desk.site.url else plain
    view = MissingView(
        frame=replace(fixed, canonical=None, metas=()), letters=letters, word_letters=word_letters,
        tries=() if desk.site.url else WAYS_UP,
        lists=tuple(link for link in fixed.foot if not link.href.endswith((FEED, *OF_ONE_S_OWN))),
    )
    return Page(path=PATH, template="404.html", view=view)


def _fixed(plain: Frame, base: str) -> Frame:
    def fix(link: NavLink) -> NavLink:
        return replace(link, href=base + link.href)
    spine = plain.spine and replace(
        plain.spine, counted=base + plain.spine.counted, cells=tuple(_fixed_cell(cell, base) for cell in plain.spine.cells),
        undated=plain.spine.undated and _fixed_cell(plain.spine.undated, base),
    )
    return replace(
        plain, root=base, home=fix(plain.home), nav=tuple(map(fix, plain.nav)), foot=tuple(map(fix, plain.foot)),
        search=base + plain.search, feed=base + plain.feed, json_feed=base + plain.json_feed,
        opensearch=plain.opensearch and base + plain.opensearch, spine=spine,
    )


def _fixed_cell(cell: Cell, base: str) -> Cell:
    return replace(cell, href=base + cell.href if cell.href else None)
