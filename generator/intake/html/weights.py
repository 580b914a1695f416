"""How much each block of a page counts when the article is looked for."""

from collections.abc import Sequence

from bs4 import Tag

from generator.intake.html.align import size
from generator.intake.html.blocks import Block
from generator.intake.html.container import densest, weight_by_element
from generator.intake.html.regions import Regions

PROSE = 80
"""Characters from which a block is a paragraph rather than a label."""

LINK = 0.7
"""Share of a block's characters that lead elsewhere, from which it is a link and no sentence."""

ENOUGH = 0.5
"""Share of the prose that trafilatura must have found before it is believed to have seen the article."""


def weights_of(root: Tag, blocks: Sequence[Block], kept: Sequence[bool]) -> list[int]:
    """Characters of each block that are the article's, as far as its words tell: those of `kept`, and where that is little, those of the
    element that holds most of the page's prose; where a page has no prose, whatever it says outside of its furniture."""
    regions = regions_of(root, blocks)
    prose = [_prose(block) if not regions.rule(block.element) else 0 for block in blocks]
    more = _completed(root, blocks, kept, prose)
    weights = [weight(block) if keep else 0 for block, keep in zip(blocks, more, strict=True)]
    return weights if any(weights) else [0 if regions.rule(block.element) else weight(block) for block in blocks]


def regions_of(root: Tag, blocks: Sequence[Block]) -> Regions:
    """The furniture of the whole page: no region is that holds a good part of all its prose."""
    prose = [_prose(block) for block in blocks]
    return Regions(root, weight_by_element(blocks, prose), sum(prose))


def weight(block: Block) -> int:
    """Characters that count for the article: prose, and little else."""
    said = max(0, size(block.text) - block.linked)
    return said if said >= PROSE else (said + 3) // 4


def _prose(block: Block) -> int:
    """The weight of a paragraph; nothing for a label or a link."""
    said = weight(block) if block.kind in (None, "quote") and block.linked <= LINK * len(block.text) else 0
    return said if said >= PROSE else 0


def _completed(root: Tag, blocks: Sequence[Block], kept: Sequence[bool], prose: Sequence[int]) -> Sequence[bool]:
    found = sum(weight for weight, keep in zip(prose, kept, strict=True) if keep)
    if found >= ENOUGH * sum(prose):
        return kept
    place = densest(root, blocks, prose)
    within = [weight > 0 and place in block.element.parents for block, weight in zip(blocks, prose, strict=True)]
    more = sum(weight for weight, here in zip(prose, within, strict=True) if here)
    return [keep or here for keep, here in zip(kept, within, strict=True)] if found < ENOUGH * more else kept
