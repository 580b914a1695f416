"""Which blocks of the page a text holds: the text of trafilatura, or the article body that a page's metadata repeat."""

import re
from collections.abc import Iterable, Sequence

from generator.intake.html.blocks import Block

SHORTEST = 25
"""Letters and digits from which a block that stands within the text is there by no accident."""

DENSE = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]")


def folded(text: str) -> str:
    """Letters and digits alone, in lower case."""
    return "".join(filter(str.isalnum, text.casefold()))


def size(text: str) -> int:
    """Characters, those of scripts that write a word in one or two counted for what they would be in letters."""
    return len(text) + (0 if text.isascii() else len(DENSE.findall(text)) * 3 // 2)


def held(blocks: Sequence[Block], texts: Iterable[str]) -> list[bool]:
    """For each block, whether the texts hold its words: a short one must be a text by itself."""
    lines = list(map(folded, texts))
    alone, whole = frozenset(lines), "".join(lines)
    return [_is_held(folded(block.text), alone, whole) for block in blocks]


def _is_held(words: str, alone: frozenset[str], whole: str) -> bool:
    return bool(words) and (words in alone or (size(words) >= SHORTEST and words in whole))
