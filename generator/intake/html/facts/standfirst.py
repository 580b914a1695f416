"""The standfirst: what the page prints between headline and body as a summary of its own.

A description that only machines see is none, and neither is one that is merely how the body begins.
"""

import re
from collections.abc import Sequence

from bs4 import Tag

from generator.intake.html.facts import marks
from generator.intake.html.facts.claim import Claim
from generator.intake.html.facts.names import BY, looks_like_name, names_in
from generator.intake.html.facts.survey import Block
from generator.intake.html.facts.wording import begins, folded, same, tidy
from generator.intake.html.facts.zone import Zone, apart, in_body_shape, is_text, linked
from generator.intake.html.nesting import holds

SHORTEST = 15
LONGEST = 1_500
"""Characters."""

MOST = 8
"""Blocks that one standfirst has: a sentence and the points of a list."""

# "Berlin. ", "PARIS (AFP) - "
DATELINE = re.compile(
    r"\A[A-ZÄÖÜÉ][^\W\d_]{1,20}(?:[ -/][A-ZÄÖÜ][^\W\d_]{1,20}){0,2}(?: \([A-Za-z]{2,9}\))?(?:\.|:| [-–—·|•])\s+(?=[\w\"„“«])")
SENTENCE = re.compile(r"[.!?…。！？؟][\"”’»«“』」)]{0,2}\Z")
# Classes of what is said to readers about the page rather than in the article.
NOTICES = frozenset(
    "disclaimer notice note hint app message alert abo premium info infobox box disclosure affiliate warning tooltip listen audio ai "
    "ki summary-ai toast modal popup overlay transparency correction update updates updated editor quote ticker live caption label".split())
DATED = re.compile(r"\d{1,2}[:.h]\d\d\b|\b(?:19|20)\d\d\b")
READING_TIME = re.compile(r"\d{1,3}\s?(?:min|Min|мин|хв|dk|phút|분|分)")


def standfirst(zone: Zone, descriptions: Sequence[Claim]) -> tuple[str, tuple[Block, ...]] | None:
    """Its words and the blocks that hold them; None when the page prints none."""
    fitting = [block for block in zone.below if _could_be(block, zone)]
    usable = [block for block in fitting if is_text(block, zone.heading)]
    chosen = (_marked(usable, zone) or _described(fitting, zone, descriptions) or _in_head(usable, zone) or _alone(usable, zone))
    if not chosen:
        return None
    return " ".join(tidy(_unsigned(block)) for block in chosen), tuple(chosen)


def _unsigned(block: Block) -> str:
    """Its words without a byline in an element of its own at the end."""
    text = block.text
    signed = [part for part, tag in block.parts if part.strip()][-1:]
    if len(block.parts) > 1 and signed and len(signed[0]) < 80 and BY.match(signed[0].strip()) and names_in(signed[0]):
        return text.removesuffix(" ".join(signed[0].split())).rstrip()
    return text


def _could_be(block: Block, zone: Zone) -> bool:
    text = block.text
    if not SHORTEST <= len(text) <= LONGEST or linked(block) or any(
            apart(tag) for tag in [block.element, *block.element.parents][:12] if tag.name not in ("header", "body")):
        return False
    if zone.heading and folded(text) == folded(zone.heading.text):
        return False
    if len(text) < 100 and (BY.match(text) or (looks_like_name(text) and len(text.split()) <= 5)):
        return False
    short = len(text) < 60
    if short and (DATED.search(text) or READING_TIME.search(text)):
        return False
    words = _words(block, zone)
    return not (short and (marks.says(words, marks.BYLINE) or marks.says(words, marks.DATE)))


def _marked(usable: list[Block], zone: Zone) -> list[Block]:
    """The first block whose class says what it is, and those of the same element after it."""
    for n, block in enumerate(usable):
        home = _mark(block, zone)
        if home is None or (in_body_shape(block, zone.body) and home is block.element and not _by_id(block.element)):
            continue
        run = [block]
        for other in usable[n + 1:n + MOST]:
            if other.element is home or holds(home, other.element) or _twin(block, other):
                run.append(other)
            else:
                break
        return run
    return []


def _by_id(tag: Tag) -> bool:
    """Whether its id marks it, as the class of every paragraph cannot."""
    words = marks.words_of(str(tag.attrs.get("id") or ""))
    return marks.says(words, marks.STANDFIRST)


def _twin(one: Block, other: Block) -> bool:
    return one.element.parent is other.element.parent and one.element.name == other.element.name and (
        one.element.attrs.get("class") == other.element.attrs.get("class") and one.element.name not in ("p", "div"))


def _mark(block: Block, zone: Zone) -> Tag | None:
    """The element, up to three levels above the block, whose class marks a standfirst and which holds neither headline nor body."""
    for count, tag in enumerate((block.element, *block.element.parents)):
        if count > 3 or (zone.heading and holds(tag, zone.heading.element)) or _holds_body(tag, zone):
            return None
        words = marks.own_words(tag)
        if (marks.says(words, marks.STANDFIRST) or marks.says_pair(words, marks.STANDFIRST_PAIRS)) and not (
                marks.says(words, marks.PICTURES) or marks.says(words, marks.OTHERS) or marks.says(words, marks.BYLINE)):
            return tag
    return None


def _holds_body(tag: Tag, zone: Zone) -> bool:
    return zone.first is not None and (holds(tag, zone.first) or (tag is zone.first and not _by_id(tag)))


def _described(usable: list[Block], zone: Zone, descriptions: Sequence[Claim]) -> list[Block]:
    """The block that says what the page's data give as its description, set apart from the body by mark-up."""
    for block in usable:
        text = DATELINE.sub("", block.text)
        agrees = any(same(text, claim.value) or begins(text, claim.value) or begins(claim.value, text, 40)
                     or begins(block.text, claim.value) for claim in descriptions)
        if agrees and not in_body_shape(block, zone.body) and not _pictured(block):
            return [block]
    return []


def _pictured(block: Block) -> bool:
    """Whether it belongs to a picture."""
    return any(marks.says(marks.own_words(tag), marks.PICTURES) for tag in [block.element, *block.element.parents][:2])


def _in_head(usable: list[Block], zone: Zone) -> list[Block]:
    """A sentence that stands in the same header element as the headline, or is a heading just below it."""
    if zone.heading is None:
        return []
    head = next((tag for tag in zone.heading.element.parents if tag.name in ("header", "hgroup")), None)
    for block in usable:
        inside = head is not None and holds(head, block.element) and not (zone.first and holds(head, zone.first))
        below = block.element.name in ("h2", "h3") and block.number <= zone.heading.last + 2
        words = _words(block, zone)
        named = marks.says(words, marks.BYLINE) or marks.says(words, marks.DATE)
        if (inside or below) and not named and len(block.text) >= 40 and block.number < zone.start:
            return [block]
    return []


def _alone(usable: list[Block], zone: Zone) -> list[Block]:
    """The first sentence below the headline, in an element of its own apart from the body's, when nothing in its classes speaks against
    it."""
    block = next((block for block in usable if len(block.text) >= 40), None)
    parent = block.element.parent if block else None
    if block is None or parent is None or block.number >= zone.start or (zone.first is not None and holds(parent, zone.first)):
        return []
    words = _words(block, zone)
    if in_body_shape(block, zone.body) or any(marks.says(words, against) for against in (NOTICES, marks.DATE, marks.BYLINE)):
        return []
    beside = sum(other.element.parent is parent for other in usable)
    sentence = len(block.text) <= 450 and SENTENCE.search(block.text) and block.element.name in ("p", "div")
    return [block] if beside == 1 and sentence else []


def _words(block: Block, zone: Zone) -> tuple[str, ...]:
    """Class words of the block and of the elements around it that do not hold the headline."""
    found: tuple[str, ...] = ()
    for count, tag in enumerate((block.element, *block.element.parents)):
        if count > 2 or tag.name in ("article", "main", "body", "header") or (zone.heading and holds(tag, zone.heading.element)):
            break
        found += marks.own_words(tag)
    return found
