"""A book before it is bound: who publishes it, what it is called, its title page, and its articles in groups of time."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from xml.etree.ElementTree import Element

from generator.catalogue import Catalogue
from generator.export import as_of
from generator.export.book.selection import Selection, select
from generator.export.book.xhtml import element, language
from generator.export.imprint import Imprint
from generator.model import Article
from generator.permalinks import slugify
from generator.views import Site, words
from generator.views.desk import Desk, desk_for
from generator.views.when import in_words_of
from generator.wording import LANGUAGES, headed, wording_for


@dataclass(frozen=True, slots=True, kw_only=True)
class Volume:
    """All that a book is made of."""

    desk: Desk
    selection: Selection
    imprint: Imprint
    day: str
    """As of when it is: an ISO day."""

    @property
    def name(self) -> str:
        """Of the archive."""
        return self.desk.site.name

    @property
    def title(self) -> str:
        """ "The Brimsey Archive: April 2016"."""
        return f"{self.name}: {self.selection.title}" if self.selection.title else self.name

    @property
    def stem(self) -> str:
        """What its file is called, without an ending."""
        return "-".join(filter(None, (slugify(self.imprint.name or "archive"), self.selection.slug)))

    @property
    def address(self) -> str | None:
        """The page that lists its articles, None while the site has no address."""
        return self.desk.full(self.selection.path)

    @property
    def languages(self) -> tuple[str, ...]:
        """Of its articles, the most frequent first, and that of what the archive says."""
        tags = [tag for article in self.selection.articles if (tag := language(article.language))]
        told = sorted(dict.fromkeys(tags), key=lambda tag: (-tags.count(tag), tag))
        return tuple(dict.fromkeys((*told, self.desk.say.language)))

    @property
    def direction(self) -> str:
        """ "rtl" where most articles run from right to left."""
        leftwards = sum(article.direction == "rtl" for article in self.selection.articles)
        return "rtl" if 2 * leftwards > len(self.selection.articles) else "ltr"


def volume(archive: Catalogue, imprint: Imprint, of: str | None) -> Volume:
    """The whole archive, or what is asked for. Raises BrokenFile (S-046) when there is no such thing."""
    say = wording_for(imprint.language if imprint.language in LANGUAGES else "en")
    site = Site(name=imprint.name or say.gettext("Archive of news articles"), url=imprint.url or "", description=imprint.description,
                rights=imprint.rights, wording=say)
    desk = desk_for(archive, site)
    selection = select(desk, of)
    return Volume(desk=desk, selection=selection, imprint=imprint, day=as_of.day(selection.articles, imprint.today))


def title_page(book: Volume) -> Element:
    """What the book is, how much it holds, where it is from and what may be done with it."""
    say, chosen = book.desk.say, book.selection.title
    address = book.address
    said = (book.imprint.description, words.articles(say, len(book.selection.articles)),
            say.gettext("As of %(date)s", date=in_words_of(say, book.day)), book.imprint.rights)
    return element(
        "section", element("h1", element("bdi", chosen or book.name)),
        element("p", element("bdi", book.name), class_="of") if chosen else None,
        *(element("p", element("bdi", line)) for line in said if line),
        element("p", element("a", address, href=address, dir="ltr")) if address else None, id="title", epub_type="titlepage")


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Chapters under one heading of the table of contents."""

    title: str | None
    """None where all are one group."""

    articles: tuple[Article, ...]


def groups(book: Volume) -> tuple[Group, ...]:
    """By years; those of one year by months; those of one month, and what somebody has put into an order of their own, in one."""
    if book.selection.path.startswith("collections/"):
        return (Group(title=None, articles=book.selection.articles),)
    for length in (len("2016"), len("2016-04")):
        found = tuple(_by(book, length))
        if len(found) > 1:
            return found
    return (Group(title=None, articles=book.selection.articles),)


def _by(book: Volume, length: int) -> Iterator[Group]:
    articles: Sequence[Article] = book.selection.articles
    for period, held in groupby(articles, key=lambda article: _period(book, article, length)):
        yield Group(title=_named(book, period), articles=tuple(held))


def _period(book: Volume, article: Article, length: int) -> str | None:
    """The year or month in which an article stands in the archive's order; None of an undated one."""
    date = book.desk.catalogue.dates.get(article.id)
    if date is None:
        return None
    first, last = date.earliest.isoformat(), date.latest.isoformat()
    return first[:length] if first[:length] == last[:length] else first[:len("2016")]


def _named(book: Volume, period: str | None) -> str:
    if period is None:
        return book.desk.say.gettext("Undated")
    return headed(book.desk.say.month(period)) if len(period) > len("2016") else period


def images(chapters: Iterable[Element]) -> frozenset[str]:
    """What the chapters show."""
    return frozenset(src for one in chapters for image in one.iter("img") if (src := image.get("src")))
