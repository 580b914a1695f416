"""Which article a printed headline is that of: the same words, whatever its marks and capitals, and no second article that has them."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from generator.model import Article
from generator.versions import outlet_relation, words

LEAST_WORDS, LEAST_LETTERS = 4, 12
"""A shorter headline is that of any day: "Weather", "Letters to the editor"."""

CUT = re.compile(r"\s*(?:…|\.\.\.)\Z")
LEAST_OF_CUT = 6
"""Words of a headline that was cut off."""

Key = tuple[str, ...]


class Headlines:
    """The headlines of an archive, those of earlier versions too."""

    def __init__(self, articles: Iterable[Article], current: Mapping[str, str]) -> None:
        self._current = current
        self._whole: dict[Key, set[str]] = defaultdict(set)
        self._cut: dict[Key, set[str]] = defaultdict(set)
        self._article: dict[str, Article] = {}
        for article in articles:
            self._article[article.id] = article
            if (key := _key(article.headline)) and not article.withdrawn:
                self._whole[key].add(self._now(article.id))
                self._cut[key[:LEAST_OF_CUT]].add(article.id)

    def article(self, printed: str, by: Article) -> str | None:
        """The id of the one article that a line in `by` names; one of the same outlet goes before those of others."""
        key = _key(CUT.sub("", printed))
        found = self._whole.get(key, set()) | (self._begun(key) if CUT.search(printed) else set())
        found = found - {self._now(by.id)} if key else set()
        own = {id_ for id_ in found if _is_same_outlet(self._article[id_], by)}
        return min(own or found) if len(own or found) == 1 else None

    def _begun(self, key: Key) -> set[str]:
        """Articles whose headline begins with these words."""
        if len(key) < LEAST_OF_CUT:
            return set()
        return {self._now(id_) for id_ in self._cut.get(key[:LEAST_OF_CUT], ()) if _key(self._article[id_].headline)[:len(key)] == key}

    def _now(self, id_: str) -> str:
        return self._current.get(id_, id_)


def _key(headline: str) -> Key:
    found = tuple(words(headline))
    return found if len(found) >= LEAST_WORDS and sum(map(len, found)) >= LEAST_LETTERS else ()


def _is_same_outlet(one: Article, other: Article) -> bool:
    return outlet_relation((one.publication, other.publication), (one.url, other.url)) == "same"
