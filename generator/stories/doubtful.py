"""Stories that a person should look at: two that may be one, and one of two reports that may be two."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.model import Article, worded
from generator.notices import Notice, Offer
from generator.stories.decisions import Decisions
from generator.stories.findings import FILE
from generator.stories.grouping import LINK
from generator.stories.likeness import Pair
from generator.yaml_writer import dump

WEAK = 0.5
"""Log-odds above LINK below which a story of two reports is doubtful."""

MOST = 10
"""Of either kind: what is likeliest to be wrong."""


def doubtful(
    articles: Sequence[Article], scores: Mapping[Pair, float], groups: Iterable[Sequence[int]], decided: Decisions
) -> Iterator[Notice]:
    """W-063, with the entries that settle it; nothing of what a person has decided."""
    held = [tuple(group) for group in groups]
    group_of = {place: number for number, group in enumerate(held) for place in group}
    open_ = {pair: value for pair, value in scores.items() if not _settled(articles[pair[0]].id, articles[pair[1]].id, decided)}
    for pair in _apart(open_, group_of):
        yield _notice(articles, pair, apart=True)
    for pair in _weak(open_, held):
        yield _notice(articles, pair, apart=False)


def _apart(scores: Mapping[Pair, float], group_of: Mapping[int, int]) -> list[Pair]:
    """Of each two groups with a link between them their likeliest pair, the likeliest first."""
    best: dict[Pair, tuple[float, Pair]] = {}
    for (a, b), value in sorted(scores.items()):
        key = (min(group_of[a], group_of[b]), max(group_of[a], group_of[b]))
        if key[0] != key[1] and value > best.get(key, (LINK, (a, b)))[0]:
            best[key] = (value, (a, b))
    return [pair for _, pair in sorted(best.values(), key=lambda found: (-found[0], found[1]))][:MOST]


def _weak(scores: Mapping[Pair, float], groups: Iterable[Sequence[int]]) -> list[Pair]:
    """Groups of two whose link is hardly one, the weakest first."""
    two = [(min(group), max(group)) for group in groups if len(group) == len(("one", "other"))]
    weak = sorted((scores[pair], pair) for pair in two if scores.get(pair, LINK + WEAK) < LINK + WEAK)
    return [pair for _, pair in weak][:MOST]


def _settled(one: str, other: str, decided: Decisions) -> bool:
    owners = (decided.of_article.get(one), decided.of_article.get(other))
    excluded = any(owner and article in owner.never for owner, article in zip(owners, (other, one), strict=True))
    return excluded or None not in owners


def _notice(articles: Sequence[Article], pair: Pair, apart: bool) -> Notice:
    one, other = (articles[place] for place in pair)
    said = {"headline": one.headline, "other": other.headline, "file": other.place}
    message = (worded("“%(headline)s” and “%(other)s” (%(file)s) may be of one story", **said) if apart
               else worded("“%(headline)s” and “%(other)s” (%(file)s) are one story, and may be of two", **said))
    together, two = dump([{"articles": [one.id, other.id]}]), dump([{"articles": [one.id], "not": [other.id]}])
    return Notice(
        code="W-063", level="work", file=one.place, message=message,
        hint=Offer(((worded("if they are of one, paste into %(file)s", file=FILE), together.rstrip()),
                    (worded("if they are of two, paste there"), two.rstrip()))))
