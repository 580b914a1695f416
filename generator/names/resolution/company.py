"""What two articles have in common, which says that a name in both is that of one thing."""

from collections.abc import Iterable, Mapping
from functools import lru_cache

from generator.model import EntityType
from generator.names.lexicon import by_form
from generator.names.resolution.joining import listed
from generator.names.resolution.keys import key_of
from generator.names.resolution.national import is_common
from generator.names.resolution.nodes import name_in
from generator.names.resolution.records import Records
from generator.names.resolution.senses import senses

NEAR_DAYS = 60
"""Two articles of one publication within so many days keep the same company."""


AT_HAND = 100_000
"""Articles whose names are not read again."""


class Company:
    """The telling names of each article: those in no general table, and of no place that everybody knows."""

    def __init__(self, records: Records) -> None:
        self._records = records
        self._names = lru_cache(maxsize=AT_HAND)(self._read)

    def shared(self, others: Iterable[str], article: str) -> str | None:
        """What an article has in common with others, in words: names, or the publication and the season."""
        own = self._names(article)
        articles = sorted(set(others))
        common = sorted({self._names(other)[key] for other in articles for key in own.keys() & self._names(other).keys()})
        if common:
            return listed(common)
        paper, day = self._records.publication.get(article), self._records.day.get(article)
        near = [other for other in articles if paper and day and self._records.publication.get(other) == paper
                and (there := self._records.day.get(other)) and abs((there - day).days) <= NEAR_DAYS]
        return f"the publication and the season: both are in {paper} within {NEAR_DAYS} days" if near else None

    def _read(self, article: str) -> Mapping[str, str]:
        """Normalised form -> as printed."""
        keys = self._records.by_article.get(article, ())
        return {key_of(name, key[2]): name for key in keys if _is_telling(name := name_in(key), key[2])}


def _is_telling(name: str, kind: EntityType) -> bool:
    """Whether a name that two articles share says that they are about the same things."""
    if name in by_form() or (kind == "person" and " " not in name):
        return False
    return kind == "person" or (kind == "organisation" and not is_common(name) and not senses(name)) or (
        kind == "place" and not senses(name) and not senses(name.title()))
