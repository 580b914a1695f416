"""How to cite an article: plain text to copy, and the address that will keep answering."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from html import escape

from generator.citations import FORMATS
from generator.model import Article
from generator.prose import Html
from generator.views.desk import Desk
from generator.views.links import relative
from generator.views.meta import authors
from generator.views.take_away import TakeAway, beside_article
from generator.views.words import no_publication
from generator.views.workings import Workings
from generator.wording.dates_in_words import beside

LEFTWARDS = re.compile(r"(?:\d[\d ,،]{0,40}+)?[\u0590-\u08ff]+(?:[ ,،]*[\u0590-\u08ff\d])*")
"""Words of Hebrew, Arabic and their kin, with the figures among them: "29 أبريل 2016"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """The citation in a format that programs read, to be copied."""

    format: str
    """ "BibTeX"."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class InStyle:
    """The citation in a style that readers are asked for."""

    style: str
    """ "APA"."""

    text: Html
    """With its italics."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cite:
    """The cite box."""

    text: Html
    """A citation in one line, with what is unknown said to be unknown and what is inferred in brackets; its parts set apart where some
    run against the others."""

    direction: str
    """Of the article, and so of its citation."""

    permalink: str
    """The published address; before publication, the path that it will have."""

    href: str
    """The page itself, as a link."""

    published: bool
    """Whether `permalink` is a full address."""

    styles: tuple[InStyle, ...]
    take_away: TakeAway
    """The citation as files."""

    records: tuple[Record, ...]
    """What these files say."""


def cite(desk: Desk, article: Article, path: str, workings: Workings) -> Cite:
    """The cite box of one article."""
    say, date = desk.say, desk.catalogue.dates.get(article.id)
    said = beside(say, date.edtf) if date else say.gettext("[n.d.]")
    day = f"[{said}]" if date and date.basis == "inferred" else said
    page = say.gettext("p. %(page)s", page=article.page) if article.page else ""
    permalink = desk.full(path) or path
    mark = _set_apart if say.direction != article.direction else _escaped
    text = " ".join(filter(None, (
        _sentence((say.listed(authors(desk, article)),), mark), mark(f"“{_stop(article.headline)}”"),
        _sentence((article.publication or f"[{no_publication(say)}]", day, page), mark),
        _sentence((desk.site.name, article.id), mark), mark(permalink) if desk.site.url else "")))
    return Cite(text=Html(text), direction=article.direction, permalink=permalink, href=relative(path, path), published=bool(desk.site.url),
                styles=tuple(InStyle(style=one.style, text=_in_order(one.markup, article)) for one in workings.styled(article)),
                take_away=beside_article(desk, article, path),
                records=tuple(Record(format=each.name, text=_lines(workings.record(article, each))) for each in FORMATS))


def _in_order(markup: str, article: Article) -> Html:
    """A citation whose dates and words from right to left keep their order where the article runs from left to right."""
    return Html(LEFTWARDS.sub(r"<bdi>\g<0></bdi>", markup) if article.direction == "ltr" else markup)


def _sentence(pieces: Iterable[str], mark: Callable[[str], str]) -> str:
    """What is known of these, with a full stop; nothing of nothing."""
    known = [piece for piece in pieces if piece]
    return ", ".join(map(mark, known)) + _stop(known[-1])[len(known[-1]):] if known else ""


def _escaped(text: str) -> str:
    return escape(text, quote=False)


def _set_apart(text: str) -> str:
    """Of which no sign changes sides for the words beside it."""
    return f"<bdi>{_escaped(text)}</bdi>"


def _lines(record: str) -> str:
    """A record as a page prints it: RIS ends its lines with CR and LF, of which HTML keeps one."""
    return "\n".join(record.strip().splitlines())


def _stop(text: str) -> str:
    return text if not text or text[-1] in ".?!…" else f"{text}."
