"""The accession slip: where an article came from, when it was, and how we know."""

from dataclasses import dataclass

from generator.hidden import printable
from generator.model import Article, Original
from generator.prose import Html
from generator.views.desk import Desk
from generator.views.links import relative, safe_web
from generator.views.references import Elsewhere, Referring, elsewhere, linked_on, referring, robust_of
from generator.views.rules import name_of
from generator.views.when import When, in_words_of
from generator.views.words import no_publication
from generator.wording import Wording, marked

RIGHTS = marked("The publisher’s")


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

    robust: Html
    """What the link says of what stood there then: attributes."""


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

    robust: Html
    """What the link there says of what stood there then: attributes."""

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


PARTS = {"line": marked("line %(number)s"), "record": marked("record %(number)s"), "entry": marked("entry %(number)s")}
"""Parts of a file that intake counts."""


def slip(desk: Desk, article: Article, path: str) -> Slip:
    """The slip of one article."""
    say, original, leading = desk.say, article.original, referring(desk, article, path)
    aside = () if article.withheld else article.set_aside
    return Slip(
        accession=article.id, publication=article.publication or no_publication(say), recorded=article.publication is not None,
        publication_href=desk.href(path, desk.publication_of.get(article.id)), section=article.section, printed_page=article.page,
        when=desk.when(article.id), language=say.language_name(article.language) if article.language else None, original=original.file,
        original_href=relative(path, desk.originals[article.id]) if article.id in desk.originals else None,
        kind=kind_of(say, original), received=_day(say, original.received),
        arrivals=_arrivals(say, article),
        source=safe_web(article.url), digest=Digest(short=original.sha256[:8], full=original.sha256),
        rights=article.rights or say.gettext(RIGHTS), credits=article.credits, corrections=article.corrections,
        aside=tuple(Aside(line=a.line, rule=name_of(say, a.rule), text=printable(a.text)) for a in aside),
        aside_count=say.ngettext("%(number)s line of the original", "%(number)s lines of the original", len(aside)),
        robust=robust_of(safe_web(article.url), linked_on(desk, article)),
        links=() if article.withheld else elsewhere(desk, article, path),
        links_count=say.ngettext("%(number)s link to other articles", "%(number)s links to other articles", len(article.links)),
        referring=leading,
        referring_count=say.ngettext("%(number)s article of this archive", "%(number)s articles of this archive", len(leading)),
    )


def kind_of(say: Wording, original: Original) -> str:
    """ "text/plain, 3,491 bytes", with the part of the file when it holds many."""
    kind = say.ngettext("%(type)s, %(number)s byte", "%(type)s, %(number)s bytes", original.bytes, type=original.media_type)
    return say.gettext("%(part)s in it, %(kind)s", part=_part(say, original.part), kind=kind) if original.part else kind


def _part(say: Wording, part: str) -> str:
    """ "line 12", "record 3", "entry 4" as intake counts them; a path within the file is its own."""
    kind, _, number = part.partition(" ")
    if number.isascii() and number.isdigit() and kind in PARTS:
        return say.gettext(PARTS[kind], number=say.number(int(number)))
    return say.apart(part)


def _day(say: Wording, iso: str | None) -> str | None:
    return in_words_of(say, iso) if iso else None


def _arrivals(say: Wording, article: Article) -> tuple[Arrival, ...]:
    told = tuple(Arrival(file=p.file, received=_day(say, p.received), url=safe_web(p.url),
                         robust=robust_of(safe_web(p.url), p.received)) for p in article.provenance)
    return told if len(told) > 1 or any(arrival.url for arrival in told) else ()
