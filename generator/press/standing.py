"""What a build that is done leaves in memory: single pages can be printed from it, of a file as it is now, without working out the rest.

They are previews. What concerns the whole archive stands in them as the last build found it; only a build says what the site is.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from generator import date_orders, document, edited, store, views
from generator.catalogue import Catalogue
from generator.press import theme
from generator.press.own_pages import own_page
from generator.settings import Order
from generator.views import Desk, Job, Page

Files = Mapping[str, bytes]
"""Path below the output folder -> what is there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What a build leaves."""

    catalogue: Catalogue
    """As it is: what lies on the desk notes what it is asked."""

    desk: Desk
    content: Path
    pages: Path
    """The folder of the archive's own pages."""

    theme: Path
    own_templates: tuple[Path, ...]
    """Folders whose templates take the place of the theme's."""

    drawn: str
    """What the archive draws in the style sheet of all pages."""

    orders: Mapping[str, Order]
    """Publication -> in which order it prints day and month."""

    jobs: Mapping[str, Job]
    """Path of a page -> what prints it."""

    text_of: Callable[[Page], str]
    """Prints a page. Raises BrokenFile."""

    forget: Callable[[], None]
    """Has templates read again."""

    def shown(self, files: Iterable[Path], opened: Collection[str]) -> dict[str, bytes]:
        """What can be shown at once of these changed files; `opened` are the pages that somebody looks at. Raises BrokenFile."""
        found: dict[str, bytes] = {}
        for file in files:
            found |= self._of_file(file, opened)
        return found

    def _of_file(self, file: Path, opened: Collection[str]) -> Files:
        if file.suffix == ".md" and file.is_file() and file.is_relative_to(self.content):
            return dict(self._of_page(file) if file.parent == self.pages else self._of_article(file))
        if any(file.is_relative_to(folder) for folder in (self.theme / "templates", *self.own_templates)):
            return dict(self._again(opened))
        return dict(self._of_theme(file)) if file.is_relative_to(self.theme) else {}

    def _of_article(self, file: Path) -> Iterator[tuple[str, bytes]]:
        """Its page, where it has one already."""
        article, _ = document.parse(store.read_text(file, name := self._name(file)), name)
        before = self.catalogue.by_id.get(article.id)
        if before is None or before.file != article.file or article.draft:
            return
        read, = date_orders.ordered((article,), self.orders)
        desk = replace(self.desk, catalogue=edited.with_edited(self.catalogue, read))
        yield self._printed(views.one_article(desk, article.id))

    def _of_page(self, file: Path) -> Iterator[tuple[str, bytes]]:
        if f"{file.stem}.html" in dict(self.desk.site.pages):
            head, html = own_page(file, self._name(file))
            own = views.OwnPage(slug=file.stem, title=head.title, description=head.description, body=html)
            yield self._printed(views.one_page(self.desk, own))

    def _again(self, opened: Collection[str]) -> Iterator[tuple[str, bytes]]:
        """The pages that somebody looks at, by the templates as they are now."""
        self.forget()
        for path in opened:
            if path in self.jobs:
                yield from (self._printed(made) for made in self.jobs[path].make() if isinstance(made, Page) and made.path == path)

    def _of_theme(self, file: Path) -> Iterator[tuple[str, bytes]]:
        """Style sheets, scripts, and files that are taken over as they are."""
        if file.is_relative_to(self.theme / theme.STYLES):
            yield from ((f"theme/{name}", text.encode()) for name, text in theme.style_sheets(self.theme, self.drawn))
        elif file == self.theme / theme.SCRIPT:
            yield from self._scripts()
        elif file.is_relative_to(static := self.theme / "static") and file.is_file():
            yield f"theme/{file.relative_to(static).as_posix()}", file.read_bytes()
            yield from self._scripts()

    def _scripts(self) -> Iterator[tuple[str, bytes]]:
        for name, text in theme.all_scripts(self.theme, self.desk.say):
            yield f"theme/{name}", text.encode()

    def _printed(self, page: Page) -> tuple[str, bytes]:
        return page.path, self.text_of(page).encode()

    def _name(self, file: Path) -> str:
        return f"content/{file.relative_to(self.content).as_posix()}"
