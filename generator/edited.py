"""One article as its file has it now, in the catalogue of what it was: to show an edit before the whole archive is worked out again.

What is said of the archive as a whole (who is who, stories, topics, what is related) stays as it was. A name leads where it led in this
article before, else to the only thing of its type that is called so.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from generator import claims, names, stowing, withholding
from generator.catalogue import Catalogue
from generator.model import ArchiveDate, Article, Entity, Mention

Called = tuple[str, str]
"""Type and name."""


def with_edited(catalogue: Catalogue, article: Article) -> Catalogue:
    """The catalogue with this article in the place of the one of its id, which it has."""
    shown = withholding.shown_part(article)
    mentions = _mentions(catalogue, shown)
    quotes, figures = claims.claims(shown, mentions)
    return replace(
        catalogue, by_id=stowing.over(catalogue.by_id, {shown.id: shown}),
        articles=_in_place(catalogue.articles, shown), earlier=_in_place(catalogue.earlier, shown),
        dates=_dates(catalogue.dates, shown), mentions=stowing.over(catalogue.mentions, {shown.id: mentions}),
        quotes=stowing.over(catalogue.quotes, {shown.id: quotes}), figures=stowing.over(catalogue.figures, {shown.id: figures}))


def _in_place(articles: Sequence[Article], shown: Article) -> Sequence[Article]:
    if isinstance(articles, stowing.Row):
        return stowing.Row(stowing.over(articles.held, {shown.id: shown}), articles.things)
    return tuple(shown if article.id == shown.id else article for article in articles)


def _dates(dates: Mapping[str, ArchiveDate], shown: Article) -> Mapping[str, ArchiveDate]:
    """The article's own date; one that was inferred stands while it has none."""
    if shown.published:
        return {**dates, shown.id: shown.published}
    before = dates.get(shown.id)
    if before is None or before.basis == "inferred":
        return dates
    return {id_: date for id_, date in dates.items() if id_ != shown.id}


def _mentions(catalogue: Catalogue, shown: Article) -> tuple[Mention, ...]:
    """Where the article prints its names, and what they lead to."""
    located = names.locate(shown)
    known: dict[Called, str | None] = {(mention.type, mention.name): mention.entity for mention in catalogue.mentions.get(shown.id, ())}
    new = frozenset[Called]((mention.type, mention.name) for mention in located) - known.keys()
    known |= _bearers(catalogue.entities, new) if new else {}
    return tuple(replace(mention, entity=known.get((mention.type, mention.name))) for mention in located)


def _bearers(entities: Iterable[Entity], wanted: frozenset[Called]) -> dict[Called, str]:
    """Those of the names that exactly one thing of their type has."""
    found: dict[Called, set[str]] = defaultdict(set)
    for entity in entities:
        if not entity.open:
            for name in (entity.name, *entity.aliases):
                if (entity.type, name) in wanted:
                    found[entity.type, name].add(entity.id)
    return {called: ids.pop() for called, ids in found.items() if len(ids) == 1}
