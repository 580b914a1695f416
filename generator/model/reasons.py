"""Reasons, and dates that hold theirs."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal

Basis = Literal["stated", "metadata", "url", "filename", "inferred", "curated"]


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
