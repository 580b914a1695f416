"""One invented archive that has every kind of page, in English and for readers of Arabic, and which of its pages is of which kind."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from generator import catalogue, collection_files, offline, store, views, worklist
from generator.authority import Authority, EntityRecord
from generator.catalogue import Catalogue
from generator.collection_files import CollectionFile
from generator.model import Article, Name
from generator.permalinks import Ledger, Row
from generator.press.theme import look
from generator.views.offline import offline_page
from generator.wording import wording_for
from generator.worklist import Item
from tests.browser.reading import sample as reading
from tests.curation.conftest import DRAFT
from tests.versions.invented import rewritten
from tests.views import received, render, sample, signed, told
from tests.worklist.making import DATE, FURNITURE, ITEM, LANGUAGE, SOURCES, WRITERS, Archive, with_doubts

PLACES = {"Brimsey": (58.9, -3.1), "Port Kessel": (57.2, -2.0), "Orrin": (57.5, -4.5), "Salthaven": (51.9, 1.3), "Thornwick": (54.1, -0.1)}
FAR = "Tern Bay"
DECISIONS = (
    *(EntityRecord(name=name, type="place", latitude=north, longitude=east, country="GB") for name, (north, east) in PLACES.items()),
    EntityRecord(name=FAR, type="place", latitude=-33.9, longitude=151.3, country="AU"),
    EntityRecord(name="Brimseymen", type="group", demonym_of="Brimsey"),
    EntityRecord(name="Ines Calloway", type="person", note="chair of the Harbour Board", roles=("chair of the board",),
                 same_as=("https://www.wikidata.org/wiki/Q1",)),
)
NAMES = tuple(Name(name=name, type=kind, surfaces=(name,)) for name, kind in (  # type: ignore[arg-type]
    ("Ines Calloway", "person"), ("Harbour Board", "organisation"), ("Coast Agency", "organisation"), ("Brimsey", "place"),
    ("Port Kessel", "place"), (FAR, "place"), ("Brimseymen", "group")))
SIDES = ("keel", "mast", "sail", "anchor", "buoy", "net", "oar", "hull", "lamp", "bell", "crane", "dredger")

MOVED = {"people/an-old-name.html": "people/ines-calloway.html"}
GONE = {"people/nobody.html": "was the name of a ship"}
SEVERAL = {"people/harbour.html": ("organisations/harbour-board", "people/ines-calloway")}
PUBLISHED = Ledger(tuple(Row(path=path, kind=kind, target=target) for path, kind, target in (
    ("2016/04-29.html", "day", "2016-04-29"), ("topics/ropes/2001.html", "period", "topics/ropes/2001"),
    ("on-this-day/04-29.html", "day-of-year", "04-29"), ("on-this-day/12-24.html", "day-of-year", "12-24"))))
"""Pages that only a large archive has, and keeps once it has shrunk."""

REWRITTEN = rewritten()
"""Two versions of an article with more between them than its page has room for."""

KINDS: dict[str, str] = {
    "home": "index.html", "articles": "articles/index.html", "search": "search.html", "search with results": "search.html?q=quay",
    "search with none": "search.html?q=zzyzxqwv", "404": "404.html", "own page": "about.html", "work-list": "work-list.html",
    "person": "people/ines-calloway.html", "organisation": "organisations/harbour-board.html", "place with a group": "places/brimsey.html",
    "mentions of a year": "people/ines-calloway/2001.html", "quotations": "people/ines-calloway/said.html",
    "people A to Z": "people/index.html", "people by number": "people/by-number/index.html",
    "organisations A to Z": "organisations/index.html", "places A to Z": "places/index.html",
    "map": "places/map/index.html", "topics": "topics/index.html", "topic": "topics/ropes.html", "stories": "stories/index.html",
    "story": "stories/ferry.html", "authors": "authors/index.html", "author": "authors/ottoline-marsh.html",
    "publications": "publications/index.html", "publication": "publications/the-brimsey-gazette.html",
    "no publication": "publications/not-recorded.html", "year": "2001/index.html", "month": "2016/04.html", "undated": "undated.html",
    "day": "2016/04-29.html", "list of a year": "topics/ropes/2001.html",
    "days of the year": "on-this-day/index.html", "day of the year": "on-this-day/04-29.html", "day of no year": "on-this-day/12-24.html",
    "collections": "collections/index.html", "collection": "collections/coast-on-fire.html", "drafts": "drafts.html", "style": "style.html",
    "offline": "offline.html",
    "narrowed search": "search.html?q=quay&from=2012&place=places/port-kessel",
    "moved": next(iter(MOVED)), "gone": next(iter(GONE)), "disambiguation": next(iter(SEVERAL)),
}
"""Kind of page -> its address; those of articles and originals, which have ids in their addresses, are added by `kinds`."""

LAID_OUT_ALIKE = frozenset((
    "search with none", "organisation", "organisations A to Z", "places A to Z", "people by number", "quotations", "no publication",
    "month", "day of no year", "undated article", "article of an inferred date", "withdrawn article", "article known by its headline",
    "signed article", "draft", "differences"))
"""Kinds that have the template of another kind and nothing that it has not: what a direction can break is seen there."""


def kinds(language: str = "en") -> dict[str, str]:
    """Kind of page -> its address; in a language from right to left without what is laid out alike."""
    left_out = LAID_OUT_ALIKE if language == "ar" else ()
    return {kind: path for kind, path in _every_kind().items() if kind not in left_out}


@cache
def _every_kind() -> dict[str, str]:
    articles = {"article": told.ECHO, "undated article": archive().by_id[archive().undated[0]], "article of an inferred date": told.UNDATED,
                "article in Arabic": told.ARABIC,
                "article with links": reading.articles()["start"], "withdrawn article": reading.articles()["gone"],
                "article known by its headline": reading.articles()["bare"], "signed article": signed.articles(31)[4],
                "article of breaking words": sample.odd().articles[0], "draft": DRAFT}
    shown = {f"original of {'a text' if n == 0 else 'a page'}": article for n, (article, _) in enumerate(originals())}
    return KINDS | {"differences": _path(REWRITTEN[1], "articles/changes/")} \
        | {kind: _path(article) for kind, article in articles.items()} \
        | {kind: _path(article, "articles/original/") for kind, article in shown.items()}


def _path(article: Article, folder: str = "articles/") -> str:
    return f"{folder}{article.slug}-{article.id}.html"


def articles() -> tuple[Article, ...]:
    """Some eighty: signed ones, linked ones, withheld ones, odd ones, four of one story, many of one person, one of many doubts."""
    named = [replace(article, names=tuple(name for name in NAMES if name.name in article.text))
             for article in (*told.REPORTS, *ropes(), *(article for article, _ in originals()))]
    return (*signed.articles(31), *reading.articles().values(), *sample.odd().articles, *REWRITTEN, *named, aboard(), doubtful())


def aboard() -> Article:
    """An article that names so many people that their list is worth a filter and an order by number."""
    people = [f"{given} {family}" for given in ("Alma", "Bertil", "Cora", "Dagny", "Elis", "Frida", "Gustav", "Helga")
              for family in ("Haldsen", "Morwick", "Tarnley", "Osbrook", "Wickmar", "Lindeby")]
    made = sample.article("The names of those aboard", "\n\n".join(f"{name} was aboard." for name in people), published="2016-05-02")
    return replace(made, names=tuple(Name(name=name, type="person", surfaces=(name,)) for name in people))


@cache
def originals() -> tuple[tuple[Article, bytes], ...]:
    """An original that is a text, and one that is a page."""
    page = received.PAGE.replace("<hr>\n", "", 8_980).encode()
    quays = received.quays()
    return (received.ferry(), received.TEXT.encode()), (replace(quays, original=replace(quays.original, bytes=len(page))), page)


def doubtful() -> Article:
    """An article that gives the work-list something of each sort."""
    return with_doubts(FURNITURE, ITEM, DATE, SOURCES, LANGUAGE, WRITERS)


def ropes(count: int = 20) -> Sequence[Article]:
    """A person in more articles of three years than a page has room for, who says something in each; some days and months are lost."""
    return [_rope(n) for n in range(count)]


def _rope(number: int) -> Article:
    year, month = 2001 + number % 3, 1 + number % 12
    published = str(year) if number == 7 else f"{year}-{month:02}-{1 + number % 28:02}"
    thing, other = SIDES[number % 12], SIDES[(number // 12 * 5 + number) % 12]
    words = f"The {thing} of boat {number} is older than the {other}, and all of Port Kessel knows it"
    body = (" ".join(f"Ines Calloway asked for {thing} {number}.{n} and the {other}." for n in range(32))
            + f"\n\n“{words},” said Ines Calloway in Brimsey.\n\nThe Harbour Board and the Brimseymen paid for {other} {number}."
            + f" It was made in {FAR}." * (number == 5))
    return sample.article(f"A {thing} and a {other} are asked for, the {number}th", body, published=published, tags=("Ropes",))


@cache
def archive() -> Catalogue:
    """As a build makes it, with the story that has everything, and old addresses."""
    made = catalogue.build(articles(), Authority(entities=DECISIONS), PUBLISHED, collected=(collected(),), drafts={DRAFT.id})
    story = told.full().stories[0]
    return replace(
        made, stories=(*made.stories, story), story_of=made.story_of | dict.fromkeys(story.articles, story.id),
        paths=made.paths | {story.id: f"{story.id}.html"}, redirects=MOVED, gone=GONE, several=SEVERAL)


def collected() -> CollectionFile:
    """A collection of a report, of one that is only known by its headline and of a draft."""
    return collection_files.parse(f"""---
title: A coast on fire
description: What became of the Orrin ferry.
curators: [Bel Halley, Cor Tarnsen]
date: 2026-11
articles:
  - article: {told.ECHO.id}
    note: The first report *of all*.
  - {reading.articles()["bare"].id}
  - {DRAFT.id}
---

Begin with [the ferry]({told.ECHO.id}), see [her](people/ines-calloway.html).
""", "collections/coast-on-fire.md")


@cache
def work() -> tuple[Item, ...]:
    """What there is to settle."""
    with TemporaryDirectory() as folder:
        return worklist.items_of(archive(), Archive.of(Path(folder), *articles()).content, Path("content"))


def site(language: str) -> views.Site:
    """How the archive describes itself to readers of this language."""
    return replace(render.SITE, wording=wording_for(language))


@cache
def pages(language: str) -> tuple[views.Page | views.File, ...]:
    """Every file of the site."""
    desk = views.desk_for(archive(), site(language))
    return (*render.viewed(archive(), site(language), originals(), work(), (DRAFT,), look(render.ROOT / "theme", {})), offline_page(desk))


def write(folder: Path, language: str, only: Collection[str] | None = None) -> None:
    """The site in a folder, or of its pages only those at these addresses."""
    made = [page for page in pages(language) if only is None or page.path in only or page.path.endswith(".js")]
    render.write_files(render.printed(made, site(language)), archive(), folder, site(language))
    for path, data in offline.lists(folder, folder, (), folder.with_suffix(".sums")):
        store.write(folder / path, data)
