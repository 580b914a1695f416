"""In which order figures print day, month and year.

The languages are those of CLDR 47 (https://cldr.unicode.org) of whose locales none writes the month before the day in a short
date that ends with the year. English is not among them: Britain and America exchange the two. Dots are printed day first everywhere.
"""

from generator.dates.calendars import BUDDHIST, SOLAR, from_buddhist

DAY_FIRST = frozenset((
    "ab agq am ar as asa ast az ba bal bas be bem bez bg bm bn br brx bs ca ccp co cs cv cy da dav de doi dsb dua dyo ebu el et ewo fi "
    "fo fr frr fur fy ga gd gl gsw gu haw he hi hr hsb ht hy ia id ie ig is it jv ka kab kea kgp kk km kn kok ksf ku la ln lo lu lv "
    "mai mgh mi mk ml mr ms mua my nb nds nl nmg nn nnh no nus oc os pap pl pt qu rm rn ro ru sa sc sk sl sq sr su sw syr ta te tg th "
    "tk to tr tt twq uk ur uz vec vi yav yi yo").split())
"""Languages that print 04/06/2016 for 4 June, wherever they are printed."""

MIXED = {"es": frozenset(("PR", "PA", "US"))}
"""Language -> countries that print it month first or both ways; in any other country that is named it is day first."""

LATER = frozenset(("ky", "ug", "nqo"))
"""Languages that also print year, day, month."""

Order = tuple[str, int, int, int]
"""Calendar, year, month, day."""


def orders(numbers: list[int], sign: str, year_first: bool, language: str | None) -> list[Order]:
    """The ways to read three numbers, those that a calendar has no day for among them."""
    base, _, region = (language or "").partition("-")
    if year_first:
        year, month, day = numbers
        calendar = "jalali" if year in SOLAR and base in ("fa", "ps", "ckb", "mzn", "lrc") else "gregorian"
        both = [(calendar, year, day, month)] if base in LATER and sign != "-" else []
        return [(calendar, year, month, day), *both]
    one, other, year = numbers
    if base == "th" and year in BUDDHIST:
        year = from_buddhist(year)
    calendar = "jalali" if year in SOLAR and base in ("fa", "ps") else "gregorian"
    if sign == "." or _day_first(base, region.upper()) or calendar == "jalali":
        return _first_possible((calendar, year, other, one), (calendar, year, one, other))
    return [(calendar, year, other, one), (calendar, year, one, other)]


def _day_first(base: str, region: str) -> bool:
    return base in DAY_FIRST or (base in MIXED and len(region) == 2 and region not in MIXED[base])


def _first_possible(usual: Order, other: Order) -> list[Order]:
    """The usual order, unless its month is none."""
    return [usual] if usual[2] <= 12 else [other]
