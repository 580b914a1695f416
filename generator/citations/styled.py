"""An article cited in the styles that people are asked for: APA, Chicago, MLA, Harvard; by CSL, through citeproc-py.

The styles in styles/ are ours: they know newspaper articles alone, and use only what citeproc-py does as the specification of CSL 1.0.2
says (https://docs.citationstyles.org/en/stable/specification.html). The official ones need what it does not do: under citeproc-py 0.11.1
17 of 96 citations come out as under citeproc-js, the others with a headline or a newspaper twice, initials for names, seasons lost, stops
on the wrong side of quotation marks; and they are CC BY-SA. Headlines are cited as printed, whatever capitals a style would give
them.

A citation takes some 8 ms. Articles of which the same things are known are alike but for the words, so each such shape is cited once, with
a sign in the place of each value, and the values are put in.
"""

import html
import json
import re
import unicodedata
import warnings
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from citeproc import LOCALES_PATH, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter  # type: ignore[import-untyped]
from citeproc import Citation as Cited
from citeproc.source.json import CiteProcJSON  # type: ignore[import-untyped]

from generator.citations import day
from generator.citations.citation import Citation, CitedAuthor
from generator.citations.plain import one_line, web_address
from generator.citations.quoting import STOPS, nested, stopped_inside
from generator.model import ArchiveDate

STYLES = (("APA", "apa"), ("Chicago", "chicago"), ("MLA", "mla"), ("Harvard", "harvard"))
"""Name and file of each."""

FOLDER = Path(__file__).parent / "styles"

YEAR, DAY = 8888, 28
"""Figures in the place of a year and a day; no style and no locale prints a figure of its own."""

COMMON = (1000, 9999)
"""Years that are printed as they are: earlier ones have an era."""

FIRST_SIGN, FIRST_AUTHOR = 0xE001, 0xE040
"""Private characters: no text that we are given has them once it is one line."""

FIELDS = ("title", "container-title", "archive", "archive_location", "URL", "section", "page", "number", "issued")
SIGNS = {name: chr(FIRST_SIGN + place) for place, name in enumerate(FIELDS)}
PRIVATE = re.compile("[\ue000-\uf8ff]")
PLACES = re.compile(f"[\ue000-\uf8ff]|{YEAR}|{DAY}")
SEVERAL = re.compile(r"[-–,]")
"""In a page: it is more than one, and is given as `number`."""

LETTERS = re.compile(r"[^\W\d_]+(?:[ .'’-]+[^\W\d_]+)*\.?")

DOUBLED = re.compile(f"(?<=[{STOPS}])\\.")
"""A full stop after the one that a value ends in."""

LEFT_OVER = re.compile(r"(?:[,،]| de)? (?=\))")
"""What a locale prints between a day and its year, where the year has been printed before."""

OUTSIDE = re.compile(r"”([.,])")
AFTER = re.compile(f"(?<=[{STOPS}])\\.”")
AMERICAN = ("en-US",)
"""Locales that have punctuation-in-quote, which citeproc-py does not read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Styled:
    """A citation in one style."""

    style: str
    """ "APA"."""

    markup: str
    """HTML: text, <i> and <bdi>."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """A citation with signs in the place of what is known."""

    text: str
    american: bool
    """Whether full stops go inside quotation marks."""


@dataclass(frozen=True, slots=True)
class Stylist:
    """Cites articles in one language of the interface."""

    language: str
    """BCP 47 tag."""

    _shapes: dict[str, tuple["Shape", ...]] = field(default_factory=dict)

    def styled(self, citation: Citation, date_in_words: str | None) -> tuple[Styled, ...]:
        """The citation in every style; a date that styles have no place for (one of two days, a decade) is given in these words."""
        values, names = dict(_values(citation, date_in_words)), dict(_names(citation))
        item = {name: _signed(SIGNS[name], value) for name, value in values.items() if name != "issued"}
        shape = item | _issued(citation, values) | ({"author": _authors(citation, names)} if citation.authors else {})
        key = repr(shape)
        if key not in self._shapes:
            self._shapes[key] = tuple(_cited(shape, file, self.language) for _, file in STYLES)
        put = {SIGNS[name]: _inside(value) for name, value in values.items()} | {sign: _inside(name) for sign, name in names.items()}
        put |= _figures(citation)
        return tuple(Styled(style=name, markup=_filled(shape, values.get("title", ""), put | _season(name, citation, values)))
                     for (name, _), shape in zip(STYLES, self._shapes[key], strict=True))


def _values(citation: Citation, date_in_words: str | None) -> Iterator[tuple[str, str]]:
    """The variables of CSL that are text, with what is known for them."""
    page = citation.page or ""
    given = {
        "title": citation.title, "container-title": citation.publication, "archive": citation.archive, "archive_location": citation.id,
        "URL": web_address(citation.address or citation.original or ""), "section": citation.section,
        "number" if SEVERAL.search(page) else "page": page,
        "issued": date_in_words if citation.date and _in_words(citation.date) else None,
    }
    return ((name, clean) for name, value in given.items() if value and (clean := PRIVATE.sub("", one_line(value))))


def _issued(citation: Citation, values: dict[str, str]) -> dict[str, object]:
    """The date as `issued`; as `original-date` too where more than its year is known, for styles that print day and month elsewhere."""
    known = day.parts(citation.date) if citation.date else None
    if known is None or citation.date is None or "issued" in values:
        return {"issued": {"literal": SIGNS["issued"]}} if "issued" in values else {}
    parts: dict[str, object] = {"date-parts": [_as_figures(known)]}
    issued: dict[str, object] = {"issued": parts | ({"circa": True} if day.doubtful(citation.date) else {})}
    return issued | ({"original-date": parts} if len(known) > 1 else {})


def _in_words(date: ArchiveDate) -> bool:
    """Whether no style has a form for the date."""
    return day.parts(date) is None or day.season(date) is not None


def _as_figures(known: tuple[int, ...]) -> list[int]:
    """Year and day as figures that stand for any: not those that locales print in a way of their own."""
    year, *rest = known
    return [YEAR if COMMON[0] <= year <= COMMON[1] else year, *rest[:1], *(DAY if number > 1 else number for number in rest[1:])]


def _figures(citation: Citation) -> dict[str, str]:
    """What these figures stand for."""
    known = day.parts(citation.date) if citation.date else None
    if known is None:
        return {}
    return {str(mark): str(real) for mark, real in zip(_as_figures(known)[::2], known[::2], strict=True) if mark in (YEAR, DAY)}


def _names(citation: Citation) -> Iterator[tuple[str, str]]:
    """A sign, and the author for whom it stands."""
    for place, author in enumerate(citation.authors):
        if not _parted(author) and (clean := PRIVATE.sub("", one_line(author.name))):
            yield chr(FIRST_AUTHOR + place), clean


def _authors(citation: Citation, names: dict[str, str]) -> list[dict[str, str]]:
    """Names as CSL has them: those that print parts as they are, for styles shorten them."""
    found: list[dict[str, str]] = []
    for place, author in enumerate(citation.authors):
        sign = chr(FIRST_AUTHOR + place)
        if sign in names:
            found.append({"literal": _signed(sign, names[sign])})
        elif _parted(author):
            found.append({"family": one_line(author.family or ""), "given": one_line(author.given or "")})
    return found


def _parted(author: CitedAuthor) -> bool:
    """Whether the parts of the name are known, and nothing but letters: citeproc-py puts them into its HTML unescaped."""
    return all(part and LETTERS.fullmatch(part) for part in (author.family, author.given))


def _signed(sign: str, value: str) -> str:
    """The sign for a value, with the stop that the value ends in: what comes after it depends on that."""
    return sign + value[-1] if value[-1] in STOPS else sign


def _inside(value: str) -> str:
    """The value without that stop, as HTML; what runs from right to left is kept apart from what stands around it."""
    text = html.escape(value[:-1] if value[-1] in STOPS else value, quote=False)
    return f"<bdi>{text}</bdi>" if any(unicodedata.bidirectional(c) in ("R", "AL") for c in text) else text


def _season(style: str, citation: Citation, values: dict[str, str]) -> dict[str, str]:
    """ "1931, Summer", as APA has a season, where the language says "summer 1931"."""
    number = day.season(citation.date) if citation.date and not day.doubtful(citation.date) else None
    season, _, year = values.get("issued", "").rpartition(" ")
    if style != "APA" or number is None or not year.isdecimal() or " " in season:
        return {}
    return {SIGNS["issued"]: _inside(f"{year}, {season[:1].upper()}{season[1:]}")}


def _filled(shape: Shape, title: str, put: dict[str, str]) -> str:
    """The citation with its values; the headline's own quotation marks give way to those around it."""
    before, sign, behind = shape.text.partition(SIGNS["title"])
    title = nested(title, before[-1:])
    if shape.american and behind.startswith(".") and (whole := stopped_inside(title)):
        title, behind = whole, behind[1:]
    held = put | ({sign: _inside(title)} if sign else {})
    return PLACES.sub(lambda found: held.get(found[0], found[0]), before + sign + behind)


# ---------------------------------------------------------------- citeproc-py

def _cited(item: dict[str, Any], file: str, language: str) -> Shape:
    """One entry of a bibliography, as HTML."""
    style, american = _style(file, language)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it does not know "archive_location", and says so
        bibliography = CitationStylesBibliography(style, CiteProcJSON([{"id": "a", "type": "article-newspaper", **item}]), formatter.html)
    bibliography.register(Cited([CitationItem("a")]))
    text = LEFT_OVER.sub("", DOUBLED.sub("", str(bibliography.bibliography()[0])))
    return Shape(text=AFTER.sub("”", OUTSIDE.sub(r"\1”", text)) if american else text, american=american)


@cache
def _style(file: str, language: str) -> tuple[Any, bool]:
    """A style in the language of the interface, and whether points stand inside its quotation marks."""
    source = str(FOLDER / f"{file}.csl")
    locale = _locale(language)
    style = CitationStylesStyle(source, locale=locale, validate=False)
    return style, (locale or style.root.get("default-locale")) in AMERICAN


@cache
def _locale(language: str) -> str | None:
    """The locale of CSL for a language: None for English, of which each style has its own."""
    if language.partition("-")[0] == "en":
        return None
    known = json.loads(Path(LOCALES_PATH, "locales.json").read_text("utf-8"))["primary-dialects"]
    return str(known.get(language.partition("-")[0], "en-US"))
