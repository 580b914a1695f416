"""Who signs a byline: "By Jane Roe in Paris and John Doe, Reuters", "Von Jana Muster", "Roe, Jane", "記者 山田太郎"."""

import re
from dataclasses import replace
from functools import lru_cache

from generator.model import AuthorKind
from generator.names.authors.folding import fold, is_unspaced
from generator.names.authors.persons import Signed, is_person, person
from generator.names.authors.pieces import EDGES, PARTING, Piece, pieces
from generator.names.authors.vocabulary import agency, is_desk, is_house, is_nobody, is_place, is_role, is_site, labels
from generator.names.page import PARTICLES

DEGREE = re.compile(r"(?i)\A(?:ph\.?\s?d|m\.?d|m\.?a|b\.?a|mba|j\.?d|esq|q\.?c|k\.?c|m\.?p|obe|cbe|mbe|rn|frs)\.?\Z")
SUFFIX = re.compile(r"(?i)\A(?:jr|sr|ii|iii|iv)\.?\Z")


@lru_cache(maxsize=100_000)
def read(byline: str, publication: str | None = None) -> tuple[Signed, ...]:
    """Everybody who signs, in the order of print; () when nobody does."""
    start = label_end(byline, label_end(byline))
    whole = byline[start:].strip(EDGES)
    if not whole or "://" in whole:
        return ()
    at = byline.index(whole, start)
    alone = _house(whole, at, publication) or _family_first(whole, at)
    return (alone,) if alone else tuple(_signed(whole, at, publication))


@lru_cache(maxsize=100_000)
def label_end(byline: str, begin: int = 0) -> int:
    """Where the names begin, after "By" and its like; looked for from `begin` on."""
    start = len(byline) - len(byline[begin:].lstrip(EDGES))
    for label, needs_colon in labels(byline[start:start + 1].casefold()):
        if byline[start:start + len(label)].casefold() != label:
            continue
        gap = re.match(r"\s*[:：／=|]\s*|\s+", byline[start + len(label):])
        following = byline[start + len(label) + gap.end():] if gap else ""
        if gap and following and (gap[0].strip() or (not needs_colon and _may_follow(label, following))):
            return len(byline) - len(following)
    return start


def _may_follow(label: str, following: str) -> bool:
    """Whether the label is none of a name's own words: "Von der Heide", "Di Caprio"."""
    words = following.split()
    return words[0].lower() not in PARTICLES and (label == "by" or len(label) > 3 or len(words) > 1 or bool(agency(following)))


def _house(text: str, at: int, publication: str | None) -> Signed | None:
    """An agency, a newsroom or the paper itself."""
    known = agency(text)
    kind: AuthorKind | None = "agency" if known else "desk" if is_desk(text) or is_own(text, publication) else None
    return Signed(name=known or text, kind=kind, start=at, end=at + len(text)) if kind else None


def is_own(text: str, publication: str | None) -> bool:
    """Whether it is the paper in which it stands, or a part of it: "The Gazette", "gazette.example", "Gazette Sport"."""
    if not publication:
        return False
    paper, key = fold(publication).removeprefix("the "), fold(text).removeprefix("the ")
    squeezed = paper.replace(" ", "")
    if is_site(text) and fold(text.split(".")[-2]) == squeezed and len(squeezed) > 2:
        return True
    part = (len(paper) > 3 or text.split(maxsplit=1)[0].isupper()) and key.startswith(f"{paper} ") and not PARTING.search(text)
    return part or squeezed == key.replace(" ", "")


def _family_first(text: str, at: int) -> Signed | None:
    """ "Roe, Jane" and "de la Rue, Tom": one family name, particles aside, then first names alone."""
    family, comma, given = (part.strip() for part in text.partition(","))
    bare = [word for word in family.split() if word.lower() not in PARTICLES]
    if not comma or len(bare) != 1 or not 1 <= len(given.split()) <= 3 or PARTING.search(given) or is_unspaced(text):
        return None
    if agency(family) or agency(given) or is_role(given) or is_nobody(text) or SUFFIX.match(given) or (
            given.isupper() and not family.isupper() and "." not in given):
        return None
    name = f"{given} {family}"
    return Signed(name=name, kind="person", start=at, end=at + len(text)) if is_person(name) else None


def _signed(text: str, at: int, publication: str | None) -> list[Signed]:
    """The pieces taken together: what follows a name may tell of the names before it."""
    held: list[Signed] = []
    for piece in pieces(text, at, _both_names):
        told = _told(held, piece, publication) if held and piece.before not in ("and", "weak") else None
        if told is None:
            found = _alone(piece, publication)
            held += [found] if found else []
        else:
            held = told
    return held


def _both_names(left: str, right: str) -> bool:
    sides = [side.strip(EDGES) for side in (left, right)]
    return all(len(side.split()) > 1 and person(side, 0) is not None for side in sides) and not is_place(sides[1])


def _alone(piece: Piece, publication: str | None) -> Signed | None:
    """Who a piece by itself says that signs."""
    if house := _house(piece.text, piece.start, publication):
        return house
    if is_role(piece.text):
        return None
    found = person(piece.text, piece.start)
    if (found is None or found.kind is None) and is_house(piece.text):
        return Signed(name=piece.text, kind="agency", start=piece.start, end=piece.end)
    return found


def _told(held: list[Signed], piece: Piece, publication: str | None) -> list[Signed] | None:
    """Those who signed, with what a piece tells of them; None when it tells nothing of them."""
    *others, last = held
    if last.kind == "agency":
        return [*others, replace(last, place=piece.text)] if piece.before in ("comma", "open") and is_place(_lower(piece.text)) else None
    if last.kind != "person":
        return None
    if SUFFIX.match(piece.text) and piece.before == "comma":
        return [*others, replace(last, name=f"{last.name} {piece.text}", end=piece.end)]
    return held if DEGREE.match(piece.text) else _employed(held, piece, publication) or _located(others, last, piece)


def _employed(held: list[Signed], piece: Piece, publication: str | None) -> list[Signed] | None:
    """With their paper, which is that of all, or with an office: of all when it is a plural, else of the last."""
    outlet = agency(piece.text) or (piece.text if is_house(piece.text) or is_own(piece.text, publication) else None)
    if outlet:
        return [replace(one, outlet=one.outlet or outlet) for one in held]
    if not is_role(piece.text):
        return None
    among = len(held) if fold(piece.text).endswith("s") else 1
    return [*held[:-among], *(replace(one, role=one.role or piece.text) for one in held[-among:])]


def _located(others: list[Signed], last: Signed, piece: Piece) -> list[Signed] | None:
    """A place after a name; a single word after a comma may also be the first name of a family name of two words."""
    single = len(piece.text.split()) == 1 and piece.text[:1].isupper() and not is_unspaced(piece.text)
    if piece.before == "slash" or not (single or is_place(_lower(piece.text))):
        return None
    placed = replace(last, place=last.place or piece.text)
    if single and piece.before == "comma" and not others and last.turned is None:
        placed = replace(placed, turned=f"{piece.text} {last.name}", turned_end=piece.end)
    return [*others, placed]


def _lower(text: str) -> str:
    return text.title() if text.isupper() else text
