"""RIS, read back by rispy, which we did not write."""

import re

import rispy
from hypothesis import given

from generator.citations import Citation
from generator.citations.plain import one_line
from tests.citations.making import BARE, FERRY, dated, several, written

FERRY_RECORD = """\
TY  - NEWS
ID  - nk3fq7m2ab
TI  - Ferry Burns off Brimsey
AU  - Calloway, Ines
AU  - Coast Agency
T2  - Brimsey Gazette
PY  - 2016
DA  - 2016/04/29/
SE  - Harbour
SP  - 3
LA  - en
UR  - https://archive.example/articles/ferry-nk3fq7m2ab.html
UR  - https://gazette.example/ferry?id=1&b=%7B_~
DB  - The Brimsey Archive
AN  - nk3fq7m2ab
ER  -|
"""


def fields(citation: Citation) -> dict[str, str]:
    lines = written("ris", [citation]).decode().splitlines()
    return {line[:2]: line[6:] for line in lines}


def test_a_known_article_is_this_record() -> None:
    assert FERRY_RECORD.replace("|", " ") == written("ris", [FERRY]).decode().replace("\r\n", "\n")


def test_what_is_unknown_has_no_line() -> None:
    assert {"TY", "ID", "TI", "DB", "AN", "ER"} == set(fields(BARE))


def test_nothing_to_cite_is_an_empty_file() -> None:
    assert b"" == written("ris", [])


def test_a_month_without_its_day_stays_without_it() -> None:
    cited = Citation(id="a1", title="Fire", archive="A", date=dated("1931-05"), date_in_words="May 1931")

    assert ("1931", "1931/05//") == (fields(cited)["PY"], fields(cited)["DA"])


def test_an_inferred_date_says_so_and_gives_no_year_as_sure() -> None:
    cited = Citation(id="a1", title="Fire", archive="A", date=dated("2016-04-29~", "inferred"), date_in_words="about 29 April 2016")

    assert (None, "2016/04/29/about 29 April 2016") == (fields(cited).get("PY"), fields(cited)["DA"])


def test_one_of_two_days_is_a_note_and_not_a_date() -> None:
    cited = Citation(id="a1", title="Fire", archive="A", date=dated("[2016-03-04,2016-04-03]"), date_in_words="4 March or 3 April 2016")

    assert (None, "Date: 4 March or 3 April 2016") == (fields(cited).get("DA"), fields(cited)["N1"])


@given(several)
def test_every_line_is_a_tag_and_a_value_and_ends_in_cr_lf(cited: list[Citation]) -> None:
    *lines, last = written("ris", cited).decode().split("\r\n")

    assert "" == last
    assert [] == [line for line in lines if not re.fullmatch(r"[A-Z][A-Z0-9]  - .+|ER  - ", line)]
    assert [] == [line for line in lines if len(line.splitlines()) != 1]


@given(several)
def test_rispy_reads_every_record_back_whatever_the_words(cited: list[Citation]) -> None:
    read = rispy.loads(written("ris", cited).decode())

    assert [citation.id for citation in cited] == [record["id"] for record in read]
    assert [one_line(citation.title) for citation in cited] == [record["title"] for record in read]
    assert [len(citation.authors) for citation in cited] == [len(record.get("authors", ())) for record in read]
    assert [one_line(citation.archive) for citation in cited] == [record["name_of_database"] for record in read]
