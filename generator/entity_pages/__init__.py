"""Which names have a page, what stands on it, and what it is cut into.

Decided once for every build, since an address that was ever published must go on answering.
"""

from generator.entity_pages.gathering import Gathered, gather
from generator.entity_pages.lists import BY_NUMBER, LIST_ROOM, page_among, pages_of_letters
from generator.entity_pages.parts import FIGURES, UNDATED, Parts, Strand, part_id, periods_of
from generator.entity_pages.standing import Standing, standing_of
from generator.entity_pages.unconfirmed import PAGED

__all__ = [
    "BY_NUMBER", "FIGURES", "LIST_ROOM", "PAGED", "UNDATED", "Gathered", "Parts", "Standing", "Strand", "gather", "page_among",
    "pages_of_letters", "part_id", "periods_of", "standing_of",
]
