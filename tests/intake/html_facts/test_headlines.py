"""The headline, its kicker and the standfirst among what a page prints and what its data say."""

import json

from .pages import data, of, page


def test_the_printed_headline_wins_over_a_title_for_search_engines() -> None:
    """
    The h1 is in force although title element and structured data are worded otherwise.
    """
    found = of(page(head="<title>Dewsbury mill fire: what we know so far | The Gazette</title>"
                         + data(headline="Dewsbury mill fire 2019 latest: what we know"),
                    article="<h1>Flames over the valley: Dewsbury mill burns</h1>"))

    assert "Flames over the valley: Dewsbury mill burns" == found.title


def test_the_outlets_name_is_no_part_of_a_title() -> None:
    """
    Where no headline is printed, the title is given without the site's name, before or behind it.
    """
    head = '<meta property="og:site_name" content="The Gazette">'

    assert "Mill burns in Dewsbury" == of(page(head=head + "<title>Mill burns in Dewsbury - The Gazette</title>")).title
    assert "Mill burns in Dewsbury" == of(page(head=head + "<title>The Gazette: Mill burns in Dewsbury</title>")).title


def test_a_dash_within_a_headline_does_not_cut_it() -> None:
    """
    What follows a separator stays when it is not the outlet's name.
    """
    head = '<meta property="og:site_name" content="The Gazette"><title>Mill burns - owner to rebuild | The Gazette</title>'

    assert "Mill burns - owner to rebuild" == of(page(head=head)).title


def test_two_sources_outvote_the_third() -> None:
    """
    Structured data and the sharing card agree, the page prints something else: they are in force, and the printed one is told.
    """
    vote = "Council votes to close the baths"
    head = data(headline=vote) + f'<meta property="og:title" content="{vote}">'
    found = of(page(head=head, article="<h1>Last swim: a farewell in July</h1>"))

    assert "Council votes to close the baths" == found.title
    assert "Last swim: a farewell in July" == found.headline_printed
    assert [("headline", ("Council votes to close the baths", "Last swim: a farewell in July"))] == [
        (doubt.field, doubt.options) for doubt in found.doubts]


def test_quotes_case_and_truncation_are_no_disagreement() -> None:
    """
    No doubt is recorded about titles that differ in their letters only.
    """
    head = data(headline='"We Will Rebuild", Says Owner Of The Mill…')
    head += '<meta property="og:title" content="“We will rebuild”, says owner">'

    assert () == of(page(head=head, article="<h1>“We will rebuild”, says owner of the mill in Dewsbury</h1>")).doubts


def test_a_kicker_in_the_heading_is_parted_by_its_class() -> None:
    """
    The words of the element that is called a kicker are the kicker, not the headline.
    """
    parts = '<span class="c-head__kicker">Großbrand</span> <span class="c-head__text">Weberei brennt nieder</span>'
    found = of(page(article=f"<h1>{parts}</h1>"))

    assert ("Großbrand", "Weberei brennt nieder") == (found.kicker, found.title)


def test_a_kicker_with_its_colon_belongs_to_the_headline() -> None:
    """
    Where the page prints a colon between them and its data call both the headline, it is one.
    """
    found = of(page(head=data(headline="Großbrand: Weberei brennt nieder"),
                    article='<h1><span class="kicker">Großbrand</span><span>:</span> <span>Weberei brennt nieder</span></h1>'))

    assert (None, "Großbrand: Weberei brennt nieder") == (found.kicker, found.title)


def test_the_heading_of_a_breadcrumb_is_not_the_headline() -> None:
    """
    An h1 in a breadcrumb gives way to the headline that stands above the text.
    """
    found = of(page(above='<nav><ol><li><a href="/">Start</a></li><li><h1>Weberei Brand Dewsbury: alle Infos</h1></li></ol></nav>',
                    head='<meta property="og:title" content="Weberei brennt nieder"><title>Weberei Brand Dewsbury: alle Infos</title>',
                    article="<h2>Weberei brennt nieder</h2>"))

    assert "Weberei brennt nieder" == found.title


def test_the_name_of_the_site_in_an_h1_is_not_the_headline() -> None:
    """
    A masthead that is an h1 is passed over for the article's own heading.
    """
    head = '<meta property="og:site_name" content="The Gazette"><title>Mill burns | The Gazette</title>'
    found = of(page(above="<h1>The Gazette</h1>", head=head, article="<h2>Mill burns</h2>"))

    assert "Mill burns" == found.title


def test_a_related_articles_data_are_not_this_pages() -> None:
    """
    Structured data of another address and another headline give neither title nor author nor date.
    """
    head = ('<link rel="canonical" href="https://gazette.example/news/mill-burns"><meta property="og:title" content="Mill burns">'
            + data(headline="Ten recipes for asparagus", url="https://gazette.example/food/asparagus", datePublished="2001-05-05",
                   author={"@type": "Person", "name": "Clara Cook"}))
    found = of(page(head=head, article="<h1>Mill burns</h1>"))

    assert ("Mill burns", (), None) == (found.title, found.bylines, found.published)


def test_of_several_articles_in_the_data_the_pages_own_is_taken() -> None:
    """
    The node with the page's address decides, wherever it stands in the graph.
    """
    graph = {"@graph": [
        {"@type": "NewsArticle", "headline": "Asparagus", "url": "https://gazette.example/food/asparagus", "datePublished": "2001-05-05"},
        {"@type": "NewsArticle", "headline": "Mill burns", "datePublished": "2019-03-04",
         "url": "https://gazette.example/news/mill-burns/"}]}
    head = ('<link rel="canonical" href="https://gazette.example/news/mill-burns">'
            f'<script type="application/ld+json">{json.dumps(graph)}</script>')
    found = of(page(head=head, article="<h1>Mill burns</h1>"))

    assert found.published is not None
    assert "2019-03-04" == found.published.edtf


def test_broken_json_is_mended() -> None:
    """
    Comment marks, a comma too many, a raw line break and unescaped quotation marks do not lose the data.
    """
    script = ('<script type="application/ld+json">\n//<![CDATA[\n{"@type": "NewsArticle", "headline": "Mill "Providence" burns\n down",'
              ' "datePublished": "2019-03-04T07:00:00+00:00",}\n//]]></script>')
    found = of(page(head=script))

    assert 'Mill "Providence" burns down' == found.title
    assert found.published is not None


def test_json_that_cannot_be_read_is_left_alone() -> None:
    """
    A script that is no JSON gives nothing, and the page is read without it.
    """
    found = of(page(head='<script type="application/ld+json">{"@type": NewsArticle, oops</script>', article="<h1>Mill burns</h1>"))

    assert "Mill burns" == found.title


def test_a_marked_standfirst_is_taken_in_many_languages() -> None:
    """
    Its class says what it is: in English, German, French, Spanish, Swedish, Vietnamese and Italian newsrooms' words.
    """
    words = "The brigade came from three towns; the roof is gone, the looms are not"
    for name in ("standfirst", "vorspann", "article__chapo", "entradilla", "c-ingress", "sapo", "sommario", "articleSubtitle"):
        found = of(page(article=f'<h1>Mill burns</h1><p class="{name}">{words}</p>'))

        assert words == found.standfirst, name


def test_a_description_that_is_not_printed_is_no_standfirst() -> None:
    """
    Words that only machines see are not the article's.
    """
    found = of(page(head='<meta name="description" content="A fire destroyed a mill in Dewsbury on Monday. Read all about it here.">',
                    article="<h1>Mill burns</h1>"))

    assert None is found.standfirst


def test_a_description_that_is_how_the_body_begins_is_no_standfirst() -> None:
    """
    The first paragraph stays in the body when nothing sets it apart.
    """
    found = of(page(head='<meta name="description" content="The fire began in the carding room shortly before six in the morning…">',
                    article="<h1>Mill burns</h1>"))

    assert None is found.standfirst


def test_a_description_that_is_printed_apart_is_a_standfirst() -> None:
    """
    No class is needed where the description stands above the body in a paragraph of its own mark-up, with its dateline.
    """
    words = "Der Dachstuhl ist verloren, die Webstühle stehen noch. Verletzt wurde niemand."
    found = of(page(head=f'<meta property="og:description" content="{words}">', lang="de",
                    article=f'<h1>Weberei brennt</h1><div class="x7"><p class="k2">Dewsbury. {words}</p></div>'))

    assert f"Dewsbury. {words}" == found.standfirst


def test_a_caption_is_no_standfirst() -> None:
    """
    Even where the description is the caption's words.
    """
    words = "Firemen on the roof of Providence Mill in Dewsbury on Monday morning."
    head = f'<meta property="og:description" content="{words}">'
    for picture in (f'<figure><img src="a.jpg"><figcaption>{words}</figcaption></figure>', f'<div class="c-image"><p>{words}</p></div>'):
        assert None is of(page(head=head, article=f"<h1>Mill burns</h1>{picture}")).standfirst


def test_the_teaser_of_another_article_is_no_standfirst() -> None:
    """
    What is linked leads away from the page.
    """
    teaser = '<div class="teaser"><a href="/b"><p>Baths to close in July, says the council.</p></a></div>'
    found = of(page(article=f"<h1>Mill burns</h1>{teaser}"))

    assert None is found.standfirst
