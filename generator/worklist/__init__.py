"""The work-list: what only a person can settle, worked out from the archive as it is and not from the last run.

An item goes when what it is about is settled: the field edited, the paragraph deleted, the entry taken out of `doubts`, the
decision made by command, the refused file taken in.
"""

from pathlib import Path

from generator import refusals, settings
from generator.catalogue import Catalogue
from generator.model import Article
from generator.notices import Notice
from generator.placing import placed
from generator.worklist.desk import COMMAND, Place, command_for
from generator.worklist.from_doubts import doubtful
from generator.worklist.from_fields import missing
from generator.worklist.from_names import about_name
from generator.worklist.from_orders import of_publications
from generator.worklist.from_refusals import refused
from generator.worklist.item import GROUPS, NAMES, Choice, Context, Fix, Item, counted, fixes_in, group_of, of_notice

__all__ = ["COMMAND", "GROUPS", "Choice", "Context", "Fix", "Item", "command_for", "counted", "fixes_in", "group_of", "items_of"]


def items_of(catalogue: Catalogue, content: Path, called: Path | None = None) -> tuple[Item, ...]:
    """Every item about the archive in the folder `content`, group by group in the order of GROUPS, then by file and line; names by how
    much would change.

    `called` is how a person would name that folder: all files are told so that they can be typed where the commands are.
    """
    named = called or content
    command = command_for(named)
    items = [about_name(notice, rank, catalogue, named) if group_of(notice) in NAMES else of_notice(placed(notice, named))
             for rank, notice in enumerate(catalogue.work)]
    for article in catalogue.articles:
        if not article.withdrawn:
            items += _about(article, catalogue, content, named)
    for article in catalogue.earlier:  # of a version that another one has replaced, only what a person wrote is worth a question
        items += [item for item in _about(article, catalogue, content, named) if group_of(item.notice) == "conflicts"]
    items += of_publications((*catalogue.articles, *catalogue.earlier), named, bool(settings.load(content).date_orders))
    items += [refused(refusal, command, named) for refusal in refusals.read(content)]
    return tuple(sorted(items, key=_order))


def _about(article: Article, catalogue: Catalogue, content: Path, called: Path) -> list[Item]:
    place = Place(article=article, content=content, called=called)
    return [*doubtful(place), *missing(place, catalogue.dates.get(article.id))]


def _order(item: Item) -> tuple[int, int, str, int, str]:
    notice: Notice = item.notice
    return list(GROUPS).index(group_of(notice)), item.rank, notice.file or "", notice.line or 0, notice.message
