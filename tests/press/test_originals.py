"""The pages of originals in a built site: there where they should be, gone where they should not."""

import re
from pathlib import Path

import pytest

from tests.browser.checkout import ROOT, Checkout
from tests.views.reading import read


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Checkout:
    """The archive of this repository, as it is read from a disk."""
    checkout = Checkout.of(ROOT, tmp_path_factory.mktemp("originals") / "pressmark")
    return pressed(checkout)


@pytest.fixture
def copy(built: Checkout, tmp_path: Path) -> Checkout:
    return Checkout.of(built.folder, tmp_path / "copy")


def pressed(checkout: Checkout, environment: dict[str, str] | None = None, settings: str = "pelicanconf.py") -> Checkout:
    done = checkout.press(environment, settings)
    assert done.returncode == 0, done.stdout + done.stderr
    return checkout


def shown(checkout: Checkout) -> list[str]:
    return sorted(path.name for path in (checkout.output / "articles/original").glob("*.html"))


def article(checkout: Checkout, ending: str) -> Path:
    return next((checkout.content / "articles").glob(f"*-{ending}.md"))


def slip_links(checkout: Checkout, ending: str) -> list[str]:
    page = next((checkout.output / "articles").glob(f"*-{ending}.html"))
    return [href for href in read(page.read_text("utf-8")).hrefs if href.startswith("original/")]


def test_every_article_of_this_archive_has_its_original_beside_it(built: Checkout) -> None:
    assert sorted(path.with_suffix(".html").name for path in (built.content / "articles").glob("*.md")) == shown(built)


def test_all_words_of_both_originals_are_accounted_for(built: Checkout) -> None:
    """Line 29 of the first is a credit and set aside; in the second the label of line 4 alone is. Nothing was changed or lost."""
    pages = {path.name.rpartition("-")[2]: path.read_text("utf-8") for path in (built.output / "articles/original").iterdir()}
    first, second = pages["tqf25yb34k.html"], pages["v8ctm8hq2x.html"]
    row = re.findall(r'<li class="apart">.*?</li>', first, re.DOTALL)

    assert ["29 [Photo: CCTV News / Youtube] Set aside: credit line It says whose picture stood there."] == [read(one).text for one in row]
    assert "15 lines with words: 14 in the article, 1 set aside." in first
    assert "28 lines with words: 23 in the article, 5 set aside." in second
    assert "no-break spaces to spaces (20)" in first and "no-break spaces to spaces (15)" in second
    assert '4 Video: Another medical facility' in read(second).text
    for page in (first, second):
        assert not re.search(r'<(ins|del)>|class="(lost|ours|quiet|out)"|id="loose"', page)


def test_the_pages_of_originals_are_not_written_when_the_settings_say_so(copy: Checkout) -> None:
    with (copy.folder / "pelicanconf.py").open("a", encoding="utf-8") as settings:
        settings.write("\nSHOW_ORIGINALS = False\n")
    pressed(copy)

    assert ([], []) == (shown(copy), slip_links(copy, "tqf25yb34k"))


def test_the_original_of_a_withdrawn_article_is_gone_in_the_next_build(copy: Checkout) -> None:
    file = article(copy, "tqf25yb34k")
    text = file.read_text("utf-8")
    gone = "withdrawn:\n  date: 2026-11-29\n  reason: At the publisher's request.\n"
    file.write_text(text.replace("bylines: []\n", f"bylines: []\n{gone}", 1), "utf-8")
    pressed(copy)

    assert ["v8ctm8hq2x.html"] == [name.rpartition("-")[2] for name in shown(copy)]
    assert [] == slip_links(copy, "tqf25yb34k")


@pytest.mark.parametrize("broken", ["changed", "missing"])
def test_an_original_that_is_not_what_was_received_is_not_shown(broken: str, copy: Checkout) -> None:
    original = copy.content / "originals/000_79cb30fd9b0ce360.txt"
    if broken == "changed":
        original.write_bytes(original.read_bytes() + b"\n")
    else:
        original.unlink()
    pressed(copy)

    assert ["v8ctm8hq2x.html"] == [name.rpartition("-")[2] for name in shown(copy)]
    assert [] == slip_links(copy, "tqf25yb34k")


def test_a_published_site_says_that_the_article_is_what_to_find(copy: Checkout) -> None:
    pressed(copy, {"SITEURL": "https://archive.example/aleppo"}, "publishconf.py")
    page = next((copy.output / "articles/original").glob("*-tqf25yb34k.html")).read_text("utf-8")

    assert re.search(r'<link rel="canonical" href="https://archive\.example/aleppo/articles/[a-z-]+-tqf25yb34k\.html">', page)
    assert ["noindex"] == read(page).meta("robots")
    assert "/original/" not in (copy.output / "sitemap.xml").read_text("utf-8")
