"""Some forty invented reports of one coast in twenty languages, for whoever must find them again."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

from generator import catalogue
from generator.authority import Authority, EntityRecord
from generator.catalogue import Catalogue
from generator.model import Article, Name
from generator.permalinks import Ledger
from tests.views import sample

TEXTS = Path(__file__).with_suffix(".txt")
"""For each article a line "== key | language | date | publication | topic", "-" for what is not known; headline; paragraphs."""

NAMED = (
    EntityRecord(name="League of Harbours", type="organisation", aliases=("LoH",)),
    EntityRecord(name="Mariam Haddad", type="person", aliases=("مريم حداد", "Haddad")),
    EntityRecord(name="Oleh Kovalenko", type="person", aliases=("Олег Коваленко",)),
    EntityRecord(name="Port Amsel", type="place", aliases=("Amsel",)),
    EntityRecord(name="Karvela", type="place", aliases=("كارفيلا",)),
)
"""What a curator has recorded of five names; articles print the one or the other."""


@cache
def articles() -> dict[str, Article]:
    """Key -> article."""
    return dict(_articles())


def archive() -> Catalogue:
    """Their catalogue, as a build makes it."""
    return catalogue.build(articles().values(), Authority(entities=NAMED), Ledger(()))


def _articles() -> Iterator[tuple[str, Article]]:
    for part in TEXTS.read_text("utf-8").split("== ")[1:]:
        head, headline, *paragraphs = part.strip().split("\n")
        key, language, published, publication, topic = (None if field == "-" else field for field in head.split(" | "))
        made = sample.article(
            headline, "\n\n".join(paragraphs), published=published, language=language, publication=publication, tags=(str(topic),),
            direction="rtl" if language in ("ar", "fa", "he", "yi") else "ltr")
        yield str(key), replace(made, names=tuple(_names(made.text)))


def _names(text: str) -> Iterator[Name]:
    for record in NAMED:
        if printed := [name for name in (record.name, *record.aliases) if name in text]:
            yield Name(name=printed[0], type=record.type, surfaces=tuple(printed))
