"""Authors as rows of a list."""

from collections.abc import Iterable

from generator.filing import filing_name, sort_key
from generator.model import Author
from generator.views.desk import Desk
from generator.views.names_list import NameRow
from generator.views.words import NOT_RECORDED, counted, listed, number

KIND_WORDS = {"person": "Author", "agency": "Agency", "desk": "Desk"}
PAPERS = 2
"""Publications that a row names; more are counted."""


def author_row(desk: Desk, path: str, author: Author, count: int, where: str = "", gloss: str | None = None) -> NameRow:
    """One row; `count` is of articles."""
    return NameRow(name=author.name, href=desk.href(path, author.id), kind=KIND_WORDS[author.kind], gloss=gloss, count=number(count),
                   words=counted(count, "article") + where)


def filed(author: Author) -> str:
    """The name under which an author is listed: people under their last."""
    return filing_name(author.name, author.kind == "person")


def most_first(counts: Iterable[tuple[Author, int]]) -> list[tuple[Author, int]]:
    """Those with the most articles first, then A to Z."""
    return sorted(counts, key=lambda pair: (-pair[1], sort_key(filed(pair[0])), pair[0].id))


def papers_of(desk: Desk, author: Author) -> dict[str, tuple[str, ...]]:
    """Publication id -> the author's articles in it, the one with the most first."""
    held: dict[str, list[str]] = {}
    for article in desk.catalogue.written_by.get(author.id, ()):
        held.setdefault(desk.publication_of[article], []).append(article)
    return {paper: tuple(held[paper]) for paper in sorted(held, key=lambda paper: (-len(held[paper]), paper))}


def gloss_of(desk: Desk, author: Author) -> str | None:
    """A curated note, else the papers that a person or an agency signs in; a desk's paper is in its name."""
    if author.note or author.kind == "desk":
        return author.note
    names = [desk.catalogue.publication_name.get(paper) or NOT_RECORDED for paper in papers_of(desk, author)]
    named = [name for name in names if name != NOT_RECORDED]
    return listed([*named[:PAPERS], f"{len(named) - PAPERS} more"] if len(named) > PAPERS else named) or None
