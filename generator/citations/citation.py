"""What a citation of an article says, whatever the format."""

from dataclasses import dataclass

from generator.model import ArchiveDate


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedAuthor:
    """An author as the article prints the name."""

    name: str
    """ "Ines Calloway", "Coast Agency"."""

    family: str | None = None
    """The family name, where print tells it apart ("Calloway, Ines"); None where only a guess could."""

    given: str | None = None
    """The rest of the name; None exactly where `family` is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """One newspaper article, and where it can be read."""

    id: str
    """The article's id, which is also the key of the entry: unique and stable."""

    title: str
    """The headline."""

    authors: tuple[CitedAuthor, ...] = ()
    date: ArchiveDate | None = None
    """The date in force, inferred ones too; None when the article is undated."""

    date_in_words: str | None = None
    """The same at its precision, for where a format has no field for a doubtful one; None exactly where `date` is."""

    publication: str | None = None
    section: str | None = None
    page: str | None = None
    language: str | None = None
    """BCP 47 tag."""

    archive: str
    """The name of the archive that holds it."""

    address: str | None = None
    """The full address of its page in the archive; None while the archive has no address."""

    original: str | None = None
    """Where the outlet published it, http or https; None when not recorded."""

    note: str | None = None
    """What else a reader must know: "Withdrawn on 2020-02-03"."""
