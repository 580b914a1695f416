"""One item for all the dates of a publication that can be read in two ways: in which order it prints day and month."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from generator import date_orders
from generator.date_orders import Evidence
from generator.model import Article, Worded, worded
from generator.notices import Notice
from generator.settings import DAY_FIRST, MONTH_FIRST, SETTINGS, Order
from generator.worklist.item import Fix, Item
from generator.yaml_writer import dump

FEWEST = 2
"""Dates of one publication; a single one is decided where it stands."""


def of_publications(articles: Iterable[Article], content: Path, begun: bool) -> Iterator[Item]:
    """An item for each publication of which several dates are open.

    `content` is the archive's folder as a person names it; `begun` says that the settings have some orders already.
    """
    listed = [article for article in articles if not article.withdrawn]
    held = {name: found for name, found in date_orders.evidence(listed).items() if len(found.asked) >= FEWEST}
    clear = {name: _shown(found) for name, found in held.items() if min(found.day_first, found.month_first) == 0 < _sure(found)}
    if len(clear) > 1:
        yield _all_of(clear, content, begun)
    for name, found in held.items():
        yield _item(name, found, content, begun)


def _sure(found: Evidence) -> int:
    return found.day_first + found.month_first


def _shown(found: Evidence) -> Order:
    """The order that most of the other dates have."""
    return DAY_FIRST if found.day_first > found.month_first else MONTH_FIRST


def _all_of(clear: dict[str, Order], content: Path, begun: bool) -> Item:
    message = worded("%(count)s publications print all their other dates in figures in one order", count=len(clear))
    label = worded("if that holds for all their dates, in %(file)s", file=(content / SETTINGS).as_posix())
    return _asking(message, content, (Fix(label=label, paste=_paste(clear, begun)),), begun)


def _item(name: str, found: Evidence, content: Path, begun: bool) -> Item:
    message = worded(
        "%(count)s dates in figures of %(paper)s can be read in two ways; of its other dates in figures %(day)s can only have the day "
        "first and %(month)s only the month", count=len(found.asked), paper=name, day=found.day_first, month=found.month_first)
    file = (content / SETTINGS).as_posix()
    labels = {DAY_FIRST: worded("if it always prints the day first, in %(file)s", file=file),
              MONTH_FIRST: worded("if it always prints the month first, in %(file)s", file=file)}
    fixes = (Fix(label=labels[order], paste=_paste({name: order}, begun)) for order in sorted(labels, key=lambda one: one != _shown(found)))
    return _asking(message, content, tuple(fixes), begun, name)


def _asking(message: Worded, content: Path, fixes: Sequence[Fix], begun: bool, publication: str | None = None) -> Item:
    note = worded("Paste it below the line date_orders: that stands there") if begun else None
    rows = [row for fix in fixes for row in (f"{fix.label}:", *(f"  {line}" for line in fix.paste.split("\n")))]
    hint = "\n".join(rows + ([note] if note else []))
    notice = Notice(code="W-049", level="work", file=(content / SETTINGS).as_posix(), message=message, hint=hint)
    return Item(notice=notice, publication=publication, fixes=tuple(fixes), note=note, rank=-1 if publication else -2)


def _paste(orders: Mapping[str, Order], begun: bool) -> str:
    """The lines for the settings; where orders stand there already, the one below them."""
    lines = dump({"date_orders": dict(orders)}).rstrip("\n")
    return lines.partition("\n")[2] if begun else lines
