"""Names of feed elements: the feed's own without a prefix, those of its usual modules with the usual one."""

from xml.etree import ElementTree as ET

CONTENT, DC, MEDIA, ATOM, WP, EXCERPT = "content:", "dc:", "media:", "atom:", "wp:", "excerpt:"
PREFIXES = {
    "http://purl.org/rss/1.0/modules/content/": CONTENT,
    "http://purl.org/dc/elements/1.1/": DC,
    "http://purl.org/dc/terms/": "dcterms:",
    "http://search.yahoo.com/mrss/": MEDIA,
    "http://search.yahoo.com/mrss": MEDIA,
    "http://www.w3.org/2005/Atom": "",
    "http://purl.org/atom/ns#": "",
    "http://purl.org/rss/1.0/": "",
    "http://my.netscape.com/rdf/simple/0.9/": "",
    "http://backend.userland.com/rss2": "",
    "http://www.itunes.com/dtds/podcast-1.0.dtd": "itunes:",
    "http://purl.org/rss/1.0/modules/slash/": "slash:",
    "http://wellformedweb.org/CommentAPI/": "wfw:",
    "http://www.georss.org/georss": "georss:",
}


def name_of(element: ET.Element) -> str:
    """"title", "dc:creator", "wp:post_type", in lower case; of an unknown module the last part of its address stands before it."""
    address, brace, name = element.tag.rpartition("}")
    if not brace:
        return name.lower()
    address = address.removeprefix("{")
    if address.startswith(("http://wordpress.org/export/", "https://wordpress.org/export/")):
        return (EXCERPT if "/excerpt" in address else WP) + name.lower()
    known = PREFIXES.get(address)
    return (f"{address.rstrip('/#').rpartition('/')[2]}:" if known is None else known) + name.lower()
