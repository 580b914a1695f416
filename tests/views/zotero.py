"""What Zotero's translator "Embedded Metadata" takes from a page, by the order in which it decides (zotero/translators at 2814370).

Written from a description of that order, with what concerns pages like ours: metadata in <meta>, none in RDFa or microdata. The translator
itself was run on built sites as well.
"""

import re

from tests.views.reading import Read

HARD_HIGHWIRE = {
    "citation_journal_title": "journalArticle", "citation_technical_report_institution": "report", "citation_conference_title":
    "conferencePaper", "citation_conference": "conferencePaper", "citation_book_title": "bookSection", "citation_inbook_title":
    "bookSection", "citation_dissertation_institution": "thesis",
}
OG_HARD = {"website": "webpage", "book": "book", "video.movie": "film", "video.episode": "tvBroadcast", "music.song": "audioRecording"}
BYLINE = re.compile(r"(?:^|\s)(byline|bylines|vcard|article-byline)(?:\s|$)")

FIELDS = {
    "title": ("citation_title", "dc.title", "dcterms.title", "og:title"),
    "publicationTitle": ("prism.publicationname", "dc.source", "dcterms.source", "og:site_name"),
    "date": ("citation_publication_date", "citation_cover_date", "citation_date", "prism.publicationdate", "og:published_time",
             "article:published_time", "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date"),
    "section": ("article:section",),
    "abstractNote": ("citation_abstract", "prism.teaser", "og:description", "dcterms.abstract", "dc.description.abstract", "dc.description",
                     "description"),
    "url": ("citation_public_url", "og:url"),
    "rights": ("prism.copyright", "dc.rights", "dcterms.rights"),
    "language": ("citation_language", "dc.language", "dcterms.language"),
    "archiveLocation": ("dc.coverage", "dcterms.coverage"),
    "pages": ("citation_firstpage", "prism.startingpage"),
    "place": ("eprints.place_of_pub",), "edition": ("prism.edition",), "ISSN": ("citation_issn", "prism.issn"), "DOI": ("citation_doi",),
}
"""Field -> where it is looked for, the first that says something wins."""


def item_of(page: Read) -> dict[str, object]:
    """The item that is saved, without its day of access and what Zotero makes of its own (short title, snapshot)."""
    said: dict[str, list[str]] = {}
    for name, content in page.metas:
        if content.strip():
            said.setdefault(name.lower(), []).append(content)
    found: dict[str, object] = {field: said[names[0]][0] for field, keys in FIELDS.items()
                                if (names := [key for key in keys if key in said])}
    if "url" not in found and (canonical := [given["href"] for tag, given in page.elements if given.get("rel") == "canonical"]):
        found["url"] = canonical[0]
    if "language" not in found and (language := next(given.get("lang") for tag, given in page.elements if tag == "html")):
        found["language"] = language
    authors = said.get("citation_author") or said.get("dc.creator") or said.get("dcterms.creator") or said.get("author") or _bylines(page)
    return found | {"itemType": item_type(said), "authors": authors}


def item_type(said: dict[str, list[str]]) -> str:
    """The first kind of metadata that names a type; a hard one of Highwire's overrides them all."""
    for key, kind in HARD_HIGHWIRE.items():
        if key in said:
            return kind
    if "z:itemtype" in said:
        return said["z:itemtype"][0]
    og = said.get("og:type", [""])[0]
    if og in OG_HARD:
        return OG_HARD[og]
    for key in ("dc.type", "dcterms.type"):
        if key in said:
            return said[key][0]
    return "journalArticle" if "citation_title" in said or og == "article" else "webpage"


def _bylines(page: Read) -> list[str]:
    """Classes from which it guesses an author where none is given, and links of authors."""
    return [str(given.get("class") or given.get("href")) for tag, given in page.elements
            if BYLINE.search(given.get("class") or "") or (tag == "a" and given.get("rel") == "author")]
