"""What press is given: the site as a whole, and one page after another."""

from dataclasses import dataclass

from generator.permalinks import slugify
from generator.wording import ENGLISH, Wording

NOBODY_S = "pressmark.invalid,2026"
"""Where no name is set: an archive on a disk has none of its own, and its ids must not change on the day that it gets an address. Nobody
can own a domain in .invalid (RFC 2606)."""

PAPER = ("#fbf9f4", "#171410")
"""The theme's paper, light and dark (theme/styles/2-tokens.css)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """The archive as its settings describe it; templates know it as `site`."""

    name: str
    url: str = ""
    """Where it is published, without a slash at the end; "" while it is only read from a disk."""

    archive_id: str | None = None
    """What the archive is called in ids that must never change; None where its name was never changed."""

    feed_authority: str = NOBODY_S
    """Whose the ids of feeds are (RFC 4151): a name and a day on which it was somebody's own."""

    description: str | None = None
    rights: str | None = None
    """What may be done with the texts, in one sentence."""

    wording: Wording = ENGLISH
    """The language of the interface."""

    repository: str | None = None
    """Address of the archive's own files, for those who would correct them."""

    paper: tuple[str, str] = PAPER
    """The colour of the pages, light and dark, for the browser's own frame."""

    pages: tuple[tuple[str, str], ...] = ()
    """Path and title of each content page (about, how to cite, colophon), for the foot of every page."""

    @property
    def id(self) -> str:
        """What the archive is called in permanent ids."""
        return slugify(self.archive_id or self.name)

    @property
    def tag(self) -> str:
        """What its permanent ids begin with."""
        return f"tag:{self.feed_authority}:"

    @property
    def language(self) -> str:
        """BCP 47 tag of the interface."""
        return self.wording.language

    @property
    def direction(self) -> str:
        """ "ltr" or "rtl": how the interface runs."""
        return self.wording.direction


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One file of the site."""

    path: str
    """Below output/, with forward slashes: "people/x.html"."""

    template: str
    """File in theme/templates: "entity.html"."""

    view: object
    """What the template knows as `page`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """One file of the site that no template prints: data to take away."""

    path: str
    """Below output/, with forward slashes: "people/x.ris"."""

    data: bytes
