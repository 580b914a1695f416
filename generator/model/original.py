"""What was received, and how it became an article."""

from dataclasses import dataclass
from typing import Literal

from generator.model.reasons import ArchiveDate


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

    part: str | None = None
    """Which part of the file it is when the file holds many: "line 12", "record 3", "page.html"; size, digest and media type
    are then the part's."""


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
    """Path below content/originals/, with forward slashes."""

    sha256: str
    """Digest of the bytes, as in Original."""

    received: str | None = None
    """ISO day on which it came."""

    url: str | None = None
    """Where it was fetched from."""

    part: str | None = None
    """Which part of the file, as in Original."""

    seen: str | None = None
    """When it was fetched from the web, as the crawl recorded it: an ISO day or time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """Something that only a person can settle; nothing was decided, or the likelier reading is in force."""

    kind: str
    """"furniture", "byline", "date", "language", "disagreement" or "conflict"."""

    field: str | None = None
    """The key of the article file that it is about; None when it is about a line of the text."""

    line: int | None = None
    """Line in the original's text, from 1."""

    text: str | None = None
    """What is doubtful, as printed."""

    options: tuple[str, ...] = ()
    """The values that it could have, the one in force first; each as it would be written into the article file."""

    sources: tuple[str, ...] = ()
    """Where each option comes from, in the same order: "JSON-LD", "meta og:title", "visible page", "by hand"."""

    rule: str | None = None
    """The rule that could not decide."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """An image of the article, known by its caption and credit."""

    line: int
    """The line after which it stands, in the original's text; its caption's line when it has one."""

    src: str | None = None
    """Where the original has it: a path beside the original, or an absolute URL; None when the bytes are here."""

    data: bytes | None = None
    """The image itself when the original carries it (data: URL, MHTML, WARC, EPUB)."""

    alt: str | None = None
    caption: str | None = None
    credit: str | None = None
    media: str | None = None
    """Path below content/ of the copy that the archive shows, without its metadata: "media/3f9a…-1200x800.jpg"; None when there is none."""


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

    markdown: str | None = None
    """Its words as inline Markdown when they carry more than text (links, emphasis); reads back as `words`. Safe addresses only."""

    level: int | None = None
    """Level of a heading, 2 to 6."""

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
    modified: str | None = None
    """When the outlet last changed it, as EDTF, where the original says."""

    as_received: tuple[SetAside, ...] = ()
    """Lines whose visible characters were repaired, as they came: the article keeps them beside their repaired form."""

    aliases: tuple[str, ...] = ()
    """Paths that the article had on the site that it was imported from: "2019/05/mill-fire/"."""

    access: Literal["full", "excerpt", "metadata"] | None = None
    """How much of the article the original has, where it tells: a feed's teaser is an excerpt."""

    pictures: tuple[Picture, ...] = ()
    doubts: tuple[Doubt, ...] = ()
