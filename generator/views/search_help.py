"""How to search, told with examples that find something in this archive."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote_plus

from generator.model import Article
from generator.views.desk import Desk
from generator.views.names_list import most_named
from generator.wording import marked

PHRASE = 4
"""Words of the phrase that is shown as an example."""

SEVERAL = 10
"""Places among which one is looked for that does not stand wherever the first does."""

FINDS = {
    "phrase": marked("the words exactly so, side by side"),
    "without": marked("articles about the first that do not name the second"),
    "headline": marked("a word of the headline, in all its forms; standfirst: likewise"),
    "person": marked("articles that name this person; name: looks for persons, organisations and places"),
    "organisation": marked("articles that name this organisation"),
    "place": marked("articles that name this place"),
    "topic": marked("articles on this topic"),
    "publication": marked("one paper’s articles"),
    "author": marked("articles that this author signs"),
    "story": marked("reports of one story"),
    "language": marked("articles in one language"),
    "date": marked("articles that may be of this month; a year, a day, 193X and 1931/1935 will do too"),
    "before": marked("articles that may be older; after: those that may be newer"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Help:
    """One way to search."""

    query: str
    """An example, as one types it."""

    href: str
    """Its search."""

    finds: str
    """What it finds."""


def helps(desk: Desk) -> tuple[Help, ...]:
    """Every way of which this archive has an example."""
    return tuple(Help(query=query, href=f"search.html?q={quote_plus(query)}", finds=desk.say.gettext(FINDS[way]))
                 for way, query in _examples(desk))


def _examples(desk: Desk) -> Iterator[tuple[str, str]]:
    article = _example(desk)
    words = article.headline.split() if article else []
    if len(words) >= PHRASE:
        yield "phrase", _quoted(" ".join(words[-PHRASE:]))
    if pair := _apart(desk):
        yield "without", f"{_quoted(pair[0])} -{_quoted(pair[1])}"
    if longest := max((word for word in words if word.isalpha()), key=len, default=None):
        yield "headline", f"headline:{longest.lower()}"
    for field, value in _values(desk):
        yield field, f"{field}:{_quoted(value)}"
    yield from _dates(desk, article)


def _example(desk: Desk) -> Article | None:
    """The newest article of which all may be shown, a dated one if there is any."""
    shown = [article for article in desk.catalogue.articles if not article.withheld]
    dated = [article for article in shown if article.id in desk.catalogue.dates]
    return next(reversed(dated or shown), None)


def _apart(desk: Desk) -> tuple[str, str] | None:
    """Two much named places, of which articles name the first without the second."""
    named = desk.catalogue.mentioned_in
    held = desk.listed["places"]
    found = ((entity.name, frozenset(named.get(entity.id, ()))) for entity in held)
    places = sorted(found, key=lambda place: (-len(place[1]), place[0]))[:SEVERAL]
    return next(((one, other) for one, here in places[:1] for other, there in places[1:] if here - there), None)


def _values(desk: Desk) -> Iterator[tuple[str, str]]:
    """For each field the value that most articles have."""
    cat = desk.catalogue
    for field, folder in (("person", "people"), ("organisation", "organisations"), ("place", "places")):
        yield from ((field, row.name) for row in most_named(desk, "search.html", folder, 1))
    topics = sorted(cat.topics, key=lambda topic: (-len(topic.articles), topic.id))
    yield from (("topic", desk.say.topic(topic.name)) for topic in topics[:1])
    papers = sorted((paper for paper in cat.publications if cat.publication_name.get(paper)), key=lambda p: (-len(cat.publications[p]), p))
    yield from (("publication", cat.publication_name[paper] or "") for paper in papers[:1])
    stories = sorted(cat.stories, key=lambda story: (-len(story.articles), story.id))
    yield from (("story", " ".join(story.headline.split()[:PHRASE])) for story in stories[:1])
    signed = Counter(one.author for ones in cat.signatures.values() for one in ones if one.author)
    yield from (("author", cat.author[author].name) for author in sorted(signed, key=lambda author: (-signed[author], author))[:1])
    languages = sorted({article.language for article in cat.articles if article.language})
    yield from (("language", language) for language in languages[:1] if len(languages) > 1)


def _dates(desk: Desk, article: Article | None) -> Iterator[tuple[str, str]]:
    date = desk.catalogue.dates.get(article.id) if article else None
    if date:
        yield "date", f"date:{date.earliest.isoformat()[:7]}"
        if len(desk.catalogue.years) > 1:
            yield "before", f"before:{date.earliest.isoformat()[:4]}"


def _quoted(text: str) -> str:
    return text if text.isalnum() else '"' + text.replace('"', "") + '"'
