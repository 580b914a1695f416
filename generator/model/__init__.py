"""The nouns of the archive: frozen values with a sentence under each field.

Unknown is None, never "" and never a guess. Nothing here reads a file or a clock.
"""

from generator.model.article import Article, Block, BlockKind, EntityType, Name, Withdrawal
from generator.model.author import Author, AuthorKind, Signature
from generator.model.claim import Figure, Quote, QuoteKind
from generator.model.collection import Collection, Pick
from generator.model.entity import FOLDER, Entity, Mention, Topic
from generator.model.original import Doubt, Draft, Line, Original, Picture, PromoLink, Provenance, SetAside
from generator.model.reasons import ArchiveDate, Basis, Because
from generator.model.story import (
    Addition,
    Difference,
    Fact,
    Moment,
    OwnWords,
    Passage,
    Printing,
    Related,
    SharedQuotation,
    Side,
    Story,
)
from generator.model.version import Tie
from generator.model.worded import Worded, worded

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
    "Collection",
    "Difference",
    "Doubt",
    "Draft",
    "Entity",
    "EntityType",
    "Fact",
    "Figure",
    "Line",
    "Mention",
    "Moment",
    "Name",
    "Original",
    "OwnWords",
    "Passage",
    "Pick",
    "Picture",
    "Printing",
    "PromoLink",
    "Provenance",
    "Quote",
    "QuoteKind",
    "Related",
    "SetAside",
    "SharedQuotation",
    "Side",
    "Signature",
    "Story",
    "Tie",
    "Topic",
    "Withdrawal",
    "Worded",
    "worded",
]
