"""WordPress's export (WXR): its published posts and pages, each under the blog's head; what was never published is counted."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO
from xml.etree import ElementTree as ET

from generator.decoding.encoding import decode
from generator.intake import html_lines, record
from generator.intake.feed_names import CONTENT, DC, EXCERPT, WP, name_of
from generator.intake.feed_split import entries, framed
from generator.intake.old_paths import old_path
from generator.intake.piece import Piece
from generator.intake.record import Record
from generator.intake.wordpress_text import as_html
from generator.intake.writers import writers
from generator.intake.xml_tree import tree
from generator.model import Draft
from generator.notices import Notice, Refused

TYPE = "application/x-wxr+xml"
NO_ARTICLES = frozenset((
    "attachment", "nav_menu_item", "revision", "custom_css", "customize_changeset", "oembed_cache", "user_request", "wp_block",
    "wp_template", "wp_template_part", "wp_global_styles", "wp_navigation", "wp_font_family", "wp_font_face", "acf-field",
    "acf-field-group", "elementor_library", "wpcf7_contact_form", "feedback"))
"""Post types that WordPress and its commonest plug-ins use for other things: https://developer.wordpress.org/reference/functions/register_post_type/"""

STATUS = re.compile(rb"<wp:status>(?:<!\[CDATA\[)?\s*([\w-]{1,40})")
POST_TYPE = re.compile(rb"<wp:post_type>(?:<!\[CDATA\[)?\s*([\w-]{1,40})")
PASSWORD = re.compile(rb"<wp:post_password>(?:<!\[CDATA\[)?\s*[^\s<\]]")
AUTHOR = re.compile(rb"<wp:author>.{0,5000}?</wp:author>", re.DOTALL)
ABOUT = re.compile(rb"<(title|link|language|wp:base_blog_url)>.{0,2000}?</\1>", re.DOTALL)
UNDATED = "0000-00-00"
NO_SECTION = frozenset(("uncategorized", "uncategorised", "allgemein", "non classé", "sin categoría", "geen categorie", "senza categoria",
                        "sem categoria", "без рубрики"))
"""What WordPress calls the category of a post without one, in the languages that it is installed in most."""


def split(stream: BinaryIO, file: str) -> Iterator[Piece | Notice]:
    """One piece a published post or page, of its own bytes; one notice (I-047) with what was passed over."""
    passed: Counter[str] = Counter()
    head = b""
    for entry in entries(stream):
        if not entry.whole:
            yield Notice(code="I-045", file=file, part=f"entry {entry.number}", line=entry.line, message="this entry has no end",
                         hint="export it again; the others are read all the same")
            continue
        if reason := _passed_over(entry.data):
            passed[reason] += 1
            continue
        head = head or _head(entry.head)
        yield Piece(data=framed(head, entry.data), media_type=TYPE, sha256=hashlib.sha256(entry.data).hexdigest(),
                    part=f"entry {entry.number}")
    if passed:
        told = ", ".join(f"{count} × {reason}" for reason, count in sorted(passed.items()))
        yield Notice(code="I-047", file=file, level="work", message=f"passed over, for they are no published articles: {told}",
                     hint="publish them and export again, if they belong in the archive")


def _passed_over(entry: bytes) -> str | None:
    """Why an entry is no published article; None when it is one."""
    status, kind = STATUS.search(entry), POST_TYPE.search(entry)
    name = kind[1].decode().lower() if kind else "post"
    if name in NO_ARTICLES:
        return name
    state = status[1].decode().lower() if status else "publish"
    if state == "publish" and PASSWORD.search(entry):
        return "behind a password"
    return None if state == "publish" else state


def _head(head: bytes) -> bytes:
    """Of the export's head, which may list thousands of terms: the root, what the blog is called, and its authors."""
    opening = re.search(rb"\A.*?<rss[^>]{0,5000}>", head, re.DOTALL)
    start = head.find(b"<channel")
    about = b"\n".join(found[0] for found in ABOUT.finditer(AUTHOR.sub(b"", head[max(start, 0):])))
    authors = b"\n".join(found[0] for found in AUTHOR.finditer(head))
    return (opening[0] if opening else b"<rss>") + b"\n<channel>\n" + about + b"\n" + authors + b"\n"


def read(piece: Piece, file: str) -> Draft:
    """The post's article. Raises Refused (I-044, I-045)."""
    text, guesses = decode(piece.data, file)
    root = tree(text)
    item = None if root is None else next((element for element in root.iter() if name_of(element) == "item"), None)
    if root is None or item is None:
        raise Refused(Notice(code="I-045", file=file, message="this entry is no XML that can be read",
                             hint="export it again, or mend the entry; the others are read all the same"))
    draft = record.draft(_record(root, item), file)
    return replace(draft, repairs=(*guesses, *draft.repairs))


def _record(root: ET.Element, item: ET.Element) -> Record:
    def said(name: str, within: ET.Element = item) -> str | None:
        return next((child.text for child in within if name_of(child) == name and (child.text or "").strip()), None)

    channel = next((element for element in root.iter() if name_of(element) == "channel"), root)
    url = said("link")
    content, shortcodes = as_html(said(f"{CONTENT}encoded") or "")
    body = html_lines.read(content, url)
    sections, tags = _terms(item)
    author, login = _author(root, said(f"{DC}creator"))
    date = said(f"{WP}post_date") or said("pubDate") or said("pubdate")
    changed = said(f"{WP}post_modified")
    alias = old_path(url)
    other = (*((("dc:creator", login),) if login else ()), *(("shortcode", code) for code in shortcodes), *_other(item))
    return Record(
        headline=said("title"), body=body, standfirst=said(f"{EXCERPT}encoded"), sure_standfirst=True, authors=author,
        published=None if date and date.startswith(UNDATED) else date, modified=None if (changed or date) == date else changed,
        publication=said("title", channel), section=sections[0] if sections else None, tags=(*sections, *tags), url=url,
        language=said("language", channel), aliases=(alias,) if alias else (), other=tuple(other))


def _terms(item: ET.Element) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Categories and tags."""
    found: dict[str, list[str]] = {"category": [], "post_tag": []}
    for child in item:
        words = " ".join((child.text or "").split())
        if name_of(child) == "category" and words and words.casefold() not in NO_SECTION:
            found.setdefault(child.get("domain", "category"), []).append(words)
    return tuple(dict.fromkeys(found["category"])), tuple(dict.fromkeys(found["post_tag"]))


def _author(root: ET.Element, login: str | None) -> tuple[tuple[str, ...], str | None]:
    """The name that the blog prints for a login; a login that stands in for a name is none, and kept as what it is."""
    if not login:
        return (), None
    for author in (element for element in root.iter() if name_of(element) == f"{WP}author"):
        parts = {name_of(child): (child.text or "").strip() for child in author}
        if parts.get(f"{WP}author_login") == login.strip():
            full = f"{parts.get(f'{WP}author_first_name', '')} {parts.get(f'{WP}author_last_name', '')}".strip()
            shown = parts.get(f"{WP}author_display_name") or full
            name = shown if shown != login.strip() else full or (shown if " " in shown else None)
            names = writers([name]) if name else ()
            return names, None if names else login
    return (), login


def _other(item: ET.Element) -> Iterator[tuple[str, str]]:
    """Readers' comments, and the fields of the blog's own that its pages may print; those with _ WordPress hides."""
    for child in item:
        parts = {name_of(part): (part.text or "").strip() for part in child}
        if name_of(child) == f"{WP}comment" and parts.get(f"{WP}comment_approved") == "1":
            yield "comment", f"{parts.get(f'{WP}comment_author', '')}: {parts.get(f'{WP}comment_content', '')}"
        elif name_of(child) == f"{WP}postmeta" and not parts.get(f"{WP}meta_key", "_").startswith("_"):
            yield parts[f"{WP}meta_key"], parts.get(f"{WP}meta_value", "")
