"""The settings file of a new archive: a dozen lines, each with what it is for."""

import json
from dataclasses import dataclass
from pathlib import Path
from string import Template

FILES = Path(__file__).with_name("files")

RIGHTS = {
    "ar": "تبقى المقالات ملكًا لناشريها.", "de": "Die Artikel bleiben Eigentum ihrer Verlage.",
    "en": "The articles remain their publishers’.", "es": "Los artículos siguen siendo de sus editores.",
    "fr": "Les articles restent la propriété de leurs éditeurs.",
}
"""Language of the interface -> what readers may do with the texts, where nobody has said otherwise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What somebody says of an archive when it begins; all of it can be changed later."""

    name: str
    description: str | None = None
    rights: str | None = None
    language: str = "en"
    """Of the interface: a primary language tag."""

    stamp: tuple[str, str] | None = None
    """The colour of links and marks, on light paper and on dark: "#93291e", "#f09a86"."""


def settings_file(choices: Choices) -> str:
    """pelicanconf.py."""
    colours = {"stamp": choices.stamp} if choices.stamp else {}
    return Template((FILES / "pelicanconf.txt").read_text("utf-8")).substitute(
        name=_literal(choices.name), description=_literal(choices.description), rights=_literal(choices.rights),
        language=_literal(choices.language), colours="{" + ", ".join(
            f"{_literal(token)}: ({_literal(light)}, {_literal(dark)})" for token, (light, dark) in colours.items()) + "}")


def readme(choices: Choices) -> str:
    """README.md."""
    return Template((FILES / "readme.txt").read_text("utf-8")).substitute(title=" ".join(choices.name.split()))


def _literal(text: str | None) -> str:
    """As Python writes it, in double quotes: what JSON escapes, Python reads alike."""
    return "None" if text is None else json.dumps(text, ensure_ascii=False)
