"""The paths in a finding, so that they can be typed where the program runs.

Whoever finds something calls the archive's folder content/, as it mostly is; only who was told what to read knows what it is called.
"""

import re
from dataclasses import replace
from pathlib import Path

from generator.model import Worded
from generator.notices import Notice, Offer

IN_ARCHIVE = re.compile(
    r"(?<![\w./-])content/(?=(?:articles|authority|collections|originals|pages)/|(?:permalinks\.csv|settings\.yaml|refused\.jsonl)\b)")


def placed(notice: Notice, content: Path) -> Notice:
    """The finding with the folder as it is called, in the place of content/."""
    if content == Path("content"):
        return notice
    file = notice.file and _told(notice.file, content)
    return replace(notice, file=file, message=_told(notice.message, content), hint=_told(notice.hint, content))


def _told(text: str, content: Path) -> str:
    if isinstance(text, Offer):
        fixes = tuple((_told(label, content), _told(paste, content)) for label, paste in text.fixes)
        return Offer(fixes, text.note and _told(text.note, content))
    if isinstance(text, Worded):
        return Worded(text.message, {
            name: _told(value, content) if isinstance(value, str) else tuple(_told(one, content) for one in value)
            if isinstance(value, tuple) else value for name, value in text.values.items()})
    return IN_ARCHIVE.sub(lambda _: f"{content.as_posix()}/", text) if "content/" in text else text
