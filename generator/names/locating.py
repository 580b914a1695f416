"""Where an article's recorded surfaces stand in its text. No model, no tables: the same records give the same mentions."""

import re
from collections.abc import Iterable, Iterator

from generator.model import Article, Block, Mention, Name
from generator.names.page import ARTICLE_PREFIX
from generator.names.trie import Boundary, Trie

NO_PROSE = re.compile(r"https?://\S+|www\.\S+|<[A-Z]{1,5}(?:\.[A-Z]{1,2})?>")
"""Web addresses, and the signs that agencies print behind firms: <ZMC>, <ZMC.N>."""


class NameBoundary(Boundary):
    """Word boundaries of names: a hashtag is none, and half of a hyphenated person's name is not the person."""

    def __init__(self, people: frozenset[str]) -> None:
        self._people = people

    def begins(self, text: str, at: int) -> bool:
        if not super().begins(text, at):
            return False
        return at == 0 or text[at - 1] not in "#@-" or (text[at - 1] == "-" and not _article_before(text, at))

    def ends(self, text: str, start: int, at: int) -> bool:
        if not super().ends(text, start, at):
            return False
        return text[start:at] not in self._people or not (_hyphen_before(text, start) or _hyphen_behind(text, at))


def locate(article: Article) -> tuple[Mention, ...]:
    """Every place where a recorded surface stands as whole words inside one block; leftmost, then longest; none overlap."""
    owner = owners(article.names)
    trie = Trie(owner)
    boundary = NameBoundary(frozenset(surface for surface, name in owner.items() if name.type == "person"))
    return tuple(
        Mention(article=article.id, start=start, end=end, surface=surface, type=owner[surface].type, name=owner[surface].name)
        for block in article.blocks
        for start, end in _outside_addresses(article.text, block, trie.spans(article.text, block.start, block.end, boundary))
        for surface in (article.text[start:end],))


def _outside_addresses(text: str, block: Block, spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The spans that are no part of a web address or of a sign at an exchange."""
    marked = any(mark in block.text for mark in ("/", "www", "<"))
    found = NO_PROSE.finditer(text, block.start, block.end) if marked else ()
    addresses = [match.span() for match in found]
    return ((a, b) for a, b in spans if not any(first <= a < last for first, last in addresses))


def owners(names: tuple[Name, ...]) -> dict[str, Name]:
    """Surface -> the record that it stands for; of two records with one surface the one whose own name it is."""
    result: dict[str, Name] = {}
    for name in sorted(names, key=lambda n: (n.name, n.type)):
        for surface in name.surfaces:
            if surface.strip() and (surface not in result or surface == name.name):
                result[surface] = name
    return result


def _article_before(text: str, at: int) -> bool:
    """Whether "al-" or the like stands before: the name is then the longer one."""
    begin = at - 1
    while begin > 0 and text[begin - 1].isalpha():
        begin -= 1
    return bool(ARTICLE_PREFIX.match(text[begin:at + 1]))


def _hyphen_before(text: str, start: int) -> bool:
    """ "Jean-Paul", not "anti-Paul"."""
    begin = start - 1
    while begin > 0 and text[begin - 1].isalpha():
        begin -= 1
    return start > 1 and text[start - 1] == "-" and text[begin].isupper()


def _hyphen_behind(text: str, end: int) -> bool:
    """ "Paul-Marie", not "Paul-backed"."""
    return text[end:end + 1] == "-" and text[end + 1:end + 2].isupper()
