"""A new archive: its empty rooms, its settings, and the tool beside them; and a newer tool for an archive that is there."""

from generator.founding.rooms import empty, found
from generator.founding.settings_file import RIGHTS, Choices
from generator.founding.tool import files_of_tool, upgrade

__all__ = ["RIGHTS", "Choices", "empty", "files_of_tool", "found", "upgrade"]
