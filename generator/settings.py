"""content/settings.yaml: what is set for one archive. There need be no such file.

    recognisers:
      en: mixed              # ours; cc-by is ours too, trained on freely licensed texts alone; none switches it off
      de: de_core_news_sm    # a spaCy pipeline by its name or folder, installed by whoever names it
    date_orders:
      The Wendle Post: day first    # how it prints dates in figures (date_orders.py)
"""

from pathlib import Path
from typing import Literal

import msgspec

from generator import store, typed_yaml
from generator.notices import BrokenFile, Notice

SETTINGS = "settings.yaml"

Order = Literal["day first", "month first"]
DAY_FIRST: Order = "day first"
MONTH_FIRST: Order = "month first"


class Settings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The settings of an archive."""

    recognisers: dict[str, str] = {}
    """Primary language tag ("en") -> which recogniser reads it; a language that is not named keeps its default."""

    date_orders: dict[str, Order] = {}
    """Publication, as the article files name it -> the order of day and month in its dates in figures."""


def load(content: Path) -> Settings:
    """The settings of the archive in a folder. Raises BrokenFile (F-001 …, F-120)."""
    path = content / SETTINGS
    if not path.is_file():
        return Settings()
    settings, _ = typed_yaml.load(store.read_text(path), Settings, file=str(path))
    wrong = sorted(tag for tag in settings.recognisers if not (tag.isascii() and tag.isalpha() and tag.islower() and 2 <= len(tag) <= 3))
    if wrong:
        raise BrokenFile(*(Notice(code="F-120", file=str(path), message=f"{tag} is no primary language tag",
                                  hint="write the language alone and in lower case: en, de, ar") for tag in wrong))
    return settings
