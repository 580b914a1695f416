"""What stands for all versions of an article: its old addresses; and what is left open."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.model import Article, worded
from generator.notices import Notice, Offer
from generator.stowing import by_id
from generator.versions.find import Found


def with_aliases(listed: Iterable[Article], same: Found, articles: Iterable[Article]) -> Iterator[Article]:
    """The listed articles with the old addresses of all their versions, the newest first."""
    held = by_id(articles)
    of_all = {group[-1]: tuple(dict.fromkeys(alias for id_ in reversed(group) for alias in held[id_].aliases)) for group in same.versions}
    yield from (replace(article, aliases=of_all[article.id]) if article.id in of_all else article for article in listed)


def work(same: Found, articles: Iterable[Article]) -> Iterable[Notice]:
    """Versions of which nothing says which is the current one (W-054)."""
    file = {article.id: article.place for article in articles}
    for group in same.versions:
        if group[-1] in same.unordered:
            yield Notice(
                code="W-054", level="work", file=file[group[-1]],
                message=worded("nothing says which version is the current one: this, %(files)s",
                               files=tuple(file[id_] for id_ in group[:-1])),
                hint=worded("write when the outlet changed it into the front matter of each, for example %(example)s",
                            example="modified: 2019-05-03"))


def still_shown(same: Found, articles: Iterable[Article]) -> Iterable[Notice]:
    """Versions and copies of a withdrawn article that show its text (W-055)."""
    held = by_id(articles)
    for tie in same.ties.values():
        one, other = held[tie.one], held[tie.other]
        gone, shown = (one, other) if one.withdrawn else (other, one)
        if gone.withdrawn and not shown.withheld:
            yield Notice(
                code="W-055", level="work", file=shown.place,
                message=worded("this shows the text, or most of it, of an article that was withdrawn: %(file)s", file=gone.place),
                hint=Offer(((worded("withdraw it too"),
                             f"withdrawn:\n  date: {gone.withdrawn.date}\n  reason: {gone.withdrawn.reason}"),)))
