"""What the files beside many pages share, each worked out once in a build."""

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar, cast

from generator import sentences
from generator.citations import FORMATS, Citation, Format
from generator.citations.styled import Styled, Stylist
from generator.model import Article, Mention
from generator.sentences import Span
from generator.traces import Fact
from generator.views.citing import citation
from generator.views.desk import Desk
from generator.views.feeds.entry import Entry, entry
from generator.views.pieces import Piece, Pieces, piece
from generator.wording import in_words

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Workings:
    """Sentences, names and citations of articles."""

    desk: Desk
    pieces: Pieces | None = None
    """Those of this very desk's articles; None: they are made when they are asked for."""

    _stylists: dict[str, Stylist] = field(default_factory=dict)
    _kept: dict[tuple[str, ...], tuple[Any, frozenset[Fact]]] = field(default_factory=dict)
    """Name and arguments of what was worked out -> the outcome, and what it was worked out of."""

    def sentence(self, mention: Mention) -> str:
        """The sentence that a mention stands in, the name alone where the text is withheld; no sentence ends inside a name."""
        if self.desk.catalogue.by_id[mention.article].withheld:
            return mention.surface
        spans, text = self._spans(mention.article), self.desk.catalogue.by_id[mention.article].text
        at = bisect_right(spans, mention.start, key=lambda span: span[0]) - 1
        return text[slice(*spans[at])] if at >= 0 and mention.end <= spans[at][1] else mention.surface

    def named(self, article: str) -> tuple[str, ...]:
        """The ids of all that an article names, each once, sorted."""
        return self._once(("named", article), lambda: tuple(
            sorted({m.entity for m in self.desk.catalogue.mentions.get(article, ()) if m.entity})))

    def record(self, article: Article, format_: Format) -> str:
        """The citation of an article in one format."""
        return self.piece(article).records[FORMATS.index(format_)]

    def piece(self, article: Article) -> Piece:
        """What the files of many articles have of this one."""
        kept = self.pieces.of(article.id) if self.pieces else None
        return kept or self._once(("piece", article.id), lambda: piece(self.desk, article))

    def citation(self, article: Article) -> Citation:
        """What citations say of an article."""
        return self._once(("citation", article.id), lambda: citation(self.desk, article))

    def styled(self, article: Article) -> tuple[Styled, ...]:
        """The citation of an article in each style, in the language of the interface."""
        say, date = self.desk.say, self.desk.catalogue.dates.get(article.id)
        stylist = self._stylists.setdefault(say.language, Stylist(say.language))
        return stylist.styled(self.citation(article), in_words(say, date) if date else None)

    def entry(self, article: Article) -> Entry:
        """What feeds say of an article that has a day."""
        return self._once(("entry", article.id), lambda: entry(self.desk, article))

    def _spans(self, article: str) -> tuple[Span, ...]:
        return self._once(("spans", article), lambda: self._sentences(article))

    def _sentences(self, article: str) -> tuple[Span, ...]:
        held = self.desk.catalogue.by_id[article]
        names = [(m.start, m.end) for m in self.desk.catalogue.mentions.get(article, ())]
        return tuple(span for block in held.blocks for span in sentences.sentences(held.text, block.start, block.end, names))

    def _once(self, what: tuple[str, ...], make: Callable[[], _T]) -> _T:
        """Work out what was not yet; who uses it again has read what it was worked out of."""
        if what in self._kept:
            kept, facts = self._kept[what]
            self.desk.tracer.again(facts)
            return cast("_T", kept)
        with self.desk.tracer.noted() as read:
            outcome = make()
        self._kept[what] = outcome, frozenset(read)
        return outcome
