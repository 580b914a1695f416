"""The images of an article, each known by its caption and credit."""

import re
from collections.abc import Iterator, Mapping
from urllib.parse import urljoin

from bs4 import Tag

from generator.intake.html.image_data import embedded_image
from generator.intake.html.inline import LONGEST_ADDRESS
from generator.intake.html.nesting import holds
from generator.intake.html.page import EMBEDDED, Page, words
from generator.intake.html.regions import Regions
from generator.model import Picture

SMALLEST = 90
"""Pixels: what is declared narrower or lower is an icon, a portrait of the author or a counter."""

LAZY = ("data-src", "data-original", "data-lazy-src", "data-lazy", "data-url", "data-hi-res-src", "data-full-src", "data-image")
SETS = ("srcset", "data-srcset", "data-lazy-srcset")
CREDIT = re.compile(
    r"(?:^|[-_ ])(?:credits?|copyright|source|urheber|fotograf\w{0,3}|photographer|quelle|fuente|byline|agency|author)(?:[-_ ]|$)",
    re.IGNORECASE)
ICON = re.compile(r"(?:^|[-_/ .])(?:icons?|logos?|avatar|pixel|spacer|blank|emoji|sprite|badge|1x1|gravatar)(?:[-_/ .\d]|$)", re.IGNORECASE)
CANDIDATE = re.compile(r"(\S+)(?:\s+(\d{1,6})(?:\.\d{1,6})?[wx])?\s*(?:,|$)")


def pictures(page: Page, place: Tag, regions: Regions, line_of: Mapping[int, int], base: str | None) -> tuple[Picture, ...]:
    """The images below an element that stand in no region of furniture.

    `line_of` gives the line of the elements whose words are the article's, by their id().
    """
    found: dict[str, Picture] = {}
    number = next(iter(line_of.values()), 1)
    for tag in place.find_all(True):
        number = line_of.get(id(tag), number)
        if tag.name == "img" and not _is_icon(tag) and not regions.rule(tag):
            picture = _picture(page, tag, number, line_of, base)
            if picture is not None:
                found.setdefault(picture.src or repr(picture.data), picture)
    return tuple(found.values())


def _picture(page: Page, tag: Tag, number: int, line_of: Mapping[int, int], base: str | None) -> Picture | None:
    figure = _figure(tag)
    source = _source(tag)
    data = embedded_image(page, source) if source and source.startswith(EMBEDDED) else None
    src = None if source is None or source.startswith((EMBEDDED, "data:")) else _absolute(source, base)
    linked = tag.find_parent("a", href=True)
    if (src is None and data is None) or (figure is None and linked is not None and words(linked)):
        return None
    credit, caption = _credit_and_caption(figure) if figure is not None else (None, None)
    said = next((line_of[id(t)] for t in figure.find_all(True) if id(t) in line_of), number) if figure is not None else number
    return Picture(line=said, src=src, data=data, alt=" ".join(str(tag.get("alt") or "").split()) or None, caption=caption, credit=credit)


def _absolute(source: str, base: str | None) -> str | None:
    """Where an image is; None for what cannot be read as an address."""
    try:
        return urljoin(base or "", source)
    except ValueError:
        return None


def _figure(tag: Tag) -> Tag | None:
    """The figure around an image, when it is about this image alone."""
    figure = tag.find_parent("figure")
    return figure if figure is not None and len(figure.find_all("figcaption")) <= 1 else None


def _credit_and_caption(figure: Tag) -> tuple[str | None, str | None]:
    """Who made the image, and what it shows: the caption's words without the credit's."""
    caption = figure.find("figcaption")
    holder = caption if isinstance(caption, Tag) else figure
    marked = [words(tag) for tag in _credits(holder)]
    credit = " ".join(dict.fromkeys(filter(None, marked))) or None
    said = words(caption) if isinstance(caption, Tag) else ""
    for part in marked:
        said = said.replace(part, "", 1) if part else said
    return credit, " ".join(said.split()).strip(" |–—-") or None


def _credits(holder: Tag) -> Iterator[Tag]:
    """The outermost elements that say who made the image."""
    last: Tag | None = None
    for tag in holder.find_all(("span", "p", "div", "small", "cite", "em", "i")):
        names = " ".join((*(tag.get("class") or ()), str(tag.get("itemprop") or "")))
        if CREDIT.search(re.sub(r"(?<=[a-z])(?=[A-Z])", "-", names)) and (last is None or not holds(last, tag)):
            last = tag
            yield tag


def _source(tag: Tag) -> str | None:
    """Where the image is: what a lazy page would load, the largest of a set, or the plain source."""
    picture = tag.find_parent("picture")
    lazy = next((str(tag[name]) for name in LAZY if tag.get(name)), None)
    own = str(tag.get("src") or "").strip()
    sets = [str(holder[name]) for holder in (tag, *(picture.find_all("source") if picture is not None else ()))
            for name in SETS if holder.get(name)]
    if own.startswith(EMBEDDED) and not lazy:
        return own
    chosen = lazy or (own if own and not own.startswith("data:") else None) or _largest(sets)
    return chosen if chosen and len(chosen) <= LONGEST_ADDRESS and not chosen.startswith(("data:", "blob:", "javascript:")) else None


def _largest(sets: list[str]) -> str | None:
    """https://html.spec.whatwg.org/multipage/images.html#srcset-attributes: address, white space, width or density."""
    found = [(int(size or 0), address) for said in sets for address, size in CANDIDATE.findall(said[:20_000])]
    return max(found, key=lambda pair: pair[0])[1].rstrip(",") if found else None


def _is_icon(tag: Tag) -> bool:
    for name in ("width", "height"):
        size = str(tag.get(name) or "").removesuffix("px")
        if size.isdecimal() and len(size) < 6 and int(size) < SMALLEST:
            return True
    return bool(ICON.search(" ".join((*(tag.get("class") or ()), str(tag.get("src") or "")[:300]))))
