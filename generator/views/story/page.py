"""Everything that the page of a story prints."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import Story
from generator.views.because import Reason, reasons
from generator.views.desk import Desk
from generator.views.frame import Frame, frame
from generator.views.gathering import of_story
from generator.views.linked_data import list_data
from generator.views.names_list import NameGroup
from generator.views.page import Page
from generator.views.spine import Here
from generator.views.story.added import FEW, Report, reports_of
from generator.views.story.alike import Agreeing, Differing, agreeing, side_by_side
from generator.views.story.cast import cast_of
from generator.views.story.cut import Quotation, quotations
from generator.views.story.days import Day, days_of
from generator.views.story.sources import Sources
from generator.views.story.span import span_of
from generator.views.story.titled import tongue_of
from generator.views.take_away import TakeAway, beside
from generator.views.words import described, disagreements, reports
from generator.wording import Wording

FOLD_AT = 6
"""Agreements, and quotations, shown before the rest is folded."""

SIDE_BY_SIDE = 2
"""Reports that stand side by side; what more of them add fills columns one after the other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Jump:
    """A part of the page, and what is in it."""

    href: str
    words: str
    """ "2 disagreements"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryView:
    """Everything that story.html prints; a part without anything in it has no heading."""

    frame: Frame
    headline: str
    language: str | None
    """Of the headline, where the site has another."""

    note: str | None
    curated: bool
    tally: str
    """ "2 reports, 29 April 2016"."""

    jumps: tuple[Jump, ...]
    many: bool
    """Whether there are so many reports that each is shown shorter."""

    papers: bool
    """Whether each report's paper is told; not that of all of many none is recorded."""

    dates: bool
    """Likewise of their dates."""

    reports: tuple[Report, ...]
    adding: tuple[Report, ...]
    """Those that have something which no other has."""

    differences: tuple[Differing, ...]
    facts: tuple[Agreeing, ...]
    more_facts: tuple[Agreeing, ...]
    more_facts_words: str
    quotations: tuple[Quotation, ...]
    more_quotations: tuple[Quotation, ...]
    more_words: str
    cuts: bool
    """Whether any report prints less or other words of a quotation than another."""

    retold: bool
    """Whether any report tells in other words what they say alike, and its words are marked."""

    several: bool
    """Whether so many reports add something that they do not stand side by side."""

    days: tuple[Day, ...]
    bare: bool
    """Whether there is nothing to tell but the cast and the reasons."""

    cast: tuple[NameGroup, ...]
    cast_words: str
    """What the numbers of the cast count."""

    because: tuple[Reason, ...]
    take_away: TakeAway


def story_page(desk: Desk, story: Story) -> Page:
    """One story."""
    path = desk.catalogue.paths[story.id]
    dates = [desk.catalogue.dates[article] for article in story.articles if article in desk.catalogue.dates]
    say, span = desk.say, span_of(desk, story)
    tally = say.gettext("%(reports)s, %(span)s", reports=reports(say, len(story.articles)), span=span)
    here = Here(articles=story.articles, ticks=tuple(dates), words=say.gettext("This story: %(span)s", span=span))
    sources = Sources.of(desk, path, story)
    held, quoted = reports_of(sources, story), quotations(sources, story.quotations)
    facts, days, many = agreeing(sources, story.facts), days_of(sources, story.timeline), len(held) > FEW
    adding = tuple(report for report in held if report.adds or report.words)
    view = StoryView(
        frame=frame(desk, path, story.headline, section="stories", description=described(say, story.headline, tally), here=here,
                    json_ld=list_data(desk, path, story.headline, (say.gettext("Stories"), "stories/index.html"))),
        headline=story.headline, language=tongue_of(desk, story), note=story.note, curated=story.curated, tally=tally,
        jumps=tuple(_jumps(say, story)),
        many=many, dates=not many or bool(dates), reports=held,
        papers=not many or any(report.row.recorded or report.copy_of for report in held),
        adding=adding, bare=not (story.differences or facts or quoted or adding or days),
        differences=side_by_side(sources, story.differences), facts=facts[:FOLD_AT],
        more_facts=facts[FOLD_AT:], quotations=quoted[:FOLD_AT], more_quotations=quoted[FOLD_AT:],
        more_facts_words=say.ngettext("%(number)s more agreement", "%(number)s more agreements", max(len(facts) - FOLD_AT, 0)),
        more_words=say.ngettext("%(number)s more quotation", "%(number)s more quotations", max(len(quoted) - FOLD_AT, 0)),
        cuts=any(quotation.cut for quotation in quoted), several=len(adding) > SIDE_BY_SIDE,
        retold=any(other.marked for fact in facts for other in fact.others),
        days=days, cast=cast_of(desk, path, story), because=reasons(say, story.because), take_away=beside(desk, of_story(desk, story)),
        cast_words=say.ngettext("The number tells how many of the %(number)s report name it.",
                                "The number tells how many of the %(number)s reports name it.", len(story.articles)))
    return Page(path=path, template="story.html", view=view)


def _jumps(say: Wording, story: Story) -> Iterator[Jump]:
    facts, quoted = len(story.facts), len(story.quotations)
    if story.differences:
        yield Jump(href="#differ", words=disagreements(say, len(story.differences)))
    if facts:
        yield Jump(href="#agree", words=say.ngettext("%(number)s agreement", "%(number)s agreements", facts))
    if quoted:
        yield Jump(href="#quoted", words=say.ngettext("%(number)s shared quotation", "%(number)s shared quotations", quoted))
