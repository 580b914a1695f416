"""The nouns of the archive: frozen values with a sentence under each field.

Unknown is None, never "" and never a guess. Nothing here reads a file or a clock.
"""

from generator.model.article import Article, Block, BlockKind, EntityType, Name, Withdrawal
from generator.model.author import Author, AuthorKind, Signature
from generator.model.claim import Figure, Quote, QuoteKind
from generator.model.entity import FOLDER, Entity, Mention, Topic
from generator.model.original import Doubt, Draft, Line, Original, Picture, PromoLink, Provenance, SetAside
from generator.model.reasons import ArchiveDate, Basis, Because
from generator.model.story import Addition, Difference, Passage, Side, Story
from generator.model.version import Tie

__all__ = [
    "FOLDER",
    "Addition",
    "ArchiveDate",
    "Article",
    "Author",
    "AuthorKind",
    "Basis",
    "Because",
    "Block",
    "BlockKind",
    "Difference",
    "Doubt",
    "Draft",
    "Entity",
    "EntityType",
    "Figure",
    "Line",
    "Mention",
    "Name",
    "Original",
    "Passage",
    "Picture",
    "PromoLink",
    "Provenance",
    "Quote",
    "QuoteKind",
    "SetAside",
    "Side",
    "Signature",
    "Story",
    "Tie",
    "Topic",
    "Withdrawal",
]
