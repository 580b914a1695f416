"""Items from what an article's fields lack: a date, a headline, characters of it."""

from collections.abc import Iterator
from functools import reduce

from generator import doubts, settling
from generator.drafting import UNTITLED
from generator.model import ArchiveDate, worded
from generator.worklist.desk import Place
from generator.worklist.item import Choice, Fix, Item
from generator.yaml_writer import dump

LOST = "\N{REPLACEMENT CHARACTER}"
"""Where a decoder found bytes that are no character; https://www.unicode.org/charts/PDF/UFFF0.pdf"""


def missing(place: Place, date: ArchiveDate | None) -> Iterator[Item]:
    """Items about the date and the headline; `date` is the one in force, inferred in this build or the article's own."""
    about = {doubts.key_of(doubt) for doubt in doubts.open_in(place.article)}
    if date and date.basis == "inferred":
        yield _inferred(place, date)
    elif date is None and place.article.date_basis != "curated" and "published" not in about:
        yield _undated(place)
    if place.article.headline == UNTITLED:
        yield _untitled(place)
    elif LOST in place.article.headline:
        yield _lost(place)


def _inferred(place: Place, date: ArchiveDate) -> Item:
    edtf = date.edtf.rstrip("~")
    reasons = reduce(lambda one, other: worded("%(one)s; %(other)s", one=one, other=other), (because.detail for because in date.because))
    choice = Choice(value=edtf, sources=(worded("inferred"),), in_force=False, paste=dump({"published": edtf}).rstrip("\n"),
                    command=place.accept(), dated=True)
    day = worded("about %(date)s", date=date.earliest) if date.earliest == date.latest else date.edtf
    return place.item("W-020", worded("prints no date; inferred: %(date)s (%(reasons)s)", date=day, reasons=reasons),
                      line=place.line_of("published"), choices=(choice,),
                      fixes=(Fix(label=worded("if it is not right"), paste=place.refuse()),))


def _undated(place: Place) -> Item:
    return place.item(
        "W-045", worded("prints no date, and none could be inferred"), line=place.line_of("published"),
        fixes=(Fix(label=worded("if you know it, with its day (1931-05-02), month or year in the place of the dots"),
                   paste=place.accept(f"published={settling.BLANK}")),
               Fix(label=worded("if it is not known"), paste=place.refuse())))


def _untitled(place: Place) -> Item:
    supplied = settling.supplied_headline(place.article)
    choice = Choice(value=supplied, sources=(worded("the first words"),), in_force=False, paste=dump({"headline": supplied}).rstrip("\n"),
                    command=place.accept("headline"))
    return place.item("W-046", worded("prints no headline"), line=place.line_of("headline"), choices=(choice,),
                      fixes=(Fix(label=worded("if it is to have none"), paste=place.refuse("headline")),))


def _lost(place: Place) -> Item:
    return place.item(
        "W-048", worded("characters of the headline were lost before it came here"), line=place.line_of("headline"),
        fixes=(Fix(label=worded("if the original shows what they were, with the headline in the place of the dots"),
                   paste=place.accept(f"headline={settling.BLANK}")),))
