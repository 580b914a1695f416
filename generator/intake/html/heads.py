"""Which of a page's blocks print what its facts say: the headline, the standfirst, the names, the date."""

import re
from collections.abc import Mapping, Sequence

from generator.intake.html.align import folded, size
from generator.intake.html.blocks import Block
from generator.intake.html.facts import Facts
from generator.intake.html.regions import IN_ARTICLE

SHORT = 25
"""Letters from which a part of a standfirst is known as one."""

LONGEST_BYLINE = 220
LONGEST_DATE = 120
LABEL = 120
LONGEST_SIGN_OFF = 70
LAST = 3
"""Blocks at the end of the text in which a sign-off may stand."""

PART = 8
"""Letters from which a heading is known as a part of the headline."""

SIGN_OFF = re.compile(r"(?:[A-Z]{2,5}\s?)?\([\w .,/-]{2,40}\)|©[^.!?]{2,66}")
DATE_NAMES = re.compile(r"date|time(?!line)|publish|fecha|datum|tarih|updated|timestamp", re.IGNORECASE)
DIGIT = re.compile(r"\d")
ABOVE = 12
"""Blocks above the headline in which a kicker, a date or a byline may stand."""


def head_roles(blocks: Sequence[Block], rules: Sequence[str], known: Facts) -> Mapping[int, tuple[str, str]]:
    """Index of a block -> its role in the head, and the rule. Each fact is looked for where heads are."""
    found: dict[int, tuple[str, str]] = {}
    printed = known.headline_printed or known.title
    top, body = _zone(blocks, rules, printed)
    _mark_title(blocks, found, known.title, body)
    for n in range(top, body):
        if n not in found and (role := _role(blocks[n], known)):
            found[n] = (role, f"html_{role}")
    if known.standfirst and _has_more(blocks, rules, found, folded(known.standfirst)):
        _mark_standfirst(blocks, rules, found, folded(known.standfirst), top)
    _mark_parts(blocks, rules, found, folded(printed or ""), body)
    _mark_above(blocks, rules, found)
    _mark_sign_off(blocks, rules, found, known.bylines)
    return found


def _has_more(blocks: Sequence[Block], rules: Sequence[str], found: Mapping[int, tuple[str, str]], said: str) -> bool:
    """Whether the article says more than its standfirst: what is all of its text is no standfirst."""
    return any(rules[n] == IN_ARTICLE and n not in found and block.kind not in ("heading", "caption") and folded(block.text) not in said
               for n, block in enumerate(blocks))


def _zone(blocks: Sequence[Block], rules: Sequence[str], title: str | None) -> tuple[int, int]:
    """From some blocks above the headline to the first paragraph of the body."""
    said = folded(title or "")
    heading = next((n for n, block in enumerate(blocks) if block.level == 1 and said and folded(block.text) == said), None)
    if heading is None:
        heading = next((n for n, block in enumerate(blocks) if said and folded(block.text) == said), None)
    start = heading or 0
    body = next((n for n in range(start, len(blocks))
                 if rules[n] == IN_ARTICLE and n != heading and blocks[n].kind is None and len(blocks[n].text) >= 80), len(blocks))
    if heading is None:
        start = body
    return max(0, start - ABOVE), body


def _mark_above(blocks: Sequence[Block], rules: Sequence[str], found: dict[int, tuple[str, str]]) -> None:
    """What is short and stands above the headline is no part of the text: the way through the site, a label, a share button."""
    headline = next((n for n, (role, _) in found.items() if role == "headline" and blocks[n].level == 1), 0)
    for n in range(headline):
        if rules[n] == IN_ARTICLE and size(blocks[n].text) < LABEL:
            found.setdefault(n, ("furniture", "html_above_headline"))


def _mark_parts(
    blocks: Sequence[Block], rules: Sequence[str], found: dict[int, tuple[str, str]], title: str, body: int,
) -> None:
    """A heading above the body that says the headline and a kicker in one, or a part of the headline."""
    for n in range(min(body, len(blocks))):
        said = folded(blocks[n].text)
        if rules[n] == IN_ARTICLE and n not in found and blocks[n].kind == "heading" and size(said) >= PART and title and (
                said in title or (title in said and size(said) <= 3 * size(title))):
            found[n] = ("furniture", "html_headline_part")


def _mark_sign_off(blocks: Sequence[Block], rules: Sequence[str], found: dict[int, tuple[str, str]], bylines: Sequence[str]) -> None:
    """Who wrote it, below the text: a name of the byline, initials in brackets, the agency's mark."""
    last = [n for n in range(len(blocks)) if rules[n] == IN_ARTICLE and n not in found and blocks[n].kind is None][-LAST:]
    for n in last:
        said = folded(blocks[n].text)
        if len(blocks[n].text) <= LONGEST_SIGN_OFF and (
                SIGN_OFF.fullmatch(blocks[n].text) or any(name in said for name in map(folded, bylines) if len(name) > 4)):
            found[n] = ("byline", "html_sign_off")


def _mark_title(blocks: Sequence[Block], found: dict[int, tuple[str, str]], title: str | None, body: int) -> None:
    """The headline, and its repetitions: a page shows it again in its bars."""
    said = folded(title or "")
    same = [n for n, block in enumerate(blocks) if said and folded(block.text) == said]
    first = min(same, key=lambda n: (blocks[n].level != 1, n > body, n), default=None)
    for n in same:
        found[n] = ("headline", "html_headline") if n == first else ("furniture", "html_repeated_headline")


def _role(block: Block, known: Facts) -> str | None:
    said = folded(block.text)
    if known.kicker and said == folded(known.kicker):
        return "kicker"
    if len(block.text) <= LONGEST_BYLINE and any(name in said for name in map(folded, known.bylines) if name):
        return "byline"
    dated = known.published is not None or known.date_text is not None
    if dated and len(block.text) <= LONGEST_DATE and DIGIT.search(block.text) and _is_dated(block):
        return "date"
    return None


def _is_dated(block: Block) -> bool:
    """Whether the page itself calls it a date."""
    tag = block.element
    names = " ".join((*(tag.get("class") or ()), str(tag.get("itemprop") or ""), str(tag.get("id") or "")))
    return tag.find("time") is not None or tag.find_parent("time") is not None or bool(DATE_NAMES.search(names[:300]))


def _mark_standfirst(
    blocks: Sequence[Block], rules: Sequence[str], found: dict[int, tuple[str, str]], said: str, top: int,
) -> None:
    """The block that is the standfirst, or the blocks of which it was put together; the first time only."""
    whole = next((n for n in range(top, len(blocks)) if n not in found and folded(blocks[n].text) == said), None)
    if whole is not None:
        found[whole] = ("standfirst", "html_standfirst")
        return
    rest = said
    for n in range(top, len(blocks)):
        part = folded(blocks[n].text)
        if n not in found and part and rest.startswith(part) and (len(part) >= SHORT or rules[n] == IN_ARTICLE):
            rest = rest[len(part):]
            found[n] = ("standfirst", "html_standfirst")
        if not rest:
            break
