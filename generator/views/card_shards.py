"""Where link cards lie: which things have a card, and in which shard each one is.

A shard is a script of some 64 cards, since a script is all that a page opened from a disk may load. A thing's shard depends on its address
alone while the number of shards stays, and that doubles as the archive grows.
"""

from collections.abc import Iterator
from zlib import crc32

from generator.catalogue import Catalogue

PER_SHARD = 64
"""Cards in a shard at most, on average: 20 kB, one request, for whatever else a reader may point at."""


def card_shards(catalogue: Catalogue) -> dict[str, str]:
    """Entity, story or article id -> the name of the shard that has its card; nothing for what no text leads to."""
    held = {thing: catalogue.paths[thing] for thing in sorted(_carded(catalogue)) if thing in catalogue.paths}
    shards = 1
    while len(held) > shards * PER_SHARD:
        shards *= 2
    return {thing: str(crc32(path.encode()) % shards) for thing, path in held.items()}


def _carded(catalogue: Catalogue) -> set[str]:
    """What articles lead to: names and other articles in their words, and their story."""
    return {*_named(catalogue), *(story.id for story in catalogue.stories),
            *(to for linked in catalogue.references.linked.values() for to in linked.values())}


def _named(catalogue: Catalogue) -> Iterator[str]:
    for article, mentions in catalogue.mentions.items():
        if article in catalogue.by_id and not catalogue.by_id[article].withdrawn:
            yield from (mention.entity for mention in mentions if mention.entity)
