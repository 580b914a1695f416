"""What the processes that build tell: plain values."""

from dataclasses import dataclass

from generator.notices import Notice
from generator.site_size import Size


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """How a build went."""

    notices: tuple[Notice, ...]
    good: bool
    """Whether the site is now that of this build."""

    same: bool = False
    """Whether there was nothing to build."""

    size: Size | None = None
    language: str = "en"
    """Of the interface."""

    ledger: str | None = None
    """Digest of the ledger as the build left it."""

    watched: tuple[str, ...] = ()
    """Files and folders outside the content from which the site is made."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What of some changed files can be shown at once."""

    files: dict[str, bytes]
    notices: tuple[Notice, ...] = ()
    """What is wrong with them."""
