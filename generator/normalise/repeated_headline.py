"""Pages print the headline twice, once for the window's title: once is enough."""

from generator.model import Draft
from generator.normalise.lines import free, give, head, same_words


def repeated_headline(draft: Draft) -> Draft:
    """Lines above the body that say what the headline says."""
    if not draft.headline:
        return draft
    above = set(head(draft))
    again = {n: "repeat" for n, words in free(draft) if n in above and same_words(words, draft.headline)}
    return give(draft, again, "repeated_headline")
