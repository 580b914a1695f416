"""Who and what is named, across the archive."""

from dataclasses import dataclass, field

from generator.model.article import EntityType
from generator.model.reasons import Because

FOLDER: dict[EntityType, str] = {"person": "people", "organisation": "organisations", "place": "places", "group": "groups",
                                 "work": "works", "event": "events"}
"""Type -> the first part of the ids of its entities."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A span of an article's text that names something."""

    article: str
    start: int
    end: int
    """Half-open, in Article.text: text[start:end] == surface, always."""

    surface: str
    type: EntityType
    name: str
    """Name.name of the article's record that it belongs to."""

    entity: str | None = None
    """Entity.id, None before resolution."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A person, organisation, place, group, work or event, across the whole archive."""

    id: str
    """Kind and slug: "people/bashar-al-assad", "groups/syrian"."""

    type: EntityType
    name: str
    """The canonical name."""

    aliases: tuple[str, ...] = ()
    """Other names: as found in the articles, from the general tables, and curated."""

    roles: tuple[str, ...] = ()
    """As printed in the articles, or curated."""

    note: str | None = None
    """A curated gloss of a few words: "mill owner, 1871-1940"."""

    same_as: tuple[str, ...] = ()
    """Addresses of the same thing elsewhere (Wikidata, VIAF, GeoNames)."""

    latitude: float | None = None
    longitude: float | None = None
    country: str | None = None
    """ISO 3166-1 alpha-2 code of the country that a place is, or lies in."""

    demonym_of: str | None = None
    """For a group named after a place: that place's entity id, if the archive has it."""

    curated: bool = False
    """Whether an authority record stands behind it."""

    because: tuple[Because, ...] = ()
    """Why these names are one thing."""

    @property
    def open(self) -> bool:
        """Whether it is but a name that several may bear, and its articles do not say which."""
        return not self.curated and any(reason.kind == "open" for reason in self.because)


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """A subject, or a hashtag."""

    id: str
    """"topics/<slug>"."""

    name: str
    """"Air strikes", "#AleppoIsBurning"."""

    note: str | None = None
    articles: tuple[str, ...] = field(default=())
