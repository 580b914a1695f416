"""What a person decides through the program, written into the article file."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from generator import dates, document, settling, store
from generator.accession.normalising import ARTICLES
from generator.model import Article
from generator.notices import BrokenFile, Notice


def settle_date(content: Path, article: Article, edtf: str | None) -> None:
    """Write a person's decision on a date into the article file: `edtf`, or null for not known."""
    date = dates.parse(edtf, "curated") if edtf else None
    path = content / ARTICLES / Path(article.file).name
    current = document.parse(store.read_text(path), article.place)[0]
    settled = replace(current, published=date, date_basis="curated")
    store.write(path, document.edit(store.read_text(path), settled, article.place).encode())


def find_file(content: Path, wanted: str) -> Path:
    """The file of the article with this id, or of this path. Raises BrokenFile (F-095)."""
    wanted_id = Path(wanted).stem.rpartition("-")[2]
    for path in sorted((content / ARTICLES).glob("*.md")):
        if path.stem.rpartition("-")[2] == wanted_id:
            return path
    raise BrokenFile(Notice(code="F-095", message=f"no article is called {wanted}",
                            hint="give the id at the end of its address, or the path of its file"))


def settle(content: Path, wanted: str, what: Iterable[str], decide: Callable[[Article, str], Article]) -> tuple[str, list[str]]:
    """Write decisions on doubts into the article file, by settling.accept or settling.refuse; all of them, or none.

    Gives the file and the keys that changed. Raises BrokenFile.
    """
    path = find_file(content, wanted)
    file = path.as_posix()
    text = store.read_text(path)
    before = after = document.parse(text, file)[0]
    for name in what:
        after = decide(after, name)
    store.write(path, document.edit(text, after, file).encode())
    return file, settling.changed_keys(before, after)
