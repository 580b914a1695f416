"""Puts the search index into the site. Of most parts only the key is worked out: their files stand as the last build left them."""

from collections.abc import Iterator
from functools import partial
from itertools import islice

from generator.press.printing import Printer
from generator.search import Part
from generator.views import File, Job

AT_ONCE = 4096
"""Parts that wait in memory to be packed."""


def put_index(printer: Printer, parts: Iterator[Part]) -> None:
    """Pack what is another part than in the last build, some thousands at a time, on all cores. Raises PressmarkError."""
    while some := list(islice(parts, AT_ONCE)):
        printer.print_all([Job(name=f"search/{part.name}", make=partial(_packed, part), given=(part.key,)) for part in some])


def _packed(part: Part) -> tuple[File]:
    return (File(path=f"search/{part.path}", data=part.script()),)
