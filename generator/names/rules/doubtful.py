"""One word that begins a sentence, found by the model alone and nowhere else, before a common noun: no name ("Riot police …")."""

from collections import Counter

from generator.names.lexicon import by_form, words
from generator.names.page import Found, Page
from generator.names.rules.places import FOLLOWS


def doubtful(page: Page, found: tuple[Found, ...]) -> tuple[Found, ...]:
    times = Counter(token.text for token in page.tokens)
    return tuple(name for name in found if name.source != "model" or not _is_doubtful(page, name, times))


def _is_doubtful(page: Page, name: Found, times: Counter[str]) -> bool:
    tokens = page.inside(name.start, name.end)
    if len(tokens) != 1 or not tokens[0].first or times[tokens[0].text] > 1 or tokens[0].text in by_form() or tokens[0].text.isupper():
        return False
    number = page.at[tokens[0].start]
    if number + 1 >= len(page.tokens) or not page.joined(tokens[0], page.tokens[number + 1]):
        return False
    after = page.tokens[number + 1].text
    told = after in FOLLOWS or after in words("saying_verbs.txt") or after.endswith(("ed", "s"))
    return after.islower() and after.isalpha() and not told
