"""An article as a chapter: its head, its words as the archive may show them, and what is known of where they came from."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from generator import prose
from generator.export.book.facts import facts
from generator.export.book.xhtml import Inside, element, fragment, language, under
from generator.export.shown import cut
from generator.model import Article
from generator.prose import Span
from generator.views.bylines import bylines_of
from generator.views.desk import Desk
from generator.views.links import safe_web
from generator.views.when import in_words_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Binding:
    """How what is bound together finds each other."""

    chapter: Callable[[str], str]
    """Id of an article -> the link to its chapter."""

    held: frozenset[str]
    """Ids of the articles that have one."""

    media: Callable[[str], str | None]
    """Path of an image below content/ -> where it is for a chapter; None where the archive does not have it."""

    prefix: Callable[[str], str] = field(default=lambda _article: "")
    """Id of an article -> what stands before the ids of its paragraphs, where all chapters are one document."""


def chapter(desk: Desk, article: Article, binding: Binding) -> Element:
    """As much of the article as may leave the archive."""
    article, path = cut(article), desk.catalogue.paths[article.id]
    parts: list[Inside] = [_head(desk, article, path)]
    parts += _withdrawn(desk, article, binding) if article.withdrawn else [*_body(desk, article, path, binding), *_cut(desk, article)]
    return element("article", *parts, facts(desk, article, path), id=f"{binding.prefix(article.id)}article")


def _head(desk: Desk, article: Article, path: str) -> Element:
    say, date = desk.say, desk.when(article.id)
    own = {"lang": language(article.language), "dir": article.direction}
    notice = say.gettext("Published %(date)s", date=date.text) if date.known else date.text
    inferred = " " + say.gettext("(inferred, not printed)") if date.inferred else ""
    bylines = ["".join(piece.text for piece in byline) for byline in bylines_of(desk, article, path)]
    kicker, standfirst = article.kicker or article.section, None if article.withheld else article.standfirst
    label = f"{article.standfirst_label} " if article.standfirst_label else None
    return element(
        "header",
        element("p", f"{notice}{inferred} · ", element("bdi", desk.publication(article)), class_="notice", lang=say.language,
                dir=say.direction),
        element("p", kicker, class_="kicker", **own) if kicker else None,
        element("h1", article.headline, **own),
        element("p", element("span", label, class_="label") if label else None, standfirst, class_="standfirst", **own)
        if standfirst else None,
        *(element("p", byline, class_="by", dir="auto") for byline in bylines))


def _body(desk: Desk, article: Article, path: str, binding: Binding) -> Iterator[Inside]:
    if article.withheld:
        return
    linked = desk.catalogue.references.linked.get(article.id, {})
    held = {url: binding.chapter(to) for url, to in linked.items() if to in binding.held}
    html = prose.render(article.body, article.blocks, tuple(_spans(article)), "", held)
    prefix, chapters = binding.prefix(article.id), frozenset(held.values())

    def link(to: str) -> str | None:
        if to in chapters:
            return to
        return f"#{prefix}{to[1:]}" if to.startswith("#") else safe_web(to)

    yield _led_to(element("div", *under(fragment(html, link, binding.media)), class_="body", lang=language(article.language),
                          dir=article.direction), prefix, chapters)


def _spans(article: Article) -> Iterator[Span]:
    first = next((block for block in article.blocks if block.kind == "paragraph"), None)
    if first and article.dateline and first.text.startswith(article.dateline):
        yield Span(start=first.start, end=first.start + len(article.dateline), kind="dateline", css="dateline")


def _led_to(body: Element, prefix: str, chapters: frozenset[str]) -> Element:
    """The body, its ids told from those of other chapters; a link to a place that is not there is words."""
    for one in body.iter():
        if id_ := one.get("id"):
            one.set("id", prefix + id_)
    there = {f"#{id_}" for one in body.iter() if (id_ := one.get("id"))}
    for one in body.iter("a"):
        if one.get("href", "").startswith("#") and one.get("href") not in there | chapters:
            del one.attrib["href"]
    return body


def _cut(desk: Desk, article: Article) -> Iterator[Element]:
    """That there is more than the archive may show."""
    said = {"metadata": desk.say.gettext("The archive may not show the text of this article."),
            "excerpt": desk.say.gettext("An excerpt: the archive may not show the whole article.")}
    if words := said.get(article.access):
        yield element("p", words, class_="excerpt", lang=desk.say.language, dir=desk.say.direction)


def _withdrawn(desk: Desk, article: Article, binding: Binding) -> Sequence[Element]:
    say, gone = desk.say, article.withdrawn
    if gone is None:
        return ()
    day = say.gettext("This article was taken down on %(date)s.", date=in_words_of(say, gone.date))
    other = desk.catalogue.by_id.get(gone.replaced_by or "")
    found = element(
        "div", element("h2", say.gettext("Withdrawn")), element("p", f"{day} ", element("bdi", gone.reason)),
        element("p", say.gettext("In its place:") + " ", _instead(desk, other, binding)) if other else None,
        class_="withdrawn", lang=say.language, dir=say.direction)
    return (found,)


def _instead(desk: Desk, other: Article, binding: Binding) -> Element:
    href = binding.chapter(other.id) if other.id in binding.held else desk.full(desk.catalogue.paths[other.id])
    words = element("bdi", other.headline)
    return element("a", words, href=href) if href else words
