"""An unknown word between a nationality and a plural of people is a people's or a faith's name: "Kenyan Z herders"."""

from collections.abc import Iterator

from generator.names.lexicon import any_head_noun, by_form, people_plurals, words
from generator.names.page import FIRST_WORDS, Found, Page, Token, added


def peoples(page: Page, found: tuple[Found, ...]) -> tuple[Found, ...]:
    pairs = [pair for first, end in page.runs for pair in _pair(page, first, end)]
    both = {(nation.start, name.end) for nation, name in pairs}
    new = [Found(start=token.start, end=token.end, type="group", source="peoples") for pair in pairs for token in pair]
    return added(tuple(name for name in found if (name.start, name.end) not in both), new)


def _pair(page: Page, first: int, end: int) -> Iterator[tuple[Token, Token]]:
    """The nationality and the name behind it."""
    tokens = page.tokens
    if end - first < 2 or end >= len(tokens) or not page.joined(tokens[end - 1], tokens[end]):
        return
    nation, name = by_form().get(tokens[end - 2].text), tokens[end - 1]
    if nation and nation.type == "group" and tokens[end].text in people_plurals() and _unknown(name.text):
        yield tokens[end - 2], name


def _unknown(word: str) -> bool:
    return (word not in by_form() and not word.isupper() and word not in any_head_noun() and word not in FIRST_WORDS
            and word not in words("no_names.txt"))
