"""Article files as articles: what did not change since the last build is not read through again, the rest is, on all cores."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import msgspec

from generator import document, store, stowing
from generator.memo import Kind, Memo
from generator.model import Article
from generator.notices import BrokenFile, Notice


class Parsed(msgspec.Struct, frozen=True, array_like=True):
    """What a file is."""

    article: Article | None
    """None when it is no article file."""

    notices: tuple[Notice, ...] = ()

    def get(self) -> tuple[Article, tuple[Notice, ...]]:
        """The article, and what is to be said of it. Raises BrokenFile."""
        if self.article is None:
            raise BrokenFile(*self.notices)
        return self.article, self.notices


PARSED: Kind[Parsed] = Kind(Parsed)


def parsed(paths: Iterable[Path], content: Path, memo: Memo) -> Mapping[str, Parsed]:
    """Path -> what the file is; of many files on the disk until it is asked for."""
    files = {str(path): f"content/{path.relative_to(content).as_posix()}" for path in paths}
    keys = {path: hashlib.sha256(file.encode() + b"\0" + Path(path).read_bytes()).digest() for path, file in files.items()}
    return stowing.results(memo, "articles", PARSED, keys, lambda path: _parse(Path(path), files[path]))


def articles(found: Mapping[str, Parsed], paths: Sequence[str]) -> Sequence[Article]:
    """The articles of files that are some, in this order."""
    return stowing.in_order(stowing.parts(found, lambda one: one.get()[0]), paths)


def _parse(path: Path, file: str) -> Parsed:
    try:
        article, notices = document.parse(store.read_text(path, file), file)
    except BrokenFile as problem:
        return Parsed(None, problem.notices)
    return Parsed(article, notices)
