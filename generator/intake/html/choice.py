"""Which blocks of a page are its article: trafilatura's choice, mended by what the tree says."""

from collections.abc import Sequence
from dataclasses import dataclass

from bs4 import Tag

from generator.intake.html.blocks import Block
from generator.intake.html.container import container, weight_by_element
from generator.intake.html.regions import rule_of

OWN = 0.3
"""Share of the article from which a region is no furniture, whatever its name: some sites call the article "content-promo"."""

MOSTLY = 0.6
"""Share of a block's characters that lead elsewhere, from which it is a link and no sentence."""

IN_ARTICLE = "article"
OUTSIDE = "page_furniture"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What a page's blocks are."""

    container: Tag
    rules: tuple[str, ...]
    """For each block: IN_ARTICLE, OUTSIDE (of the container), or the rule under which it is set aside."""


def choose(root: Tag, blocks: Sequence[Block], kept: Sequence[bool]) -> Choice:
    """The choice for blocks of which those in `kept` are, by their words, the article's."""
    weights = [len(block.text) - block.linked if keep else 0 for block, keep in zip(blocks, kept, strict=True)]
    place = container(root, blocks, weights)
    held = weight_by_element(blocks, weights)
    parents = {id(block.element.parent) for block, weight in zip(blocks, weights, strict=True) if weight >= 40}
    total = sum(weights)
    named: dict[int, str | None] = {}
    rules = []
    for block, keep in zip(blocks, kept, strict=True):
        rule = OUTSIDE
        if block.element is place or place in block.element.parents:
            rule = _region(block.element, place, held, total, named) or _within(block, keep, parents)
        rules.append(rule)
    return Choice(container=place, rules=_headings_led(blocks, rules))


def _region(element: Tag, place: Tag, held: dict[int, int], total: int, named: dict[int, str | None]) -> str | None:
    """The rule of the outermost element within the container that names a region of furniture."""
    found = None
    for tag in (element, *element.parents):
        if tag is place:
            break
        if id(tag) not in named:
            named[id(tag)] = rule_of(tag) if held.get(id(tag), 0) <= OWN * total else None
        found = named[id(tag)] or found
    return found


def _within(block: Block, keep: bool, parents: set[int]) -> str:
    if block.kind == "caption":
        return IN_ARTICLE
    if block.linked > MOSTLY * len(block.text) and not keep:
        return "link"
    if keep or block.kind in ("heading", "quote", "table"):
        return IN_ARTICLE
    beside = id(block.element.parent) in parents or (
        block.kind in ("list", "numbered") and block.element.parent is not None and id(block.element.parent.parent) in parents)
    return IN_ARTICLE if beside else "not_article"


def _headings_led(blocks: Sequence[Block], rules: list[str]) -> tuple[str, ...]:
    """A heading over nothing of the article is none of it."""
    leads = False
    for n in reversed(range(len(rules))):
        if rules[n] == IN_ARTICLE and blocks[n].kind == "heading":
            rules[n] = IN_ARTICLE if leads else "heading_of_nothing"
        elif rules[n] == IN_ARTICLE and blocks[n].kind != "caption":
            leads = True
        elif rules[n] != IN_ARTICLE and blocks[n].kind == "heading":
            leads = False
    return tuple(rules)
