"""Links that have no label and are told by how they are printed: whole lines in capitals, whole lines in square brackets."""

import re
from dataclasses import replace

from generator.model import Draft, PromoLink
from generator.normalise.lines import blank_after, blank_before, doubt, free, give
from generator.normalise.promo_labels import BRACKETED

FEWEST_WORDS, DOUBTFUL_WORDS = 4, 7
LONG_CAPITALS = 70
"""Characters; headings in capitals are shorter."""

LONGEST = 200
MOST_CAPITALS = 3
"""A text of which more than one part in so many is in capitals prints other things in them: telegrams, tables, laws."""

MOST_DIGITS = 6
NEAR = 4
"""Lines, blank ones too, on either side of a table's head."""

COLUMNS = re.compile(r"\S(?: {2,}|\t)\S")
FIGURE = re.compile(r"[-+±$£€(]{0,2}\d[\d.,/%-]{0,12}\)?|(?i:unchd?|nil|n/a|--+)")
CALLS = re.compile(r"(?:CLICK HERE|CLICK FOR|GET THE|DOWNLOAD THE|SUBSCRIBE TO|SIGN UP FOR|WATCH:|READ:|RELATED:|LIVE UPDATES).*")
SPEAKER = re.compile(r"[A-Z][A-Z .'’-]{1,30}: ")
NO_LINK_END = re.compile(r"[.!:,;…][\"”’']?\Z")


def link_lines(draft: Draft) -> Draft:
    """Where outlets print links among the text in capitals they print more than one, or call out; brackets need two."""
    lines = free(draft)[1:]
    in_capitals = sum(len(line.words) for line in draft.lines if line.words.isupper())
    mixed = in_capitals * MOST_CAPITALS < sum(len(line.words) for line in draft.lines)
    capitals = [(n, words) for n, words in lines if mixed and _in_capitals(draft, n, words)]
    brackets = [(n, words) for n, words in lines if BRACKETED.fullmatch(words)]
    speakers = sum(bool(SPEAKER.match(words)) for _, words in lines) > 2
    taken = capitals if _are_links(draft, capitals) else []
    taken = taken + (brackets if len(brackets) > 1 and not speakers else [])
    doubtful = [n for n, words in capitals if not taken and len(words.split()) >= DOUBTFUL_WORDS]
    doubtful += [n for n, words in brackets if (n, words) not in taken]
    links = tuple(PromoLink(label=None, text=words.strip("[]")) for _, words in sorted(taken))
    draft = replace(give(draft, dict.fromkeys((n for n, _ in taken), "promo"), "link_lines"), links=draft.links + links)
    return doubt(draft, doubtful, "link_lines")


def _in_capitals(draft: Draft, n: int, words: str) -> bool:
    return (_is_capitals(words) and len(words.split()) >= FEWEST_WORDS and len(words) <= LONGEST and blank_before(draft.lines, n)
            and blank_after(draft.lines, n) and not NO_LINK_END.search(words) and not SPEAKER.match(words) and words[0] not in "#@(["
            and sum(map(str.isdigit, words)) <= MOST_DIGITS
            and not any(mark in words for mark in ("HTTP", "@")) and not _in_table(draft, n))


def _is_capitals(words: str) -> bool:
    """Whether most of its letters are capitals and none is small: a line of Hindi with one acronym in it is neither."""
    return words.isupper() and 2 * sum(map(str.isupper, words)) > sum(map(str.isalpha, words))


def _in_table(draft: Draft, n: int) -> bool:
    """Whether it is the head of a table: its words stand in columns, or a line of figures stands next to it."""
    near = [line.words for line in draft.lines[max(0, n - NEAR):n + NEAR + 1] if line.words and len(line.words) <= LONGEST]
    return bool(COLUMNS.search(draft.lines[n].words)) or any(
        sum(bool(FIGURE.fullmatch(word)) for word in words.split()) * 3 >= max(4, len(words.split())) for words in near)


def _are_links(draft: Draft, capitals: list[tuple[int, str]]) -> bool:
    """Whether something shows that this outlet's lines in capitals are links."""
    texts = [words for _, words in capitals]
    calls = any(line.words.isupper() and CALLS.fullmatch(line.words) for line in draft.lines)
    return bool(texts) and (calls or len(set(texts)) < len(texts) or any(len(words) >= LONG_CAPITALS for words in texts))
