"""Quotations in their sentences: what an entity said, and what others said of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.entity_pages import Strand
from generator.model import Article, Quote
from generator.sentences import sentences
from generator.views.concordance import PartLink
from generator.views.context import Marked, Piece, href_at, sentence
from generator.views.desk import Desk
from generator.views.links import relative
from generator.views.volumes import Volumes, anchor, label
from generator.views.words import counted

LATEST = 6
"""Quotations of many that stand on the entity's own page."""

KINDS = {"full": "In full", "fragment": "In part", "heading": "As a heading", "scare": "In quotation marks"}
"""How much of what was said is printed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quoted:
    """A quotation and where it stands."""

    pieces: tuple[Piece, ...]
    """The sentence that it is printed in, the quotation itself marked "said"."""

    href: str | None
    headline: str
    when: str
    kind: str
    speaker: str | None
    """As printed, on pages of others' words; None on the speaker's own."""

    speaker_href: str | None
    language: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotesOf:
    """The quotations of one period."""

    label: str
    anchor: str
    count: str
    quotes: tuple[Quoted, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotations:
    """The quotations of one strand on an entity's own page."""

    quotes: tuple[Quoted, ...]
    all_href: str | None
    """Where all of them stand, when only the latest stand here."""

    all_words: str
    """ "All 48 quotations"."""


def quotations(volumes: Volumes, path: str, quotes: Sequence[Quote]) -> Quotations:
    """What the entity's own page shows of a strand: all of it, or the latest of much."""
    own = "" in volumes.parts
    dated = [quote for quote in quotes if quote.article in volumes.desk.catalogue.dates]
    shown = (dated or quotes)[-LATEST:] if own else quotes
    return Quotations(
        quotes=tuple(quoted(volumes.desk, path, quote, volumes.strand) for quote in shown),
        all_href=relative(path, volumes.path("")) if own else None, all_words=f"All {counted(len(quotes), 'quotation')}",
    )


def groups_of(volumes: Volumes, path: str, page: str, quotes: Mapping[str, Sequence[Quote]]) -> tuple[QuotesOf, ...]:
    """The quotations that stand on the page of a period, in groups; `quotes` are those of the strand by article."""
    return tuple(
        QuotesOf(label=label(period, volumes.depth(page)), anchor=anchor(period), count=told(held, quotes),
                 quotes=tuple(quoted(volumes.desk, path, quote, volumes.strand) for article in held for quote in quotes[article]))
        for period, held in volumes.grouped(page, volumes.standing.get(page, ())).items()
    )


def parts_below(volumes: Volumes, path: str, page: str, quotes: Mapping[str, Sequence[Quote]]) -> tuple[PartLink, ...]:
    """The pages one step down."""
    return tuple(
        PartLink(label=label(period), href=volumes.href(path, period, held), count=told(held, quotes))
        for period, held in volumes.below.get(page, {}).items()
    )


def told(articles: Sequence[str], quotes: Mapping[str, Sequence[Quote]]) -> str:
    """ "12 quotations in 3 articles"."""
    return f"{counted(sum(len(quotes[article]) for article in articles), 'quotation')} in {counted(len(articles), 'article')}"


def quoted(desk: Desk, path: str, quote: Quote, strand: Strand) -> Quoted:
    """One quotation; its speaker is named where it is not the page's own."""
    article = desk.catalogue.by_id[quote.article]
    return Quoted(
        pieces=sentence(article, around(article, quote), [Marked(start=quote.start, end=quote.end, css="said")]),
        href=href_at(desk, path, article, quote.start), headline=article.headline, when=desk.when(article.id).short,
        kind=KINDS[quote.kind], speaker=quote.speaker_text if strand == "about" else None,
        speaker_href=desk.href(path, quote.speaker) if strand == "about" else None,
        language=article.language if article.language != desk.site.language else None,
    )


def around(article: Article, quote: Quote) -> tuple[int, int]:
    """The sentence or sentences in which a quotation stands, with its marks; it never reaches beyond its block."""
    block = next((b for b in article.blocks if b.start <= quote.start < b.end), None)
    if block is None:
        return quote.start, quote.end
    whole = (max(block.start, quote.start - 1), min(block.end, quote.end + 1))
    held = [span for span in sentences(article.text, block.start, block.end, [whole]) if span[0] < whole[1] and span[1] > whole[0]]
    return (held[0][0], max(held[-1][1], min(quote.end, block.end))) if held else (quote.start, quote.end)
