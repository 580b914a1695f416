"""Items from what was refused."""

import os
import shlex
from pathlib import Path

from generator.notices import Notice
from generator.refusals import FILE, Refusal
from generator.worklist.item import Fix, Item


def refused(refusal: Refusal, command: str, content: Path) -> Item:
    """A refused input: its own remedy, and how to try again or to let it go; `content` as a person would name it in a command."""
    told = refusal.message.replace(": ", "/")  # a part within a part: "inner.zip: page.html: …"
    part = f"{refusal.part}: " if refusal.part and refusal.part not in told else ""
    inside = refusal.is_inside
    file = Path(os.path.normpath(content.parent / refusal.file)).as_posix()
    again = f"{command} normalise" if inside else f"{command} add {shlex.quote(file)}"
    fix = Fix(label="when that is done", paste=again)
    rest = "" if inside else f"\nif it is not wanted: delete its line in {(content / FILE).as_posix()}"
    hint = f"{refusal.hint}\n{fix.label}:\n  {fix.paste}{rest}"
    notice = Notice(code="W-047", level="work", file=file, part=refusal.part, hint=hint,
                    message=f"refused on {refusal.day} ({refusal.code}): {part}{refusal.message}")
    return Item(notice=notice, fixes=(fix,), note=refusal.hint)
