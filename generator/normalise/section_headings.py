"""Headings of sections: short lines between paragraphs that end as no sentence does."""

import re

from generator.model import Draft
from generator.normalise.lines import blank_after, blank_before, ends_sentence, free, give, is_title_case

LONGEST, MOST_WORDS = 80, 12
MARKED_UP = frozenset(("text/html", "application/xhtml+xml", "application/epub+zip", "application/x-wxr+xml", "text/markdown"))
QUOTED_QUESTION = 6
"""Words; a longer one is somebody asking."""

PARAGRAPH = 80
"""What a heading stands above is at least as long as this, or a whole sentence."""

# A clause that reports speech is a paragraph that lacks its full stop.
REPORTED = re.compile(
    r"(?i)\b(?:said|says|told|added|adds|reported|reports|according to|wrote|writes|tweeted|announced|explained|noted|stated|claimed)\b")
NO_HEADING_END = re.compile(r"[.!:;,…]\"?\Z|[.!:;,…][”’']\Z|\.\.\.\Z|[-–—]\Z")
# A line that ends in one of these was torn from what follows.
TORN = re.compile(r"\b(?:a|an|and|as|at|by|for|from|in|into|of|on|or|the|to|with|his|her|their|its)\Z", re.IGNORECASE)
QUESTION = re.compile(r"(?:what|why|how|who|where|when|which|is|are|can|could|should|will|would|do|does|did)\b.*\?", re.IGNORECASE)
MARKS = re.compile(r"https?://|@\w|^[(\[{>«]|[)\]}]\Z|^[a-z]|^[-–—•*]|^\W*\d{1,2}:\d\d|/")
DATED = re.compile(r"(?i)(?=.*\b(?:1[5-9]|20)\d\d\b)(?=.*\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\b).{4,40}")
"""A date of no more than a few words, which a date line would be."""

SOURCE = re.compile(
    r"[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){1,3}(?:,| [-–—]) (?:[A-Z][\w.’'&-]*|of|the|and|for)(?: (?:[A-Z][\w.’',&-]*|of|the|and|for)){0,8}")
"""Who is quoted, below a quotation: "Jane Doe, Northern Gazette"."""

SPEAKER = re.compile(r"^[A-Z][\w.'’ -]{1,30}: ")


def section_headings(draft: Draft) -> Draft:
    """A line with blank lines around it and a paragraph below; two or more short lines in a row are something else. Where a page
    marks headings, those are the headings that it has."""
    if draft.original.media_type in MARKED_UP and any(line.role == "heading" for line in draft.lines):
        return draft
    lines = free(draft)
    looks = [_looks(draft, n, words) for n, words in lines]
    asked = [place for place, (_, words) in enumerate(lines) if looks[place] and words.endswith("?")]
    found = {}
    for place, (n, words) in enumerate(lines[:-1]):
        alone = not (place and looks[place - 1]) and not looks[place + 1]
        alone = alone and not (place and lines[place - 1][1].endswith(","))  # "Sincerely," and whoever signs
        question = words.endswith("?") and len(asked) < 2 and not is_title_case(words)
        if looks[place] and alone and not question and _is_paragraph(lines[place + 1][1]):
            found[n] = "heading"
    return give(draft, found, "section_headings")


def _looks(draft: Draft, n: int, words: str) -> bool:
    """Whether the line by itself could be a heading."""
    return (
        len(words) <= LONGEST and len(words.split()) <= MOST_WORDS
        and blank_before(draft.lines, n) and blank_after(draft.lines, n)
        and not NO_HEADING_END.search(words) and not TORN.search(words) and not REPORTED.search(words) and not MARKS.search(words)
        and not SPEAKER.match(words) and not SOURCE.fullmatch(words) and not DATED.fullmatch(words)
        and sum(map(str.isalpha, words)) > 1
        and (not words.endswith("?") or is_title_case(words) or bool(QUESTION.fullmatch(words)))
        and (not _is_speech(words) or _is_quoted_question(draft, words)))


def _is_paragraph(words: str) -> bool:
    return len(words) >= PARAGRAPH or ends_sentence(words) or words.endswith(":")


def _is_speech(words: str) -> bool:
    """A quotation that ends as a sentence, as in “Conform or die.”, and is not set in capitals."""
    return words[0] in "\"“‘'" and words[-1] in "\"”’'" and words[-2:-1] in tuple(".!,?") and not words.isupper()


def _is_quoted_question(draft: Draft, words: str) -> bool:
    """A short question in single marks, in an article whose speakers have double ones: headings are set as headlines are."""
    return (words[0] in "'‘" and words[-2:-1] == "?" and len(words.split()) <= QUOTED_QUESTION
            and any(mark in line.text for line in draft.lines for mark in "\"“"))
