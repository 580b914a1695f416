"""The play list of a page's video player: "Now Playing: …" above the titles of other videos."""

import re

from generator.model import Draft
from generator.normalise.lines import LONG, ends_sentence, free, give, took

LABEL = re.compile(
    r"(?i:now playing\s?:|up next\s?:?|more videos?\s?:|latest videos?\s?:?|recommended videos?\s?:?|related videos?\s?:?"
    r"|top videos?\s?:?|popular videos?\s?:?).{0,160}")
ENOUGH = 3
SENTENCE = re.compile(r"\.[\"”’]?\Z")


def video_list(draft: Draft) -> Draft:
    """The label, and the run of at least three lines below it that are no sentences."""
    lines = [] if took(draft, "video_list") else free(draft)
    for place, (n, words) in enumerate(lines):
        if not LABEL.fullmatch(words) or (ends_sentence(words) and not words.endswith("?")):
            continue
        run = [n]
        for m, below in lines[place + 1:]:
            if len(below) >= LONG or SENTENCE.search(below):
                break
            run.append(m)
        # Titles stand together; what stands right above the text again may be its heading.
        if len(run) > ENOUGH:
            return give(draft, dict.fromkeys(run, "furniture"), "video_list")
    return draft
