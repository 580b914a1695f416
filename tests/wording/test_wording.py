"""Which languages there are, and what a build makes of them."""

import copy
import datetime as dt
import json
import re
from pathlib import Path

import pytest

from generator.model import worded
from generator.model.worded import Month
from generator.notices import BrokenFile
from generator.press.site import site_of
from generator.press.theme import words_script
from generator.views.words import with_tally
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
    """What the build writes into theme/pages.js."""
    found = re.search(r"^const WORDS = (.+);$", words_script(THEME, wording_for(language)), re.MULTILINE)
    assert found
    return json.loads(found[1]) if language != "en" else json.loads(re.sub(r"(\w+):", r'"\1":', found[1]))


# ---------------------------------------------------------------- sentences of the archive's own

ARABIC = wording_for("ar")
NAMES = worded("they share %(count)s names, among them %(names)s", count=1234, names=("Aleppo", "Jan (Egeland)"))


def test_a_sentence_of_the_archive_is_english_text_wherever_it_goes() -> None:
    assert "they share 1,234 names, among them Aleppo and Jan (Egeland)" == NAMES == ENGLISH.worded(NAMES)
    copied = copy.copy(NAMES)
    assert (NAMES, NAMES.message, NAMES.values) == (copied, copied.message, copied.values), "also in another process"
    assert '"they share 1,234 names, among them Aleppo and Jan (Egeland)"' == json.dumps(NAMES)


def test_a_page_of_another_language_says_it_with_names_that_keep_their_direction() -> None:
    """U+2068 and U+2069 isolate them, or a bracket would turn around."""
    assert "تشترك في 1,234 من الأسماء، منها \u2068Aleppo\u2069 و\u2068Jan (Egeland)\u2069" == ARABIC.worded(NAMES)
    assert "sie haben 1.234 Namen gemeinsam, darunter Aleppo und Jan (Egeland)" == wording_for("de").worded(NAMES)


def test_words_that_run_another_way_than_the_interface_keep_their_direction() -> None:
    """A figure behind them would else stand before them: "2 :אשדוד articles"."""
    assert "\u2068אשדוד\u2069: 2 articles" == with_tally(ENGLISH, "אשדוד", "2 articles")
    assert "\u2068Jan\u2069: 2" == with_tally(ARABIC, "Jan", "2")
    assert ("Jan: 2", "2016: 2", "أبريل 2016: 2") == (
        with_tally(ENGLISH, "Jan", "2"), with_tally(ENGLISH, "2016", "2"), with_tally(ARABIC, "أبريل 2016", "2"))


@pytest.mark.parametrize(("value", "english", "arabic"), [
    (dt.date(2016, 4, 29), "29 April 2016", "29 أبريل 2016"), (Month("2016-04"), "April 2016", "أبريل 2016"),
    (worded("Friday"), "Friday", "الجمعة")])
def test_days_months_and_sentences_within_a_sentence_are_said_too(value: object, english: str, arabic: str) -> None:
    text = worded("both of %(month)s", month=value)

    assert (f"both of {english}", f"كلتاهما من {arabic}") == (text, ARABIC.worded(text))


def test_any_other_text_stays_english_and_is_marked_so() -> None:
    assert ("as printed", "en") == (ARABIC.worded("as printed"), ARABIC.tongue_of("as printed"))
    assert ARABIC.tongue_of(NAMES) is None is ENGLISH.tongue_of("as printed")


def test_months_too_long_for_a_telephone_have_a_single_letter_there() -> None:
    assert ("يناير", "ي") == (ARABIC.short_months[0], ARABIC.brief_months[0])
    assert ("Jan", None) == (ENGLISH.short_months[0], ENGLISH.brief_months[0])
