"""The Atom feed of a person, an organisation or a place: the newest articles that name it."""

from collections.abc import Sequence

from generator.model import Article, Entity
from generator.views.desk import Desk
from generator.views.feed import FeedView, entry, has_day, urn
from generator.views.links import relative
from generator.views.names_list import gloss
from generator.views.page import Page

ENTRIES = 20
"""A feed tells what is new; all articles are on the page and in the citations."""


def entity_feed(desk: Desk, entity: Entity, path: str, articles: Sequence[Article]) -> Page:
    """The feed at `path` of articles in the archive's order; its addresses are relative to it while the site has none."""
    newest = [article for article in reversed(articles) if has_day(desk, article)]
    entries = tuple(entry(desk, article, path) for article in newest[:ENTRIES])
    home = desk.catalogue.paths[entity.id]
    view = FeedView(
        id=urn(entity.id), title=f"{entity.name} · {desk.site.name}", subtitle=gloss(desk.say, entity), language=desk.site.language,
        self_href=desk.full(path) or relative(path, path), home_href=desk.full(home) or relative(path, home),
        updated=max(held.updated for held in entries), complete=len(entries) == len(articles), entries=entries,
    )
    return Page(path=path, template="feed.xml", view=view)
