"""A name after "in", "near", "the town of" or before "province" is a place when nothing else follows that it could describe."""

from collections.abc import Iterator

from generator.names.gazetteer import candidates
from generator.names.lexicon import any_head_noun, by_form, words
from generator.names.page import FIRST_WORDS, Found, Page, voted

LOCATIVE = frozenset("in near outside across throughout inside around".split())
FOLLOWS = frozenset((
    "and or but on in at to of for from with by as after before during since until while when where which "
    "that who was were is are has have had will would could can may might must within because over under "
    "amid against near following killing"
).split())
METROPOLIS = 500_000


def places(page: Page, found: tuple[Found, ...]) -> tuple[Found, ...]:
    return voted(page, found, (span for first, end in page.runs for span in _place(page, first, end)))


def _place(page: Page, first: int, end: int) -> Iterator[Found]:
    tokens = page.tokens
    while first < end and tokens[first].text in FIRST_WORDS:
        first += 1
    name = page.text[tokens[first].start:tokens[end - 1].end] if first < end else ""
    if not name or end - first > 3 or not _plausible(page, first, end, name):
        return
    located = _located(page, first) and _stands_alone(page, end) and (name in by_form() or candidates(name) or end - first <= 2)
    cues = located, _metropolis(page, first, name), _noun_of(page, first), _office_of(page, first), _possessed(page, first, end)
    if any(cues) or _noun_after(page, end):
        yield Found(start=tokens[first].start, end=tokens[end - 1].end, type="place", source="places")


def _metropolis(page: Page, first: int, name: str) -> bool:
    """A big town's name in mid-sentence, whatever stands around it."""
    towns = candidates(name) if not page.tokens[first].first and len(name) > 3 else ()
    return bool(towns) and towns[0].population >= METROPOLIS


def _located(page: Page, first: int) -> bool:
    before = page.tokens[first - 1] if first else None
    return before is not None and before.text in LOCATIVE and page.joined(before, page.tokens[first])


def _stands_alone(page: Page, end: int) -> bool:
    """Whether no noun follows that the name could describe: "in Z on Friday", not "in Z hospitals"."""
    tokens = page.tokens
    if end >= len(tokens) or not page.joined(tokens[end - 1], tokens[end]):
        return page.text[tokens[end - 1].end:tokens[end - 1].end + 2] not in ("'s", "’s")
    return tokens[end].text in FOLLOWS or tokens[end].text in words("saying_verbs.txt")


def _noun_of(page: Page, first: int) -> bool:
    """ "the town of Z", "the port city Z"."""
    tokens = page.tokens
    if first > 1 and tokens[first - 1].text == "of" and page.joined(tokens[first - 1], tokens[first]):
        return tokens[first - 2].text in words("place_nouns.txt")
    return first > 1 and tokens[first - 1].text in ("city", "town", "village") and page.joined(tokens[first - 1], tokens[first])


def _office_of(page: Page, first: int) -> bool:
    """ "the governor of Z"."""
    tokens = page.tokens
    return (first > 1 and tokens[first - 1].text == "of" and page.joined(tokens[first - 1], tokens[first])
            and tokens[first - 2].text.lower() in ("governor", "mayor", "prefect", "bishop", "archbishop", "emir"))


def _possessed(page: Page, first: int, end: int) -> bool:
    """ "in Peru's Z"."""
    tokens = page.tokens
    if first < 2 or page.between(tokens[first - 1], tokens[first]).strip() not in ("'s", "’s") or not _stands_alone(page, end):
        return False
    owner = by_form().get(tokens[first - 1].text)
    return owner is not None and owner.type == "place" and tokens[first - 2].text.lower() in LOCATIVE | {"of", "from", "to"}


def _noun_after(page: Page, end: int) -> bool:
    """ "Z province"."""
    tokens = page.tokens
    return (end < len(tokens) and page.joined(tokens[end - 1], tokens[end])
            and tokens[end].text in ("province", "district", "governorate", "prefecture", "region", "county", "city"))


def _plausible(page: Page, first: int, end: int, name: str) -> bool:
    known = by_form().get(name)
    if known is not None and known.type != "place":
        return False
    texts = [token.text for token in page.tokens[first:end]]
    return not name.isupper() and not any(
        t in any_head_noun() or t in words("no_names.txt") or (len(texts) > 1 and t in by_form()) for t in texts)
