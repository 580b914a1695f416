"""What of a page is the article, what each line is, and what is set aside."""

from tests.intake.html.page_of_news import PAGE, PARAGRAPHS


def roles(draft):
    return {line.words: (line.role, line.rule) for line in draft.lines if line.words}


def in_body(draft):
    kinds = (None, "heading", "quote", "list", "numbered", "table", "caption")
    return [line.words for line in draft.lines if line.words and line.role in kinds]


def test_the_body_holds_the_article_in_the_order_of_the_page(draft_of):
    """Headings, quotations, lists, tables and captions stand where the page has them; what lies between is left out."""
    assert [
        PARAGRAPHS[0], "The mill at midnight. Photo: Tom Rusk",
        PARAGRAPHS[1] + " The brigade was late by an hour.", "An empty wing", PARAGRAPHS[2],
        "We heard the roof go before we saw the flames.", "Looms lost: forty", "Houses emptied: forty",
        "Year | Fires", "2017 | 3", "2018 | 5", PARAGRAPHS[3]] == in_body(draft_of(PAGE))


def test_furniture_is_set_aside_under_the_rule_that_its_box_is_named_for(draft_of):
    """A reader of the work-list can see why each line was left out."""
    found = roles(draft_of(PAGE))

    assert ("furniture", "teaser") == found["Another story that has nothing to do with it."]
    assert ("furniture", "newsletter") == found["Get the Courier in your inbox every morning, free of charge."]
    assert ("headline", "html_headline") == found["Mill burns at Harrow Dene"]
    assert ("byline", "html_byline") == found["By Ada Fielding"]


def test_a_region_of_the_page_is_one_line(draft_of):
    """Navigation, side column and footer do not make article files long."""
    found = roles(draft_of(PAGE))

    assert ("furniture", "page_furniture") == found["Home · Sport"]
    assert ("furniture", "page_furniture") == found["Most read · Weather: rain"]


def test_no_script_style_or_hidden_word_is_on_any_line(draft_of):
    """A line is what a reader of the page saw."""
    said = " ".join(roles(draft_of(PAGE)))

    assert [] == [word for word in ("tracking", "color", "JavaScript", "hidden from every reader") if word in said]


def test_every_visible_word_is_on_a_line_once(draft_of):
    """Nothing is lost between the page and its lines."""
    said = " ".join(line.words for line in draft_of(PAGE).lines)
    visible = ("Home", "Sport", "By Ada Fielding", "Share this story", *PARAGRAPHS, "Council votes on tram line", "Weather: rain",
               "Market Place")

    assert {1} == {said.count(words) for words in visible}


def test_links_and_emphasis_are_kept_and_scripts_in_links_are_not(draft_of):
    """Only addresses that are safe to follow are written, made absolute by the page's own."""
    line = next(line for line in draft_of(PAGE, url="https://courier.example/news/mill").lines if "brigade](" in (line.markdown or ""))

    assert line.markdown.endswith("The [brigade](https://courier.example/fire-brigade) was *late* by an hour.")


def test_a_heading_keeps_its_level(draft_of):
    """An h3 below an h2 stays below it."""
    page = PAGE.replace("<blockquote>", "<h3>What was seen</h3><blockquote>")
    levels = {line.words: line.level for line in draft_of(page).lines if line.role == "heading"}

    assert {"An empty wing": 2, "What was seen": 3} == levels


def test_lines_between_breaks_are_paragraphs(draft_of):
    """Old pages have no <p>: two <br> end a paragraph, one does not."""
    page = f"<html><body><div>{PARAGRAPHS[0]}<br><br>{PARAGRAPHS[1]}<br>{PARAGRAPHS[2]}<br />\n<br />{PARAGRAPHS[3]}</div></body></html>"

    assert [PARAGRAPHS[0], f"{PARAGRAPHS[1]} {PARAGRAPHS[2]}", PARAGRAPHS[3]] == in_body(draft_of(page))


def test_a_numbered_list_is_told_from_one_with_bullets(draft_of):
    """Its numbers are the list's own."""
    page = PAGE.replace("<ul><li>Looms", "<ol><li>Looms").replace("forty</li></ul>", "forty</li></ol>")
    found = roles(draft_of(page))

    assert "numbered" == found["Looms lost: forty"][0]


def test_a_table_that_lays_out_the_page_is_no_table(draft_of):
    """Its cells hold paragraphs."""
    page = f"<table><tr><td><p>{PARAGRAPHS[0]}</p><p>{PARAGRAPHS[1]}</p><p>{PARAGRAPHS[2]}</p><p>{PARAGRAPHS[3]}</p></td></tr></table>"

    assert list(PARAGRAPHS) == in_body(draft_of(page))


def test_a_quotation_pulled_out_of_the_text_is_set_aside(draft_of):
    """The words stand once."""
    pulled = "leave to pull down the oldest wing, which stood empty"
    page = PAGE.replace("<h2>An", f"<blockquote>{pulled}</blockquote><h2>An")

    assert ("furniture", "pull_quote") == roles(draft_of(page))[pulled]


def test_a_paragraph_repeated_for_narrow_screens_stands_once(draft_of):
    """The second is set aside."""
    page = PAGE.replace("<h2>An", f'<div class="narrow"><p>{PARAGRAPHS[0]}</p></div><h2>An')
    draft = draft_of(page)

    assert 1 == in_body(draft).count(PARAGRAPHS[0])
    assert ["repeated"] == [line.rule for line in draft.lines if line.words == PARAGRAPHS[0] and line.role]


def test_the_stated_body_is_read_where_the_page_shows_only_its_beginning(draft_of):
    """A page behind a pay wall often tells search engines the whole text."""
    stated = "\\n".join(PARAGRAPHS)
    page = (f'<html><head><script type="application/ld+json">{{"@type": "NewsArticle", "articleBody": "{stated}"}}</script></head>'
            f"<body><h1>Mill burns</h1><p>{PARAGRAPHS[0]}</p></body></html>")

    assert list(PARAGRAPHS) == in_body(draft_of(page))[-4:]


def test_the_text_of_a_page_that_a_script_would_have_filled_is_found(draft_of):
    """Its body is empty; the paragraphs stand in a string of the script."""
    text = "".join(f"\\u003cp\\u003e{paragraph}\\u003c/p\\u003e" for paragraph in PARAGRAPHS)
    page = f'<html><body><div id="root"></div><script>push([1,"{text}"])</script></body></html>'

    assert list(PARAGRAPHS) == in_body(draft_of(page))


def test_posts_of_a_live_blog_are_the_article_and_no_teasers(draft_of):
    """Each is an <article> within the article."""
    posts = "".join(f"<article><h2>Post {n}</h2><p>{paragraph}</p></article>" for n, paragraph in enumerate(PARAGRAPHS, 1))

    assert set(PARAGRAPHS) <= set(in_body(draft_of(f"<html><body><main><h1>The fire as it burned</h1>{posts}</main></body></html>")))


def test_a_box_named_for_its_layout_is_no_side_column(draft_of):
    """"sidebar-grid" and "has-newsletter" say how a page is laid out."""
    sections = "".join(f'<div class="sidebar-grid has-newsletter"><p>{paragraph}</p></div>' for paragraph in PARAGRAPHS)

    assert list(PARAGRAPHS) == in_body(draft_of(f"<html><body><main><h1>Mill burns</h1>{sections}</main></body></html>"))[-4:]


def test_a_side_column_is_one_all_the_same(draft_of):
    """The same words in a box that is named for what it holds."""
    page = PAGE.replace("<h2>An", '<div class="sidebar"><p>The Courier has printed news since 1871 and is read in Aldersley.</p></div>'
                        '<h2>An')

    assert ("furniture", "sidebar") == roles(draft_of(page))["The Courier has printed news since 1871 and is read in Aldersley."]


def test_an_article_of_one_paragraph_has_a_body_and_no_standfirst(draft_of):
    """What is all of its text is not printed above it."""
    draft = draft_of(f"<html><head><title>Mill burns</title></head><body><h1>Mill burns</h1><p>{PARAGRAPHS[0]}</p></body></html>")

    assert ([PARAGRAPHS[0]], None) == (in_body(draft), draft.standfirst)
