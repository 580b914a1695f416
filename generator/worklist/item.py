"""What an item of the work-list says."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.model import Worded
from generator.notices import Notice, Offer

GROUPS = {
    "conflicts": "Changed by hand and by the generator", "disagreements": "Sources disagree", "ambiguous": "Doubtful dates",
    "inferred": "Inferred dates", "untitled": "No headline",
    "characters": "Lost characters", "bylines": "Doubtful bylines", "furniture": "Doubtful furniture",
    "languages": "Language not sure", "undated": "No date",
    "claims": "Names: which of several", "duplicates": "Names: probably one", "types": "Names: odd types", "noise": "Names: perhaps none",
    "names": "Names: the authority files", "stories": "Stories", "refused": "Refused", "other": "Other",
}
"""Groups of items in their order, and their headings."""

NAMES = ("claims", "duplicates", "types", "noise", "names")
"""The groups about names."""

# W-021 is retired: it is W-045 now.
GROUP_OF = {
    "W-010": "conflicts", "W-044": "disagreements", "W-042": "ambiguous", "W-020": "inferred", "W-045": "undated", "W-046": "untitled",
    "W-048": "characters", "W-049": "ambiguous",
    "W-041": "bylines", "W-040": "furniture", "W-043": "languages", "W-030": "duplicates", "W-031": "names", "W-032": "names",
    "W-033": "claims", "W-034": "types", "W-035": "noise", "W-036": "names",
    "W-060": "stories", "W-061": "stories", "W-062": "stories", "W-063": "stories",
    "W-047": "refused",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Fix:
    """One way to settle an item."""

    label: str
    """When it is the right one: "if it is furniture"."""

    paste: str
    """A command, or lines for a file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One value that a field could have."""

    value: str
    """As the article file would have it, for reading."""

    sources: tuple[str, ...]
    in_force: bool
    paste: str | None
    """The lines to write into the front matter; None for what is in force, and for what is no field."""

    command: str
    dated: bool = False
    """Whether the value is a date, in EDTF, which a page says in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """Doubtful words between the sentences beside them."""

    before: str | None
    words: str
    after: str | None
    anchor: str | None = None
    """Of the paragraph in the article's page."""

    article: str | None = None
    """Id of the article that they stand in, when the item is not about it."""

    joined: bool = False
    """Whether the three are one sentence, with its spaces."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One thing for a person to settle."""

    notice: Notice
    """What it is, where, and every way to settle it."""

    article: str | None = None
    """Id of the article that it is about."""

    publication: str | None = None
    """Whose dates it is about, when it is about all of them."""

    short: str | None = None
    """The notice's message without the words that the context shows."""

    context: Context | None = None
    choices: tuple[Choice, ...] = ()
    fixes: tuple[Fix, ...] = ()
    note: str | None = None
    """Advice that is nothing to paste."""

    rank: int = 0
    """Among items of one group, before file and line: the lowest stands first."""

    unlisted: int = 0
    """Further ones of its kind that its message counts and that are no items: they count among what is to be settled."""


def fixes_in(hint: str) -> Iterator[Fix]:
    """What a hint gives to paste: what it remembers, else the lines below a line that ends with a colon."""
    if isinstance(hint, Offer):
        yield from (Fix(label=label, paste=paste) for label, paste in hint.fixes)
        return
    label, rows = "", list[str]()
    for line in [*hint.split("\n"), ":"]:
        if line.endswith(":") and not line.startswith((" ", "-")):
            if label and rows:
                yield Fix(label=label, paste="\n".join(rows))
            label, rows = line[:-1], []
        else:
            rows.append(line)


def of_notice(notice: Notice, rank: int = 0) -> Item:
    """An item that is all in its notice."""
    left = notice.message.values.get("left", 0) if isinstance(notice.message, Worded) else 0
    return Item(notice=notice, fixes=tuple(fixes_in(notice.hint)), rank=rank, unlisted=left)


def group_of(notice: Notice) -> str:
    """The key of its group in GROUPS."""
    return GROUP_OF.get(notice.code, "other")


def counted(items: Iterable[Item]) -> int:
    """How many things to settle, those that a long list leaves out among them."""
    return sum(1 + item.unlisted for item in items)
