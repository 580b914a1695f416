"""The files of the tool in an archive: copied when it begins, replaced by newer ones, never mixed with what is the archive's own."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from generator import __version__, store
from generator.notices import BrokenFile, Notice

HOME = Path(__file__).parents[2]
"""The checkout that this code runs from."""

ROOMS = ("generator", "theme", "docs", "requirements", "Makefile", "publishconf.py", "pyproject.toml", "LICENSE", ".gitignore",
         ".github/workflows/pages.yml")
"""What of it goes into an archive. Tests stay with the tool."""

LIST = ".pressmark.json"
"""Version and digests of the tool's files, so that those which somebody edited are known."""

OWN = {
    "templates": "A template here is used in the place of the theme's one of the same name. docs/your-own.md has examples.",
    "plugins": "Pelican plug-ins of your own. Name them in pelicanconf.py: PLUGINS += [\"their_name\"].",
}
"""Rooms of own/ -> what they are for."""

PASSING = ("__pycache__", ".DS_Store")


def install(folder: Path) -> None:
    """Copy the tool into a folder. Raises BrokenFile (S-041)."""
    files = files_of_tool()
    for name, path in files.items():
        store.write(folder / name, path.read_bytes())
    _keep(folder, files)


def upgrade(folder: Path, *, discard: bool = False) -> tuple[list[str], list[str]]:
    """Bring the tool in an archive to this version; which files changed, and which are gone.

    Nothing but files of the tool is touched. Raises BrokenFile (S-041, S-042), and (S-043) for files of the tool that somebody edited,
    unless they are to be discarded.
    """
    former, files = _former(folder), files_of_tool()
    edited = [name for name, digest in former.items() if (folder / name).is_file() and store.file_digest(folder / name) != digest]
    added = [name for name in files if name not in former and (folder / name).exists()]
    unlike = [name for name in sorted({*edited, *added}) if not _same(folder / name, files.get(name))]
    if unlike and not discard:
        raise BrokenFile(*(Notice(
            code="S-043", file=name, message="this file of the tool was edited here",
            hint="move your change to own/ or pelicanconf.py (docs/your-own.md); EDITS=discard  takes the tool's own") for name in unlike))
    changed = [name for name, path in files.items() if store.write(folder / name, path.read_bytes())]
    gone = [name for name in former if name not in files and (folder / name).is_file()]
    for name in gone:
        (folder / name).unlink()
    _keep(folder, files)
    return changed, gone


def files_of_tool() -> dict[str, Path]:
    """Path in an archive -> the file of this tool. Raises BrokenFile (S-041)."""
    missing = [name for name in ROOMS if not (HOME / name).exists()]
    if missing:
        raise BrokenFile(Notice(code="S-041", file=str(HOME), message=f"the tool is not whole here: {', '.join(missing)}",
                                hint="run this from a checkout of Pressmark, or from an archive that make new made"))
    return {path.relative_to(HOME).as_posix(): path for name in ROOMS for path in _below(HOME / name)}


def _below(path: Path) -> Iterator[Path]:
    if path.is_file():
        yield path
    elif path.is_dir() and path.name not in PASSING:
        for inner in sorted(path.iterdir()):
            if inner.name not in PASSING:
                yield from _below(inner)


def _same(path: Path, other: Path | None) -> bool:
    return other is not None and path.is_file() and path.read_bytes() == other.read_bytes()


def _keep(folder: Path, files: Mapping[str, Path]) -> None:
    kept = {"version": __version__, "files": {name: store.file_digest(path) for name, path in sorted(files.items())}}
    store.write(folder / LIST, (json.dumps(kept, indent=0, ensure_ascii=False) + "\n").encode())


def _former(folder: Path) -> dict[str, str]:
    try:
        kept = json.loads((folder / LIST).read_bytes())["files"]
    except (OSError, ValueError, KeyError, TypeError):
        kept = None
    if not isinstance(kept, dict) or not all(_is_inside(name) for name in kept):
        raise BrokenFile(Notice(code="S-042", file=str(folder / LIST), message="this is no archive that make new made",
                                hint="a clone of Pressmark is brought up to date by git pull; make new DIR=… makes an archive"))
    return {str(name): str(digest) for name, digest in kept.items()}


def _is_inside(name: str) -> bool:
    """A list that somebody changed names nothing outside the tool's rooms."""
    return ".." not in Path(name).parts and any(name == room or name.startswith(f"{room}/") for room in ROOMS)
