"""Items from what is worth a look among the names, with the passage that shows it."""

from dataclasses import replace
from pathlib import Path

from generator.catalogue import Catalogue
from generator.model import Article, Mention, worded
from generator.notices import Notice
from generator.placing import placed
from generator.sentences import sentences
from generator.worklist.desk import shortened_around
from generator.worklist.item import Context, Item, of_notice


def about_name(notice: Notice, rank: int, catalogue: Catalogue, called: Path) -> Item:
    """An item for a notice; `rank` is its place among those of this build, what would change most first."""
    mention = catalogue.seen_at.get(notice)
    item = of_notice(placed(notice, called), rank)
    if mention is None:
        return item
    article = catalogue.by_id[mention.article]
    context = passage(article, mention)
    message = worded("%(message)s: “%(words)s” (%(file)s)", message=notice.message, words=shortened_around(context),
                     file=(called / article.file).as_posix())
    return replace(item, notice=replace(item.notice, message=message), short=notice.message, context=context)


def passage(article: Article, mention: Mention) -> Context:
    """The mention in its sentence."""
    block = next((b for b in article.blocks if b.start <= mention.start < b.end), None)
    if block is None:
        return Context(before=None, words=mention.surface, after=None, article=article.id)
    start, end = next(((a, b) for a, b in sentences(block.text) if a <= mention.start - block.start < b), (0, len(block.text)))
    at = mention.start - block.start
    before, after = block.text[start:at], block.text[at + len(mention.surface):end]
    return Context(before=before or None, words=mention.surface, after=after or None, anchor=block.anchor, article=article.id, joined=True)
