"""The message catalogues, as gettext's translations."""

import io
from collections.abc import Sequence
from functools import cache
from gettext import GNUTranslations, NullTranslations
from pathlib import Path

from babel import Locale, UnknownLocaleError
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

FOLDER = Path(__file__).parents[1] / "locale"
SOURCE = "en"
"""The language in which the messages are written."""

CATALOGUES = {path.parents[1].name: path for path in sorted(FOLDER.glob("*/LC_MESSAGES/pressmark.po"))}
LANGUAGES = tuple(sorted((SOURCE, *CATALOGUES)))
"""Languages that the interface speaks."""

FORMS = {2: ("one", "other"), 6: ("zero", "one", "two", "few", "many", "other")}
"""How many plural forms a catalogue has -> which."""

WORLD_ENGLISH = "en_001"
"""CLDR's English without a country: 29 April 2016, and "A, B and C"."""


class UnknownLanguage(ValueError):
    """No catalogue for a language, or no language at all."""


def locale_of(tag: str) -> Locale:
    """CLDR's locale of a BCP 47 tag. Raises UnknownLanguage for a language that the interface does not speak."""
    try:
        locale = Locale.parse(WORLD_ENGLISH if tag == SOURCE else tag, sep="_" if tag == SOURCE else "-")
    except (UnknownLocaleError, ValueError) as problem:
        raise UnknownLanguage(tag) from problem
    if locale.language not in LANGUAGES:
        raise UnknownLanguage(tag)
    return locale


@cache
def translations(language: str) -> NullTranslations:
    """The catalogue of a language of LANGUAGES."""
    if language == SOURCE:
        return NullTranslations()
    compiled = io.BytesIO()
    write_mo(compiled, read(language))
    compiled.seek(0)
    return GNUTranslations(compiled)


@cache
def read(language: str) -> Catalog:
    """The catalogue's file; nobody changes what it gives."""
    with CATALOGUES[language].open("rb") as file:
        return read_po(file, locale=language)


def for_scripts(language: str) -> dict[str, str | list[str]]:
    """The messages that a script of the theme says: English -> translation, or its forms."""
    if language == SOURCE:
        return {}
    return {_first(message.id): _plain(message.string) for message in read(language)
            if any(place.endswith(".js") for place, _ in message.locations)}


def plural_forms(language: str) -> tuple[str, ...]:
    """The names that CLDR, and with it every browser, has for the plural forms of a catalogue."""
    return FORMS[read(language).num_plurals if language != SOURCE else 2]


def _first(held: str | Sequence[str]) -> str:
    return held if isinstance(held, str) else held[0]


def _plain(held: str | Sequence[str] | None) -> str | list[str]:
    return held if isinstance(held, str) else list(held or ())
