"""What people call the keys of an article file, where nobody has to type them."""

from collections.abc import Mapping

from generator.merging import BODY
from generator.model import Worded, worded

WORDS: Mapping[str, Worded] = {
    BODY: worded("a paragraph"), "status": worded("whether it is a draft"), "headline": worded("the headline"),
    "kicker": worded("the line over the headline"), "standfirst": worded("the standfirst"),
    "standfirst_label": worded("the label of the standfirst"), "bylines": worded("the byline"), "dateline": worded("the dateline"),
    "published": worded("the date"), "date_basis": worded("how the date is known"), "date_text": worded("the date as printed"),
    "modified": worded("the date of the last change"), "publication": worded("the publication"), "section": worded("the section"),
    "page": worded("the page"), "genre": worded("the genre"), "url": worded("the web address"), "aliases": worded("an old address"),
    "language": worded("the language"), "credits": worded("a credit"), "links": worded("a link"), "rights": worded("the rights"),
    "access": worded("how much of it may be shown"), "corrections": worded("a correction"), "tags": worded("the list of topics"),
    "names": worded("a name"), "provenance": worded("where it comes from"), "set_aside": worded("what was set aside"),
    "withdrawn": worded("why it was withdrawn"),
}


def called(key: str) -> str:
    """The key in words; as it is when it has none."""
    return WORDS.get(key, key)
