"""Where the article stands: the smallest element that holds nearly all of its text."""

from collections.abc import Mapping, Sequence

from bs4 import Tag

from generator.intake.html.blocks import Block

LINES = frozenset("p li h1 h2 h3 h4 h5 h6 blockquote pre figcaption dd dt td".split())
"""Elements that hold lines and not articles, even when the article has only one."""


def container(root: Tag, blocks: Sequence[Block], weights: Sequence[int], share: float) -> Tag:
    """Go down from the root as long as one child holds at least this share."""
    held = weight_by_element(blocks, weights)
    total = sum(weights)
    place = root
    lines = {id(block.element) for block in blocks if block.element.name in LINES}
    lines |= {id(table) for block in blocks if block.kind == "table" and (table := block.element.find_parent("table"))}
    while total:
        child = next((c for c in place.contents if isinstance(c, Tag) and held.get(id(c), 0) >= share * total), None)
        if child is None or id(child) in lines:
            break
        place = child
    return place


def weight_by_element(blocks: Sequence[Block], weights: Sequence[int]) -> Mapping[int, int]:
    """id of each element -> characters of the article below it."""
    held: dict[int, int] = {}
    for block, weight in zip(blocks, weights, strict=True):
        if weight:
            for tag in (block.element, *block.element.parents):
                held[id(tag)] = held.get(id(tag), 0) + weight
    return held


def densest(root: Tag, blocks: Sequence[Block], weights: Sequence[int]) -> Tag:
    """The element whose own paragraphs are most of the page's prose: half of it counts one level up, as in Readability."""
    own: dict[int, float] = {}
    places: dict[int, Tag] = {id(root): root}
    for block, weight in zip(blocks, weights, strict=True):
        parent = block.element.parent if block.element.name in LINES else block.element
        share = float(weight)
        while weight and parent is not None and share >= 1:
            own[id(parent)] = own.get(id(parent), 0) + share
            places[id(parent)] = parent
            if parent is root:
                break
            parent, share = parent.parent, share / 2
    return places[max(own, key=lambda key: own[key])] if own else root
