"""Read a saved web page: trafilatura says which text is the article, the page's own tree says what each part of it is."""

from collections.abc import Sequence

from bs4 import Tag

from generator.intake.html import body, facts
from generator.intake.html.inline import address
from generator.intake.html.page import Page, parse
from generator.intake.piece import Piece
from generator.model import Draft, Line, Original
from generator.notices import Notice, Refused

__all__ = ["read"]

UNSEEN = Original(file="", media_type="text/html", bytes=0, sha256="")
"""Stands until intake.read puts the real one in."""


def read(piece: Piece, file: str) -> Draft:
    """The page's lines, each with its role, and the facts that it states; raises Refused (I-006, I-010, I-011, I-012)."""
    page = parse(piece, file)
    known = facts.of(page, file)
    shown = body.of(page, known, _base(page, known.url))
    if not any(any(map(str.isalnum, line.text)) for line in shown.lines):
        raise Refused(Notice(code="I-012", file=file, message="there is no word in this page that a reader would see",
                             hint="save it again when the browser shows the article, or remove it"))
    standfirst = known.standfirst if _is_standfirst(shown.lines, known.standfirst) else None
    return Draft(
        original=UNSEEN, lines=shown.lines, repairs=page.repairs + shown.repairs, headline=known.title, kicker=known.kicker,
        standfirst=standfirst, bylines=known.bylines, published=known.published, date_text=known.date_text,
        publication=known.publication, section=known.section, genre=known.genre, url=known.url or page.url, language=known.language,
        rights=known.rights, tags=known.tags, modified=known.modified, doubts=known.doubts, links=shown.links, pictures=shown.pictures)


def _is_standfirst(lines: Sequence[Line], standfirst: str | None) -> bool:
    """Whether the standfirst, where the page prints it, is not all of its text: an article of one paragraph has none."""
    roles = {line.role for line in lines if line.words == standfirst}
    return None not in roles or "standfirst" in roles


def _base(page: Page, url: str | None) -> str | None:
    """What the page's relative addresses are relative to."""
    tag = page.soup.find("base", href=True)
    said = address(tag.get("href"), page.url or url) if isinstance(tag, Tag) else None
    return said or page.url or url
