"""WordPress's post content as HTML: paragraphs that it makes of blank lines, its shortcodes, its blocks' comments.

https://developer.wordpress.org/reference/functions/wpautop/, https://codex.wordpress.org/Shortcode
"""

import html
import re

BLOCK = re.compile(
    r"</?(?:address|article|aside|blockquote|center|dd|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|iframe|li|main"
    r"|nav|ol|p|pre|script|section|style|table|tbody|td|tfoot|th|thead|tr|ul)\b", re.IGNORECASE)
STARTS_BLOCK = re.compile(rf"\s*(?:{BLOCK.pattern})", re.IGNORECASE)
ENDS_BLOCK = re.compile(rf"(?:{BLOCK.pattern})[^<>]{{0,500}}>\s*\Z", re.IGNORECASE)
PRE = re.compile(r"(<pre\b.*?</pre\s*>)", re.IGNORECASE | re.DOTALL)
BLANK = re.compile(r"\n[ \t]*\n\s*")
CAPTION = re.compile(r"\[caption\b([^\]]{0,1000})\](.{0,20000}?)\[/caption\]", re.DOTALL)
CAPTION_WORDS = re.compile(r"\bcaption=(?:\"([^\"]*)\"|'([^']*)')")
IMAGE = re.compile(r"\A\s*((?:<a\b[^>]{0,2000}>\s*)?<img\b[^>]{0,4000}>(?:\s*</a>)?)", re.IGNORECASE)
EMBED = re.compile(r"\[embed\b[^\]]{0,500}\]\s*(\S{1,1000}?)\s*\[/embed\]", re.IGNORECASE)
EMBED_BLOCK = re.compile(r"(<div class=\"wp-block-embed__wrapper\">)\s*(https?://[^\s<>\"]{4,1000})\s*(</div>)", re.IGNORECASE)
ADDRESS = re.compile(r"\A\s*(https?://[^\s<>\"]{4,1000})\s*\Z", re.IGNORECASE)
SHORTCODE = re.compile(
    r"\[(/?)([a-z][a-z0-9_-]{1,40})((?:\s+[\w-]{1,40}=(?:\"[^\"\]]{0,2000}\"|'[^'\]]{0,2000}'|[^\s\]\"']{1,500}))*)\s*(/?)\]",
    re.IGNORECASE)
BARE = frozenset(("gallery", "playlist", "more", "toc", "contact-form", "nextpage"))
"""Shortcodes of WordPress and its commonest plug-ins that often stand without attributes."""


def as_html(content: str) -> tuple[str, tuple[str, ...]]:
    """The content as HTML, and the shortcodes that were taken out of it, as written."""
    content = content.replace("\r\n", "\n").replace("\r", "\n")
    blocks = "<!-- wp:" in content
    content = EMBED.sub(lambda found: f"\n\n{_frame(found[1])}\n\n", CAPTION.sub(_figure, content))
    content, codes = _without_shortcodes(content)
    return EMBED_BLOCK.sub(_embedded, content) if blocks else _paragraphs(content), codes


def _figure(found: re.Match[str]) -> str:
    """[caption]<img> words[/caption] as a figure."""
    image = IMAGE.match(found[2])
    rest = found[2][image.end():] if image else found[2]
    said = CAPTION_WORDS.search(found[1])
    words = rest.strip() or (html.unescape(said[1] or said[2] or "") if said else "")
    return f"\n\n<figure>{image[1] if image else ''}<figcaption>{words}</figcaption></figure>\n\n"


def _embedded(found: re.Match[str]) -> str:
    """An embed block: WordPress puts a player in the place of its address."""
    return f"{found[1]}{_frame(html.unescape(found[2]))}{found[3]}"


def _frame(address: str) -> str:
    return f'<iframe src="{html.escape(address)}"></iframe>'


def _without_shortcodes(content: str) -> tuple[str, tuple[str, ...]]:
    """Those with attributes, with an end, or well known; words in brackets like [sic] are the article's."""
    closed = {found[2].lower() for found in SHORTCODE.finditer(content) if found[1]}
    codes: list[str] = []

    def take(found: re.Match[str]) -> str:
        name = found[2].lower()
        if not (found[3] or found[4] or found[1] or name in closed or name in BARE):
            return found[0]
        if not found[1]:
            codes.append(found[0])
        return ""

    return SHORTCODE.sub(take, content), tuple(codes)


def _paragraphs(content: str) -> str:
    """Blank lines end paragraphs, single line ends break lines; what stands in block elements or <pre> already is left."""
    parts = PRE.split(content)
    for n in range(0, len(parts), 2):
        parts[n] = "\n".join(_paragraph(chunk) for chunk in BLANK.split(parts[n]) if chunk.strip())
    return "\n".join(parts)


def _paragraph(chunk: str) -> str:
    if address := ADDRESS.match(chunk):
        return _frame(address[1])
    lines = []
    for line in chunk.strip().split("\n"):
        breaks = not (STARTS_BLOCK.match(line) or ENDS_BLOCK.search(line))
        lines.append(f"{line}<br>" if breaks else line)
    text = "\n".join(lines).removesuffix("<br>")
    return text if STARTS_BLOCK.match(text) else f"<p>{text}</p>"
