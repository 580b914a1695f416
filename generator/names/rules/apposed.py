"""Office, organisation and person printed in one breath are parted: "President of the Z Coalition Jane Roe"."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.names.gazetteer import candidates
from generator.names.lexicon import any_head_noun, by_form, words
from generator.names.page import Found, Page, Token, added, cut
from generator.names.titles import role_of_before


def apposed(page: Page, found: tuple[Found, ...]) -> tuple[Found, ...]:
    result, new = [], list(_in_runs(page, found)) if page.trusted else []
    for name in _clear_of(new, found):
        parts = list(_parts(page, name)) if name.type in ("organisation", "person", None) else []
        new += parts
        if not parts:
            result.append(name)
    return added(tuple(result), new)


def _in_runs(page: Page, found: tuple[Found, ...]) -> Iterator[Found]:
    """The parts of whole runs that end in a person: without a comma between them a recogniser cuts in the wrong place."""
    ends = {name.end for name in found if name.type == "person"}
    for first, end in page.runs:
        if end - first > 2 and page.tokens[end - 1].end in ends:
            whole = Found(start=page.tokens[first].start, end=page.tokens[end - 1].end, type=None, source="apposed")
            parts = tuple(_parts(page, whole))
            if parts and _begins_name(page, parts[-1]):
                yield from parts


def _begins_name(page: Page, person: Found) -> bool:
    """Whether the first word can be a first name: no title, no acronym."""
    first = page.inside(person.start, person.end)[0].text
    return first not in words("honorifics.txt") and not first.isupper()


def _clear_of(parts: Iterable[Found], found: tuple[Found, ...]) -> Iterator[Found]:
    """What was found outside the parts, and what agrees with one of them."""
    spans = {(part.start, part.end, part.type) for part in parts}
    for name in found:
        if (name.start, name.end, name.type) in spans or not any(start < name.end and name.start < end for start, end, _ in spans):
            yield name


def _parts(page: Page, name: Found) -> Iterator[Found]:
    tokens = page.inside(name.start, name.end)
    heads = [n for n, token in enumerate(tokens) if token.text in any_head_noun()]
    split = _past_place(page, tokens, heads[-1] + 1) if heads else _known_length(page, name)
    person = tokens[split:]
    if not split or not 2 <= len(person) <= 4 or not all(t.capital for t in (person[0], person[-1])):
        return
    role = role_of_before(page, page.at[person[0].start])
    if role:
        yield cut(page, name, tokens[:split], type="organisation", source="apposed")
        yield replace(cut(page, name, person, type="person", source="people"), role=role)


def _past_place(page: Page, tokens: tuple[Token, ...], number: int) -> int:
    """Past "of Y" behind the head noun, where a place is known by that name."""
    if number + 1 >= len(tokens) or tokens[number].text not in ("of", "for", "in"):
        return number
    begin = number + 1 + (tokens[number + 1].text == "the")
    for end in range(len(tokens), begin, -1):
        place = page.text[tokens[begin].start:tokens[end - 1].end]
        known = by_form().get(place)
        if (known and known.type == "place") or candidates(place):
            return end
    return number


def _known_length(page: Page, name: Found) -> int:
    """How many of the first tokens are one known organisation."""
    tokens = page.inside(name.start, name.end)
    for length in range(len(tokens) - 1, 0, -1):
        known = by_form().get(page.text[tokens[0].start:tokens[length - 1].end])
        if known:
            return length
    return 1 if tokens and tokens[0].text.isupper() and len(tokens[0].text) > 1 else 0
