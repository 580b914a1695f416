"""How an article begins, for lists: its first words that are neither its headline again, nor its date, nor its agency.

Only the beginning is cut, and only between sentences: where a text goes on with a small letter, the words before it are its own.
"""

import re
from functools import lru_cache

from generator import dates
from generator.model import Article
from generator.names.authors.vocabulary import agency

WORD = re.compile(r"\w+")
SUFFIX = re.compile(r"\s+[|–—-]\s+[^|–—-]{1,40}\Z")
"""The site's name behind a headline."""

STOPS = " .,:;|–—-\N{BULLET}\N{MIDDLE DOT}"
LONGEST = 3
"""Words of an agency's or a paper's name."""

FEWEST, SENTENCE = 5, 3
"""Words that say something, and words that do when they are a sentence."""

STOPPED = re.compile(r"[.!?…\N{ARABIC QUESTION MARK}。][\"'”’»)\]]*$")


def opening_of(article: Article) -> str | None:
    """The standfirst, else the first paragraph that says something beside the headline, without what repeats it; None without a text."""
    texts = [text for text in (article.standfirst, *(block.text for block in article.blocks if block.kind == "paragraph")) if text]
    told = (begun(text, article.headline, article.publication) for text in texts)
    return next((text for text in told if _says_something(text)), texts[0] if texts else None)


def _says_something(text: str) -> bool:
    return len(WORD.findall(text)) >= (SENTENCE if STOPPED.search(text) else FEWEST)


@lru_cache(maxsize=10_000)
def begun(text: str, headline: str, publication: str | None) -> str:
    """The text without the headline, the date and the agency that it begins with."""
    rest, after_headline = " ".join(text.split()), False
    while (end := _headline(rest, headline)) or (end := _date(rest)) or (end := _agency(rest, publication, after_headline)):
        after_headline = True
        rest = rest[end:].lstrip(STOPS)
    return rest


def _headline(text: str, headline: str) -> int:
    """Where the headline ends at the beginning of the text; 0 where the text is not begun by it."""
    for form in dict.fromkeys((headline, SUFFIX.sub("", headline))):
        words = WORD.findall(form.casefold())
        found = [word for _, word in zip(words, WORD.finditer(text), strict=False)]
        same = len(words) == len(found) and words == [word[0].casefold() for word in found]
        if same and words and _anew(text, end := found[-1].end()):
            return end
    return 0


def _date(text: str) -> int:
    found = dates.opening(text)
    return found.end if found and (found.edtf or found.label) and not found.start and _anew(text, found.end) else 0


def _agency(text: str, publication: str | None, after_headline: bool) -> int:
    """Where an agency or the article's own paper ends, behind a headline or before a date."""
    ends = [found.end() for found, _ in zip(WORD.finditer(text), range(LONGEST), strict=False)]
    for end in reversed(ends):
        if agency(text[:end]) or text[:end].casefold() == (publication or "").casefold():
            return end if (after_headline and _anew(text, end)) or _date(text[end:].lstrip(STOPS)) else 0
    return 0


def _anew(text: str, end: int) -> bool:
    """Whether something new begins after this place: a capital, a figure, a quotation; in scripts without capitals, after a stop."""
    gap = text[end:len(text) - len(text[end:].lstrip(STOPS))]
    rest = text[end:].lstrip(STOPS)
    if not rest:
        return True
    caseless = rest[0].isalpha() and not rest[0].islower() and not rest[0].isupper()
    return gap.strip() != "" if caseless else not rest[0].isalpha() or rest[0].isupper()
