"""A copy of the archive in a folder of its own, and the two commands that turn it into a site."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

Done = subprocess.CompletedProcess[str]
ROOT = Path(__file__).parents[2]
ROOMS = ("content", "theme", "pelicanconf.py", "publishconf.py")
"""What a build reads beside the package itself."""


@dataclass(frozen=True, slots=True)
class Checkout:
    """Somebody's copy of the project; the package is taken from here, everything else is the copy's own."""

    folder: Path

    @classmethod
    def of(cls, source: Path, folder: Path) -> "Checkout":
        """Copy the archive of the checkout at `source`, its output too if it has one."""
        folder.mkdir(parents=True)
        for name in (*ROOMS, "output"):
            if (source / name).is_dir():
                shutil.copytree(source / name, folder / name)
            elif (source / name).is_file():
                shutil.copy2(source / name, folder / name)
        return cls(folder)

    @property
    def content(self) -> Path:
        return self.folder / "content"

    @property
    def output(self) -> Path:
        return self.folder / "output"

    def normalise(self, environment: Mapping[str, str] | None = None) -> Done:
        """The first half: originals to article files."""
        return self._python("-m", "generator", "--content", "content", "normalise", environment=environment)

    def press(self, environment: Mapping[str, str] | None = None, settings: str = "pelicanconf.py") -> Done:
        """The second half: article files to a site."""
        return self._python("-m", "pelican", "content", "-o", "output", "-s", settings, "--fatal", "warnings",
                            environment=environment)

    def build(self, environment: Mapping[str, str] | None = None) -> "Checkout":
        """Both halves, as `make html` runs them. Fails the test, with what was printed, when one of them fails."""
        for half in (self.normalise, self.press):
            done = half(environment)
            assert done.returncode == 0, f"{half.__name__} ended with {done.returncode}\n{done.stdout}\n{done.stderr}"
        return self

    def _python(self, *arguments: str, environment: Mapping[str, str] | None) -> Done:
        added = dict(environment or {})
        path = os.pathsep.join(filter(None, (added.pop("PYTHONPATH", ""), str(ROOT))))
        return subprocess.run(
            [sys.executable, *arguments], cwd=self.folder, env={**os.environ, **added, "PYTHONPATH": path},
            capture_output=True, text=True, encoding="utf-8", timeout=300, check=False)


def digests(folder: Path) -> dict[str, str]:
    """Path below `folder` -> digest, of every file there."""
    return {path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest()
            for path in sorted(folder.rglob("*")) if path.is_file()}
