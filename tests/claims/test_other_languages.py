"""Rules of English phrases keep to English."""

from dataclasses import replace

import pytest

from generator import claims
from tests.claims.invented import invented


@pytest.mark.parametrize(("expected", "language"), [(1, None), (1, "en"), (1, "en-GB"), (0, "de"), (0, "enm")])
def test_figures_are_counted_in_english_only(expected: int, language: str | None) -> None:
    """What stands behind a number in another language is not what is counted."""
    article, mentions = invented("The fire killed 19 sailors on Friday.")

    assert expected == len(claims.figures(replace(article, language=language), mentions))


@pytest.mark.parametrize(
    ("expected", "text", "language"),
    [
        (["Wir gehen heute", "Nein"], "„Wir gehen heute“, sagte Ann Lee. »Nein«, rief er.", "de"),
        (["Nous partons", "non"], "« Nous partons », a dit Ann Lee. Elle a dit «non».", "fr"),
        (["Nos vamos"], "«Nos vamos», dijo Ann Lee.", "es"),
        (["نعم", "لا"], "قال «نعم» ثم قال \"لا\".", "ar"),
        (["Hej då"], "”Hej då”, sade Ann Lee.", "sv"),
        (["行く"], "「行く」と言った", "ja"),
    ],
)
def test_each_languages_marks_are_known_and_english_verbs_are_not_read_into_it(expected: list[str], text: str, language: str) -> None:
    article, mentions = invented(text)

    found = claims.quotes(replace(article, language=language), mentions)

    assert expected == [q.text for q in found]
    assert {(None, None)} == {(q.speaker, q.speaker_text) for q in found}


@pytest.mark.parametrize(("expected", "language"), [("Ann Lee", None), ("Ann Lee", "en-GB"), (None, "de"), (None, "nl")])
def test_an_english_verb_names_a_speaker_in_english_only(expected: str | None, language: str | None) -> None:
    """Words that look English stand in other languages, too."""
    article, mentions = invented("“We go,” [Ann Lee|person] said.")

    assert [expected] == [q.speaker_text for q in claims.quotes(replace(article, language=language), mentions)]
