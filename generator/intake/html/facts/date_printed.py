"""The date that the page prints beside its headline."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bs4 import Tag

from generator import dates
from generator.intake.html.facts import marks
from generator.intake.html.facts.claim import Claim
from generator.intake.html.facts.survey import Block
from generator.intake.html.facts.wording import tidy
from generator.intake.html.facts.zone import Zone, is_text
from generator.intake.html.nesting import holds
from generator.model import ArchiveDate

LONGEST = 220
"""Characters of a block that can hold a date line."""

NAME = r"[^\W\d_]{2,14}\.?"
_ASCII = r"[0-9٠-٩۰-۹०-९]"
FOUND = re.compile(
    rf"{_ASCII}{{4}}\s?[年년]\s?{_ASCII}{{1,2}}\s?[月월]\s?{_ASCII}{{1,2}}\s?[日일]|"
    rf"{_ASCII}{{4}}[-./]\s?{_ASCII}{{1,2}}[-./]\s?{_ASCII}{{1,2}}(?!{_ASCII})|"
    rf"(?<!{_ASCII}){_ASCII}{{1,2}}\s?[-./]\s?{_ASCII}{{1,2}}\s?[-./]\s?(?:{_ASCII}{{4}}|{_ASCII}{{2}})(?![{_ASCII[1:-1]}:])|"
    rf"(?<![\w]){_ASCII}{{1,2}}(?:st|nd|rd|th|er|º|ª|\.|-)?[\s,-]{{0,3}}(?:de\s|of\s|d[’'])?(?:{NAME})(?:[\s,./-]{{1,3}}|\sde[l]?\s|\sth[áa]ng\s){_ASCII}{{4}}(?!{_ASCII})|"
    rf"(?<![\w]){_ASCII}{{1,2}}\s(?:tháng|tháng\s){_ASCII}{{1,2}},?\s(?:năm\s)?{_ASCII}{{4}}|"
    rf"(?<![\w])(?:{NAME})\s{{1,2}}{_ASCII}{{1,2}}(?:st|nd|rd|th)?,?\s{{1,2}}{_ASCII}{{4}}(?!{_ASCII})", re.IGNORECASE)
MODIFIED = re.compile(
    r"(?i)updat|modif|actuali[sz]|mise? à jour|maj\b|aktuali[sz]|geändert|aggiornat|atualizad|bijgewerkt|gewijzigd|laatst|güncel|"
    r"更新|수정|업데이트|diperbarui|cập nhật|обновл|оновл|ажурир|uppdater|opdater|oppdater|ändrad|päivitet|تحديث|עודכן|עדכון|"
    r"last changed|edited|último cambio|revised|ενημ")
PUBLISHED = re.compile(
    r"(?i)publi[sczqкć]|posted|first published|created|erstellt|veröffentlicht|erschienen|geplaatst|gepubliceerd|yayın|giriş|eklenme|"
    r"掲載|公開|配信|입력|등록|발행|terbit|tayang|đăng|опубл|публ|objavlj|julkaistu|נשר|פורסם|udgivet|publicer|megjelen|vydán|dodan")
CLOCK = re.compile(
    r"[\s,|·•–—-]{0,4}(?:at|um|à|a las|alle|às|om|kl\.?|ore)?\s?\d{1,2}\s?[:.hH時시]\s?\d\d\s?分?분?"
    r"(?:\s?(?:Uhr|h|hs|[ap]\.?m\.?|[A-Z]{2,4}|\([A-Z]{2,4}\)))?")
# These dates are no publication date.
OTHER_DATES = re.compile(
    r"(?i)\b(?:born|copyright|accessed|retrieved|expires?|valid until|event|archived?|joined|member since|seit|since|depuis|desde)\b|©")


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """A date near the headline."""

    date: ArchiveDate
    text: str
    """As printed, with its clock time."""

    modified: bool
    """Whether the page says that it is when the article was last changed."""

    short: bool
    """Whether the year has two digits only: the century is a guess unless something else gives it."""

    labelled: bool
    """Whether the page says that it is when it was published, in words or by a class."""


def printed(zone: Zone, language: str | None) -> tuple[Printed, ...]:
    """The dates of the lines above and below the headline, in reading order."""
    return tuple(found for block in _near(zone) if len(block.text) <= LONGEST for found in _of_block(block, language))


def stamped(zone: Zone) -> tuple[Claim, ...]:
    """The machine's dates of the time elements in these lines; what they print may be "three hours ago"."""
    return tuple(claim for block in _near(zone) for claim in _of_times(block))


def _near(zone: Zone) -> list[Block]:
    """The lines that can hold a date; those above the headline only where they stand in the article's head."""
    head = _head(zone)
    near = [block for block in zone.above if head is not None and (head is block.element or holds(head, block.element))]
    near += [block for block in zone.below if block.number < zone.start]
    return [block for block in near if _is_line(block, zone)]


def _of_times(block: Block) -> Iterator[Claim]:
    seen: set[int] = set()
    label = ""
    for text, inner in block.parts:
        tag = next((tag for tag in (inner, *inner.parents) if tag.name == "time"), None)
        if tag is not None and id(tag) not in seen and (value := str(tag.attrs.get("datetime") or "")):
            seen.add(id(tag))
            words = f"{label[-40:]} {' '.join(marks.own_words(tag))}"
            field = "modified" if MODIFIED.search(words) and not PUBLISHED.search(words) else "published"
            yield Claim(field=field, value=value, source="time element")
        label += text


def _read(text: str, language: str | None) -> tuple[ArchiveDate | None, bool]:
    """The date, and whether its century had to be supplied."""
    if date := dates.read(text, language=language, basis="stated"):
        return date, False
    if found := re.fullmatch(r"(\d{1,2}\s?([-./])\s?\d{1,2}\s?\2\s?)(\d\d)", text, re.ASCII):
        return dates.read(f"{found[1]}20{found[3]}", language=language, basis="stated"), True
    return None, False


def _is_line(block: Block, zone: Zone) -> bool:
    """Whether it can hold the date line: no caption, unless the date in it is a time element."""
    return any(tag.name == "time" for _, tag in block.parts) or block.element.name == "time" or is_text(block, zone.heading)


def _head(zone: Zone) -> Tag | None:
    """The header, article or main element around the headline, when it is not the whole page's."""
    if zone.heading is None:
        return None
    return next((tag for tag in zone.heading.element.parents if tag.name in ("header", "article", "hgroup")), None)


def _of_block(block: Block, language: str | None) -> Iterator[Printed]:
    # Elements side by side are parted by style sheets: "The Gazette" "4 March 2019".
    text = tidy(" ".join(part for part, _ in block.parts))
    if not any(map(str.isdigit, text)):
        return
    before = 0
    for found in FOUND.finditer(text):
        label, rest = text[before:found.start()], text[found.end():]
        before = found.end()
        if OTHER_DATES.search(label):
            continue
        date, short = _read(found.group().strip(), language)
        if date is None or not 1600 <= date.earliest.year <= 2200:
            continue
        near, clock = label[-40:], CLOCK.match(rest)
        labelled = PUBLISHED.search(near) or marks.says(marks.own_words(block.element), marks.DATE) or block.element.name == "time"
        yield Printed(date=date, text=(found.group() + (clock.group() if clock else "")).strip(), short=short,
                      modified=_changed(near, block), labelled=bool(labelled))


def _changed(label: str, block: Block) -> bool:
    """Whether the words before the date, or else the block's class, say that it is when the article was last changed."""
    if label.strip():
        return bool(MODIFIED.search(label)) and not PUBLISHED.search(label)
    return bool(MODIFIED.search(" ".join(marks.own_words(block.element))))
