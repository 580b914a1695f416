"""Trim what is no part of a name from its ends: the, quotation marks, a possessive 's, small words; drop what has no capital."""

import re

from generator.names.lexicon import head_nouns, words
from generator.names.organisations import LEGAL_FORMS
from generator.names.page import PARTICLES, Found, Page, Token, cut

DETERMINERS = frozenset((
    "the a an this that these those its his her their our my your some all both every each"
).split())

SCORE = re.compile(r"\d+-\d+$")
"""A result of a game: "Honduras 10-2 Nicaragua" is no name."""

GENERIC = frozenset((
    "Government Court Church Hospital Airport Island River Lake State Province District County City Town "
    "Village President Minister Prime Constitution Act Bill Treaty Pact Accord Agreement Report Budget "
    "Army Navy"
).split())
"""Nouns that, alone and with a capital, are a body or thing just spoken of, and no name. Source: general English."""


def edges(page: Page, found: tuple[Found, ...]) -> tuple[Found, ...]:
    trimmed = []
    for name in found:
        if name.source == "facilities":  # ends in a head noun that may well be in lower case
            trimmed.append(name)
            continue
        tokens = page.inside(name.start, name.end)
        tokens = _past_determiners(tokens) if page.sure(name) else _trim(page, tokens)
        if tokens and not _is_nothing(page, tokens):
            trimmed.append(cut(page, name, tokens))
    return tuple(trimmed)


def _trim(page: Page, tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    while tokens and (_determiner(tokens[0]) or _small(tokens[0]) or not tokens[0].letters):
        if tokens[0].text in PARTICLES and len(tokens) > 1 and tokens[1].capital:
            break
        if tokens[0].text[0].isdigit() and len(tokens) > 1 and tokens[0].letters:
            break
        tokens = tokens[1:]
    while tokens and _small(tokens[-1]) and not (len(tokens) > 1 and page.between(tokens[-2], tokens[-1]).strip() == "-"):
        tokens = tokens[:-1]
    return tokens


def _past_determiners(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    while tokens and tokens[0].text.lower() in ("the", "a", "an") and _determiner(tokens[0]):
        tokens = tokens[1:]
    return tokens


def _determiner(token: Token) -> bool:
    """The, a, this …; with a capital in mid-sentence, "All" or "Our" belong to the name."""
    return token.text.lower() in DETERMINERS and (token.text.islower() or token.first or token.text in ("The", "A", "An"))


def _small(token: Token) -> bool:
    return not token.capital and not token.text[0].isdigit()


def _is_nothing(page: Page, tokens: tuple[Token, ...]) -> bool:
    """A day, a pronoun, a bare letter, or an ordinary word that only begins a sentence."""
    if all(t.text in words("no_names.txt") or t.text.lower() in LEGAL_FORMS or not t.letters for t in tokens):
        return True
    if any(SCORE.match(t.text) for t in tokens):
        return True
    only = tokens[0]
    if len(tokens) > 1:
        return False
    strict, last = head_nouns()
    generic = only.text in GENERIC or only.text in last or (only.text in strict and only.first)
    return len(only.text) == 1 or generic or (only.first and only.text.lower() in page.lower)
