"""Find the names of one article, at accession: the recogniser, then the document rules, then one record per thing."""

from collections.abc import Iterator, Mapping, Sequence

from generator.model import Article, Block, Name
from generator.names.collate import collate
from generator.names.page import Found, Page
from generator.names.recognisers import DEFAULTS, NONE, Recogniser, for_language, language_of
from generator.names.rules import rules_for

MOST_READ = 2_000_000
"""Characters of one article that a recogniser reads, in three minutes at most. The longest reports of commissions of inquiry have 1.6
million; what has ten times as much is no article, and its names are in its beginning."""


def find(article: Article, recogniser: Recogniser | None = None, choices: Mapping[str, str] = DEFAULTS) -> tuple[Name, ...]:
    """The names that the article mentions, in order of first appearance; `choices` is which recogniser reads which language.

    Without one for the article's language only tables and, in English, cues find names.
    """
    language = language_of(article.language, article.text)
    reader = recogniser or for_language(language, choices)
    page = Page(article, trusted=reader is not None and reader.trusted)
    found = read(page, reader) if reader else ()
    for rule in rules_for(language):
        found = rule(page, found)
    return collate(page, found)


def read(page: Page, recogniser: Recogniser) -> tuple[Found, ...]:
    """What the recogniser finds in the blocks that are sentences.

    A trusted one also reads those in capitals, and the headline of an article that has nothing else.
    """
    numbers = page.body or range(len(page.blocks)) if recogniser.trusted else page.prose
    blocks = list(_first([page.blocks[number] for number in sorted(numbers)]))
    return tuple(
        Found(start=block.start + span.start, end=block.start + span.end, type=span.type, source="model", sure=span.sure)
        for block, spans in zip(blocks, recogniser.read([b.text for b in blocks]), strict=True) for span in spans)


def _first(blocks: Sequence[Block]) -> Iterator[Block]:
    room = MOST_READ
    for block in blocks:
        room -= len(block.text)
        if room < 0:
            return
        yield block


def is_read_in_part(article: Article, choices: Mapping[str, str] = DEFAULTS) -> bool:
    """Whether a recogniser reads but the beginning of it."""
    chosen = choices.get((article.language or "").partition("-")[0].lower(), NONE) != NONE
    return chosen and sum(len(block.text) for block in article.blocks) > MOST_READ
