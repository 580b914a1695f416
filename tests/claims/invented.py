"""Invented articles for tests, with their names marked in the text: "[Ann Lee|person] said no."."""

import re
from collections.abc import Sequence

from generator.model import Article, Block, BlockKind, Entity, EntityType, Mention, Original

_MARKED = re.compile(r"\[([^\]|]+)\|(person|organisation|place|group|work|event)\]")
ORIGINAL = Original(file="invented.txt", media_type="text/plain", bytes=1, sha256="0" * 64)


def entity_id(kind: str, name: str) -> str:
    """ "person/ann-lee"."""
    return f"{kind}/{re.sub(r'[^a-z0-9]+', '-', name.lower()).strip('-')}"


def invented(
    *paragraphs: str, headline: str = "Invented", kinds: Sequence[BlockKind] = (), name: str = "x"
) -> tuple[Article, tuple[Mention, ...]]:
    """An article of these paragraphs (kinds: "paragraph" unless given) and its mentions, each with its entity."""
    text, blocks, mentions = "", list[Block](), list[Mention]()
    for number, marked in enumerate((headline, *paragraphs)):
        text += "\n\n" if text else ""
        start = len(text)
        plain = ""
        at = 0
        for found in _MARKED.finditer(marked):
            plain += marked[at : found.start()]
            surface, kind = found.group(1), found.group(2)
            place = start + len(plain)
            mentions.append(mention(name, place, surface, kind))
            plain += surface
            at = found.end()
        plain += marked[at:]
        kind_of: BlockKind = "headline" if number == 0 else kinds[number - 1] if number <= len(kinds) else "paragraph"
        blocks.append(Block(kind=kind_of, text=plain, start=start))
        text += plain
    article = Article(id=name, slug="invented", file=f"articles/{name}.md", original=ORIGINAL, headline=blocks[0].text,
                      blocks=tuple(blocks), text=text)
    return article, tuple(mentions)


def mention(article: str, start: int, surface: str, kind: EntityType | str) -> Mention:
    return Mention(article=article, start=start, end=start + len(surface), surface=surface, type=kind,  # type: ignore[arg-type]
                   name=surface, entity=entity_id(kind, surface))


def entities(*all_mentions: Sequence[Mention]) -> list[Entity]:
    """The entities of some articles' mentions."""
    found = {m.entity: Entity(id=m.entity, type=m.type, name=m.name) for mentions in all_mentions for m in mentions if m.entity}
    return [found[i] for i in sorted(found)]
