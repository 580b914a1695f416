"""Hostile articles, and the same in every form in which articles come in."""

import csv
import html
import io
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields
from email.message import EmailMessage
from io import BytesIO
from xml.sax.saxutils import escape, quoteattr

import docx
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.hostile.attacks import addresses, hostile
from tests.intake.containers.invented import HTML, crawled, tarred, zipped
from tests.intake.records.test_books import epub

WORDS = ("harbour", "council", "ferry", "granary", "quarry", "lantern", "orchard", "turnpike", "weir", "chapel", "brickworks", "heath")


@dataclass(frozen=True, slots=True, kw_only=True)
class Hostile:
    """An article that attacks from every field, and says something harmless in every paragraph."""

    number: int
    headline: str
    standfirst: str
    byline: str
    section: str
    publication: str
    tag: str
    date: str
    href: str
    src: str
    caption: str
    paragraphs: tuple[tuple[str, str, str], ...]
    """What attacks before and behind the harmless sentence, which is in the middle."""

    @property
    def harmless(self) -> list[str]:
        """What a reader must find on the page."""
        return [middle for _, middle, _ in self.paragraphs]

    def texts(self) -> list[str]:
        """The paragraphs as they are printed."""
        return [" ".join(parts) for parts in self.paragraphs]


def sentence(number: int, place: int) -> str:
    """Words that are in no other article, and that no rule sets aside."""
    one, other = WORDS[(number + place) % 12], WORDS[(number // 12 + 5 * place + 3) % 12]
    return f"The {one} at Brimsey kept number {number}{'abc'[place % 3]} and the {other} was shut until the Tuesday after."


@st.composite
def articles(draw: st.DrawFn) -> Hostile:
    """One hostile article; `numbered` puts its sentences in."""
    paragraphs = draw(st.lists(st.tuples(hostile, hostile), min_size=2, max_size=3))
    return Hostile(
        number=0,
        headline=draw(hostile),
        standfirst=draw(hostile),
        byline=draw(hostile),
        section=draw(hostile),
        publication=draw(hostile),
        tag=draw(hostile),
        date=draw(st.one_of(st.sampled_from(["2016-04-29", "29 April 2016", "2016-04-31", "0000-00-00"]), hostile)),
        href=draw(addresses),
        src=draw(addresses),
        caption=draw(hostile),
        paragraphs=tuple((before, "", behind) for before, behind in paragraphs),
    )


def numbered(one: Hostile, number: int) -> Hostile:
    """The article with sentences of its own."""
    own = {field.name: getattr(one, field.name) for field in fields(one)}
    paragraphs = tuple((before, sentence(number, place), behind) for place, (before, _, behind) in enumerate(one.paragraphs))
    return Hostile(**own | {"number": number, "headline": f"Notice {number} {one.headline}", "paragraphs": paragraphs})


# ---------------------------------------------------------------- one article, one file


def plain(one: Hostile) -> bytes:
    return "\n\n".join([one.headline, f"By {one.byline}", one.date, *one.texts(), f"Read More: {one.caption}"]).encode("utf-8", "replace")


def page(one: Hostile) -> bytes:
    """A web page; what is harmless is marked up as a page would, what attacks is left raw."""
    body = "".join(
        f"<p>{before} <b>{html.escape(middle)}</b> {behind} <a href={quoteattr(one.href)}>more</a></p>"
        for before, middle, behind in one.paragraphs
    )
    data = {
        "@type": "NewsArticle",
        "headline": one.headline,
        "author": {"name": one.byline},
        "datePublished": one.date,
        "url": one.href,
        "articleSection": one.section,
        "publisher": {"name": one.publication},
        "keywords": [one.tag],
    }
    text = (
        f"<!doctype html><html><head><meta charset=utf-8><title>{html.escape(one.headline)}</title><base href={quoteattr(one.src)}>"
        f"<link rel=canonical href={quoteattr(one.href)}><meta property=og:title content={quoteattr(one.headline)}>"
        f"<meta name=author content={quoteattr(one.byline)}><meta property=og:site_name content={quoteattr(one.publication)}>"
        f"<meta name=description content={quoteattr(one.standfirst)}><meta property=article:published_time content={quoteattr(one.date)}>"
        f"<script type=application/ld+json>{json.dumps(data)}</script></head><body><article><h1>{html.escape(one.headline)}</h1>"
        f"<figure><img src={quoteattr(one.src)} alt={quoteattr(one.caption)}><figcaption>{one.caption}</figcaption></figure>"
        f"{body}</article></body></html>"
    )
    return text.encode("utf-8", "replace")


def markdown(one: Hostile) -> bytes:
    head = {"title": one.headline, "author": one.byline, "date": one.date, "tags": [one.tag], "url": one.href, "section": one.section}
    front = "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in head.items())
    body = "\n\n".join(f"{before} {middle} {behind}" for before, middle, behind in one.paragraphs)
    return f"---\n{front}---\n\n{body}\n\n![{one.caption}]({one.src})\n\n[more]({one.href})\n".encode("utf-8", "replace")


def letter(one: Hostile) -> bytes:
    message = EmailMessage()
    message["From"], message["Date"] = "Nora Quill <nora@letter.example>", "Sat, 03 Feb 2024 07:00:00 +0000"
    message["Subject"] = "".join(c for c in one.headline if c.isprintable())
    message["Message-ID"] = f"<{one.number}@letter.example>"
    message.set_content("\n\n".join(one.texts()).encode("utf-8", "replace").decode())
    message.add_alternative(page(one).decode(), subtype="html")
    return message.as_bytes()


def word(one: Hostile) -> bytes:
    document, out = docx.Document(), BytesIO()
    kept = [one.headline, *one.texts()]
    for number, text in enumerate(
        "".join(c for c in words if c in "\t\n" or (" " <= c and not "\ud800" <= c <= "\udfff" and c not in "\ufffe\uffff"))
        for words in kept
    ):
        document.add_heading(text, 1) if number == 0 else document.add_paragraph(text)
    document.save(out)
    return out.getvalue()


def mhtml(one: Hostile) -> bytes:
    lines = [
        "From: <Saved by Blink>",
        "Snapshot-Content-Location: https://gazette.example/a",
        "Subject: x",
        "MIME-Version: 1.0",
        'Content-Type: multipart/related; type="text/html"; boundary="B"',
        "",
        "--B",
        "Content-Type: text/html; charset=utf-8",
        "Content-Transfer-Encoding: 8bit",
        "Content-Location: https://gazette.example/a",
        "",
        "",
    ]
    return "\r\n".join(lines).encode() + page(one) + b"\r\n--B--\r\n"


# ---------------------------------------------------------------- many articles, one file


def record(one: Hostile) -> dict[str, object]:
    return {
        "title": one.headline,
        "author": one.byline,
        "date": one.date,
        "section": one.section,
        "source": one.publication,
        "tags": [one.tag],
        "url": one.href,
        "image": one.src,
        "description": one.standfirst,
        "text": "\n\n".join(one.texts()),
    }


def json_list(many: Sequence[Hostile]) -> bytes:
    return json.dumps([record(one) for one in many]).encode()


def json_lines(many: Sequence[Hostile]) -> bytes:
    return "".join(json.dumps(record(one)) + "\n" for one in many).encode()


def json_feed(many: Sequence[Hostile]) -> bytes:
    items = [
        {
            "id": str(one.number),
            "url": one.href,
            "title": one.headline,
            "content_html": "".join(f"<p>{text}</p>" for text in one.texts()),
            "image": one.src,
            "authors": [{"name": one.byline}],
            "tags": [one.tag],
            "date_published": one.date,
        }
        for one in many
    ]
    return json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "x", "items": items}).encode()


def table(many: Sequence[Hostile]) -> bytes:
    out = io.StringIO()
    rows = csv.writer(out)
    rows.writerow(["title", "author", "date", "source", "url", "text"])
    for one in many:
        rows.writerow(
            [
                words.replace("\0", "")
                for words in (one.headline, one.byline, one.date, one.publication, one.href, "\n\n".join(one.texts()))
            ]
        )
    return out.getvalue().encode("utf-8", "replace")


def rss(many: Sequence[Hostile]) -> bytes:
    def xml(words: str) -> str:
        return escape(
            "".join(c for c in words if c in "\t\n" or (c >= " " and not "\ud800" <= c <= "\udfff" and c not in "\ufffe\uffff"))
        )

    items = "".join(
        f"<item><title>{xml(one.headline)}</title><link>{xml(one.href)}</link><dc:creator>{xml(one.byline)}</dc:creator>"
        f"<pubDate>{xml(one.date)}</pubDate><category>{xml(one.tag)}</category>"
        f"<content:encoded>{xml(''.join(f'<p>{text}</p>' for text in one.texts()))}</content:encoded></item>"
        for one in many
    )
    return (
        '<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<channel><title>x</title>{items}</channel></rss>"
    ).encode()


def letters(many: Sequence[Hostile]) -> bytes:
    return b"".join(
        b"From nora@letter.example Sat Feb  3 07:00:00 2024\n" + letter(one).replace(b"\nFrom ", b"\n>From ") + b"\n\n" for one in many
    )


def crawl(many: Sequence[Hostile], *, packed: bool = True) -> bytes:
    return crawled(*((f"https://gazette.example/{one.number}", page(one), HTML) for one in many), packed=packed)


def zip_of_pages(many: Sequence[Hostile]) -> bytes:
    return zipped(*((f"{'../' * (one.number % 4)}{one.number}.html", page(one)) for one in many))


def tar_of_texts(many: Sequence[Hostile], *, mode: str = "w:gz") -> bytes:
    return tarred(*((f"{'/' * (one.number % 2)}{one.number}.txt", plain(one)) for one in many), mode=mode)


def book(many: Sequence[Hostile]) -> bytes:
    def chapter(one: Hostile) -> str:
        words = "".join(f"<p>{html.escape(text)}</p>" for text in (one.texts()))
        kept = "".join(c for c in words if c in "\t\n" or (c >= " " and not "\ud800" <= c <= "\udfff"))
        return f'<html xmlns="http://www.w3.org/1999/xhtml"><body><h1>Notice {one.number}</h1>{kept}</body></html>'

    return epub(**{"OEBPS/text/a mill.xhtml": chapter(many[0]), "OEBPS/b.xhtml": chapter(many[1])})


SINGLE: dict[str, Callable[[Hostile], bytes]] = {"txt": plain, "html": page, "md": markdown, "eml": letter, "docx": word, "mhtml": mhtml}
MANY: dict[str, Callable[[Sequence[Hostile]], bytes]] = {
    "json": json_list,
    "jsonl": json_lines,
    "feed.json": json_feed,
    "csv": table,
    "rss": rss,
    "mbox": letters,
    "warc.gz": crawl,
    "zip": zip_of_pages,
    "tar.gz": tar_of_texts,
}
TOGETHER = 6
"""Articles in a file that holds many."""


def files(many: Sequence[Hostile]) -> dict[str, tuple[bytes, Sequence[Hostile]]]:
    """The articles dealt out to every form in turn: name of a file -> its bytes and the articles in it."""
    found: dict[str, tuple[bytes, Sequence[Hostile]]] = {}
    turns = [*(SINGLE,) * TOGETHER, *(MANY,)]
    at, turn = 0, 0
    while at < len(many):
        shelf = turns[turn % len(turns)]
        turn += 1
        for ending, write in shelf.items():
            held = many[at : at + (1 if shelf is SINGLE else TOGETHER)]
            at += len(held)
            if held:
                found[f"{held[0].number:05}.{ending}"] = (write(held[0] if shelf is SINGLE else held), held)  # type: ignore[arg-type, operator]
    for pair in (many[n : n + 2] for n in range(0, len(many), 200)):
        if len(pair) == 2:
            found[f"{pair[0].number:05}.epub"] = (book(pair), pair)
    return found


def invented(number: int) -> list[Hostile]:
    """So many articles, the same in each run."""
    found: list[Hostile] = []

    @settings(max_examples=number, derandomize=True, database=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
    @given(articles())
    def collect(one: Hostile) -> None:
        found.append(one)

    collect()
    return [numbered(one, place) for place, one in enumerate(found)]
