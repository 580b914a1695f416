"""The accession slip: where an article came from, when it was, and how we know."""

from dataclasses import dataclass

from generator.model import Article, Original
from generator.views.desk import Desk
from generator.views.links import relative, safe_web
from generator.views.references import Elsewhere, Referring, elsewhere, referring
from generator.views.rules import name_of
from generator.views.when import When, in_words_of
from generator.views.words import NOT_RECORDED, counted, number

RIGHTS = "The publisher’s"
LANGUAGES = {
    "ar": "Arabic", "de": "German", "el": "Greek", "en": "English", "es": "Spanish", "fa": "Persian", "fr": "French", "he": "Hebrew",
    "it": "Italian", "ja": "Japanese", "ko": "Korean", "nl": "Dutch", "pl": "Polish", "pt": "Portuguese", "ru": "Russian",
    "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu", "vi": "Vietnamese", "zh": "Chinese",
}
"""Names of the languages that newspapers of such archives are most often in (CLDR, English); others show their tag."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """A SHA-256, short for the eye and whole for the hand."""

    short: str
    full: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """One way in which the original came."""

    file: str
    received: str | None
    url: str | None
    """A web address a browser may follow."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Aside:
    """A line of the original that is not the article."""

    line: int
    rule: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """The ruled card."""

    accession: str
    publication: str
    publication_href: str | None
    recorded: bool
    section: str | None
    printed_page: str | None
    when: When
    language: str | None
    original: str
    """The original's file name."""

    original_href: str | None
    """The page that shows it; None where there is none."""

    kind: str
    """Media type and size: "text/plain, 3,491 bytes"."""

    received: str | None
    arrivals: tuple[Arrival, ...]
    """Every way it came, when there is more to tell than the original's name."""

    source: str | None
    """The article's web address, when the original says."""

    digest: Digest
    rights: str
    credits: tuple[str, ...]
    corrections: tuple[str, ...]
    aside: tuple[Aside, ...]
    aside_count: str
    links: tuple[Elsewhere, ...]
    links_count: str
    referring: tuple[Referring, ...]
    """Articles of the archive that lead to this one."""

    referring_count: str


def slip(desk: Desk, article: Article, path: str) -> Slip:
    """The slip of one article."""
    original, leading = article.original, referring(desk, article, path)
    return Slip(
        accession=article.id, publication=article.publication or NOT_RECORDED, recorded=article.publication is not None,
        publication_href=desk.href(path, desk.publication_of.get(article.id)), section=article.section, printed_page=article.page,
        when=desk.when(article.id), language=_language(article), original=original.file,
        original_href=relative(path, desk.originals[article.id]) if article.id in desk.originals else None, kind=kind_of(original),
        received=_day(original.received), arrivals=_arrivals(article),
        source=safe_web(article.url), digest=Digest(short=original.sha256[:8], full=original.sha256),
        rights=article.rights or RIGHTS, credits=article.credits, corrections=article.corrections,
        aside=tuple(Aside(line=a.line, rule=name_of(a.rule), text=a.text) for a in article.set_aside),
        aside_count=counted(len(article.set_aside), "line"),
        links=elsewhere(desk, article, path), links_count=counted(len(article.links), "link"),
        referring=leading, referring_count=counted(len(leading), "article"),
    )


def kind_of(original: Original) -> str:
    """ "text/plain, 3,491 bytes", with the part of the file when it holds many."""
    kind = f"{original.media_type}, {number(original.bytes)} bytes"
    return f"{original.part} in it, {kind}" if original.part else kind


def _language(article: Article) -> str | None:
    return LANGUAGES.get(article.language.split("-")[0].lower(), article.language) if article.language else None


def _day(iso: str | None) -> str | None:
    return in_words_of(iso) if iso else None


def _arrivals(article: Article) -> tuple[Arrival, ...]:
    told = tuple(Arrival(file=p.file, received=_day(p.received), url=safe_web(p.url)) for p in article.provenance)
    return told if len(told) > 1 or any(arrival.url for arrival in told) else ()
