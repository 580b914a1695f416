"""Lines that are links to elsewhere and no sentences of the article."""

from collections import Counter
from collections.abc import Mapping, Sequence

from generator.intake.html.blocks import Block
from generator.intake.html.weights import LINK


def linked_lines(blocks: Sequence[Block]) -> list[bool]:
    """For each block, whether it is a link; the items of a list are links together or, with few exceptions, not at all."""
    shares = _shares(blocks)
    found = []
    for block in blocks:
        own = block.linked > LINK * len(block.text)
        share = shares.get(_list_of(block)) if block.kind in ("list", "numbered") else None
        found.append(own if share is None else share > LINK or (own and share > LINK / 2))
    return found


def _shares(blocks: Sequence[Block]) -> Mapping[int, float]:
    """Of each list, the share of its words that lead elsewhere."""
    all_of, linked_of = Counter[int](), Counter[int]()
    for block in blocks:
        if block.kind in ("list", "numbered"):
            all_of[_list_of(block)] += len(block.text)
            linked_of[_list_of(block)] += block.linked
    return {key: linked_of[key] / all_of[key] for key in all_of}


def _list_of(block: Block) -> int:
    """id() of the outermost list around an item."""
    lists = block.element.find_parents(("ul", "ol", "menu"))
    return id(lists[-1]) if lists else id(block.element)
