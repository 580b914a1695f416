"""Articles with  status: draft."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from generator import document, unpublished
from generator.commands import read_catalogue
from generator.notices import BrokenPromise
from generator.permalinks import Ledger, Row
from tests.curation.conftest import DRAFT, FERRY, path_of


def test_a_draft_has_a_page_under_its_address_that_says_so_and_asks_not_to_be_indexed(local: dict[str, str]) -> None:
    page = local[path_of(DRAFT)]

    assert "Draft: only in this build" in page
    assert '<meta name="robots" content="noindex">' in page


def test_the_name_on_a_draft_that_the_archive_has_leads_to_its_page_and_no_other_does(local: dict[str, str]) -> None:
    page = local[path_of(DRAFT)]

    assert 'href="../people/ines-calloway.html"' in page
    assert "people/asa-lees.html" not in page
    assert "people/asa-lees.html" not in local


def test_no_file_of_the_published_site_has_a_word_of_a_draft(published: dict[str, str]) -> None:
    words = re.compile(f"{DRAFT.id}|wreck is raised|asa.lees", re.IGNORECASE)

    assert [] == [path for path, text in published.items() if words.search(path + text)]


def test_an_editor_s_lists_search_feed_and_counts_are_those_of_the_published_site(local: dict[str, str]) -> None:
    """Only the page itself, its citation files and the list of drafts know of it."""
    told = [path for path, text in local.items() if DRAFT.id in path + text]

    assert {"drafts.html", path_of(DRAFT)} == {path for path in told if path.endswith((".html", ".js", ".xml"))}


def test_the_ledger_promises_no_address_of_a_draft_nor_of_what_it_alone_names(content: Path, local: dict[str, str]) -> None:
    ledger = (content / "permalinks.csv").read_text("utf-8")

    assert path_of(FERRY) in ledger
    assert DRAFT.id not in ledger
    assert "asa-lees" not in ledger
    assert "wrecks" not in ledger


def test_an_export_has_no_draft(content: Path) -> None:
    assert DRAFT.id not in read_catalogue(content)[0].by_id


def test_an_explanation_may_be_had_of_a_draft(content: Path) -> None:
    assert DRAFT.id in read_catalogue(content, with_drafts=True)[0].by_id


def test_what_was_published_cannot_become_a_draft() -> None:
    ledger = Ledger((Row(path=path_of(DRAFT), kind="article", target=DRAFT.id),))

    with pytest.raises(BrokenPromise, match="A-040"):
        unpublished.parted([FERRY, DRAFT], ledger)


def test_an_article_file_keeps_its_status_through_reading_and_writing() -> None:
    held = replace(DRAFT, file=f"articles/{DRAFT.slug}-{DRAFT.id}.md")

    assert "status: draft" in document.write(held)
    assert held == document.parse(document.write(held), held.file)[0]


def test_published_is_said_by_the_word_or_by_none() -> None:
    assert not replace(DRAFT, status="published").draft
    assert not replace(DRAFT, status=None).draft
