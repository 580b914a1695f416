"""Items from what is worth a look among the names, with the passage that shows it."""

from dataclasses import replace

from generator.catalogue import Catalogue
from generator.model import Article, Mention
from generator.notices import Notice
from generator.sentences import sentences
from generator.worklist.desk import shortened_around
from generator.worklist.item import Context, Item, fixes_in


def about_name(notice: Notice, rank: int, catalogue: Catalogue) -> Item:
    """An item for a notice; `rank` is its place among those of this build, what would change most first."""
    mention = catalogue.seen_at.get(notice)
    fixes = tuple(fixes_in(notice.hint))
    if mention is None:
        return Item(notice=notice, fixes=fixes, rank=rank)
    article = catalogue.by_id[mention.article]
    context = passage(article, mention)
    words = shortened_around(context)
    said = replace(notice, message=f"{notice.message}: “{words}” ({article.file})")
    return Item(notice=said, short=notice.message, context=context, fixes=fixes, rank=rank)


def passage(article: Article, mention: Mention) -> Context:
    """The mention in its sentence."""
    block = next((b for b in article.blocks if b.start <= mention.start < b.end), None)
    if block is None:
        return Context(before=None, words=mention.surface, after=None, article=article.id)
    start, end = next(((a, b) for a, b in sentences(block.text) if a <= mention.start - block.start < b), (0, len(block.text)))
    at = mention.start - block.start
    before, after = block.text[start:at], block.text[at + len(mention.surface):end]
    return Context(before=before or None, words=mention.surface, after=after or None, anchor=block.anchor, article=article.id, joined=True)
