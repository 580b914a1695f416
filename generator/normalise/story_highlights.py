"""The short summary that some outlets print above the text: "Story highlights", "Key points"."""

import re

from generator.model import Draft
from generator.normalise.lines import LONG, ends_sentence, free, give, head, took

LABEL = re.compile(
    r"(?i:story highlights|highlights|key points|key takeaways|at a glance|in brief|the gist|quick read|just the facts"
    r"|top line)\s?:?(?P<first>\s+(?-i:[A-Z“\"'‘]).{10,160})?")
MOST = 6
LONGEST = 180


def story_highlights(draft: Draft) -> Draft:
    """The label and the run of short lines below it, none of which ends as a sentence does; a label alone stays a heading."""
    if took(draft, "story_highlights"):
        return draft
    above, lines = set(head(draft)), free(draft)
    for place, (n, words) in enumerate(lines[:MOST]):
        found = LABEL.fullmatch(words)
        if n not in above or not found:
            continue
        run = [n]
        for m, below in lines[place + 1:place + 1 + MOST]:
            if len(below) >= LONG or ends_sentence(below) or re.match(r".{0,40}\((?:CNN|AP|Reuters)\)", below):
                break
            run.append(m)
        enough = len(run) >= 3 or (found["first"] and words.lower().startswith("story"))
        return give(draft, dict.fromkeys(run, "furniture"), "story_highlights") if enough and len(run) < len(lines) - 1 else draft
    return draft
