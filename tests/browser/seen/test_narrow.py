"""What a narrow window breaks into lines, and what it leaves together."""

from pathlib import Path
from typing import Any

import pytest

from tests.browser.conftest import Visit
from tests.browser.seen import sample
from tests.browser.seen.looking import at

STORY, PERSON, YEAR = sample.KINDS["story"], sample.KINDS["person"], "people/ines-calloway/2002.html"


def asked(folder: Path, visit: Visit, path: str, script: str) -> Any:
    """What the page says at 360 pixels."""
    with visit("file:") as (context, _):
        page = context.new_page()
        at(page, 360)
        page.goto(f"{folder.as_uri()}/{path}")
        return page.evaluate(script)


@pytest.mark.parametrize("path", [STORY, PERSON])
def test_no_link_that_a_page_begins_with_is_broken(path: str, english: Path, visit: Visit) -> None:
    lines = asked(english, visit, path, "[...document.querySelectorAll('.head .tally a')].map(link => link.getClientRects().length)")

    assert {1} == set(lines)


def test_earlier_and_later_stand_beside_each_other(english: Path, visit: Visit) -> None:
    tops = asked(english, visit, YEAR, "[...document.querySelectorAll('.beside p')].map(link => link.getBoundingClientRect().top)")

    assert 2 == len(tops) and 1 == len(set(tops))


def test_the_age_of_an_article_stands_on_a_line_of_its_own_without_the_point_before_it(english: Path, visit: Visit) -> None:
    path = sample.kinds()["article"]
    seen = asked(english, visit, path, "[getComputedStyle(document.querySelector('.age')).display, "
                 "getComputedStyle(document.querySelector('.age'), '::before').content, document.querySelector('.age').textContent]")

    assert ["block", "none"] == seen[:2] and "·" not in seen[2]
