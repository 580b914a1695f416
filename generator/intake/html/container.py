"""Where the article stands: the smallest element that holds nearly all of its text."""

from collections.abc import Mapping, Sequence

from bs4 import Tag

from generator.intake.html.blocks import Block

HELD = 0.9
"""Share of the article's characters that its container must hold; the rest are stray matches."""


def container(root: Tag, blocks: Sequence[Block], weights: Sequence[int]) -> Tag:
    """Go down from the root as long as one child holds nearly all."""
    held = weight_by_element(blocks, weights)
    total = sum(weights)
    place = root
    while total:
        child = next((c for c in place.contents if isinstance(c, Tag) and held.get(id(c), 0) >= HELD * total), None)
        if child is None:
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
