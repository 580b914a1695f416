"""Dates as pages show them: at their true precision, with how we know."""

import datetime as dt
from dataclasses import dataclass

from generator import dates
from generator.dates import MONTHS
from generator.model import ArchiveDate, Article
from generator.views.because import Reason, reasons

QUALIFIERS = "?~%"
UNKNOWN_DATE = "Date not recorded"

BASES = {
    "stated": "Printed in the original",
    "metadata": "From the page’s own metadata",
    "url": "Read from the article’s web address",
    "filename": "Read from the original’s file name",
    "inferred": "The original states no date",
    "curated": "Settled by an editor of this archive",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """A date, or its absence, in words."""

    text: str
    """ "29 April 2016", "April 2016, day unknown", "about 29 April 2016", "Date not recorded"."""

    short: str
    """For narrow columns: "29 Apr 2016", "about 29 Apr 2016", "Undated"."""

    known: bool
    """Whether there is a date at all."""

    inferred: bool
    edtf: str | None
    certain: str | None
    """The certain part as ISO 8601 for machines: "2016-04-29", "2016-04"; None when nothing is certain."""

    basis: str
    """How we know, as a sentence without a full stop."""

    printed: str | None
    """The date as printed in the original."""

    because: tuple[Reason, ...]


def when(article: Article, date: ArchiveDate | None) -> When:
    """What a page says of an article's date in force."""
    if date is None:
        settled = article.date_basis == "curated"
        basis = "An editor has settled that it stays unknown" if settled else "The original states none, and nothing else tells"
        return When(
            text=UNKNOWN_DATE, short="Undated", known=False, inferred=False, edtf=None, certain=None, basis=basis,
            printed=article.date_text, because=(),
        )
    return When(
        text=in_words(date), short=in_short(date), known=True, inferred=date.basis == "inferred", edtf=date.edtf,
        certain=certain(date), basis=BASES[date.basis], printed=article.date_text, because=reasons(date.because),
    )


def certain(date: ArchiveDate) -> str | None:
    """ISO 8601 of what is certain of a date: a day, a month or a year; None of a qualified or wider one."""
    if doubtful(date):
        return None
    first, last = date.earliest, date.latest
    if first == last:
        return first.isoformat()
    if (first.year, first.month) == (last.year, last.month):
        return f"{first:%Y-%m}"
    return f"{first:%Y}" if first.year == last.year else None


def in_words(date: ArchiveDate) -> str:
    """A date as a reader says it, no more precise than it is."""
    return dates.show(date)


def in_short(date: ArchiveDate) -> str:
    """The same for a narrow column."""
    first, last = date.earliest, date.latest
    if date.edtf.startswith("[") and date.edtf.count(",") == 1:
        return _abbreviated(dates.show(date))
    if dt.date.max == last or dt.date.min == first:
        return f"from {first.year}" if last == dt.date.max else f"by {last.year}"
    mark = "about " if doubtful(date) else ""
    if first == last:
        return f"{mark}{first.day} {MONTHS[first.month - 1][:3]} {first.year}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{mark}{MONTHS[first.month - 1][:3]} {first.year}"
    return f"{mark}{first.year}" if first.year == last.year else f"{mark}{first.year}–{last.year}"


def _abbreviated(words: str) -> str:
    """Its months in three letters: "6 Apr or 4 Jun 2016"."""
    for month in MONTHS:
        words = words.replace(month, month[:3])
    return words


def doubtful(date: ArchiveDate) -> bool:
    """Whether a date is inferred, qualified, or one of several."""
    return date.basis == "inferred" or date.edtf.startswith("[") or any(sign in date.edtf for sign in QUALIFIERS)


def day_name(day: dt.date) -> str:
    """ "29 April 2016"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def in_words_of(day: str) -> str:
    """An ISO day as "22 November 2026", or the text as it is when it is no day."""
    try:
        return day_name(dt.date.fromisoformat(day[:10]))
    except ValueError:
        return day


def month_name(month: str) -> str:
    """ "2016-04" as "April 2016"."""
    year, number = month.split("-")
    return f"{MONTHS[int(number) - 1]} {year}"
