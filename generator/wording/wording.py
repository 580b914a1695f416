"""What a page says, in the language of its interface."""

import datetime as dt
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from gettext import NullTranslations

from babel import Locale

from generator.model import Worded
from generator.model.worded import Month, TopicName, filled
from generator.wording import catalogues, cldr
from generator.wording.extraction import TOPIC


def marked(message: str) -> str:
    """A message of a table, marked for the catalogues; it is translated where it is said."""
    return message


def marked_plural(one: str, many: str) -> tuple[str, str]:
    """The same of a message for a count."""
    return one, many


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """The interface's language. `%(name)s` in a message is filled from the value of that name, a sign "%" is written "%%"."""

    language: str
    """BCP 47 tag, as the settings give it."""

    locale: Locale
    """Whose dates, numbers and lists."""

    translations: NullTranslations = field(repr=False)

    @property
    def direction(self) -> str:
        """ "ltr" or "rtl"."""
        return "rtl" if self.locale.text_direction == "rtl" else "ltr"

    @property
    def marks_english(self) -> str | None:
        """The language to mark where a page of this interface says something in English: "en", None on an English page."""
        return None if self.locale.language == catalogues.SOURCE else catalogues.SOURCE

    def gettext(self, message: str, /, **values: object) -> str:
        """The message."""
        return self.translations.gettext(message) % values

    def pgettext(self, context: str, message: str, /, **values: object) -> str:
        """The message; `context` tells it from others with the same English words."""
        return self.translations.pgettext(context, message) % values

    def ngettext(self, one: str, many: str, count: int, /, **values: object) -> str:
        """The message for a count, which stands in it as `%(number)s`."""
        return self.translations.ngettext(one, many, count) % {"number": self.number(count), **values}

    def npgettext(self, context: str, one: str, many: str, count: int, /, **values: object) -> str:
        """The message for a count, told from others with the same English words."""
        return self.translations.npgettext(context, one, many, count) % {"number": self.number(count), **values}

    def topic(self, name: str) -> str:
        """The name of a topic: of the controlled list (subjects.csv) in this language, of an article's own tags as it is."""
        return self.translations.pgettext(TOPIC, name)

    def worded(self, text: str) -> str:
        """A sentence that the archive keeps in English, in this language where it remembers how it was put together (model/worded.py)."""
        if not isinstance(text, Worded) or self.locale.language == catalogues.SOURCE:
            return text
        return filled(self.translations.gettext(text.message), {name: self._value(value) for name, value in text.values.items()})

    def tongue_of(self, text: str) -> str | None:
        """The language to mark on a text of the archive's, None where `worded` says it in the interface's own."""
        return None if isinstance(text, Worded) else self.marks_english

    def _value(self, value: object) -> str:
        if isinstance(value, Worded):
            return self.worded(value)
        if isinstance(value, Month):
            return self.month(value)
        if isinstance(value, TopicName):
            return self.apart(self.topic(value))
        if isinstance(value, tuple):
            return self.listed([self._value(one) for one in value])
        if isinstance(value, dt.date):
            return self.day(value)
        return self.number(value) if isinstance(value, int) else self.apart(str(value))

    def apart(self, words: str) -> str:
        """Words of any direction for a sentence of this language, so that neither turns the other's signs around (Unicode's isolates)."""
        own = _directions(words) == {self.direction} or (self.direction == "ltr" and not _directions(words))
        return words if own or not words else f"\u2068{words}\u2069"

    def number(self, count: int) -> str:
        """1000 as "1,000"."""
        return cldr.number(self.locale, count)

    def decimal(self, value: float, places: int) -> str:
        """36.2 with two decimals as "36.20"."""
        return cldr.decimal(self.locale, value, places)

    def listed(self, words: Sequence[str]) -> str:
        """ "A, B and C"."""
        return cldr.joined(self.locale, words, "standard")

    def either(self, words: Sequence[str]) -> str:
        """ "A, B or C"."""
        return cldr.joined(self.locale, words, "or")

    def day(self, date: dt.date) -> str:
        """ "29 April 2016"."""
        return cldr.day(self.locale, date)

    def month(self, month: str) -> str:
        """ "2016-04" as "April 2016"."""
        year, number = month.split("-")
        return cldr.month(self.locale, int(year), int(number))

    @property
    def months(self) -> tuple[str, ...]:
        """The twelve months: "April"."""
        return cldr.months(self.locale)

    @property
    def short_months(self) -> tuple[str, ...]:
        """The twelve months for tables: "Apr"."""
        return cldr.short_months(self.locale)

    @property
    def brief_months(self) -> tuple[str | None, ...]:
        """The twelve months for charts on a telephone: "A"; None where "Apr" has room there."""
        return cldr.brief_months(self.locale)

    def inside(self, words: str) -> str:
        """Words of a heading as they stand in a sentence; German keeps the capitals of its nouns, with which all such words begin."""
        return words if self.locale.language == "de" else words[:1].lower() + words[1:]

    @property
    def plural_forms(self) -> tuple[str, ...]:
        """CLDR's names of the forms that the catalogue has of a message for a count, in its order."""
        return catalogues.plural_forms(self.locale.language)

    def for_scripts(self) -> dict[str, str | list[str]]:
        """The messages of the theme's scripts, by their English; forms of those for a count."""
        return catalogues.for_scripts(self.locale.language)

    def language_name(self, tag: str) -> str:
        """ "ar" as "Arabic"; an unknown tag as it is."""
        return str(self.locale.languages.get(tag.split("-", maxsplit=1)[0].lower(), tag))

    def country_name(self, code: str) -> str | None:
        """ "SY" as "Syria"."""
        return self.locale.territories.get(code)


def wording_for(language: str) -> Wording:
    """The interface in a language. Raises UnknownLanguage."""
    locale = catalogues.locale_of(language)
    return Wording(language=language, locale=locale, translations=catalogues.translations(locale.language))


def headed(words: str) -> str:
    """Words as a heading begins: "avril 2016" as "Avril 2016"."""
    return words[:1].upper() + words[1:]


ENGLISH = wording_for("en")


def _directions(words: str) -> set[str]:
    """Which way its letters run: signs and figures have no direction of their own."""
    return {"ltr" if kind == "L" else "rtl" for kind in map(unicodedata.bidirectional, words) if kind in ("L", "R", "AL")}
