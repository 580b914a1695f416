"""What every page has around its matter: title, navigation, spine, metadata, foot."""

from dataclasses import dataclass

from generator.prose import Html
from generator.views.desk import Desk
from generator.views.links import relative, root_of
from generator.views.meta import Meta, page_metas
from generator.views.spine import NOWHERE, Here, Spine, spine
from generator.wording import marked

FEED, JSON_FEED = "feed.xml", "feed.json"
OPENSEARCH = "opensearch.xml"
OFFLINE = "offline.html"
"""What a reader keeps; there where a site is published."""

COLLECTIONS = "collections/index.html"
ON_THIS_DAY = "on-this-day/index.html"
"""There where any article has a day."""

WORK_LIST = "work-list.html"
DRAFTS = "drafts.html"
STYLE = "style.html"
OF_ONE_S_OWN = (WORK_LIST, DRAFTS, STYLE)
"""Pages of builds of one's own: never published."""
AUTHORS = "authors/index.html"
"""The list of authors: there where any article is signed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NavLink:
    """A word of navigation."""

    label: str
    href: str
    current: bool = False
    """Whether the page is it, or lies in its part of the archive."""

    count: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """All that base.html prints."""

    path: str
    root: str
    """What leads to the top of the site: "", "../", or its address."""

    title: str
    """For the tab: "Headline · Archive"."""

    home: NavLink
    nav: tuple[NavLink, ...]
    foot: tuple[NavLink, ...]
    search: str
    """Href of the search page, for the form in every masthead."""

    feed: str
    json_feed: str
    opensearch: str | None
    """How browsers learn of the search; None while the site has no address, which they must be told in full."""

    canonical: str | None
    metas: tuple[Meta, ...]
    json_ld: Html | None
    spine: Spine | None


def frame(
    desk: Desk, path: str, title: str | None, *, section: str = "", description: str | None = None, here: Here = NOWHERE,
    metas: tuple[Meta, ...] | None = None, json_ld: Html | None = None,
) -> Frame:
    """The frame of one page; `section` is the word of navigation under which it lies."""
    site = desk.site
    full = f"{title} · {site.name}" if title else site.name
    return Frame(
        path=path, root=root_of(path), title=full, home=NavLink(label=site.name, href=relative(path, "index.html"),
        current=path == "index.html"), nav=_nav(desk, path, section), foot=_foot(desk, path), search=relative(path, "search.html"),
        feed=relative(path, FEED), json_feed=relative(path, JSON_FEED), opensearch=relative(path, OPENSEARCH) if site.url else None,
        canonical=desk.full(path),
        metas=metas if metas is not None else page_metas(desk, path, title or site.name, description), json_ld=json_ld,
        spine=spine(desk, path, here),
    )


NAV = (
    ("stories", marked("Stories"), "stories/index.html"), ("articles", marked("Articles"), "articles/index.html"),
    ("names", marked("Names"), "people/index.html"), ("topics", marked("Topics"), "topics/index.html"),
    ("search", marked("Search"), "search.html"),
)
"""Five words, and no menu to unfold."""


def _nav(desk: Desk, path: str, section: str) -> tuple[NavLink, ...]:
    return tuple(NavLink(label=desk.say.gettext(label), href=relative(path, target), current=key == section) for key, label, target in NAV)


def _foot(desk: Desk, path: str) -> tuple[NavLink, ...]:
    say = desk.say
    lists = [(say.gettext("Articles"), "articles/index.html"), (say.gettext("Stories"), "stories/index.html")]
    lists += [(say.gettext("Collections"), COLLECTIONS)] if desk.catalogue.collections else []
    lists += [(title, f"{folder}/index.html") for folder, title in desk.sections]
    lists += [(say.gettext("Authors"), AUTHORS)] if desk.catalogue.authors else []
    lists += [(say.gettext("Topics"), "topics/index.html"), (say.gettext("Publications"), "publications/index.html")]
    lists += [(say.gettext("On this day"), ON_THIS_DAY)] if desk.catalogue.days_of_year else []
    lists += [(say.gettext("Undated"), "undated.html")] if desk.catalogue.undated else []
    lists += [(title, where) for where, title in desk.site.pages] + [(say.gettext("Feed"), FEED)]
    lists += [(say.gettext("Offline reading"), OFFLINE)] if desk.site.url else []
    lists += [(say.gettext("Drafts"), DRAFTS)] if desk.drafts else []
    lists += [(_work_list(desk, path), WORK_LIST)] if desk.work is not None else []
    lists += [(say.gettext("Components"), STYLE)] if desk.styled else []
    return tuple(NavLink(label=label, href=relative(path, where), current=where == path) for label, where in lists)


def _work_list(desk: Desk, path: str) -> str:
    """Only the front page says how much is left, for the same reason as below."""
    if path != "index.html" or not desk.work:
        return desk.say.gettext("Work-list")
    return desk.say.gettext("Work-list (%(left)s)", left=desk.say.number(len(desk.work)))


def section_tabs(desk: Desk, path: str) -> tuple[NavLink, ...]:
    """People, organisations, places …, and who signs: the lists that share the word "Names".

    Only the lists say how many there are: one name more must not make every name's page another.
    """
    authors = [("authors", desk.say.gettext("Authors"))] if desk.catalogue.authors else []
    return tuple(
        NavLink(label=title, href=relative(path, f"{folder}/index.html"), current=path.startswith(f"{folder}/"),
                count=desk.say.number(_held(desk, folder)) if path.endswith("/index.html") else None)
        for folder, title in (*desk.sections, *authors)
    )


def _held(desk: Desk, folder: str) -> int:
    return len(desk.catalogue.authors) if folder == "authors" else len(desk.listed[folder])
