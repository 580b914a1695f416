"""The letters over a list that is cut by them: those of the whole, and under the one that is open those that begin with it."""

from collections.abc import Collection, Iterator

from generator.filing import FIGURES
from generator.views.frame import NavLink
from generator.views.links import relative

Rows = tuple[tuple[NavLink, ...], ...]
"""A row for each letter that is open, and one before them."""


def letter_rows(path: str, pages: Collection[str]) -> Rows:
    """Of a list whose pages have these ids ("people/a-z/s", "people/a-z/sa"), seen from one of them or from its first page."""
    return tuple(row for opened in _opened(path, pages) if (row := _row(path, pages, opened)))


def letter_of_page(id_: str) -> str:
    """ "people/a-z/sa" as "Sa"."""
    last = _letters(id_)
    return last.capitalize() if last.isalpha() else FIGURES


def _letters(id_: str) -> str:
    """Without the hyphen behind what no file may be called ("con-")."""
    return id_.rpartition("/")[2].removesuffix("-")


def below(id_: str, pages: Collection[str]) -> bool:
    """Whether what is under these letters has further pages."""
    return any(page != id_ and page.startswith(id_.removesuffix("-")) for page in pages)


def _opened(path: str, pages: Collection[str]) -> Iterator[str]:
    """What is open, from nothing to the letters of the page itself."""
    yield ""
    letters = _letters(path.removesuffix(".html"))
    if path.removesuffix(".html") in pages and letters.isalpha():
        yield from (letters[:count] for count in range(1, len(letters) + 1))


def _row(path: str, pages: Collection[str], opened: str) -> tuple[NavLink, ...]:
    held = [id_ for id_ in pages if _follows(_letters(id_), opened)]
    return tuple(NavLink(label=letter_of_page(id_), href=relative(path, f"{id_}.html"), current=_is_open(path, id_))
                 for id_ in sorted(held, key=lambda id_: (letter_of_page(id_) == FIGURES, id_)))


def _follows(letters: str, opened: str) -> bool:
    """Whether these are the letters that are open with one more; figures are one."""
    return letters.startswith(opened) and (len(letters) == len(opened) + 1 if letters.isalpha() else not opened)


def _is_open(path: str, id_: str) -> bool:
    letters = _letters(id_)
    return path == f"{id_}.html" or (letters.isalpha() and path.startswith(id_) and "/" not in path.removeprefix(id_))
