"""Addresses of pages: cleaned, compared."""

import re
from urllib.parse import parse_qsl, quote, unquote, urlencode, urljoin, urlsplit, urlunsplit

# https://en.wikipedia.org/wiki/UTM_parameters and the click identifiers of advertisers, mail programs and share buttons.
TRACKING = re.compile(
    r"(?:utm_\w+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|twclid|ttclid|yclid|igshid|igsh|li_fat_id|mc_[ce]id|_ga|_gl|_hs\w+|"
    r"__hs\w+|hsctatracking|mkt_tok|vero_\w+|oly_\w+|wickedid|rb_clickid|s_cid|ocid|ncid|cmpid|cmp|campaign(?:_?id)?|ito|smid|smtyp|sref|"
    r"xtor|at_(?:medium|campaign|custom\d|link\w*|ptr_\w+|bbc\w*|format)|ns_(?:campaign|mchannel|source|linkname|fee)|sr_share|shared?|"
    r"spm|scid|ref_?src|ref_?url|ref|referrer|referer|wt_\w+|wtmc|wt\.\w+|guccounter|guce_\w+|guc_\w+|_x_tr_\w+|"
    r"__twitter_impression|amp|_amp|outputtype|traffic_source|pk_\w+|mtm_\w+|piwik_\w+|matomo_\w+|icid|intcid|link_source|soc_\w+|"
    r"st_cid|__cf_\w+|srsltid|ved|usg|sfnsn|mibextid|rss|source|src)", re.IGNORECASE)
SAFE = "/:@!$&'()*+,;=~-._%"
HOST = re.compile(r"[\w-]{1,63}(?:\.[\w-]{1,63}){1,10}(?::\d{1,5})?|localhost(?::\d{1,5})?", re.ASCII)
LONGEST = 2_000
HALF = re.compile("[\ud800-\udfff]")
"""Halves of characters, which no address can hold."""


def cleaned(address: str, base: str | None = None) -> str | None:
    """The address in https, without fragment and without parameters that only count clicks; None when it is no address of the web."""
    address = "".join(address.split())
    if not address or len(address) > LONGEST:
        return None
    try:
        parts = urlsplit(urljoin(base, address) if base else address)
        host = (parts.hostname or "").encode("idna" if not parts.netloc.isascii() else "ascii").decode("ascii")
        port = parts.port
    except (ValueError, UnicodeError):
        return None
    if parts.scheme not in ("http", "https") or not HOST.fullmatch(host) or host == "localhost":
        return None
    if HALF.search(address):
        return None
    kept = [(name, value) for name, value in parse_qsl(parts.query, keep_blank_values=True)[:60] if not TRACKING.fullmatch(name)]
    bare = "" if TRACKING.fullmatch(parts.query) else quote(parts.query, SAFE + "?")
    query = urlencode(kept) if "=" in parts.query else bare
    place = host if port in (None, 80, 443) else f"{host}:{port}"
    return urlunsplit(("https", place, quote(parts.path, SAFE) or "/", query, ""))


def same_page(one: str, other: str) -> bool:
    """Whether two addresses lead to the same page: scheme, www, parameters, fragment and a last slash do not matter."""
    return bool(key := _key(one)) and key == _key(other)


def _key(address: str) -> str:
    """What identifies the page; "" when it is no page below a site's front."""
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return ""
    path = unquote(parts.path).rstrip("/").lower()
    host = re.sub(r"\A(?:www|m|mobile|amp)\.", "", parts.netloc.lower())
    path = re.sub(r"\A/amp(?=/)|/amp\Z|\.amp(?=\.html?\Z|\Z)|\.amphtml\Z", "", path)
    # An id in the parameters is the page where all pages share a path.
    numbered = re.search(r"(?:\A|&)(?:id|p|article|articleid|aid|story|storyid|news|newsid|no|idx)=([\w-]{1,40})", parts.query.lower())
    return f"{host}{path}?{numbered[1] if numbered else ''}" if path or numbered else ""
