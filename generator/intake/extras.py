"""Libraries that only some archives need: they are asked for when a file wants them."""

import importlib
from types import ModuleType

from generator.notices import Notice, Refused


def library(module: str, distribution: str, file: str) -> ModuleType:
    """The module. Raises Refused (I-055) with the command that installs it."""
    try:
        return importlib.import_module(module)
    except ImportError:
        raise Refused(Notice(code="I-055", file=file, message=f"{distribution}, which reads this file, is not installed",
                             hint="run: make documents   (or: pip install python-docx pypdf)")) from None
