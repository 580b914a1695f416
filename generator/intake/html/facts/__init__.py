"""What a page says about its article: headline, standfirst, bylines, date and the rest, each decided among sources that are read apart."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from generator.intake.html.facts import byline_printed, date_printed, heading, json_ld, meta_tags, microdata
from generator.intake.html.facts.address import address
from generator.intake.html.facts.addresses import same_page
from generator.intake.html.facts.bylines import bylines
from generator.intake.html.facts.claim import Claim, of_field
from generator.intake.html.facts.published import when
from generator.intake.html.facts.small_fields import genre, language, publication, rights, section, tags
from generator.intake.html.facts.standfirst import standfirst
from generator.intake.html.facts.suggested import suggestion
from generator.intake.html.facts.survey import Survey, survey
from generator.intake.html.facts.titles import title, unsited
from generator.intake.html.facts.wording import tidy
from generator.intake.html.facts.zone import zone
from generator.intake.html.page import Page, words
from generator.model import ArchiveDate, Doubt

__all__ = ["Facts", "of"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """The fields of an article as its page gives them; None or () for what it does not say."""

    title: str | None = None
    """As printed, without the outlet's name."""

    headline_printed: str | None = None
    """The headline as the page prints it, where the title in force is worded otherwise."""

    kicker: str | None = None
    standfirst: str | None = None
    """As printed between headline and body; a description that is not printed is none."""

    bylines: tuple[str, ...] = ()
    """Names of people and agencies; the outlet's own only when nobody else signs."""

    published: ArchiveDate | None = None
    date_text: str | None = None
    """The date as printed, where the page prints it."""

    modified: str | None = None
    """EDTF."""

    publication: str | None = None
    section: str | None = None
    url: str | None = None
    """Canonical, in https, without what only counts clicks."""

    language: str | None = None
    """BCP 47."""

    tags: tuple[str, ...] = ()
    rights: str | None = None
    genre: str | None = None
    doubts: tuple[Doubt, ...] = ()


def of(page: Page, file: str) -> Facts:
    """The facts of a page. `file` is for messages; nothing is fetched and nothing is changed."""
    found = survey(page.soup)
    tree_title = page.soup.title
    metas = meta_tags.claims(found, tree_title.get_text() if tree_title else None)
    titles = [claim.value for claim in of_field(metas, "title")]
    addresses = [claim.value for claim in of_field(metas, "url")] + [page.url or ""]
    data = json_ld.claims(found.scripts, titles, [text for text in addresses if same_page(text, text)])
    micro = microdata.claims(found, titles + [claim.value for claim in of_field(data, "title")])
    claims = (*data, *micro, *metas)
    return _decided(found, claims, page)


def _decided(found: Survey, claims: tuple[Claim, ...], page: Page) -> Facts:
    """One deciding rule per field."""
    url = address(of_field(claims, "url"), page.url)
    sites = _sites(claims, url or page.url)
    called = unsited(of_field(claims, "title"), sites, [claim.value for claim in of_field(claims, "section")])
    head = heading.printed(found, called, of_field(claims, "alternative"), sites)
    around = zone(found, head)
    lang, lang_doubts = language(found.language, claims)
    above = (head.kicker or heading.kicker_above(found, head)) if head else None
    named, kicker, title_doubts = title(head, tidy(above) if above else None, called)
    summary = standfirst(around, of_field(claims, "standfirst"))
    names, name_doubts = bylines(of_field(claims, "author"), byline_printed.printed(found, around), sites)
    dated = when((*claims, *date_printed.stamped(around)), date_printed.printed(around, lang), url or page.url, lang)
    guessed = suggestion(page.text) if dated.published is None and not dated.doubts else ()
    return Facts(
        title=named, headline_printed=_other(head, named), kicker=kicker, standfirst=summary[0] if summary else None, bylines=names,
        published=dated.published, date_text=dated.text, modified=dated.modified, publication=publication(claims), section=section(claims),
        url=url, language=lang, tags=tags(claims, [words(tag) for tag in found.tagged[:60]]), rights=rights(claims), genre=genre(claims),
        doubts=(*title_doubts, *name_doubts, *dated.doubts, *guessed, *lang_doubts))


def _other(head: heading.Heading | None, named: str | None) -> str | None:
    printed = tidy(head.text) if head else None
    return printed if printed != named else None


def _sites(claims: tuple[Claim, ...], url: str | None) -> list[str]:
    """The names that the outlet goes by: what it calls itself, and its host."""
    names = [claim.value for claim in of_field(claims, "publication") if len(claim.value) <= 60]
    host = (urlsplit(url).hostname or "") if url else ""
    labels = host.removeprefix("www.").split(".")
    if len(labels) > 1:
        names += [".".join(labels), next((label for label in reversed(labels[:-1]) if len(label) > 3), labels[0])]
    return names
