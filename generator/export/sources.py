"""Where exports of whole files find the archive: its folder, and the site that was built of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.notices import BrokenFile, Notice


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """The folders of an archive."""

    content: Path
    output: Path
    """The built site."""

    of: str | None = None
    """What of the archive is asked for, as its address has it: "stories/mill-fire", "2016"; None for all of it."""

    tool: Mapping[str, Path] = field(default_factory=dict)
    """Path in an archive -> the file of the tool that lies there."""

    def site(self) -> Path:
        """The built site. Raises BrokenFile (S-045) when there is none."""
        if not (self.output / "index.html").is_file():
            raise BrokenFile(Notice(code="S-045", file=str(self.output), message="there is no built site here",
                                    hint='make export TO=DIR FORMATS="zip bag wacz zim"  builds one first'))
        return self.output
