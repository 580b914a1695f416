"""One build's shared state."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from generator.memo import Memo
from generator.model import Article
from generator.notices import Notice
from generator.permalinks import Ledger
from generator.press.kept import Kept
from generator.press.parsing import Parsed
from generator.press.standing import Standing
from generator.press.unchanged import Stamp
from generator.settings import Settings

BUILD = "PRESSMARK_BUILD"
"""The setting under which one build's shared state stands."""


@dataclass(slots=True)
class Build:
    """What the generators of one build tell each other and the engine."""

    articles: Sequence[Article] = ()
    pages: tuple[tuple[str, Any, str], ...] = ()
    """The archive's own pages: slug, front matter, HTML."""

    notices: tuple[Notice, ...] = ()
    """What a person should know, though the build goes on."""

    read: Ledger = field(default_factory=lambda: Ledger(()))
    """The ledger as the build found it."""

    ledger: Ledger | None = None
    """The ledger once this build is published."""

    chosen: Settings = field(default_factory=Settings)
    """What content/settings.yaml says."""

    stamp: Stamp | None = None
    """What the build is made from; None where nobody can tell."""

    kept: Kept | None = None
    """What each page of this build is made from."""

    claimed: Collection[str] = ()
    """The addresses of all files that the catalogue's pages are made of, also of those that stand as the last build left them."""

    memo: Memo = field(default_factory=Memo)
    """What was worked out for each article in earlier builds."""

    parsed: Mapping[str, Parsed] = field(default_factory=dict)
    """Path of an article file -> what it is."""

    stays: bool = False
    """Whether single pages are to be printed once it is done."""

    standing: Standing | None = None
    """What they can be printed from."""
