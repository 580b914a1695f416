"""The page with the differences of an article from its earlier version, or from another paper's copy, that its own page has no room for."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from generator.views.article import ArticleView
from generator.views.desk import Desk
from generator.views.frame import Frame, frame
from generator.views.links import relative
from generator.views.meta import NO_INDEX
from generator.views.page import File, Page
from generator.views.spine import Here
from generator.views.versions import Comparison, path_of


@dataclass(frozen=True, slots=True, kw_only=True)
class DifferencesView:
    """Everything that the page of an article's differences prints."""

    frame: Frame
    headline: str
    language: str | None
    direction: str
    article_href: str
    comparisons: tuple[Comparison, ...]


def differences_of(desk: Desk, made: Page | File) -> Iterator[Page]:
    """The page of an article's differences, if what was made is an article's page that has no room for them."""
    article = made.view if isinstance(made, Page) else None
    if not isinstance(article, ArticleView) or not article.standing:
        return
    found = tuple(one for one in (article.standing.comparison, article.standing.copied) if one and one.apart)
    if found:
        yield _page(desk, made.path, article, found)


def _page(desk: Desk, article_path: str, article: ArticleView, found: Iterable[Comparison]) -> Page:
    path = path_of(article_path)
    here = Here(day=desk.catalogue.dates.get(article.slip.accession), words=article.frame.spine.here if article.frame.spine else None)
    framed = frame(desk, path, desk.say.gettext("Differences: %(headline)s", headline=article.headline), section="articles",
                   here=here, metas=NO_INDEX)  # the article is what is to be found and cited
    view = DifferencesView(
        frame=replace(framed, canonical=desk.full(article_path)), headline=article.headline, language=article.language,
        direction=article.direction, article_href=relative(path, article_path),
        comparisons=tuple(replace(one, href=_from_below(one.href)) for one in found))
    return Page(path=path, template="differences.html", view=view)


def _from_below(href: str | None) -> str | None:
    """An article's link to another article, from a folder below."""
    return f"../{href}" if href else None
