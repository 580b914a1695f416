"""Addresses of stories that the ledger knows: whose they are now, and where those lead whose story is there no more."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from generator.authority import StoryRecord
from generator.model import Story
from generator.permalinks import Ledger

Current = Mapping[str, str]
"""Id of an article that has versions -> id of the current one."""


NOTHING: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """Stories that have or had an address, by the current version of the article that they were minted from."""

    founders: Mapping[str, str]
    """Current version -> the founder as the ledger has it."""

    known: Mapping[str, str]
    """Current version -> id of the story in force, oldest first; of two that have become one, the older."""

    former: Mapping[str, tuple[str, ...]]
    """Current version -> every story id that it ever founded, the latest first."""


def published(ledger: Ledger, current: Current) -> Published:
    """What the ledger knows of stories."""
    founders: dict[str, str] = {}
    known: dict[str, str] = {}
    for founder, path in ledger.path_of("story").items():
        now = current.get(founder, founder)
        founders.setdefault(now, founder)
        known.setdefault(now, _id(path))
    former: dict[str, dict[str, None]] = defaultdict(dict)
    for founder, path in reversed(list(_ever(ledger))):
        former[current.get(founder, founder)].setdefault(_id(path))
    return Published(founders=founders, known=known, former={now: tuple(ids) for now, ids in former.items()})


def founded(story: Story, known: Published) -> Story:
    """With the founder that the ledger knows: another version of it makes no other story."""
    return replace(story, founder=known.founders.get(story.founder, story.founder))


def of_current(pins: Iterable[StoryRecord], current: Current) -> tuple[StoryRecord, ...]:
    """People's decisions on stories, about the current versions of their articles."""
    def ids(given: Iterable[str]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(current.get(id_, id_) for id_ in given))
    return tuple(replace(pin, articles=ids(pin.articles), never=ids(pin.never)) for pin in pins)


def moved(ledger: Ledger, current: Current, paths: Mapping[str, str], story_of: Mapping[str, str],
          led: Mapping[str, str] = NOTHING) -> dict[str, str]:
    """Where the addresses lead whose story has another one now, or is none any more.

    The story that its founder is in answers, else the founder itself, in its current version. A redirect of the ledger stays as
    long as it ends there, or where no story of this archive ever was. `led` are addresses that lead on in this build.
    """
    living, force, ends = set(paths.values()), ledger.in_force(), ledger.redirects()
    stories = {path for _, path in _ever(ledger)} | {paths[story] for story in story_of.values()}
    found: dict[str, str] = {}
    for path, founder in {path: founder for founder, path in _ever(ledger)}.items():  # of a name that several stories had, the last one's
        now = current.get(founder, founder)
        if path in living or now not in paths:
            continue
        heir = paths[story_of.get(now, now)]
        end = ends.get(path)
        end = led.get(end or "", end)
        if force[path].kind == "story" or (end != heir and (end in stories or end == paths[now])):
            found[path] = heir
    return found


def _ever(ledger: Ledger) -> Iterator[tuple[str, str]]:
    """(founder, path) of every story that was published, the oldest first."""
    yield from ((row.target, row.path) for row in ledger.rows if row.kind == "story")


def _id(path: str) -> str:
    return path.removesuffix(".html")
