"""What one source says about one field."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A field, a value and who says so; sources are read apart, and one rule per field decides among them."""

    field: str
    """"title", "alternative" (another headline, or a standfirst), "kicker", "standfirst", "author", "published", "modified", "created",
    "publication", "section", "url", "language", "tag", "rights" or "genre"."""

    value: str
    """As the source has it, entities resolved and white space collapsed."""

    source: str
    """"JSON-LD", "meta og:title", "microdata", "visible page", "address"."""

    kind: str | None = None
    """Of an author: "person" or "organisation" where the source says which."""


def of_field(claims: tuple[Claim, ...], field: str) -> list[Claim]:
    """The claims about one field, in the order of their sources."""
    return [claim for claim in claims if claim.field == field]
