"""The one door to Pelican: reader, generators, writer, and a build that replaces output/ only when it is whole.

Pelican finds it by PLUGINS = ["generator.press"] and PELICAN_CLASS = ArchivePelican (the class itself: Pelican looks a
name up one level deep only).
"""

from pelican.plugins import signals
from pelican.readers import BaseReader, Readers

from generator.press.engine import ArchivePelican
from generator.press.reader import ArchiveReader
from generator.press.theme import check_theme
from generator.press.writer import ArchiveWriter

__all__ = ["ArchivePelican", "check_theme", "register"]


def _own_readers(readers: Readers) -> None:
    readers.reader_classes = {"md": ArchiveReader, "static": BaseReader}


def _enable_markdown(generator: object) -> None:
    """Pelican disables "md" when Python-Markdown is not installed; our reader does not need it."""
    generator.readers.disabled_readers.pop("md", None)  # type: ignore[attr-defined]


def _own_writer(_pelican: object) -> type[ArchiveWriter]:
    return ArchiveWriter


def register() -> None:
    """Pelican's entry point. Receivers are held weakly, so they are functions of this module."""
    signals.readers_init.connect(_own_readers)
    signals.generator_init.connect(_enable_markdown)
    signals.get_writer.connect(_own_writer)
