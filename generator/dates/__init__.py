"""Dates at their true precision: read from EDTF or from print, shown without pretending to know more."""

from generator.dates.calendar_names import MONTHS, WEEKDAYS, weekday
from generator.dates.edtf import parse, sort_key
from generator.dates.paths import from_path
from generator.dates.printed import LONGEST, Printed, may_begin, only_times, opening, printed, whole
from generator.dates.reading import read
from generator.dates.showing import show

__all__ = [
    "LONGEST", "MONTHS", "WEEKDAYS", "Printed", "from_path", "may_begin", "only_times", "opening", "parse", "printed", "read", "show",
    "sort_key", "weekday", "whole",
]
