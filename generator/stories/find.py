"""Find the stories of an archive."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.model import Article, Entity, Story
from generator.stories.additions import additions
from generator.stories.addresses import Addresses
from generator.stories.decisions import Decisions, decisions
from generator.stories.differences import differences
from generator.stories.evidence import Evidence
from generator.stories.grouping import candidates, grouped, loosened
from generator.stories.likeness import score
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
    decided = decisions(evidence)
    groups = _groups(articles, found, rarity, evidence, decided)
    telling = _Telling(evidence=evidence, entities=entities, rarity=rarity, decided=decided)
    addresses = Addresses(evidence, decided)
    return tuple(sorted(
        (telling.story([articles[n] for n in g], [found[n] for n in g], addresses) for g in groups if len(g) > 1),
        key=lambda story: story.id,
    ))  # fmt: skip


def _groups(
    articles: Sequence[Article], found: Sequence[Profile], rarity: Rarity, evidence: Evidence, decided: Decisions
) -> list[list[int]]:
    place = {article.id: n for n, article in enumerate(articles)}
    pairs = candidates(found, rarity, evidence.dates)
    scores = {(a, b): score(found[a], found[b], evidence.dates) for a, b in pairs}
    together = [sorted(place[i] for i in members) for members in decided.together()]
    between = [(place[a], place[b]) for a, b in decided.between()]
    groups = grouped(len(articles), scores, together, between)
    kept_out = [(place[a], place[b]) for a, b in decided.kept_out()]
    return grouped(len(articles), loosened(scores, groups, kept_out), together, [*between, *kept_out]) if kept_out else groups


@dataclass(frozen=True, slots=True, kw_only=True)
class _Telling:
    evidence: Evidence
    entities: Mapping[str, Entity]
    rarity: Rarity
    decided: Decisions

    def story(self, members: Sequence[Article], found: Sequence[Profile], addresses: Addresses) -> Story:
        """A story with everything its page compares."""
        listing = self.decided.of([a.id for a in members])
        story, founder = addresses.of(members, listing)
        decision = listing or self.decided.about(story)
        reports = [report(self.evidence, article) for article in members]
        return Story(
            id=story,
            founder=founder.id,
            headline=(decision.headline if decision else None) or founder.headline,
            articles=tuple(a.id for a in members),
            because=reasons(found, self.entities, self.evidence.dates, self.rarity),
            shared=shared(found),
            additions=additions(reports, self.entities),
            differences=(*differences(reports), *contradictions(reports)),
            note=decision.record.note if decision else None,
            curated=decision is not None,
        )
