"""At the door: what comes again is recognised, told, and nothing is lost."""

import json
from pathlib import Path

import pytest

from generator import commands
from tests.versions.invented import FIRE, FLOOD, PAGE, corrected

DAY, NEXT_DAY = "2026-11-20", "2026-11-21"


def web_page(headline: str, paragraphs: tuple[str, ...], *, url: str = PAGE, paper: str = "Dewsbury Gazette", changed: str = "2019-05-03",
             foot: str = "Contact us", by: str = "Jane Doe") -> str:
    data = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": headline, "datePublished": "2019-05-03T20:00:00+00:00",
            "dateModified": f"{changed}T20:00:00+00:00", "author": {"@type": "Person", "name": by},
            "publisher": {"@type": "Organization", "name": paper}}
    return (f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{headline}</title><link rel="canonical" href="{url}">'
            f'<meta property="og:site_name" content="{paper}"><script type="application/ld+json">{json.dumps(data)}</script></head><body>'
            f'<nav>Home News Sport</nav><article><h1>{headline}</h1><p class="byline">By {by}</p>'
            + "".join(f"<p>{text}</p>" for text in paragraphs) + f"</article><footer>{foot}</footer></body></html>")


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return tmp_path / "content"


def add(content: Path, name: str, page: str, day: str = DAY) -> commands.Outcome:
    source = content.parent / name
    source.write_text(page)
    return commands.add(content, [source], day)


def article_files(content: Path) -> dict[str, str]:
    return {path.name: path.read_text() for path in (content / "articles").glob("*.md")}


def test_a_page_that_was_fetched_again_is_told_with_what_changed(content: Path) -> None:
    add(content, "one.html", web_page("Mill fire kills three", FIRE))
    (first,) = article_files(content)
    page = web_page("Mill fire kills five", corrected(), url=PAGE + "?utm_source=x", changed="2019-05-04")
    outcome = add(content, "two.html", page, NEXT_DAY)
    (told,) = outcome.data["versions"]
    assert ("two.html", "version", f"articles/{first}", "1 paragraph changed, 1 added, another headline") == (
        told["original"], told["kind"], told["of"], told["changed"])
    assert outcome.lines[0].startswith(
        f"two.html is a version of articles/{first} (both were published at dewsburygazette.example/news/mill-fire; ")
    assert {"one.html", "two.html"} <= {path.name for path in (content / "originals").iterdir()}


def test_the_same_article_in_other_furniture_is_a_version_of_which_no_word_changed(content: Path) -> None:
    add(content, "one.html", web_page("Mill fire kills three", FIRE))
    (told,) = add(content, "two.html", web_page("Mill fire kills three", FIRE, foot="Contact us. Terms of use."), NEXT_DAY).data["versions"]
    assert "no word of the article changed" == told["changed"]


def test_an_older_version_that_comes_late_is_called_one(content: Path) -> None:
    add(content, "two.html", web_page("Mill fire kills five", corrected(), changed="2019-05-04"))
    (told,) = add(content, "one.html", web_page("Mill fire kills three", FIRE), NEXT_DAY).data["versions"]
    assert ("earlier version", None) == (told["kind"], told["changed"])


def test_another_paper_s_copy_is_told_as_one(content: Path) -> None:
    add(content, "one.html", web_page("Mill fire kills three", FIRE))
    page = web_page("Blaze in mill", FIRE[:4], url="https://echo.example/blaze", paper="Northern Echo", by="Press Agency")
    outcome = add(content, "copy.html", page)
    assert ["copy"] == [told["kind"] for told in outcome.data["versions"]]
    assert "copy.html is the same text as articles/mill-fire-kills-three-" in outcome.lines[0]
    assert "(they come from different outlets; the shorter text stands in the other word for word)" in outcome.lines[0]


def test_what_is_no_version_is_told_of_nothing(content: Path) -> None:
    add(content, "one.html", web_page("Mill fire kills three", FIRE))
    outcome = add(content, "flood.html", web_page("Flood at Mirfield", FLOOD, url="https://www.dewsburygazette.example/news/flood"))
    assert ([], ()) == (outcome.data["versions"], outcome.lines)


def test_the_same_bytes_under_another_name_are_one_article(content: Path) -> None:
    add(content, "one.html", web_page("Mill fire kills three", FIRE))
    outcome = add(content, "again.html", web_page("Mill fire kills three", FIRE))
    assert ([], 1) == (outcome.data["versions"], len(article_files(content)))


def test_a_correction_goes_on_into_every_later_version_and_no_other_file_is_written_to(content: Path) -> None:
    add(content, "one.html", web_page("Mill fire kills three", FIRE))
    (path,) = (content / "articles").glob("*.md")
    path.write_text(path.read_text().replace("- Jane Doe", "- Jane Q. Doe").replace("employed 240 people", "employed 241 people"))
    before = article_files(content)
    second = add(content, "two.html", web_page("Mill fire kills five", corrected(), changed="2019-05-04"), NEXT_DAY)
    third = add(content, "three.html", web_page("Mill fire kills five", corrected(), changed="2019-05-05"), NEXT_DAY)
    after = article_files(content)
    assert before == {name: after[name] for name in before}
    assert [("bylines", "body")] * 2 == [outcome.data["versions"][0]["carried"] for outcome in (second, third)]
    assert all("- Jane Q. Doe" in text and "employed 241 people" in text for text in after.values())


def test_carrying_is_done_once_and_comes_out_the_same_again(content: Path) -> None:
    add(content, "one.html", web_page("Mill fire kills three", FIRE))
    (path,) = (content / "articles").glob("*.md")
    path.write_text(path.read_text().replace("- Jane Doe", "- Jane Q. Doe"))
    add(content, "two.html", web_page("Mill fire kills five", corrected(), changed="2019-05-04"), NEXT_DAY)
    before = article_files(content)
    commands.normalise(content, NEXT_DAY)
    assert before == article_files(content)
    (new,) = set(before) - {path.name}
    (content / "articles" / new).unlink()
    commands.normalise(content, NEXT_DAY)
    assert before == article_files(content)


def test_a_correction_that_the_outlet_overtook_is_for_review(content: Path) -> None:
    add(content, "one.html", web_page("Mill fire kills three", FIRE))
    (path,) = (content / "articles").glob("*.md")
    path.write_text(path.read_text().replace("three men of the night shift", "3 men of the night shift"))
    outcome = add(content, "two.html", web_page("Mill fire kills three", corrected(), changed="2019-05-04"), NEXT_DAY)
    (notice,) = [notice for notice in outcome.notices if notice.code == "W-052"]
    assert "a paragraph was corrected by hand" in notice.message and "accept" in notice.hint
    checked = commands.check(content, content.parent / "none")
    (item,) = [notice for notice in (*checked.notices, *checked.told) if notice.code == "W-044"]
    assert "the sources disagree on a paragraph" in item.message
