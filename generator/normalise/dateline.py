"""Where it was written: "BEIRUT (AP) —", "DEWSBURY, May 2.—", at the head of the first paragraph."""

import re
from dataclasses import replace

from generator.model import Draft
from generator.normalise.lines import free

MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
DAY = rf"(?:,? (?:{MONTH} \d{{1,2}}|\d{{1,2}} {MONTH})(?:, \d{{4}})?\.?)?"
AGENCY = r"(?: ?[(\[][A-Z][\w .&/'’-]{1,30}[)\]])"
# Capitals and small letters of the scripts that have both.
UP, LOW = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİĶĹĽŁŃŇŌŐŒŔŘŚŞŠŢŤŪŮŰŲŹŻŽȘȚΑ-ΩА-ЯЁІЇЄҐЎЉЊЋЏ", r"\w"
CAPITALS = (rf"[{UP}][{UP}.'’-]{{1,}}(?: (?:[{UP}][{UP}.'’-]*|DE|LA|LE|DU|AM|AN|DER)){{0,3}}"
            rf"(?:/[{UP}][{UP}.'’-]+(?: [{UP}][{UP}.'’-]*){{0,2}}){{0,2}}")
REGION = rf"(?:, [{UP}][{LOW}.'’-]{{1,20}}(?: [{UP}][{LOW}.'’-]{{1,20}}){{0,2}})?"
TOWN = rf"[{UP}][{LOW}.'’-]{{1,20}}(?: [{UP}][{LOW}.'’-]{{1,20}}){{0,3}}(?:/[{UP}][{LOW}.'’-]{{1,20}})?"
DASH = r"\s?(?:--|—-|[-–—])\s?"
# Behind capitals alone a hyphen or short dash without a space joins words: COVID-19, NATO–Russia.
LONE_DASH = r"(?:\s?(?:--|—-|—)\s?|\s[-–]\s?|[-–]\s)"
KNOWN = (
    r"(?:[(\[](?:CNN|AP|AFP|Reuters|REUTERS|UPI|dpa|DPA|EFE|ANSA|IANS|PTI|KXAN|CBS|NBC|ABC|VOA|RNS|CNS|[A-Z][\w.]{1,20}\.(?:com|org"
    r"|net))[)\]])")
PATTERNS = (
    re.compile(rf"(?P<dateline>{CAPITALS}{REGION}{DAY}{AGENCY}){DASH}(?=\S)"),
    re.compile(rf"(?P<dateline>{CAPITALS}{REGION}{DAY}){LONE_DASH}(?=\S)"),
    re.compile(rf"(?P<dateline>{TOWN}{REGION}{DAY}{AGENCY}){DASH}(?=\S)"),
    # Some print no place, and some no dash behind an agency's name.
    re.compile(rf"(?P<dateline>(?:{TOWN}{REGION}{DAY} )?{KNOWN})(?:{DASH}|:\s?|\s?)(?=[\"“‘'{UP}])"),
)
HIGHEST = 3
"""Lines of some length among which the dateline stands: below a caption or a standfirst that no rule knew."""

NO_PLACES = frozenset((
    "ANALYSIS", "BREAKING", "COMMENT", "EXCLUSIVE", "EXPLAINER", "FILE", "FLASH", "LIVE", "OPINION", "PHOTO", "PICTURES", "REVIEW",
    "UPDATE", "URGENT", "VIDEO", "WATCH"))


def dateline(draft: Draft) -> Draft:
    """The place is recorded; its words stay in the paragraph, where the page prints them as a dateline."""
    if draft.dateline:
        return draft
    for first in [words for _, words in free(draft) if len(words) > 60][:HIGHEST]:
        found = next((match for pattern in PATTERNS if (match := pattern.match(first[:140]))), None)
        if found and _is_place(found["dateline"]):
            return replace(draft, dateline=re.sub(r"(?<=\d)\.\Z", "", found["dateline"]).rstrip(","))
    return draft


def _is_place(words: str) -> bool:
    """Not the capitals of "U.S.-backed forces" or "BREAKING - …"."""
    place = re.split(r"[,(\[]", words)[0].strip()
    if not place:
        return True  # an agency alone
    return len(place.replace(".", "")) >= 4 and place not in NO_PLACES
