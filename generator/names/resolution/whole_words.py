"""Where a name stands in a text by itself, and not as a part of a longer word; a pattern for each of thousands of names takes longer."""

from collections.abc import Iterator


def standing(name: str, text: str) -> Iterator[int]:
    """The places at which it begins, none inside another."""
    at = text.find(name) if name else -1
    while at >= 0:
        end = at + len(name)
        alone = not (at and _is_of_word(text[at - 1])) and not (end < len(text) and _is_of_word(text[end]))
        if alone:
            yield at
        at = text.find(name, end if alone else at + 1)


def _is_of_word(letter: str) -> bool:
    """What a pattern calls \\w."""
    return letter.isalnum() or letter == "_"
