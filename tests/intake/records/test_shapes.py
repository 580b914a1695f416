"""The records of the tools that people scrape with, and of those who write their own."""

import json

import pytest
import trafilatura

from tests.intake.records.reading import MILL, ROOF, aside, body, of, read, roles, the_one

PAGE = f"""<html lang="en"><head><title>Mill fire at Dewsbury | The Gazette</title>
<meta property="og:site_name" content="The Gazette"><meta name="author" content="Jane Doe">
<meta name="description" content="Nothing is left of the mill."><meta property="article:published_time" content="2019-05-02">
<link rel="canonical" href="https://gazette.example/2019/mill-fire"></head>
<body><article><h1>Mill fire at Dewsbury</h1><p>{MILL}</p><p>{ROOF}</p><p>The owner had inherited the mill from her grandfather, and said on
Saturday that it would be rebuilt where it stood for a hundred and twenty years.</p></article></body></html>"""
PLAIN = {"title": "Mill fire at Dewsbury", "text": f"{MILL}\n\n{ROOF}"}


def test_trafilatura_s_own_json_fills_every_field() -> None:
    """Its "source" is the article's address, its "sitename" the publication."""
    written = trafilatura.extract(PAGE, output_format="json", with_metadata=True, url="https://gazette.example/2019/mill-fire")
    draft = the_one(str(written))

    assert ("Mill fire at Dewsbury", ("Jane Doe",), "2019-05-02", "metadata", "The Gazette", "https://gazette.example/2019/mill-fire") == (
        draft.headline, draft.bylines, draft.published and draft.published.edtf, draft.published and draft.published.basis,
        draft.publication, draft.url)
    assert [MILL, ROOF] == body(draft)[1:3]


def test_newspaper4k_s_computed_summary_and_keywords_are_no_standfirst_and_no_tags() -> None:
    draft = of({
        "url": "https://gazette.example/mill", "read_more_link": "", "language": "en", "title": "Mill fire at Dewsbury",
        "top_image": "https://gazette.example/mill.jpg", "meta_img": "https://gazette.example/mill.jpg",
        "images": ["https://gazette.example/mill.jpg", "https://gazette.example/logo.png"], "movies": [],
        "keywords": ["roof", "flames"], "keyword_scores": {"roof": 1.5}, "meta_keywords": ["fire"], "tags": ["Dewsbury"],
        "authors": ["Jane Doe", "John Roe"], "publish_date": "2019-05-02 00:00:00", "summary": "Computed words.",
        "meta_description": "", "meta_lang": "en", "meta_favicon": "/favicon.ico", "meta_site_name": "The Gazette",
        "canonical_link": "https://gazette.example/mill", "text": f"{MILL}\n\n{ROOF}"})

    assert (None, ("Dewsbury", "fire"), ("Jane Doe", "John Roe"), "The Gazette", "en") == (
        draft.standfirst, draft.tags, draft.bylines, draft.publication, draft.language)
    assert "summary: Computed words." in aside(draft)
    assert ["https://gazette.example/mill.jpg"] == [picture.src for picture in draft.pictures]


def test_news_please_s_date_of_download_is_no_date_of_publication() -> None:
    draft = of({
        "authors": [], "date_download": "2024-01-01 00:00:00", "date_modify": "2019-05-03 00:00:00", "date_publish": None,
        "description": "Nothing is left of the mill.", "filename": "https%3A%2F%2Fgazette.example%2Fmill.json",
        "image_url": "https://gazette.example/mill.jpg", "language": "en", "localpath": None, "maintext": f"{MILL}\n{ROOF}",
        "source_domain": "gazette.example", "title": "Mill fire at Dewsbury", "title_page": None, "title_rss": None,
        "url": "https://gazette.example/mill"})

    assert (None, "2019-05-03", "Nothing is left of the mill.") == (draft.published, draft.modified, draft.standfirst)
    assert "date_download: 2024-01-01 00:00:00" in aside(draft)


@pytest.mark.parametrize("record", [
    {"headline": "Mill fire at Dewsbury", "body": MILL, "pubDate": "Thu, 02 May 2019 10:00:00 GMT", "byline": "By Jane Doe"},
    {"Title": "Mill fire at Dewsbury", "Article Text": MILL, "Publication_Date": "2 May 2019", "Author": "Jane Doe"},
    {"_source": {"title": "Mill fire at Dewsbury", "content": MILL, "publishedAt": "2019-05-02T10:00:00Z", "author": "Jane Doe"}},
    {"@type": "NewsArticle", "headline": "Mill fire at Dewsbury", "articleBody": MILL, "datePublished": "2019-05-02",
     "author": [{"@type": "Person", "name": "Jane Doe"}]},
    {"title": "Mill fire at Dewsbury", "plaintext": MILL, "publishing_date": "2019-05-02 10:00:00+00:00", "authors": ["Jane Doe"]},
    {"title": {"rendered": "Mill fire at Dewsbury"}, "content": {"rendered": f"<p>{MILL}</p>"}, "date": 1556784000, "author": "Jane Doe"},
])
def test_the_usual_names_of_a_field_are_known(record: dict[str, object]) -> None:
    draft = of(record)

    assert ("Mill fire at Dewsbury", ("Jane Doe",), "2019-05-02", [MILL]) == (
        draft.headline, draft.bylines, draft.published and draft.published.edtf, body(draft))


def test_a_day_and_a_month_that_may_be_exchanged_are_both_kept_and_doubted() -> None:
    draft = of(PLAIN, date="03/04/2019")

    assert "[2019-03-04,2019-04-03]" == (draft.published and draft.published.edtf)
    assert [("date", "published", "03/04/2019")] == [(doubt.kind, doubt.field, doubt.text) for doubt in draft.doubts]


def test_a_date_that_cannot_be_read_is_none_and_doubted() -> None:
    draft = of(PLAIN, date="a while ago")

    assert (None, ["a while ago"]) == (draft.published, [doubt.text for doubt in draft.doubts])
    assert ("date", "a while ago") in roles(draft)


def test_a_printed_month_stays_a_month() -> None:
    assert "2019-05" == of(PLAIN, date="2019-05").published.edtf  # type: ignore[union-attr]


def test_an_unknown_key_is_set_aside_whole() -> None:
    assert ["section_id: 44", "editor.desk: night", "notes: first", "second"] == aside(
        of(PLAIN, section_id=44, editor={"desk": "night"}, notes="first\nsecond"))


def test_a_text_in_html_gives_headings_links_and_lists() -> None:
    draft = of(PLAIN, text=f'<p>{MILL} <a href="/x">More</a></p><h3>Cause</h3><ul><li>wiring</li><li>gas</li></ul>',
               url="https://gazette.example/a")

    assert [(None, f"{MILL} More"), ("heading", "Cause"), ("list", "wiring"), ("list", "gas")] == roles(draft)[1:]
    assert f"{MILL} [More](https://gazette.example/x)" == next(line.markdown for line in draft.lines if line.role is None and line.words)


def test_of_two_forms_of_one_text_the_one_with_headings_is_read_and_the_other_not_repeated() -> None:
    draft = of(PLAIN, article_html=f"<h2>Fire</h2><p>{MILL}</p><p>{ROOF}</p>", text=f"Fire\n{MILL}\n{ROOF}")

    assert [("heading", "Fire"), (None, MILL), (None, ROOF)] == roles(draft)[1:]


def test_a_text_that_another_key_has_in_full_is_read_there_and_what_only_the_shorter_says_is_kept() -> None:
    draft = of(PLAIN, content="A teaser in other words.")

    assert [MILL, ROOF] == body(draft)
    assert ["content: A teaser in other words."] == aside(draft)


def test_a_description_that_the_text_begins_with_is_no_standfirst() -> None:
    assert (None, "Nothing is left of it.") == (
        of(PLAIN, description=f"{MILL[:40]}…").standfirst, of(PLAIN, description="Nothing is left of it.").standfirst)


def test_a_record_with_only_a_description_is_an_excerpt_and_one_with_only_a_headline_is_metadata() -> None:
    excerpt = of({"title": "Mill fire at Dewsbury", "url": "https://gazette.example/a", "description": MILL})
    bare = of({"title": "Mill fire at Dewsbury", "url": "https://gazette.example/a", "seendate": "20190502T101500Z"})

    assert ("excerpt", [MILL], "metadata", [], None) == (excerpt.access, body(excerpt), bare.access, body(bare), bare.published)


def test_what_systems_fill_in_for_an_author_is_nobody() -> None:
    assert ((), ("Jane Doe",), ("Jane Doe", "Juan de la Cruz")) == (
        of(PLAIN, author="admin").bylines, of(PLAIN, author="jane@gazette.example (Jane Doe)").bylines,
        of(PLAIN, author="Jane Doe and Juan de la Cruz").bylines)


def test_an_outlet_s_name_with_a_comma_is_not_torn() -> None:
    assert ("Reuters, in Leeds",) == of(PLAIN, author="Reuters, in Leeds").bylines


def test_a_settings_file_is_no_article() -> None:
    for settings in ({"name": "site", "version": "1.0", "description": "Builds it"}, {"compilerOptions": {"strict": True}}):
        assert ["I-040"] == [notice.code for notice in read(json.dumps(settings))[1]]


def test_character_references_are_resolved_and_that_is_recorded() -> None:
    draft = of(PLAIN, title="Mill &amp; fire", text="The mill&#8217;s roof.")

    assert ("Mill & fire", ["The mill’s roof."], ("character references resolved (1)",)) == (draft.headline, body(draft), draft.repairs)


def test_a_profile_s_address_is_no_byline_and_a_site_s_no_publication() -> None:
    draft = of(PLAIN, author="https://facebook.example/gazette", source="https://gazette.example")

    assert ((), None) == (draft.bylines, draft.publication)
    assert {"author: https://facebook.example/gazette", "source: https://gazette.example"} == set(aside(draft))


def test_the_first_image_comes_with_its_caption_and_credit() -> None:
    draft = of(PLAIN, image="https://gazette.example/mill.jpg", image_caption="The mill", image_credit="PA")

    assert [("https://gazette.example/mill.jpg", "The mill", "PA")] == [(p.src, p.caption, p.credit) for p in draft.pictures]
