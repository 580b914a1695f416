"""content/settings.yaml: what is set for one archive. There need be no such file.

    recognisers:
      en: mixed              # ours; cc-by is ours too, trained on freely licensed texts alone; none switches it off
      de: de_core_news_sm    # a spaCy pipeline by its name or folder, installed by whoever names it
    date_orders:
      The Wendle Post: day first    # how it prints dates in figures (date_orders.py)
    feed_authority: archive.example,2026    # before the first publication, and then for ever: whose the ids of feeds are
    size_warning: 800      # megabytes of site from which on each build says so; 500 where it is not set
    shard_size: 250        # each build lists the site's files in shards of so many megabytes, for object storage (docs/publishing.md)
"""

import re
from datetime import date
from pathlib import Path
from typing import Annotated, Literal

import msgspec

from generator import store, typed_yaml
from generator.notices import BrokenFile, Notice
from generator.site_size import WARN_FROM

SETTINGS = "settings.yaml"

Order = Literal["day first", "month first"]
DAY_FIRST: Order = "day first"
MONTH_FIRST: Order = "month first"

Megabytes = Annotated[float, msgspec.Meta(gt=0)]

NAME = r"[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+"
TAGGING_ENTITY = re.compile(rf"(?:[a-z0-9._-]+@)?{NAME},(\d{{4}}(?:-\d\d){{0,2}})")
"""RFC 4151, 2.1: a domain name or an e-mail address, and a day on which it was one's own; in small letters, as 2.1 advises."""


class Settings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The settings of an archive."""

    recognisers: dict[str, str] = {}
    """Primary language tag ("en") -> which recogniser reads it; a language that is not named keeps its default."""

    date_orders: dict[str, Order] = {}
    """Publication, as the article files name it -> the order of day and month in its dates in figures."""

    feed_authority: str | None = None
    """The domain name or e-mail address of whoever publishes the archive, and a day on which it was theirs: "archive.example,2026"."""

    size_warning: Megabytes = WARN_FROM
    """How large the site may become before each build warns."""

    shard_size: Megabytes | None = None
    """How large a shard may be; None when a build makes none."""


def load(content: Path) -> Settings:
    """The settings of the archive in a folder. Raises BrokenFile (F-001 …, F-120, F-122)."""
    path = content / SETTINGS
    if not path.is_file():
        return Settings()
    settings, _ = typed_yaml.load(store.read_text(path), Settings, file=str(path))
    wrong = sorted(tag for tag in settings.recognisers if not (tag.isascii() and tag.isalpha() and tag.islower() and 2 <= len(tag) <= 3))
    if wrong:
        raise BrokenFile(*(Notice(code="F-120", file=str(path), message=f"{tag} is no primary language tag",
                                  hint="write the language alone and in lower case: en, de, ar") for tag in wrong))
    _check_authority(settings.feed_authority, path)
    return settings


def _check_authority(given: str | None, path: Path) -> None:
    if given is not None and not _is_tagging_entity(given):
        raise BrokenFile(Notice(code="F-122", file=str(path), message=f"feed_authority is no name with a day: {given}",
                                hint="write a domain name or e-mail address of yours, a comma, and since when: archive.example,2026"))


def _is_tagging_entity(given: str) -> bool:
    found = TAGGING_ENTITY.fullmatch(given)
    try:
        return found is not None and bool(date.fromisoformat((found[1] + "-01-01")[:len("2026-01-01")]))
    except ValueError:
        return False
