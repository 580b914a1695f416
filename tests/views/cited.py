"""Invented articles of which all is known that a citation can say, and some of which little is."""

from dataclasses import replace

from generator import catalogue
from generator.authority import Authority
from generator.catalogue import Catalogue
from generator.model import Article, Original
from generator.permalinks import Ledger
from tests.views import sample

GAZETTE = {"publication": "Brimsey Gazette", "section": "Harbour", "rights": "© Brimsey Gazette", "page": "3"}


def articles() -> tuple[Article, ...]:
    """Seven."""
    return tuple(map(_received, (
        sample.article("Ferry burns off Brimsey", "The ferry burned.", published="2016-04-29", url="https://gazette.example/ferry?id=1&b=2",
                       standfirst="Nine are missing.", bylines=("By Ines Calloway",), **GAZETTE),
        sample.article("Board counts its missing", "The board met.", published="2016-05", bylines=("van der Berg, Jan Willem",), **GAZETTE),
        sample.article("Divers find hull patched: who knew?", "Divers went down.", published="2016-05-02",
                       bylines=("Ann Ash and Bo Birch",), publication="Orrin Post"),
        sample.article("Agency says nothing", "It said nothing.", published="2016-05-03", bylines=("Coast Agency",),
                       publication="Orrin Post"),
        sample.article("حريق العبّارة", "احترقت العبّارة.", published="2016-05-04", bylines=("إيناس كالواي",), publication="جريدة برمسي",
                       language="ar", direction="rtl"),
        sample.article("Notice of the Board", "The board will meet.", language=None),
        sample.article("Who Was There", "Nobody was.", published="1916~", publication="Brimsey Gazette"),
    )))


def _received(article: Article) -> Article:
    original: Original = replace(article.original, received="2026-01-02")
    return replace(article, original=original)


def archive() -> Catalogue:
    """Their catalogue, as a build makes it."""
    return catalogue.build(articles(), Authority(), Ledger(()))
