"""Articles that are drafts: apart from the archive, whose pages, lists, counts and addresses do not know them.

A draft has a page of its own in a build for oneself. What stands on it is read against the archive as it is published, so that a draft
mints no address and changes nobody's page: one with a name that the archive has leads there, all others are words.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from generator import claims, names, stowing
from generator.catalogue import Catalogue
from generator.model import Article, Entity, Mention
from generator.notices import BrokenPromise, Notice
from generator.permalinks import Ledger


def parted(articles: Sequence[Article], ledger: Ledger) -> tuple[Iterator[Article], tuple[Article, ...]]:
    """What is published, one after the other, and the drafts by id. Raises BrokenPromise (A-040): the address of a draft is out already."""
    out = ledger.path_of("article")
    drafts = tuple(sorted((article for article in articles if article.draft), key=lambda article: (article.id, article.file)))
    if retracted := [article for article in drafts if article.id in out]:
        raise BrokenPromise(*(Notice(
            code="A-040", file=article.place, message=f"{out[article.id]} was published, and its file says status: draft",
            hint="remove the line  status: draft  from the file; to take the article down, write  withdrawn:  with date: and reason:")
            for article in retracted))
    return (article for article in articles if not article.draft), drafts


def beside(catalogue: Catalogue, drafts: Iterable[Article]) -> Catalogue:
    """A catalogue from which the pages of drafts are made: they have addresses, dates and links in it, and are in none of its lists."""
    held = tuple(drafts)
    known = _known(catalogue.entities)
    mentions = {article.id: tuple(_linked(mention, known) for mention in names.locate(article)) for article in held}
    claimed = {article.id: claims.claims(article, mentions[article.id]) for article in held}
    return replace(
        catalogue, by_id=stowing.over(catalogue.by_id, {article.id: article for article in held}),
        dates={**catalogue.dates, **{article.id: article.published for article in held if article.published}},
        mentions=stowing.over(catalogue.mentions, mentions),
        quotes=stowing.over(catalogue.quotes, {id_: quotes for id_, (quotes, _) in claimed.items()}),
        figures=stowing.over(catalogue.figures, {id_: figures for id_, (_, figures) in claimed.items()}),
        paths={**catalogue.paths, **{article.id: f"articles/{article.slug}-{article.id}.html" for article in held}})


def _known(entities: Iterable[Entity]) -> dict[tuple[str, str], str]:
    """Type and name -> the one entity of that type that is called so; what several are called is nobody's."""
    bearers: dict[tuple[str, str], set[str]] = defaultdict(set)
    for entity in entities:
        if not entity.open:
            for name in (entity.name, *entity.aliases):
                bearers[entity.type, name].add(entity.id)
    return {called: ids.pop() for called, ids in bearers.items() if len(ids) == 1}


def _linked(mention: Mention, known: dict[tuple[str, str], str]) -> Mention:
    return replace(mention, entity=known.get((mention.type, mention.name)))
