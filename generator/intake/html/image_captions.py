"""Captions that no mark-up names: a few words in one box with an image, and nothing else in it."""

from collections.abc import Mapping, Sequence

from bs4 import Tag

from generator.intake.html.blocks import Block

LONGEST = 500
"""Characters of a caption with its credit."""

MOST_BLOCKS = 3
HIGHEST = 6
"""Levels from an image to the box that it shares with its caption."""


def image_captions(place: Tag, blocks: Sequence[Block], held: Mapping[int, int]) -> set[int]:
    """Indices of the blocks that share a box with an image, no part of the article's own text within it.

    `held` says how many characters of the article stand below each element, by its id().
    """
    inside: dict[int, list[int]] = {}
    for n, block in enumerate(blocks):
        for tag in (block.element, *block.element.parents):
            if tag is place:
                break
            inside.setdefault(id(tag), []).append(n)
    found = set[int]()
    for image in place.find_all(("img", "picture")):
        found.update(_beside(image, place, blocks, held, inside))
    return found


def _beside(
    image: Tag, place: Tag, blocks: Sequence[Block], held: Mapping[int, int], inside: Mapping[int, list[int]],
) -> list[int]:
    """The blocks of the smallest box around the image that has any."""
    for _, tag in zip(range(HIGHEST), image.parents, strict=False):
        if tag is place or held.get(id(tag), 0):
            break
        here = inside.get(id(tag), [])
        if here:
            said = sum(len(blocks[n].text) for n in here)
            plain = all(blocks[n].kind is None and not blocks[n].linked for n in here)
            return here if len(here) <= MOST_BLOCKS and said <= LONGEST and plain else []
    return []
