"""The original of an article beside its text: what each line was, and what became of it."""

from generator.model import Article
from generator.originals.holding import held
from generator.originals.markup import markup_sheet
from generator.originals.plain import plain_sheet
from generator.originals.rows import Became, Numbered, Row, Sheet, Stretch
from generator.originals.shelf import Shelf
from generator.originals.source import source_of

__all__ = ["Became", "Numbered", "Row", "Sheet", "Shelf", "Stretch", "held", "sheet_of"]


def sheet_of(article: Article, data: bytes) -> Sheet | None:
    """The original, which begins with `data`, line by line; None when it is no text, or when too little of the article stands in it."""
    source = source_of(article.original, data)
    if source is None:
        return None
    return plain_sheet(article, source) if source.kind == "plain" else markup_sheet(article, source)
