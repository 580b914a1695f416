"""The page of a story: how the papers told it."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.filing import sort_key
from generator.model import Addition, Article, Difference, Side, Story
from generator.views.article_row import Row, row
from generator.views.because import Reason, reasons
from generator.views.context import Marked, Piece, href_at, sentence
from generator.views.desk import Desk
from generator.views.frame import Frame, frame
from generator.views.names_list import NameGroup, grouped, name_row
from generator.views.page import Page
from generator.views.spine import Here
from generator.views.when import in_words
from generator.views.words import counted, shortened, tidied

CAST_LIMIT = 60
FOLD_AT = 5
"""Sentences of a report shown before the rest is folded: what differs must not be pushed out of sight."""

NAME_KINDS = ("person", "organisation", "place")


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A sentence of a report, with what only this report has marked as new and what all have as known."""

    pieces: tuple[Piece, ...]
    href: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One article of the story, and what it alone adds."""

    row: Row
    names: tuple[NameGroup, ...]
    told: tuple[Told, ...]
    more: tuple[Told, ...]
    """Further sentences, folded."""

    more_words: str
    adds: str
    """ "3 names, 4 figures and quotations that no other report has"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ViewOf:
    """What one report says of something on which reports differ."""

    claim: str
    pieces: tuple[Piece, ...]
    attribution: str | None
    attribution_href: str | None
    headline: str
    publication: str
    when: str
    href: str | None
    language: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Differing:
    """One disagreement."""

    about: str
    sides: tuple[ViewOf, ...]
    because: tuple[Reason, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryView:
    """Everything that story.html prints."""

    frame: Frame
    headline: str
    note: str | None
    curated: bool
    tally: str
    """ "2 reports, 29 April 2016"."""

    inferred: bool
    """Whether any report's date is inferred."""

    disagreements: str | None
    """ "2 disagreements"."""

    reports: tuple[Report, ...]
    differences: tuple[Differing, ...]
    cast: tuple[NameGroup, ...]
    cast_words: str
    """What the numbers of the cast count."""

    because: tuple[Reason, ...]


def story_page(desk: Desk, story: Story) -> Page:
    """One story."""
    path = desk.catalogue.paths[story.id]
    dates = [desk.catalogue.dates[article] for article in story.articles if article in desk.catalogue.dates]
    tally = f"{counted(len(story.articles), 'report')}, {span_of(desk, story)}"
    here = Here(articles=story.articles, ticks=tuple(dates), words=f"This story: {span_of(desk, story)}")
    view = StoryView(
        frame=frame(desk, path, story.headline, section="stories", description=f"{story.headline}: {tally}.", here=here),
        headline=story.headline, note=story.note, curated=story.curated, tally=tally,
        inferred=any(date.basis == "inferred" for date in dates), cast=_cast(desk, path, story), because=reasons(story.because),
        disagreements=counted(len(story.differences), "disagreement") if story.differences else None,
        cast_words=f"The number tells how many of the {counted(len(story.articles), 'report')} name it.",
        reports=tuple(_report(desk, path, story, article) for article in story.articles),
        differences=tuple(_differing(desk, path, difference) for difference in story.differences),
    )
    return Page(path=path, template="story.html", view=view)


def span_of(desk: Desk, story: Story) -> str:
    """The days of a story in words, the doubtful ones left to the reports when others are sure."""
    dates = [desk.catalogue.dates[article] for article in story.articles if article in desk.catalogue.dates]
    if not dates:
        return "date not recorded"
    dates = [date for date in dates if date.basis != "inferred"] or dates
    first, last = min(dates, key=lambda d: d.earliest), max(dates, key=lambda d: d.latest)
    if (first.earliest, first.latest) == (last.earliest, last.latest):
        return in_words(first)
    return f"{in_words(first)} to {in_words(last)}"


def _report(desk: Desk, path: str, story: Story, article_id: str) -> Report:
    article = desk.catalogue.by_id[article_id]
    own = [addition for addition in story.additions if addition.passage.article == article_id]
    names = {a.entity: a for a in own if a.kind in NAME_KINDS and a.entity}
    entities = sorted((desk.catalogue.entity[e] for e in names if e), key=lambda e: sort_key(e.name))
    told = tuple(_told(desk, path, story, article, own))
    facts = sum(addition.kind not in NAME_KINDS for addition in own)
    return Report(
        row=row(desk, path, article_id), told=told[:FOLD_AT], more=told[FOLD_AT:],
        more_words=counted(len(told) - FOLD_AT, "more sentence"), adds=_adds(len(entities), facts),
        names=grouped((e.type, name_row(desk, path, e, _mentions(desk, e.id, article_id), where=" in this report")) for e in entities),
    )


def _adds(names: int, facts: int) -> str:
    parts = [counted(names, "name")] if names else []
    parts += [counted(facts, "figure or quotation", "figures and quotations")] if facts else []
    return " and ".join(parts) + " in this report alone" if parts else "Nothing that the other reports lack"


def _told(desk: Desk, path: str, story: Story, article: Article, own: Sequence[Addition]) -> Iterable[Told]:
    """The sentences that hold a figure or quotation of this report alone, in reading order, each once."""
    fresh = {addition.entity for addition in own if addition.entity}
    new = [Marked(start=a.passage.start, end=a.passage.end, css="new") for a in own if a.kind not in NAME_KINDS]
    spans = sorted({a.passage.sentence for a in own if a.kind not in NAME_KINDS})
    for begin, end in spans:
        names = [
            Marked(start=m.start, end=m.end, css="new person" if m.entity in fresh else "known")
            for m in desk.catalogue.mentions.get(article.id, ()) if m.entity in fresh or m.entity in story.shared
        ]
        pieces = sentence(article, (begin, end), [*new, *names])
        if pieces:
            yield Told(pieces=pieces, href=href_at(desk, path, article, begin))


def _mentions(desk: Desk, entity: str, article: str) -> int:
    return sum(mention.entity == entity for mention in desk.catalogue.mentions.get(article, ()))


def _differing(desk: Desk, path: str, difference: Difference) -> Differing:
    return Differing(
        about=difference.about[:1].upper() + difference.about[1:], because=reasons(difference.because),
        sides=tuple(_side(desk, path, side) for side in difference.sides),
    )


def _side(desk: Desk, path: str, side: Side) -> ViewOf:
    passage = side.passage
    article = desk.catalogue.by_id[passage.article]
    marks = [Marked(start=passage.start, end=passage.end, css="claim")]
    return ViewOf(
        claim=tidied(side.claim), pieces=sentence(article, passage.sentence, marks),
        attribution=side.attribution and side.attribution[:1].upper() + side.attribution[1:],
        attribution_href=desk.href(path, side.attribution_entity), headline=shortened(article.headline, 90),
        publication=desk.publication(article), when=desk.when(article.id).short,
        href=href_at(desk, path, article, passage.start), language=article.language,
    )


def _cast(desk: Desk, path: str, story: Story) -> tuple[NameGroup, ...]:
    """Who and what the reports mention: those of most reports first, then by mentions."""
    total: Counter[str] = Counter()
    among: Counter[str] = Counter()
    for article in story.articles:
        found = Counter(m.entity for m in desk.catalogue.mentions.get(article, ()) if m.entity)
        total.update({entity: count for entity, count in found.items() if entity})
        among.update(entity for entity in found if entity)
    ranked = sorted(among, key=lambda e: (-among[e], -total[e], sort_key(desk.catalogue.entity[e].name)))
    shown = [desk.catalogue.entity[e] for e in ranked if e in desk.catalogue.paths][:CAST_LIMIT]
    of_all = f" of {len(story.articles)}"
    return grouped((e.type, name_row(desk, path, e, among[e.id], "report", of_all)) for e in shown if e.type != "group")
