"""The paragraphs of a Markdown body: where some printed words stand, and the body with a paragraph taken out or exchanged."""

from collections.abc import Iterator, Sequence

from generator import prose
from generator.merging import chunks, digest

BULLETS = "•●▪‣◦·■*-–> "
"""Marks of a list that a line of the original has and its Markdown has not."""

ENOUGH = 4
"""Words from which a text may be sought inside a longer paragraph; "Share" stands in many."""

Place = tuple[int, int | None]
"""A part of the body between blank lines, and the line in it (of a list), from 0; None for the whole part."""


def places(body: str, text: str) -> list[Place]:
    """Where the words stand as a paragraph or an item of a list of their own, else inside a longer paragraph."""
    wanted = {_spaced(text), _spaced(text.lstrip(BULLETS))} - {""}
    parts = [(n, part) for n, part in enumerate(chunks(body)) if any(_first(words) in part for words in wanted)]
    exact = [place for n, part in parts for place in _exact(n, part, wanted)]
    if exact or len(text.split()) < ENOUGH:
        return exact
    return [(n, None) for n, part in parts if any(words in _spaced(prose.plain_text(part)) for words in wanted)]


def _first(words: str) -> str:
    """The longest word of a text: a part without it need not be read as Markdown."""
    plain = "".join(letter if letter.isalnum() else " " for letter in words).split()
    return max(plain, key=len, default="")


def _exact(n: int, part: str, wanted: set[str]) -> Iterator[Place]:
    if _spaced(prose.plain_text(part)) in wanted:
        yield n, None
        return
    for number, line in enumerate(part.split("\n")):
        if "\n" in part and _spaced(prose.plain_text(line)) in wanted:
            yield n, number


def without(body: str, text: str, place: Place) -> str | None:
    """The body without the words at that place; None when they cannot be cut out cleanly."""
    parts = chunks(body)
    number, line = place
    part = parts[number]
    if line is not None:
        kept = [row for n, row in enumerate(part.split("\n")) if n != line]
        return _joined(parts, number, ["\n".join(kept)] if any(kept) else [])
    if _spaced(prose.plain_text(part)) in (_spaced(text), _spaced(text.lstrip(BULLETS))):
        return _joined(parts, number, [])
    cut = _cut(part, text)
    return _joined(parts, number, [cut]) if cut else None


def _cut(part: str, text: str) -> str | None:
    """A paragraph without some of its words, when they stand in it once and as plain text."""
    source, plain = prose.escape(text), _spaced(prose.plain_text(part))
    if part.count(source) != 1 or plain.count(_spaced(text)) != 1:
        return None
    left = " ".join(filter(None, (half.strip() for half in part.split(source))))
    return left if _spaced(prose.plain_text(left)) == _spaced(plain.replace(_spaced(text), " ")) else None


def _joined(parts: Sequence[str], number: int, instead: Sequence[str]) -> str:
    return "\n\n".join([*parts[:number], *instead, *parts[number + 1:]])


def _spaced(text: str) -> str:
    return " ".join(text.split())


# ---------------------------------------------------------------- runs of paragraphs

def run_at(body: str, run: str) -> int | None:
    """Where in the body these paragraphs stand, one after the other; None when they do not."""
    parts, wanted = chunks(body), chunks(run)
    return next((n for n in range(len(parts) - len(wanted) + 1) if wanted and parts[n:n + len(wanted)] == wanted), None)


def exchanged(body: str, own: str, new: str, order: Sequence[str]) -> str | None:
    """The body with the paragraphs `own` replaced by `new`; None when `own` is not there.

    Where `own` is empty, `new` goes where the generator has it: `order` are the digests of its paragraphs.
    """
    parts, coming = chunks(body), chunks(new)
    if not own:
        at = _after(parts, order, digest(coming[0]) if coming else "")
        return "\n\n".join([*parts[:at], *coming, *parts[at:]])
    start = run_at(body, own)
    return None if start is None else "\n\n".join([*parts[:start], *coming, *parts[start + len(chunks(own)):]])


def _after(parts: Sequence[str], order: Sequence[str], first: str) -> int:
    """The place below the nearest paragraph that stands above `first` in the generator's order."""
    above = order[:order.index(first)] if first in order else order
    here = list(map(digest, parts))
    return next((len(here) - here[::-1].index(one) for one in reversed(above) if one in here), 0)
