"""What the files of many articles have of one: its citations and its entry in a feed, kept from build to build.

Such a file is only joined of them. They are made from a few facts of their article, which are compared (`answers`), so that another text of
one article leaves the pieces of all others.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, islice
from operator import attrgetter

from generator.answers import Answers
from generator.citations import FORMATS
from generator.memo import Kind, Memo
from generator.model import Article
from generator.stowing import parts, stowed
from generator.traces import Derived, TracedTable, digest
from generator.views.citing import citation
from generator.views.desk import Desk
from generator.views.feeds import atom
from generator.views.feeds.entry import entry, has_day


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """What stands in files of one article."""

    records: tuple[str, ...]
    """Its citation in each of FORMATS."""

    entry: tuple[str, str] | None
    """As Atom has it, before and behind the address of its page; None where it has no day (see `has_day`)."""

    updated: str | None
    """When it was updated, likewise."""


PIECE: Kind[Piece] = Kind(Piece)
NAME = "pieces"
AT_ONCE = 4096
"""Articles whose pieces are asked for together."""


class Pieces:
    """Those of all articles; who asks for one notes it."""

    def __init__(self, held: Mapping[str, Piece], noted: Derived[str, Piece]) -> None:
        self._held, self._noted = held, noted

    def of(self, article: str) -> Piece | None:
        """That of an article; None of one that is not published."""
        return self._noted[article] if article in self._held else None

    def records(self) -> Mapping[str, tuple[str, ...]]:
        """Article id -> its citation in each of FORMATS."""
        return parts(self._held, attrgetter("records"))


def pieces_of(desk: Desk, memo: Memo) -> Pieces:
    """The pieces of every article that has a page; those that nothing has changed come from the `memo`."""
    cat, site = desk.catalogue, desk.site
    told = (site.name, site.url, site.tag, site.language)
    articles = cat.by_id.held if isinstance(cat.by_id, TracedTable) else dict(cat.by_id)  # what is asked here is no fact of a page
    keys = {article.id: digest((article.id, told)) for article in chain(cat.articles, cat.earlier) if article.id in cat.paths}
    answers = Answers(memo, NAME, PIECE, desk.tracer)

    def pairs() -> Iterator[tuple[str, Piece]]:
        things = iter(keys)
        while part := {id_: keys[id_] for id_ in islice(things, AT_ONCE)}:  # what is kept of all at once would be in memory twice
            yield from answers.some(part, lambda id_: piece(desk, articles[id_]))

    held = stowed(pairs(), PIECE, memo.folder)
    memo.forget(NAME, set(keys.values()))
    return Pieces(held, desk.tracer.derived("pieces", held.__getitem__))


def piece(desk: Desk, article: Article) -> Piece:
    """That of one article."""
    cited, dated = citation(desk, article), has_day(desk, article)
    told = entry(desk, article) if dated else None
    return Piece(records=tuple(each.record(cited) for each in FORMATS), entry=atom.halves(told, desk.say) if told else None,
                 updated=told.updated if told else None)
