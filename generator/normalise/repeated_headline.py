"""Pages print the headline twice, once for the window's title: once is enough."""

from generator.model import Draft
from generator.normalise.lines import free, give, head, same_words
from generator.normalise.phrases import fold, table

MOST_WORDS = 3
"""Of a rubric before the headline."""


def repeated_headline(draft: Draft) -> Draft:
    """Lines above the body that say what the headline says."""
    if not draft.headline:
        return draft
    above = set(head(draft))
    again = {n: "repeat" for n, words in free(draft) if n in above and _repeats(words, draft.headline)}
    return give(draft, again, "repeated_headline")


def _repeats(words: str, headline: str) -> bool:
    """Whether it says the same, or the same after a rubric: "Opinion Mill fire at Dewsbury"."""
    if same_words(words, headline):
        return True
    first = next(iter(headline.split()), "")
    rubric = words.partition(first)[0] if first else ""
    known = table("genres").whole | table("sections").whole
    is_rubric = bool(rubric.strip()) and len(rubric.split()) <= MOST_WORDS and fold(rubric) in known
    return is_rubric and same_words(words[len(rubric):], headline)
