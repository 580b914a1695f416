"""What the files beside many pages share, each worked out once in a build."""

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field

from generator import sentences
from generator.citations import FORMATS, Citation, Format
from generator.citations.styled import Styled, Stylist
from generator.model import Article, Mention
from generator.sentences import Span
from generator.views.citing import citation
from generator.views.desk import Desk
from generator.views.feeds.entry import Entry, entry
from generator.wording import in_words


@dataclass(frozen=True, slots=True)
class Workings:
    """Sentences, names and citations of articles."""

    desk: Desk
    _sentences: dict[str, tuple[Span, ...]] = field(default_factory=dict)
    _named: dict[str, tuple[str, ...]] = field(default_factory=dict)
    _citations: dict[str, Citation] = field(default_factory=dict)
    _records: dict[str, dict[str, str]] = field(default_factory=dict)
    _stylists: dict[str, Stylist] = field(default_factory=dict)
    _entries: dict[str, Entry] = field(default_factory=dict)
    _printed: dict[tuple[str, str, str], str] = field(default_factory=dict)

    def sentence(self, mention: Mention) -> str:
        """The sentence that a mention stands in, the name alone where the text is withheld; no sentence ends inside a name."""
        if self.desk.catalogue.by_id[mention.article].withheld:
            return mention.surface
        spans, text = self._spans(mention.article), self.desk.catalogue.by_id[mention.article].text
        at = bisect_right(spans, mention.start, key=lambda span: span[0]) - 1
        return text[slice(*spans[at])] if at >= 0 and mention.end <= spans[at][1] else mention.surface

    def named(self, article: str) -> tuple[str, ...]:
        """The ids of all that an article names, each once, sorted."""
        if article not in self._named:
            self._named[article] = tuple(sorted({m.entity for m in self.desk.catalogue.mentions.get(article, ()) if m.entity}))
        return self._named[article]

    def record(self, article: Article, format_: Format) -> str:
        """The citation of an article in one format."""
        if article.id not in self._records:
            cited = self.citation(article)
            self._records[article.id] = {each.ending: each.record(cited) for each in FORMATS}
        return self._records[article.id][format_.ending]

    def citation(self, article: Article) -> Citation:
        """What citations say of an article."""
        if article.id not in self._citations:
            self._citations[article.id] = citation(self.desk, article)
        return self._citations[article.id]

    def styled(self, article: Article) -> tuple[Styled, ...]:
        """The citation of an article in each style, in the language of the interface."""
        say, date = self.desk.say, self.desk.catalogue.dates.get(article.id)
        stylist = self._stylists.setdefault(say.language, Stylist(say.language))
        return stylist.styled(self.citation(article), in_words(say, date) if date else None)

    def entry(self, article: Article) -> Entry:
        """What feeds say of an article that has a day."""
        if article.id not in self._entries:
            self._entries[article.id] = entry(self.desk, article)
        return self._entries[article.id]

    def printed(self, kind: str, article: Article, href: str, print_: Callable[[Entry, str], str]) -> str:
        """The same as a feed of some kind prints it, with this address: most articles stand in many feeds."""
        key = (kind, article.id, href)
        if key not in self._printed:
            self._printed[key] = print_(self.entry(article), href)
        return self._printed[key]

    def _spans(self, article: str) -> tuple[Span, ...]:
        if article not in self._sentences:
            held = self.desk.catalogue.by_id[article]
            names = [(m.start, m.end) for m in self.desk.catalogue.mentions.get(article, ())]
            self._sentences[article] = tuple(
                span for block in held.blocks for span in sentences.sentences(held.text, block.start, block.end, names))
        return self._sentences[article]
