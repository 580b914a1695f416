"""Authors as rows of a list."""

from collections.abc import Iterable

from generator.filing import filing_name, sort_key
from generator.model import Author
from generator.views.desk import Desk
from generator.views.names_list import NameRow
from generator.views.words import articles
from generator.wording import marked

KIND_WORDS = {"person": marked("Author"), "agency": marked("Agency"), "desk": marked("Desk")}
PAPERS = 2
"""Publications that a row names; more are counted."""


def author_row(desk: Desk, path: str, author: Author, count: int, words: str | None = None, gloss: str | None = None) -> NameRow:
    """One row; `count` is of articles, and `words` say it in full where more is to say than that."""
    return NameRow(name=author.name, href=desk.href(path, author.id), kind=desk.say.gettext(KIND_WORDS[author.kind]),
                   gloss=gloss, count=desk.say.number(count),
                   words=words or articles(desk.say, count))


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
    named = [name for paper in papers_of(desk, author) if (name := desk.catalogue.publication_name.get(paper))]
    more = len(named) - PAPERS
    return desk.say.listed([*named[:PAPERS], desk.say.ngettext("%(number)s more", "%(number)s more", more)] if more > 0 else named) or None
