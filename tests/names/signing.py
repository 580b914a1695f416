"""Signed articles for the tests of authors."""

from collections.abc import Sequence

from generator import dates
from generator.author_records import AuthorRecord
from generator.model import Article, Entity, Original
from generator.names import Authorship, resolve_authors


def signed(id_: str, *bylines: str, paper: str | None = "Gazette", language: str | None = "en", year: str | None = "2016") -> Article:
    """An article of which nothing but its head matters."""
    return Article(
        id=id_, slug="x", file=f"articles/{id_}.md", headline="A headline", bylines=bylines, publication=paper, language=language,
        original=Original(file=f"{id_}.txt", media_type="text/plain", bytes=1, sha256="0" * 64),
        published=dates.parse(year, "stated") if year else None)


def parsed(line: str, id_: str) -> Article:
    """ "Gazette | en | 2016 | Jane Roe; Tom Doe" as an article."""
    paper, language, year, bylines = (cell.strip() for cell in line.split("|", 3))
    return signed(id_, *bylines.split("; "), paper=paper or None, language=language, year=year or None)


def resolved(
    articles: Sequence[Article], *records: AuthorRecord, entities: Sequence[Entity] = (), pinned: Sequence[str] = (),
) -> Authorship:
    return resolve_authors(articles, records, entities, pinned)


def forms(found: Authorship) -> dict[str, list[str]]:
    """Id -> printed forms in the order of their letters."""
    return {author.id: sorted(author.forms) for author in found.authors}
