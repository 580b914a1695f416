"""Collections of which people have judged what should be found: DATA/search/NAME.json.gz."""

import gzip
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.measure.search.corpus import Text

SYNTAX = re.compile(r'["“”„«»]|(?<!\S)-')
"""What has a meaning in the queries of a search page and has none in sentences written for judging."""

DAY = re.compile(r"\d{4}-\d\d-\d\d")
ENDING = ".json.gz"


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """One collection."""

    name: str
    language: str
    texts: tuple[Text, ...]
    queries: Mapping[str, str]
    """Id of a query -> its words."""

    worth: Mapping[str, Mapping[int, float]]
    """Id of a query -> number of a text -> how well it answers; texts that are not named answer nothing."""

    @property
    def family(self) -> str:
        """Collections that ask the same questions have the same first word."""
        return self.name.partition("_")[0]


def files(data: Path) -> list[Path]:
    """Every collection there is, by name."""
    return sorted((data / "search").glob(f"*{ENDING}"))


def read(path: Path) -> Judged:
    """A collection {docs: [{id, title, text}], queries: [{id, text}], qrels: {query: {doc: gain}}}; its name ends in its language."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        found = json.load(file)
    name = path.name.removesuffix(ENDING)
    language = name[-2:] if re.search(r"_[a-z]{2}$", name) else "en"
    number = {doc["id"]: at for at, doc in enumerate(found["docs"])}
    return Judged(
        name=name, language=language, texts=tuple(_text(doc, language) for doc in found["docs"]),
        queries={query["id"]: SYNTAX.sub(" ", query["text"]) for query in found["queries"]},
        worth={query["id"]: {number[doc]: gain for doc, gain in found["qrels"][query["id"]].items()} for query in found["queries"]},
    )


def _text(doc: Mapping[str, str], language: str) -> Text:
    date = doc.get("date", "")
    return Text(title=doc["title"], text=doc["text"], language=language, date=date if DAY.fullmatch(date) else None)
