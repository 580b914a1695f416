"""What is different between the lines of a text and the block that they became."""

import re
import unicodedata
from collections.abc import Sequence

from generator.decoding.characters import UNSEEN
from generator.markdown_body import BULLETS, CELLS
from generator.model import Block
from generator.originals.plain_lines import PlainLine
from generator.versions import Words, edited

NUMBER = re.compile(r"\A\d{1,9}[.)]\s+")


def difference(lines: Sequence[PlainLine], block: Block) -> tuple[Words, ...]:
    """The block's words with what was deleted and inserted; none when they are those of the lines, marks of lists and tables apart."""
    before = " ".join(" ".join(_printed(line, block) for line in lines).split())
    after = " ".join(block.text.split())
    if before == after:
        return ()
    found = edited(before, after)
    return found if any(piece.kind != "same" for piece in found) else ()


def _printed(line: PlainLine, block: Block) -> str:
    """A line as a reader saw it; the marks that Markdown has of its own are not in the block either."""
    seen = " ".join(unicodedata.normalize("NFC", UNSEEN.sub("", line.received)).split())
    text = line.rest if line.asides or seen == line.rest else seen
    if block.kind in ("list", "quote"):
        bare = text.lstrip(BULLETS)
        text = bare if bare in block.text else NUMBER.sub("", bare)
    return text.replace(CELLS, " ") if block.kind == "table" else text
