"""When it was published: as the data say, confirmed by the page, its address, or not at all."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from generator import dates
from generator.intake.html.facts.claim import Claim
from generator.intake.html.facts.date_printed import Printed
from generator.intake.html.facts.stamps import Stamp, stamp
from generator.model import ArchiveDate, Doubt

# What a meta element of so general a name holds is often the time of printing.
VAGUE = frozenset(("meta date", "meta dc.date", "meta dcterms.date", "meta displaydate"))


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """What was decided about the dates."""

    published: ArchiveDate | None = None
    text: str | None = None
    modified: str | None = None
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Said:
    stamp: Stamp
    source: str


def when(claims: Sequence[Claim], printed: Sequence[Printed], address: str | None, language: str | None) -> When:
    """The day in force, the date as printed, the time of the last change, and where sources differ."""
    decided = _decided(claims, printed, address, language)
    moment = next((one.stamp.moment for one in _said(claims, "modified", language)), None)
    same_day = moment is not None and decided.modified == moment[:10]
    return replace(decided, modified=moment) if same_day else decided


def _decided(claims: Sequence[Claim], printed: Sequence[Printed], address: str | None, language: str | None) -> When:
    said = _said(claims, "published", language)
    clear, vague = [one for one in said if one.source not in VAGUE], [one for one in said if one.source in VAGUE]
    shown = _shown(printed, [one.stamp for one in said], _in_address(address))
    changed = _changed(_said(claims, "modified", language), printed)
    best = next(iter(clear), None) or (None if shown else next(iter(vague), None))
    if best is None and shown is None:
        best = next(iter(_said(claims, "created", language)), None)
    if best is None:
        return _without_data(shown or _ambiguous(claims, language), address, changed)
    confirmed = shown is not None and shown.date.earliest <= best.stamp.day + dt.timedelta(int(best.stamp.greenwich)) and (
        best.stamp.day - dt.timedelta(int(best.stamp.greenwich)) <= shown.date.latest)
    date = dates.parse(best.stamp.day.isoformat(), "stated" if confirmed else "metadata")
    doubts = [*_differing(best, clear[1:], shown, confirmed), *_impossible(best, changed)]
    return When(published=date, text=shown.text if shown and confirmed else None, modified=_later(changed, date), doubts=tuple(doubts))


def _ambiguous(claims: Sequence[Claim], language: str | None) -> Printed | None:
    """A date of the data whose day and month could be exchanged."""
    for claim in claims:
        date = dates.read(claim.value[:80], language=language) if claim.field == "published" else None
        if date and date.edtf.startswith("["):
            return Printed(date=date, text=claim.value, modified=False, short=False, labelled=True)
    return None


def _said(claims: Sequence[Claim], field: str, language: str | None) -> list[_Said]:
    return [_Said(stamp=found, source=claim.source) for claim in claims if claim.field == field and (found := stamp(claim.value, language))]


def _shown(printed: Sequence[Printed], stamps: Sequence[Stamp], addressed: ArchiveDate | None) -> Printed | None:
    """The printed date of publication: one that agrees with the data, else one that is labelled, else the first that is no change. A year
    of two digits needs data or an address that confirm it."""
    first = [one for one in printed if not one.modified and not (one.short and not _century_given(one, stamps, addressed))]
    agreeing = [one for one in first if any(one.date.earliest == one.date.latest and mark.near(one.date.earliest) for mark in stamps)]
    labelled = [one for one in first if one.labelled]
    return next(iter(agreeing or labelled or first), None)


def _century_given(one: Printed, stamps: Sequence[Stamp], addressed: ArchiveDate | None) -> bool:
    day = one.date.earliest
    return any(mark.near(day) for mark in stamps) or (addressed is not None and addressed.earliest <= day <= addressed.latest)


def _changed(said: Sequence[_Said], printed: Sequence[Printed]) -> dt.date | None:
    """The day of the last change."""
    if said:
        return said[0].stamp.day
    shown = [one.date.earliest for one in printed if one.modified and one.date.earliest == one.date.latest]
    return shown[-1] if shown else None


def _without_data(shown: Printed | None, address: str | None, changed: dt.date | None) -> When:
    """No data: the printed date, or the one in the address."""
    found = _in_address(address)
    if shown is None:
        return When(published=found, modified=_later(changed, found))
    date, doubts = shown.date, []
    if date.edtf.startswith("["):
        day = [option for option in date.edtf[1:-1].split(",") if found and option == found.edtf]
        if day:
            date = dates.parse(day[0], date.basis)
        else:
            options = tuple(option.strip() for option in date.edtf[1:-1].split(","))
            doubts.append(Doubt(kind="date", field="published", text=shown.text, options=(date.edtf, *options),
                                sources=("visible page" if date.basis == "stated" else "meta",) * (1 + len(options)), rule="published"))
    return When(published=date, text=shown.text if date.basis == "stated" else None, modified=_later(changed, date), doubts=tuple(doubts))


def _in_address(address: str | None) -> ArchiveDate | None:
    """The day or the month that the address holds."""
    path = urlsplit(address).path if address else ""
    return dates.from_path(path) or _month_of(path)


def _month_of(path: str) -> ArchiveDate | None:
    """Year and month, where the path has them as folders: "/2016/04/mill-fire.html"."""
    found = re.search(r"/((?:19|20)\d\d)/(0[1-9]|1[0-2])/(?!\d{1,2}/)", path)
    return dates.parse(f"{found[1]}-{found[2]}", "url") if found else None


def _differing(best: _Said, others: Sequence[_Said], shown: Printed | None, confirmed: bool) -> list[Doubt]:
    """A doubt when another source gives another day than zones explain."""
    options = {best.stamp.day.isoformat(): best.source}
    for one in others:
        if abs((one.stamp.day - best.stamp.day).days) > 1:
            options.setdefault(one.stamp.day.isoformat(), one.source)
    if shown is not None and not confirmed:
        options.setdefault(shown.date.edtf, "visible page")
    if len(options) < 2:
        return []
    return [Doubt(kind="disagreement", field="published", options=tuple(options), sources=tuple(options.values()), rule="published")]


def _impossible(best: _Said, changed: dt.date | None) -> list[Doubt]:
    """A doubt when it was changed before it was published."""
    if changed is None or changed >= best.stamp.day - dt.timedelta(1):
        return []
    return [Doubt(kind="date", field="published", options=(best.stamp.day.isoformat(), changed.isoformat()),
                  sources=(best.source, "date of the last change"), rule="published")]


def _later(changed: dt.date | None, published: ArchiveDate | None) -> str | None:
    """The day of the last change as EDTF; None when it is before the publication and therefore no such thing."""
    if changed is None or (published is not None and changed < published.earliest - dt.timedelta(1)):
        return None
    return changed.isoformat()
