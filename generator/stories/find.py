"""Find the stories of an archive."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.authority import StoryRecord
from generator.model import Article, Entity, Story
from generator.permalinks import slugify
from generator.stories.additions import additions
from generator.stories.differences import differences
from generator.stories.evidence import Evidence
from generator.stories.grouping import Pair, candidates, grouped, uncrowded
from generator.stories.likeness import score
from generator.stories.parting import parted
from generator.stories.profiles import Profile, features, profiles
from generator.stories.rarity import Rarity
from generator.stories.reasons import reasons, shared
from generator.stories.report import report
from generator.stories.uniqueness import contradictions


def find(evidence: Evidence) -> tuple[Story, ...]:
    """The stories that two or more articles tell, by id; the same whatever the order of the articles."""
    articles = sorted((a for a in evidence.articles if a.withdrawn is None), key=lambda a: evidence.order(a.id))
    entities = {e.id: e for e in evidence.entities}
    found, rarity = profiles([
        features(a, evidence.mentions.get(a.id, ()), evidence.figures.get(a.id, ()), entities) for a in articles
    ])  # fmt: skip
    groups = _groups(articles, found, rarity, evidence)
    telling = _Telling(evidence=evidence, entities=entities, rarity=rarity)
    addresses = _Addresses(evidence, articles)
    return tuple(sorted(
        (telling.story([articles[n] for n in g], [found[n] for n in g], addresses) for g in groups if len(g) > 1),
        key=lambda story: story.id,
    ))  # fmt: skip


def _groups(articles: Sequence[Article], found: Sequence[Profile], rarity: Rarity, evidence: Evidence) -> list[list[int]]:
    place = {article.id: n for n, article in enumerate(articles)}
    pairs = candidates(found, rarity, evidence.dates)
    scores = uncrowded({(a, b): score(found[a], found[b], evidence.dates) for a, b in pairs})
    together = [sorted(place[i] for i in set(pin.articles) if i in place) for pin in evidence.pins]
    days = {place[i]: (d.earliest.toordinal(), d.latest.toordinal()) for i, d in evidence.dates.items() if i in place}
    groups = grouped(len(articles), scores, [t for t in together if len(t) > 1], list(_apart(evidence.pins, place)), days)
    return [part for group in groups for part in parted(group, found, rarity, together)]


def _apart(pins: Sequence[StoryRecord], place: Mapping[str, int]) -> Iterator[Pair]:
    """Articles that a person keeps out of a story: apart from each of its pinned articles."""
    for pin in pins:
        for member in pin.articles:
            for other in pin.never:
                if member in place and other in place and member != other:
                    yield min(place[member], place[other]), max(place[member], place[other])


class _Addresses:
    """Ids for stories: the one already published, else one minted from the curated name or the founder's headline."""

    def __init__(self, evidence: Evidence, articles: Sequence[Article]) -> None:
        self.known = evidence.known
        self.taken = set(evidence.known.values())
        self.age = {founder: n for n, founder in enumerate(evidence.known)}

    def of(self, members: Sequence[Article], name: str | None) -> tuple[str, Article]:
        """Story id and founder; when published stories have become one, the oldest keeps its address."""
        published = sorted((a for a in members if a.id in self.known), key=lambda a: self.age[a.id])
        if published:
            return self.known[published[0].id], published[0]
        founder = members[0]
        wanted = f"stories/{slugify(name or founder.headline)}"
        story = wanted if wanted not in self.taken else f"{wanted}-{founder.id}"
        self.taken.add(story)
        return story, founder


@dataclass(frozen=True, slots=True, kw_only=True)
class _Telling:
    evidence: Evidence
    entities: Mapping[str, Entity]
    rarity: Rarity

    def story(self, members: Sequence[Article], found: Sequence[Profile], addresses: _Addresses) -> Story:
        """A story with everything its page compares."""
        ids = {a.id for a in members}
        listed = _listing(self.evidence.pins, ids)
        story, founder = addresses.of(members, listed.name if listed else None)
        pin = listed or _named(self.evidence.pins, story)
        reports = [report(self.evidence, article) for article in members]
        headline = (pin.headline or pin.name) if pin else None
        return Story(
            id=story,
            founder=founder.id,
            headline=headline or founder.headline,
            articles=tuple(a.id for a in members),
            because=reasons(found, self.entities, self.evidence.dates, self.rarity),
            shared=shared(found),
            additions=additions(reports, self.entities),
            differences=(*differences(reports), *contradictions(reports)),
            note=pin.note if pin else None,
            curated=pin is not None,
        )


def _listing(pins: Sequence[StoryRecord], members: set[str]) -> StoryRecord | None:
    """The decision that lists two or more of these articles."""
    return next((p for p in pins if len(members & set(p.articles)) > 1), None)


def _named(pins: Sequence[StoryRecord], story: str) -> StoryRecord | None:
    """The decision that bears a story's address."""
    return next((p for p in pins if p.name and story in (p.name, f"stories/{p.name}")), None)
