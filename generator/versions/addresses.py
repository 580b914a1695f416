"""Which page a web address leads to, whatever the way in which it was written down."""

import re
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit

from generator.hidden import printable

COUNTING = re.compile(
    r"utm_\w+|\w*clid|gclsrc|[gw]braid|igsh(?:id)?|mc_[ce]id|_ga|_gl|_?_?hs\w+|mkt_tok|s_cid|ocid|ncid|cmp(?:id)?|icid|intcid|ito|smid|"
    r"smtyp|sref|xtor|at_\w+|ns_\w+|sr_share|shared?|spm|scid|ref(?:_?src|_?url|errer)?|referer|guc\w+|guce_\w+|amp|_amp|outputtype|"
    r"[pm]tm_\w+|pk_\w+|matomo_\w+|soc_\w+|srsltid|sfnsn|mibextid|rss|feed|source|src|print|mode|via|m|mobile|mob", re.IGNORECASE)
"""Parameters that count clicks, name the way the reader came, or ask for a page's AMP, mobile or print form.
https://en.wikipedia.org/wiki/UTM_parameters and the documentation of the large mail, advertising and share services."""

ARCHIVED = re.compile(
    r"https?://(?:web\.archive\.org/web|archive\.(?:today|ph|is|li|fo|md|vn))/\d{4,14}(?:[a-z]{2}_)?/(?=https?:)", re.IGNORECASE)
AMP_CACHE = re.compile(
    r"https?://(?:[\w.-]{1,253}\.cdn\.ampproject\.org/[a-z]/|(?:www\.)?google\.\w{2,3}(?:\.\w{2})?/amp/)(?:s/)?", re.IGNORECASE)
FORM_OF_HOST = re.compile(r"(?:www\d?|m|mobile|amp|touch|wap)\.(?=[^.]+\.)")
FORM_OF_PATH = re.compile(r"/(?:amp|m|mobile|print)(?=/|$)|[.-]amp(?=\.\w+$|$)")
FRONT = re.compile(r"(?:/(?:index|default|home)(?:\.\w{2,5})?)?/?")
LONGEST = 2_000


def page(url: str | None) -> str | None:
    """What the forms of one page's address have in common; None of a site's front page, which is another page every day."""
    if not url or len(url) > LONGEST:
        return None
    url = AMP_CACHE.sub("http://", ARCHIVED.sub("", url.strip()))
    try:
        parts = urlsplit(url if "://" in url else f"http://{url}")
        host = FORM_OF_HOST.sub("", (parts.hostname or "").rstrip("."), count=1)
    except ValueError:
        return None
    path = FORM_OF_PATH.sub("", unquote(parts.path).casefold())
    query = urlencode(sorted(pair for pair in parse_qsl(parts.query, keep_blank_values=True)[:60] if not COUNTING.fullmatch(pair[0])))
    if "." not in host or (FRONT.fullmatch(path) and not query):
        return None
    return printable(f"{host}{path.rstrip('/')}" + (f"?{query}" if query else ""))


def site(url: str | None) -> str | None:
    """The part of an address's host that was registered: "bbc.co.uk"."""
    try:
        host = (urlsplit(AMP_CACHE.sub("http://", ARCHIVED.sub("", url.strip()))).hostname or "").rstrip(".") if url else ""
    except ValueError:
        return None
    labels = host.casefold().split(".")
    if len(labels) < 2 or labels[-1].isdecimal():
        return None
    shared = len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in ("co", "com", "org", "net", "ac", "gov", "edu", "or", "ne", "go")
    return ".".join(labels[-3 if shared else -2:])
