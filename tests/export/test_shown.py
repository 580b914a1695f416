"""Nothing of a withheld text leaves the archive, in whatever form."""

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator.catalogue import Catalogue
from generator.commands import EXPORTS
from generator.export import tables
from generator.export.shown import shown
from generator.model import Article
from tests.export.archive import IMPRINT, SECRET, rows, withholding
from tests.views import sample

WORDS = ("Quill", "quill", "Never in my life", "77 crowns", "Secret s", "Secret p", "Secret l", "Secret m", "Secret k", "Secret n",
         "both name",
         "Secret e", "SECRET TOWN", "Twice")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("withheld")
    for export in EXPORTS.values():
        export(withholding(), folder, IMPRINT)
    return folder


def by_headline(folder: Path) -> dict[str, dict[str, Any]]:
    return {row["headline"]: row for row in rows(folder / "articles.jsonl")}


def test_the_words_are_in_the_catalogue_to_begin_with() -> None:
    assert SECRET.id in {mention.entity for held in withholding().mentions.values() for mention in held}


@pytest.mark.parametrize("word", WORDS)
def test_no_file_has_a_word_of_it(folder: Path, word: str) -> None:
    assert [] == [path.name for path in folder.rglob("*") if path.is_file() and word.encode() in path.read_bytes()]


def test_what_is_withdrawn_keeps_its_citation_its_digest_and_its_address(folder: Path) -> None:
    row = by_headline(folder)["Taken down"]

    assert (["By Ann Hald"], "2001-01-01", "Orrin Mercury") == (row["bylines"], row["published"], row["publication"])
    assert 64 == len(row["original"]["sha256"])
    assert row["permalink"].startswith("articles/taken-down-")
    assert {"date": "2020-02-03", "reason": "At the publisher's request.", "replaced_by": None} == row["withdrawn"]
    assert (None, [], [], None, []) == (row["text"], row["blocks"], row["tags"], row["dateline"], row["credits"])


def test_metadata_alone_keeps_topics_and_no_text(folder: Path) -> None:
    row = by_headline(folder)["Known by name"]

    assert ("metadata", ["Secrets"], None, []) == (row["access"], row["tags"], row["text"], row["blocks"])


def test_an_excerpt_is_exported_as_its_page_shows_it(tmp_path: Path) -> None:
    part = sample.article("In part", "Brimsey, in part.", access="excerpt")
    tables.export(sample.catalogue((part,)), tmp_path, IMPRINT)

    assert part.text == by_headline(tmp_path)["In part"]["text"]
    assert 1 == len(rows(tmp_path / "mentions.jsonl"))


def test_names_are_counted_where_they_are_shown(folder: Path) -> None:
    counts = {row["id"]: (row["articles"], row["mentions"]) for row in rows(folder / "entities.jsonl")}

    assert (1, 1) == counts["places/brimsey"]
    assert SECRET.id not in counts


def test_a_name_that_only_withheld_texts_print_is_no_alias() -> None:
    brimsey = next(entity for entity in shown(_with_alias()).entities if entity.id == "places/brimsey")

    assert ("Brimsey town",) == brimsey.aliases


def _with_alias() -> Catalogue:
    held = withholding()
    entities = tuple(replace(e, aliases=("Brimsey of old", "Brimsey town")) if e.id == "places/brimsey" else e for e in held.entities)
    gone = next(article for article in held.articles if article.withdrawn)
    named = tuple(replace(m, surface="Brimsey of old") if m.entity == "places/brimsey" else m for m in held.mentions[gone.id])
    return replace(held, entities=entities, mentions={**held.mentions, gone.id: named})


def test_a_name_that_others_print_too_stays_an_alias() -> None:
    held = _with_alias()
    other = next(article for article in held.articles if article.headline == "Boats in")
    named = tuple(replace(m, surface="Brimsey of old") if m.entity == "places/brimsey" else m for m in held.mentions[other.id])
    brimsey = next(one for one in shown(replace(held, mentions={**held.mentions, other.id: named})).entities if one.id == "places/brimsey")

    assert ("Brimsey of old", "Brimsey town") == brimsey.aliases


def test_a_story_keeps_its_reports_and_not_the_reasons_that_quote_them(folder: Path) -> None:
    (story,) = rows(folder / "stories.jsonl")

    assert (2, [], []) == (len(story["articles"]), story["because"], story["differences"])


def test_a_withheld_article_leads_to_its_story_and_to_nothing_that_its_words_say(folder: Path) -> None:
    titles = {row["id"]: row["headline"] for row in rows(folder / "articles.jsonl")}

    assert [("Boats in", "mention"), ("Boats in", "mention"), ("Boats in", "story"), ("Known by name", "story")] == sorted(
        (titles[row["from"]], row["kind"]) for row in rows(folder / "links.jsonl"))


def test_every_reference_still_leads_to_a_row(folder: Path) -> None:
    assert [] == sqlite3.connect(folder / "archive.sqlite").execute("pragma foreign_key_check").fetchall()


def test_pages_of_annotations_go_when_the_article_is_withdrawn(tmp_path: Path) -> None:
    before = sample.catalogue(tuple(_standing()))
    EXPORTS["annotations"](before, tmp_path, IMPRINT)
    assert 4 == len(list((tmp_path / "annotations").iterdir()))
    EXPORTS["annotations"](withholding(), tmp_path, IMPRINT)

    assert 2 == len(list((tmp_path / "annotations").iterdir()))


def _standing() -> Iterator[Article]:
    return (replace(article, withdrawn=None, access="full") for article in withholding().articles)
