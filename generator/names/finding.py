"""Find the names of one article, at accession: the recogniser, then the document rules, then one record per thing."""

from generator.model import Article, Name
from generator.names.collate import collate
from generator.names.page import Found, Page
from generator.names.recogniser import Recogniser, for_language, language_of
from generator.names.rules import RULES


def find(article: Article, recogniser: Recogniser | None = None) -> tuple[Name, ...]:
    """The names that the article mentions, in order of first appearance.

    Without a recogniser for the article's language only tables and cues find names.
    """
    page = Page(article)
    reader = recogniser or for_language(language_of(article.language, article.text))
    found = read(page, reader) if reader else ()
    for rule in RULES:
        found = rule(page, found)
    return collate(page, found)


def read(page: Page, recogniser: Recogniser) -> tuple[Found, ...]:
    """What the recogniser finds in the blocks that are sentences."""
    blocks = [page.blocks[number] for number in sorted(page.prose)]
    return tuple(Found(start=block.start + span.start, end=block.start + span.end, type=span.type, source="model")
                 for block, spans in zip(blocks, recogniser.read([b.text for b in blocks]), strict=True) for span in spans)
