"""The names of one plain text, for the `names` verb and for scoring."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TypedDict

from generator.model import Article, Block, Original
from generator.names.finding import find
from generator.names.known import KnownNames
from generator.names.locating import locate
from generator.names.recognisers import DEFAULTS


class TextMention(TypedDict):
    """One mention: text[start:end] == surface."""

    start: int
    end: int
    surface: str
    type: str
    name: str


NOTHING_KNOWN = KnownNames({})


def mentions_of_text(text: str, language: str | None = None, choices: Mapping[str, str] = DEFAULTS,
                     known: KnownNames = NOTHING_KNOWN) -> list[TextMention]:
    """The mentions of a plain text, one paragraph a line, with what is known; a first line without a full stop may be a headline."""
    article = article_of(text, language)
    named = known.added_to(replace(article, names=find(article, choices=choices)))
    return [TextMention(start=m.start, end=m.end, surface=m.surface, type=m.type, name=m.name) for m in locate(named)]


def article_of(text: str, language: str | None = None) -> Article:
    """An article whose text is the given one, every line a block at its own offset."""
    blocks, start = [], 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            blocks.append(Block(kind="paragraph", text=line.rstrip("\r\n"), start=start))
        start += len(line)
    if len(blocks) > 1 and not blocks[0].text.rstrip().endswith((".", "!", "?", "”", '"', "…")):
        blocks[0] = replace(blocks[0], kind="headline")
    original = Original(file="text", media_type="text/plain", bytes=len(text.encode()), sha256="0" * 64)
    return Article(id="text", slug="text", file="text", original=original, headline=blocks[0].text if blocks else "",
                   blocks=tuple(blocks), text=text, language=language)
