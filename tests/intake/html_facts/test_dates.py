"""When it was published: as data say, as printed, as the address has it, or unknown."""

import pytest

from .pages import data, of, page


def edtf(html: str) -> str | None:
    published = of(html).published
    return published.edtf if published else None


def test_the_day_is_the_one_that_the_data_write() -> None:
    """
    Half past eleven at night with an offset is that day, not the next one in Greenwich.
    """
    assert "2019-03-04" == edtf(page(head=data(headline="Mill burns", datePublished="2019-03-04T23:30:00-05:00")))


@pytest.mark.parametrize("text", ["2019-03-04", "2019-03-04T07:00:00Z", "2019-03-04 07:00:00.0", "20190304", "2019/03/04", "1551682800000",
                                  "Mon, 04 Mar 2019 07:00:00 GMT", "2019-03-04T07:00+0100"])
def test_a_machines_date_is_read_in_many_forms(text: str) -> None:
    """
    ISO 8601 with and without signs, RFC 2822, and milliseconds since 1970.
    """
    assert "2019-03-04" == edtf(page(head=f'<meta property="article:published_time" content="{text}">'))


@pytest.mark.parametrize("text", ["1970-01-01T00:00:00Z", "0001-01-01", "2019-02-30", "yesterday", "-1", ""])
def test_what_a_system_writes_for_no_date_is_none(text: str) -> None:
    """
    The beginning of time and days that do not exist are no publication.
    """
    assert None is edtf(page(head=f'<meta property="article:published_time" content="{text}">'))


def test_a_date_that_the_page_prints_is_stated() -> None:
    """
    The basis tells whether a reader could see it; its words are kept.
    """
    head = data(headline="Mill burns", datePublished="2019-03-04T07:00:00+00:00")
    seen, unseen = of(page(head=head, article="<h1>Mill burns</h1><p class='date'>4 March 2019, 07:00</p>")), of(page(head=head))

    assert seen.published is not None
    assert unseen.published is not None
    assert ("stated", "4 March 2019, 07:00") == (seen.published.basis, seen.date_text)
    assert ("metadata", None) == (unseen.published.basis, unseen.date_text)


def test_the_day_in_greenwich_and_the_local_day_do_not_disagree() -> None:
    """
    Written in UTC as the evening before, printed as the next day: no doubt.
    """
    found = of(page(head=data(headline="Mill burns", datePublished="2019-03-03T23:30:00Z"),
                    article="<h1>Mill burns</h1><time datetime='2019-03-04T00:30:00+01:00'>04.03.2019</time>", lang="de"))

    assert () == found.doubts


def test_dates_that_differ_are_a_doubt() -> None:
    """
    The data's day is in force, and the printed one the other option.
    """
    found = of(page(head=data(headline="Mill burns", datePublished="2019-03-04"),
                    article="<h1>Mill burns</h1><p>Published 9 March 2019</p>"))

    assert [("published", ("2019-03-04", "2019-03-09"), ("JSON-LD", "visible page"))] == [
        (doubt.field, doubt.options, doubt.sources) for doubt in found.doubts]


def test_a_date_that_is_only_printed_is_read() -> None:
    """
    Without data the line below the headline is the source.
    """
    assert "2019-03-04" == edtf(page(article="<h1>Mill burns</h1><p>Published 4 March 2019</p>"))


def test_the_date_of_a_change_is_not_that_of_the_publication() -> None:
    """
    "Updated" is kept apart.
    """
    found = of(page(article="<h1>Mill burns</h1><p>Published 4 March 2019 | Updated 6 March 2019</p>"))

    assert found.published is not None
    assert ("2019-03-04", "2019-03-06") == (found.published.edtf, found.modified)


def test_day_and_month_that_could_be_exchanged_are_not_guessed() -> None:
    """
    A one-of set, and a doubt with both days; an address with the day settles it.
    """
    article = "<h1>Mill burns</h1><p class='date'>03/04/2019</p>"
    found = of(page(article=article))

    assert found.published is not None
    assert "[2019-03-04,2019-04-03]" == found.published.edtf
    assert ["date"] == [doubt.kind for doubt in found.doubts]
    assert "2019-04-03" == edtf(page(head='<link rel="canonical" href="https://gazette.example/2019/04/03/mill">', article=article))


def test_todays_date_in_the_masthead_is_not_the_articles() -> None:
    """
    What stands above the article is the page's.
    """
    assert None is edtf(page(above="<header><p>Sunday, 22 November 2026</p></header>", article="<h1>Mill burns</h1>"))


def test_the_date_of_a_comment_is_not_the_articles() -> None:
    """
    A time element below the text is not a publication.
    """
    assert None is edtf(page(article="<h1>Mill burns</h1>",
                             below='<div class="comments"><time datetime="2020-01-01">1 January 2020</time></div>'))


def test_the_date_of_a_picture_is_not_the_articles() -> None:
    """
    A caption says when the picture was taken.
    """
    assert None is edtf(page(article="<h1>Mill burns</h1><figure><figcaption>The mill on 4 March 2011</figcaption></figure>"))


def test_an_address_gives_a_day_or_a_month() -> None:
    """
    Folders of the path, when nothing else says anything; the basis tells.
    """
    found = of(page(head='<link rel="canonical" href="https://gazette.example/2019/03/04/mill-burns">', article="<h1>Mill burns</h1>"))

    assert found.published is not None
    assert ("2019-03-04", "url") == (found.published.edtf, found.published.basis)
    assert "2019-03" == edtf(page(head='<link rel="canonical" href="https://gazette.example/2019/03/mill-burns">'))


def test_a_number_in_an_address_is_no_date() -> None:
    """
    Nor is a year that stands there alone.
    """
    assert None is edtf(page(head='<link rel="canonical" href="https://gazette.example/news/20193345/election-2019-mill">'))


def test_a_year_of_two_digits_needs_an_address_that_has_it_in_full() -> None:
    """
    The century is not supplied without evidence.
    """
    article = "<h1>Weberei brennt</h1><p>Mo 04.03.19 | 14:07 Uhr</p>"

    assert None is edtf(page(article=article, lang="de"))
    head = '<link rel="canonical" href="https://anzeiger.example/2019/03/weberei">'
    assert "2019-03-04" == edtf(page(head=head, article=article, lang="de"))


def test_a_change_before_the_publication_is_a_doubt() -> None:
    """
    One of the two is wrong; the change is not kept.
    """
    found = of(page(head=data(headline="Mill burns", datePublished="2019-03-04", dateModified="2018-01-01")))

    assert None is found.modified
    assert [("date", "published")] == [(doubt.kind, doubt.field) for doubt in found.doubts]


def test_an_ambiguous_date_of_the_data_is_not_guessed_either() -> None:
    """
    A meta element that holds 05/08/2014 gives both days and a doubt.
    """
    found = of(page(head='<meta name="publish_date" content="05/08/2014 07:01:00">'))

    assert found.published is not None
    assert "[2014-05-08,2014-08-05]" == found.published.edtf
    assert ["date"] == [doubt.kind for doubt in found.doubts]


def test_a_time_element_tells_the_day_that_is_printed_as_so_long_ago() -> None:
    """
    "3 hours ago" has its day in an attribute; nobody could read it on the page.
    """
    found = of(page(article='<h1>Mill burns</h1><p>By Ann Otter, <time datetime="2019-03-04T07:00:00+00:00">3 hours ago</time></p>'))

    assert found.published is not None
    assert ("2019-03-04", "metadata", None) == (found.published.edtf, found.published.basis, found.date_text)


def test_elements_side_by_side_do_not_run_into_the_date() -> None:
    """
    Style sheets part them; the date is read all the same.
    """
    assert "2019-03-04" == edtf(page(article="<h1>Mill burns</h1><div><span>The Gazette</span><span>March 4, 2019</span></div>"))


def test_what_a_program_makes_of_a_page_without_a_date_is_a_proposal_and_never_in_force() -> None:
    """
    htmldate takes the day of the site's last build.
    """
    found = of(page(article="<h1>Mill burns</h1>", below="<footer><p>Copyright, last built 2019-05-04</p></footer>"))

    assert found.published is None
    assert [("date", ("2019-05-04",), ("htmldate",))] == [(doubt.kind, doubt.options, doubt.sources) for doubt in found.doubts]


def test_the_last_change_keeps_its_time_so_that_versions_of_one_day_have_an_order() -> None:
    """
    A zone must be written, or the time is nobody's.
    """
    changed = data(datePublished="2019-05-03T08:00:00+01:00", dateModified="2019-05-03T18:00:00+01:00")
    local = data(datePublished="2019-05-03T08:00:00+01:00", dateModified="2019-05-03 18:00")

    assert ("2019-05-03T18:00:00+01:00", "2019-05-03") == (of(page(head=changed)).modified, of(page(head=local)).modified)
