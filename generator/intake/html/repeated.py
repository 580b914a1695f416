"""Words that a page prints twice: for narrow and for wide screens, and as a quotation pulled out of the text."""

from collections.abc import Sequence

from generator.intake.html.align import folded, size
from generator.intake.html.blocks import Block, place_of
from generator.intake.html.regions import IN_ARTICLE

REPEATED = 40
"""Characters from which the same words are no refrain."""

PULLED = 25
"""Letters of a quotation from which it is no accident that a paragraph has the same words."""


def once(blocks: Sequence[Block], rules: Sequence[str]) -> list[str]:
    """The rules, with those of repetitions: a quotation that a paragraph holds, and a paragraph that stood before in another place."""
    result = list(rules)
    prose = "\n".join(folded(block.text) for block, rule in zip(blocks, rules, strict=True) if rule == IN_ARTICLE and block.kind is None)
    seen: dict[str, tuple[object, ...]] = {}
    for n, block in enumerate(blocks):
        if result[n] != IN_ARTICLE or block.kind not in (None, "quote"):
            continue
        said = folded(block.text)
        if block.kind == "quote" and size(said) >= PULLED and said in prose:
            result[n] = "pull_quote"
        elif size(block.text) >= REPEATED and seen.setdefault(said, place_of(block)) != place_of(block):
            result[n] = "repeated"
    return result
