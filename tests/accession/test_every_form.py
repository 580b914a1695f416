"""A folder with every form that people keep articles in goes through the door, into the archive and onto the site."""

import hashlib
import json
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator import commands, document
from generator.commands import Outcome
from generator.model import Article
from tests.accession import every_form
from tests.browser.checkout import ROOT, Checkout

DAY = "2026-11-22"
COURIER, OBSERVER, GAZETTE = ("https://courier.example/2022/05/", "https://observer.example/", "https://gazette.example/")
FLOOD_WALL = ("Flood wall at Brackwater to be raised", "2022-05-03", ("Edda Marlowe",), f"{COURIER}flood-wall")

EXPECTED: dict[str, list[tuple[str, str | None, tuple[str, ...], str | None]]] = {
    "chromium-flood-wall.mhtml": [FLOOD_WALL],
    "feed.xml": [
        ("Herring back in the sound", "2024-03-05", ("Ruth Amery",), f"{OBSERVER}feed/1"),
        ("Lighthouse lamp to be replaced", "2024-03-04", ("Ruth Amery",), f"{OBSERVER}feed/0")],
    "letters.mbox": [
        ("Allotments to be drained", "2024-02-03", (), None),
        ("Library keeps its Saturday", "2024-02-03", (), None)],
    "packed.zip": [
        ("Bakery fire out within the hour", "2022-08-03", ("Clement Hay",), f"{OBSERVER}bakery"),
        ("Regatta put off by fog", "2022-07-16", ("Ines Ward",), f"{OBSERVER}regatta")],
    "saved/saved.html": [("Pier to open for the summer", "2023-05-27", ("Ruth Amery",), f"{OBSERVER}pier")],
    "scraped.jsonl": [
        ("Ropewalk to become flats", "2021-09-14", ("Clement Hay",), f"{OBSERVER}ropewalk"),
        ("School bus stops at Oskey again", "2021-10-02", ("Ines Ward",), f"{OBSERVER}bus")],
    "singlefile-flood-wall.html": [FLOOD_WALL],
    "wacz-courier.wacz": [("Ferry to Oskey sails again", "2022-05-05", ("Edda Marlowe",), f"{COURIER}ferry"), FLOOD_WALL],
    "warcio-courier.warc.gz": [
        ("Advert", None, (), "https://courier.example/advert"),
        ("Ferry to Oskey sails again", "2022-05-05", ("Edda Marlowe",), f"{COURIER}ferry"), FLOOD_WALL],
    "wordpress.xml": [
        ("About the Gazette", "2019-06-03", (), f"{GAZETTE}about-the-gazette/"),
        ("Flood warning lifted on the lower Wend", "2024-01-07", (), f"{GAZETTE}2024/01/07/flood-warning-lifted-on-the-lower-wend/"),
        ("Footbridge to stay shut until spring", "2023-11-15", ("Ada Hollis",),
         f"{GAZETTE}2023/11/15/footbridge-to-stay-shut-until-spring/"),
        ("Harriers end a wait of 31 years", "2024-05-11", ("Tomás Ó Brien",), f"{GAZETTE}2024/05/11/harriers-end-a-wait-of-31-years/"),
        ("Zoë Ångström-Šimek’s “Söndag” opens at the customs house", "2024-02-01", ("Ada Hollis",),
         f"{GAZETTE}2024/02/01/zoe-angstrom-simeks-sondag-opens-at-the-customs-house/")],
}
"""The original -> headline, day, byline and address of each article in it."""

PHOTOGRAPHED = {"Bakery fire out within the hour", "Pier to open for the summer", "Regatta put off by fog"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Archive:
    """An archive to which the folder was added, and once more."""

    content: Path
    folder: Path
    added: Outcome
    first: dict[str, bytes]
    """What stood below content/ then."""

    again: Outcome

    def articles(self) -> list[Article]:
        paths = sorted((self.content / "articles").iterdir())
        return [document.parse(path.read_text("utf-8"), f"articles/{path.name}")[0] for path in paths]


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    root = tmp_path_factory.mktemp("every")
    every_form.fill(root / "in")
    added = commands.add(root / "content", [root / "in"], DAY)
    first = files(root / "content")
    return Archive(content=root / "content", folder=root / "in", added=added, first=first,
                   again=commands.add(root / "content", [root / "in"], DAY))


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_one_file_is_refused_and_all_others_are_read(archive: Archive) -> None:
    errors = [(notice.file, notice.code) for notice in archive.added.notices if notice.level == "error"]

    assert (3, [("minutes.doc", "I-004")]) == (archive.added.code, errors)
    assert [("wacz-courier.wacz", "I-032"), ("wordpress.xml", "I-047")] == [
        (notice.file, notice.code) for notice in archive.added.notices if notice.level == "work"]


def test_each_article_of_each_form_has_its_headline_day_byline_and_address(archive: Archive) -> None:
    found: dict[str, set[tuple[str, str | None, tuple[str, ...], str | None]]] = {}
    for article in archive.articles():
        for file in (one.file for one in article.provenance):
            found.setdefault(file, set()).add(
                (article.headline, article.published and article.published.edtf, article.bylines, article.url))

    assert EXPECTED == {file: sorted(those) for file, those in found.items()}


def test_a_page_in_two_crawls_is_one_article_and_saved_by_two_browsers_three_versions(archive: Archive) -> None:
    walls = [article for article in archive.articles() if article.headline == FLOOD_WALL[0]]

    assert [["chromium-flood-wall.mhtml"], ["singlefile-flood-wall.html"],
            ["wacz-courier.wacz", "warcio-courier.warc.gz", "warcio-courier.warc.gz"]] == sorted(
        [one.file for one in article.provenance] for article in walls)
    assert 3 == len(archive.added.data["versions"])


def test_the_manifest_has_the_digest_of_every_original_as_it_lay_in_the_folder(archive: Archive) -> None:
    rows = [json.loads(line) for line in archive.first["originals/manifest.jsonl"].decode().splitlines()]
    names = (*EXPECTED, "saved/saved_files/pier.jpg")
    expected = {name: hashlib.sha256((archive.folder / name).read_bytes()).hexdigest() for name in names}

    assert expected == {row["file"]: row["sha256"] for row in rows}
    assert expected == {name.removeprefix("originals/"): hashlib.sha256(data).hexdigest() for name, data in archive.first.items()
                        if name.startswith("originals/") and name not in ("originals/manifest.jsonl", "originals/custody.jsonl")}


def test_a_second_run_changes_no_byte(archive: Archive) -> None:
    assert archive.first == files(archive.content)
    assert (3, [], [], []) == (
        archive.again.code, archive.again.data["taken_in"], archive.again.data["added"], archive.again.data["changed"])


def test_the_images_of_a_saved_page_and_of_a_zip_are_kept_without_what_the_camera_wrote(archive: Archive) -> None:
    media = {name: data for name, data in archive.first.items() if name.startswith("media/")}

    assert PHOTOGRAPHED == {article.headline for article in archive.articles() if "](media/" in article.body}
    assert (3, True, [], ["saved/saved_files/counter.js", "saved/saved_files/site.css"]) == (
        len(media), every_form.WHERE.encode() in archive.first["originals/saved/saved_files/pier.jpg"],
        [name for name, data in media.items() if b"Exif" in data or every_form.WHERE.encode() in data],
        sorted(archive.added.data["passed_over"]))


def test_the_site_is_built_with_its_images_and_keeps_every_promise(archive: Archive, tmp_path: Path) -> None:
    site = Checkout(tmp_path)
    shutil.copytree(archive.content, site.content)
    shutil.copytree(ROOT / "theme", tmp_path / "theme")
    shutil.copy2(ROOT / "pelicanconf.py", tmp_path / "pelicanconf.py")
    built = site.press()
    checked = commands.check(site.content, site.output)

    assert (0, []) == (checked.code, [str(notice) for notice in checked.notices if notice.level == "error"]), built
    assert {name: data for name, data in archive.first.items() if name.startswith("media/")} == {
        name: data for name, data in files(site.output).items() if name.startswith("media/")}
