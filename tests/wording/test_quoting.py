"""Words that stand in quotation marks keep their own as inner ones, by the language of the sentence around them."""

import pytest

from generator.model import worded
from generator.wording import wording_for

SENTENCE = "the date “%(words)s” is not sure"


@pytest.mark.parametrize(("printed", "told"), [
    ("“We saw the glow,” said Verhall", "the date “‘We saw the glow,’ said Verhall” is not sure"),
    ('"We saw it," said Verhall', "the date “‘We saw it,’ said Verhall” is not sure"),
    ("„Wir sahen es“, sagte er", "the date “‘Wir sahen es’, sagte er” is not sure"),
    ("“We saw the glow…", "the date “‘We saw the glow…” is not sure"),
    ("the 5\" gun", "the date “the 5\" gun” is not sure"),
    ("it’s the mill’s", "the date “it’s the mill’s” is not sure"),
    ("nothing", "the date “nothing” is not sure")])
def test_marks_in_marks_are_single_in_english(printed: str, told: str) -> None:
    assert told == worded(SENTENCE, words=printed)


@pytest.mark.parametrize(("language", "printed", "told"), [
    ("de", "„Wir sahen es“, sagte er", "das Datum „‚Wir sahen es‘, sagte er“ ist nicht sicher"),
    ("de", "“We saw it,” he said", "das Datum „‚We saw it,‘ he said“ ist nicht sicher"),
    ("fr", "« On a vu », dit-il", "la date « “On a vu”, dit-il » n’est pas sûre"),
    ("es", "«Lo vimos», dijo", "la fecha «“Lo vimos”, dijo» no es segura"),
    ("es", "“We saw it,” he said", "la fecha «“We saw it,” he said» no es segura")])
def test_marks_in_marks_are_those_of_the_page(language: str, printed: str, told: str) -> None:
    assert told == wording_for(language).worded(worded(SENTENCE, words=printed)).replace("\u00a0", " ").replace("\u202f", " ")


def test_marks_of_words_that_stand_in_none_stay() -> None:
    assert "“We” is “it”" == worded("%(a)s is “%(b)s”", a="“We”", b="it")
