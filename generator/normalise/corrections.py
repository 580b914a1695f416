"""Corrections and editor's notes: they are of the article and stay in it, but a person should see them."""

import re

from generator.model import Draft
from generator.normalise.lines import PLAIN, doubt, free

NOTE = re.compile(
    r"[*(\[ ]{0,3}(?i:(?:corrections?|clarification|editor'?s'? note|insider's note|update|updated|note to readers?|errat(?:um|a))"
    r"(?: ?\([^)]{2,30}\)|,? \w{3,9}\.? \d{1,2})?\s?[:.]\s?\S|(?:an|a) (?:earlier|previous) version of th(?:is|e) "
    r"|this (?:article|story|post|piece|report|column) (?:has been|was) (?:updated|corrected|amended|edited|changed|revised)"
    r"|this (?:interview|conversation|transcript) (?:has been|was) (?:edited|condensed))")


def corrections(draft: Draft) -> Draft:
    """Nothing is set aside."""
    return doubt(draft, [n for n, words in free(draft) if NOTE.match(words.translate(PLAIN))], "corrections")
