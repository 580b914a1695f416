"""The words of a block as inline Markdown: links that are safe to follow, emphasis, and nothing else."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from urllib.parse import urljoin, urlsplit

from bs4 import PageElement, Tag

from generator import prose
from generator.decoding.characters import repair

STRONG = frozenset(("b", "strong"))
EMPHASIS = frozenset(("i", "em", "cite", "dfn"))
SCHEMES = frozenset(("http", "https", "mailto"))
UNSAFE = re.compile(r"[\s<>()\\\"'`\x00-\x20\x7f]")
LONGEST_ADDRESS = 2000
"""Characters; browsers and servers allow little more, and longer ones carry trackers or data."""


@dataclass(frozen=True, slots=True)
class _Style:
    href: str | None = None
    strong: bool = False
    emphasis: bool = False


def markdown(nodes: Sequence[PageElement], edge: Tag, text: str, base: str | None) -> str | None:
    """The run as Markdown that reads back as `text`; None when it carries nothing but words."""
    parts = [(style, words) for style, words in _parts(nodes, edge, base)]
    if all(style == _Style() for style, _ in parts):
        return None
    written = "".join(_written(style, words) for style, words in _tidy(parts)).strip()
    return written if prose.plain_text(written) == text else None


def _parts(nodes: Sequence[PageElement], edge: Tag, base: str | None) -> Iterator[tuple[_Style, str]]:
    """Neighbouring words of one style, joined; white space collapsed across them."""
    styled = ((_style(node, edge, base), " " if isinstance(node, Tag) else str(node)) for node in nodes)
    spaced = True
    for style, group in groupby(styled, key=lambda pair: pair[0]):
        raw = "".join(words for _, words in group)
        words = raw if raw.isascii() else repair(raw)[0]
        words = re.sub(r"\s+", " ", words)
        words = words[1:] if spaced and words.startswith(" ") else words
        if words:
            spaced = words.endswith(" ")
            yield style, words


def _style(node: PageElement, edge: Tag, base: str | None) -> _Style:
    href, strong, emphasis = None, False, False
    for parent in node.parents:
        if parent is edge:
            break
        strong = strong or parent.name in STRONG
        emphasis = emphasis or parent.name in EMPHASIS
        if parent.name == "a" and href is None:
            href = address(parent.get("href"), base)
    return _Style(href, strong, emphasis)


def _tidy(parts: Sequence[tuple[_Style, str]]) -> Iterator[tuple[_Style, str]]:
    """White space at the edges of a link or of emphasis stands outside of it, and an edge without words is none."""
    plain = _Style()
    for style, words in parts:
        inner = words.strip()
        if style == plain or not inner:
            yield plain, words
            continue
        lead, trail = words[:len(words) - len(words.lstrip())], words[len(words.rstrip()):]
        if lead:
            yield plain, lead
        yield style, inner
        if trail:
            yield plain, trail


def _written(style: _Style, words: str) -> str:
    if style == _Style() or not any(map(str.isalnum, words)):
        return _escaped(words)
    written = _escaped(words)
    written = f"*{written}*" if style.emphasis else written
    written = f"**{written}**" if style.strong else written
    return f"[{written}]({style.href})" if style.href else written


def _escaped(words: str) -> str:
    lead, trail = words[:len(words) - len(words.lstrip())], words[len(words.rstrip()):]
    return lead + prose.escape(words) + trail if words.strip() else words


def address(href: object, base: str | None) -> str | None:
    """Where a link leads, absolute and safe to write into Markdown; None for scripts, fragments and what cannot be read."""
    if not isinstance(href, str) or not href.strip() or len(href) > LONGEST_ADDRESS or href.strip().startswith("#"):
        return None
    try:
        whole = urljoin(base or "", href.strip())
        parts = urlsplit(whole)
        if parts.scheme.lower() not in SCHEMES or (parts.scheme != "mailto" and not parts.hostname):
            return None
    except ValueError:
        return None
    return UNSAFE.sub(lambda found: f"%{ord(found.group()):02X}", whole)
