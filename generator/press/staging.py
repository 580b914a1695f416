"""A build happens beside the output folder and takes its place only when it is whole."""

import shutil
from pathlib import Path

from generator.store import sync_folder


class Staging:
    """The folder in which a build happens: `.<name>.new` beside the output folder, on the same file system."""

    def __init__(self, output: Path) -> None:
        self.output = output
        self.folder = output.with_name(f".{output.name}.new")
        self.old = output.with_name(f".{output.name}.old")

    def begin(self) -> None:
        """Start with an empty folder; put back a good output that a killed run had already moved away."""
        if self.old.exists() and not self.output.exists():
            self.old.rename(self.output)
        self.discard()
        self.folder.mkdir(parents=True)

    def publish(self) -> None:
        """Swap: two renames, nothing copied."""
        shutil.rmtree(self.old, ignore_errors=True)
        if self.output.exists():
            self.output.rename(self.old)
        self.folder.rename(self.output)
        sync_folder(self.output.parent)  # before anything of the old site goes
        shutil.rmtree(self.old, ignore_errors=True)

    def discard(self) -> None:
        """Forget what was built; the last good output stays."""
        shutil.rmtree(self.folder, ignore_errors=True)
