"""The nouns of the archive: frozen values with a sentence under each field.

Unknown is None, never "" and never a guess. Nothing here reads a file or a clock.
"""

import datetime as dt
from dataclasses import dataclass, field
from typing import Literal

EntityType = Literal["person", "organisation", "place", "group", "work", "event"]
Basis = Literal["stated", "metadata", "url", "filename", "inferred", "curated"]
BlockKind = Literal["headline", "kicker", "standfirst", "heading", "paragraph", "quote", "list", "table", "caption"]
QuoteKind = Literal["full", "fragment", "scare", "heading"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Because:
    """One reason for a computed link, tag, entity, story or date."""

    kind: str
    """What sort of reason, a short fixed word: "alias", "weekday", "shared-names"."""

    detail: str
    """The reason in words that a reader of the page understands."""

    weight: float = 1.0
    """How much it counted, between 0 and 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveDate:
    """A date at its true precision, and how we know it."""

    edtf: str
    """Extended Date/Time Format, levels 0 and 1 and one-of sets: "2016-04-29", "1931-05", "2016-04-29~"."""

    earliest: dt.date
    """The first day that it can be."""

    latest: dt.date
    """The last day that it can be."""

    basis: Basis
    """Where it comes from."""

    because: tuple[Because, ...] = ()
    """Why we believe it; never empty for an inferred date."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Original:
    """The bytes as received."""

    file: str
    """Path below content/originals/, with forward slashes."""

    media_type: str
    """As sniffed from the content: "text/plain"."""

    bytes: int
    """Size in bytes."""

    sha256: str
    """Digest of the bytes, 64 lower-case hex digits."""

    received: str | None = None
    """ISO day on which the archive first saw it, from the manifest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SetAside:
    """Something printed in the original that is not the article's text."""

    line: int
    """Line in the original's text, from 1."""

    rule: str
    """The normalising rule that set it aside: "read_time"."""

    text: str
    """As printed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PromoLink:
    """A link to another article that stood among the text."""

    label: str | None
    """"Read More", or None when it had no label."""

    text: str
    """The words that were linked, usually the other article's headline."""

    url: str | None = None
    """Where it led, when the original says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance:
    """One way in which the bytes came to us; byte-identical inputs share an accession and have several."""

    file: str
    sha256: str
    received: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A name that an article mentions, as its article file keeps it."""

    name: str
    """The fullest form that this article prints: "Bashar al-Assad"."""

    type: EntityType
    """What sort of thing bears the name."""

    surfaces: tuple[str, ...]
    """Every form that stands for it in this article, longest first: ("Bashar al-Assad", "Assad")."""

    roles: tuple[str, ...] = ()
    """Titles and descriptions printed beside it: ("Syrian dictator",)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A headline, paragraph, heading … with its place in the article's text."""

    kind: BlockKind
    text: str
    """Plain text, no Markdown."""

    start: int
    """Offset of its first character in Article.text, in code points."""

    anchor: str | None = None
    """Short content-derived id of a heading or paragraph, unique in the article; None for what the head prints."""

    level: int | None = None
    """Heading level in the Markdown (2 to 6), None otherwise."""

    @property
    def end(self) -> int:
        """Offset just past its last character in Article.text."""
        return self.start + len(self.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawal:
    """Why an article was taken down; the address answers with this and not with its text."""

    date: str
    reason: str
    replaced_by: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article as its file in content/articles/ has it, with its text laid out."""

    id: str
    """Ten characters from the original's SHA-256 (see permalinks.mint_id)."""

    slug: str
    """The words of the address, minted once: articles/<slug>-<id>.html."""

    file: str
    """Path of the article file below content/: "articles/….md"."""

    original: Original
    headline: str
    kicker: str | None = None
    standfirst: str | None = None
    standfirst_label: str | None = None
    """A media label printed before the standfirst: "Video"."""

    bylines: tuple[str, ...] = ()
    dateline: str | None = None
    """Place (and agency) printed at the head of the first paragraph: "BEIRUT (AP)"."""

    published: ArchiveDate | None = None
    """None when nothing says; with date_basis "curated" a person has settled that it stays unknown."""

    date_basis: Basis | None = None
    date_text: str | None = None
    """The date as printed: "29 April, 2016"."""

    publication: str | None = None
    section: str | None = None
    page: str | None = None
    genre: str | None = None
    """"news", "comment", "letter", "obituary", "feature"; None when not known."""

    url: str | None = None
    language: str | None = None
    """BCP 47 tag, None when not known."""

    direction: Literal["ltr", "rtl"] = "ltr"
    credits: tuple[str, ...] = ()
    rights: str | None = None
    access: Literal["full", "excerpt", "metadata"] = "full"
    withdrawn: Withdrawal | None = None
    corrections: tuple[str, ...] = ()
    provenance: tuple[Provenance, ...] = ()
    set_aside: tuple[SetAside, ...] = ()
    links: tuple[PromoLink, ...] = ()
    tags: tuple[str, ...] = ()
    """Topics and, with their #, hashtags: ("Ceasefires", "#AleppoIsBurning")."""

    names: tuple[Name, ...] = ()
    body: str = ""
    """CommonMark, the article's words and nothing else."""

    blocks: tuple[Block, ...] = ()
    """Headline, kicker, standfirst, then the body's blocks, in reading order."""

    text: str = ""
    """The blocks' texts joined by one blank line; all offsets count in it."""

    repairs: tuple[str, ...] = ()
    """What was done to the original's characters, in words: "no-break spaces to spaces (20)"."""

    extra: tuple[tuple[str, str], ...] = ()
    """Keys of the article file that the schema does not know, each with its value as YAML; kept as they are."""

    generated: tuple[tuple[str, str], ...] = field(default=(), compare=False)
    """Digests of the fields and paragraphs as the generator last wrote them (see document); tells hand edits apart."""


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """A passage in quotation marks, without the marks."""

    article: str
    start: int
    end: int
    text: str
    speaker: str | None
    """Entity id, None when the speaker is unnamed or nobody is quoted."""

    speaker_text: str | None
    """The speaker as printed: "one local"; None for scare quotes and headings."""

    kind: QuoteKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number that an article reports, with whose claim it is."""

    article: str
    start: int
    end: int
    """The figure and its qualifier and noun: "nearly a dozen air raids"."""

    text: str
    value: float | None
    """None for "several", "dozens", "many"; a range has its lower end."""

    upper: float | None = None
    """The upper end of a range: 48 of "24 to 48 hours"."""

    qualifier: str | None = None
    """"at least", "over", "nearly", "approximately"; None when printed bare."""

    what: str | None = None
    """What was counted or happened: "killed", "air raids"."""

    who: str | None = None
    """Whom it happened to: "worshippers"."""

    where: str | None = None
    attribution: str | None = None
    """Whose claim, as printed: "Syrian state television"; None when the paper says it in its own voice."""

    attribution_entity: str | None = None
    sentence: tuple[int, int] = (0, 0)
    """The sentence it stands in, as a span of the article's text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Words of one article, with the words around them."""

    article: str
    start: int
    end: int
    text: str
    sentence: tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """What one report says of something on which reports differ."""

    passage: Passage
    claim: str
    """In the report's own words, short: "15 people"."""

    attribution: str | None = None
    attribution_entity: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """Where the reports of a story disagree."""

    about: str
    """What they differ on, in words both reports use: "killed outside a mosque in Aleppo"."""

    sides: tuple[Side, ...]
    because: tuple[Because, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Addition:
    """Something that only one report of a story has."""

    kind: Literal["person", "organisation", "place", "figure", "quotation"]
    passage: Passage
    label: str
    """The canonical name, the figure or the quotation."""

    entity: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """Reports of one event."""

    id: str
    """"stories/<slug>"; pinned in the ledger."""

    founder: str
    """Id of the article that the story was minted from; the story is found again by it."""

    headline: str
    articles: tuple[str, ...]
    """Ids in order of time, undated ones by their inferred date, else last."""

    because: tuple[Because, ...]
    shared: tuple[str, ...] = ()
    """Entity ids that every report mentions."""

    additions: tuple[Addition, ...] = ()
    differences: tuple[Difference, ...] = ()
    note: str | None = None
    """Curated introduction."""

    curated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """A subject, or a hashtag."""

    id: str
    """"topics/<slug>"."""

    name: str
    """"Air strikes", "#AleppoIsBurning"."""

    note: str | None = None
    articles: tuple[str, ...] = field(default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of an original, or a part of one: the parts of a line, joined, are the line."""

    number: int
    """Of the line in the original's text, from 1."""

    text: str
    """As printed, its characters repaired as Draft.repairs tells."""

    role: str | None = None
    """What it is ("headline", "heading", "quote", "credit" …); None for a paragraph of the body."""

    rule: str | None = None
    """The rule that gave it its role."""

    joins: bool = False
    """Whether it goes on with the paragraph of the line before it."""

    @property
    def words(self) -> str:
        """Its text without the white space around it."""
        return self.text.strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """An original on its way to becoming an article: its lines, and what the rules have found so far.

    Every reader of intake/ gives one, whatever the form of the original. A rule gives lines a role and fills fields; what is
    left without a role is body, so that nothing can be lost.
    """

    original: Original
    lines: tuple[Line, ...]
    """In reading order, blank ones too."""

    repairs: tuple[str, ...] = ()
    """What was done to the characters, in words: "no-break spaces to spaces (20)"."""

    headline: str | None = None
    kicker: str | None = None
    standfirst: str | None = None
    standfirst_label: str | None = None
    bylines: tuple[str, ...] = ()
    dateline: str | None = None
    published: ArchiveDate | None = None
    date_text: str | None = None
    publication: str | None = None
    section: str | None = None
    page: str | None = None
    genre: str | None = None
    url: str | None = None
    language: str | None = None
    credits: tuple[str, ...] = ()
    rights: str | None = None
    links: tuple[PromoLink, ...] = ()
    tags: tuple[str, ...] = ()
