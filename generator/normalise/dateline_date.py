"""The day on which an agency's report was filed: "BEIRUT, March 3, 2016 (Reuters) -"."""

from generator import dates
from generator.model import Draft
from generator.normalise.dated import record
from generator.normalise.lines import free

RULE = "dateline_date"


def dateline_date(draft: Draft) -> Draft:
    """Dates the article when nothing above the text does; without its year it is only noted, with a doubt."""
    if not draft.dateline or draft.published or draft.date_text or not any(map(str.isdigit, draft.dateline)):
        return draft
    line = next((draft.lines[n] for n, words in free(draft) if words.startswith(draft.dateline)), None)
    if line is None:
        return draft
    for place in (n for n, letter in enumerate(draft.dateline) if letter.isalnum() and (n == 0 or draft.dateline[n - 1] == " ")):
        found = dates.opening(draft.dateline, None, place) if dates.may_begin(draft.dateline, place) else None
        if found and (found.options or found.month_day):
            return record(draft, [found], line, draft.dateline, RULE)
    return draft
