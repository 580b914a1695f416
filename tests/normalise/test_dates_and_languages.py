"""What dates and languages leave for a person to settle, and what an address settles."""

import time
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.intake import read
from generator.model import Doubt, Draft
from generator.normalise import normalise
from generator.normalise.address_date import address_date
from generator.normalise.date_line import date_line
from generator.normalise.dateline import dateline
from generator.normalise.dateline_date import dateline_date
from generator.normalise.headline import headline
from generator.normalise.language import language
from generator.normalise.opening_date import opening_date
from generator.notices import Refused
from generator.tongue import hear

BODY = """
The ferry ran aground in thick fog on Tuesday evening with ninety people aboard, the coastguard said, and nobody was hurt.

It was the third time in a year, and the owners have announced that the next ferry will have a horn that can be heard in Bowmore.
"""
GERMAN = ("Die Fähre lief am Dienstagabend im dichten Nebel auf Grund, teilte die Küstenwache mit; neunzig Menschen waren an Bord. "
          "Die Reederei hat angekündigt, dass die nächste Fähre ein Horn bekommt, das man bis in die Stadt hören kann. ") * 4


def draft_of(line: str, *, file: str = "ferry.txt", body: str = BODY, **fields: object) -> Draft:
    draft = read(f"Ferry runs aground off Port Ellen\n\n{line}\n{body}".encode(), file)
    return normalise(replace(draft, **fields))  # type: ignore[arg-type]


def options_of(draft: Draft, field: str) -> list[tuple[str, ...]]:
    return [doubt.options for doubt in draft.doubts if doubt.field == field]


def test_a_day_that_could_be_two_is_asked_about() -> None:
    """The set is in force; each day can be pasted."""
    draft = draft_of("04/06/2016")

    assert [("[2016-04-06,2016-06-04]", "2016-04-06", "2016-06-04")] == options_of(draft, "published")
    assert "04/06/2016" == draft.doubts[0].text


def test_a_weekday_that_contradicts_its_date_is_asked_about() -> None:
    """The line stays in the text, and the date is offered."""
    draft = draft_of("Thursday, 29 April 2016")

    assert draft.published is None
    assert [("2016-04-29",)] == options_of(draft, "published")
    assert [None] == [line.role for line in draft.lines if line.words == "Thursday, 29 April 2016"]


@pytest.mark.parametrize("line", ["Posted: 4 May", "04/05/16"])
def test_a_date_without_its_year_or_its_century_is_kept_as_printed(line: str) -> None:
    """It dates nothing, and a person is asked."""
    draft = draft_of(line)

    assert draft.published is None
    assert line.removeprefix("Posted: ") == draft.date_text
    assert [()] == options_of(draft, "published")


def test_a_date_of_change_alone_is_offered_and_not_taken() -> None:
    """Nobody knows how long before it the article was published."""
    draft = draft_of("Last updated on 5 May 2016")

    assert draft.published is None
    assert "2016-05-05" == draft.modified
    assert [("null", "2016-05-05")] == options_of(draft, "published")


@pytest.mark.parametrize(("expected", "line", "url"), [
    ("2016-06-04", "04/06/2016", "https://ferry.example/2016/06/04/aground"),
    ("2016-04-06", "04/06/2016", "https://ferry.example/2016/04/aground"),
    ("2016-05-04", "Posted: 4 May", "https://ferry.example/2016/05/04/aground"),
    ("2015-12-31", "Posted: 31 December", "https://ferry.example/2016/01/01/aground"),
])
def test_an_address_settles_what_is_printed(expected: str, line: str, url: str) -> None:
    """The date stays one that is printed, with its reason and without a doubt."""
    draft = draft_of(line, url=url)

    assert draft.published is not None
    assert (expected, "stated") == (draft.published.edtf, draft.published.basis)
    assert ["address"] == [reason.kind for reason in draft.published.because]
    assert [] == options_of(draft, "published")


@pytest.mark.parametrize(("expected", "basis", "file", "url"), [
    ("2016-05-04", "url", "ferry.txt", "https://ferry.example/2016/05/04/aground"),
    ("2016-05-04", "filename", "posts/2016-05-04-ferry-aground.txt", None),
    (None, None, "2016-05-04/ferry.txt", None),
    (None, None, "Ferry (2016-05-04).txt", None),
])
def test_an_address_or_a_name_dates_what_prints_no_date(expected: str | None, basis: str | None, file: str, url: str | None) -> None:
    """A folder's date, or one further on in a name, is as often that of the saving."""
    draft = draft_of("", file=file, url=url)

    assert (expected, basis) == ((draft.published.edtf, draft.published.basis) if draft.published else (None, None))


def test_an_address_that_says_another_day_is_asked_about() -> None:
    """A day of difference is the server's zone; a month is not."""
    near, far = (draft_of("4 May 2016", url=f"https://ferry.example/2016/{month}/05/aground") for month in ("05", "06"))

    assert [] == options_of(near, "published")
    assert [("2016-05-04", "2016-06-05")] == options_of(far, "published")


def test_a_date_in_the_text_is_cut_off_only_where_the_metadata_agree() -> None:
    """Where the day is known, another one at the head of the text is an event's."""
    known = draft_of("4 May 2016").published
    agreeing = draft_of("", body="4 May 2016 The ferry" + BODY[10:], published=known)
    differing = draft_of("", body="9 July 2016 The ferry" + BODY[10:], published=known)

    assert ["date"] == [line.role for line in agreeing.lines if line.text == "4 May 2016"]
    assert [] == [line.role for line in differing.lines if line.role == "date"]


def test_a_short_text_has_no_language_but_likely_ones() -> None:
    """They are offered."""
    heard = hear("Ferry aground, nobody hurt")

    assert heard.language is None
    assert "en" in heard.options


@pytest.mark.parametrize(("expected", "declared"), [("de", "en"), ("de-AT", "de-AT"), ("de", None), ("gsw", "gsw")])
def test_a_declared_language_yields_to_a_text_that_is_plainly_in_another(expected: str, declared: str | None) -> None:
    """A region stays; so does a language that the detector does not know."""
    assert expected == draft_of("", body=GERMAN, language=declared).language


def test_a_text_that_is_plainly_in_the_declared_language_settles_what_its_metadata_disagree_on() -> None:
    doubt = Doubt(kind="language", field="language", options=("de", "en"), sources=("html lang", "JSON-LD"), rule="language")
    assert () == language(replace(draft_of("", body=GERMAN, language="de"), doubts=(doubt,))).doubts


def test_a_declared_language_that_the_text_is_not_in_is_asked_about() -> None:
    """Text first, which is in force."""
    draft = draft_of("", body=GERMAN, language="en-GB")

    assert [("de", "en-GB")] == options_of(draft, "language")
    assert [("text", "metadata")] == [doubt.sources for doubt in draft.doubts if doubt.field == "language"]


def test_an_article_in_several_languages_is_asked_about() -> None:
    """Both are offered."""
    draft = draft_of("", body=GERMAN + "\n\n" + BODY * 3)

    assert [True] == [{"de", "en"} <= set(options) for options in options_of(draft, "language")]


DATED = st.sampled_from([
    "", "Mill fire at Dewsbury", "29 April, 2016", "Friday 29 April 2016 The mill burned", "04/06/2016 40 engines came",
    "Published 3 May 2016",
    "Mill fire at Dewsbury AFP Friday 29 Apr 2016 The mill burned", "By Jane Doe | 3 May 2016", "Updated: 3 May 2016 | 14:05", "3 May",
    "3 мая 2016 — Мельница сгорела", "٣ مايو ٢٠١٦", "2016年5月3日",
    "Thursday, 29 April 2016", "04/06/16", " 3 May 2016\t", "(3 May 2016)",
    "DEWSBURY, May 3, 2016 (PA) — The mill burned on Friday night, and the engines of four towns could do nothing against the wind.",
    "The mill burned on Friday night, and the engines of four towns could do nothing against the wind, the brigade said."])


@given(st.lists(DATED | st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\n"), max_size=50), min_size=1, max_size=9))
def test_a_rule_of_dates_never_changes_a_word(lines: list[str]) -> None:
    """The parts of a line, joined, are the line; what stands in date_text stands in the text; a second run changes nothing."""
    try:
        draft = read("\n".join(lines).encode(), "law.txt")
    except Refused:
        return
    printed = {line.number: line.text for line in draft.lines}
    for _ in range(2):
        for rule in (date_line, headline, opening_date, dateline, dateline_date, address_date, language):
            draft = rule(draft)
        joined: dict[int, str] = {}
        for line in draft.lines:
            joined[line.number] = joined.get(line.number, "") + line.text

        assert printed == joined
        assert draft.date_text is None or any(draft.date_text in text for text in joined.values())
    assert draft == address_date(opening_date(date_line(draft)))


@pytest.mark.parametrize("trap", [
    "4 April 2016 " * 60_000, "1 " * 400_000, "AFP Friday " * 80_000, "2016 " * 150_000, "Published " * 80_000, "4/" * 400_000,
    "年月日" * 200_000, "١٢٣٤ " * 150_000, ("4 April 2016 X\n") * 9_000, "(" * 500_000 + "4 April 2016", "d'" * 300_000])
def test_no_text_makes_the_rules_of_dates_slow(trap: str) -> None:
    """A megabyte that nearly is a date takes a second at most, once the model of languages is loaded and wherever the machine is busy."""
    hear("The mill burned on Tuesday, and ninety people were aboard.")
    draft = headline(read(f"Mill fire\n\n{trap}".encode(), "trap.txt"))
    began = time.process_time()
    for rule in (date_line, opening_date, dateline_date, address_date, language):
        draft = rule(draft)

    assert time.process_time() - began < 5
