"""Take what is withheld out of all tracked files, and move the originals that have it, or whose article was withdrawn, into the vault.

Whatever was stopped is finished by doing it again: the vault has each thing before the archive loses it, and the custody log comes last.
"""

import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from generator import custody, document, permalinks, store
from generator import withholding as shown
from generator.model import Article, Name
from generator.notices import PressmarkError
from generator.vault.place import Vault
from generator.vault.rules import Rules, read

ORIGINALS, ARTICLES, MEDIA = "originals", "articles", "media"
LARGEST = 20_000_000
"""Bytes, as intake takes them."""


@dataclass(slots=True)
class Withheld:
    """What was done."""

    articles: list[str] = field(default_factory=list)
    """Files of articles that were changed, by their new names."""

    files: list[str] = field(default_factory=list)
    """Other files that were changed."""

    originals: int = 0
    """How many were moved into the vault."""


def withhold(content: Path, vault: Vault, today: str) -> Withheld:
    """Do so; for who holds the archive's lock. Raises OSError, PressmarkError."""
    rules, done = read(vault), Withheld()
    originals = content / ORIGINALS
    manifest = store.read_manifest(originals)
    touched = _articles(content, vault, rules, done)
    held = {entry.sha256 for entry in store.read_manifest(vault.originals).values()}
    wanted = {entry.sha256 for entry in manifest.values() if _has_to_go(originals, entry, touched, held, rules)}
    for entry in (entry for entry in manifest.values() if entry.sha256 in wanted and (originals / entry.file).is_file()):
        vault.put_original(originals, entry, entry.file)
    _turned_away(originals, manifest, rules, vault, today)
    _other_files(content, rules, done)
    _move(originals, manifest, wanted, rules, vault, today, done)
    if done.articles or done.files or done.originals:
        shutil.rmtree(content.resolve().parent / ".cache", ignore_errors=True)  # it remembers texts as they were
    return done


# ---------------------------------------------------------------- articles

def _articles(content: Path, vault: Vault, rules: Rules, done: Withheld) -> set[str]:
    """Change the files of articles; the originals of those that were, or are, changed, by digest."""
    touched: set[str] = set()
    for path in sorted((content / ARTICLES).glob("*.md")):
        text = store.read_text(path)
        before, _ = document.parse(text, f"{ARTICLES}/{path.name}")
        name = rules.named(path.name)
        after = _shown(text, before, f"{ARTICLES}/{name}", rules)
        if after != text or name != path.name:
            vault.put_article(before.id, text)
            store.write(path.with_name(name), after.encode())
            if name != path.name:
                path.unlink()
            done.articles.append(f"{ARTICLES}/{name}")
        if before.withdrawn or vault.articles(before.id):
            files = {before.original.file, *(one.file for one in before.provenance)}
            touched |= files | set(map(rules.named, files))
    return touched


def _shown(text: str, article: Article, file: str, rules: Rules) -> str:
    """The file's text with stand-ins, without the words of what was withdrawn; and without digests of what it said before."""
    if article.withdrawn and (bare := shown.shown_part(article)) != article:
        text = document.write(replace(bare, generated=()))
    told = rules.told(text)
    if told == text and not article.withdrawn:
        return text
    again, _ = document.parse(told, file)
    names = (shown.printed(name, again.text) for name in _united(again.names))
    return document.write(replace(again, names=tuple(name for name in names if name), generated=()))


def _united(names: tuple[Name, ...]) -> Iterator[Name]:
    """Names that are one under their stand-in."""
    groups: dict[tuple[str, str], list[Name]] = {}
    for name in names:
        groups.setdefault((name.name, name.type), []).append(name)
    for group in groups.values():
        yield replace(group[0], surfaces=tuple(dict.fromkeys(form for name in group for form in name.surfaces)),
                      roles=tuple(dict.fromkeys(role for name in group for role in name.roles)))


# ---------------------------------------------------------------- everything else that is tracked

def _other_files(content: Path, rules: Rules, done: Withheld) -> None:
    for path in sorted(content.rglob("*")):
        place = path.relative_to(content)
        if place.parts[0] in (ORIGINALS, ARTICLES, MEDIA) or not path.is_file() or path.name.startswith("."):
            continue
        _other_file(content, path, rules, done)


def _other_file(content: Path, path: Path, rules: Rules, done: Withheld) -> None:
    place = path.relative_to(content)
    try:
        text = store.read_text(path)
    except PressmarkError:
        return  # no text: check tells of it when it has something
    after = rules.told(text)
    name = rules.named(path.name)
    if after != text or name != path.name:
        if path.name == permalinks.LEDGER:
            after = _each_once(after)
        if place.parts[0] == "authority":
            after = rules.without_former(after)
        store.write(path.with_name(name), after.encode())
        if name != path.name:
            path.unlink()
        done.files.append(path.with_name(name).relative_to(content).as_posix())


def _each_once(ledger: str) -> str:
    """Without the anchors of paragraphs, which are digests of their words, and what two addresses that are one now said of each other."""
    rows = (row for row in permalinks.parse(ledger).rows if row.kind != permalinks.ANCHOR and row.path != row.target)
    return permalinks.text_of(permalinks.Ledger(tuple(dict.fromkeys(rows))))


# ---------------------------------------------------------------- originals

def _has_to_go(originals: Path, entry: store.Entry, touched: set[str], held: set[str], rules: Rules) -> bool:
    """Whether an original has to go, or has gone without the log's knowing."""
    path = originals / entry.file
    return entry.file in touched or (_has(path, entry.file, rules) if path.is_file() else entry.sha256 in held)


def _has(path: Path, name: str, rules: Rules) -> bool:
    """Whether a file plainly has something that is withheld; one that is too large to be an article is judged by its articles alone."""
    return rules.named(name) != name or (path.stat().st_size <= LARGEST and rules.stands_in(path.read_bytes()))


def _turned_away(originals: Path, manifest: Mapping[str, store.Entry], rules: Rules, vault: Vault, today: str) -> None:
    """Move what lies among the originals and no run could read."""
    for name in [name for name in store.originals_in(originals) if name not in manifest]:
        path = originals / name
        if _has(path, name, rules):
            digest = store.file_digest(path)
            vault.put_original(originals, store.Entry(file=name, sha256=digest, bytes=path.stat().st_size, received=today), name)
            path.unlink()


def _move(originals: Path, manifest: Mapping[str, store.Entry], wanted: set[str], rules: Rules, vault: Vault, today: str,
          done: Withheld) -> None:
    gone = [entry for entry in manifest.values() if entry.sha256 in wanted and vault.original(entry.sha256)]
    for entry in gone:
        (originals / entry.file).unlink(missing_ok=True)
    named = {rules.named(name): replace(entry, file=rules.named(name)) if entry in gone else entry for name, entry in manifest.items()}
    store.write_manifest(originals, named)
    log = custody.read(originals)
    away = log.away
    fresh = sorted({entry.sha256: entry for entry in gone if entry.sha256 not in away}.values(), key=lambda entry: entry.sha256)
    done.originals = len(fresh)
    if fresh:
        custody.keep(originals, log, manifest)
        custody.write(originals, custody.read(originals).and_then(custody.WITHHELD, fresh, today))
