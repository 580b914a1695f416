"""What people decided about stories, seen beside the articles that are here."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from generator.authority import StoryRecord
from generator.permalinks import slugify
from generator.stories.evidence import Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """One entry of stories.yaml."""

    record: StoryRecord
    members: tuple[str, ...]
    """Ids of articles that are here and belong to the story; of a published story that the entry names, its founder too."""

    never: tuple[str, ...]
    """Ids of articles that are here and never do."""

    @property
    def headline(self) -> str | None:
        """The story's headline; a name in words is one too."""
        name = self.record.name
        return self.record.headline or (name if name and name != slugify(name) and "/" not in name else None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decisions:
    """All of them; an article belongs to one at most."""

    held: tuple[Decision, ...]
    of_article: Mapping[str, Decision]

    def of(self, articles: Sequence[str]) -> Decision | None:
        """The decision about the story of these articles."""
        return next((self.of_article[a] for a in articles if a in self.of_article), None)

    def about(self, story: str) -> Decision | None:
        """The decision that bears a story's address."""
        return next((d for d in self.held if d.record.id == story), None)

    def units(self, events: Sequence[Sequence[str]]) -> list[list[str]]:
        """Articles that are one story whatever they say: those of an entry, with the events that its articles tell by themselves.

        An event of which two entries list articles is left to them to part; what an entry excludes does not come along.
        """
        owners = [{id(self.of_article[a]) for a in event if a in self.of_article} for event in events]
        whole = {a: event for event, own in zip(events, owners, strict=True) if len(own) == 1 for a in event}
        return [sorted({a for member in d.members for a in whole.get(member, (member,))} - set(d.never))
                for d in self.held if len(d.members) > 1]

    def between(self) -> Iterator[tuple[str, str]]:
        """Articles that are never one story since two entries are two stories: one of each is enough."""
        yield from ((one.members[0], other.members[0]) for one, other in combinations([d for d in self.held if d.members], 2))

    def kept_out(self) -> Iterator[tuple[str, str]]:
        """(article of a story, article that never belongs to it)."""
        yield from ((member, other) for decision in self.held for member in decision.members for other in decision.never)



def decisions(evidence: Evidence) -> Decisions:
    """The entries, in their order; what two of them claim goes to the first."""
    here = {article.id for article in evidence.articles if not article.withheld}
    listed = {a for record in evidence.pins for a in record.articles}
    of_article: dict[str, Decision] = {}
    held = []
    for record in evidence.pins:
        wanted = dict.fromkeys((*record.articles, *(f for f in _founders(evidence, record) if f not in listed)))
        members = tuple(a for a in wanted if a in here and a not in of_article)
        never = tuple(a for a in dict.fromkeys(record.never) if a in here and a not in members)
        held.append(Decision(record=record, members=members, never=never))
        of_article |= dict.fromkeys(members, held[-1])
    return Decisions(held=tuple(held), of_article=of_article)


def _founders(evidence: Evidence, record: StoryRecord) -> list[str]:
    """The founder of the story that is published under the entry's name."""
    return [founder for founder, story in evidence.known.items() if story == record.id and founder not in record.never]
