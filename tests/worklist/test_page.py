"""The work-list as a page: every item in its context with its fixes; built locally, and nothing of it published."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from generator import dates, document, views, worklist
from generator.catalogue import Catalogue
from generator.commands import read_catalogue
from generator.model import Article, worded
from generator.notices import Notice
from generator.refusals import FILE
from generator.views import work_list
from generator.wording import wording_for
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


def test_a_date_is_proposed_in_words_and_pasted_as_the_file_has_it(archive: Archive) -> None:
    page = page_of(archive)

    assert "6 April or 4 June 1931" in re.findall(r"<blockquote[^>]*>([^<]*)", page)
    assert "published: &#39;[1931-04-06,1931-06-04]&#39;" in page or "published: 1931-04-06" in page
    assert [] == [said for said in re.findall(r"<blockquote[^>]*>([^<]*)", page) if said.startswith(("[1931", "1931-"))]


def test_where_a_reading_is_from_is_said_in_the_language_of_the_page(archive: Archive) -> None:
    arabic = replace(render.SITE, wording=wording_for("ar"))
    page = pages(read_catalogue(archive.content)[0], archive.items(), arabic)["work-list.html"]

    assert {"مطبوع", "الصفحة الظاهرة"} <= set(re.findall(r"<figcaption>([^<]*?)(?: <b>[^<]*</b>)?</figcaption>", page))


def test_nothing_scraped_becomes_markup(archive: Archive) -> None:
    assert "<b>not</b>" not in page_of(archive) and "<scan>" not in page_of(archive)


def test_search_engines_are_asked_to_leave_it(archive: Archive) -> None:
    assert ["noindex"] == read(page_of(archive)).meta("robots")


def test_every_page_leads_to_it_and_the_front_page_with_the_number_of_things(archive: Archive) -> None:
    site = pages(read_catalogue(archive.content)[0], archive.items())

    assert [] == [path for path, text in site.items() if path.endswith(".html") and "Work-list" not in read(text).text]
    assert "Work-list (7)" in read(site["index.html"]).text


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


# ---------------------------------------------------------------- many things

POST, SUN = "The Wendle Post", "The Carrow Sun"


def doubtful(place: int, paper: str) -> Article:
    return with_doubts(DATE, id="{}k3fq7m2ab".format("abcdefghjk"[place]), headline=f"Fire {place}", publication=paper, **AMBIGUOUS)


@pytest.fixture
def crowded(tmp_path: Path) -> Archive:
    return Archive.of(tmp_path, *(doubtful(n, POST) for n in range(4)), *(doubtful(n, SUN) for n in range(4, 7)))


def test_many_things_of_one_kind_are_folded_by_publication_the_most_first(crowded: Archive) -> None:
    page = page_of(crowded)
    parts = re.findall(r'<details class="part">\s*<summary><bdi>(.*?)</bdi> <span class="count">(\d+)</span>', page)

    assert [(POST, "4"), (SUN, "3")] == parts
    assert 7 == page.count('<details class="entry">') and "open" not in "".join(re.findall(r"<details[^>]*>", page))


def test_of_very_many_things_only_some_are_shown_and_how_many_are_left(crowded: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(work_list, "ROOM", 5)
    monkeypatch.setattr(work_list, "PART_ROOM", 3)
    shown = [(part.count('<details class="entry">'), re.findall(r'<p class="gaps">(\d+) more', part))
             for part in page_of(crowded).split('<details class="part">')[1:]]

    assert [(3, ["1"]), (2, ["1"])] == shown


def test_a_row_tells_the_article_and_the_question_and_holds_every_fix(crowded: Archive) -> None:
    page = page_of(crowded)
    row = read(page[page.index('<details class="entry">'):].partition("</details>")[0]).text
    (item, *_) = [item for item in crowded.items() if item.article]

    assert row.startswith("Fire 0 The date “04/06/1931” can be read in more than one way. Read the article")
    assert all(command in row for command in (choice.command for choice in item.choices))


def test_what_settles_a_whole_publication_stands_with_it_and_what_settles_all_of_them_above(crowded: Archive) -> None:
    for place, paper in ((7, POST), (8, SUN)):
        made = doubtful(place, paper)
        made = with_doubts(id=made.id, publication=paper, published=dates.parse("1931-06-27", "stated"), date_text="27/6/1931")
        (crowded.content / f"articles/x-{made.id}.md").write_text(document.write(made), "utf-8")
    above, *parts = page_of(crowded).split('<details class="part">')

    assert f"date_orders:\n  {SUN}: day first\n  {POST}: day first" in above
    assert [f"date_orders:\n  {paper}: day first" in part for paper, part in zip((POST, SUN), parts, strict=True)] == [True, True]


def test_a_few_things_are_told_at_length(archive: Archive) -> None:
    assert "<details" not in page_of(archive).partition('id="main"')[2]


def test_an_arabic_page_asks_in_arabic_and_marks_what_is_told_in_english(crowded: Archive) -> None:
    site = views.Site(name="A", wording=wording_for("ar"))
    page = pages(read_catalogue(crowded.content)[0], crowded.items(), site)["work-list.html"]

    assert "يمكن قراءة التاريخ «\u206804/06/1931\u2069» بأكثر من طريقة." in page
    assert "can be read in" not in page


def test_a_headline_that_lost_characters_is_asked_about(tmp_path: Path) -> None:
    (item,) = Archive.of(tmp_path, with_doubts(headline="Mill \N{REPLACEMENT CHARACTER}re at Dewsbury")).items()

    assert ("W-048", "characters of the headline were lost before it came here") == (item.notice.code, item.notice.message)
    assert item.fixes[0].paste.endswith(" headline=…")


def test_several_ways_to_settle_a_thing_are_told_to_be_alternatives(archive: Archive) -> None:
    text = read(page_of(archive)).text

    assert "One of these settles it: If it is furniture" in text
    assert "or, which does the same:" in text


def test_what_a_long_list_leaves_out_counts_among_what_is_to_be_settled(archive: Archive) -> None:
    said = worded("%(message)s (and %(left)s more of this kind, which change less)", message="Ada may be Bo", left=5815)
    notice = Notice(code="W-030", level="warning", message=said, hint="", file="content/authority/people.yaml")
    text = read(pages(read_catalogue(archive.content)[0], (worklist.of_notice(notice),))["work-list.html"]).text

    assert "5,816 things to settle" in text
