"""Invented originals of articles, to be shown beside them."""

from dataclasses import replace

from generator.catalogue import Catalogue
from generator.model import Article, SetAside
from tests.views import sample

TEXT = """Ferry burns off Brimsey
3 min read

The ferry burned to the waterline off Brimsey on Friday.

“She went like paper,” said Ines Calloway.
[Photo: Coast Agency]
"""
BODY = "The ferry burned to the waterline off Brimsey on Friday.\n\n“She went like paper,” said Ines Calloway."
PAGE = (
    "<html>\n<head>\n<title>Quays closed</title>\n<meta name=a>\n<meta name=b>\n</head>\n<body>\n<h1>Quays closed</h1>\n"
    "<p>The quays of Port Kessel are closed, the Harbour Board said.</p>\n" + "<hr>\n" * 9_000 + "</body></html>\n")


def ferry(text: str = TEXT, **more: object) -> Article:
    """An article with this original."""
    asides = (SetAside(line=2, rule="read_time", text="3 min read"), SetAside(line=7, rule="credit_lines", text="[Photo: Coast Agency]"))
    article = sample.article("Ferry burns off Brimsey", BODY, published="2016-04-29", **({"set_aside": asides} | more))
    return replace(article, original=replace(article.original, bytes=len(text.encode())))


def quays() -> Article:
    """An article of a page."""
    article = sample.article("Quays closed", "The quays of Port Kessel are closed, the Harbour Board said.",
                             set_aside=(SetAside(line=9, rule="share_bar", text="Share this"),))
    return replace(article, original=replace(article.original, media_type="text/html", bytes=len(PAGE)))


def originals() -> tuple[tuple[Article, bytes], ...]:
    """A text with more than there is room for, and a page."""
    long = TEXT + "\n".join(f"Line {n} of what came after." for n in range(9_000))
    return (ferry(long), long.encode()), (quays(), PAGE.encode())


def catalogue() -> Catalogue:
    """The articles of these originals."""
    return sample.catalogue(tuple(article for article, _ in originals()))
