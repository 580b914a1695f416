"""The language of a draft, by what it declares or by its words."""

from generator.model import Draft
from generator.tongue import hear


def of(draft: Draft) -> str | None:
    """The draft's language as declared, or that of its words; when that is not sure, the likeliest."""
    if draft.language:
        return draft.language
    heard = hear(text_of(draft))
    return heard.language or next(iter(heard.options), None)


def text_of(draft: Draft) -> str:
    """The words of the article, as far as the rules know by now what is not."""
    return "\n".join(line.words for line in draft.lines if line.role in (None, "headline", "standfirst", "heading", "quote") and line.words)
