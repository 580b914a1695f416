"""Every signature of the archive, read, with what its article tells of it; those that an editor decided about are known already."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from generator.author_records import AuthorRecord
from generator.model import Article, Author, Signature
from generator.names.authors.folding import fold
from generator.names.authors.persons import Signed
from generator.names.authors.reading import is_own, read
from generator.stowing import by_their_ids


@dataclass(frozen=True, slots=True, kw_only=True)
class Occurrence:
    """One signature in one article."""

    signed: Signed
    article: str
    byline: int
    text: str
    """The byline."""

    publication: str | None
    language: str | None
    """Without its region: "en"."""

    year: int | None
    record: int | None = None
    """The number of the authority record that claims it."""

    @property
    def printed(self) -> str:
        """The byline's own words for the name."""
        return self.text[self.signed.start:self.signed.end]


class Decisions:
    """The authority's records of authors, by the names that they claim."""

    def __init__(self, records: Sequence[AuthorRecord]) -> None:
        self.records = records
        self._by_key: dict[str, list[int]] = defaultdict(list)
        for number, record in enumerate(records):
            for key in dict.fromkeys(map(fold, record.names)):
                self._by_key[key].append(number)

    def of(self, names: Iterable[str], article: Article) -> int | None:
        """The record that claims one of these names in this article; one for some papers or articles goes before one for all."""
        for name in names:
            held = sorted(self._by_key.get(fold(name), ()), key=lambda number: (not self.records[number].narrow, number))
            if (found := next((number for number in held if _covers(self.records[number], article)), None)) is not None:
                return found
        return None


def _covers(record: AuthorRecord, article: Article) -> bool:
    papers = {fold(name) for name in record.publications}
    return not record.narrow or article.id in record.articles or (article.publication is not None and fold(article.publication) in papers)


def occurrences(articles: Iterable[Article], decisions: Decisions) -> tuple[tuple[Occurrence, ...], frozenset[int]]:
    """All of them in a total order, without those that a record stops; and the numbers of the records that stop some."""
    every = [one for article in by_their_ids(articles) for one in _of_article(article, decisions)]
    stopped = {one.record for one in every if one.record is not None and decisions.records[one.record].stop}
    kept = [one for one in every if one.record not in stopped]
    straight = {fold(one.signed.name) for one in kept if one.signed.kind == "person"}
    return tuple(_in_company(one, straight) for one in kept), frozenset(number for number in stopped if number is not None)


def _of_article(article: Article, decisions: Decisions) -> Iterable[Occurrence]:
    language = article.language.partition("-")[0].lower() if article.language else None
    for number, byline in enumerate(article.bylines):
        whole = decisions.of((byline,), article)
        signed = read(byline, article.publication)
        if whole is not None:  # an editor says whom all these words mean, whatever they look like
            signed = (Signed(name=decisions.records[whole].name, kind="person", start=0, end=len(byline)),)
        for one in signed:
            yield Occurrence(
                signed=one, article=article.id, byline=number, text=byline, publication=article.publication, language=language,
                year=article.published.earliest.year if article.published else None,
                record=whole if whole is not None else decisions.of((one.name, byline[one.start:one.end]), article))


def _in_company(one: Occurrence, straight: set[str]) -> Occurrence:
    """With first and family name exchanged where the archive prints the name that way too: "García Márquez, Gabriel"; and a paper that
    bears the name of somebody who signs in another is that person's own."""
    signed = one.signed
    if one.record is None and signed.kind == "desk" and fold(signed.name) in straight:
        return replace(one, signed=replace(signed, kind="person"))
    if one.record is not None or signed.turned is None or fold(signed.turned) not in straight:
        return one
    place = signed.place if signed.turned_end == signed.end else None  # what looked like a place is the first name
    return replace(one, signed=replace(signed, name=signed.turned, end=signed.turned_end, place=place, turned=None))


def signature(one: Occurrence, author: Author | None) -> Signature | None:
    """The occurrence as the catalogue keeps it; None for a single word that nobody is known by."""
    signed = one.signed
    kind = author.kind if author else signed.kind
    own = signed.outlet is not None and is_own(signed.outlet, one.publication)
    return Signature(
        article=one.article, byline=one.byline, start=signed.start, end=signed.end, name=signed.name, kind=kind, role=signed.role,
        place=signed.place, outlet=None if own else signed.outlet, author=author.id if author else None) if kind else None
