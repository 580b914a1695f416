"""Originals one at a time, in the order in which their files have them: who asks in that order has each file read once."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from generator import stowing
from generator.model import Article
from generator.originals.holding import Held, held_in_order, in_order, place

Look = tuple[str, int, int]
"""Name, size and time of a file, which tell whether it may have changed."""


class Shelf:
    """The originals of some articles in content/originals/."""

    def __init__(self, articles: Mapping[str, Article], folder: Path) -> None:
        """Of articles by their ids."""
        self._ids = in_order(articles.values())
        self.articles: Sequence[Article] = stowing.in_order(articles, self._ids)
        """Those whose original may be shown, in the order in which to ask."""

        self._folder = folder
        self._at = {id_: number for number, id_ in enumerate(self._ids)}
        self._next = 0
        self._open: Iterator[Held] | None = None
        self._ahead: Held | None = None

    def look(self, article: Article) -> Look | None:
        """How the file of an original looks; None where there is none."""
        path = place(self._folder, article.original.file)
        facts = path.stat() if path else None
        return (article.original.file, facts.st_size, facts.st_mtime_ns) if facts else None

    def data(self, article: str) -> bytes | None:
        """The first bytes of an article's original; None where it is not there, or not what was received."""
        wanted = self._at[article]
        if self._open is None or wanted < self._next:
            self._open, self._ahead = held_in_order(self.articles[wanted:], self._folder), None
        self._next = wanted
        while self._ahead is None or self._at[self._ahead[0].id] < wanted:
            self._ahead = next(self._open, None)
            if self._ahead is None:  # and so for all that come after: what ended is not begun again for each of them
                return None
        return self._ahead[1] if self._ahead[0].id == article else None
