"""The rooms of an archive that has no article yet."""

from pathlib import Path

from generator import attributes, store
from generator.founding import tool
from generator.founding.settings_file import FILES, Choices, readme, settings_file
from generator.notices import BrokenFile, Notice

BEFORE = ".before"
"""What the folder of an archive is called, after its name, when another has taken its place."""


def found(folder: Path, choices: Choices) -> None:
    """A new archive with a copy of the tool. Raises BrokenFile (S-040, S-041)."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise BrokenFile(Notice(code="S-040", file=str(folder), message="there is something here already",
                                hint="name a folder that is not there yet, or an empty one; for a newer tool: make upgrade DIR=…"))
    tool.install(folder)
    store.write(folder / "pelicanconf.py", settings_file(choices).encode())
    store.write(folder / "README.md", readme(choices).encode())
    for name, what in tool.OWN.items():
        store.write(folder / "own" / name / "README.txt", f"{what}\n".encode())
    make_content(folder / "content", choices.language)


def empty(content: Path, language: str = "en") -> Path:
    """Put an archive without articles in the place of this one, which stays beside it; its new place. Raises BrokenFile (S-044).

    Its pages begin in the `language` of the interface.

    Where that was done and nothing has come in since, there is nothing to do: so a run that was killed can be run again.
    """
    aside = content.with_name(content.name + BEFORE)
    if aside.exists() and _is_empty(content):
        return aside
    if aside.exists():
        raise BrokenFile(Notice(code="S-044", file=str(aside), message="another archive was put aside here already",
                                hint="move it away, or delete it when nothing in it is wanted any more"))
    store.put_aside(content, aside, lambda fresh: make_content(fresh, language))
    return aside


def _is_empty(content: Path) -> bool:
    return not any(store.all_in(content / "originals")) and not any((content / "articles").glob("*.md"))


def make_content(content: Path, language: str) -> None:
    """The folders of an archive, and the files that somebody edits; its pages in a language of the interface, else in English."""
    for room in ("originals", "articles"):
        store.write(content / room / ".gitkeep", b"")
    for path in sorted((FILES / "authority").glob("*.yaml")):
        store.write(content / "authority" / path.name, path.read_bytes())
    pages = FILES / "pages" / language.partition("-")[0]
    for path in sorted((pages if pages.is_dir() else FILES / "pages/en").glob("*.md")):
        store.write(content / "pages" / path.name, path.read_bytes())
    attributes.keep(content)
