"""The site as WACZ; the records are read with warcio, which did not write them."""

import gzip
import hashlib
import io
import json
import os
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from warcio.archiveiterator import ArchiveIterator

from generator.export.imprint import Imprint
from generator.export.replay import cdxj, wacz
from generator.export.sources import Sources
from tests.export import sites
from tests.export.archive import IMPRINT
from tests.views import sample

BASE = "https://archive.example/brimsey/"


def packed(site: Path, to: Path, imprint: Imprint = IMPRINT) -> Path:
    return wacz.export(sample.ferry(), Sources(content=to / "content", output=site), to, imprint)[0]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return sites.laid_out(tmp_path_factory.mktemp("site"))


@pytest.fixture(scope="module")
def parts(site: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    with zipfile.ZipFile(packed(site, tmp_path_factory.mktemp("wacz"))) as held:
        return {name: held.read(name) for name in held.namelist()}


def records(warc: bytes) -> dict[str, tuple[str, bytes]]:
    """Address -> media type and file, each record checked against its digests."""
    found = {}
    for record in ArchiveIterator(io.BytesIO(warc), check_digests="raise"):
        body = record.content_stream().read()
        if record.rec_type == "response":
            found[record.rec_headers.get_header("WARC-Target-URI")] = (record.http_headers.get_header("Content-Type"), body)
    return found


def lines(parts: dict[str, bytes]) -> list[tuple[str, str, dict[str, Any]]]:
    """Key, moment and place of each record, as the index has them."""
    text = gzip.decompress(parts["indexes/index.cdx.gz"]).decode()
    return [(key, moment, json.loads(told)) for key, moment, told in (line.split(" ", 2) for line in text.splitlines())]


def test_every_file_of_the_site_answers_at_its_address_with_its_bytes_and_type(site: Path, parts: dict[str, bytes]) -> None:
    found = records(parts["archive/site.warc.gz"])

    assert {BASE, *(BASE + quote(name) for name in sites.public())} == set(found)
    assert {name: (site / name).read_bytes() for name in sites.public()} == {name: found[BASE + quote(name)][1] for name in sites.public()}
    assert sites.TYPES == {name: found[BASE + quote(name)][0] for name in sites.TYPES}


def test_the_front_page_answers_without_a_name(site: Path, parts: dict[str, bytes]) -> None:
    assert (site / "index.html").read_bytes() == records(parts["archive/site.warc.gz"])[BASE][1]


def test_the_index_leads_to_each_record_and_is_in_the_order_of_bytes(parts: dict[str, bytes]) -> None:
    warc, held = parts["archive/site.warc.gz"], lines(parts)
    text = gzip.decompress(parts["indexes/index.cdx.gz"]).splitlines()

    assert sorted(text) == text
    assert len(sites.public()) + 1 == sum(place["mime"] != "warc/revisit" for _, _, place in held)
    for key, moment, place in held:
        start = int(place["offset"])
        headers = next(iter(ArchiveIterator(io.BytesIO(warc[start:start + int(place["length"])])))).rec_headers
        assert (place["url"], place["digest"]) == (headers.get_header("WARC-Target-URI"), headers.get_header("WARC-Payload-Digest"))
        assert (cdxj.key(place["url"]), "20260304000000") == (key, moment)


def test_a_page_answers_a_search_and_a_part_of_the_index_a_version_by_pointing_to_itself(parts: dict[str, bytes]) -> None:
    """Players look for what is nearest among addresses with a query; the search works in them by it."""
    found = {record.rec_headers.get_header("WARC-Target-URI"): record.rec_headers.get_header("WARC-Refers-To-Target-URI")
             for record in ArchiveIterator(io.BytesIO(parts["archive/site.warc.gz"])) if record.rec_type == "revisit"}
    pages = {BASE + quote(name) for name in sites.public() if name.endswith(".html")}

    assert {f"{page}?q=": page for page in pages} | {f"{BASE}search/d/0.js?v=": f"{BASE}search/d/0.js"} == found
    assert set(found) == {place["url"] for _, _, place in lines(parts) if place["mime"] == "warc/revisit"}


def test_the_list_of_blocks_leads_to_each_block(parts: dict[str, bytes], site: Path, tmp_path: Path,
                                                monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cdxj, "LINES", 4)
    with zipfile.ZipFile(packed(site, tmp_path)) as held:
        blocks, listed = held.read("indexes/index.cdx.gz"), held.read("indexes/index.idx").decode().splitlines()

    assert ["!meta", "0"] == listed[0].split(" ")[:2]
    assert 6 == len(listed[1:])
    read = b""
    for line in listed[1:]:
        key, moment, told = line.split(" ", 2)
        place = json.loads(told)
        block = gzip.decompress(blocks[place["offset"]:place["offset"] + place["length"]])
        assert f"{key} {moment} ".encode() == block[:len(key) + len(moment) + 2]
        read += block
    assert gzip.decompress(parts["indexes/index.cdx.gz"]) == read


@pytest.mark.parametrize(("url", "key"), [
    ("https://archive.example/brimsey/A%20b.HTML", "example,archive)/brimsey/a%20b.html"),
    ("https://archive.example/A?Q=", "example,archive)/a?q="), ("https://www.orrin.example", "example,orrin)/"),
    ("http://127.0.0.1:8000/x", "127.0.0.1:8000)/x")])
def test_addresses_stand_in_the_index_by_their_domains(url: str, key: str) -> None:
    """As the surt package, which most tools use, has them."""
    assert key == cdxj.key(url)


def test_every_part_is_listed_with_its_digest_and_the_list_too(parts: dict[str, bytes]) -> None:
    package = json.loads(parts["datapackage.json"])
    told = {one["path"]: (one["hash"], one["bytes"]) for one in package["resources"]}
    held = {name: data for name, data in parts.items() if not name.startswith("datapackage")}

    assert {name: (f"sha256:{hashlib.sha256(data).hexdigest()}", len(data)) for name, data in held.items()} == told
    assert f"sha256:{hashlib.sha256(parts['datapackage.json']).hexdigest()}" == json.loads(parts["datapackage-digest.json"])["hash"]
    assert ("data-package", "1.1.1", BASE) == (package["profile"], package["wacz_version"], package["mainPageUrl"])


def test_what_is_read_in_place_is_stored(site: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(packed(site, tmp_path)) as held:
        assert {"archive/site.warc.gz", "indexes/index.cdx.gz"} == {
            info.filename for info in held.infolist() if info.compress_type == zipfile.ZIP_STORED}


def test_the_list_of_pages_begins_with_the_front_page_and_has_none_that_moved(parts: dict[str, bytes]) -> None:
    head, *pages = map(json.loads, parts["pages/pages.jsonl"].splitlines())

    assert ("json-pages-1.0", "pages") == (head["format"], head["id"])
    assert [(BASE, "Brimsey & Orrin"), (f"{BASE}articles/the-quay-a1.html", "The Quay"),
            (f"{BASE}own/{quote('أخبار #1 50%.html')}", "أخبار"), (f"{BASE}people/new.html", "Ines Calloway")] == [
        (page["url"], page["title"]) for page in pages]
    assert {"2026-03-04T00:00:00Z"} == {page["ts"] for page in pages}


def test_the_same_site_is_the_same_file_whatever_the_times_of_its_files(site: Path, tmp_path: Path) -> None:
    os.utime(site / "index.html", (1, 1))

    assert packed(site, tmp_path / "a").read_bytes() == packed(site, tmp_path / "b").read_bytes()


def test_a_site_without_an_address_answers_at_one_that_nobody_can_have() -> None:
    assert "https://the-brimsey-archive.invalid/" == wacz.base(replace(IMPRINT, url=None))


def test_a_file_of_more_than_four_gigabytes_has_room_in_it(site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The entry has the fields that count with 64 bits."""
    monkeypatch.setattr(wacz, "LARGE", 10)
    with zipfile.ZipFile(packed(site, tmp_path)) as held:
        assert None is held.testzip()
        assert 45 == int.from_bytes((tmp_path / "the-brimsey-archive.wacz").read_bytes()[4:6], "little")
