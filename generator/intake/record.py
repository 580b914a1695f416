"""What a record says of one article, whatever the form it came in, and the draft that it makes."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from generator import dates
from generator.decoding.characters import repair
from generator.intake import value_lines
from generator.intake.inline import safe_address
from generator.intake.rendering import Rendering, summed
from generator.intake.unescaped import one_line
from generator.model import ArchiveDate, Doubt, Draft, Line, Original, Picture
from generator.notices import Notice, Refused

UNSEEN = Original(file="", media_type="text/plain", bytes=0, sha256="")
"""Stands until intake.read_piece puts the real one in."""

RULE = "record"
"""Whose lines stand in the head because a field of the record says so."""

CUT = re.compile(r"\s*(?:\[?(?:\.\.\.|…)\]?|\[\+\d+ chars\])\s*\Z")
"""How feeds and news services end a text that goes on elsewhere."""

LANGUAGE = re.compile(r"([A-Za-z]{2,3})(?:[-_]([A-Za-z0-9]{2,8}))*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """Fields as the record gives them, nothing read yet."""

    text: str | None = None
    """The article's words, as plain text, HTML or Markdown."""

    body: Rendering | None = None
    """The article's words when the form has read them already; `text` is None then."""

    headline: str | None = None
    kicker: str | None = None
    standfirst: str | None = None
    sure_standfirst: bool = False
    """Whether the form prints it; a description made for search engines is left out when the body begins with it."""

    authors: tuple[str, ...] = ()
    published: str | None = None
    """As written."""

    modified: str | None = None
    publication: str | None = None
    section: str | None = None
    page: str | None = None
    genre: str | None = None
    dateline: str | None = None
    rights: str | None = None
    url: str | None = None
    base: str | None = None
    """Address against which the links of the text are read; the url when None."""

    language: str | None = None
    tags: tuple[str, ...] = ()
    credits: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    pictures: tuple[Picture, ...] = ()
    access: Literal["full", "excerpt", "metadata"] | None = None
    other: tuple[tuple[str, str], ...] = ()
    """What no field takes: key and value."""

    repairs: tuple[str, ...] = ()
    above: int = 0
    """Lines of the file above the body; its lines are numbered from there on where the file has lines."""


def draft(record: Record, file: str) -> Draft:
    """The record's draft. Raises Refused (I-044) when it holds neither a headline nor a text."""
    body = _body(record, file)
    text, access = body.words, record.access
    standfirst = one_line(record.standfirst)
    if standfirst and not text:
        body, access, standfirst = value_lines.read(record.standfirst or "", record.base or record.url, file), access or "excerpt", None
    elif standfirst and not record.sure_standfirst and _begins(text, standfirst):
        standfirst = None
    headline = one_line(record.headline)
    if not headline and not any(map(str.isalnum, body.words)):
        raise Refused(Notice(code="I-044", file=file, message="this record holds neither a headline nor a text",
                             hint="fetch it again, or take it out of the file"))
    if not body.words and not standfirst:
        access = access or "metadata"
    if CUT.search(body.words) and "chars]" in body.words[-20:]:
        access = access or "excerpt"
    return _assembled(replace(record, headline=headline, standfirst=standfirst, access=access), body)


def _body(record: Record, file: str) -> Rendering:
    if record.body is not None:
        return record.body
    return value_lines.read(record.text, record.base or record.url, file) if record.text else Rendering()


def _begins(text: str, standfirst: str) -> bool:
    """Whether the body says it already, from its beginning."""
    start = CUT.sub("", standfirst).casefold()
    return text[:len(standfirst) + 200].casefold().find(start) in range(80)


def _assembled(record: Record, body: Rendering) -> Draft:
    """The head's lines, the body's, and what no field takes, under one another."""
    language = _language(record.language)
    published, date_doubts = _published(record.published, language)
    modified = dates.read(record.modified, language=language) if record.modified else None
    bylines = tuple(filter(None, map(one_line, record.authors)))
    head = [*_line("kicker", record.kicker), *_line("headline", record.headline), *_line("standfirst", record.standfirst),
            *_line("byline", ", ".join(bylines)), *_line("date", record.published)]
    loose = [(key, value) for key, value, taken in (
        ("language", record.language, language), ("modified", record.modified, modified),
        ("url", record.url, safe_address(record.url))) if value and not taken]
    lines = tuple(replace(line, number=n) for n, line in enumerate(head, 1))
    gap = (Line(number=len(lines) + 1, text=""),) if lines and body.lines else ()
    placed = body.below(max(record.above, len(lines) + len(gap)))
    tail = tuple(_other((*loose, *record.other), max((line.number for line in (*lines, *placed.lines)), default=0)))
    doubts = tuple(replace(doubt, line=next((line.number for line in lines if line.role == "date"), None)) for doubt in date_doubts)
    return Draft(
        original=UNSEEN, lines=(*lines, *gap, *placed.lines, *tail), repairs=summed((*record.repairs, *body.repairs)),
        headline=record.headline, kicker=one_line(record.kicker), standfirst=record.standfirst, bylines=bylines,
        dateline=one_line(record.dateline), published=published, date_text=one_line(record.published) if published else None,
        publication=one_line(record.publication), section=one_line(record.section), page=one_line(record.page),
        genre=one_line(record.genre), url=safe_address(record.url), language=language, credits=_unique(record.credits),
        rights=one_line(record.rights), tags=_unique(record.tags), modified=modified.edtf if modified else None,
        aliases=tuple(dict.fromkeys(record.aliases)), access=record.access, doubts=doubts,
        pictures=(*_leading(record.pictures, placed), *placed.pictures))


def _line(role: str, text: str | None) -> list[Line]:
    words = one_line(text)
    return [Line(number=0, text=words, role=role, rule=RULE)] if words else []


def _other(pairs: Sequence[tuple[str, str]], above: int) -> Iterable[Line]:
    """One line a key; the lines of a long value under one another. A key said twice with one value is said once."""
    rows = [f"{key}: {value}" if n == 0 else value
            for key, text in dict.fromkeys(pairs) for n, value in enumerate(filter(str.strip, repair(text)[0].splitlines()))]
    yield from (Line(number=n, text=row, role="furniture", rule="unknown_key") for n, row in enumerate(rows, above + 1))


def _leading(pictures: Sequence[Picture], body: Rendering) -> Iterable[Picture]:
    """The record's own pictures, above the body; those that the body shows itself are not shown twice."""
    shown = {picture.src for picture in body.pictures}
    place = body.lines[0].number if body.lines else 1
    return (replace(picture, line=place) for picture in pictures if picture.data or picture.src not in shown)


def _published(text: str | None, language: str | None) -> tuple[ArchiveDate | None, tuple[Doubt, ...]]:
    """The date, and the doubt when it could be several days or cannot be read."""
    written = one_line(text)
    if not written:
        return None, ()
    date = dates.read(written, language=language)
    if date is None:
        return None, (Doubt(kind="date", field="published", text=written, rule=RULE),)
    if date.edtf.startswith("["):
        options = tuple(part.strip() for part in date.edtf[1:-1].split(","))
        return date, (Doubt(kind="date", field="published", text=written, options=(date.edtf, *options), rule=RULE),)
    return date, ()


def _language(text: str | None) -> str | None:
    """The BCP 47 tag in its usual spelling: "en_us" gives "en-US"."""
    words = (text or "").strip()
    if not LANGUAGE.fullmatch(words):
        return None
    first, *rest = re.split("[-_]", words)
    return "-".join((first.lower(), *(part.upper() if len(part) == 2 else part.title() if len(part) == 4 else part for part in rest)))


def _unique(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, map(one_line, values))))
