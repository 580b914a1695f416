"""The line that prints the date of publication."""

import re
from dataclasses import replace

from generator import dates
from generator.model import Draft
from generator.normalise.lines import free, give, head

LABEL = re.compile(
    r"(?i:(?P<label>(?:first |originally |last )?(?:published|posted|updated|modified|revised|created|issued)"
    r"(?: online)?(?: (?:on|at))?"
    r"|(?:publication )?date|publish date|published date)\s?[:\-–]?\s+)?(?P<date>.{4,80})", re.DOTALL)
CHANGED = re.compile(r"(?i:updated|modified|revised)")
MARK = re.compile(r"(?i)(?<=[\dm.])(?=\s(?:(?:first |last )?(?:published|updated|modified|posted)\b))|\s*[|•·]\s*")
TAIL = 3
"""A dated line this close to the end counts when it says that it is the date of publication."""


def date_line(draft: Draft) -> Draft:
    """A whole line that is a date, above the body, or at its end with a label.

    A date of change is set aside and not taken for the date of publication.
    """
    lines = free(draft)
    above = set(head(draft))
    tail = {n for n, _ in lines[-TAIL:]}
    found: dict[int, str] = {}
    for n, words in lines:
        if len(words) > 120 or not (n in above or n in tail):
            continue
        read = [_read(part) for part in MARK.split(words) if part.strip()]
        if read and all(read) and (n in above or any(label for label, _, _ in filter(None, read))):
            found[n] = "date"
            draft = _take(draft, [entry for entry in read if entry], words)
    return give(draft, found, "date_line")


def _read(words: str) -> tuple[str | None, str, str] | None:
    """Label, EDTF and the date as printed; None when it is no date."""
    match = LABEL.fullmatch(words.strip())
    edtf = dates.printed(match["date"]) if match else None
    return (match["label"], edtf, match["date"].strip()) if match and edtf else None


def _take(draft: Draft, read: list[tuple[str | None, str, str]], words: str) -> Draft:
    """Fill the date of publication, unless it is known already."""
    for label, edtf, printed in read:
        if draft.published is None and not (label and CHANGED.search(label)):
            return replace(draft, published=dates.parse(edtf, "stated"), date_text=printed if len(read) > 1 else words)
    return draft
