"""How much of a PDF is read: a page may be drawn by operators without end, and hold no letter.

Reading them takes some 1.4 s a megabyte, whatever they are; they pack a thousand times, and all pages may share the same ones.
"""

from collections.abc import Callable, Mapping
from typing import Any

from generator.notices import Notice, Refused

MOST = 100_000_000
"""Bytes of operators, unpacked, each time that they are run through. A page of a newspaper has some 300,000; 2,000 pages of a report
20 million."""

LARGEST_PAGE = 20_000_000
"""Of one page or one drawing: they are held in memory, each number as an object. Maps of every street of a town have some millions."""

Visitor = Callable[[bytes, list[Any], Any, Any], None]


class Contents:
    """What has been read of one file."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.left = MOST
        self._forms: dict[int, tuple[Any, Mapping[str, int]]] = {}

    def begin(self, page: Any) -> Visitor:
        """Take a page, which is about to be read; what is given is told of every operator. Raises Refused (I-049), as that does."""
        contents = page.get_contents()
        self._take(len(contents.get_data()) if contents is not None else 0)
        sizes = self._sizes(page.get("/Resources"))

        def met(operator: bytes, operands: list[Any], _cm: Any, _tm: Any) -> None:
            if operator == b"Do" and operands:
                self._take(sizes.get(str(operands[0]), 0))

        return met

    def _take(self, size: int) -> None:
        self.left -= size
        if self.left < 0 or size > LARGEST_PAGE:
            raise Refused(Notice(
                code="I-049", file=self.file, message="this PDF is drawn with more lines and letters than any article is printed with",
                hint="split it into one file an article, or save its text"))

    def _sizes(self, resources: Any) -> Mapping[str, int]:
        """Name -> bytes of the drawings that may be run through under it, within each other too; the largest of those of one name."""
        found = resources.get_object() if resources is not None else None
        if id(found) not in self._forms:
            self._forms[id(found)] = (found, dict(self._drawings(found)))
        return self._forms[id(found)][1]

    def _drawings(self, resources: Any) -> Mapping[str, int]:
        sizes, stack, seen = dict[str, int](), [resources], set[int]()
        while stack:
            held = stack.pop()
            held = held.get_object() if held is not None else None
            if held is None or id(held) in seen:
                continue
            seen.add(id(held))
            drawings = held.get("/XObject")
            for name, drawing in (drawings.get_object() if drawings is not None else {}).items():
                form = drawing.get_object()
                if form.get("/Subtype") == "/Form":
                    sizes[name] = max(sizes.get(name, 0), self._size(form))
                    stack.append(form.get("/Resources"))
        return sizes

    def _size(self, form: Any) -> int:
        """Bytes of a drawing; to learn it is to unpack it, which counts once."""
        if id(form) not in self._forms:
            size = len(form.get_data())
            self._take(size)
            self._forms[id(form)] = (form, {"": size})
        return self._forms[id(form)][1][""]
