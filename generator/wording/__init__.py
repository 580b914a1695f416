"""The interface in one language: its sentences by gettext, its dates, numbers and lists by CLDR.

English stands in the templates and views themselves; every other language has a catalogue,
generator/locale/<language>/LC_MESSAGES/pressmark.po.
Babel reads it at each build: there is no compiled copy that could get out of step.
"""

from generator.wording.catalogues import LANGUAGES, UnknownLanguage
from generator.wording.dates_in_words import doubtful, in_short, in_words, known_between
from generator.wording.wording import ENGLISH, Wording, headed, marked, marked_plural, wording_for

__all__ = ["ENGLISH", "LANGUAGES", "UnknownLanguage", "Wording", "doubtful", "headed", "in_short", "in_words", "known_between", "marked",
           "marked_plural", "wording_for"]
