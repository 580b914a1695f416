"""Dates at their true precision: read from EDTF or from print, shown without pretending to know more."""

from generator.dates.calendar_names import MONTHS, WEEKDAYS, weekday
from generator.dates.edtf import parse, sort_key
from generator.dates.printed import printed
from generator.dates.reading import from_path, read
from generator.dates.showing import show

__all__ = ["MONTHS", "WEEKDAYS", "from_path", "parse", "printed", "read", "show", "sort_key", "weekday"]
