"""What two articles have in common, which says that a name in both is that of one thing."""

from collections.abc import Iterable, Mapping

from generator.names.lexicon import by_form
from generator.names.resolution.joining import listed
from generator.names.resolution.keys import key_of
from generator.names.resolution.national import is_common
from generator.names.resolution.nodes import Node, Records
from generator.names.resolution.senses import senses

NEAR_DAYS = 60
"""Two articles of one publication within so many days keep the same company."""


class Company:
    """The telling names of each article: those in no general table, and of no place that everybody knows."""

    def __init__(self, records: Records) -> None:
        self._records = records
        self._held: dict[str, Mapping[str, str]] = {}

    def shared(self, others: Iterable[str], article: str) -> str | None:
        """What an article has in common with others, in words: names, or the publication and the season."""
        own = self._names(article)
        articles = sorted(set(others))
        common = sorted({self._names(other)[key] for other in articles for key in own.keys() & self._names(other).keys()})
        if common:
            return listed(common)
        paper, day = self._records.publication.get(article), self._records.day.get(article)
        near = [other for other in articles if paper and day and self._records.publication.get(other) == paper
                and (there := self._records.day.get(other)) and abs((there - day).days) <= NEAR_DAYS]
        return f"the publication and the season: both are in {paper} within {NEAR_DAYS} days" if near else None

    def _names(self, article: str) -> Mapping[str, str]:
        """Normalised form -> as printed."""
        if article not in self._held:
            nodes = (self._records.nodes[key] for key in self._records.by_article.get(article, ()))
            self._held[article] = {key_of(node.name, node.type): node.name for node in nodes if _telling(node)}
        return self._held[article]


def _telling(node: Node) -> bool:
    """Whether a name that two articles share says that they are about the same things."""
    if node.name in by_form() or (node.type == "person" and " " not in node.name):
        return False
    return node.type == "person" or (node.type == "organisation" and not is_common(node.name) and not senses(node.name)) or (
        node.type == "place" and not senses(node.name) and not senses(node.name.title()))
