"""How a story's page names its reports in passing, and who a report says it has something from."""

from collections import Counter
from dataclasses import dataclass

from generator.model import Article, Story
from generator.views.context import Marked, Piece, href_at, sentence
from generator.views.desk import Desk
from generator.views.words import shortened

HEADLINE = 60
"""Characters of a headline that names its report."""

PRONOUNS = frozenset("he she it they we i you him her them us me this that these those who which one".split())
"""Words that name nobody outside their sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A report named in passing, with the place in it that is meant."""

    label: str
    """The paper when no other report of the story is of it, else the headline."""

    href: str | None
    language: str | None
    direction: str
    """Of the report's words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """The reports of one story, seen from its page."""

    desk: Desk
    path: str
    papers: Counter[str | None]

    @classmethod
    def of(cls, desk: Desk, path: str, story: Story) -> "Sources":
        """Count the papers once."""
        return cls(desk=desk, path=path, papers=Counter(desk.catalogue.by_id[a].publication for a in story.articles))

    def article(self, id_: str) -> Article:
        """The report itself."""
        return self.desk.catalogue.by_id[id_]

    def at(self, id_: str, offset: int) -> Source:
        """A report and a place in it."""
        article = self.article(id_)
        alone = article.publication is not None and self.papers[article.publication] == 1
        return Source(label=article.publication if alone and article.publication else shortened(article.headline, HEADLINE),
                      href=href_at(self.desk, self.path, article, offset), language=article.language, direction=article.direction)

    def sentence(self, id_: str, span: tuple[int, int], start: int, end: int, css: str = "claim") -> tuple[Piece, ...]:
        """A sentence of a report with some of its words marked."""
        return sentence(self.article(id_), span, [Marked(start=start, end=end, css=css)])

    def name_of(self, entity: str | None) -> str | None:
        """An entity's name."""
        found = self.desk.catalogue.entity.get(entity) if entity else None
        return found.name if found else None


def named(attribution: str | None) -> str | None:
    """Whom a report has something from, as a caption begins; None where it only says "he", which names nobody here."""
    words = (attribution or "").split()
    if not words or words[0].strip(",.;:").casefold() in PRONOUNS:
        return None
    text = " ".join(words)
    return text[:1].upper() + text[1:]
