"""Find the stories of an archive."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.model import Article, Story
from generator.stories.addresses import Addresses
from generator.stories.decisions import Decisions, decisions
from generator.stories.evidence import Evidence
from generator.stories.grouping import candidates, grouped, loosened
from generator.stories.likeness import score
from generator.stories.parting import parted
from generator.stories.profiles import Profile, features, profiles
from generator.stories.rarity import Rarity
from generator.stories.telling import Telling


def find(evidence: Evidence) -> tuple[Story, ...]:
    """The stories that two or more articles tell, by id; the same whatever the order of the articles."""
    articles = sorted((a for a in evidence.articles if a.withdrawn is None), key=lambda a: evidence.order(a.id))
    entities = {e.id: e for e in evidence.entities}
    found, rarity = profiles([
        features(a, evidence.mentions.get(a.id, ()), evidence.figures.get(a.id, ()), entities) for a in articles
    ])  # fmt: skip
    decided = decisions(evidence)
    groups = _groups(articles, found, rarity, evidence, decided)
    naming = _Naming(decided=decided, addresses=Addresses(evidence, decided))
    told = [(naming.story([articles[n] for n in g]), [found[n] for n in g]) for g in groups if len(g) > 1]
    telling = Telling.of(evidence, rarity, found, [story for story, _ in told])
    return tuple(sorted((telling.tell(story, profiles_) for story, profiles_ in told), key=lambda story: story.id))


def _groups(
    articles: Sequence[Article], found: Sequence[Profile], rarity: Rarity, evidence: Evidence, decided: Decisions
) -> list[list[int]]:
    place = {article.id: n for n, article in enumerate(articles)}
    pairs = candidates(found, rarity, evidence.dates)
    scores = {(a, b): score(found[a], found[b], evidence.dates) for a, b in pairs}

    def events(groups: Iterable[Sequence[int]], units: Sequence[Sequence[int]] = ()) -> list[list[int]]:
        return [part for group in groups for part in parted(group, found, rarity, units)]
    groups = grouped(len(articles), scores)
    if not decided.held:
        return events(groups)
    kept_out = [(place[a], place[b]) for a, b in decided.kept_out()]
    units = [[place[a] for a in ids] for ids in decided.units([[articles[n].id for n in group] for group in events(groups)])]
    apart = [*((place[a], place[b]) for a, b in decided.between()), *kept_out]
    return events(grouped(len(articles), loosened(scores, groups, kept_out), units, apart), units)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Naming:
    """What a story is called and where it is found."""

    decided: Decisions
    addresses: Addresses

    def story(self, members: Sequence[Article]) -> Story:
        """A story with nothing told of it."""
        listing = self.decided.of([a.id for a in members])
        story, founder = self.addresses.of(members, listing)
        decision = listing or self.decided.about(story)
        return Story(
            id=story, founder=founder.id, headline=(decision.headline if decision else None) or founder.headline,
            articles=tuple(a.id for a in members), because=(), note=decision.record.note if decision else None,
            curated=decision is not None)
