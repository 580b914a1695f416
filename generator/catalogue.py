"""The whole archive at one moment: immutable, one per build."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from generator import claims, names, stories, subjects
from generator.authority import Authority
from generator.model import ArchiveDate, Article, Because, Entity, Figure, Mention, Quote, Story, Topic
from generator.notices import BrokenFile, Notice
from generator.permalinks import Ledger, Row, slugify

NOT_RECORDED = "publications/not-recorded"
PAGED = {"person": "people", "organisation": "organisations", "place": "places"}
"""The types of entity that have a page each, and the folder that it is in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """Everything the pages, the search index and the exports are made from; all orders are total."""

    articles: tuple[Article, ...]
    """Oldest first by (earliest, latest, id) of the date in force; undated ones last, by id."""

    by_id: Mapping[str, Article]

    dates: Mapping[str, ArchiveDate]
    """Article id -> its date in force: its own, else the one inferred in this build; undated articles have no entry."""

    entities: tuple[Entity, ...]
    """By id."""

    entity: Mapping[str, Entity]

    mentions: Mapping[str, tuple[Mention, ...]]
    """Article id -> its mentions in reading order, each with its entity."""

    mentioned_in: Mapping[str, tuple[str, ...]]
    """Entity id -> ids of the articles that mention it, in the archive's order."""

    quotes: Mapping[str, tuple[Quote, ...]]
    """Article id -> quotations in reading order."""

    figures: Mapping[str, tuple[Figure, ...]]
    """Article id -> figures in reading order."""

    topics: tuple[Topic, ...]
    """By id; hashtags included."""

    topic_because: Mapping[tuple[str, str], tuple[Because, ...]]
    """(article id, topic id) -> why the article has this topic."""

    stories: tuple[Story, ...]
    """By id."""

    story_of: Mapping[str, str]
    """Article id -> story id."""

    publications: Mapping[str, tuple[str, ...]]
    """Publication id ("publications/<slug>") -> article ids; "publications/not-recorded" holds those that name none."""

    publication_name: Mapping[str, str | None]
    """Publication id -> name as printed, None for the unrecorded."""

    years: Mapping[str, tuple[str, ...]]
    """"2016" -> article ids dated in it (by earliest day of the date in force)."""

    months: Mapping[str, tuple[str, ...]]
    """"2016-04" -> article ids; articles dated only by year are in no month."""

    undated: tuple[str, ...]

    paths: Mapping[str, str]
    """Article, entity, topic, story or publication id, year or month -> output path: "people/bashar-al-assad.html". A group
    named after a place has that place's page with a fragment; a thing without a page has no entry."""

    redirects: Mapping[str, str]
    """Old output path -> path that answers for it now."""

    gone: Mapping[str, str] = field(default_factory=dict)
    """Output path -> why nothing is there any more."""

    work: tuple[Notice, ...]
    """The work-list: what a person should look at."""


# ---------------------------------------------------------------- making one

def build(articles: Iterable[Article], authority: Authority, ledger: Ledger) -> Catalogue:
    """The catalogue of these articles, whatever the order they come in. Raises BrokenFile (F-090) for a repeated id."""
    own = sorted(articles, key=lambda article: (article.id, article.file))
    _require_unique(own)
    resolution = names.resolve(own, {article.id: names.locate(article) for article in own}, authority)
    quotes = {article.id: claims.quotes(article, resolution.mentions[article.id]) for article in own}
    figures = {article.id: claims.figures(article, resolution.mentions[article.id]) for article in own}
    stated = {article.id: article.published for article in own if article.published}
    evidence = stories.Evidence(
        articles=tuple(own), dates=stated, mentions=resolution.mentions, entities=resolution.entities, quotes=quotes,
        figures=figures, pins=authority.stories,
        known={founder: path.removesuffix(".html") for founder, path in ledger.path_of("story").items()})
    found = stories.find(evidence)
    inferred = stories.infer_dates(evidence, found)
    dates = {**stated, **inferred}
    order = tuple(sorted(own, key=lambda article: _time_key(article.id, dates)))
    place = {article.id: number for number, article in enumerate(order)}
    topics, topic_because = _topics(order, authority)
    publications, publication_name = _publications(order)
    years, months = _calendar(order, dates)
    entities = tuple(sorted(resolution.entities, key=lambda entity: entity.id))
    told = tuple(sorted((_in_order(story, place) for story in found), key=lambda story: story.id))
    paths = _paths(order, entities, topics, told, publications, years, months, ledger)
    living = set(paths.values())
    return Catalogue(
        articles=order, by_id={article.id: article for article in order}, dates=dates,
        entities=entities, entity={entity.id: entity for entity in entities},
        mentions=resolution.mentions, mentioned_in=_mentioned_in(order, resolution.mentions),
        quotes=quotes, figures=figures, topics=topics, topic_because=topic_because,
        stories=told, story_of={article: story.id for story in told for article in story.articles},
        publications=publications, publication_name=publication_name, years=years, months=months,
        undated=tuple(article.id for article in order if article.id not in dates),
        paths=paths, redirects={old: new for old, new in ledger.redirects().items() if old not in living},
        gone={path: reason for path, reason in ledger.gone().items() if path not in living},
        work=(*resolution.notices, *_work_on_dates(order, inferred)))


def _require_unique(articles: Sequence[Article]) -> None:
    files = defaultdict(list)
    for article in articles:
        files[article.id].append(article.file)
    if repeated := {id_: paths for id_, paths in files.items() if len(paths) > 1}:
        raise BrokenFile(*(Notice(
            code="F-090", file=paths[1], message=f"the id {id_} is also that of {paths[0]}",
            hint="keep the file that has your corrections and remove the other one") for id_, paths in sorted(repeated.items())))


def _time_key(article: str, dates: Mapping[str, ArchiveDate]) -> tuple[bool, dt.date, dt.date, str]:
    date = dates.get(article)
    if date is None:
        return (True, dt.date.max, dt.date.max, article)
    return (False, date.earliest, date.latest, article)


def _in_order(story: Story, place: Mapping[str, int]) -> Story:
    """The story with its reports, and what they say on either side of a difference, in the archive's order."""
    differences = (replace(d, sides=tuple(sorted(d.sides, key=lambda side: place[side.passage.article]))) for d in story.differences)
    return replace(story, articles=tuple(sorted(story.articles, key=place.__getitem__)), differences=tuple(differences))


def _mentioned_in(order: Sequence[Article], mentions: Mapping[str, Sequence[Mention]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for article in order:
        for mention in mentions[article.id]:
            if mention.entity:
                found[mention.entity][article.id] = None
    return {entity: tuple(found[entity]) for entity in sorted(found)}


def _topics(order: Sequence[Article], authority: Authority) -> tuple[tuple[Topic, ...], dict[tuple[str, str], tuple[Because, ...]]]:
    """Every tag is a topic; a hashtag whose words are those of another topic gets an address of its own."""
    members: dict[str, list[str]] = defaultdict(list)
    reasons: dict[tuple[str, str], tuple[Because, ...]] = {}
    for article in order:
        assigned = dict(subjects.assign(article))
        for tag in article.tags:
            members[tag].append(article.id)
            reasons[article.id, tag] = assigned.get(tag) or (_because_of_tag(tag),)
    ids = {tag: f"topics/{_topic_slug(tag, members)}" for tag in members}
    notes = {topic.name: topic.note for topic in authority.topics}
    topics = (Topic(id=ids[tag], name=tag, note=notes.get(tag), articles=tuple(members[tag])) for tag in members)
    return tuple(sorted(topics, key=lambda topic: topic.id)), {(a, ids[tag]): because for (a, tag), because in reasons.items()}


def _topic_slug(tag: str, tags: Iterable[str]) -> str:
    """Hashtags are read word by word: "#MillIsBurning" has the slug "mill-is-burning"."""
    if not tag.startswith("#"):
        return slugify(tag)
    words = "".join("-" + c if c.isupper() and not tag[i - 1:i].isupper() else c for i, c in enumerate(tag))
    slug = slugify(words)
    return slug + "-hashtag" if any(slugify(other) == slug for other in tags if not other.startswith("#")) else slug


def _because_of_tag(tag: str) -> Because:
    if tag.startswith("#"):
        return Because(kind="hashtag", detail=f"printed in the article as {tag}")
    return Because(kind="curated", detail="given by a person")


def _publications(order: Sequence[Article]) -> tuple[dict[str, tuple[str, ...]], dict[str, str | None]]:
    members: dict[str | None, list[str]] = defaultdict(list)
    for article in order:
        members[article.publication].append(article.id)
    ids = {name: f"publications/{slugify(name)}" if name else NOT_RECORDED for name in members}
    known = sorted(members, key=lambda name: ids[name])
    grouped: dict[str, tuple[str, ...]] = {}
    for name in known:
        grouped[ids[name]] = (*grouped.get(ids[name], ()), *members[name])
    return grouped, {ids[name]: name for name in reversed(known)}


def _calendar(order: Sequence[Article], dates: Mapping[str, ArchiveDate]) -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:
    years: dict[str, list[str]] = defaultdict(list)
    months: dict[str, list[str]] = defaultdict(list)
    for article in order:
        if date := dates.get(article.id):
            years[f"{date.earliest:%Y}"].append(article.id)
            if f"{date.earliest:%Y-%m}" == f"{date.latest:%Y-%m}":
                months[f"{date.earliest:%Y-%m}"].append(article.id)
    return {y: tuple(a) for y, a in sorted(years.items())}, {m: tuple(a) for m, a in sorted(months.items())}


def _work_on_dates(order: Sequence[Article], inferred: Mapping[str, ArchiveDate]) -> Iterable[Notice]:
    for article in order:
        if date := inferred.get(article.id):
            reasons = "; ".join(because.detail for because in date.because)
            yield Notice(
                code="W-020", level="work", file=article.file, message=f"prints no date; inferred: {date.edtf} ({reasons})",
                hint=f"if that is right:  python -m generator accept {article.id}\n"
                     f"if it is not:      python -m generator refuse {article.id}")
        elif article.published is None and article.date_basis != "curated":
            yield Notice(
                code="W-021", level="work", file=article.file, message="prints no date, and none could be inferred",
                hint="write it into the front matter:  published: 1931-05  and  date_basis: curated\n"
                     f"or settle that it is not known:  python -m generator refuse {article.id}")


# ---------------------------------------------------------------- addresses

def _paths(
    articles: Sequence[Article], entities: Sequence[Entity], topics: Sequence[Topic], told: Sequence[Story],
    publications: Iterable[str], years: Iterable[str], months: Iterable[str], ledger: Ledger,
) -> dict[str, str]:
    pinned = ledger.path_of("article")
    paths = {article.id: pinned.get(article.id, f"articles/{article.slug}-{article.id}.html") for article in articles}
    paths |= {entity.id: f"{entity.id}.html" for entity in entities if entity.type in PAGED}
    paths |= {topic.id: f"{topic.id}.html" for topic in topics} | {story.id: f"{story.id}.html" for story in told}
    paths |= {publication: f"{publication}.html" for publication in publications}
    paths |= {year: f"{year}/index.html" for year in years}
    paths |= {month: f"{month.replace('-', '/')}.html" for month in months}
    for entity in entities:
        if entity.type == "group" and entity.demonym_of in paths:
            paths[entity.id] = f"{paths[entity.demonym_of]}#{entity.id.partition('/')[2]}"
    return paths


def ledger_rows(catalogue: Catalogue) -> tuple[Row, ...]:
    """What the ledger has to hold for this catalogue's pages."""
    kinds: dict[str, tuple[str, str]] = {article.id: ("article", article.id) for article in catalogue.articles}
    kinds |= {entity.id: (entity.type, entity.id) for entity in catalogue.entities if entity.type in PAGED}
    kinds |= {topic.id: ("topic", topic.id) for topic in catalogue.topics}
    kinds |= {story.id: ("story", story.founder) for story in catalogue.stories}
    kinds |= {publication: ("publication", publication) for publication in catalogue.publications}
    kinds |= {year: ("year", year) for year in catalogue.years} | {month: ("month", month) for month in catalogue.months}
    return tuple(Row(path=catalogue.paths[thing], kind=kind, target=target) for thing, (kind, target) in sorted(kinds.items()))
