"""What each article says by itself, from the last build where it is read from the same."""

from collections.abc import Mapping, Sequence

from generator import claims, names, traces
from generator.memo import Kind, Memo
from generator.model import Article, Figure, Mention, Quote

MENTIONS: Kind[tuple[Mention, ...]] = Kind(tuple[Mention, ...])
CLAIMS: Kind[tuple[tuple[Quote, ...], tuple[Figure, ...]]] = Kind(tuple[tuple[Quote, ...], tuple[Figure, ...]])


class Recalled:
    """The readings of some articles."""

    def __init__(self, articles: Sequence[Article], memo: Memo) -> None:
        self._articles, self._memo = {article.id: article for article in articles}, memo
        self._digests = {id_: traces.digest(article) for id_, article in self._articles.items()}

    def located(self) -> dict[str, tuple[Mention, ...]]:
        """Where each article prints its names."""
        return self._memo.all("places of names", MENTIONS, self._digests, lambda id_: names.locate(self._articles[id_]))

    def claims(self, mentions: Mapping[str, tuple[Mention, ...]]) -> dict[str, tuple[tuple[Quote, ...], tuple[Figure, ...]]]:
        """What each article quotes and counts."""
        keys = {id_: traces.digest((key, mentions[id_])) for id_, key in self._digests.items()}
        return self._memo.all("claims", CLAIMS, keys, lambda id_: claims.claims(self._articles[id_], mentions[id_]))
