"""What each article says by itself, from the last build where it is read from the same."""

from collections.abc import Mapping, Sequence
from functools import cached_property

from generator import claims, names, subjects, traces
from generator.memo import Kind, Memo, Told
from generator.model import Article, Because, Figure, Mention, Quote
from generator.versions import Print, print_of

MENTIONS: Kind[tuple[Mention, ...]] = Kind(tuple[Mention, ...])
CLAIMS: Kind[tuple[tuple[Quote, ...], tuple[Figure, ...]]] = Kind(tuple[tuple[Quote, ...], tuple[Figure, ...]])
SUBJECTS: Told[tuple[tuple[str, tuple[Because, ...]], ...]] = Told()
PRINTS: Told[Print] = Told()


class Recalled:
    """The readings of some articles."""

    def __init__(self, articles: Sequence[Article], memo: Memo) -> None:
        self._articles, self._memo = {article.id: article for article in articles}, memo

    @cached_property
    def digests(self) -> Mapping[str, bytes]:
        """Of each article as it is read here."""
        return {id_: traces.digest(article) for id_, article in self._articles.items()}

    def located(self) -> dict[str, tuple[Mention, ...]]:
        """Where each article prints its names."""
        return self._memo.all("places of names", MENTIONS, self.digests, lambda id_: names.locate(self._articles[id_]))

    def readings(self, mentions: Mapping[str, tuple[Mention, ...]]) -> dict[str, bytes]:
        """Digest of each article together with these mentions of its."""
        return {id_: traces.digest((key, mentions[id_])) for id_, key in self.digests.items()}

    def claims(self, mentions: Mapping[str, tuple[Mention, ...]], readings: Mapping[str, bytes],
               ) -> dict[str, tuple[tuple[Quote, ...], tuple[Figure, ...]]]:
        """What each article quotes and counts."""
        return self._memo.all("claims", CLAIMS, readings, lambda id_: claims.claims(self._articles[id_], mentions[id_]))

    def subjects(self) -> dict[str, tuple[tuple[str, tuple[Because, ...]], ...]]:
        """What each article is about, with the terms that speak for it."""
        return self._memo.all("subjects", SUBJECTS, self.digests, lambda id_: subjects.assign(self._articles[id_]))

    def prints(self) -> dict[str, Print]:
        """What each article is compared with others by."""
        return self._memo.all("fingerprints", PRINTS, self.digests, lambda id_: print_of(self._articles[id_]))
