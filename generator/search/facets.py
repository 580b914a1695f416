"""One column for each way of narrowing a search: its values with their names, and which article has which (f)."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from generator.catalogue import Catalogue
from generator.search.documents import Document
from generator.search.parts import Bytes, Part, json_bytes
from generator.wording import Wording

FACETS = ("publication", "year", "author", "person", "organisation", "place", "topic", "story", "language")
"""In the order in which the page shows them."""


def columns(catalogue: Catalogue, documents: Sequence[Document], wording: Wording) -> Iterator[Part]:
    """A part for each facet, and f/date with the first and last possible day of every dated article."""
    name = _names(catalogue, wording)
    for facet in FACETS:
        yield Part(f"f/{facet}", _column(facet, documents, name, catalogue))
    yield Part("f/date", _days(documents))


def dated(documents: Sequence[Document]) -> int:
    """How many have a date; they come first."""
    return sum(document.date is not None for document in documents)


def _column(facet: str, documents: Sequence[Document], name: Callable[[str], str], catalogue: Catalogue) -> bytearray:
    counts = Counter(value for document in documents for value in document.facets[facet])
    values = sorted(counts, key=lambda value: (-counts[value], name(value).casefold(), value))
    numbers = {value: number for number, value in enumerate(values)}
    part = Bytes()
    part.block(json_bytes([[value, name(value), catalogue.paths.get(value)] for value in values]))
    for document in documents:
        found = sorted({numbers[value] for value in document.facets[facet]})
        part.number(len(found))
        part.rising(found)
    return part.value


def _names(catalogue: Catalogue, wording: Wording) -> Callable[[str], str]:
    """What a reader calls a value: years by themselves, languages by their tags, which the page translates."""
    names = {entity.id: entity.name for entity in catalogue.entities}
    names |= {author.id: author.name for author in catalogue.authors}
    names |= {topic.id: wording.topic(topic.name) for topic in catalogue.topics} | {story.id: story.headline for story in catalogue.stories}
    names |= {source: name or wording.gettext("Publication not recorded") for source, name in catalogue.publication_name.items()}
    return lambda value: names.get(value, value)


def _days(documents: Sequence[Document]) -> bytearray:
    """Days counted from 1 January of the year 1, which is day 1."""
    dates = [document.date for document in documents if document.date]
    part = Bytes()
    part.rising(date.earliest.toordinal() for date in dates)
    part.numbers(date.latest.toordinal() - date.earliest.toordinal() for date in dates)
    return part.value
