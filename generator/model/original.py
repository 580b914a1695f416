"""What was received, and how it became an article."""

from dataclasses import dataclass

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
