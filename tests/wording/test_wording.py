"""Which languages there are, and what a build makes of them."""

import datetime as dt
import json
import re
from pathlib import Path

import pytest

from generator.notices import BrokenFile
from generator.press.site import site_of
from generator.press.theme import words_script
from generator.wording import ENGLISH, LANGUAGES, UnknownLanguage, wording_for

THEME = Path(__file__).parents[2] / "theme"


def test_the_interface_speaks_five_languages() -> None:
    assert ("ar", "de", "en", "es", "fr") == LANGUAGES


@pytest.mark.parametrize("tag", ["xx", "it", "", "not a tag", "en_US_POSIX_more"])
def test_an_unknown_language_is_refused(tag: str) -> None:
    with pytest.raises(UnknownLanguage):
        wording_for(tag)


def test_a_setting_that_names_no_language_of_the_interface_is_told() -> None:
    with pytest.raises(BrokenFile) as told:
        site_of({"SITENAME": "A", "DEFAULT_LANG": "it"}, ())

    assert ["T-012"] == [notice.code for notice in told.value.notices]


def test_a_country_s_kind_of_a_language_has_its_dates_and_the_language_s_words() -> None:
    wording = wording_for("de-AT")

    assert ("2. Jänner 2016", "Artikel") == (wording.day(dt.date(2016, 1, 2)), wording.gettext("Articles"))


def test_languages_of_two_builds_do_not_meet() -> None:
    assert ["Articles", "Artículos", "Articles"] == [wording.gettext("Articles") for wording in (ENGLISH, wording_for("es"), ENGLISH)]


@pytest.mark.parametrize(("direction", "language"), [("rtl", "ar"), ("ltr", "de")])
def test_an_interface_runs_as_its_language_does(direction: str, language: str) -> None:
    assert direction == wording_for(language).direction


def test_scripts_of_an_english_site_say_what_stands_in_them() -> None:
    assert {"language": "en", "forms": ["one", "other"], "messages": {}} == table("en")


def test_scripts_are_given_the_messages_that_they_say() -> None:
    held = table("ar")

    assert ("ar", "نسخ", 6, False) == (held["language"], held["messages"]["Copy"], len(held["messages"]["{n} year ago"]),
                                       "Withdrawn" in held["messages"])


def table(language: str) -> dict[str, object]:
    """What the build writes into theme/words.js."""
    found = re.search(r"^const WORDS = (.+);$", words_script(THEME, wording_for(language)), re.MULTILINE)
    assert found
    return json.loads(found[1]) if language != "en" else json.loads(re.sub(r"(\w+):", r'"\1":', found[1]))
