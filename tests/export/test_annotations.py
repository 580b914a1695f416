"""Mentions as Web Annotations: what they quote stands where they say."""

import json
import string
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.catalogue import Catalogue
from generator.export import annotations, tables
from generator.export.imprint import Imprint
from generator.export.shown import shown
from generator.model import Article
from tests.export.archive import IMPRINT, rows
from tests.views import sample

WORDS = st.lists(st.sampled_from([*sample.SURFACES, "🚢", "\u0301", "naïve", "حريق", "\u200f", *string.punctuation]), max_size=30)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("annotations")
    annotations.export(sample.ferry(), folder, IMPRINT)
    return folder / "annotations"


def read(path: Path) -> dict[str, Any]:
    return json.loads(path.read_text("utf-8"))  # type: ignore[no-any-return]


def made(catalogue: Catalogue, imprint: Imprint = IMPRINT) -> list[tuple[Article, dict[str, Any]]]:
    held = shown(catalogue)
    return [(article, one) for article in held.articles for one in annotations.annotations(held, article, imprint)]


@settings(max_examples=60)
@given(WORDS, WORDS)
def test_the_words_quoted_stand_at_the_offsets_with_what_is_around_them(headline: list[str], body: list[str]) -> None:
    """text[start:end] == exact, always."""
    article = sample.article(" ".join(headline) or "x", " ".join(body) or "x")
    catalogue = sample.catalogue((article,))
    assert len(catalogue.mentions[article.id]) == len(made(catalogue))
    for _, one in made(catalogue):
        quoted, placed = one["target"]["selector"]
        start, end = placed["start"], placed["end"]
        assert quoted["exact"] == article.text[start:end]
        assert article.text[:end].endswith(quoted["prefix"] + quoted["exact"])
        assert article.text[end:].startswith(quoted["suffix"])


def test_the_text_is_that_of_the_tables(folder: Path, tmp_path: Path) -> None:
    tables.export(sample.ferry(), tmp_path, IMPRINT)
    texts = {row["permalink"]: row["text"] for row in rows(tmp_path / "articles.jsonl")}
    placed = [(one["target"]["source"].removeprefix(f"{IMPRINT.url}/"), one["target"]["selector"]) for page in folder.glob("a*.json")
              for one in read(page)["items"]]

    assert len(rows(tmp_path / "mentions.jsonl")) == len(placed)
    assert [] == [place for page, (quoted, place) in placed if quoted["exact"] != texts[page][place["start"]:place["end"]]]


def test_the_pages_follow_one_another_from_the_first_to_the_last(folder: Path) -> None:
    whole = read(folder / "collection.json")
    at, seen, before = whole["first"], 0, None
    while at:
        page = read(folder / at)
        assert ("AnnotationPage", "collection.json", seen, before) == (page["type"], page["partOf"], page["startIndex"], page.get("prev"))
        seen, before, at = seen + len(page["items"]), at, page.get("next")

    assert (whole["total"], whole["last"]) == (seen, before)


def test_the_body_is_the_page_of_who_is_named_and_the_same_elsewhere() -> None:
    catalogue = sample.ferry()
    same = ("https://www.wikidata.org/entity/Q1", "javascript:alert(1)")
    known = {id_: replace(entity, same_as=same) for id_, entity in catalogue.entity.items()}
    bodies = [one["body"] for _, one in made(replace(catalogue, entity=known))]

    assert {"id": "https://archive.example/brimsey/people/ines-calloway.html#entity", "type": "schema:Person",
            "schema:name": "Ines Calloway", "sameAs": ["https://www.wikidata.org/entity/Q1"]} in bodies
    assert {"identifying"} == {one["motivation"] for _, one in made(catalogue)}


def test_a_group_leads_to_its_part_of_the_place_s_page() -> None:
    catalogue = sample.catalogue((sample.article("Ropes", "The Brimseymen make ropes."),))

    assert ["https://archive.example/brimsey/places/brimsey.html#brimseymen"] == [one["body"]["id"] for _, one in made(catalogue)]


def test_a_mention_of_nobody_who_is_known_says_only_what_sort_it_is() -> None:
    catalogue = sample.ferry()
    unknown = {id_: tuple(replace(m, entity=None) for m in held) for id_, held in catalogue.mentions.items()}
    ones = [one for _, one in made(replace(catalogue, mentions=unknown))]

    assert {"classifying"} == {one["motivation"] for one in ones}
    assert {"person", "organisation", "place"} == {one["body"]["value"] for one in ones}


def test_ids_are_unique_and_do_not_depend_on_where_the_archive_is_published() -> None:
    here, there = ([one["id"] for _, one in made(sample.ferry(), imprint)] for imprint in (IMPRINT, Imprint(today="2026-03-04")))

    assert here == there
    assert len(here) == len(set(here))


def test_an_archive_without_an_address_names_its_articles_by_ids() -> None:
    for _, one in made(sample.ferry(), Imprint(today="2026-03-04")):
        assert one["target"]["source"].startswith("urn:uuid:")
        assert one["body"]["id"].startswith("urn:uuid:")


def test_words_put_in_before_change_no_id() -> None:
    one = sample.ferry_articles()[0]
    longer = sample.catalogue((replace(one, text=f"At sea. {one.text}"),))
    ids = {(one["id"], one["target"]["selector"][1]["start"] - 8) for _, one in made(longer)}

    assert {(held["id"], held["target"]["selector"][1]["start"]) for _, held in made(sample.catalogue((one,)))} == ids


def test_other_files_in_the_folder_stay(tmp_path: Path) -> None:
    (tmp_path / "annotations").mkdir()
    (tmp_path / "annotations/mine.json").write_text("{}")
    annotations.export(sample.ferry(), tmp_path, IMPRINT)

    assert "{}" == (tmp_path / "annotations/mine.json").read_text()
