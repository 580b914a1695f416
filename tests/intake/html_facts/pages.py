"""Invented pages for the tests of a page's facts."""

import json

from generator.intake.html import facts
from generator.intake.html.facts import Facts
from generator.intake.html.page import parse
from generator.intake.piece import whole

BODY = (
    "<p>The fire began in the carding room shortly before six in the morning, when the first hands had just come in from the yard.</p>"
    "<p>Nobody was hurt, and the brigade from the next town was on the spot within the half hour, though the roof could not be saved.</p>"
    "<p>The owners say that the looms will run again before the winter, and that all of the hands will be paid until that day.</p>")


def of(html: str) -> Facts:
    """The facts of a page that is given as text."""
    return facts.of(parse(whole(html.encode(), "text/html"), "page.html"), "page.html")


def page(head: str = "", above: str = "", article: str = "", below: str = "", lang: str = "en") -> str:
    return (f'<!DOCTYPE html><html lang="{lang}"><head><meta charset="utf-8">{head}</head><body>{above}<main><article>{article}'
            f'<div class="article-body">{BODY}</div></article></main>{below}</body></html>')


def data(**fields: object) -> str:
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", **fields})}</script>'
