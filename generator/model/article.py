"""An article as its file has it."""

from dataclasses import dataclass, field
from typing import Literal

from generator.model.original import Doubt, Original, PromoLink, Provenance, SetAside
from generator.model.reasons import ArchiveDate, Basis

EntityType = Literal["person", "organisation", "place", "group", "work", "event"]
BlockKind = Literal["headline", "kicker", "standfirst", "heading", "paragraph", "quote", "list", "table", "caption"]


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
    """ISO day."""

    reason: str
    """As readers are told it."""

    replaced_by: str | None = None
    """Id of the article that stands in its place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article as its file in content/articles/ has it, with its text laid out."""

    id: str
    """Ten characters from the original's SHA-256 (see permalinks.mint_id); the end of its address."""

    slug: str
    """The words of the address, minted once: articles/<slug>-<id>.html."""

    file: str
    """Path of the article file below content/: "articles/….md"."""

    original: Original
    """The bytes as received, by which the article can be checked."""

    headline: str
    """As printed; the page's title."""

    status: Literal["draft", "published"] | None = None
    """A draft has a page in builds of one's own and is nowhere in what is published; None is "published"."""

    kicker: str | None = None
    """Words printed over the headline: "Analysis", "Syria"."""

    standfirst: str | None = None
    """The sentence or two between headline and text."""

    standfirst_label: str | None = None
    """A media label printed before the standfirst: "Video"."""

    bylines: tuple[str, ...] = ()
    """Who signs, one line each, as printed but for the "By"."""

    dateline: str | None = None
    """Place (and agency) printed at the head of the first paragraph: "BEIRUT (AP)"."""

    published: ArchiveDate | None = None
    """None when nothing says; with date_basis "curated" a person has settled that it stays unknown."""

    date_basis: Basis | None = None
    """How we know the date: "stated" in the text, by the page's "metadata", its "url" or "filename", "inferred" from others, "curated"
    by a person."""

    date_text: str | None = None
    """The date as printed: "29 April, 2016"."""

    publication: str | None = None
    """The newspaper or agency that printed it; None is shown as not recorded."""

    section: str | None = None
    """The part of the paper: "World"."""

    page: str | None = None
    """The printed page: "A12"."""

    genre: str | None = None
    """"news", "comment", "letter", "obituary", "feature"; None when not known."""

    url: str | None = None
    """Where the outlet published it."""

    language: str | None = None
    """BCP 47 tag, None when not known."""

    direction: Literal["ltr", "rtl"] = "ltr"
    """Which way its script runs; follows from the language."""

    credits: tuple[str, ...] = ()
    """Whose the pictures and the reporting are, as printed."""

    rights: str | None = None
    """What it says of its copyright, as printed."""

    access: Literal["full", "excerpt", "metadata"] = "full"
    """How much of its text may be shown."""

    withdrawn: Withdrawal | None = None
    """Why it was taken down; then its address answers with that alone."""

    corrections: tuple[str, ...] = ()
    """What the outlet corrected, as printed."""

    provenance: tuple[Provenance, ...] = ()
    """Every way in which these bytes came here."""

    set_aside: tuple[SetAside, ...] = ()
    """Lines of the original that are not the article's, each with its reason."""

    links: tuple[PromoLink, ...] = ()
    """Links to other articles that stood among the text ("Read more")."""

    tags: tuple[str, ...] = ()
    """Topics and, with their #, hashtags: ("Ceasefires", "#AleppoIsBurning")."""

    names: tuple[Name, ...] = ()
    """Who and what it speaks of; every build finds them in the text by their forms."""

    modified: str | None = None
    """When the outlet last changed it, as EDTF; None when nothing says."""

    aliases: tuple[str, ...] = ()
    """Paths that it had on the site that it was imported from; the ledger makes redirects of them."""

    doubts: tuple[Doubt, ...] = ()
    """What only a person can settle; the work-list shows them until the field is edited or the entry removed."""

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

    @property
    def place(self) -> str:
        """Where its file is, for a person: "content/articles/….md" (`placing` says what that folder is called)."""
        return f"content/{self.file}"

    @property
    def draft(self) -> bool:
        """Whether it is not published yet."""
        return self.status == "draft"

    @property
    def withheld(self) -> bool:
        """Whether none of its text may leave the archive: it was withdrawn, or only its metadata may be shown."""
        return self.withdrawn is not None or self.access == "metadata"
