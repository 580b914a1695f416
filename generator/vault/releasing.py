"""Taking a decision back: an original and the article files that were made from it return from the vault."""

from pathlib import Path

from generator import custody, document, permalinks, store
from generator.notices import BrokenFile, Notice
from generator.vault.place import Vault
from generator.vault.withholding import ARTICLES, ORIGINALS


def release(content: Path, vault: Vault, id_: str, today: str) -> tuple[str, ...]:
    """Bring back an article as it first was, and its original; the files. Raises BrokenFile (S-053) when the vault has not both."""
    kept = vault.articles(id_)
    article = document.parse(kept[0], f"{ARTICLES}/released-{id_}.md")[0] if kept else None
    original = vault.original(_sha256(content, article.original.file, vault)) if article else None
    if article is None or original is None:
        raise BrokenFile(Notice(code="S-053", message=f"the vault has no article {id_} with its original",
                                hint="give the id at the end of the article's address, and the vault that it was moved to"))
    entry = store.read_manifest(vault.originals)[original.relative_to(vault.originals).as_posix()]
    originals = content / ORIGINALS
    store.copy(original, originals / article.original.file)
    manifest = {name: one for name, one in store.read_manifest(originals).items() if one.sha256 != entry.sha256}
    store.write_manifest(originals, manifest | {article.original.file: store.Entry(
        file=article.original.file, sha256=entry.sha256, bytes=entry.bytes, received=entry.received)})
    for path in (content / ARTICLES).glob(f"*-{id_}.md"):
        path.unlink()
    path = content / ARTICLES / f"{permalinks.plain_slug(article.headline)}-{id_}.md"
    store.write(path, kept[0].encode())
    vault.let_go(id_)
    custody.write(originals, custody.read(originals).and_then(custody.RETURNED, [entry], today))
    return f"{ARTICLES}/{path.name}", f"{ORIGINALS}/{article.original.file}"


def _sha256(content: Path, file: str, vault: Vault) -> str:
    """Of the whole original of this name, as the vault has it."""
    held = store.read_manifest(vault.originals)
    away = custody.read(content / ORIGINALS).away
    return next((entry.sha256 for name, entry in held.items() if name.partition("/")[2] == Path(file).name and entry.sha256 in away), "")
