"""Notices of a site to its visitor: cookies, advertisement blockers, paywalls, donations; editorial notes that are not English."""

from generator.model import Draft
from generator.normalise.asides import REPORTED
from generator.normalise.lines import give, loose
from generator.normalise.phrases import table

LONGEST, LONGEST_NOTE = 700, 320


def notices(draft: Draft) -> Draft:
    """Whole lines that begin as such notices do, in the languages of tables/notices.csv; so do notes on where an article was printed."""
    known = table("notices")
    found = {n: "furniture" for n, words in loose(draft) if len(words) <= LONGEST and known.match(words) and not REPORTED.search(words)}
    notes = table("editorial_notes")
    found |= {n: "furniture" for n, words in loose(draft) if len(words) <= LONGEST_NOTE and notes.match(words)}
    return give(draft, found, "notices")
