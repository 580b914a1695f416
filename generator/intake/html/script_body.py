"""Pages that a script would fill: saved before it ran, their body is empty and the text stands in a script's data."""

import json
import re
from collections.abc import Iterator

from bs4 import BeautifulSoup, Tag

from generator.intake.html.page import Page

STRING = re.compile(r'"((?:[^"\\\n]|\\.){400,2000000})"')
PARAGRAPH = re.compile(r"<p[\s>]", re.IGNORECASE)
FEWEST = 2
"""Paragraphs of an article."""


def scripted(page: Page) -> BeautifulSoup | None:
    """The longest text with paragraphs that a script of the page holds as a string; None when none does."""
    found = max(_texts(page), key=len, default=None)
    return BeautifulSoup(found, "lxml") if found else None


def _texts(page: Page) -> Iterator[str]:
    for script in page.soup.find_all("script"):
        source = "".join(map(str, script.contents)) if isinstance(script, Tag) else ""
        if "<p" not in source and "u003cp" not in source and "u003Cp" not in source:
            continue
        for literal in STRING.findall(source):
            text = _read(literal)
            if len(PARAGRAPH.findall(text)) >= FEWEST:
                yield text


def _read(literal: str) -> str:
    try:
        text = json.loads(f'"{literal}"', strict=False)
    except ValueError:
        return ""
    return text if isinstance(text, str) else ""
