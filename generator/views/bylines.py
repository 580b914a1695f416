"""A byline as it is printed, with its authors linked to their pages; and its names alone, as citations want them."""

import re

from generator.model import Article, Signature
from generator.names.authors.reading import label_end
from generator.views.context import Piece
from generator.views.desk import Desk
from generator.views.words import GAP, parted

Byline = tuple[Piece, ...]


def bylines_of(desk: Desk, article: Article, path: str) -> tuple[Byline, ...]:
    """Every byline in pieces."""
    return tuple(_byline(desk, article, path, number) for number in range(len(article.bylines)))


def _byline(desk: Desk, article: Article, path: str, number: int) -> Byline:
    text, place = article.bylines[number], 0
    labelled = bool(re.match(r"(?i)by\b", text)) or bool(label_end(text))
    before, after = ("", "") if labelled else parted(desk.say.gettext("By %(byline)s", byline=GAP))
    pieces = [Piece(text=before)] if before else []
    for one in desk.catalogue.signatures.get(article.id, ()):
        href = desk.href(path, one.author)
        if one.byline == number and href and one.start >= place:
            pieces += [Piece(text=text[place:one.start])] if one.start > place else []
            pieces.append(Piece(text=text[one.start:one.end], href=href))
            place = one.end
    rest = text[place:] + after
    return (*pieces, Piece(text=rest)) if rest else tuple(pieces)


def names_of(desk: Desk, article: Article) -> tuple[tuple[str, Signature | None], ...]:
    """Each name in the order of print, without "By" and what else stands around it, "Given Family" even when printed the other way round;
    with the signature that it is, None where the byline could not be read."""
    signed = desk.catalogue.signatures.get(article.id, ()) if article.bylines else ()
    found: list[tuple[str, Signature | None]] = []
    for number, byline in enumerate(article.bylines):
        own = [one for one in signed if one.byline == number]
        found += [(one.name if one.kind == "person" else byline[one.start:one.end], one) for one in own]
        if not own and (plain := re.sub(r"(?i)^by:?\s+", "", byline).strip()):
            found.append((_turned(plain), None))
    return tuple(found)


def _turned(name: str) -> str:
    family, comma, given = name.partition(", ")
    return f"{given} {family}" if comma and "," not in given and " and " not in name else name
