"""Find the stories of an archive."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.arrays import Room
from generator.memo import Memo
from generator.model import Article, Story
from generator.notices import Notice
from generator.stories.addresses import Addresses
from generator.stories.corpus import Corpus, Floats
from generator.stories.decisions import Decisions, decisions
from generator.stories.doubtful import doubtful
from generator.stories.evidence import Evidence
from generator.stories.findings import findings
from generator.stories.grouping import candidates, grouped, loosened, uncrowded, within_reach
from generator.stories.likeness import Pair, Pairs, scores
from generator.stories.parting import parted
from generator.stories.reading import read
from generator.stories.telling import STORIES, Telling
from generator.stowing import by_id, in_order, row_of

NO_MEMO = Memo()

Part = Callable[[Sequence[int], Sequence[Sequence[int]]], list[list[int]]]
"""Parts a group into events; what stands in one of the second lists stays together."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """What was found."""

    stories: Sequence[Story]
    """The stories that two or more articles tell, by id."""

    work: tuple[Notice, ...]
    """What a person should look at: entries that find nothing, stories that may be others."""


def find(evidence: Evidence) -> Sequence[Story]:
    """The stories alone."""
    return search(evidence).stories


def search(evidence: Evidence, memo: Memo = NO_MEMO) -> Search:
    """Stories and what is doubtful in them; the same whatever the order of the articles. `memo` has those of earlier builds."""
    order = sorted((a.id for a in evidence.articles if not a.withheld), key=evidence.order)
    articles = in_order(by_id(evidence.articles), order)
    corpus = Corpus(read(evidence, articles, memo), Room(memo.folder))
    decided = decisions(evidence)
    pairs = candidates(corpus, evidence.dates)
    compared = _within_reach(pairs, uncrowded(pairs, scores(corpus, pairs, evidence.dates)), articles, decided)
    days = {n: (date.earliest.toordinal(), date.latest.toordinal()) for n, id_ in enumerate(order) if (date := evidence.dates.get(id_))}
    groups = _groups(order, compared, days, lambda group, units: parted(group, corpus, units), decided)
    naming = _Naming(decided=decided, addresses=Addresses(evidence, decided))
    untold = sorted(((naming.story([articles[n] for n in g]), g) for g in groups if len(g) > 1), key=lambda one: one[0].id)
    telling = Telling.of(evidence, corpus, [story for story, _ in untold])
    stories = row_of(((story.id, story) for story in telling.tell_all(untold, memo)), STORIES, memo.folder)
    return Search(stories=stories, work=(*findings(evidence, stories), *doubtful(articles, compared, groups, decided)))


def _within_reach(pairs: Pairs, values: Floats, articles: Sequence[Article], decided: Decisions) -> dict[Pair, float]:
    """The pairs of which something may come, as far as the archive or a person says."""
    place = {a.id: n for n, a in enumerate(articles)} if decided.held else {}
    together = [[place[id_] for id_ in (*d.members, *d.never)] for d in decided.held]
    return within_reach(pairs, values, len(articles), together)


def _groups(
    ids: Sequence[str], scores: Mapping[Pair, float], days: Mapping[int, tuple[int, int]], part: Part, decided: Decisions
) -> list[list[int]]:
    """Places in `ids`, one list an event; what people decided holds."""
    def events(groups: Iterable[Sequence[int]], units: Sequence[Sequence[int]] = ()) -> list[list[int]]:
        return [event for group in groups for event in part(group, units)]
    groups = grouped(len(ids), scores, days=days)
    if not decided.held:
        return events(groups)
    place = {id_: n for n, id_ in enumerate(ids)}
    kept_out = [(place[a], place[b]) for a, b in decided.kept_out()]
    units = [[place[a] for a in unit] for unit in decided.units([[ids[n] for n in event] for event in events(groups)])]
    apart = [*((place[a], place[b]) for a, b in decided.between()), *kept_out]
    return events(grouped(len(ids), loosened(scores, groups, kept_out), units, apart, days), units)


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
