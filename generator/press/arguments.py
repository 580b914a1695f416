"""Pelican's arguments, for who builds without its command."""

from collections.abc import Sequence
from pathlib import Path

from pelican import get_instance, init_logging, parse_arguments

from generator.press.engine import ArchivePelican


def settings_of(arguments: Sequence[str]) -> Path:
    """The settings file that they name."""
    return Path(parse_arguments(list(arguments)).settings)


def archive_of(arguments: Sequence[str]) -> ArchivePelican:
    """What they would have Pelican build; it is told as Pelican tells it what goes wrong in plug-ins. Raises what the settings raise."""
    args = parse_arguments(list(arguments))
    init_logging(level=args.verbosity, fatal=args.fatal)
    archive: ArchivePelican = get_instance(args)[0]
    return archive
