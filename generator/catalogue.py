"""The whole archive at one moment: immutable, one per build."""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection as Held
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from operator import itemgetter

from generator import (
    almanac,
    anchors,
    assigned_topics,
    curation,
    entity_pages,
    list_parts,
    names,
    references,
    stories,
    stowing,
    vacated,
    versions,
    withholding,
)
from generator.almanac import under
from generator.authority import Authority
from generator.collection_files import CollectionFile
from generator.entity_pages import PAGED, Gathered, Standing
from generator.memo import Memo
from generator.model import (
    ArchiveDate,
    Article,
    Author,
    Because,
    Collection,
    Entity,
    Figure,
    Mention,
    Quote,
    Related,
    Signature,
    Story,
    Tie,
    Topic,
)
from generator.notices import BrokenFile, Notice
from generator.old_addresses import heirs, old_addresses
from generator.permalinks import DISAMBIGUATION, Ledger, Row, of_devices, slug_of_name
from generator.recalled import Recalled
from generator.references import References
from generator.versions import standing

NOT_RECORDED = "publications/not-recorded"

NO_MEMO = Memo()

TimeKey = tuple[bool, dt.date, dt.date, str]
"""Whether it is undated, first and last day that it may be of, id."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """Everything the pages, the search index and the exports are made from; all orders are total."""

    articles: Sequence[Article]
    """Those that are listed, which are all but earlier versions of others: oldest first by (earliest, latest, id) of the date in force;
    undated ones last, by id."""

    earlier: Sequence[Article] = ()
    """Earlier versions of listed articles, in the same order: they keep their pages and are in no list, search or count."""

    by_id: Mapping[str, Article]
    """Earlier versions too."""

    dates: Mapping[str, ArchiveDate]
    """Article id -> its date in force: its own, else the one inferred in this build; undated articles have no entry."""

    entities: tuple[Entity, ...]
    """By id."""

    entity: Mapping[str, Entity]

    mentions: Mapping[str, tuple[Mention, ...]]
    """Article id -> its mentions in reading order, each with its entity."""

    mentioned_in: Mapping[str, tuple[str, ...]]
    """Entity id -> ids of the articles that mention it, in the archive's order. Here as among topics, publications, years and months:
    what only earlier versions have stands under these, so that its page stays."""

    quotes: Mapping[str, tuple[Quote, ...]]
    """Article id -> quotations in reading order."""

    figures: Mapping[str, tuple[Figure, ...]]
    """Article id -> figures in reading order."""

    gathered: Gathered = field(default_factory=Gathered)
    """What the articles say of each entity."""

    naming: Standing = field(default_factory=Standing)
    """Which entities have no page, and which have more than one; the lists of names."""

    authors: tuple[Author, ...] = ()
    """By id."""

    author: Mapping[str, Author] = field(default_factory=dict)

    signatures: Mapping[str, tuple[Signature, ...]] = field(default_factory=dict)
    """Article id -> who signs it, in the order of print, each with its author; an article that nobody signs has no entry."""

    written_by: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Author id -> ids of the articles that they sign, in the archive's order."""

    topics: tuple[Topic, ...]
    """By id; hashtags included."""

    topic_because: Mapping[tuple[str, str], tuple[Because, ...]]
    """(article id, topic id) -> why the article has this topic."""

    stories: Sequence[Story]
    """By id."""

    story_of: Mapping[str, str]
    """Article id -> story id."""

    related: Mapping[str, tuple[Related, ...]] = field(default_factory=dict)
    """Article id -> the few listed articles that share its people, places and topics, the weightiest first: none of its own story, none
    of its versions and copies. One that has none has no entry."""

    collections: tuple[Collection, ...] = ()
    """By id."""

    publications: Mapping[str, tuple[str, ...]]
    """Publication id ("publications/<slug>") -> article ids; "publications/not-recorded" holds those that name none."""

    publication_name: Mapping[str, str | None]
    """Publication id -> name as printed, None for the unrecorded."""

    years: Mapping[str, tuple[str, ...]]
    """"2016" -> article ids dated in it (by earliest day of the date in force)."""

    months: Mapping[str, tuple[str, ...]]
    """"2016-04" -> article ids; articles dated only by year are in no month."""

    undated: tuple[str, ...]

    days: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """"2016-04-29" -> article ids, of the days that have a page of their own."""

    days_of_year: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """"04-29" -> ids of the listed articles of any year that are of this day for certain."""

    list_parts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Id of a topic, author or publication, or "undated" -> the periods of its list that have a page of their own; most have none."""

    versions: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Article id -> ids of all versions of it, the current one last; an article without another version has no entry."""

    copies: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Article id -> ids of other outlets' articles with the same text, earliest first; of current versions only."""

    ties: Mapping[tuple[str, str], Tie] = field(default_factory=dict)
    """Two ids, the smaller first -> why they are one text."""

    references: References = field(default_factory=References)
    """Links and promo lines that lead from one article to another."""

    paths: Mapping[str, str]
    """Article, entity, author, topic, story or publication id, year or month -> output path: "people/bashar-al-assad.html". A group
    named after a place has that place's page with a fragment; a thing without a page has no entry."""

    redirects: Mapping[str, str]
    """Old output path -> path that answers for it now."""

    moved: Mapping[str, str] = field(default_factory=dict)
    """Of the redirects, those that a build finds out itself: of addresses that articles had on the site that they were imported from,
    of stories whose reports turned out to be versions of one article, of names that were merged, renamed or retyped, of topics that
    were renamed, and of parts, months and years with nothing left to show."""

    several: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Output path of a name that turned out to be several things' -> their entities' ids."""

    gone: Mapping[str, str] = field(default_factory=dict)
    """Output path -> why nothing is there any more."""

    stopped: Mapping[str, str] = field(default_factory=dict)
    """Of what is gone, that which a build finds out itself: names of which a person has said that they are none, and what only
    withdrawn texts said."""

    anchored: Mapping[str, anchors.Anchored] = field(default_factory=dict)
    """Article id -> its paragraphs' former anchors, of those that were edited."""

    work: tuple[Notice, ...]
    """What a person should look at in the authority files; the rest of the work-list is in generator/worklist/."""

    seen_at: Mapping[Notice, Mention] = field(default_factory=dict)
    """Of the work, what a mention shows -> this mention."""

    def current(self, article: str) -> str:
        """The id of an article's current version."""
        return self.versions.get(article, (article,))[-1]

    def duplicate_of(self, article: str) -> str | None:
        """The earliest of the articles with the same text, None when it is this one or there is no other."""
        first = min((article, *self.copies.get(article, ())), key=lambda id_: time_key(id_, self.dates))
        return first if first != article else None


# ---------------------------------------------------------------- making one

def build(
    articles: Iterable[Article], authority: Authority, ledger: Ledger, reserved: Held[str] = (),
    collected: Sequence[CollectionFile] = (), drafts: Held[str] = (), memo: Memo = NO_MEMO,
) -> Catalogue:
    """The catalogue of these articles, whatever the order they come in. Raises BrokenFile: F-090 for a repeated id, what
    `curation.collections` finds.

    `reserved` are paths of pages that do not come from articles; `collected` the collections, which may name `drafts`, by their ids;
    `memo` has what was worked out for each article in earlier builds.
    """
    read = _by_id(articles, memo)
    held = stowing.in_order(read, list(read))
    same = versions.find(held, (first := Recalled(read, memo)).prints(), memo, first.digests)
    cut = {article.id: part for article in held if (part := withholding.shown_part(article)) is not article}
    by_id = stowing.over(read, cut)
    current = {id_: group[-1] for group in same.versions for id_ in group}
    own, listed = (stowing.in_order(by_id, ids) for ids in (list(read), [id_ for id_ in read if current.get(id_, id_) == id_]))
    recalled = Recalled(by_id, memo, {id_: digest for id_, digest in first.digests.items() if id_ not in cut})
    resolution = names.resolve(own, recalled.located(), authority, ledger, names.Remembered(memo=memo, readings=recalled.digests))
    signed = names.resolve_authors(own, authority.authors, resolution.entities, ledger.path_of("author"))
    claimed = recalled.claims(resolution.mentions, readings := recalled.readings(resolution.mentions))
    quotes, figures = stowing.parts(claimed, itemgetter(0)), stowing.parts(claimed, itemgetter(1))
    known = stories.published(ledger, founder_now := current | {gone: current.get(heir, heir) for gone, heir in heirs(own, ledger).items()})
    evidence = stories.Evidence(
        articles=listed, dates=stowing.alike((article.id, article.published) for article in listed if article.published),
        mentions=resolution.mentions, entities=resolution.entities, quotes=quotes, figures=figures,
        pins=stories.of_current(authority.stories, current), copies=same.copies,
        known=known.known, former=known.former, readings=readings)
    searched = stories.search(evidence, memo)
    found = searched.stories
    dates = stowing.alike((article.id, article.published) for article in own if article.published) | dict(
        stories.infer_dates(evidence, found))
    in_time = sorted(read, key=lambda id_: time_key(id_, dates))
    every = stowing.in_order(by_id := stowing.picked(by_id, in_time), in_time)
    order, earlier = (stowing.in_order(by_id, [id_ for id_ in in_time if (current.get(id_, id_) == id_) is is_listed])
                      for is_listed in (True, False))
    place = {article.id: number for number, article in enumerate(order)}
    topics, topic_because = assigned_topics.topics(order, earlier, authority, recalled.subjects())
    publications, publication_name = _publications(order, earlier)
    years, months = almanac.calendar(order, earlier, dates)
    days, days_of_year = almanac.days(months, dates, ledger), almanac.days_of_year(order, dates, ledger)
    told = stowing.row_of(((story.id, stories.in_order(stories.founded(story, known), place)) for story in found), stories.STORIES,
                          memo.folder)
    mentioned_in = _mentioned_in(order, earlier, resolution.mentions)
    gathered = entity_pages.gather(order, earlier, resolution.mentions, quotes, mentioned_in, memo.folder)
    naming = entity_pages.standing_of(resolution.entities, by_id, dates, gathered, figures, mentioned_in, topics, ledger)
    paths = _paths(every, resolution.entities, signed.authors, topics, told, publications, years, months, naming, ledger)
    written_by = _written_by(order, earlier, signed.signatures)
    undated = tuple(article.id for article in order if article.id not in dates)
    lists = {topic.id: topic.articles for topic in topics} | written_by | publications | {
        "undated": undated, list_parts.STORIES: tuple(stories.last_report(story, dates) for story in told)}
    parts = list_parts.list_parts(lists, by_id, dates, ledger)
    paths |= almanac.paths(days, days_of_year) | list_parts.paths(parts)
    made = curation.collections(collected, curation.Archive(articles=by_id, paths=paths, drafts=drafts))
    paths |= curation.paths(made)
    living = set(paths.values())
    story_of = {article: story.id for story in told for article in story.articles}
    related = stories.related(replace(evidence, dates=dates), story_of, _one_text(same), memo.folder)
    old = old_addresses(standing.with_aliases(order, same, own), paths, ledger, reserved)
    forwarding = names.forward(ledger, resolution.entities, resolution.mentions, authority.entities, paths)
    moved = dict(old.redirects) | stories.moved(ledger, founder_now, paths, story_of, old.redirects) | dict(forwarding.redirects)
    moved |= {ledger.path_of("author")[was]: paths[now] for was, now in signed.moved.items()}
    moved |= curation.moved(collected, ledger)
    moved |= of_devices(ledger, living)
    left = vacated.answers(ledger, paths, moved, forwarding, authority, signed.authors, withheld := [read[id_] for id_ in cut],
                           assigned_topics.ids_of(withheld))
    moved, stopped, several = {**moved, **left.redirects}, {**forwarding.stopped, **left.gone}, {**forwarding.several, **left.several}
    answered = living | set(several) | set(stopped)
    return Catalogue(
        articles=order, earlier=earlier, by_id=by_id, dates=dates,
        entities=resolution.entities, entity={entity.id: entity for entity in resolution.entities},
        mentions=resolution.mentions, mentioned_in=mentioned_in,
        authors=signed.authors, author={author.id: author for author in signed.authors}, signatures=signed.signatures,
        written_by=written_by, list_parts=parts, quotes=quotes, figures=figures,
        gathered=gathered, naming=naming, collections=made, topics=topics, topic_because=topic_because,
        stories=told, story_of=story_of | {id_: story_of[now] for id_, now in current.items() if now in story_of}, related=related,
        publications=publications, publication_name=publication_name, years=years, months=months, days=days,
        days_of_year=days_of_year,
        undated=undated,
        versions={id_: group for group in same.versions for id_ in group}, ties=same.ties, references=references.find(own, current),
        copies={id_: tuple(sorted(others, key=lambda other: time_key(other, dates))) for id_, others in same.copies.items()},
        paths=paths, redirects=vacated.redirects(ledger, moved, answered), moved=moved, several=several,
        gone={path: reason for path, reason in ledger.gone().items() if path not in answered | set(moved)} | stopped,
        stopped=stopped, anchored=anchors.of_all(own, paths, ledger), seen_at=resolution.seen_at,
        work=(*resolution.notices, *signed.notices, *old.work, *standing.work(same, own), *standing.still_shown(same, own), *searched.work))


def _by_id(articles: Iterable[Article], memo: Memo) -> Mapping[str, Article]:
    """The articles by id, in the order of their ids. What is in memory stays there, what comes one by one is stowed when it is much."""
    if isinstance(articles, Sequence):
        articles = sorted(articles, key=lambda article: (article.id, article.file))
    files, repeated = dict[str, str](), defaultdict[str, list[str]](list)

    def once() -> Iterator[tuple[str, Article]]:
        for article in articles:
            if article.id in files:
                repeated[article.id].append(article.place)
            else:
                files[article.id] = article.place
                yield article.id, article

    held = dict(once()) if isinstance(articles, Sequence) else stowing.stowed(once(), stowing.ARTICLES, memo.folder)
    if repeated:
        raise BrokenFile(*(_repeated(id_, sorted((files[id_], *more))) for id_, more in sorted(repeated.items())))
    return stowing.picked(held, sorted(held))


def _repeated(id_: str, paths: Sequence[str]) -> Notice:
    return Notice(code="F-090", file=paths[1], message=f"the id {id_} is also that of {paths[0]}",
                  hint="keep the file that has your corrections and remove the other one")


def time_key(article: str, dates: Mapping[str, ArchiveDate]) -> TimeKey:
    """What puts an article, by its id, into the archive's order."""
    date = dates.get(article)
    if date is None:
        return (True, dt.date.max, dt.date.max, article)
    return (False, date.earliest, date.latest, article)


def _one_text(same: versions.Found) -> set[tuple[str, str]]:
    """Pairs of ids, the smaller first, of articles with one text."""
    return set(same.ties) | {(min(one, other), max(one, other)) for one, others in same.copies.items() for other in others}


def _mentioned_in(
    order: Sequence[Article], earlier: Sequence[Article], mentions: Mapping[str, Sequence[Mention]]) -> dict[str, tuple[str, ...]]:
    found = under(order, earlier, lambda article: [m.entity for m in mentions[article.id] if m.entity])
    return {entity: found[entity] for entity in sorted(found)}


def _written_by(
    order: Sequence[Article], earlier: Sequence[Article], signatures: Mapping[str, Sequence[Signature]]) -> dict[str, tuple[str, ...]]:
    found = under(order, earlier, lambda article: [one.author for one in signatures.get(article.id, ()) if one.author])
    return {author: found[author] for author in sorted(found)}


def _publications(order: Sequence[Article], earlier: Sequence[Article]) -> tuple[dict[str, tuple[str, ...]], dict[str, str | None]]:
    members = under(order, earlier, lambda article: (article.publication,))
    ids = {name: f"publications/{slug_of_name(name)}" if name else NOT_RECORDED for name in members}
    known = sorted(members, key=lambda name: ids[name])
    grouped: dict[str, tuple[str, ...]] = {}
    for name in known:
        grouped[ids[name]] = (*grouped.get(ids[name], ()), *members[name])
    return grouped, {ids[name]: name for name in reversed(known)}


# ---------------------------------------------------------------- addresses

def _paths(
    articles: Sequence[Article], entities: Sequence[Entity], authors: Sequence[Author], topics: Sequence[Topic],
    told: Sequence[Story], publications: Iterable[str], years: Iterable[str], months: Iterable[str], naming: Standing, ledger: Ledger,
) -> dict[str, str]:
    pinned = ledger.path_of("article")
    paths = {article.id: pinned.get(article.id, f"articles/{article.slug}-{article.id}.html") for article in articles}
    paths |= {entity.id: f"{entity.id}.html" for entity in entities if entity.type in PAGED and entity.id not in naming.unconfirmed}
    paths |= {page: f"{page}.html" for page in naming.pages()}
    paths |= {author.id: f"{author.id}.html" for author in authors}
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
    kinds: dict[str, tuple[str, str]] = {article: ("article", article) for article in catalogue.by_id}
    kinds |= {entity.id: (entity.type, entity.id) for entity in catalogue.entities if entity.type in PAGED and entity.id in catalogue.paths}
    kinds |= {page: (kind, page) for page, kind in catalogue.naming.pages().items()}
    kinds |= {author.id: ("author", author.id) for author in catalogue.authors}
    kinds |= {topic.id: ("topic", topic.id) for topic in catalogue.topics}
    kinds |= {story.id: ("story", story.founder) for story in catalogue.stories}
    kinds |= {publication: ("publication", publication) for publication in catalogue.publications}
    kinds |= {one.id: ("collection", one.id) for one in catalogue.collections}
    kinds |= {year: ("year", year) for year in catalogue.years} | {month: ("month", month) for month in catalogue.months}
    pages = (Row(path=catalogue.paths[thing], kind=kind, target=target) for thing, (kind, target) in sorted(kinds.items()))
    redirects = (Row(path=old, kind="redirect", target=new) for old, new in sorted(catalogue.moved.items()))
    several = (Row(path=path, kind=DISAMBIGUATION, target=" ".join(catalogue.paths[id_].partition("#")[0] for id_ in ids))
               for path, ids in sorted(catalogue.several.items()))
    gone = (Row(path=path, kind="gone", target=reason) for path, reason in sorted(catalogue.stopped.items()))
    days = almanac.ledger_rows(catalogue.days, tuple(catalogue.days_of_year))
    return (*pages, *days, *list_parts.ledger_rows(catalogue.list_parts), *redirects, *several, *gone,
            *anchors.ledger_rows(catalogue.paths, catalogue.anchored))
