"""The reports of a story, and what each alone has: names, figures, quotations, sentences, words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.filing import sort_key
from generator.model import Addition, Article, Story
from generator.views.article_row import Row, row
from generator.views.context import Marked, Piece, href_at, sentence
from generator.views.desk import Desk
from generator.views.names_list import NameGroup, grouped, name_row
from generator.views.story.sources import Sources
from generator.views.words import names as named
from generator.wording import Wording

FOLD_AT, FOLD_AT_OF_MANY = 5, 2
"""Sentences of a report shown before the rest is folded: what the next report adds must not be pushed out of sight."""

FEW = 3
"""Reports up to which each is shown at length: what stands side by side."""

NAME_KINDS = ("person", "organisation", "place")


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A sentence of a report, with what only this report has marked as new and what all have as known."""

    pieces: tuple[Piece, ...]
    href: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnWord:
    """A word that no other report has, and where it first stands."""

    text: str
    href: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One article of the story, and what it alone adds."""

    row: Row
    copy_of: str | None
    """The first report of the story that has the same text."""

    names: tuple[NameGroup, ...]
    told: tuple[Told, ...]
    more: tuple[Told, ...]
    """Further sentences, folded."""

    more_words: str
    words: tuple[OwnWord, ...]
    adds: str | None
    """ "3 names, 4 figures and quotations in this report alone"; None for nothing."""

    language: str | None
    direction: str


def reports_of(sources: Sources, story: Story) -> tuple[Report, ...]:
    """Every report, in order of time."""
    fold = FOLD_AT if len(story.articles) <= FEW else FOLD_AT_OF_MANY
    return tuple(_report(sources, story, article, fold) for article in story.articles)


def _report(sources: Sources, story: Story, article_id: str, fold: int) -> Report:
    desk, path = sources.desk, sources.path
    article = desk.catalogue.by_id[article_id]
    own = [addition for addition in story.additions if addition.passage.article == article_id]
    names = dict.fromkeys(a.entity for a in own if a.kind in NAME_KINDS and a.entity in desk.catalogue.entity)
    entities = sorted((desk.shown[e] for e in names if e), key=lambda e: sort_key(e.name))
    told = tuple(_told(desk, path, story, article, own))
    return Report(
        row=row(desk, path, article_id, coined=True), copy_of=_copy_of(sources, story, article_id),
        told=told[:fold], more=told[fold:], more_words=desk.say.ngettext("%(number)s more sentence", "%(number)s more sentences",
                                                                         len(told) - fold) if len(told) > fold else "",
        adds=_adds(desk.say, len(entities), own), words=tuple(_words(desk, path, story, article)), language=article.language,
        direction=article.direction,
        names=grouped(desk.say, ((e.type, name_row(desk, path, e, count, _here(desk.say, count))) for e in entities
                                 for count in (_mentions(desk, e.id, article_id),))),
    )


def _copy_of(sources: Sources, story: Story, article: str) -> str | None:
    same = {article, *sources.desk.catalogue.copies.get(article, ())}
    first = next(id_ for id_ in story.articles if id_ in same)
    return sources.at(first, 0).label if first != article else None


def _adds(say: Wording, names: int, own: Sequence[Addition]) -> str | None:
    kinds = [addition.kind for addition in own]
    figures, quotations, sentences = (kinds.count(kind) for kind in ("figure", "quotation", "sentence"))
    counts = (
        (names, named(say, names)), (figures, say.ngettext("%(number)s figure", "%(number)s figures", figures)),
        (quotations, say.ngettext("%(number)s quotation", "%(number)s quotations", quotations)),
        (sentences, say.ngettext("%(number)s further sentence", "%(number)s further sentences", sentences)))
    parts = [words for count, words in counts if count]
    return say.gettext("%(things)s in this report alone", things=say.listed(parts)) if parts else None


def _here(say: Wording, count: int) -> str:
    return say.ngettext("%(number)s mention in this report", "%(number)s mentions in this report", count)


def _told(desk: Desk, path: str, story: Story, article: Article, own: Sequence[Addition]) -> Iterable[Told]:
    """The sentences that hold a figure or quotation of this report alone, or are its alone, in reading order, each once."""
    fresh = {addition.entity for addition in own if addition.kind in NAME_KINDS}
    new = [Marked(start=a.passage.start, end=a.passage.end, css="new") for a in own if a.kind == "figure"]
    for begin, end in sorted({a.passage.sentence for a in own if a.kind not in NAME_KINDS}):
        names = [
            Marked(start=m.start, end=m.end, css="new person" if m.entity in fresh else "known")
            for m in desk.catalogue.mentions.get(article.id, ()) if m.entity in fresh or m.entity in story.shared
        ]
        pieces = sentence(article, (begin, end), [*new, *names])
        if pieces:
            yield Told(pieces=pieces, href=href_at(desk, path, article, begin))


def _words(desk: Desk, path: str, story: Story, article: Article) -> Iterable[OwnWord]:
    for own in story.own_words:
        if own.article == article.id:
            yield from (OwnWord(text=word.text, href=href_at(desk, path, article, word.start)) for word in own.words)


def _mentions(desk: Desk, entity: str, article: str) -> int:
    return sum(mention.entity == entity for mention in desk.catalogue.mentions.get(article, ()))
