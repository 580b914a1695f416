"""How often something is mentioned in each year, or in each month of one year: bars that lead to the passages, and a table."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.entity_pages import UNDATED
from generator.views.axis import LEAST_SCALE, MONTHS_IN_YEAR
from generator.views.strip import GUTTER, UNDATED_SHARE, Cell, cell, height, labelled, path_of, percent
from generator.views.volumes import Volumes, label
from generator.views.words import mentions as mentioned
from generator.views.words import mentions_in, undated_too, with_tally
from generator.views.words import span as spanned
from generator.wording import Wording, cldr, marked

FEWEST = 6
"""Mentions from which a chart tells more than the list below it."""

BLOCKS = 8
"""Periods below which their bars would be wider than high."""

PERIODS = (marked("Year"), marked("Month"))
"""What a row of the table is, by the depth of its page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodRow:
    """A period of the table."""

    label: str
    href: str
    mentions: str
    articles: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OverTime:
    """Everything that the chart and its table print."""

    label: str
    caption: str
    period: str
    """What a row of the table is: "Year", "Month"."""

    share: str
    units: int
    few: bool
    """Whether bars as wide as their periods would be blocks."""

    bars: str
    cells: tuple[Cell, ...]
    edges: tuple[str, ...]
    undated: Cell | None
    undated_top: str
    undated_height: str
    rows: tuple[PeriodRow, ...]


def over_time(volumes: Volumes, path: str, page: str, mentions: Mapping[str, int]) -> OverTime | None:
    """The chart of a page of mentions; `mentions` counts them by article.

    None where it would tell nothing: few mentions, one period, or days.
    """
    say, depth = volumes.desk.say, volumes.depth(page)
    if depth > 1:
        return None
    groups = _groups(volumes, page, depth)
    dated = sorted(period for period in groups if period.count("-") == depth and not period.startswith(UNDATED))
    if len(dated) < 2 or sum(mentions[article] for held in groups.values() for article in held) < FEWEST:
        return None
    counts = {period: sum(mentions[article] for article in held) for period, held in groups.items()}
    undated = next((period for period in groups if period.startswith(UNDATED)), None)
    shown = _slots(dated, depth)
    most = max(LEAST_SCALE, *(counts[period] for period in dated))
    share = 1.0 if undated is None else 1 - UNDATED_SHARE
    strip = share - (GUTTER if undated else 0)
    cells = tuple(_cells(volumes, path, _pieces(say, dated, shown, depth), groups, counts, strip))
    high = height(min(counts[undated], most), most) if undated else 0
    return OverTime(
        label=say.gettext("Mentions of %(name)s over time", name=volumes.entity.name), caption=_caption(say, dated, depth, counts, undated),
        units=len(shown), few=len(shown) < BLOCKS, period=say.gettext(PERIODS[depth]), share=percent(strip), cells=cells,
        bars=path_of(tuple(counts.get(p, 0) for p in shown), most),
        edges=tuple(dict.fromkeys([made.x for made in cells] + [percent(strip)])), undated_top=f"{36.5 - high:g}",
        undated_height=f"{high:g}", undated=_undated(volumes, path, undated, groups, counts, share) if undated else None,
        rows=tuple(_row(volumes, path, period, groups[period], counts, depth) for period in groups),
    )


def _groups(volumes: Volumes, page: str, depth: int) -> dict[str, list[str]]:
    """Period -> articles, in order of time; then what is known more roughly, the undated last."""
    found: dict[str, list[str]] = {}
    for article in volumes.within(page):
        chain = volumes.chains[article]
        found.setdefault(chain[0] if chain[0].startswith(UNDATED) else chain[min(depth, len(chain) - 1)], []).append(article)
    return dict(sorted(found.items(), key=lambda held: (held[0].startswith(UNDATED), held[0].count("-") < depth)))


def _slots(dated: Sequence[str], depth: int) -> list[str]:
    """The periods that have a place on the axis: every year from the first to the last, every month of the year."""
    if depth:
        return [f"{dated[0][:4]}-{month:02}" for month in range(1, MONTHS_IN_YEAR + 1)]
    return [f"{year:04}" for year in range(int(dated[0]), int(dated[-1]) + 1)]


def _pieces(say: Wording, dated: Sequence[str], shown: Sequence[str], depth: int) -> Iterable[tuple[str, str, str | None, tuple[str, ...]]]:
    """Label, short and brief label, and periods of each cell."""
    if depth:
        for month, brief, period in zip(say.short_months, say.brief_months, shown, strict=True):
            yield cldr.short_month(say.locale, int(period[:4]), int(period[5:])), month, brief, (period,)
        return
    for years, brief in labelled(range(int(shown[0]), int(shown[-1]) + 1)):
        yield spanned(say, str(years[0]), str(years[-1])), str(years[0]), brief, tuple(f"{year:04}" for year in years)


def _cells(
    volumes: Volumes, path: str, pieces: Iterable[tuple[str, str, str | None, tuple[str, ...]]], groups: Mapping[str, Sequence[str]],
    counts: Mapping[str, int], strip: float,
) -> Iterable[Cell]:
    held = list(pieces)
    units = sum(len(periods) for *_, periods in held)
    begin = 0
    for words, short, brief, periods in held:
        place = (begin * strip / units, len(periods) * strip / units)
        first = next((period for period in periods if period in groups), None)
        articles = sum(len(groups.get(period, ())) for period in periods)
        told = with_tally(volumes.desk.say, words,
                          mentions_in(volumes.desk.say, sum(counts.get(period, 0) for period in periods), articles))
        yield cell(told, short, volumes.href(path, first, groups[first]) if first else None, place, brief=brief, several=len(periods) > 1)
        begin += len(periods)


def _undated(
    volumes: Volumes, path: str, period: str, groups: Mapping[str, Sequence[str]], counts: Mapping[str, int], share: float,
) -> Cell:
    say = volumes.desk.say
    told = with_tally(say, say.gettext("Undated"), mentions_in(say, counts[period], len(groups[period])))
    return cell(told, say.gettext("undated"), volumes.href(path, period, groups[period]), (share, 1 - share))


def _row(volumes: Volumes, path: str, period: str, articles: Sequence[str], counts: Mapping[str, int], depth: int) -> PeriodRow:
    say = volumes.desk.say
    return PeriodRow(label=label(say, period, depth), href=volumes.href(path, period, articles), mentions=say.number(counts[period]),
                     articles=say.number(len(articles)))


def _caption(say: Wording, dated: Sequence[str], depth: int, counts: Mapping[str, int], undated: str | None) -> str:
    """ "34 mentions, 2012 to 2021, 3 undated"."""
    first = say.months[int(dated[0][5:]) - 1] if depth else label(say, dated[0])
    parts = [mentioned(say, sum(counts.values())), spanned(say, first, label(say, dated[-1]))]
    rough = sum(count for period, count in counts.items() if period.count("-") < depth and period != undated)
    parts += [say.ngettext("%(number)s of an unknown month", "%(number)s of an unknown month", rough)] if rough else []
    parts += [undated_too(say, counts[undated])] if undated else []
    return say.gettext(", ").join(parts)
