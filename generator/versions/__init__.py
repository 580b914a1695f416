"""Articles that are one text: versions by one outlet, with what changed between them, and copies by others."""

from generator.versions.addresses import page
from generator.versions.changes import Changes, Field, Paragraph, Words, changes, edited, in_short
from generator.versions.find import Found, find, ties_of
from generator.versions.grouping import grouped
from generator.versions.order import oldest_first, told_apart
from generator.versions.outlets import relation as outlet_relation
from generator.versions.plain import lines
from generator.versions.prints import Print, print_of
from generator.versions.texts import UNSPACED, words

__all__ = [
    "UNSPACED", "Changes", "Field", "Found", "Paragraph", "Print", "Words", "changes", "edited", "find", "grouped", "in_short", "lines",
    "oldest_first", "outlet_relation", "page", "print_of", "ties_of", "told_apart", "words"]
