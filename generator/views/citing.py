"""An article as citations give it (generator/citations/)."""

import re
from collections.abc import Iterator

from generator import dates
from generator.citations import Citation, CitedAuthor
from generator.model import Article
from generator.views.desk import Desk
from generator.views.links import safe_web

BY = re.compile(r"(?i)^by:?\s+")
PARTED = re.compile(r"((?:[a-z'’]+ )*[^\s,]+), ([^\s,]+(?: [^\s,]+){0,2})")
""" "Calloway, Ines", "van der Berg, Jan Willem": one family name, with particles, and what is given; not "Ines Calloway, Reuters"."""


def citation(desk: Desk, article: Article) -> Citation:
    """What is known of the article, and where it can be read."""
    date = desk.catalogue.dates.get(article.id)
    return Citation(
        id=article.id, title=article.headline, authors=tuple(_authors(desk, article)), date=date,
        date_in_words=dates.show(date) if date else None, publication=article.publication, section=article.section,
        page=article.page, language=article.language, archive=desk.site.name, address=desk.full(desk.catalogue.paths[article.id]),
        original=safe_web(article.url), note=f"Withdrawn on {article.withdrawn.date}" if article.withdrawn else None,
    )


def _authors(desk: Desk, article: Article) -> Iterator[CitedAuthor]:
    """Who signs the article; a byline that could not be read is given as printed but for "By"."""
    signed = desk.catalogue.signatures.get(article.id, ())
    for number, byline in enumerate(article.bylines):
        own = [one for one in signed if one.byline == number]
        for one in own:
            printed = author(byline[one.start:one.end])
            yield printed if printed.family or one.kind != "person" else CitedAuthor(name=one.name)
        if not own and (plain := BY.sub("", byline).strip()):
            yield author(plain)


def author(name: str) -> CitedAuthor:
    """The parts of a name only where print has told them apart."""
    if " and " not in name and (found := PARTED.fullmatch(name)):
        return CitedAuthor(name=f"{found[2]} {found[1]}", family=found[1], given=found[2])
    return CitedAuthor(name=name)
