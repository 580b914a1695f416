"""What may leave the archive: nothing of the text of an article that was withdrawn, or that may be known by its metadata alone."""

from collections import Counter, defaultdict
from dataclasses import dataclass, replace

from generator.catalogue import Catalogue
from generator.model import Article, Entity, Figure, Mention, Quote


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A catalogue without what is withheld."""

    catalogue: Catalogue
    withheld: frozenset[str]
    """Ids of the articles whose text stays here."""

    articles: tuple[Article, ...]
    """By id, earlier versions too; of those withheld only what a citation needs, and where they came from."""

    entities: tuple[Entity, ...]
    """By id; none that only withheld articles name, unless a person has recorded it, and no name that only they print."""

    counts: dict[str, tuple[int, int]]
    """Entity id -> how many articles name it, how often."""

    def mentions(self, article: str) -> tuple[Mention, ...]:
        """In reading order."""
        return () if article in self.withheld else self.catalogue.mentions.get(article, ())

    def quotes(self, article: str) -> tuple[Quote, ...]:
        """In reading order."""
        return () if article in self.withheld else self.catalogue.quotes.get(article, ())

    def figures(self, article: str) -> tuple[Figure, ...]:
        """In reading order."""
        return () if article in self.withheld else self.catalogue.figures.get(article, ())


def shown(catalogue: Catalogue) -> Shown:
    """The catalogue as exports may have it."""
    order = sorted((*catalogue.articles, *catalogue.earlier), key=lambda article: article.id)
    withheld = frozenset(article.id for article in order if article.withheld)
    return Shown(catalogue=catalogue, withheld=withheld, articles=tuple(map(cut, order)), entities=_entities(catalogue, withheld),
                 counts=_counts(catalogue, withheld))


def cut(article: Article) -> Article:
    """The article without its words, where they are withheld."""
    if not article.withheld:
        return article
    bare = replace(article, kicker=None, standfirst=None, corrections=(), set_aside=(), links=(), names=(), doubts=(), body="",
                   blocks=(), text="", extra=())
    return replace(bare, tags=(), credits=(), dateline=None, date_text=None) if article.withdrawn else bare


def _entities(catalogue: Catalogue, withheld: frozenset[str]) -> tuple[Entity, ...]:
    open_, hidden = _surfaces(catalogue, withheld)
    kept = (entity for entity in catalogue.entities if entity.curated or entity.id in open_ or entity.id not in hidden)
    return tuple(
        replace(entity, aliases=tuple(alias for alias in entity.aliases if alias not in hidden[entity.id] - open_[entity.id]))
        if entity.id in hidden else entity for entity in kept)


def _surfaces(catalogue: Catalogue, withheld: frozenset[str]) -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    """Entity id -> how articles print it: those that are shown, those that are withheld."""
    found: tuple[dict[str, set[str]], dict[str, set[str]]] = (defaultdict(set), defaultdict(set))
    for article, mentions in catalogue.mentions.items():
        for mention in mentions:
            if mention.entity:
                found[article in withheld][mention.entity] |= {mention.surface, mention.name}
    return found


def _counts(catalogue: Catalogue, withheld: frozenset[str]) -> dict[str, tuple[int, int]]:
    times = {id_: Counter(mention.entity for mention in mentions) for id_, mentions in catalogue.mentions.items() if id_ not in withheld}
    named = {entity: [id_ for id_ in articles if id_ not in withheld] for entity, articles in catalogue.mentioned_in.items()}
    return {entity: (len(articles), sum(times[id_][entity] for id_ in articles)) for entity, articles in named.items()}
