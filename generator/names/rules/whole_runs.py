"""A person's name takes in the capitalised words beside it that nothing else claims: "Adolfo" before what was found."""

from generator.names.lexicon import any_head_noun, by_form, words
from generator.names.page import FIRST_WORDS, Found, Page, Token, cut
from generator.names.titles import office_length

LONGEST = 5


def whole_runs(page: Page, found: tuple[Found, ...]) -> tuple[Found, ...]:
    if page.trusted:
        return found
    taken = {page.at[token.start] for name in found for token in page.inside(name.start, name.end)}
    return tuple(_whole(page, name, taken) if name.type == "person" and name.source == "model" else name for name in found)


def _whole(page: Page, name: Found, taken: set[int]) -> Found:
    own = page.inside(name.start, name.end)
    tokens, first = page.tokens, page.at[own[0].start]
    end = first + len(own)
    while end - first < LONGEST and first and _belongs(page, first - 1, taken) and page.joined(tokens[first - 1], tokens[first]):
        first -= 1
    while end - first < LONGEST and end < len(tokens) and _belongs(page, end, taken) and page.joined(tokens[end - 1], tokens[end]):
        end += 1
    return cut(page, name, tokens[first:end]) if end - first > len(own) else name


def _belongs(page: Page, number: int, taken: set[int]) -> bool:
    token: Token = page.tokens[number]
    return (number not in taken and token.capital and not token.first and token.text not in by_form() and token.text not in any_head_noun()
            and (len(token.text) == 1 or not token.text.isupper())
            and token.text not in words("no_names.txt") | words("honorifics.txt") | FIRST_WORDS and not office_length(page.tokens, number))
