"""The archive as a .zip to carry and as a bag to keep: opened, checked by others' tools, and restored from the bag alone."""

import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from urllib.parse import unquote

import bagit
import pytest

from generator import commands
from generator.export.imprint import Imprint
from tests.browser.checkout import Checkout, digests
from tests.browser.conftest import STICK, Visit
from tests.browser.test_search import RESULT

IMPRINT = Imprint(name="Aleppo, April 2016", description="Two reports.", email="desk@archive.example", today="2026-03-04")


@pytest.fixture(scope="module")
def away(checkout: Checkout, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What was taken away."""
    folder = tmp_path_factory.mktemp("away")
    commands.export(checkout.content, ["zip", "bag", "wacz"], folder, IMPRINT, checkout.output)
    return folder


@pytest.fixture
def bag(away: Path) -> Path:
    return away / "aleppo-april-2016-bag"


def test_the_zip_has_the_whole_site_in_one_folder_and_nothing_else(away: Path, checkout: Checkout, tmp_path: Path) -> None:
    with zipfile.ZipFile(away / "aleppo-april-2016.zip") as packed:
        packed.extractall(tmp_path)

    assert ["aleppo-april-2016"] == [path.name for path in tmp_path.iterdir()]
    assert {name: digest for name, digest in digests(checkout.output).items() if not name.startswith(".")} == digests(
        tmp_path / "aleppo-april-2016")


def test_the_same_site_is_the_same_zip_whatever_the_times_of_its_files(away: Path, checkout: Checkout, tmp_path: Path) -> None:
    copy = shutil.copytree(checkout.output, tmp_path / "output", copy_function=shutil.copy)
    os.utime(copy / "index.html", (1, 1))
    commands.export(checkout.content, ["zip"], tmp_path, IMPRINT, copy)

    assert (away / "aleppo-april-2016.zip").read_bytes() == (tmp_path / "aleppo-april-2016.zip").read_bytes()


def test_the_unpacked_zip_opens_from_a_stick_and_its_search_finds(away: Path, tmp_path: Path, visit: Visit) -> None:
    stick = tmp_path / STICK
    with zipfile.ZipFile(away / "aleppo-april-2016.zip") as packed:
        packed.extractall(stick)
    base = f"{(stick / 'aleppo-april-2016').as_uri()}/"
    with visit(base) as (context, watch):
        page = context.new_page()
        page.goto(base + "index.html")
        page.goto(base + "search.html?q=clinic")
        page.locator(RESULT).first.click()
        page.wait_for_url("**/articles/**")

    assert [] == watch.faults


def test_the_bag_is_valid_for_bagit_py_and_for_sha512sum(bag: Path) -> None:
    assert bagit.Bag(str(bag)).is_valid()
    for manifest in ("manifest-sha512.txt", "tagmanifest-sha512.txt"):
        subprocess.run(["sha512sum", "--quiet", "--check", manifest], cwd=bag, check=True, timeout=60)


def test_a_changed_byte_in_the_bag_is_noticed(bag: Path, tmp_path: Path) -> None:
    """The check itself is tried: a bag that is always valid would be no proof."""
    copy = shutil.copytree(bag, tmp_path / "bag")
    original = min((copy / "data/content/originals").glob("*.txt"))
    original.write_bytes(original.read_bytes()[:-1] + b"?")

    assert not bagit.Bag(str(copy)).is_valid()


def test_the_bag_s_metadata_names_files_that_are_there_and_says_what_came_of_which_original(bag: Path) -> None:
    graph = {one["@id"]: one for one in json.loads((bag / "data/ro-crate-metadata.json").read_text("utf-8"))["@graph"]}
    root = graph["./"]

    assert {"@id": "./"} == graph["ro-crate-metadata.json"]["about"]
    assert {"@id": "https://w3id.org/ro/crate/1.2"} == graph["ro-crate-metadata.json"]["conformsTo"]
    assert {"name", "description", "datePublished", "license", "hasPart"} <= root.keys()
    assert [] == [part["@id"] for part in root["hasPart"] if not (bag / "data" / unquote(part["@id"])).exists() or part["@id"] not in graph]
    assert [] == [part["@id"] for part in root["hasPart"] if not graph[part["@id"]].get("description")]
    assert [{"@id": "generator/"}] == [one["url"] for one in graph.values() if one["@type"] == "SoftwareApplication"]
    made = {one["result"]["@id"]: one["object"]["@id"] for one in graph.values() if one["@type"] == "CreateAction"}
    assert {f"content/articles/{path.name}" for path in (bag / "data/content/articles").glob("*.md")} == set(made)
    assert {f"content/originals/{path.name}" for path in (bag / "data/content/originals").glob("*.txt")} == set(made.values())


def test_the_archive_restored_from_its_bag_alone_is_the_same_site_byte_for_byte(bag: Path, tmp_path: Path) -> None:
    """With the tool in the bag, and not the one that is tested."""
    restored = shutil.copytree(bag / "data", tmp_path / "restored", ignore=shutil.ignore_patterns("site"))
    done = subprocess.run(
        [sys.executable, "-m", "generator.press", "content", "-o", "output", "-s", "pelicanconf.py", "--fatal", "warnings"], cwd=restored,
        env={**os.environ, "PYTHONPATH": str(restored)}, capture_output=True, text=True, timeout=120, check=False)

    assert 0 == done.returncode, done.stdout + done.stderr
    assert digests(bag / "data/site") == digests(restored / "output")


def test_what_is_not_built_cannot_be_taken_away(checkout: Checkout, tmp_path: Path) -> None:
    for kind in commands.PACKED:
        with pytest.raises(commands.PressmarkError, match="S-045"):
            commands.export(checkout.content, [kind], tmp_path / "away", IMPRINT, tmp_path / "no output")
    assert not list(tmp_path.glob("away/*"))
