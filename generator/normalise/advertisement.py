"""Labels of advertisements, and of the place where the story goes on below them."""

import re

from generator.model import Draft
from generator.normalise.lines import give, loose
from generator.normalise.phrases import table

LONGEST = 60
BETWEEN = re.compile(r"\s+[-–—|]\s+")

LABEL = re.compile(
    r"(?i:advertisements?|sponsored|sponsored content|promoted content|paid content)\s?:?|AD|ADS|CLOSE|Ad"
    r"|(?i:(?:story|article|text|content) continues? (?:below|after|under)(?: (?:the |this |our )?(?:ad|advertisement|advertising"
    r"|sponsor message|video|gallery|newsletter promotion))?|story continued below|continue reading(?: below| the main story)?"
    r"|scroll (?:down )?(?:to|for) (?:continue|more)(?: with content)?|skip (?:advertisement|ad|to (?:main )?content)"
    r"|skip past newsletter promotion|after newsletter promotion|report this ad|thanks for reading|this (?:ad|advertisement) (?:will|has"
    r"|has not).{0,30}|remove ads|why (?:am i seeing )?this ad\??|hide ad|close ad|promoted|promoted by \w.{0,25}|ad feedback)[.:…]{0,3}")


def advertisement(draft: Draft) -> Draft:
    """Whole lines that say nothing else, in the languages of tables/advertisement.csv."""
    labels = table("advertisement")
    found = {n: "furniture" for n, words in loose(draft) if len(words) <= LONGEST and (_is_label(words) or labels.match(words))}
    return give(draft, found, "advertisement")


def _is_label(words: str) -> bool:
    """One label, or two with a dash between them: "ADVERTISEMENT - CONTINUE READING BELOW"."""
    return all(LABEL.fullmatch(part) for part in BETWEEN.split(words, maxsplit=1))
