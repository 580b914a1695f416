"""What each article says by itself, from the last build where it is read from the same."""

from collections.abc import Mapping
from functools import cached_property
from types import MappingProxyType

from generator import claims, names, stowing, subjects, traces
from generator.memo import Kind, Memo, Told
from generator.model import Article, Because, Figure, Mention, Quote
from generator.versions import Print, print_of

CLAIMS: Kind[tuple[tuple[Quote, ...], tuple[Figure, ...]]] = Kind(tuple[tuple[Quote, ...], tuple[Figure, ...]])
SUBJECTS: Told[tuple[tuple[str, tuple[Because, ...]], ...]] = Told()
PRINTS: Told[Print] = Told()
NONE: Mapping[str, bytes] = MappingProxyType({})


class Recalled:
    """The readings of some articles, by their ids."""

    def __init__(self, articles: Mapping[str, Article], memo: Memo, known: Mapping[str, bytes] = NONE) -> None:
        """`known` are digests of some of the articles, as they are read here."""
        self._articles, self._memo, self._known = articles, memo, known

    @cached_property
    def digests(self) -> Mapping[str, bytes]:
        """Of each article as it is read here."""
        return {id_: self._known.get(id_) or traces.digest(self._articles[id_]) for id_ in self._articles}

    def located(self) -> Mapping[str, tuple[Mention, ...]]:
        """Where each article prints its names."""
        return stowing.results(self._memo, "places of names", stowing.MENTIONS, self.digests, lambda id_: names.locate(self._articles[id_]))

    def readings(self, mentions: Mapping[str, tuple[Mention, ...]]) -> dict[str, bytes]:
        """Digest of each article together with these mentions of its."""
        return {id_: traces.digest((key, mentions[id_])) for id_, key in self.digests.items()}

    def claims(self, mentions: Mapping[str, tuple[Mention, ...]], readings: Mapping[str, bytes],
               ) -> Mapping[str, tuple[tuple[Quote, ...], tuple[Figure, ...]]]:
        """What each article quotes and counts."""
        return stowing.results(self._memo, "claims", CLAIMS, readings, lambda id_: claims.claims(self._articles[id_], mentions[id_]))

    def subjects(self) -> Mapping[str, tuple[tuple[str, tuple[Because, ...]], ...]]:
        """What each article is about, with the terms that speak for it."""
        return stowing.results(self._memo, "subjects", SUBJECTS, self.digests, lambda id_: subjects.assign(self._articles[id_]))

    def prints(self) -> Mapping[str, Print]:
        """What each article is compared with others by."""
        return stowing.results(self._memo, "fingerprints", PRINTS, self.digests, lambda id_: print_of(self._articles[id_]))
