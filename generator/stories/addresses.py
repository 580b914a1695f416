"""Ids for stories: what a person chose, else the one already published, else one made of the founder's headline."""

from collections.abc import Sequence

from generator.model import Article
from generator.permalinks import slugify
from generator.stories.decisions import Decision, Decisions
from generator.stories.evidence import Evidence


class Addresses:
    """Gives each story of an archive its id, in the order in which they come."""

    def __init__(self, evidence: Evidence, decided: Decisions) -> None:
        chosen = {d.record.id for d in decided.held if d.record.id and d.members}
        self.known = {founder: story for founder, story in evidence.known.items() if story not in chosen}
        self.former = evidence.former
        self.founders = {story for stories in evidence.former.values() for story in stories}
        self.taken = {*evidence.known.values(), *chosen}
        self.age = {founder: n for n, founder in enumerate(evidence.known)}

    def of(self, members: Sequence[Article], decision: Decision | None) -> tuple[str, Article]:
        """Story id and founder; when published stories have become one, the oldest keeps its address."""
        oldest = min(members, key=lambda a: self.age.get(a.id, len(self.age)))
        if decision and decision.record.id:
            return decision.record.id, oldest
        if oldest.id in self.known:
            return self.known[oldest.id], oldest
        return self._regained(members) or self._minted(members[0])

    def _regained(self, members: Sequence[Article]) -> tuple[str, Article] | None:
        """An address that one of them founded, and that has led elsewhere since: what is undone is as it was."""
        for founder in members:
            for story in self.former.get(founder.id, ()):
                if story not in self.taken:
                    self.taken.add(story)
                    return story, founder
        return None

    def _minted(self, founder: Article) -> tuple[str, Article]:
        """An address that no story ever had."""
        wanted = f"stories/{slugify(founder.headline)}"
        story = wanted if wanted not in self.taken | self.founders else f"{wanted}-{founder.id}"
        self.taken.add(story)
        return story, founder
