"""The article's text as the page states it for search engines (JSON-LD articleBody), where what a reader sees is only its beginning."""

import re
from collections.abc import Iterator, Sequence

from bs4 import BeautifulSoup, Tag

from generator.decoding.characters import repair
from generator.intake.html.align import folded
from generator.intake.html.facts.json_mended import values_of
from generator.intake.html.page import Page, words

SHORTEST = 400
"""Letters of a stated body that is one: some pages state a summary or a file name."""

SHOWN = 0.6
"""Share of the stated body from which the page shows the article, and what it lacks are teasers that the statement swallowed."""

BREAK = re.compile(r"\n\s*|</p>|<br\s*/?>", re.IGNORECASE)
MOST_DEPTH = 8


def unseen_paragraphs(page: Page, shown: Sequence[str]) -> tuple[str, ...]:
    """The paragraphs of the stated body that the page does not show, when it shows only a part; `shown` are the article's blocks."""
    seen = folded(" ".join(shown))
    body = max(stated_bodies(page), key=len, default="")
    if len(folded(body)) < SHORTEST or len(seen) >= SHOWN * len(folded(body)):
        return ()
    return tuple(paragraph for paragraph in _paragraphs(_after(body, shown)) if folded(paragraph) not in seen)


def stated_bodies(page: Page) -> Iterator[str]:
    """Each articleBody of the page's JSON-LD."""
    for script in page.soup.find_all("script", type=re.compile(r"ld\+json", re.IGNORECASE)):
        text = "".join(map(str, script.contents)) if isinstance(script, Tag) else ""
        if "articleBody" in text:
            for value in values_of(text):
                yield from _bodies(value, MOST_DEPTH)


def _bodies(value: object, depth: int) -> Iterator[str]:
    if isinstance(value, list) and depth:
        for item in value[:200]:
            yield from _bodies(item, depth - 1)
    elif isinstance(value, dict) and depth:
        if isinstance(value.get("articleBody"), str):
            yield value["articleBody"]
        for key in ("@graph", "mainEntity", "mainEntityOfPage", "hasPart"):
            yield from _bodies(value.get(key), depth - 1)


def _after(body: str, shown: Sequence[str]) -> str:
    """What follows the last words that the page shows."""
    for text in reversed(shown):
        place = body.find(text.rstrip(" .…")) if len(text) >= SHORTEST // 10 else -1
        if place >= 0:
            return body[place + len(text.rstrip(" .…")):].lstrip(" .…")
    return body


def _paragraphs(body: str) -> Iterator[str]:
    """Its paragraphs where it marks them, without the mark-up that some pages leave in; one where it does not."""
    for part in BREAK.split(body):
        plain = words(BeautifulSoup(part, "lxml")) if "<" in part or "&" in part else part
        said = " ".join(repair(plain)[0].split())
        if any(map(str.isalnum, said)):
            yield said
