"""The work-list as a page: every item in its context with its fixes; built locally, and nothing of it published."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from generator import document, views, worklist
from generator.catalogue import Catalogue
from generator.commands import read_catalogue
from generator.refusals import FILE
from generator.worklist import Fix, Item
from tests.views import render
from tests.views.conftest import PUBLISHED
from tests.views.reading import read
from tests.worklist.making import BODY, DATE, FURNITURE, ITEM, LANGUAGE, SOURCES, Archive, with_doubts
from tests.worklist.test_doubts import AMBIGUOUS

REFUSED = {"file": "../in/scan.pdf", "part": None, "sha256": None, "code": "I-061", "message": "this is a <scan>", "hint": "run OCR first",
           "day": "2026-11-22"}


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    """One article with a doubt of each sort and a conflict, and a refusal."""
    made = with_doubts(FURNITURE, ITEM, DATE, SOURCES, LANGUAGE, **AMBIGUOUS)
    archive = Archive.of(tmp_path, made)
    archive.edit("It will be built again.", "It will <b>not</b> be built again.")
    late = replace(made, body=BODY.replace("It will be built again.", "It stands."))
    archive.path().write_text(document.merge(archive.text(), late, made.file)[0], "utf-8")
    (archive.content / FILE).write_text(json.dumps(REFUSED) + "\n", "utf-8")
    return archive


def pages(catalogue: Catalogue, items: tuple[Item, ...] | None, site: views.Site = render.SITE) -> dict[str, str]:
    env = render.environment()
    made = (page for page in views.pages(catalogue, site, items) if isinstance(page, views.Page))
    return {page.path: env.get_template(page.template).render(page=page.view, site=site) for page in made}


def page_of(archive: Archive) -> str:
    return pages(read_catalogue(archive.content)[0], archive.items())["work-list.html"]


def test_every_item_and_every_fix_is_on_the_page(archive: Archive) -> None:
    pastes = re.findall(r"<pre[^>]*>(.*?)</pre>", page_of(archive), re.DOTALL)
    wanted = [paste for item in archive.items() for choice in item.choices for paste in (choice.paste, choice.command) if paste]
    wanted += [fix.paste for item in archive.items() for fix in item.fixes]

    assert 7 == len(archive.items())
    assert {_escaped(paste) for paste in wanted} <= set(pastes)
    assert len(wanted) + 1 == len(pastes), "and one command for both pieces of furniture"


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("'", "&#39;").replace('"', "&#34;")


def test_groups_tell_how_many_they_hold_and_can_be_jumped_to(archive: Archive) -> None:
    page = read(page_of(archive))

    jumps = [href for href in page.hrefs if href.startswith("#") and href != "#main"]
    assert ["#conflicts", "#disagreements", "#ambiguous", "#furniture", "#languages", "#refused"] == jumps
    assert set(jumps) <= {f"#{id_}" for id_ in page.ids}
    assert "Doubtful furniture 2" in page.text and "7 things to settle" in page.text


def test_what_is_doubtful_stands_between_its_neighbours_with_its_place(archive: Archive) -> None:
    text = read(page_of(archive)).text

    assert "night. CLICK HERE FOR MORE FIRES The engines of four towns" in text
    assert f"content/articles/{archive.path().name}" in text
    line = 1 + archive.text().split("\n").index("CLICK HERE FOR MORE FIRES")
    assert f"line {line} May not belong to the article (rule promo_links)." in text


def test_both_values_stand_side_by_side_with_their_sources(archive: Archive) -> None:
    text = read(page_of(archive)).text

    assert "Visible page in force Mill fire at Dewsbury" in text and "JSON-LD Mill: fire at 'Dewsbury'" in text
    assert "By hand in force It will <b>not</b> be built again." in text and "Generator It stands." in text


def test_nothing_scraped_becomes_markup(archive: Archive) -> None:
    assert "<b>not</b>" not in page_of(archive) and "<scan>" not in page_of(archive)


def test_search_engines_are_asked_to_leave_it(archive: Archive) -> None:
    assert ["noindex"] == read(page_of(archive)).meta("robots")


def test_every_page_leads_to_it_with_the_number_of_things(archive: Archive) -> None:
    catalogue = read_catalogue(archive.content)[0]
    for path, text in pages(catalogue, archive.items()).items():
        assert not path.endswith(".html") or "Work-list (7)" in read(text).text, path


def test_a_published_site_has_no_trace_of_it(archive: Archive) -> None:
    for path, text in pages(read_catalogue(archive.content)[0], None, PUBLISHED).items():
        assert "work-list" not in (text + path).lower(), path


def test_when_all_is_settled_the_page_says_so_in_a_sentence(tmp_path: Path) -> None:
    archive = Archive.of(tmp_path, with_doubts())
    page = read(page_of(archive))

    assert "Nothing is left to settle." in page.text
    assert "Work-list (" not in page.text and [] == [tag for tag, given in page.elements if given.get("class") == "tabs"]


def test_advice_in_an_authority_notice_is_told_apart_from_what_is_to_paste() -> None:
    hint = "if they are one, paste into content/authority/people.yaml:\n- name: A\n  aliases: [B]\nif not:\n- name: A\n  not_same_as: [B]"

    assert [Fix(label="if they are one, paste into content/authority/people.yaml", paste="- name: A\n  aliases: [B]"),
            Fix(label="if not", paste="- name: A\n  not_same_as: [B]")] == list(worklist.fixes_in(hint))
    assert [] == list(worklist.fixes_in("delete the entry"))
