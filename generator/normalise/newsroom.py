"""What a newsroom says of itself: "The Gazette is a nonprofit newsroom that …", "… receives support from …", "This story is part of …"."""

from generator.model import Draft
from generator.normalise.asides import LONGEST, REPORTED, is_aside, split
from generator.normalise.lines import free, give, loose, printed
from generator.normalise.newsroom_sentences import MORE, is_newsroom

HIGH, LOW = 4, 5
"""Printed lines from the beginning and from the end among which such a line may stand with nothing beside it."""


def newsroom(draft: Draft) -> Draft:
    """English lines that say nothing else; in the midst of the text only those that have another aside in them."""
    among = printed(draft)
    edge = {*among[:HIGH], *(n for n, _ in free(draft)[1:][-LOW:])}
    found = {n: "furniture" for n, words in loose(draft) if len(words) <= LONGEST and _is_its(words, at_edge=n in edge)}
    return give(draft, found, "newsroom")


def _is_its(words: str, *, at_edge: bool) -> bool:
    parts = split(words)
    its = [part for part in parts if is_newsroom(part)]
    if not its or REPORTED.search(words):
        return False
    others = [part for part in parts if part not in its]
    return (at_edge or len(parts) > 1) and all(is_aside(part) or MORE.fullmatch(part) for part in others)
