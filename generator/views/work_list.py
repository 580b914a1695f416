"""The work-list as a page: what only a person can settle, in its context, with every way to settle it ready to paste.

It is built beside a site that is read from a disk, and never published.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator import dates
from generator.doubts import NOTHING
from generator.views.context import Piece, words_after, words_before
from generator.views.desk import Desk
from generator.views.frame import WORK_LIST, Frame, NavLink, frame
from generator.views.meta import Meta
from generator.views.page import Page
from generator.views.words import no_date
from generator.wording import Wording, headed, in_words, marked
from generator.worklist import Choice, Context, Item, counted, group_of

TITLES = {
    "conflicts": marked("Changed by hand and by the generator"), "disagreements": marked("Sources disagree"),
    "ambiguous": marked("Doubtful dates"), "inferred": marked("Inferred dates"), "untitled": marked("No headline"),
    "characters": marked("Lost characters"), "bylines": marked("Doubtful bylines"), "furniture": marked("Doubtful furniture"),
    "languages": marked("Language not sure"),
    "undated": marked("No date"), "claims": marked("Names: which of several"), "duplicates": marked("Names: probably one"),
    "types": marked("Names: odd types"), "noise": marked("Names: perhaps none"), "names": marked("Names: the authority files"),
    "stories": marked("Stories"), "refused": marked("Refused"), "other": marked("Other"),
}
"""Headings of the groups (worklist.GROUPS, which the terminal says in English)."""

SOURCES = {
    "printed": marked("printed"), "visible page": marked("visible page"), "by hand": marked("by hand"), "generator": marked("generator"),
    "web address": marked("web address"), "file name": marked("file name"), "date of the last change": marked("date of the last change"),
}
"""Where the options of a doubt are from, as an article's file keeps it. Formats and their fields have one name in all languages."""

ORDER = "W-049"
"""Of what settles many items at once."""

BESIDE = 180
"""Characters of the sentences beside doubtful words."""


FEW = 5
"""Items of one kind up to which each is told at length; more are rows that open."""

MANY = 40
"""Rows up to which they are shown without being asked for."""


ROOM, PART_ROOM = 300, 100
"""Rows of one kind that are shown, and of one publication among them: a kilobyte each. The rest comes up as these are settled."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A text, and the language to mark where it is not the interface's."""

    text: str
    language: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One way to settle an item."""

    label: Said
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

    message: Said
    context: tuple[Piece, ...]
    words_href: str | None
    """The paragraph in the article's page."""

    cards: tuple[Card, ...]
    choose: bool
    """Whether there are several ways, of which one is enough."""

    note: Said | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """The items about one article, or one other file or folder."""

    title: str
    href: str | None
    file: str | None
    language: str | None
    direction: str
    gist: Said | None
    """Its item, or how many it has, for its row; None where its one item is its title."""

    tasks: tuple[Task, ...]
    together: Task | None
    """All of them settled by one command."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """The items of one kind about one publication, or all of a kind."""

    title: str | None
    count: str
    folded: bool
    asked: tuple[Task, ...]
    """What settles many of them at once."""

    sheets: tuple[Sheet, ...]
    more: str | None
    """What is said of sheets that are left out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkGroup:
    """The items of one kind."""

    anchor: str
    title: str
    count: str
    brief: bool
    """Whether each sheet is a row that opens."""

    asked: tuple[Task, ...]
    """What settles items of several parts at once."""

    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkListView:
    """Everything that work-list.html prints."""

    frame: Frame
    tally: str
    jumps: tuple[NavLink, ...]
    """To the groups, where there are several."""

    groups: tuple[WorkGroup, ...]


def work_list_page(desk: Desk, items: Sequence[Item]) -> Page:
    """The page of all items, group by group."""
    groups = tuple(_groups(desk, items))
    robots = Meta(attribute="name", key="robots", content="noindex")
    view = WorkListView(
        frame=frame(desk, WORK_LIST, desk.say.gettext("Work-list"), metas=(robots,)), groups=groups,
        tally=_things(desk.say, counted(items)),
        jumps=tuple(NavLink(label=group.title, href=f"#{group.anchor}", count=group.count) for group in groups if len(groups) > 1))
    return Page(path=WORK_LIST, template="work-list.html", view=view)


def _things(say: Wording, count: int) -> str:
    return say.ngettext("%(number)s thing to settle", "%(number)s things to settle", count)


def _groups(desk: Desk, items: Sequence[Item]) -> Iterator[WorkGroup]:
    for key, members in groupby(items, key=lambda item: group_of(item.notice)):
        held = list(members)
        brief = len(held) > FEW
        wide = [item for item in held if item.notice.code == ORDER and not (brief and item.publication)]
        rest = [item for item in held if item not in wide]
        yield WorkGroup(anchor=key, title=desk.say.gettext(TITLES[key]), count=desk.say.number(counted(held)), brief=brief,
                        asked=tuple(_task(desk.say, item, None) for item in wide), parts=tuple(_parts(desk, rest, brief)))


def _parts(desk: Desk, items: Sequence[Item], brief: bool) -> Iterator[Part]:
    """By publication where there are many of several, those with the most first."""
    held: dict[str, list[Item]] = {}
    for item in items:
        held.setdefault(_publication(desk, item) if brief else "", []).append(item)
    room = ROOM
    for name, own in sorted(held.items(), key=lambda part: (-len(part[1]), part[0])):
        asked = [item for item in own if item.publication]
        rest = (item for item in own if not item.publication)
        told = [list(about) for _, about in groupby(rest, key=lambda item: (_subject(item), item.rank if brief else 0))]
        shown, left = told[:min(room, PART_ROOM)], told[min(room, PART_ROOM):]
        room -= len(shown)
        yield Part(title=name if len(held) > 1 else None, count=desk.say.number(counted(own) - len(asked)),
                   folded=len(held) > 1 or len(told) > MANY, asked=tuple(_task(desk.say, item, None) for item in asked),
                   sheets=tuple(_sheet(desk, about, brief) for about in shown), more=_more(desk.say, len(left)) if left else None)


def _more(say: Wording, count: int) -> str:
    return say.ngettext("%(number)s more, which comes up here once some of these are settled.",
                        "%(number)s more, which come up here once some of these are settled.", count)


def _publication(desk: Desk, item: Item) -> str:
    """What its items are told under; all that is not about an article is told together."""
    return item.publication or (desk.publication(desk.catalogue.by_id[item.article]) if item.article else "")


def _subject(item: Item) -> str:
    """What is told under one heading: an article, a folder of refused files, a file."""
    file = item.notice.file or ""
    return item.article or (file.rpartition("/")[0] if group_of(item.notice) == "refused" and not item.notice.part else file)


def _sheet(desk: Desk, items: Sequence[Item], brief: bool) -> Sheet:
    """Among many, one item of a file is known by what it says, for many others are of the same file."""
    first, gist = items[0], _gist(desk.say, items)
    titled = brief and not first.article and len(items) == 1
    article = desk.catalogue.by_id[first.article] if first.article else None
    href = desk.href(WORK_LIST, first.article)
    tasks = tuple(_task(desk.say, item, href or _seen(desk, item)) for item in items)
    return Sheet(
        title=article.headline if article else gist.text if titled else _subject(first) or desk.say.gettext("The archive"), href=href,
        file=first.notice.file if article or titled else None, language=article.language if article else gist.language if titled else None,
        direction=article.direction if article else "ltr", together=_together(desk.say, items), tasks=tasks,
        gist=None if titled else gist)


def _gist(say: Wording, items: Sequence[Item]) -> Said:
    if len(items) > 1:
        return Said(text=_things(say, len(items)), language=None)
    return _sentence(say, items[0].notice.message if items[0].article else items[0].short or items[0].notice.message)


def _seen(desk: Desk, item: Item) -> str | None:
    """The article that an item's context is from, when the item is not about it."""
    return desk.href(WORK_LIST, item.context.article) if item.context else None


def _task(say: Wording, item: Item, href: str | None) -> Task:
    notice, context = item.notice, _context(item.context)
    refused = group_of(notice) == "refused"
    name = (notice.file or "").rpartition("/")[2] if refused and not notice.part else None
    note = item.note or (notice.hint if not item.fixes and not item.choices else None)
    anchor = item.context.anchor if item.context else None
    cards = tuple(_cards(say, item))
    return Task(place=name or (say.gettext("line %(line)s", line=notice.line) if notice.line else None),
                message=_sentence(say, item.short if item.short and context else notice.message),
                context=context, words_href=f"{href}#{anchor}" if href and anchor else None,
                cards=cards, choose=len(cards) > 1, note=_sentence(say, note) if note else None)


def _sentence(say: Wording, message: str) -> Said:
    return Said(text=say.gettext("%(sentence)s.", sentence=headed(say.worded(message))), language=say.tongue_of(message))


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
        yield Card(label=_source(say, choice), in_force=choice.in_force, value=_value(say, choice), pastes=pastes)
    for fix in item.fixes:
        yield Card(label=_label(say, fix.label), in_force=False, value=None, pastes=(fix.paste,))


def _value(say: Wording, choice: Choice) -> str:
    """What is proposed; a date, or that there is nothing, in words, for what is pasted has it as the file does."""
    if choice.value == NOTHING:
        return no_date(say) if choice.dated else say.gettext("Not recorded")
    if not choice.dated:
        return choice.value
    try:
        return in_words(say, dates.parse(choice.value, "stated"))
    except ValueError:
        return choice.value


def _label(say: Wording, label: str) -> Said:
    return Said(text=headed(say.worded(label)), language=say.tongue_of(label))


def _source(say: Wording, choice: Choice) -> Said:
    if not choice.sources:
        return Said(text=say.gettext("One reading"), language=None)
    own = all(source in SOURCES or say.tongue_of(source) is None for source in choice.sources)
    told = [say.gettext(SOURCES[source]) if source in SOURCES else say.worded(source) for source in choice.sources]
    return Said(text=headed(say.listed(told)), language=None if own else say.marks_english)


def _together(say: Wording, items: Sequence[Item]) -> Task | None:
    """The first way of each item in one command, where all of them are lines of one article."""
    firsts = [item.fixes[0] for item in items if item.article and item.fixes and not item.choices]
    if len(firsts) < len(items) or len(items) < 2 or len({fix.label for fix in firsts}) > 1:
        return None
    command, _, _ = firsts[0].paste.rpartition(" ")
    names = [name for fix in firsts for head, _, name in (fix.paste.rpartition(" "),) if head == command]
    if len(names) < len(items):
        return None
    card = Card(label=_label(say, firsts[0].label), in_force=False, value=None, pastes=(f"{command} {' '.join(names)}",))
    return Task(place=say.ngettext("all %(number)s", "all %(number)s", len(items)),
                message=Said(text=say.gettext("One command for all of them."), language=None), context=(), words_href=None, cards=(card,),
                choose=False, note=None)
