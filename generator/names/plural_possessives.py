"""Whether a possessive is inside an organisation's name: "the Z Users’ League", "Women's Council of Z"."""

import re
from typing import TYPE_CHECKING

from generator.names.gazetteer import candidates
from generator.names.lexicon import any_head_noun, by_form, words

if TYPE_CHECKING:
    from generator.names.page import Page

PLURAL = re.compile(r"['’] ")
IRREGULAR = re.compile(r"['’]s ")
IRREGULARS = frozenset("Women Men People Peoples Children Workmen Fishermen Policemen Firemen Servicemen Salesmen".split())
"""Plurals without an s. Source: general English."""

MEMBERS = ("ers", "ors", "ists", "ants", "ents", "ees", "ians", "eons")
"""How plural nouns of people end; behind them an adjective may stand before the head noun: "Miners’ Free Union"."""

REACH = 3


def in_name(page: "Page", number: int) -> bool:
    """Whether the possessive behind this token does not end the name, since an organisation's head noun follows."""
    if number + 1 >= len(page.tokens):
        return False
    owner, after = page.tokens[number], page.tokens[number + 1]
    gap = page.between(owner, after)
    plural = owner.text in IRREGULARS if IRREGULAR.fullmatch(gap) else PLURAL.fullmatch(gap) and _is_plural(page, number)
    return bool(plural) and owner.block == after.block and _head_follows(page, number)


def _is_plural(page: "Page", number: int) -> bool:
    """Whether the word is a plural in a name, and not somebody of whom the article also speaks without a possessive."""
    word = page.tokens[number].text
    titled = number > 0 and page.tokens[number - 1].text in words("honorifics.txt")
    return (len(word) > 3 and word[0].isupper() and word.endswith("s") and not titled and word not in by_form()
            and not candidates(word) and word not in page.standing)


def _head_follows(page: "Page", number: int) -> bool:
    reach = REACH if page.tokens[number].text.endswith(MEMBERS) or page.tokens[number].text in IRREGULARS else 1
    for ahead in range(number + 1, min(number + 1 + reach, len(page.tokens))):
        token = page.tokens[ahead]
        if not token.text[0].isupper() or (ahead > number + 1 and page.between(page.tokens[ahead - 1], token) != " "):
            return False
        if token.text in any_head_noun():
            return True
    return False
