"""Every kind of article, cited as the manuals of the four styles have it: manuals.txt, read beside them by a person.

APA: Publication Manual, 7th edition, chapter 9 and 10.1. Chicago: Manual of Style, 17th edition, 14.76 (authors), 14.145 (doubtful
dates), 14.191 to 14.200 (newspapers). MLA: Handbook, 9th edition, chapter 5. Harvard: Cite Them Right, 12th edition, newspaper articles.
The official CSL styles say the same under citeproc-js, but for these: headlines keep the capitals that were printed, and are no books
where the newspaper is not known; Chicago names the section behind the date, MLA none; the archive is MLA's second container; Harvard
names the archive and marks a doubtful date; seasons are not capitals but in APA.
"""

import html
from pathlib import Path
from typing import Any

import pytest

from generator import dates
from generator.citations import Citation, CitedAuthor
from generator.citations.styled import Stylist
from tests.citations.making import dated

GIVEN = ("Calloway, Ines", "Hald, Ann Maria", "Birch, Bo", "Cedar, Cy", "Daly, Di", "Elm, Ed", "Fir, Flo", "Gorse, Gil", "Hazel, Hy",
         "Ivy, Ian", "Juniper, Jo", "Kale, Kit", "Larch, Lu", "Maple, Mo", "Nettle, Ned", "Oak, Ole", "Pine, Pat", "Quince, Quin",
         "Rowan, Ros", "Sorrel, Sy", "Thorn, Tom", "Umber, Una")
DAY = dated("2016-04-29")


def people(number: int) -> tuple[CitedAuthor, ...]:
    parts = (name.split(", ") for name in GIVEN[:number])
    return tuple(CitedAuthor(name=f"{given} {family}", family=family, given=given) for family, given in parts)


def named(name: str) -> tuple[CitedAuthor, ...]:
    return (CitedAuthor(name=name),)


CASES: dict[str, dict[str, Any]] = {
    "nobody signs it": {"authors": ()}, "one author, page and section": {"page": "3", "section": "Harbour"},
    "two authors": {"authors": people(2)}, "three authors": {"authors": people(3)}, "seven authors": {"authors": people(7)},
    "twelve authors": {"authors": people(12)}, "twenty-two authors": {"authors": people(22)},
    "an agency": {"authors": named("Coast Agency")}, "a person and an agency": {"authors": people(1) + named("Coast Agency")},
    "a name that print does not part": {"authors": named("Martin Luther King Jr.")},
    "a particle": {"authors": (CitedAuthor(name="Jan Willem van der Berg", family="van der Berg", given="Jan Willem"),)},
    "letters of another script": {"title": "حريق العبّارة", "authors": named("إيناس كالواي"), "publication": "جريدة برمسي"},
    "a day that is inferred": {"date": dated("1931-05-02", "inferred")}, "a year that is uncertain": {"date": dated("1931?")},
    "a month": {"date": dated("1931-05")}, "a year": {"date": dated("1931")}, "a season": {"date": dated("1931-22")},
    "a decade": {"date": dated("193X")}, "one of two days": {"date": dated("[2016-03-04,2016-04-03]")}, "no date": {"date": None},
    "several pages": {"page": "3–5"}, "a question": {"title": "Who knew?"},
    "quotation marks inside": {"title": "‘Fire’ said the “captain”"}, "an apostrophe at the end": {"title": "The boats were the sailors’"},
    "no publication": {"publication": None}, "no publication, nobody signs it": {"publication": None, "authors": ()},
    "next to nothing": {"publication": None, "authors": (), "date": None, "address": None},
}


def expected() -> dict[str, dict[str, str]]:
    """Case -> style -> the citation: "# case", then a line for each style."""
    cases = Path(__file__).with_name("manuals.txt").read_text("utf-8").split("# ")[1:]
    return {head: dict(line.split(": ", 1) for line in lines) for head, *lines in (case.strip().split("\n") for case in cases)}  # type: ignore[misc]


def cited(case: str) -> dict[str, str]:
    given: dict[str, Any] = {"title": "Ferry burns off Brimsey", "authors": people(1), "date": DAY, "publication": "Brimsey Gazette",
                             "address": "https://archive.example/a.html", **CASES[case]}
    citation = Citation(id="nk3fq7m2ab", archive="The Brimsey Archive", **given)
    words = dates.show(citation.date) if citation.date else None
    found = Stylist("en").styled(citation, words)
    return {one.style: html.unescape(one.markup.replace("<bdi>", "").replace("</bdi>", "")) for one in found}


def test_every_case_is_in_the_table() -> None:
    assert list(expected()) == list(CASES)


@pytest.mark.parametrize("case", CASES)
def test_it_is_cited_as_the_manuals_have_it(case: str) -> None:
    assert expected()[case] == cited(case)
