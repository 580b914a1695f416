"""A people's name beside a person's or a known body's is a name of its own: "Ugandan Jane Roe", "Shocked Ugandan"."""

from collections.abc import Iterator
from dataclasses import replace

from generator.names.lexicon import by_form, head_nouns
from generator.names.page import Found, Page, cut


def demonyms(page: Page, found: tuple[Found, ...]) -> tuple[Found, ...]:
    return tuple(part for name in found for part in ([name] if page.sure(name) else _parts(page, name)))


def _parts(page: Page, name: Found) -> Iterator[Found]:
    tokens = page.inside(name.start, name.end)
    if len(tokens) < 2 or page.surface(name) in by_form():
        yield name
        return
    first, last = by_form().get(tokens[0].text), by_form().get(tokens[-1].text)
    rest = page.text[tokens[1].start:tokens[-1].end]
    if first and first.type == "group" and (name.type == "person" or rest in by_form()):
        yield replace(cut(page, name, tokens[:1]), type="group", source="demonyms")
        yield cut(page, name, tokens[1:])
    elif last and last.type == "group" and name.type in ("person", "group", "organisation") and not _is_body(page, name):
        yield replace(cut(page, name, tokens[-1:]), type="group", source="demonyms")
    else:
        yield name


def _is_body(page: Page, name: Found) -> bool:
    strict, _ = head_nouns()
    return any(token.text in strict for token in page.inside(name.start, name.end))
