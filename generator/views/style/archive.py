"""An invented archive, from which the style page is made: two reports of one fire, and what tries a page's patience."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from generator import catalogue, dates, document, prose
from generator.authority import Authority
from generator.authority.records import EntityRecord, StoryRecord
from generator.catalogue import Catalogue
from generator.model import Article, Name, Original, PromoLink, Provenance, SetAside, Withdrawal
from generator.permalinks import Ledger, mint_id, slugify
from generator.views.style.texts import COUNCIL, GAZETTE, GAZETTE_LATER, GENRES, LONG, MERCURY, TONGUES, YEARS

PAPER, OTHER = "The Brimsey Gazette", "Port Kessel Mercury"
CALLOWAY = Name(name="Ines Calloway", type="person", surfaces=("Ines Calloway", "Calloway"), roles=("chair of the Harbour Board",))
LEES = Name(name="Asa Lees", type="person", surfaces=("Asa Lees", "Lees"), roles=("diver",))
BOARD = Name(name="Harbour Board", type="organisation", surfaces=("Harbour Board",))
AGENCY = Name(name="Coast Agency", type="organisation", surfaces=("Coast Agency",))
BRIMSEY = Name(name="Brimsey", type="place", surfaces=("Brimsey",))
KESSEL = Name(name="Port Kessel", type="place", surfaces=("Port Kessel",))
NAMES = (CALLOWAY, LEES, BOARD, AGENCY, BRIMSEY, KESSEL)
RECORDS = (
    EntityRecord(name="Ines Calloway", type="person", note="chair of the Harbour Board, 1962–2031", same_as=("https://www.wikidata.org/wiki/Q1",)),
    EntityRecord(name="Brimsey", type="place", note="harbour town", latitude=57.1, longitude=-6.2),
    EntityRecord(name="Port Kessel", type="place", latitude=56.4, longitude=-5.5),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Invented:
    """The archive, and those of its articles that specimens are about."""

    catalogue: Catalogue
    article: dict[str, str] = field(default_factory=dict)
    """What it shows -> its id."""


def invented() -> Invented:
    """The archive; the same in every build."""
    held = dict(_articles())
    told = tuple(held[key].id for key in ("full", "other"))
    story = StoryRecord(headline="A ferry burns off Brimsey", note="The Maid of Orrin, 29 April 2016.", articles=told)
    decided = Authority(entities=RECORDS, stories=(story,))
    made = catalogue.build(held.values(), decided, Ledger(()))
    return Invented(catalogue=made, article={key: article.id for key, article in held.items()})


def _articles() -> Iterator[tuple[str, Article]]:
    yield "full", _article(
        "Ferry burns off Brimsey as board counts its missing", GAZETTE, "2016-04-29", publication=PAPER, section="Coast", page="1",
        standfirst="Lifeboats search the sound until dawn.", bylines=("By Cor Tarnsen",), dateline="BRIMSEY",
        credits=("Photograph: Bel Halley",),
        tags=("Fires at sea", "#BrimseyFerry"), rights="© The Brimsey Gazette", corrections=("The ferry was built in 1971, not in 1917.",),
        date_text="29 April, 2016", set_aside=(SetAside(line=9, rule="credit_lines", text="Photograph: Bel Halley"),
                                               SetAside(line=14, rule="promo_links", text="Read More: Quays closed for a week")),
        links=(PromoLink(label="Read More", text="Quays closed for a week", url="https://gazette.example/quays"),))
    yield "later", _article(
        "Ferry burns off Brimsey as board counts its missing", GAZETTE_LATER, "2016-04-29", publication=PAPER, modified="2016-04-30",
        standfirst="Lifeboats search the sound until dawn.", bylines=("By Cor Tarnsen",), url="https://gazette.example/ferry")
    yield "other", _article("Ferry ‘went like paper’ as lifeboats search on", MERCURY, "2016-04-30", publication=OTHER,
                            tags=("Fires at sea",), bylines=("From our own correspondent",))
    yield "copy", _article("Ferry ‘went like paper’", MERCURY, "2016-04-30", publication="The Orrin Evening Post")
    for year, (headline, body) in YEARS.items():
        yield year, _article(headline, body, year, publication=OTHER, tags=("Harbours",))
    yield "month", _article("Notice of the Harbour Board", COUNCIL, "1931-05", publication=PAPER, genre="letter")
    yield "undated", _article("Ropes of the Brimsey quay", "Ropes are made in Brimsey.\n\nThe Harbour Board buys them.", None)
    yield "withdrawn", _article("Taken down", "Nothing of this is shown.", "2001-03-04", publication=PAPER,
                                withdrawn=Withdrawal(date="2020-02-03", reason="At the publisher’s request."))
    yield "long", _article(LONG, f"{LONG} {LONG}", "2003-01", publication=OTHER, standfirst=f"{LONG} {LONG}")
    for genre, (headline, body) in GENRES.items():
        yield genre, _article(headline, body, "2016-05-02", publication=PAPER, genre=genre, section="Opinion")
    for language, (headline, body) in TONGUES.items():
        yield language, _article(headline, body, "2016-05-03", language=language, direction=document.direction_of(language))


def _article(headline: str, body: str, published: str | None, **given: Any) -> Article:
    digest = hashlib.sha256(f"{headline}\n{body}\n{published}\n{given.get('publication')}".encode()).hexdigest()
    id_, slug = mint_id(digest), slugify(headline)
    blocks, text = prose.lay_out(headline=headline, standfirst=given.get("standfirst"), body=body)
    date = dates.parse(published, "stated") if published else None
    named = tuple(name for name in NAMES if any(surface in text for surface in name.surfaces))
    original = Original(file=f"{slug[:24]}.txt", media_type="text/plain", bytes=len(body.encode()), sha256=digest, received="2026-11-22")
    return Article(**{
        "id": id_, "slug": slug, "file": f"articles/{slug}-{id_}.md", "original": original, "headline": headline, "language": "en",
        "published": date, "date_basis": "stated" if date else None, "body": body, "blocks": blocks, "text": text, "names": named,
        "provenance": (Provenance(file=original.file, sha256=digest, received="2026-11-22"),), **given})
