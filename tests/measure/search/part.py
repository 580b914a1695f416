"""The search's parts of `make bench`."""

import json
import sys
import tempfile
from collections.abc import Iterator, Sequence
from importlib.metadata import version
from pathlib import Path

import pytest

from tests.measure.search import browsing, corpus, costing, judged, relevance, sentences, typos
from tests.measure.search.browsing import FROM_DISK
from tests.measure.search.corpus import Text
from tests.measure.search.costing import NAMES
from tests.measure.search.notes import BROWSER, COST
from tests.measure.search.sites import PACKAGES
from tests.measure.tables import Table

TYPOS_IN = "time"
"""The judged collection whose words are misspelt."""

COST_HEAD = ("", "CPU s", "peak MB", "index MB", "files", "CPU, of Pagefind's", "peak, of Pagefind's", "MB, of Pagefind's")
BROWSER_HEAD = ("", "kB", "page", "scripts", "index", "requests", "cold ms", "new query ms", "same again ms", "memory MB")
BROWSER_FORMATS = (*["{:,.0f}"] * 6, *["{:,.1f}"] * 3)


def ranking(data: Path | None, _sizes: Sequence[int], _rounds: int) -> Iterator[Table]:
    """How well is ranked what people have judged. Without such collections there is no table, and it is said."""
    if data and judged.files(data):
        yield from relevance.tables(data)
    else:
        print("search: no judged collections (DATA/search/*.json.gz), so no relevance is measured", file=sys.stderr)


def misspelling(data: Path | None, _sizes: Sequence[int], _rounds: int) -> Iterator[Table]:
    """How slips are borne."""
    yield typos.table(*_texts(data))


def scale(data: Path | None, sizes: Sequence[int], rounds: int) -> Iterator[Table]:
    """What the index costs, and what a reader waits for, with so many articles; each size has blocks of its own."""
    for count in sizes:
        with tempfile.TemporaryDirectory(prefix="bench-") as temporary:
            folder = Path(temporary)
            texts = corpus.articles(count, data)
            queries = corpus.queries(texts, browsing.QUERIES)
            corpus.write(texts, folder / "articles.json")
            del texts
            made_of = "news agency sentences" if data and sentences.there(data) else "invented words"
            yield from _scaled(folder, count, queries, rounds, made_of)


def _scaled(folder: Path, count: int, queries: Sequence[str], rounds: int, made_of: str) -> Iterator[Table]:
    """Both tables of one size."""
    found, of = costing.costs(folder / "articles.json", count, folder, rounds), f"{count:,} articles of 500 words, made of {made_of}"
    yield Table(name=f"search-cost-{count}", title=f"The index of {of}", head=COST_HEAD, rows=tuple(costing.rows(found)), notes=COST)
    rows = _browsed({name: folder / name for name in found}, queries, rounds)
    if rows:
        yield Table(name=f"search-browser-{count}", title=f"To the first ten results in Chromium, of {of}", head=BROWSER_HEAD, rows=rows,
                    notes=BROWSER)


def _texts(data: Path | None) -> tuple[Sequence[Text], str]:
    """Texts to misspell words of, and what they are."""
    path = data / "search" / f"{TYPOS_IN}.json.gz" if data else None
    if path and path.is_file():
        return judged.read(path).texts, "TIME's articles"
    return corpus.articles(1000, data), "1,000 articles"


def _browsed(sites: dict[str, Path], queries: Sequence[str], rounds: int) -> tuple[tuple[str, ...], ...]:
    """A row for each engine, over http, and ours from a disk. Without a Chromium none, and it is said."""
    try:
        found = browsing.browse(sites, queries, rounds)
    except pytest.skip.Exception as lacking:
        print(f"search: {lacking}", file=sys.stderr)
        return ()
    return tuple((NAMES.get(name, FROM_DISK), *_formatted(browsing.middle(made))) for name, made in found.items())


def _formatted(figures: Sequence[float]) -> list[str]:
    return [form.format(figure) for form, figure in zip(BROWSER_FORMATS, figures, strict=True)]


def versions() -> str:
    """Of what ours is measured beside."""
    peers = [f"{name} {json.loads((PACKAGES / package / 'package.json').read_text('utf-8'))['version']}"
             for package, name in NAMES.items() if package != "ours"]
    return ", ".join([*peers, f"bm25s {version('bm25s')}"])
