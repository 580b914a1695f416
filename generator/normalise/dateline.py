"""Where it was written: "BEIRUT (AP) —", "DEWSBURY, May 2.—", at the head of the first paragraph."""

import re
from dataclasses import replace

from generator.model import Draft
from generator.normalise.lines import free

MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
DAY = rf"(?:,? (?:{MONTH} \d{{1,2}}|\d{{1,2}} {MONTH})(?:, \d{{4}})?\.?)?"
AGENCY = r"(?: ?[(\[][A-Z][\w .&/'’-]{1,30}[)\]])"
CAPITALS = r"[A-Z][A-Z.'’-]{1,}(?: [A-Z][A-Z.'’-]*){0,3}(?:/[A-Z]{2,}(?: [A-Z]{2,}){0,2})?"
REGION = r"(?:, [A-Z][\w.'’-]{1,20}(?: [A-Z][\w.'’-]{1,20}){0,2})?"
TOWN = r"[A-Z][\w.'’-]{1,20}(?: [A-Z][\w.'’-]{1,20}){0,3}"
DASH = r"\s?(?:--|[-–—])\s?"
PATTERNS = (
    re.compile(rf"(?P<dateline>{CAPITALS}{REGION}{DAY}{AGENCY}?){DASH}(?=\S)"),
    re.compile(rf"(?P<dateline>{TOWN}{REGION}{DAY}{AGENCY}){DASH}(?=\S)"),
)

NO_PLACES = frozenset((
    "ANALYSIS", "BREAKING", "COMMENT", "EXCLUSIVE", "EXPLAINER", "FILE", "FLASH", "LIVE", "OPINION", "PHOTO", "PICTURES", "REVIEW",
    "UPDATE", "URGENT", "VIDEO", "WATCH"))


def dateline(draft: Draft) -> Draft:
    """The place is recorded; its words stay in the paragraph, where the page prints them as a dateline."""
    first = next((words for _, words in free(draft) if len(words) > 60), None)
    if draft.dateline or not first:
        return draft
    found = next((match for pattern in PATTERNS if (match := pattern.match(first[:140]))), None)
    if not found or not _is_place(found["dateline"]):
        return draft
    return replace(draft, dateline=re.sub(r"(?<=\d)\.\Z", "", found["dateline"]).rstrip(","))


def _is_place(words: str) -> bool:
    """Not the capitals of "U.S.-backed forces" or "BREAKING - …"."""
    place = re.split(r"[,(\[]", words)[0].strip()
    return len(place.replace(".", "")) >= 4 and place not in NO_PLACES
