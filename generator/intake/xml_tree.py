"""A small XML document as a tree, also when it is not quite well-formed, as many feeds are."""

import html
import re
from html.entities import html5
from xml.etree import ElementTree as ET

XML_OWN = frozenset(("amp", "lt", "gt", "quot", "apos"))
NAMED = re.compile(r"&([A-Za-z][A-Za-z0-9]{0,30});")
STRAY = re.compile(r"&(?!(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{0,30});)")
DECLARED = re.compile(rb"\A<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9._-]{1,40})[\"']")
DECLARATION = re.compile(r"\A\s*<\?xml.{0,300}?\?>", re.DOTALL)
DOCTYPE = re.compile(r"<!DOCTYPE[^>\[]{0,1000}(?:\[[^\]]{0,20000}\]\s*)?>", re.IGNORECASE)
FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# https://www.w3.org/TR/xml/#charsets
FORBIDDEN_REFERENCE = re.compile(r"&#(?:x0*(?:[0-8bcefBCEF]|1[0-9a-fA-F])|0*(?:[0-8]|1[124-9]|2\d|3[01]));")
CDATA = re.compile(r"(<!\[CDATA\[.*?\]\]>)", re.DOTALL)


def encoding_of(data: bytes) -> str | None:
    """The encoding that the document declares."""
    found = DECLARED.match(data.lstrip()[:300])
    return found[1].decode("ascii") if found else None


def tree(text: str) -> ET.Element | None:
    """The root; None when it cannot be mended. Document types go: what they declare is no article."""
    text = FORBIDDEN.sub("", DOCTYPE.sub("", DECLARATION.sub("", text.lstrip("\ufeff")), count=1)).strip()
    for mend in (lambda text: text, _mended):
        try:
            return ET.fromstring(mend(text))  # noqa: S314  no document type, so no entities to expand
        except (ET.ParseError, ValueError, RecursionError):
            continue
    return None


def _mended(text: str) -> str:
    """HTML's named characters and stray ampersands put right; CDATA is left as it is."""
    parts = CDATA.split(text)
    parts[::2] = [STRAY.sub("&amp;", NAMED.sub(_character, FORBIDDEN_REFERENCE.sub("", part))) for part in parts[::2]]
    return "".join(parts)


def _character(found: re.Match[str]) -> str:
    if found[1] in XML_OWN:
        return found[0]
    return html.escape(html5[f"{found[1]};"]) if f"{found[1]};" in html5 else f"&amp;{found[1]};"


def inner(element: ET.Element) -> str:
    """What stands within an element, its tags written out: XHTML in Atom."""
    parts = [html.escape(element.text or "", quote=False)]
    parts += [ET.tostring(child, encoding="unicode") for child in element]
    return re.sub(r"(</?)(?:html|ns\d+|xhtml):", r"\1", "".join(parts))
