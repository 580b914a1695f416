"""BibTeX, read back by bibtexparser, which we did not write, and its LaTeX by pylatexenc."""

import bibtexparser
import pytest
from bibtexparser.library import Library
from bibtexparser.middlewares import LatexDecodingMiddleware
from hypothesis import given

from generator.citations import Citation, CitedAuthor
from generator.citations.plain import one_line
from tests.citations.making import BARE, FERRY, dated, several, written

FERRY_ENTRY = """\
@article{nk3fq7m2ab,
  title = {{Ferry Burns off Brimsey}},
  author = {{Calloway}, {Ines} and {Coast Agency}},
  journal = {Brimsey Gazette},
  entrysubtype = {newspaper},
  date = {2016-04-29},
  year = {2016},
  month = apr,
  pages = {3},
  language = {en},
  url = {https://archive.example/articles/ferry-nk3fq7m2ab.html},
  note = {Section: Harbour. The Brimsey Archive, nk3fq7m2ab. Published at https://gazette.example/ferry?id=1\\&b=\\%7B\\_{\\textasciitilde}},
}
"""


def read(cited: list[Citation]) -> Library:
    return bibtexparser.parse_string(written("bib", cited).decode())


def dated_fields(edtf: str, words: str, basis: str = "stated") -> dict[str, str]:
    cited = Citation(id="a1", title="Fire", archive="A", date=dated(edtf, basis), date_in_words=words)
    fields = read([cited]).entries[0].fields_dict
    return {key: str(fields[key].value) for key in ("date", "year", "month", "note") if key in fields}


def test_a_known_article_is_this_entry() -> None:
    assert FERRY_ENTRY == written("bib", [FERRY]).decode()


def test_what_is_unknown_has_no_field() -> None:
    assert {"title", "entrysubtype", "note"} == set(read([BARE]).entries[0].fields_dict)


@pytest.mark.parametrize(("edtf", "words", "expected"), [
    ("1931-05", "May 1931", {"date": "1931-05", "year": "1931", "month": "may", "note": "A, a1"}),
    ("1931", "1931", {"date": "1931", "year": "1931", "note": "A, a1"}),
    ("201X", "2010s", {"date": "201X", "note": "Date: 2010s. A, a1"}),
    ("2016/..", "2016 or later", {"date": "2016/..", "note": "Date: 2016 or later. A, a1"}),
    ("[2016-03-04,2016-04-03]", "4 March or 3 April 2016", {"note": "Date: 4 March or 3 April 2016. A, a1"}),
])
def test_a_date_is_no_more_precise_than_it_is(edtf: str, words: str, expected: dict[str, str]) -> None:
    assert expected == dated_fields(edtf, words)


def test_an_inferred_date_is_approximate_and_has_no_year_for_readers_that_know_no_doubt() -> None:
    expected = {"date": "2016-04-29~", "note": "Date: about 29 April 2016. A, a1"}

    assert expected == dated_fields("2016-04-29~", "about 29 April 2016", "inferred")


def test_a_name_that_print_does_not_part_is_not_parted_by_a_reader() -> None:
    cited = Citation(id="a1", title="Fire", archive="A", authors=(CitedAuthor(name="Smith, Hall and Sons"),))

    assert "author = {{Smith, Hall and Sons}},\n" in written("bib", [cited]).decode()


@given(several)
def test_braces_balance_at_the_end_of_every_line(cited: list[Citation]) -> None:
    """BibTeX counts them even behind a backslash."""
    depth = 0
    for line in written("bib", cited).decode().split("\n"):
        depth += line.count("{") - line.count("}")
        assert (1 if line.startswith(("@", "  ")) else 0) == depth, line


@given(several)
def test_bibtexparser_reads_every_entry_back_whatever_the_words(cited: list[Citation]) -> None:
    library = read(cited)

    assert ([], []) == (library.failed_blocks, [block for block in library.blocks if block not in library.entries])
    assert [citation.id for citation in cited] == [entry.key for entry in library.entries]


@given(several)
def test_its_latex_says_the_headline_as_it_was(cited: list[Citation]) -> None:
    decoded = LatexDecodingMiddleware().transform(read(cited))
    expected = [plain(one_line(citation.title)) for citation in cited]

    assert expected == [plain(entry.fields_dict["title"].value) for entry in decoded.entries]


def plain(words: str) -> str:
    """Without braces and spaces, and with a circumflex where pylatexenc reads a modifier letter."""
    return "".join(c for c in words.replace("ˆ", "^") if c not in "{}" and not c.isspace())
