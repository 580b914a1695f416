"""The vault: a folder outside the repository, for those who may know.

    withheld.yaml    what is withheld, written by a person
    key              what stand-ins are made with; whoever has it and a name knows its stand-in
    originals/       the originals that were moved here, with a manifest; names and bytes as received
    articles/        the article files as they were, in the order in which they were replaced: <id>.1.md, <id>.2.md …
"""

import os
import secrets
from dataclasses import dataclass
from pathlib import Path

from generator import store
from generator.notices import BrokenFile, Notice

VAULT = "PRESSMARK_VAULT"
"""The variable of the environment that names the folder."""

RULES, KEY, ORIGINALS, ARTICLES = "withheld.yaml", "key", "originals", "articles"


@dataclass(frozen=True, slots=True)
class Vault:
    """One, that is surely outside of an archive's repository."""

    folder: Path

    @classmethod
    def at(cls, folder: Path, content: Path) -> "Vault":
        """The vault in a folder. Raises BrokenFile: S-050 when it lies in the repository."""
        home, place = _repository(content.resolve()), folder.resolve()
        if place.is_relative_to(home):
            raise BrokenFile(Notice(
                code="S-050", file=str(folder), message="the vault lies in the repository, where it would be published with the rest",
                hint=f"name a folder outside of it: --vault DIR, or {VAULT}=DIR"))
        return cls(folder)

    @property
    def originals(self) -> Path:
        """Where originals lie."""
        return self.folder / ORIGINALS

    def key(self) -> bytes:
        """Drawn once."""
        path = self.folder / KEY
        if not path.is_file():
            store.write(path, secrets.token_hex(32).encode())
            os.chmod(path, 0o600)  # noqa: PTH101
        return path.read_bytes()

    def put_original(self, originals: Path, entry: store.Entry, file: str) -> None:
        """Copy an original here, `file` being where it lies, and see that it has arrived. Raises OSError, BrokenFile (S-003)."""
        name = f"{entry.sha256[:16]}/{Path(file).name}"
        store.copy(originals / file, self.originals / name)
        if store.file_digest(self.originals / name) != entry.sha256:
            raise BrokenFile(Notice(code="S-003", file=str(originals / file), hint="restore it from a backup or from version control",
                                    message="this original is not what was received: its checksum differs"))
        held = store.read_manifest(self.originals)
        held[name] = store.Entry(file=name, sha256=entry.sha256, bytes=entry.bytes, received=entry.received)
        store.write_manifest(self.originals, held)

    def original(self, sha256: str) -> Path | None:
        """The original of this digest, where it is here and whole."""
        for name, entry in store.read_manifest(self.originals).items():
            path = self.originals / name
            if entry.sha256 == sha256 and path.is_file() and store.file_digest(path) == sha256:
                return path
        return None

    def put_article(self, id_: str, text: str) -> None:
        """Keep an article file as it was, once."""
        kept = self.articles(id_)
        if text not in kept:
            store.write(self.folder / ARTICLES / f"{id_}.{len(kept) + 1}.md", text.encode())

    def articles(self, id_: str) -> list[str]:
        """The texts of an article file that were replaced, the first one first."""
        found, number = list[str](), 1
        while (path := self.folder / ARTICLES / f"{id_}.{number}.md").is_file():
            found.append(store.read_text(path))
            number += 1
        return found

    def let_go(self, id_: str) -> None:
        """An article of this archive again: what is kept of it has other names."""
        for path in sorted((self.folder / ARTICLES).glob(f"{id_}.[0-9]*.md")):
            path.rename(path.with_suffix(".released"))


def _repository(content: Path) -> Path:
    """The folder with .git that an archive is in, else the one that content/ is in."""
    return next((folder for folder in content.parents if (folder / ".git").exists()), content.parent)
