"""Our press with the pages of the others: what PELICAN_CLASS of sites/ours/settings.py names.

Reading, keeping, printing and writing are the press's own. The pages are other ones, and there is no catalogue: names, tags and sources
are taken as the article files have them, as the other generators take them. No setting of the project does this; a site of ours always has
its own pages.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from pelican.plugins import signals

from generator import prose
from generator.model import Article
from generator.permalinks import Ledger, slugify
from generator.press.build import BUILD
from generator.press.engine import ArchivePelican
from generator.press.generators import ArchiveArticles
from generator.press.kept import Kept
from generator.press.printing import Printer
from generator.press.site import site_of
from generator.press.writer import ArchiveWriter
from generator.traces import Derived, Tracer
from generator.views import Job, Page

LATEST = 100
"""Articles on the front page and in the feed."""

LISTS = {"tags": "Tags", "entities": "Entities", "sources": "Sources"}
SEARCHED = "EQUAL_SEARCH"
"""The setting that asks for the search index besides."""


class EqualArticles(ArchiveArticles):  # type: ignore[misc]
    """Writes the same pages as the other generators."""

    def generate_output(self, writer: ArchiveWriter) -> None:
        """Write them. Raises PressmarkError."""
        build, tracer = self.settings[BUILD], Tracer()
        jobs = list(Archive(build.articles, tracer).jobs())
        stamp = build.stamp
        build.kept = Kept(stamp.path.with_suffix(".pages") if stamp else None, stamp.base.encode() if stamp else b"", tracer)
        text_of = partial(self.text_of, site_of(self.settings, ()))
        Printer(tracer=tracer, kept=build.kept, writer=writer, text_of=text_of).print_all(jobs)
        if self.settings.get(SEARCHED):
            from tests.measure.building import index  # what it needs beside the press would be paid for by every build

            for name, data in index.of(build.articles, path_of):
                writer.put(f"search/{name}", data)
        build.ledger = Ledger(())
        signals.article_writer_finalized.send(self, writer=writer)


class EqualPelican(ArchivePelican):
    """Our press with this generator in the place of its own."""

    def __init__(self, settings: dict[str, object]) -> None:
        """The class in the settings becomes the press's own: of a foreign one it would keep nothing (press.unchanged)."""
        super().__init__({**settings, "PELICAN_CLASS": ArchivePelican})

    def _get_generator_classes(self) -> list[type]:
        return [EqualArticles if each is ArchiveArticles else each for each in super()._get_generator_classes()]


# ---------------------------------------------------------------- what pages print

@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A word that leads to a page."""

    href: str
    text: str
    count: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """An article in a list."""

    href: str
    title: str
    iso: str
    day: str
    summary: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """An article."""

    row: Row
    body: prose.Html
    source: Link
    tags: tuple[Link, ...]
    names: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rows:
    """A list of articles."""

    title: str
    count: int
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """A list of lists."""

    title: str
    groups: tuple[tuple[Link, ...], ...]


class Archive:
    """The articles by what they have in common, newest first, in tables that note what each page asks of them."""

    def __init__(self, articles: Sequence[Article], tracer: Tracer) -> None:
        ordered = sorted(articles, key=lambda article: (day_of(article), article.id), reverse=True)
        held = {article.id: article for article in ordered}
        self._articles = tracer.mapping("articles", held)
        self._rows: Derived[str, Row] = tracer.derived("rows", lambda id_: _row(held[id_]))
        self._latest = tracer.row("latest", tuple(held)[:LATEST])
        self._lists = {name: tracer.mapping(name, ids) for name, ids in _lists(ordered).items()}
        self._counts = {name: tracer.derived(f"count of {name}", _counter(ids)) for name, ids in _lists(ordered).items()}
        self._ids = tuple(held)

    def jobs(self) -> Iterator[Job]:
        """One for each page; there is nothing beside pages."""
        for id_ in self._ids:
            yield Job(name=f"article {id_}", make=partial(self._article, id_))
        for name, ids in self._lists.items():
            for term in dict.keys(ids):  # type: ignore[arg-type]  # nobody notes which there are
                yield Job(name=f"{name} {term}", make=partial(self._list, name, term))
        for name, title in LISTS.items():
            yield Job(name=name, make=partial(self._terms, f"{name}.html", title, (name,)))
        yield Job(name="archives", make=partial(self._terms, "archives.html", "Archives", ("years", "months")))
        yield Job(name="index", make=self._front)

    def _article(self, id_: str) -> Iterable[Page]:
        article = self._articles[id_]
        view = Text(row=self._rows[id_], body=prose.render(article.body, article.blocks),
                    source=_link("sources", article.publication or ""), tags=tuple(_link("tags", tag) for tag in article.tags),
                    names=tuple(_link("entities", one.name) for one in article.names))
        yield Page(path=path_of(article), template="equal-article.html", view=view)

    def _list(self, name: str, term: str) -> Iterable[Page]:
        ids = self._lists[name][term]
        view = Rows(title=term, count=len(ids), rows=tuple(self._rows[id_] for id_ in ids))
        dated = name in ("years", "months")
        yield Page(path=_path(name, term), template="equal-period.html" if dated else "equal-list.html", view=view)

    def _terms(self, path: str, title: str, names: Iterable[str]) -> Iterable[Page]:
        groups = tuple(tuple(_link(name, term, self._counts[name][term]) for term in sorted(self._lists[name])) for name in names)
        yield Page(path=path, template="equal-terms.html", view=Terms(title=title, groups=groups))

    def _front(self) -> Iterable[Page]:
        latest = tuple(self._latest)
        rows = tuple(self._rows[id_] for id_ in latest)
        yield Page(path="index.html", template="equal-index.html", view=Rows(title="Latest articles", count=len(rows), rows=rows))
        entries = tuple((row, prose.render(self._articles[id_].body, self._articles[id_].blocks), self._articles[id_].tags)
                        for id_, row in zip(latest, rows, strict=True))
        yield Page(path="feeds/atom.xml", template="equal-atom.xml", view=entries)


def day_of(article: Article) -> dt.date:
    """The day of publication; every article of the benchmark has one."""
    return dt.date.fromisoformat(article.published.edtf)  # type: ignore[union-attr]


def path_of(article: Article) -> str:
    return f"{day_of(article):%Y/%m}/{article.slug}-{article.id}.html"


def _row(article: Article) -> Row:
    day = day_of(article)
    return Row(href=f"/{path_of(article)}", title=article.headline, iso=day.isoformat(), day=f"{day:%d %B %Y}",
               summary=article.standfirst or "")


def _lists(ordered: Iterable[Article]) -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    """Kind of list -> what is listed -> ids of its articles."""
    found: dict[str, dict[str, list[str]]] = {name: defaultdict(list) for name in (*LISTS, "years", "months")}
    for article in ordered:
        day = day_of(article)
        terms = {"tags": article.tags, "entities": [one.name for one in article.names], "sources": [article.publication or ""],
                 "years": [f"{day:%Y}"], "months": [f"{day:%Y-%m}"]}
        for name, each in terms.items():
            for term in each:
                found[name][term].append(article.id)
    return {name: {term: tuple(ids) for term, ids in by.items()} for name, by in found.items()}


def _counter(ids: Mapping[str, tuple[str, ...]]) -> Callable[[str], int]:
    return lambda term: len(ids[term])


def _path(name: str, term: str) -> str:
    return f"{'archives' if name in ('years', 'months') else name}/{slugify(term)}.html"


def _link(name: str, term: str, count: int = 0) -> Link:
    return Link(href=f"/{_path(name, term)}", text=term, count=count)
