"""Dates as pages show them: at their true precision, with how we know."""

import datetime as dt
from dataclasses import dataclass

from generator.model import ArchiveDate, Article
from generator.views.because import Reason, reasons
from generator.views.words import no_date
from generator.wording import Wording, doubtful, in_short, in_words, marked

BASES = {
    "stated": marked("Printed in the original"),
    "metadata": marked("From the page’s own metadata"),
    "url": marked("Read from the article’s web address"),
    "filename": marked("Read from the original’s file name"),
    "inferred": marked("The original states no date"),
    "curated": marked("Settled by an editor of this archive"),
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


def when(say: Wording, article: Article, date: ArchiveDate | None) -> When:
    """What a page says of an article's date in force."""
    if date is None:
        settled = article.date_basis == "curated"
        basis = (say.gettext("An editor has settled that it stays unknown") if settled
                 else say.gettext("The original states none, and nothing else tells"))
        return When(
            text=no_date(say), short=say.gettext("Undated"), known=False, inferred=False, edtf=None, certain=None, basis=basis,
            printed=article.date_text, because=(),
        )
    return When(
        text=in_words(say, date), short=in_short(say, date), known=True, inferred=date.basis == "inferred", edtf=date.edtf,
        certain=certain(date), basis=say.gettext(BASES[date.basis]), printed=article.date_text, because=reasons(say, date.because),
    )


def certain(date: ArchiveDate) -> str | None:
    """ISO 8601 of what is certain of a date: a day, a month or a year; None of a qualified or wider one."""
    if doubtful(date):
        return None
    first, last = date.earliest, date.latest
    if first == last:
        return first.isoformat()
    if (first.year, first.month) == (last.year, last.month):
        return first.isoformat()[:len("2016-04")]
    return first.isoformat()[:len("2016")] if first.year == last.year else None


def words_for(say: Wording, date: ArchiveDate | None) -> str:
    """ "This article: 29 April 2016", beside the strip of time."""
    return say.gettext("This article: %(date)s", date=in_words(say, date)) if date else say.gettext("This article: date not recorded")


def in_words_of(say: Wording, day: str) -> str:
    """An ISO day as "22 November 2026", or the text as it is when it is no day."""
    try:
        return say.day(dt.date.fromisoformat(day[:10]))
    except ValueError:
        return day
