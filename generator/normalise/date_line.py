"""The line that prints the date of publication."""

from generator.model import Draft
from generator.normalise.dated import record, wholly
from generator.normalise.lines import free, give, head
from generator.normalise.running_on import Running

LONGEST = 160
TAIL = 3
"""A dated line this close to the end counts when it says that it is the date of publication."""


def date_line(draft: Draft) -> Draft:
    """A whole line that is a date, or several, above the body; or at its end with a label.

    A date of change is set aside and not taken for the date of publication. A line whose weekday contradicts its date stays, with a
    doubt; so does a day without its
    year, unless a label shows that the line dates the article: fixtures and events are announced like that.
    """
    lines = free(draft)
    above = set(head(draft))
    tail = {n for n, _ in lines[-TAIL:]}
    taken: dict[int, str] = {}
    running = Running(draft.lines)
    for n, words in lines:
        if len(words) > LONGEST or not (n in above or n in tail):
            continue
        found = wholly(words, draft)
        if not found or running.within(n) or (n not in above and not any(one.label for one in found)):
            continue
        sure = all(one.edtf or one.problem == "century" or (one.problem == "yearless" and one.label) for one in found)
        if sure:
            taken[n] = "date"
        if sure or any(one.problem == "weekday" for one in found):
            draft = record(draft, found, draft.lines[n], words, "date_line")
    return give(draft, taken, "date_line")
