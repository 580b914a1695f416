"""One name over more years than anybody writes: two people, of whom the archive has articles a lifetime apart."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

GENERATION = 50
"""Years without an article of the name after which it is another person's."""

UNDATED = "undated"


def eras(seen: Sequence[tuple[int | None, str | None]]) -> list[str]:
    """For each (year, paper) the era that it belongs to: "" for the latest or only one, else the era's first year, "undated" when nothing
    tells."""
    years = sorted({year for year, _ in seen if year is not None})
    firsts = years[:1] + [later for earlier, later in pairwise(years) if later - earlier > GENERATION]
    if len(firsts) < 2:
        return [""] * len(seen)
    papers = [{paper for year, paper in seen if year is not None and paper and _era(year, firsts) == n} for n in range(len(firsts))]
    return [_label(_era(year, firsts) if year is not None else _by_paper(paper, papers), firsts) for year, paper in seen]


def _era(year: int, firsts: Sequence[int]) -> int:
    return sum(first <= year for first in firsts) - 1


def _by_paper(paper: str | None, papers: Iterable[set[str]]) -> int | None:
    """The only era in which the paper prints the name."""
    held = [n for n, names in enumerate(papers) if paper in names]
    return held[0] if len(held) == 1 else None


def _label(era: int | None, firsts: Sequence[int]) -> str:
    if era is None:
        return UNDATED
    return "" if era == len(firsts) - 1 else str(firsts[era])
