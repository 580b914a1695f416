"""Decisions by people about who signs: content/authority/authors.yaml. Read by authority.py."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import msgspec

from generator.model import AuthorKind
from generator.notices import Notice

FILE = "authors.yaml"


class AuthorEntry(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One entry of authors.yaml, as a person writes it."""

    name: str
    kind: AuthorKind | None = None
    aliases: tuple[str, ...] = ()
    publications: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    note: str | None = None
    same_as: tuple[str, ...] = ()
    not_same_as: tuple[str, ...] = ()
    person: str | None = None
    no_person: bool = False
    stop: bool = False
    slug: str | None = None
    was: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthorRecord:
    """A decision about one who signs."""

    name: str
    """The name that the pages show."""

    kind: AuthorKind | None = None
    """None to leave it to the rules."""

    aliases: tuple[str, ...] = ()
    """Other printed forms that mean them."""

    publications: tuple[str, ...] = ()
    """The only papers in which these names mean them; () for all."""

    articles: tuple[str, ...] = ()
    """Ids of the only articles in which these names mean them; () for all."""

    note: str | None = None
    """A gloss of a few words."""

    same_as: tuple[str, ...] = ()
    """Addresses of the same author elsewhere."""

    not_same_as: tuple[str, ...] = ()
    """Names of authors with whom they must never be merged."""

    person: str | None = None
    """Name, in people.yaml or as the pages show it, of the person written about who is the same."""

    no_person: bool = False
    """Whether nobody of that name who is written about is the same."""

    stop: bool = False
    """Whether the words name nobody who signs."""

    slug: str | None = None
    """The last part of the address, when a person chose it."""

    was: tuple[str, ...] = ()
    """Ids that they had before, for redirects: "authors/ann-hald"."""

    file: str = ""
    line: int | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """Every name that the record claims, each once."""
        return tuple(dict.fromkeys((self.name, *self.aliases)))

    @property
    def narrow(self) -> bool:
        """Whether it claims its names in some papers or articles only."""
        return bool(self.publications or self.articles)


def findings(records: Sequence[AuthorRecord]) -> Iterator[Notice]:
    """F-100 for an empty name, F-101 for a name that two entries claim everywhere and for one told apart from itself."""
    claimed: dict[str, AuthorRecord] = {}
    for record in records:
        if not all(name.strip() for name in record.names):
            yield Notice(code="F-100", file=record.file, line=record.line, message="a name or an alias is empty",
                         hint="write the name as it is printed, or delete the entry")
        for name in record.names:
            first = record if record.narrow else claimed.setdefault(name, record)
            if first is not record:
                yield Notice(code="F-101", file=record.file, line=record.line,
                             message=f"{name} is claimed by {record.name} and, in {first.file}:{first.line}, by {first.name}",
                             hint=f"take {name} out of one of the two entries, or say in which publications it means the one")
            if name in record.not_same_as:
                yield Notice(code="F-101", file=record.file, line=record.line,
                             message=f"{name} is both a name of {record.name} and not the same",
                             hint=f"take {name} out of aliases or out of not_same_as")
        if record.person and record.no_person:
            yield Notice(code="F-101", file=record.file, line=record.line, message=f"{record.name} is both a person written about and none",
                         hint="keep person or no_person, not both")
