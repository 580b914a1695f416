"""What was decided or published of an article stands for all its versions: stories, pins, old addresses; and what is left open."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from generator.authority import StoryRecord
from generator.model import Article, Story
from generator.notices import Notice
from generator.permalinks import Ledger
from generator.versions.find import Found

Founders = Mapping[str, tuple[str, str]]
"""Id of the current version of a story's founder -> the founder as the ledger has it, and the story's path."""

Current = Mapping[str, str]
"""Id of an article that has versions -> id of the current one."""


def founders(ledger: Ledger, current: Current) -> Founders:
    """The stories that are published; of two that have become one, the older."""
    found: dict[str, tuple[str, str]] = {}
    for founder, path in ledger.path_of("story").items():
        found.setdefault(current.get(founder, founder), (founder, path))
    return found


def founded(story: Story, known: Founders) -> Story:
    """With the founder that the ledger knows: another version of it makes no other story."""
    return replace(story, founder=known.get(story.founder, (story.founder, ""))[0])


def of_current(pins: Iterable[StoryRecord], current: Current) -> tuple[StoryRecord, ...]:
    """People's decisions on stories, about the current versions of their articles."""
    def ids(given: Iterable[str]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(current.get(id_, id_) for id_ in given))
    return tuple(replace(pin, articles=ids(pin.articles), never=ids(pin.never)) for pin in pins)


def moved(ledger: Ledger, current: Current, paths: Mapping[str, str], story_of: Mapping[str, str]) -> dict[str, str]:
    """Addresses of stories that are none any more, since their reports are versions of one article, or people told their names apart.

    The story that the founder is in now answers, or the founder itself, in its current version.
    """
    living, found = set(paths.values()), {}
    for founder, path in ledger.path_of("story").items():
        now = current.get(founder, founder)
        if path not in living and now in paths:
            found[path] = paths[story_of.get(now, now)]
    return found


def with_aliases(listed: Iterable[Article], same: Found, articles: Iterable[Article]) -> list[Article]:
    """The listed articles with the old addresses of all their versions, the newest first."""
    aliases = {article.id: article.aliases for article in articles}
    of_all = {group[-1]: tuple(dict.fromkeys(alias for id_ in reversed(group) for alias in aliases[id_])) for group in same.versions}
    return [replace(article, aliases=of_all[article.id]) if article.id in of_all else article for article in listed]


def work(same: Found, articles: Iterable[Article]) -> Iterable[Notice]:
    """Versions of which nothing says which is the current one (W-054)."""
    file = {article.id: article.file for article in articles}
    for group in same.versions:
        if group[-1] in same.unordered:
            yield Notice(
                code="W-054", level="work", file=file[group[-1]],
                message=f"nothing says which version is the current one, this or {', '.join(file[id_] for id_ in group[:-1])}",
                hint="write when the outlet changed it into the front matter of each, for example  modified: 2019-05-03")
