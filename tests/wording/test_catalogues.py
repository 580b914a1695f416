"""Every language says every message, with the same values, in all its plural forms."""

import re
from functools import cache

import pytest
from babel import Locale
from babel.messages.catalog import Catalog, Message

from generator.wording import LANGUAGES, catalogues
from tests.wording import messages

TRANSLATED = [language for language in LANGUAGES if language != catalogues.SOURCE]
VALUE = re.compile(r"%\(\w+\)s|(?<!%)\{\w+\}")
TAG = re.compile(r"<[^>]+>")
COUNTS = ("%(number)s", "{n}")


@cache
def source() -> Catalog:
    """What the templates, views and scripts say."""
    return messages.extracted()


def forms(message: Message) -> list[str]:
    return [message.string] if isinstance(message.string, str) else list(message.string)


def written(message: Message) -> list[str]:
    return [message.id] if isinstance(message.id, str) else list(message.id)


def keys(catalogue: Catalog) -> set[tuple[str | None, object]]:
    return {(message.context, message.id) for message in catalogue if message.id}


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_catalogue_has_the_messages_of_the_interface_and_no_others(language: str) -> None:
    """When this fails, run `make messages` and translate what is new."""
    assert (set(), set()) == (keys(source()) - keys(catalogues.read(language)), keys(catalogues.read(language)) - keys(source()))


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_message_is_translated_and_none_is_a_guess(language: str) -> None:
    assert [] == [message.id for message in catalogues.read(language) if message.id and (message.fuzzy or not all(forms(message)))]


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_message_for_a_count_has_all_forms_of_the_language(language: str) -> None:
    catalogue = catalogues.read(language)

    assert {catalogue.num_plurals} == {len(forms(message)) for message in catalogue if message.pluralizable}


@pytest.mark.parametrize("language", TRANSLATED)
def test_the_forms_of_a_catalogue_are_those_of_cldr(language: str) -> None:
    """Else a browser would say another form of a message than a page does."""
    chosen, names = catalogues.translations(language), catalogues.plural_forms(language)
    rule = Locale(language).plural_form

    assert {} == {count: rule(count) for count in range(1, 200) if rule(count) != names[chosen.plural(count)]}  # type: ignore[attr-defined]


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_translation_has_the_values_of_its_message(language: str) -> None:
    """A form for one thing or two may say the number in words."""
    wrong = []
    for message in catalogues.read(language):
        values = {value for text in written(message) for value in VALUE.findall(text)} if message.id else set()
        for form in forms(message) if message.id else ():
            found = set(VALUE.findall(form))
            missing = values - found - (set(COUNTS) if message.pluralizable else set())
            few = message.pluralizable and forms(message).index(form) < len(forms(message)) - 1
            wrong += [form] if found - values or (missing and not few) else []

    assert [] == wrong


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_translation_has_the_markup_of_its_message_and_no_other(language: str) -> None:
    """Messages of templates are printed as they are: a sign of markup in one is markup on the page."""
    wrong = [form for message in catalogues.read(language) if message.id for form in forms(message)
             if sorted(TAG.findall(form)) != sorted(TAG.findall(written(message)[-1]))
             or (set('"<>&') & set(TAG.sub("", form))) - set(TAG.sub("", written(message)[-1]))]

    assert [] == wrong


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_sentence_stays_a_sentence(language: str) -> None:
    wrong = [(text, form) for message in catalogues.read(language) if message.id and (text := written(message)[-1])[-1] in ".:"
             for form in forms(message) if form.rstrip()[-1] != text[-1]]

    assert [] == wrong


def test_figures_with_signs_keep_their_order_among_arabic_words() -> None:
    """1931-05-02 after an Arabic letter is shown as 02-05-1931, unless it is isolated (U+2066 … U+2069)."""
    loose = re.compile(r"(?<![\u2066\d-])\d{2,4}[-/X]")

    assert [] == [form for message in catalogues.read("ar") if message.id for form in forms(message) if loose.search(form)]
