"""Pelican's generators with their reading kept and their pages replaced by our views."""

import contextlib
import os
from collections.abc import Iterable, Iterator
from functools import cached_property, partial
from itertools import chain
from pathlib import Path
from typing import Any

from jinja2 import Template, TemplateError, TemplateNotFound
from pelican.contents import Article as PelicanArticle
from pelican.contents import Page as PelicanPage
from pelican.generators import ArticlesGenerator, PagesGenerator, PelicanTemplateNotFound
from pelican.plugins import signals

from generator import (
    authority,
    catalogue,
    collection_files,
    date_orders,
    hosting,
    offline,
    originals,
    permalinks,
    prose,
    search,
    settings,
    store,
    unpublished,
    views,
    worklist,
)
from generator.model import Article
from generator.notices import BrokenFile, Notice, PressmarkError
from generator.permalinks import Ledger, Row
from generator.press import colours, theme
from generator.press.build import BUILD
from generator.press.indexing import put_index
from generator.press.kept import Kept
from generator.press.parsing import articles, parsed
from generator.press.printing import Printer
from generator.press.site import site_of
from generator.press.speaking import speak
from generator.press.standing import Standing
from generator.press.unchanged import cache_of
from generator.press.writer import ArchiveWriter
from generator.traces import digest

SHOW = "SHOW_ORIGINALS"
"""The setting that says whether each article's original has a page."""

DRAFTS = "SHOW_DRAFTS"
"""The setting that says whether articles with  status: draft  have a page; where it is missing, those of a site without an address do."""

ORIGINALS = "originals"


class _Record(PelicanArticle):  # type: ignore[misc]
    """An undated article is an article. What stands in its file is asked of the build, which may have it on the disk."""

    mandatory_properties = ("title",)

    @property
    def record(self) -> Article:
        """The article."""
        article: Article = self.settings[BUILD].parsed[self.source_path].get()[0]
        return article


class _Reading:
    """What both generators share: read every file, then report everything that is wrong at once."""

    @cached_property
    def _known(self) -> dict[str, Template]:
        """Templates that are the theme's own."""
        return {}

    def read_all(self, paths: list[str], exclude: list[str], kind: type, signal: str) -> Iterator[Any]:
        """Yield the content objects. Raises BrokenFile with the findings of all files together."""
        found: list[Notice] = []
        for path in sorted(self.get_files(paths, exclude=exclude, extensions=("md",))):  # type: ignore[attr-defined]
            try:
                content = self.readers.read_file(  # type: ignore[attr-defined]
                    base_path=self.path, path=path, content_class=kind, context=self.context,  # type: ignore[attr-defined]
                    preread_signal=getattr(signals, f"{signal}_generator_preread"), preread_sender=self,
                    context_signal=getattr(signals, f"{signal}_generator_context"), context_sender=self)
            except PressmarkError as problem:
                found += problem.notices
                continue
            self.add_source_path(content)  # type: ignore[attr-defined]
            yield content
        if found:
            raise BrokenFile(*found)

    def template(self, name: str) -> Template:
        """A template of the theme; Pelican's own themes are no substitute. Raises BrokenFile (T-002)."""
        if name in self._known:
            return self._known[name]
        own = self._templates_path  # type: ignore[attr-defined]
        template: Template | None = None
        with contextlib.suppress(PelicanTemplateNotFound):
            template = self.get_template(name)  # type: ignore[attr-defined]
        if template is None or not any(Path(str(template.filename)).is_relative_to(Path(folder)) for folder in own):
            raise self._missing(name)
        self._known[name] = template
        return template

    def _missing(self, name: str) -> BrokenFile:
        return BrokenFile(Notice(
            code="T-002", file=f"{self._templates_path[-1]}/{name}", message="this template of the theme is missing",  # type: ignore[attr-defined]
            hint="restore it from version control, or set THEME in pelicanconf.py to a whole theme"))

    def forget(self) -> None:
        """Have templates read again; Jinja and Pelican keep them."""
        for known in (self._known, self._templates, self.env.cache):  # type: ignore[attr-defined]
            known.clear()

    def text_of(self, site: views.Site, page: views.Page) -> str:
        """Render one page. Raises BrokenFile (T-003) when the template does not fit its view."""
        try:
            return self.template(page.template).render(page=page.view, site=site)
        except TemplateNotFound as problem:
            raise self._missing(str(problem.name)) from problem
        except (TemplateError, AttributeError) as problem:
            raise BrokenFile(Notice(
                code="T-003", file=getattr(problem, "filename", None) or page.template, line=getattr(problem, "lineno", None),
                message=f"this template does not print {page.path}: {problem}",
                hint="mend the template; what a page can print is in generator/views/")) from problem


class ArchiveArticles(_Reading, ArticlesGenerator):  # type: ignore[misc]
    """Reads the articles, makes the catalogue, writes every page that comes from it."""

    def generate_context(self) -> None:
        """Read every article file."""
        build, content = self.settings[BUILD], Path(self.path)
        files = self.get_files(self.settings["ARTICLE_PATHS"], exclude=self.settings["ARTICLE_EXCLUDES"], extensions=("md",))
        build.parsed = parsed((content / file for file in files), content, build.memo)
        contents = list(self.read_all(self.settings["ARTICLE_PATHS"], self.settings["ARTICLE_EXCLUDES"], _Record, "article"))
        build.articles = articles(build.parsed, [content.source_path for content in contents])
        build.notices = tuple(notice for one in build.parsed.values() for notice in one.notices)
        self.articles = contents
        self._update_context(("articles", "drafts", "translations", "hidden_articles"))
        signals.article_generator_finalized.send(self)

    def generate_output(self, writer: ArchiveWriter) -> None:
        """Write pages, index and style sheets; keep what the ledger will be. Raises PressmarkError."""
        build, content = self.settings[BUILD], Path(self.path)
        decisions, notices = authority.load(content / "authority")
        ledger = build.read = self._ledger(content)
        chosen = build.chosen = settings.load(content)
        published, kept_back = unpublished.parted(build.articles, ledger)
        drafts = tuple(date_orders.ordered(kept_back, chosen.date_orders))
        archive = catalogue.build(
            date_orders.ordered(published, chosen.date_orders), decisions, ledger, [f"{slug}.html" for slug, _, _ in build.pages],
            collection_files.load(content), {draft.id for draft in drafts}, build.memo)
        own_colours = colours.chosen(self.settings.get("COLOURS"), theme.tokens(Path(self.theme)))
        site = site_of(self.settings, [(f"{slug}.html", head.title) for slug, head, _ in build.pages], chosen.feed_authority,
                       own_colours.get("paper"))
        speak(self.env, site.wording)
        shown_to_others = self.settings.get("PUBLISHED", bool(site.url))
        drafts = drafts if self.settings.get(DRAFTS, not shown_to_others) else ()
        look = None if shown_to_others else theme.look(Path(self.theme), own_colours)
        work = None if shown_to_others else worklist.items_of(archive, content, Path(os.path.relpath(content)))
        rows = list(catalogue.ledger_rows(archive)) + [Row(path=path, kind="page", target=path) for path, _ in site.pages]
        build.ledger = permalinks.publish(ledger, rows, f"content/{permalinks.LEDGER}")
        build.notices += (*notices, *date_orders.unknown(build.articles, chosen.date_orders))
        desk = views.desk_for(archive, site, work, drafts, styled=look is not None)
        shelf = originals.Shelf(archive.by_id if self.settings.get(SHOW, True) else {}, content / ORIGINALS)
        own = [views.OwnPage(slug=slug, title=head.title, description=head.description, body=html) for slug, head, html in build.pages]
        build.kept = self._kept(desk)
        printer = Printer(tracer=desk.tracer, kept=build.kept, writer=writer, text_of=partial(self.text_of, site))
        pieces = views.pieces_of(desk, build.memo)
        desk, jobs = self._print(printer, desk, shelf, own, look, pieces)
        put_index(printer, search.parts(archive, pieces.records(), site.wording, build.memo, cache_of(content)))
        self._put_images(writer, chain(archive.by_id.values(), drafts), content)
        drawn = colours.sheet(own_colours) + views.spine_sheet(desk)
        if build.stays:
            build.standing = Standing(
                catalogue=archive, desk=desk, content=content, pages=content / self.settings["PAGE_PATHS"][0], theme=Path(self.theme),
                own_templates=tuple(map(Path, self.settings["THEME_TEMPLATES_OVERRIDES"])), drawn=drawn, orders=chosen.date_orders,
                jobs=jobs, text_of=partial(self.text_of, site), forget=self.forget)
        for name, text in (*theme.style_sheets(Path(self.theme), drawn), *theme.all_scripts(Path(self.theme), site.wording)):
            writer.put(f"theme/{name}", text.encode())
        writer.put(".nojekyll", b"")
        if site.url:
            writer.put(offline.WORKER, theme.worker(Path(self.theme)).encode())
            writer.put(hosting.ADDRESSES, hosting.addresses(build.ledger).encode())
        build.claimed = writer.claimed
        signals.article_writer_finalized.send(self, writer=writer)

    def _kept(self, desk: views.Desk) -> Kept:
        """The record of the last build. Of the spine's scale and the words in the foot every page is made."""
        stamp, axis = self.settings[BUILD].stamp, desk.axis
        told = (desk.site.pages, desk.site.feed_authority)
        base = digest((stamp.base if stamp else None, told, axis.first, axis.last, axis.per_year, axis.most))
        return Kept(stamp.path.with_suffix(".pages") if stamp else None, base, desk.tracer)

    def _print(self, printer: Printer, desk: views.Desk, shelf: originals.Shelf, own: list[views.OwnPage], look: views.Look | None,
               pieces: views.Pieces) -> tuple[views.Desk, dict[str, views.Job]]:
        """Print every page that comes from the catalogue, and the archive's own; the desk then, and which job made which page."""
        shown = dict(views.original_jobs(desk, shelf))
        paths = printer.print_all(list(shown.values()))
        desk = views.with_originals(desk, {article: path for article, job in shown.items() for path in paths[job.name]})
        jobs = list(views.page_jobs(desk, own, look, pieces))
        paths = printer.print_all(jobs)
        listed = [path for job in jobs for path in views.listed(job, paths[job.name])]
        printer.print_all(list(views.closing_jobs(desk, listed)))
        return desk, {path: job for job in jobs for path in paths[job.name] if path.endswith(".html")}

    def _put_images(self, writer: ArchiveWriter, articles: Iterable[Article], content: Path) -> None:
        """The images that the pages show; one that is missing, or a link to elsewhere, leaves its caption."""
        shown = {found[0] for article in articles if not article.withheld for found in prose.OWN_IMAGE.finditer(article.body)}
        for name in sorted(shown):
            if (content / name).is_file() and not (content / name).is_symlink():
                writer.put(name, (content / name).read_bytes())

    def _ledger(self, content: Path) -> Ledger:
        path = content / permalinks.LEDGER
        file = f"content/{path.name}"
        return permalinks.parse(store.read_text(path, file), file) if path.is_file() else Ledger(())


class ArchivePages(_Reading, PagesGenerator):  # type: ignore[misc]
    """Reads the archive's own pages (about, how to cite …); the articles' generator writes them with the rest."""

    def generate_context(self) -> None:
        """Read every page file."""
        contents = list(self.read_all(self.settings["PAGE_PATHS"], self.settings["PAGE_EXCLUDES"], PelicanPage, "page"))
        self.settings[BUILD].pages = tuple((content.slug, content.record, content._content) for content in contents)
        self.pages = contents
        self._update_context(("pages", "hidden_pages", "draft_pages"))
        signals.page_generator_finalized.send(self)

    def generate_output(self, writer: ArchiveWriter) -> None:
        """Nothing is left to write."""
        signals.page_writer_finalized.send(self, writer=writer)
