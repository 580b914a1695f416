"""Quotations in their sentences: what an entity said, and what others said of it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.entity_pages import Strand
from generator.model import Article, Quote
from generator.sentences import sentences
from generator.views.concordance import PartLink
from generator.views.context import Marked, Piece, href_at, sentence
from generator.views.desk import Desk
from generator.views.links import relative
from generator.views.volumes import Volumes, anchor, label
from generator.views.words import in_articles
from generator.wording import Wording, marked

LATEST = 6
"""Quotations of many that stand on the entity's own page."""

KINDS = {"full": marked("In full"), "fragment": marked("In part"), "heading": marked("As a heading"), "scare": marked("In quotation marks")}
"""How much of what was said is printed."""

NO_BREAK = "\u00a0"
"""Between the words of its kind, which end a line together."""


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
    direction: str


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

    order: str | None
    """In which order they stand here, None of one alone."""


def quotations(volumes: Volumes, path: str, quotes: Sequence[Quote]) -> Quotations:
    """What the entity's own page shows of a strand: all of it, or the latest of much."""
    own = "" in volumes.parts
    dated = [quote for quote in quotes if quote.article in volumes.desk.catalogue.dates]
    shown = (dated or quotes)[-LATEST:] if own else quotes
    order = volumes.desk.say.gettext("The latest, in order of time.") if own else volumes.desk.say.gettext("In order of time.")
    return Quotations(
        order=order if len(shown) > 1 else None, quotes=quoted(volumes.desk, path, shown, volumes.strand),
        all_href=relative(path, volumes.path("")) if own else None,
        all_words=volumes.desk.say.ngettext("All %(number)s quotation", "All %(number)s quotations", len(quotes)),
    )


def groups_of(volumes: Volumes, path: str, page: str, quotes: Mapping[str, Sequence[Quote]]) -> tuple[QuotesOf, ...]:
    """The quotations that stand on the page of a period, in groups; `quotes` are those of the strand by article."""
    return tuple(
        QuotesOf(label=label(volumes.desk.say, period, volumes.depth(page)), anchor=anchor(period),
                 count=told(volumes.desk.say, held, quotes),
                 quotes=quoted(volumes.desk, path, (quote for article in held for quote in quotes[article]), volumes.strand))
        for period, held in volumes.grouped(page, volumes.standing.get(page, ())).items()
    )


def parts_below(volumes: Volumes, path: str, page: str, quotes: Mapping[str, Sequence[Quote]]) -> tuple[PartLink, ...]:
    """The pages one step down."""
    return tuple(
        PartLink(label=label(volumes.desk.say, period), href=volumes.href(path, period, held), count=told(volumes.desk.say, held, quotes))
        for period, held in volumes.below.get(page, {}).items()
    )


def told(say: Wording, articles: Sequence[str], quotes: Mapping[str, Sequence[Quote]]) -> str:
    """ "12 quotations in 3 articles"."""
    found = say.ngettext("%(number)s quotation", "%(number)s quotations", sum(len(quotes[article]) for article in articles))
    return say.gettext("%(quotations)s in %(articles)s", quotations=found, articles=in_articles(say, len(articles)))


def quoted(desk: Desk, path: str, quotes: Iterable[Quote], strand: Strand) -> tuple[Quoted, ...]:
    """Quotations in their sentences; those of one speaker that share a sentence stand in it together."""
    runs: list[tuple[list[Quote], tuple[int, int]]] = []
    for quote in quotes:
        start, end = around(desk.catalogue.by_id[quote.article], quote)
        last, span = runs[-1] if runs else ([], (0, 0))
        if last and last[-1].article == quote.article and last[-1].speaker_text == quote.speaker_text and start < span[1]:
            runs[-1] = ([*last, quote], (span[0], max(span[1], end)))
        else:
            runs.append(([quote], (start, end)))
    return tuple(_quoted(desk, path, held, span, strand) for held, span in runs)


def _quoted(desk: Desk, path: str, quotes: Sequence[Quote], span: tuple[int, int], strand: Strand) -> Quoted:
    """The quotations of one sentence; their speaker is named where the page is not the speaker's own."""
    first, article = quotes[0], desk.catalogue.by_id[quotes[0].article]
    kind = "full" if any(quote.kind == "full" for quote in quotes) else first.kind
    return Quoted(
        pieces=sentence(article, span, [Marked(start=quote.start, end=quote.end, css="said") for quote in quotes]),
        href=href_at(desk, path, article, first.start), headline=article.headline, when=desk.when(article.id).short,
        kind=desk.say.gettext(KINDS[kind]).replace(" ", NO_BREAK),
        speaker=first.speaker_text if strand == "about" else None,
        speaker_href=desk.href(path, first.speaker) if strand == "about" else None,
        language=article.language if article.language != desk.site.language else None, direction=article.direction,
    )


def around(article: Article, quote: Quote) -> tuple[int, int]:
    """The sentence or sentences in which a quotation stands, with its marks; it never reaches beyond its block."""
    block = next((b for b in article.blocks if b.start <= quote.start < b.end), None)
    if block is None:
        return quote.start, quote.end
    whole = (max(block.start, quote.start - 1), min(block.end, quote.end + 1))
    held = [span for span in sentences(article.text, block.start, block.end, [whole]) if span[0] < whole[1] and span[1] > whole[0]]
    return (held[0][0], max(held[-1][1], min(quote.end, block.end))) if held else (quote.start, quote.end)
