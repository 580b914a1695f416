"""Bytes and requests are those of the files, as a host sends them."""

import gzip
import urllib.request
from pathlib import Path

from tests.measure.search.browsing import kind, tally
from tests.measure.search.serving import serving


def fetched(address: str) -> tuple[bytes, str | None]:
    with urllib.request.urlopen(address) as answer:  # noqa: S310
        return answer.read(), answer.headers["Content-Encoding"]


def test_a_text_is_sent_and_counted_gzipped(tmp_path: Path):
    (tmp_path / "a b.js").write_text("word " * 1000)
    with serving(tmp_path) as (address, log):
        body, encoding = fetched(f"{address}a%20b.js?v=1")

    assert "gzip" == encoding
    assert b"word " * 1000 == gzip.decompress(body)
    assert [("a b.js", len(body))] == [(sent.path, sent.size) for sent in log]


def test_what_is_packed_already_is_sent_as_it_is(tmp_path: Path):
    (tmp_path / "x.pf_index").write_bytes(b"\x00" * 50)
    with serving(tmp_path) as (address, log):
        body, encoding = fetched(f"{address}x.pf_index")

    assert (b"\x00" * 50, None) == (body, encoding)
    assert [50] == [sent.size for sent in log]


def test_a_request_is_counted_each_time(tmp_path: Path):
    (tmp_path / "index.json").write_text("{}")
    with serving(tmp_path) as (address, log):
        fetched(f"{address}index.json")
        fetched(f"{address}index.json")

    assert 2 == len(log)
    assert log[0].began <= log[1].began


def test_files_are_told_apart_by_what_they_are_for():
    kinds = {"search/root.js": "index", "search/d/0.js": "index", "theme/js/search-engine.js": "scripts", "theme/js/page.js": "page",
             "search.html": "page", "theme/site.css": "page", "theme/search.css": "page", "theme/fonts/a.woff2": "page",
             "pagefind/pagefind.js": "scripts", "pagefind/wasm.en.pagefind": "scripts", "pagefind/pagefind-entry.json": "index",
             "pagefind/fragment/en_1.pf_fragment": "index", "index.json": "index", "titles.json": "index", "library.js": "scripts",
             "engine.js": "scripts", "show.js": "page"}

    assert kinds == {path: kind(path) for path in kinds}


def test_bytes_and_requests_add_up_by_kind():
    assert {"index": (2, 30), "page": (1, 5)} == tally([("search/root.js", 10), ("search/d/0.js", 20), ("search.html", 5)])
