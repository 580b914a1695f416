"""Which blocks of a page are its article: trafilatura's choice, mended by what the tree says."""

from collections.abc import Sequence, Set
from dataclasses import dataclass, replace

from bs4 import Tag

from generator.intake.html.align import size
from generator.intake.html.blocks import Block, place_of
from generator.intake.html.container import container, weight_by_element
from generator.intake.html.image_captions import image_captions
from generator.intake.html.linked import linked_lines
from generator.intake.html.nesting import holds
from generator.intake.html.regions import IN_ARTICLE, OUTSIDE, Regions
from generator.intake.html.repeated import once
from generator.intake.html.weights import PROSE, regions_of, weights_of

HELD = 0.85
"""Share of the article's characters that its container must hold; the rest may be stray matches."""

HELD_CLEARLY = 0.88
"""The same for the prose that stands in no region of furniture."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What a page's blocks are."""

    container: Tag
    regions: Regions
    blocks: tuple[Block, ...]
    """As they were given, captions found."""

    rules: tuple[str, ...]
    """For each block: IN_ARTICLE, OUTSIDE (of the container), or the rule under which it is set aside."""


def choose(root: Tag, blocks: Sequence[Block], kept: Sequence[bool]) -> Choice:
    """The choice for blocks of which those in `kept` are, by their words, the article's."""
    weights = weights_of(root, blocks, kept)
    place = _container(root, blocks, weights)
    held = weight_by_element(blocks, weights)
    captions = image_captions(place, blocks, held)
    blocks = tuple(replace(block, kind="caption") if n in captions else block for n, block in enumerate(blocks))
    regions = Regions(place, held, sum(weights))
    alike = frozenset(place_of(block) for block, weight in zip(blocks, weights, strict=True) if weight >= PROSE)
    alike |= {(parent, "list") for parent, *_ in alike}
    rules = []
    for block, weight, linked in zip(blocks, weights, linked_lines(blocks), strict=True):
        rule = OUTSIDE
        if block.element is place or holds(place, block.element):
            rule = regions.rule(block.element) or _within(block, weight > 0, linked, alike)
        rules.append(rule)
    rules = _headings_led(blocks, _edges(blocks, once(blocks, rules), alike))
    if IN_ARTICLE not in rules:
        rules = [IN_ARTICLE if rule in ("linked_line", "not_article", "heading_of_nothing") else rule for rule in rules]
    return Choice(container=place, regions=regions, blocks=blocks, rules=tuple(rules))


def _container(root: Tag, blocks: Sequence[Block], weights: Sequence[int]) -> Tag:
    """The smallest element that holds nearly all; a larger one where prose outside of all furniture would be left out."""
    place = container(root, blocks, weights, HELD)
    regions = regions_of(root, blocks)
    clear = [weight if weight >= PROSE and not regions.rule(block.element) else 0 for block, weight in zip(blocks, weights, strict=True)]
    wider = container(root, blocks, clear, HELD_CLEARLY) if any(clear) else place
    return wider if holds(wider, place) else place


def _within(block: Block, keep: bool, linked: bool, alike: Set[tuple[object, ...]]) -> str:
    """What a block is that stands in no region of furniture."""
    if not any(map(str.isalpha, block.text)) and len(block.text) < 4:
        return "no_words"
    if block.kind == "caption":
        return IN_ARTICLE
    if linked and not (block.kind == "heading" and any(parent == id(block.element.parent) for parent, *_ in alike)):
        return "linked_line"
    if keep or block.kind in ("heading", "quote", "table") or place_of(block) in alike or size(block.text) >= PROSE:
        return IN_ARTICLE
    return "not_article"


def _edges(blocks: Sequence[Block], rules: list[str], alike: Set[tuple[object, ...]]) -> list[str]:
    """Labels above the first paragraph and below the last, in boxes that hold no paragraph, are none of the text."""
    prose = [n for n, block in enumerate(blocks) if rules[n] == IN_ARTICLE and block.kind is None and place_of(block) in alike]
    for n, block in enumerate(blocks):
        edge = bool(prose) and not prose[0] <= n <= prose[-1]
        if edge and rules[n] == IN_ARTICLE and block.kind is None and size(block.text) < PROSE:
            rules[n] = "before_text" if n < prose[0] else "after_text"
    return rules


def _headings_led(blocks: Sequence[Block], rules: list[str]) -> list[str]:
    """A heading over nothing of the article is none of it."""
    leads = False
    for n in reversed(range(len(rules))):
        if rules[n] == IN_ARTICLE and blocks[n].kind == "heading":
            rules[n] = IN_ARTICLE if leads else "heading_of_nothing"
        elif rules[n] == IN_ARTICLE and blocks[n].kind != "caption":
            leads = True
        elif rules[n] != IN_ARTICLE and blocks[n].kind == "heading":
            leads = False
    return rules
