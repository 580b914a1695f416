"""CSL-JSON, printed by citeproc-py, which we did not write."""

import json
import warnings

import pytest
from citeproc import Citation as Cited
from citeproc import CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from hypothesis import given

from generator.citations import Citation
from generator.citations.plain import one_line
from tests.citations.making import BARE, FERRY, dated, several, written

FERRY_ITEM = {
    "id": "nk3fq7m2ab", "type": "article-newspaper", "title": "Ferry Burns off Brimsey",
    "author": [{"family": "Calloway", "given": "Ines"}, {"literal": "Coast Agency"}], "container-title": "Brimsey Gazette",
    "issued": {"date-parts": [[2016, 4, 29]]}, "section": "Harbour", "page": "3", "language": "en",
    "URL": "https://archive.example/articles/ferry-nk3fq7m2ab.html", "archive": "The Brimsey Archive", "archive_location": "nk3fq7m2ab",
    "note": "Published at https://gazette.example/ferry?id=1&b=%7B_~",
}


def test_a_known_article_is_this_item() -> None:
    assert [FERRY_ITEM] == json.loads(written("csl.json", [FERRY]))


def test_what_is_unknown_has_no_key() -> None:
    assert {"id", "type", "title", "archive", "archive_location"} == set(json.loads(written("csl.json", [BARE]))[0])


def test_nothing_to_cite_is_an_empty_list() -> None:
    assert [] == json.loads(written("csl.json", []))


@pytest.mark.parametrize(("edtf", "basis", "expected"), [
    ("1931-05", "stated", {"date-parts": [[1931, 5]]}),
    ("1931", "stated", {"date-parts": [[1931]]}),
    ("2016-22", "stated", {"date-parts": [[2016]], "season": 2}),
    ("1931?", "stated", {"date-parts": [[1931]], "circa": True}),
    ("2016-04-29~", "inferred", {"date-parts": [[2016, 4, 29]], "circa": True}),
    ("201X", "stated", {"literal": "in words"}),
    ("[2016-03-04,2016-04-03]", "stated", {"literal": "in words"}),
    ("2016-03-04/2016-05", "stated", {"literal": "in words"}),
])
def test_a_date_is_no_more_precise_and_no_surer_than_it_is(edtf: str, basis: str, expected: dict[str, object]) -> None:
    cited = Citation(id="a1", title="Fire", archive="A", date=dated(edtf, basis), date_in_words="in words")

    assert expected == json.loads(written("csl.json", [cited]))[0]["issued"]


def test_citeproc_prints_it_in_a_published_style() -> None:
    expected = "Calloway, I. and Coast Agency (2016) “Ferry Burns off Brimsey”, Brimsey Gazette, 29 April, p. 3."

    assert expected == printed([FERRY])[0][:len(expected)]


@given(several)
def test_citeproc_finds_every_item_under_its_id(cited: list[Citation]) -> None:
    assert sorted(citation.id for citation in cited) == sorted(CiteProcJSON(json.loads(written("csl.json", cited))))


@given(several)
def test_no_field_is_empty_and_none_has_a_control_character(cited: list[Citation]) -> None:
    items = json.loads(written("csl.json", cited))

    assert [one_line(citation.title) for citation in cited] == [item["title"] for item in items]
    assert [] == [(key, value) for item in items for key, value in item.items() if not value or value != clean(value)]


def clean(value: object) -> object:
    return one_line(value) if isinstance(value, str) else value


def printed(cited: list[Citation]) -> list[str]:
    """The bibliography in citeproc-py's own copy of the Harvard style."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it does not know "archive_location", and says so
        source = CiteProcJSON(json.loads(written("csl.json", cited)))
        bibliography = CitationStylesBibliography(CitationStylesStyle("harvard-cite-them-right", validate=False), source, formatter.plain)
        bibliography.register(Cited([CitationItem(citation.id) for citation in cited]))
        return [str(item) for item in bibliography.bibliography()]
