"""Addresses of the same thing in other catalogues: short forms written out, and one spelling for each."""

import re
from urllib.parse import urlsplit

CATALOGUES = {
    "wikidata": (r"Q[1-9]\d*", "https://www.wikidata.org/wiki/{}"),
    "geonames": (r"[1-9]\d*", "https://www.geonames.org/{}/"),
    "viaf": (r"[1-9]\d*", "https://viaf.org/viaf/{}"),
    "gnd": (r"[0-9X-]+", "https://d-nb.info/gnd/{}"),
    "isni": (r"\d{15}[\dX]", "https://isni.org/isni/{}"),
    "lcnaf": (r"n[a-z]?\d+", "https://id.loc.gov/authorities/names/{}"),
}
"""Prefix -> what its ids look like, and the address that each catalogue gives as the permanent one. Source: the formatter URLs
of Wikidata's properties P1566, P214, P227, P213, P244."""

OTHER_SPELLINGS = (
    (re.compile(r"https?://(?:www\.|m\.)?wikidata\.org/(?:wiki|entity)/(Q\d+)/?"), "wikidata"),
    (re.compile(r"https?://(?:www\.|sws\.)?geonames\.org/(\d+)(?:/.*)?"), "geonames"),
    (re.compile(r"https?://(?:www\.)?viaf\.org/viaf/(\d+)/?"), "viaf"),
)
"""Addresses that say the same."""


def address(written: str) -> str | None:
    """The full address: of "Q41183", "viaf:2550" or an address; None for what is none and cannot be told.

    A bare number is not told: several catalogues have it.
    """
    text = written.strip()
    for spelling, catalogue in OTHER_SPELLINGS:
        if found := spelling.fullmatch(text):
            return CATALOGUES[catalogue][1].format(found[1])
    if re.fullmatch(CATALOGUES["wikidata"][0], text):
        return CATALOGUES["wikidata"][1].format(text)
    prefix, _, id_ = text.partition(":")
    pattern, full = CATALOGUES.get(prefix.lower(), (None, ""))
    if pattern and re.fullmatch(pattern, plain := id_.strip().replace(" ", "")):
        return full.format(plain)
    return text if _is_address(text) else None


def _is_address(text: str) -> bool:
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and "." in parts.netloc and not re.search(r"[\s<>\"]", text)
