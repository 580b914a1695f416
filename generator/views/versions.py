"""An article's other versions and its copies in other papers, and what changed since the version before it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from generator import versions
from generator.model import Article, Because
from generator.versions import Changes, Paragraph, Words
from generator.views.article_row import Row, rows
from generator.views.because import Reason, reasons
from generator.views.desk import Desk
from generator.views.links import relative
from generator.views.when import in_words_of
from generator.views.words import GAP, parted
from generator.wording import Wording, headed, in_words, marked, marked_plural

ROOM = 4_000
"""Characters of a comparison that an article's page has room for; a longer one is on a page of its own."""

MARK = 75
"""Characters of the marks around words that one of the two has."""

FOLDER = "changes"

MANY = 60
"""Versions that each one's page lists. Of more (a live page, fetched every ten minutes) the current one's page lists all, each other
one's those that are near it: the pages would else grow with the square of their number."""

NEAR = 10
"""Versions before and after one that its page lists."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """How the two sides of a comparison are called: as what was and what is, or as there and here where nobody knows which was first."""

    title: str
    """"What changed since %(other)s"."""

    before: str
    """Head of a column."""

    now: str
    deleted: str
    """Said before words of the other one: "deleted:"."""

    inserted: str
    paragraphs: tuple[str, str]
    """Said before a paragraph that only the other one has, and one that only this one has."""


CHANGED = Manner(title=marked("What changed since %(other)s"), before=marked("Before"), now=marked("Now"),
                 deleted=marked("deleted:"), inserted=marked("inserted:"), paragraphs=(marked("Taken out:"), marked("Added:")))
EDITED = replace(CHANGED, title=marked("How it differs from the earlier text in %(other)s"))
"""Of two papers nobody knows which took it from which, or both from an agency."""

DIFFERENT = Manner(title=marked("How it differs from %(other)s"), before=marked("There"), now=marked("Here"),
                   deleted=marked("there:"), inserted=marked("here:"), paragraphs=(marked("Only there:"), marked("Only here:")))

FIELDS = {
    "headline": (marked("Headline"), marked("another headline")), "kicker": (marked("Kicker"), marked("another kicker")),
    "standfirst": (marked("Standfirst"), marked("another standfirst")), "byline": (marked("Byline"), marked("another byline")),
    "date": (marked("Date"), marked("another date")), "correction": (marked("Correction"), marked("another correction")),
}
"""A part of the head, and that it is not the same."""

COUNTED = {
    "changed": (marked_plural("%(number)s paragraph changed", "%(number)s paragraphs changed"),
                marked_plural("%(number)s changed", "%(number)s changed")),
    "inserted": (marked_plural("%(number)s paragraph added", "%(number)s paragraphs added"),
                 marked_plural("%(number)s added", "%(number)s added")),
    "deleted": (marked_plural("%(number)s paragraph taken out", "%(number)s paragraphs taken out"),
                marked_plural("%(number)s taken out", "%(number)s taken out")),
}
"""Paragraphs, by themselves and after others."""

TOLD = {"of": marked("the version of %(day)s"), "fetched on": marked("the version fetched on %(day)s"),
        "received on": marked("the version received on %(day)s")}
"""How a version is told from another one, by what `versions.told_apart` says."""

OF_THE_PAPER = ("headline", "kicker", "standfirst", "byline")
"""What one paper puts over another one's words; the rest of the head is of its own anyway."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A line of the comparison: a paragraph that changed, or how many did not."""

    kind: str
    """"changed", "inserted", "deleted", "unchanged"."""

    words: tuple[Words, ...]
    label: str
    """Said before it: "Changed:", "Added:", "Taken out:"; of unchanged ones all that is printed: "4 paragraphs unchanged"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A row of the table of what is different in the article's head."""

    name: str
    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What is different from the version before this one, or from another paper's copy."""

    before: str
    since: str
    """"the version of 3 May 2019", "Dewsbury Gazette, 3 May 2019"; with the words of the heading before and after it."""

    after: str

    href: str | None
    summary: str
    """"2 paragraphs changed, 1 added."."""

    fields: tuple[Field, ...]
    parts: tuple[Part, ...]
    """None when no word changed."""

    apart: str | None
    """Where the parts are when an article's page has no room for them."""

    manner: Manner


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One version in the list of all."""

    label: str
    """"the version of 3 May 2019"."""

    title: str
    """The same as a line begins."""

    headline: str
    href: str | None
    note: str | None
    """"this one", "the current one"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What an article's page says of its other versions and of its copies."""

    current: Version | None
    """Of an earlier version: the one that took its place."""

    versions: tuple[Version, ...]
    """All, the oldest first; none when there is only one. Where some are left out, a line leads to the list of all."""

    comparison: Comparison | None
    because: tuple[Reason, ...]
    """Why the versions are one article."""

    copies: tuple[Row, ...]
    copies_because: tuple[Reason, ...]
    copied: Comparison | None
    """What is different from the first paper that printed the text; None when it is this one."""


def standing(desk: Desk, article: Article, path: str) -> Standing | None:
    """None for an article without other versions and copies."""
    catalogue = desk.catalogue
    group = catalogue.versions.get(article.id, ())
    copies = catalogue.copies.get(article.id, ())
    if not group and not copies:
        return None
    place = group.index(article.id) if group else 0
    before = catalogue.by_id[group[place - 1]] if place else None
    listed = tuple(_listed(desk, group, place, path))
    return Standing(
        current=listed[-1] if group and group[-1] != article.id else None, versions=listed,
        comparison=_comparison(desk, before, article, path, CHANGED) if before else None, copied=_copied(desk, article, path),
        because=reasons(desk.say, _because(desk, article.id, group)), copies=rows(desk, path, copies),
        copies_because=reasons(desk.say, _because(desk, article.id, copies)))


def _because(desk: Desk, one: str, others: Sequence[str]) -> Iterator[Because]:
    """What ties an article to each of the others, in their order."""
    tied = set(desk.tied.get(one, ()))
    for other in others:
        if other in tied:
            yield from desk.catalogue.ties[min(one, other), max(one, other)].because


def _listed(desk: Desk, group: Sequence[str], here: int, path: str) -> Iterator[Version]:
    """The versions that the page of one of them lists."""
    last = len(group) - 1
    near = range(len(group)) if len(group) <= MANY or here == last else range(max(0, here - NEAR), min(last, here + NEAR + 1))
    before = -1
    for place in sorted({0, *near, last}) if group else ():
        if left := place - before - 1:
            href = desk.href(path, group[-1])
            yield Version(label="", title=desk.say.ngettext("… %(number)s more version …", "… %(number)s more versions …", left),
                          headline="", href=f"{href}#versions" if href else None, note=None)
        yield _version(desk, group, place, group[here], path)
        before = place


def _version(desk: Desk, group: Sequence[str], place: int, here: str, path: str) -> Version:
    catalogue, id_ = desk.catalogue, group[place]
    article = catalogue.by_id[id_]
    note = desk.say.gettext("this one") if id_ == here else desk.say.gettext("the current one") if id_ == group[-1] else None
    told = label(desk.say, article, catalogue.by_id[group[place - 1 if place else 1]])
    return Version(label=told, title=headed(told), headline=article.headline,
                   href=None if id_ == here else desk.href(path, id_), note=note)


def label(say: Wording, version: Article, other: Article) -> str:
    """How a version is told from another: "the version of 3 May 2019", "the version fetched on 5 May 2019", or by its number."""
    told = versions.told_apart(version, other)
    if told:
        return say.gettext(TOLD[told[0]], day=in_words_of(say, told[1]))
    return say.gettext("the version %(id)s", id=version.id)


def _copied(desk: Desk, article: Article, path: str) -> Comparison | None:
    """Compared with the earliest of the copies, when that has a date before this one's; else with the first of those without an order."""
    catalogue = desk.catalogue
    first = catalogue.by_id.get(catalogue.duplicate_of(article.id) or "")
    if first is None:
        return None
    mine, theirs = article.published, first.published
    return _comparison(desk, first, article, path, EDITED if mine and theirs and theirs.latest < mine.earliest else DIFFERENT)


def _comparison(desk: Desk, before: Article, article: Article, path: str, plain: Manner) -> Comparison | None:
    """None when one of them was taken down, or may be shown only in part: its words are not for comparing."""
    if any(one.withdrawn or one.access != "full" for one in (before, article)):
        return None
    found = versions.changes(before, article)
    if plain is not CHANGED:
        found = replace(found, fields=tuple(one for one in found.fields if one.name in OF_THE_PAPER))
    say, manner = desk.say, _said_in(desk.say, plain)
    since = label(say, before, article) if plain is CHANGED else _paper(desk, before)
    left, right = parted(say.gettext(plain.title, other=GAP))
    parts = tuple(_parts(say, found, manner))
    return Comparison(
        since=since, before=left, after=right, href=desk.href(path, before.id), summary=_summary(say, found),
        fields=tuple(_field(say, one, before, article) for one in found.fields), parts=parts, apart=_apart(desk, path, parts),
        manner=manner)


def path_of(article_path: str) -> str:
    """Where the differences of the article at this path are, if they have a page: a folder that no article's address leads into."""
    folder, _, name = article_path.rpartition("/")
    return f"{folder}/{FOLDER}/{name}" if folder else f"{FOLDER}/{name}"


def _apart(desk: Desk, path: str, parts: Iterable[Part]) -> str | None:
    """None too where an old address leads on from there."""
    catalogue, own = desk.catalogue, path_of(path)
    long = sum(len(words.text) + MARK * (words.kind != "same") for part in parts for words in part.words) > ROOM
    return relative(path, own) if long and not any(own in old for old in (catalogue.redirects, catalogue.several, catalogue.gone)) else None


def _said_in(say: Wording, manner: Manner) -> Manner:
    """The manner in the language of the page."""
    out, added = manner.paragraphs
    return replace(manner, before=say.gettext(manner.before), now=say.gettext(manner.now), deleted=say.gettext(manner.deleted),
                   inserted=say.gettext(manner.inserted), paragraphs=(say.gettext(out), say.gettext(added)))


def _summary(say: Wording, found: Changes) -> str:
    """In a sentence: "3 paragraphs changed, 1 added.", "No word of the article changed."."""
    counts = [(words, count) for kind, words in COUNTED.items() if (count := found.count(kind))]
    parts = [say.ngettext(*(words[0] if place == 0 else words[1]), count) for place, (words, count) in enumerate(counts)]
    parts += [say.gettext(FIELDS[field.name][1]) for field in found.fields]
    told = say.gettext(", ").join(parts) or say.gettext("no word of the article changed")
    return headed(say.gettext("%(things)s.", things=told))


def _field(say: Wording, field: versions.Field, old: Article, new: Article) -> Field:
    name, none = say.gettext(FIELDS[field.name][0]), say.gettext("none")
    if field.name == "date":
        before, after = (in_words(say, one.published) if one.published else none for one in (old, new))
        return Field(name=name, before=before, after=after)
    return Field(name=name, before=field.before or none, after=field.after or none)


def _paper(desk: Desk, article: Article) -> str:
    """"Dewsbury Gazette, 3 May 2019"."""
    when = desk.when(article.id)
    name = article.publication or article.headline
    return desk.say.gettext("%(paper)s, %(date)s", paper=name, date=when.text) if when.known else name


def _parts(say: Wording, found: Changes, manner: Manner) -> Iterable[Part]:
    if all(paragraph.kind == "unchanged" for paragraph in found.paragraphs):
        return []
    return [Part(kind=one.kind, words=one.words, label=_said(say, one, manner)) for one in found.paragraphs]


def _said(say: Wording, paragraph: Paragraph, manner: Manner) -> str:
    if paragraph.kind == "unchanged":
        return say.ngettext("… %(number)s paragraph unchanged …", "… %(number)s paragraphs unchanged …", paragraph.count)
    return {"changed": say.gettext("Changed:"), "deleted": manner.paragraphs[0], "inserted": manner.paragraphs[1]}[paragraph.kind]
