"""What people decided, as frozen values."""

from dataclasses import dataclass

from generator.author_records import AuthorRecord
from generator.model import FOLDER, EntityType
from generator.permalinks import slugify


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """Where an entry is meant: in a listed article, near a listed word, or in the company of a listed name. Any one of them will do."""

    called: tuple[str, ...] = ()
    """The names that mean it only there; empty when that is all of its names."""

    articles: tuple[str, ...] = ()
    """Ids of articles; they count before words and company."""

    near: tuple[str, ...] = ()
    """Words that stand in the same paragraph."""

    company: tuple[str, ...] = ()
    """Names that the article mentions too; "with" in the file."""

    @property
    def says_nothing(self) -> bool:
        """Whether nothing is listed that could be met."""
        return not (self.articles or self.near or self.company)


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityRecord:
    """A decision about one person, organisation, place, group, work or event."""

    name: str
    """Canonical name."""

    type: EntityType
    aliases: tuple[str, ...] = ()
    """Other names that mean it, wherever they are printed."""

    roles: tuple[str, ...] = ()
    note: str | None = None
    """A gloss of a few words."""

    same_as: tuple[str, ...] = ()
    """Addresses of the same thing elsewhere."""

    demonym_of: str | None = None
    """For a group: name of the place that it is named after."""

    demonyms: tuple[str, ...] = ()
    """For a place: the words for its people."""

    latitude: float | None = None
    longitude: float | None = None
    country: str | None = None
    """ISO 3166-1 alpha-2."""

    not_same_as: tuple[str, ...] = ()
    """Names of things that it must never be merged with."""

    stop: bool = False
    """Whether the words are no name at all; they are then mentioned nowhere."""

    was: tuple[str, ...] = ()
    """Ids that it had before, for redirects."""

    slug: str | None = None
    """The last part of its address, when a person chose it."""

    when: When | None = None
    """Where its names mean it; None for everywhere."""

    file: str = ""
    line: int | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """The canonical name and the aliases."""
        return tuple(dict.fromkeys((self.name, *self.aliases)))

    @property
    def id(self) -> str:
        """The entity's id: folder and slug."""
        return f"{FOLDER[self.type]}/{self.slug or slugify(self.name)}"

    @property
    def place(self) -> str:
        """Where the entry stands, for a person: "content/authority/people.yaml:12"."""
        return f"{self.file}:{self.line}" if self.line else self.file

    def condition(self, name: str) -> When | None:
        """Where this name of its means it; None for everywhere."""
        return self.when if self.when and (not self.when.called or name in self.when.called) else None


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicRecord:
    """A decision about one topic."""

    name: str
    note: str | None = None
    terms: tuple[str, ...] = ()
    """Words and phrases that show that an article has this topic."""

    stop: bool = False
    """Whether the topic is never assigned."""

    was: tuple[str, ...] = ()
    """Ids that it had before, for redirects: "topics/fires"."""

    file: str = ""
    line: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryRecord:
    """A decision about one story."""

    name: str | None = None
    """The last part of its address."""

    headline: str | None = None
    note: str | None = None
    articles: tuple[str, ...] = ()
    """Ids of articles that belong to it, and to no other story."""

    never: tuple[str, ...] = ()
    """Ids of articles that never do."""

    file: str = ""
    line: int | None = None

    @property
    def id(self) -> str | None:
        """The story's id when a person chose its address: folder and slug."""
        if self.name is None:
            return None
        return f"stories/{slugify(self.name.strip().removeprefix('/').removeprefix('stories/').removesuffix('.html'))}"

    @property
    def place(self) -> str:
        """Where the entry stands, for a person: "content/authority/stories.yaml:12"."""
        return f"{self.file}:{self.line}" if self.line else self.file


@dataclass(frozen=True, slots=True, kw_only=True)
class Authority:
    """Everything that people decided."""

    entities: tuple[EntityRecord, ...] = ()
    topics: tuple[TopicRecord, ...] = ()
    stories: tuple[StoryRecord, ...] = ()
    authors: tuple[AuthorRecord, ...] = ()
