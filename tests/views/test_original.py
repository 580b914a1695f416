"""The page with an original: text and nothing else, beside what became of it."""

import re
from dataclasses import replace

import pytest

from generator import views
from generator.catalogue import Catalogue
from generator.decoding.characters import repair
from generator.decoding.encoding import decode
from generator.model import Article
from generator.views import repairs
from generator.wording import wording_for
from tests.views import render, sample
from tests.views.conftest import PUBLISHED
from tests.views.reading import read
from tests.views.received import PAGE, TEXT, ferry, quays

HOSTILE = (
    "Ferry burns off Brimsey\n</span><script>alert(1)</script><img src=x onerror=alert(1)>\n"
    "The \u202eferry\u202c bur\x00ned &lt;b&gt; to the\u00a0waterline.\n"
    "\x1b[31mred\x07 \u200bhidden\u2066 \ufffe \u0085 javascript:alert(1)\n")


def site(article: Article, text: str = TEXT, at: views.Site = render.SITE) -> dict[str, str]:
    """Path -> page of the article and of its original."""
    catalogue = sample.catalogue((article,))
    env = render.environment()
    made = views.pages(catalogue, at, originals=((article, text.encode()),))
    return {page.path: env.get_template(page.template).render(page=page.view, site=at) for page in made
            if isinstance(page, views.Page) and (page.path.startswith("articles/") or page.path == "sitemap.xml")}


def page_of(article: Article, text: str = TEXT, at: views.Site = render.SITE) -> str:
    return site(article, text, at)[f"articles/original/{article.slug}-{article.id}.html"]


def rows(html: str) -> list[str]:
    """The words of each row."""
    return [read(row).text for row in re.findall(r"<li class=\"(?:kept|apart|blank|lost|ours|quiet|out)\">.*?</li>", html, re.DOTALL)]


def test_each_line_stands_with_its_number_and_what_became_of_it() -> None:
    shown = rows(page_of(ferry()))

    assert "1 Ferry burns off Brimsey Headline , word for word" == shown[0]
    assert "4 The ferry burned to the waterline off Brimsey on Friday. Paragraph 1 , word for word" == shown[2]
    assert "7 [Photo: Coast Agency] Set aside: credit line It says whose picture stood there." == shown[4]


def test_a_blank_line_has_no_row_and_its_number_is_counted() -> None:
    assert ["1", "2", "4", "6", "7"] == [row.split()[0] for row in rows(page_of(ferry()))]


def signs(html: str) -> list[str]:
    """The marks that are explained."""
    return re.findall(r'<span class="sign ([a-z]+)"', html)


def test_the_marks_that_are_in_use_are_explained_and_no_others() -> None:
    assert ["no", "apart"] == signs(page_of(ferry()))
    assert ["no", "lost", "space", "odd"] == signs(page_of(ferry(HOSTILE, set_aside=()), HOSTILE))


def test_words_that_differ_are_not_said_to_be_word_for_word() -> None:
    html = page_of(ferry(), TEXT.replace("burned", "blazed"))

    assert (3, 2) == (page_of(ferry()).count("word for word"), html.count("word for word"))


def test_the_page_ends_with_the_way_back_to_the_article() -> None:
    article = ferry()
    main = page_of(article).partition("<main")[2].partition("</main>")[0]

    assert f"../{article.slug}-{article.id}.html" == read(main).hrefs[-1]


def test_a_paragraph_s_row_leads_to_the_paragraph() -> None:
    article = ferry()
    anchors = [block.anchor for block in article.blocks if block.kind == "paragraph"]

    assert {f"../{article.slug}-{article.id}.html#{anchor}" for anchor in anchors} <= set(read(page_of(article)).hrefs)


def test_the_slip_leads_to_the_original_and_only_where_there_is_one() -> None:
    article = ferry()
    path = f"articles/{article.slug}-{article.id}.html"
    without = render.rendered(sample.catalogue((article,)))[path]

    assert f"original/{article.slug}-{article.id}.html" in read(site(article)[path]).hrefs
    assert [] == [href for href in read(without).hrefs if "original/" in href]
    assert article.original.file in read(without).text


def test_nothing_of_a_hostile_original_is_markup() -> None:
    html = page_of(ferry(HOSTILE), HOSTILE)
    page, plain = read(html), read(page_of(ferry()))

    assert {tag for tag, _ in plain.elements} | {"section", "h2"} >= {tag for tag, _ in page.elements}
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html and "&amp;lt;b&amp;gt;" in html
    assert not [href for href in page.hrefs if "javascript" in href]


def test_characters_that_nobody_sees_are_shown_as_symbols() -> None:
    html = page_of(ferry(HOSTILE), HOSTILE)
    main = html.partition("<main")[2]

    assert [] == re.findall("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2066-\u2069\ufffe]", main)
    for symbol in ("␀", "␛", "␇", "[U+202E]", "[U+200B]", "[U+2066]", "[U+0085]"):
        assert symbol in main
    assert '<span class="space">\u00a0</span>' in main


def test_a_character_that_was_removed_is_a_symbol_also_where_the_difference_is_told() -> None:
    html = page_of(ferry(), TEXT.replace("waterline", "water\x07line"))

    assert "deleted: </span>water" in html and "␇" in html.partition("deleted: ")[2]
    assert "\x07" not in html


def test_no_total_is_told_of_a_text_that_is_not_printed_whole() -> None:
    text = TEXT + "\n".join(f"Line {n} of what came after." for n in range(9_000))

    assert "7 lines with words" not in read(page_of(ferry())).text  # the blank ones are none
    assert "5 lines with words: 3 in the article, 2 set aside." in read(page_of(ferry())).text
    assert "lines with words" not in read(page_of(ferry(text), text)).text


def test_it_is_no_address_to_cite() -> None:
    article = ferry()
    made = site(article, at=PUBLISHED)
    html = made[f"articles/original/{article.slug}-{article.id}.html"]

    assert f'<link rel="canonical" href="{PUBLISHED.url}/articles/{article.slug}-{article.id}.html">' in html
    assert ["noindex"] == read(html).meta("robots")
    assert "/original/" not in made["sitemap.xml"]


def test_the_words_that_differ_are_marked_and_named_for_those_who_hear_them() -> None:
    article = ferry()
    changed = TEXT.replace("burned", "blazed")
    html = page_of(article, changed)

    assert '<del><span class="aside" lang="en" dir="ltr">deleted: </span>blazed</del>' in html
    assert '<ins><span class="aside" lang="en" dir="ltr">inserted: </span>burned</ins>' in html


def test_repairs_of_characters_stand_at_the_head() -> None:
    html = page_of(ferry(repairs=("no-break spaces to spaces (20)",)))

    assert "Characters no-break spaces to spaces (20)" in read(html).text


def test_lines_in_other_directions_have_their_own() -> None:
    text = "حريق العبّارة\n\nاحترقت العبّارة قبالة الساحل يوم الجمعة."
    article = replace(sample.article("حريق العبّارة", text.split("\n\n")[1], language="ar", direction="rtl"), set_aside=())
    html = page_of(replace(article, original=replace(article.original, bytes=len(text.encode()))), text)

    assert 2 == len(re.findall(r'<span class="text" lang="ar" dir="auto">', html))


def test_an_old_address_is_not_overwritten() -> None:
    article = ferry()
    path = f"articles/original/{article.slug}-{article.id}.html"
    catalogue: Catalogue = replace(sample.catalogue((article,)), redirects={path: f"articles/{article.slug}-{article.id}.html"})
    made = [page for page in views.pages(catalogue, render.SITE, originals=((article, TEXT.encode()),)) if page.path == path]

    assert ["moved.html"] == [page.template for page in made if isinstance(page, views.Page)]


def test_what_is_left_out_is_counted_and_the_file_is_named() -> None:
    text = TEXT + "\n".join(f"Line {n} of what came after." for n in range(9_000))
    page = read(page_of(ferry(text), text)).text

    assert re.search(r"The rest is left out here: [\d,]+ characters\. The whole file: originals/ferry-burns-off-brimsey\.txt", page)


def test_a_line_that_is_parted_into_rows_has_one_anchor() -> None:
    html = page_of(quays(), PAGE.replace("\n", " "))
    numbered = len(rows(html))

    assert (["line-1"], 2) == ([one for one in read(html).ids if one.startswith("line-")], numbered)


def test_every_number_is_a_link_to_its_line() -> None:
    page = read(page_of(ferry()))

    assert {f"#line-{n}" for n in (1, 2, 4, 6, 7)} <= set(page.hrefs)


@pytest.mark.parametrize(("repair", "expected"), [
    ("no-break spaces to spaces (1200)", "espaces insécables remplacées par des espaces (1\u202f200)"),
    ("read as windows-1251, which nothing declares", "lu en windows-1251, ce que rien ne déclare"),
    ("read as utf-8 with lines in windows-1252 among it (3 places)", "lu en utf-8, avec des lignes en windows-1252 (3)")])
def test_repairs_are_told_in_the_language_of_the_page(repair: str, expected: str) -> None:
    assert repairs.Repair(words=expected, language=None) == repairs.told(wording_for("fr"), repair)


def test_a_repair_that_an_editor_wrote_stays_as_it_is() -> None:
    assert repairs.Repair(words="typed anew by Ines", language="en") == repairs.told(wording_for("fr"), "typed anew by Ines")


def test_everything_that_decoding_does_can_be_told() -> None:
    hard = "\u00a0a\u2028b\u200bc\u202ed\x01e\ud800fe\u0301 caf\u00c3\u00a9"
    mixed = "ok é\n".encode() * 9 + b"caf\xe9"
    done = [*repair(hard)[1], *(done for data in (b"caf\xe9 \x81\xfe", mixed) for done in decode(data, "a.txt")[1])]

    assert 9 <= len(done)
    assert [] == [one for one in done if repairs.told(wording_for("fr"), one).language]
