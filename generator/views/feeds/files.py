"""Which feeds there are, and what is in them.

- Everything that gathers articles has an Atom feed if one of them has a day, and a JSON Feed from two articles on: of one article it would
  say what the article's own page says.
- A feed has the newest articles (LIMIT). Where that is all, an Atom feed is marked as complete (RFC 5005, 2); of more than these it is
  continued in archive documents (RFC 5005, 4), of a year each and of PORTION articles at most, the oldest first: so each keeps what it has.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.model import Article
from generator.stowing import ids, in_order, those
from generator.views.desk import Desk
from generator.views.feeds import atom, json_feed
from generator.views.feeds.entry import has_day
from generator.views.gathering import Gathering
from generator.views.links import relative
from generator.views.page import File
from generator.views.workings import Workings

LIMIT = 100
PORTION = 1000
UNDATED = "undated"
"""The archive documents of what has only been received."""

NEVER = "1970-01-01T00:00:00Z"
"""When a feed without entries changed last: Atom requires a day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A feed beside a page."""

    path: str
    label: str
    type: str
    """Media type."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One file of a feed."""

    name: str
    """Without its ending: "feed", "feed.2016", "feed.2016-2"."""

    articles: Sequence[Article]
    """The newest first."""

    older: str | None
    """The document that continues it."""

    newer: str | None
    """Of an archive document: the archive document before it in the chain."""


def feeds_of(desk: Desk, gathering: Gathering) -> tuple[Feed, ...]:
    """The feeds of these articles; none where no article has a day."""
    dated = any(has_day(desk, article) for article in gathering.articles)
    name = name_of(gathering)
    both = (Feed(path=f"{name}.xml", label=desk.say.gettext("Atom feed"), type="application/atom+xml"),
            Feed(path=f"{name}{_json(gathering)}", label=desk.say.gettext("JSON feed"), type="application/feed+json"))
    return both if len(gathering.articles) > 1 and dated else both[:1] if dated else ()


def feed_files(gathering: Gathering, workings: Workings) -> Iterator[File]:
    """Every document of these feeds; the archive's own are there even where they are empty."""
    desk = workings.desk
    held = those(gathering.articles[::-1], lambda article: has_day(desk, article))
    if not held and not _is_whole(gathering):
        return
    documents = _documents(desk, gathering, held)
    for document in documents:
        yield _atom(gathering, document, documents, workings)
    if len(gathering.articles) > 1 or _is_whole(gathering):
        yield _json_file(gathering, documents[0], workings)


def name_of(gathering: Gathering) -> str:
    """What the feed is called, without its ending."""
    return "feed" if _is_whole(gathering) else gathering.files


def _is_whole(gathering: Gathering) -> bool:
    return gathering.id == "archive"


def _json(gathering: Gathering) -> str:
    """The ending of a JSON Feed: beside a name, .json is its data."""
    return ".json" if _is_whole(gathering) else ".feed.json"


# ---------------------------------------------------------------- documents

def _documents(desk: Desk, gathering: Gathering, held: Sequence[Article]) -> tuple[Document, ...]:
    """The feed, and after it its archive documents, the newest first."""
    name = name_of(gathering)
    old = [(f"{name}.{part}", articles) for part, articles in _portions(desk, held)] if len(held) > LIMIT else []
    names = [name, *(part for part, _ in old)]
    first = Document(name=name, articles=held[:LIMIT], older=names[1] if old else None, newer=None)
    return (first, *(
        Document(name=part, articles=articles, older=names[place + 1] if place < len(old) else None,
                 newer=names[place - 1] if place > 1 else None)
        for place, (part, articles) in enumerate(old, 1)))


def _portions(desk: Desk, held: Sequence[Article]) -> Iterator[tuple[str, Sequence[Article]]]:
    """ "2016-2", "2016" … with their articles, the newest first; those without a date last."""
    years: dict[str, list[str]] = {}
    for article in ids(held[::-1]):
        date = desk.catalogue.dates.get(article)
        years.setdefault(f"{date.earliest.year:04}" if date else UNDATED, []).append(article)
    for year in sorted(years, key=lambda year: "" if year == UNDATED else year, reverse=True):
        for start in range((len(years[year]) - 1) // PORTION * PORTION, -1, -PORTION):
            portion = years[year][start:start + PORTION]
            yield f"{year}-{start // PORTION + 1}" if start else year, in_order(desk.catalogue.by_id, portion[::-1])


def _atom(gathering: Gathering, document: Document, all_: Sequence[Document], workings: Workings) -> File:
    desk, path = workings.desk, f"{document.name}.xml"
    main, old = all_[0].name, document is not all_[0]

    def at(name: str) -> str:
        return _address(desk, path, f"{name}.xml")

    links = [("self", at(document.name)), *([("current", at(main))] if old else []),
             *([("prev-archive", at(document.older))] if document.older else []),
             *([("next-archive", at(document.newer))] if document.newer else [])]
    complete = not old and not document.older and len(document.articles) == sum(has_day(desk, one) for one in gathering.articles)
    head = atom.Head(
        id=f"{desk.site.tag}{desk.site.id}/{document.name if old else gathering.id}", title=_title(desk, gathering), about=gathering.about,
        language=desk.site.language, home=_address(desk, path, "index.html" if _is_whole(gathering) else gathering.path),
        links=tuple(links), mark="archive" if old else "complete" if complete else None,
        updated=max(filter(None, (workings.piece(article).updated for article in document.articles)), default=NEVER))
    pieces = ((workings.piece(article).entry, href) for article, href in _linked(desk, document, path))
    return File(path=path, data=atom.document(head, (atom.element(halves, href) for halves, href in pieces if halves)))


def _json_file(gathering: Gathering, document: Document, workings: Workings) -> File:
    desk, path = workings.desk, f"{document.name}{_json(gathering)}"
    head = {"title": _title(desk, gathering), "description": gathering.about, "language": desk.site.language,
            "home_page_url": desk.full("index.html" if _is_whole(gathering) else gathering.path), "feed_url": desk.full(path)}
    items = (json_feed.item(workings.entry(article), href) for article, href in _linked(desk, document, path))
    return File(path=path, data=json_feed.document(head, items))


def _linked(desk: Desk, document: Document, path: str) -> Iterator[tuple[Article, str]]:
    return ((article, _address(desk, path, desk.catalogue.paths[article.id])) for article in document.articles)


def _title(desk: Desk, gathering: Gathering) -> str:
    return desk.site.name if _is_whole(gathering) else f"{gathering.name} · {desk.site.name}"


def _address(desk: Desk, path: str, target: str) -> str:
    """The published address; before there is one, the way from the file at `path`."""
    return desk.full(target) or relative(path, target)
