"""Notices of a site to its visitor: cookies, advertisement blockers, paywalls, donations, membership."""

from generator.model import Draft
from generator.normalise.asides import REPORTED
from generator.normalise.lines import give, loose
from generator.normalise.phrases import table

LONGEST = 700


def notices(draft: Draft) -> Draft:
    """Whole lines that begin as such notices do, in the languages of tables/notices.csv."""
    known = table("notices")
    found = {n: "furniture" for n, words in loose(draft) if len(words) <= LONGEST and known.match(words) and not REPORTED.search(words)}
    return give(draft, found, "notices")
