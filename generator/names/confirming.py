"""Whether anything confirms a name that the whole archive mentions once.

Measured on 800 scraped articles: of 2,579 such names 1,849 had no record, role, statement or entry in the tables behind them. Of those
in one word (486) most are half a name or none ("Ryan", "Turnout", "WMT"); of those in two words or more nearly all are names.
"""

import re

from generator.model import Article, Entity, Mention
from generator.names.gazetteer import candidates
from generator.names.lexicon import by_form
from generator.names.page import shouting

TITLES = ("headline", "kicker", "heading")
FIGURE = re.compile(r"\d")


def confirmed(entity: Entity, mention: Mention, article: Article) -> bool:
    """Whether the only mention of an entity can stand by itself, or something else vouches for it."""
    return vouched_for(entity, mention) or reads_as_a_name(mention, article)


def vouched_for(entity: Entity, mention: Mention) -> bool:
    """Whether a person, the article or a general table says what it is: a record, a role, a place on the map, an entry."""
    if entity.curated or entity.note or entity.roles or entity.same_as or entity.country or entity.latitude is not None:
        return True
    forms = (entity.name, mention.surface)
    return any(form in by_form() for form in forms) or (entity.type == "place" and any(candidates(form) for form in forms))


def reads_as_a_name(mention: Mention, article: Article) -> bool:
    """Whether capitals show it: two words or more, without figures unless it is a body's, where sentences are printed.

    A script without capitals shows nothing either way, and its names, which only people record, are believed.
    """
    if mention.surface.upper() == mention.surface.lower():
        return True
    if len(mention.surface.split()) < 2 or (mention.type != "organisation" and FIGURE.search(mention.surface)):
        return False
    block = next((b for b in article.blocks if b.start <= mention.start < b.end), None)
    return block is not None and block.kind not in TITLES and not shouting(block.text)
