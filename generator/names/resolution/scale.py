"""How sure a merge is: one scale for every reason, from 0 to 1.

The figure says how many merges of its kind in a hundred a careful reader is expected to find right; where a reader has counted
them (the sets that tests/measure/ reads, and audits of entity pages), the figure is rounded down to what was found.
"""

from generator.model import Because

SCALE = {
    "curated": 1.0,        # a person has decided
    "same-name": 0.98,     # the same words, apart from case, accents, points and small words
    "printed": 0.98,       # the article itself says it: "Tripoli, Lebanon"
    "alias": 0.95,         # the general tables, or GeoNames, know both forms for one thing
    "short-form": 0.9,     # a form that stands for the full one in the same article
    "acronym": 0.9,        # defined in an article, with one meaning in the archive
    "company": 0.9,        # a place is the one in the country that its article names most
    "same-firm": 0.9,      # the same firm's name with or without Inc, Corp, Plc
    "fuller-name": 0.85,   # the only longer form, first and last words the same
    "turned": 0.85,        # the same office, its words in another order or with its country in front
    "same-words": 0.8,     # the same words under two types
    "titled": 0.8,         # a last name with an office that only one of its bearers holds
    "short-word": 0.8,     # one word of the longer name that articles mostly mean by it
    "surname": 0.75,       # a bare last name with one bearer in the archive, whose company the article shares
    "introduced": 0.75,    # a bare last name that stands in its article before any other bearer is named
    "only-place": 0.75,    # the article does not say which of several places, and the archive knows but one of them
    "initials": 0.75,      # capitals that are the initials of one organisation alone
    "variant": 0.7,        # one letter wrong; or first names that are spellings or shortenings of one, and the same company
    "size": 0.7,           # by far the largest place of the name
    "lone-surname": 0.6,   # a bare last name with one bearer in the archive, known by it in several articles
    "open": 0.3,           # a name of several people or bodies that its articles do not tell apart: one page, which says so
}


def because(kind: str, detail: str) -> Because:
    """A reason of this kind, with the weight of its kind."""
    return Because(kind=kind, detail=detail, weight=SCALE[kind])
