"""Who wrote it, from structured data, meta elements and the printed byline."""

import pytest

from .pages import data, of, page


def bylines(head: str = "", article: str = "<h1>Mill burns</h1>", lang: str = "en", below: str = "") -> tuple[str, ...]:
    return of(page(head=head, article=article, lang=lang, below=below)).bylines


def test_people_in_the_data_are_the_bylines() -> None:
    """
    Each person is one name, in the order of the data.
    """
    head = data(headline="Mill burns", author=[{"@type": "Person", "name": "Ann Otter"}, {"@type": "Person", "name": "Bo Finch"}])

    assert ("Ann Otter", "Bo Finch") == bylines(head)


def test_an_author_told_by_its_id_is_found_in_the_graph() -> None:
    """
    {"@id": …} stands for the person who is described elsewhere on the page.
    """
    head = ('<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "headline": "Mill burns", "author": {"@id": "#ann"}},'
            '{"@type": "Person", "@id": "#ann", "name": "Ann Otter"}]}</script>')

    assert ("Ann Otter",) == bylines(head)


@pytest.mark.parametrize(("text", "names"), [
    ("Ann Otter and Bo Finch", ("Ann Otter", "Bo Finch")),
    ("By Ann Otter, Bo Finch and Cy Hare", ("Ann Otter", "Bo Finch", "Cy Hare")),
    ("Von Anna Otter und Bodo Fink, dpa", ("Anna Otter", "Bodo Fink", "dpa")),
    ("Par Anne Loutre et Benoît Pinson", ("Anne Loutre", "Benoît Pinson")),
    ("Por Ana Nutria y Bruno Pinzón", ("Ana Nutria", "Bruno Pinzón")),
    ("Ann Otter, Political Correspondent", ("Ann Otter",)),
    ("Anna Martel und Lea Wagner, Nairobi", ("Anna Martel", "Lea Wagner")),
    ("김민수 기자", ("김민수",)),
    ("Ludwig van der Meer", ("Ludwig van der Meer",)),
])
def test_a_text_with_several_names_is_parted(text: str, names: tuple[str, ...]) -> None:
    """
    "By", conjunctions, jobs and the place of writing are no names.
    """
    assert names == bylines(f'<meta name="author" content="{text}">')


@pytest.mark.parametrize("name", ["admin", "Administrator", "https://gazette.example/people/ann-otter", "ann@gazette.example", "@annotter",
                                  "undefined", "N/A"])
def test_what_a_system_writes_for_nobody_is_no_author(name: str) -> None:
    """
    Account names and addresses sign nothing.
    """
    assert () == bylines(f'<meta name="author" content="{name}">')


def test_an_organisation_with_and_in_its_name_is_one() -> None:
    """
    What the data declare to be an organisation is not parted.
    """
    head = data(headline="Mill burns", author={"@type": "Organization", "name": "Institute for Fire and Rescue"})

    assert ("Institute for Fire and Rescue",) == bylines(head)


def test_the_outlet_gives_way_to_a_printed_name() -> None:
    """
    The data name only the outlet, the page a person.
    """
    head = '<meta property="og:site_name" content="The Gazette">' + data(
        headline="Mill burns", author={"@type": "Organization", "name": "The Gazette"})

    assert ("Ann Otter",) == bylines(head, '<h1>Mill burns</h1><div class="article__byline">By <a href="/authors/ann">Ann Otter</a></div>')
    assert ("The Gazette",) == bylines(head)


@pytest.mark.parametrize(("lang", "line", "names"), [
    ("de", "Von Anna Otter", ("Anna Otter",)),
    ("fr", "Par Anne Loutre", ("Anne Loutre",)),
    ("es", "Por Ana Nutria", ("Ana Nutria",)),
    ("nl", "Door Anneke Otter", ("Anneke Otter",)),
    ("id", "Oleh Budi Santoso", ("Budi Santoso",)),
    ("ru", "Автор: Анна Выдрина", ("Анна Выдрина",)),
    ("he", "מאת דנה לוי", ("דנה לוי",)),
    ("ar", "بقلم ليلى حداد", ("ليلى حداد",)),
])
def test_a_line_that_begins_with_by_is_a_byline(lang: str, line: str, names: tuple[str, ...]) -> None:
    """
    No class is needed where the line below the headline says it in the page's language.
    """
    assert names == bylines(article=f"<h1>Mill burns</h1><p>{line}</p>", lang=lang)


def test_a_sentence_that_begins_with_by_is_no_byline() -> None:
    """
    "By Monday evening …" is the article's.
    """
    assert () == bylines(article="<h1>Mill burns</h1><p>By Monday evening the roof had fallen in.</p>")


def test_a_name_to_the_right_below_the_text_signs() -> None:
    """
    Some countries sign there, without any class.
    """
    html = page(article="<h1>Cháy lớn</h1>", lang="vi").replace(
        "</div></article>", '<p style="text-align:right;"><strong>Lê Phương</strong></p></div></article>')

    assert ("Lê Phương",) == of(html).bylines


def test_the_writer_of_a_comment_is_no_author() -> None:
    """
    A name in a comment signs the comment.
    """
    assert () == bylines(below='<section class="comments"><div class="comment"><span class="author">Troll Hunter</span></div></section>')


def test_a_printed_name_of_which_the_data_know_nothing_is_a_doubt() -> None:
    """
    The printed byline is in force, and the data's author the other option.
    """
    found = of(page(head=data(headline="Mill burns", author={"@type": "Person", "name": "Carl Kite"}),
                    article='<h1>Mill burns</h1><div class="byline">By <a rel="author" href="/a">Ann Otter</a></div>'))

    assert ("Ann Otter",) == found.bylines
    assert [("bylines", ("Ann Otter", "Carl Kite"), ("visible page", "JSON-LD"))] == [
        (doubt.field, doubt.options, doubt.sources) for doubt in found.doubts]


def test_a_name_in_small_letters_is_given_as_printed() -> None:
    """
    The page's capitals win over those of a database.
    """
    head = data(headline="Mill burns", author={"@type": "Person", "name": "ann otter"})

    assert ("Ann Otter",) == bylines(head, '<h1>Mill burns</h1><p class="byline">By Ann Otter</p>')


def test_microdata_name_the_author_and_not_the_publisher() -> None:
    """
    The name within the author's scope is meant.
    """
    html = page(article=(
        '<div itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">Mill burns</h1>'
        '<span itemprop="author" itemscope itemtype="https://schema.org/Person"><span itemprop="name">Ann Otter</span></span>'
        '<span itemprop="publisher" itemscope itemtype="https://schema.org/Organization"><span itemprop="name">The Gazette</span>'
        "</span></div>"))

    assert ("Ann Otter",) == of(html).bylines
