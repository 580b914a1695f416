"""The work-list as a page: what only a person can settle, in its context, with every way to settle it ready to paste.

It is built beside a site that is read from a disk, and never published.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.views.context import Piece, words_after, words_before
from generator.views.desk import Desk
from generator.views.frame import WORK_LIST, Frame, NavLink, frame
from generator.views.meta import Meta
from generator.views.page import Page
from generator.wording import Wording, marked
from generator.worklist import Choice, Context, Item, group_of

TITLES = {
    "conflicts": marked("Changed by hand and by the generator"), "disagreements": marked("Sources disagree"),
    "ambiguous": marked("Doubtful dates"), "inferred": marked("Inferred dates"), "untitled": marked("No headline"),
    "bylines": marked("Doubtful bylines"), "furniture": marked("Doubtful furniture"), "languages": marked("Language not sure"),
    "undated": marked("No date"), "claims": marked("Names: which of several"), "duplicates": marked("Names: probably one"),
    "types": marked("Names: odd types"), "noise": marked("Names: perhaps none"), "names": marked("Names: the authority files"),
    "stories": marked("Stories"), "refused": marked("Refused"), "other": marked("Other"),
}
"""Headings of the groups (worklist.GROUPS, which the terminal says in English)."""

BESIDE = 180
"""Characters of the sentences beside doubtful words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One way to settle an item."""

    label: str
    """When it is the right one, or where the value comes from."""

    in_force: bool
    value: str | None
    pastes: tuple[str, ...]
    """Lines for the file, commands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One item."""

    place: str | None
    """ "line 41"."""

    message: str
    context: tuple[Piece, ...]
    words_href: str | None
    """The paragraph in the article's page."""

    cards: tuple[Card, ...]
    note: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """The items about one article, or one other file or folder."""

    title: str
    href: str | None
    file: str | None
    language: str | None
    direction: str
    tasks: tuple[Task, ...]
    together: Task | None
    """All of them settled by one command."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkGroup:
    """The items of one kind."""

    anchor: str
    title: str
    count: str
    sheets: tuple[Sheet, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkListView:
    """Everything that work-list.html prints."""

    frame: Frame
    english: str | None
    """The language to mark what is said in English, None on an English page: findings are told as the terminal tells them."""

    tally: str
    jumps: tuple[NavLink, ...]
    """To the groups, where there are several."""

    groups: tuple[WorkGroup, ...]


def work_list_page(desk: Desk, items: Sequence[Item]) -> Page:
    """The page of all items, group by group."""
    groups = tuple(_groups(desk, items))
    robots = Meta(attribute="name", key="robots", content="noindex")
    view = WorkListView(
        frame=frame(desk, WORK_LIST, desk.say.gettext("Work-list"), metas=(robots,)), groups=groups, english=desk.say.marks_english,
        tally=desk.say.ngettext("%(number)s thing to settle", "%(number)s things to settle", len(items)),
        jumps=tuple(NavLink(label=group.title, href=f"#{group.anchor}", count=group.count) for group in groups if len(groups) > 1))
    return Page(path=WORK_LIST, template="work-list.html", view=view)


def _groups(desk: Desk, items: Sequence[Item]) -> Iterator[WorkGroup]:
    for key, members in groupby(items, key=lambda item: group_of(item.notice)):
        held = list(members)
        sheets = tuple(_sheet(desk, list(own)) for _, own in groupby(held, key=_subject))
        yield WorkGroup(anchor=key, title=desk.say.gettext(TITLES[key]), count=desk.say.number(len(held)), sheets=sheets)


def _subject(item: Item) -> str:
    """What is told under one heading: an article, a folder of refused files, a file."""
    file = item.notice.file or ""
    return item.article or (file.rpartition("/")[0] if group_of(item.notice) == "refused" and not item.notice.part else file)


def _sheet(desk: Desk, items: Sequence[Item]) -> Sheet:
    first = items[0]
    article = desk.catalogue.by_id[first.article] if first.article else None
    href = desk.href(WORK_LIST, first.article)
    return Sheet(
        title=article.headline if article else _subject(first) or desk.say.gettext("The archive"), href=href,
        file=first.notice.file if article else None, language=article.language if article else None,
        direction=article.direction if article else "ltr", together=_together(desk.say, items),
        tasks=tuple(_task(desk.say, item, href or _seen(desk, item)) for item in items))


def _seen(desk: Desk, item: Item) -> str | None:
    """The article that an item's context is from, when the item is not about it."""
    return desk.href(WORK_LIST, item.context.article) if item.context else None


def _task(say: Wording, item: Item, href: str | None) -> Task:
    notice, context = item.notice, _context(item.context)
    refused = group_of(notice) == "refused"
    name = (notice.file or "").rpartition("/")[2] if refused and not notice.part else None
    note = item.note or (notice.hint if not item.fixes and not item.choices else None)
    anchor = item.context.anchor if item.context else None
    return Task(place=name or (say.gettext("line %(line)s", line=notice.line) if notice.line else None),
                message=_sentence(item.short if item.short and context else notice.message),
                context=context, words_href=f"{href}#{anchor}" if href and anchor else None,
                cards=tuple(_cards(say, item)), note=_sentence(note) if note else None)


def _sentence(message: str) -> str:
    return message[:1].upper() + message[1:] + "."


def _context(context: Context | None) -> tuple[Piece, ...]:
    """The words marked between what stands beside them; nothing when they stand alone, for the message says them."""
    if context is None or not (context.before or context.after):
        return ()
    gap = "" if context.joined else " "
    before = words_before(context.before, BESIDE) + gap if context.before else ""
    after = gap + words_after(context.after, BESIDE) if context.after else ""
    return tuple(piece for piece in (Piece(text=before), Piece(text=context.words, css="mark"), Piece(text=after)) if piece.text)


def _cards(say: Wording, item: Item) -> Iterator[Card]:
    for choice in item.choices:
        pastes = tuple(filter(None, (choice.paste, choice.command)))
        yield Card(label=_source(say, choice), in_force=choice.in_force, value=choice.value, pastes=pastes)
    for fix in item.fixes:
        yield Card(label=_capital(fix.label), in_force=False, value=None, pastes=(fix.paste,))


def _source(say: Wording, choice: Choice) -> str:
    return _capital(say.listed(choice.sources)) if choice.sources else say.gettext("One reading")


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _together(say: Wording, items: Sequence[Item]) -> Task | None:
    """The first way of each item in one command, where all of them are lines of one article."""
    firsts = [item.fixes[0] for item in items if item.article and item.fixes and not item.choices]
    if len(firsts) < len(items) or len(items) < 2 or len({fix.label for fix in firsts}) > 1:
        return None
    command, _, _ = firsts[0].paste.rpartition(" ")
    names = [name for fix in firsts for head, _, name in (fix.paste.rpartition(" "),) if head == command]
    if len(names) < len(items):
        return None
    card = Card(label=_capital(firsts[0].label), in_force=False, value=None, pastes=(f"{command} {' '.join(names)}",))
    return Task(place=say.ngettext("all %(number)s", "all %(number)s", len(items)),
                message=say.gettext("One command for all of them."), context=(), words_href=None, cards=(card,),
                note=None)
