"""A line of nothing but hashtags gives the article's tags."""

import re
from dataclasses import replace

from generator.model import Draft
from generator.normalise.lines import free, give

HASHTAGS = re.compile(r"(?:#\w{2,60}[\s,]*){1,20}")


def hashtags_line(draft: Draft) -> Draft:
    """Hashtags within a sentence stay there; subjects.py finds them."""
    found = {n: "hashtags" for n, words in free(draft) if len(words) <= 400 and words[0] == "#" and HASHTAGS.fullmatch(words)}
    tags = [tag for n in found for tag in re.findall(r"#\w+", draft.lines[n].words) if not tag[1:].isdigit()]
    return replace(give(draft, found, "hashtags_line"), tags=tuple(dict.fromkeys((*draft.tags, *tags)))) if tags else draft
