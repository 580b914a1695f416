"""What stands over the pages: errors with place and remedy, in the language of the interface, ten at most."""

from generator.notices import Notice
from generator.serving.panel import MOST, panel
from generator.wording import ENGLISH, wording_for

BROKEN = Notice(code="F-012", file="content/articles/mill.md", line=9, message="the century is missing", hint="write 1931-05-02")


def test_only_what_keeps_the_site_from_being_built_stands_there() -> None:
    warning = Notice(code="S-020", level="warning", message="large", hint="split it")
    assert None is panel(ENGLISH, (warning,))
    shown = panel(ENGLISH, (warning, BROKEN))

    assert shown
    assert [{"place": "content/articles/mill.md:9  F-012", "message": "the century is missing", "hint": "write 1931-05-02"}] == \
        shown["findings"]


def test_the_heading_says_whether_there_is_a_site_to_be_seen_and_whether_it_lacks_something() -> None:
    headings = [shown["heading"] for shown in (panel(ENGLISH, (BROKEN,)), panel(ENGLISH, (BROKEN,), shown=False),
                                               panel(ENGLISH, (), (BROKEN,))) if shown]

    assert ["This could not be built. What you see is the last site that could.", "The site could not be built.",
            "This could not be read."] == headings


def test_more_than_ten_are_counted() -> None:
    shown = panel(ENGLISH, (BROKEN,) * (MOST + 3))

    assert shown
    assert "3 more in the terminal" == shown["more"]


def test_it_speaks_the_language_of_the_interface_and_says_that_findings_are_english() -> None:
    shown = panel(wording_for("ar"), (BROKEN,))

    assert shown
    assert ("ar", "rtl", "en") == (shown["language"], shown["direction"], shown["tongue"])
    assert panel(ENGLISH, (BROKEN,)) != shown
    assert "last site" not in str(shown["heading"])
