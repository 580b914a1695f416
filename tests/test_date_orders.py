"""How a publication prints day and month, decided once for all its dates."""

from dataclasses import replace
from pathlib import Path

import pytest

from generator import commands, date_orders, dates, settings
from generator.model import ArchiveDate, Article
from generator.notices import BrokenFile
from generator.settings import SETTINGS
from generator.worklist import Item
from tests.document.articles import article
from tests.worklist.making import DATE, Archive, with_doubts

POST = "The Wendle Post"
ID = "{}k3fq7m2ab"


def printed(text: str, edtf: str | None, place: int = 0, **fields: object) -> Article:
    """An article of the Post with a date as printed; `place` tells it from others."""
    date = dates.parse(edtf, "stated") if edtf else None
    given = {"id": ID.format("abcdefgh"[place]), "published": date, "date_text": text, "publication": POST, "names": (), "tags": ()}
    return article(**(given | fields))


BOTH = printed("4/6/1931", "[1931-04-06,1931-06-04]")


@pytest.mark.parametrize(("order", "day"), [("day first", "1931-06-04"), ("month first", "1931-04-06")])
@pytest.mark.parametrize("text", ["4/6/1931", "Published: 4-6-31", "٤/٦/١٩٣١", "4 . 6 . 1931"])
def test_a_date_of_two_readings_is_read_as_its_publication_prints_them(text: str, order: settings.Order, day: str) -> None:
    (read,) = date_orders.ordered([replace(BOTH, date_text=text)], {POST: order})

    assert read.published and (day, "stated") == (read.published.edtf, read.published.basis)
    assert [f"{POST} prints the {order}, says an editor of this archive"] == [because.detail for because in read.published.because]


@pytest.mark.parametrize("other", [
    replace(BOTH, publication="The Other Post"), replace(BOTH, publication=None),
    printed("4/6/1931", "1931-04-06"), printed("4 or 6 April", "[1931-04-04,1931-04-06]"), printed("6/4/1930", "[1931-05-06,1931-06-04]"),
    printed("April or June", "[1931-04,1931-06]"), printed("", None), replace(BOTH, date_text=None)])
def test_nothing_else_is_touched(other: Article) -> None:
    """Other papers, dates that a person decided, dates that are not in figures or not the figures that are printed."""
    assert [other] == [*date_orders.ordered([other], {POST: "day first"})]


def test_what_its_other_dates_show_is_counted() -> None:
    held = [BOTH, printed("27/6/1931", "1931-06-27", 1), printed("6/28/1931", "1931-06-28", 2), printed("29/6/1931", "1931-06-29", 3),
            printed("5/5/1931", "1931-05-05", 4), printed("2 May 1931", "1931-05-02", 5)]

    assert {POST: date_orders.Evidence(asked=(BOTH.id,), day_first=2, month_first=1)} == date_orders.evidence(held)
    assert {} == date_orders.evidence(held[1:])


def test_a_publication_that_no_article_has_is_told() -> None:
    found = date_orders.unknown([BOTH], {POST: "day first", "The Wendel Post": "day first"})

    assert [("F-121", "date_orders: no article is of the publication The Wendel Post")] == [(one.code, one.message) for one in found]


@pytest.mark.parametrize("order", ["day", "mdy", "[day first]"])
def test_an_order_is_one_of_two(order: str, tmp_path: Path) -> None:
    (tmp_path / SETTINGS).write_text(f"date_orders:\n  {POST}: {order}\n", "utf-8")

    with pytest.raises(BrokenFile) as raised:
        settings.load(tmp_path)
    assert [2] == [notice.line for notice in raised.value.notices]


# ---------------------------------------------------------------- on the work-list

PRINTED = ["4/6/1931", "5/6/1931"]
READINGS = ["[1931-04-06,1931-06-04]", "[1931-05-06,1931-06-05]"]


def doubtful(place: int, paper: str = POST) -> Article:
    text, edtf = PRINTED[place % 2], READINGS[place % 2]
    return with_doubts(replace(DATE, text=text, options=(edtf, *edtf[1:-1].split(","))), id=ID.format("abcdefgh"[place]), publication=paper,
                       published=dates.parse(edtf, "stated"), date_text=text)


def sure(place: int, paper: str = POST) -> Article:
    return with_doubts(id=ID.format("abcdefgh"[place]), publication=paper, published=dates.parse("1931-06-27", "stated"),
                       date_text="27/6/1931")


def orders(archive: Archive) -> list[Item]:
    return [item for item in archive.items() if item.notice.code == "W-049"]


def in_force(archive: Archive) -> dict[str, ArchiveDate]:
    return dict(commands.read_catalogue(archive.content)[0].dates)


def test_the_dates_of_a_publication_are_asked_about_once_and_the_likelier_answer_comes_first(tmp_path: Path) -> None:
    (item,) = orders(Archive.of(tmp_path, doubtful(0), doubtful(1), sure(2)))

    assert (f"2 dates in figures of {POST} can be read in two ways; of its other dates in figures 1 can only have the day first and 0 only "
            "the month") == item.notice.message
    assert [f"date_orders:\n  {POST}: day first", f"date_orders:\n  {POST}: month first"] == [fix.paste for fix in item.fixes]


def test_a_single_date_is_decided_where_it_stands(tmp_path: Path) -> None:
    assert [] == orders(Archive.of(tmp_path, doubtful(0), sure(1)))


def test_what_is_pasted_settles_every_date_of_the_publication_and_changes_no_article_file(tmp_path: Path) -> None:
    made = [doubtful(0), doubtful(1), sure(2)]
    archive = Archive.of(tmp_path, *made)
    before = [archive.text(one.id) for one in made]
    (item,) = orders(archive)
    (archive.content / SETTINGS).write_text(item.fixes[0].paste + "\n", "utf-8")

    assert ["1931-06-04", "1931-06-05", "1931-06-27"] == [date.edtf for _, date in sorted(in_force(archive).items())]
    assert [] == [one.notice.code for one in archive.items() if one.notice.code in ("W-042", "W-049")]
    assert before == [archive.text(one.id) for one in made] == [archive.normalised(one) for one in made], "a re-run changes nothing"


def test_a_date_that_a_person_wrote_wins_over_the_order(tmp_path: Path) -> None:
    archive = Archive.of(tmp_path, doubtful(0), doubtful(1))
    archive.edit(f"published: '{READINGS[0]}'", "published: 1931-04-06", ID.format("a"))
    (archive.content / SETTINGS).write_text(f"date_orders:\n  {POST}: day first\n", "utf-8")

    assert ["1931-04-06", "1931-06-05"] == [date.edtf for _, date in sorted(in_force(archive).items())]


def test_several_publications_are_answered_at_once_and_a_second_paste_goes_below_the_first(tmp_path: Path) -> None:
    other = "The Carrow Sun"
    archive = Archive.of(tmp_path, doubtful(0), doubtful(1), sure(2), doubtful(3, other), doubtful(4, other), sure(5, other))
    first, *each = orders(archive)
    assert [f"date_orders:\n  {other}: day first\n  {POST}: day first"] == [fix.paste for fix in first.fixes]
    assert [other, POST] == [item.publication for item in each]

    (archive.content / SETTINGS).write_text(each[0].fixes[0].paste + "\n", "utf-8")
    (left,) = orders(archive)
    with (archive.content / SETTINGS).open("a", encoding="utf-8") as file:
        file.write(left.fixes[0].paste + "\n")

    assert {other: "day first", POST: "day first"} == settings.load(archive.content).date_orders
    assert [] == orders(archive)
