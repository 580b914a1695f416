"""Markdown bodies: what their blocks say, where each word stands, and how they become HTML.

The body of an article file is CommonMark with raw HTML off and tables on. Offsets count code points in the article's
text, which is the plain text of all blocks joined by one blank line.
"""

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from types import MappingProxyType
from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.common.utils import escapeHtml
from markdown_it.renderer import RendererHTML
from markdown_it.rules_core import StateCore
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict

from generator import footnotes, robust_links, safe_links
from generator.model import Block, BlockKind
from generator.robust_links import robust_link

ALPHABET = "23456789abcdefghjkmnpqrstvwxyz"
"""For ids and anchors: no 0/o, 1/i/l or u, so that they survive dictation and spell no words."""

ANCHOR_LENGTH = 6
OWN_IMAGE = re.compile(r"media/[0-9a-f]{16}-([0-9]{1,5})x([0-9]{1,5})\.(?:jpg|png)")
"""An image that the archive keeps: digest, width and height in pixels."""

SEPARATOR = "\n\n"
NOTHING: Mapping[str, str] = {}
NO_ANCHORS: Mapping[str, Sequence[str]] = {}
TOP_LEVEL = 2
"""Body headings begin at h2: the headline is the page's h1."""


class Html(str):
    """HTML that is safe to print as it is; template engines ask for __html__."""

    __slots__ = ()

    def __html__(self) -> str:
        return str(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Something to mark in the text when it is rendered; spans may nest but not cross."""

    start: int
    end: int
    """Half-open, in the article's text."""

    kind: Literal["link", "quote", "dateline"]
    href: str | None = None
    """Where a link leads."""

    title: str | None = None
    css: str | None = None
    """Class of the element."""

    card: str | None = None
    """The shard that has the card of what a link leads to."""

    id: str | None = None


@dataclass(frozen=True, slots=True)
class _Piece:
    """One block of the body: its opening token and the inline tokens that hold its words."""

    kind: BlockKind
    opening: Token
    inlines: tuple[Token, ...]
    level: int | None = None

    @property
    def text(self) -> str:
        return "\n".join(_plain(token) for token in self.inlines)


def lay_out(*, headline: str, kicker: str | None = None, standfirst: str | None = None, body: str) -> tuple[tuple[Block, ...], str]:
    """The blocks of an article in reading order, and its text; block.text == text[block.start:block.end], always."""
    heads: list[tuple[BlockKind, str | None]] = [("headline", headline), ("kicker", kicker), ("standfirst", standfirst)]
    rows: list[tuple[BlockKind, str, int | None]] = [(kind, words, None) for kind, words in heads if words]
    rows += [(piece.kind, piece.text, piece.level) for piece in _pieces(_MARKDOWN.parse(body))]
    blocks: list[Block] = []
    start, seen = 0, dict[str, int]()
    for kind, words, level in rows:
        in_head = kind in ("headline", "kicker", "standfirst")
        anchor = None if in_head else _unique(anchor_of(words, "h" if kind == "heading" else "p"), seen)
        blocks.append(Block(kind=kind, text=words, start=start, anchor=anchor, level=level))
        start += len(words) + len(SEPARATOR)
    return tuple(blocks), SEPARATOR.join(block.text for block in blocks)


def anchor_of(words: str, prefix: str = "p") -> str:
    """A short id that depends on the words alone, so that editing one paragraph changes no other's."""
    return prefix + short_hash(" ".join(words.casefold().split()), ANCHOR_LENGTH)


def short_hash(text: str | bytes, length: int) -> str:
    """The first `length` characters of the SHA-256 of `text`, written in ALPHABET."""
    data = text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
    return digest_words(hashlib.sha256(data).digest(), length)


def digest_words(digest: bytes, length: int) -> str:
    """The leading `length` base-30 digits of a digest, as letters of ALPHABET."""
    number, base = int.from_bytes(digest, "big"), len(ALPHABET)
    letters = []
    for _ in range(length):
        number, digit = divmod(number, base)
        letters.append(ALPHABET[digit])
    return "".join(letters)


def _unique(anchor: str, seen: dict[str, int]) -> str:
    seen[anchor] = seen.get(anchor, 0) + 1
    return anchor if seen[anchor] == 1 else f"{anchor}-{seen[anchor]}"


# ---------------------------------------------------------------- plain text as Markdown

_INLINE = re.compile(r"[\\`*\[\]<]|&(?=#|\w)|(?<![^\W_])_|_(?![^\W_])|\|")
_BLOCK = re.compile(r"^(?:([#>+=~-])|(\d{1,9})([.)]))")
_RISKY = re.compile(r"[\\`*_\[\]<>&|#~=]|^[-+\d]", re.M)
_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")


def escape(text: str) -> str:
    """One paragraph of plain text as Markdown that reads back as the same text, with as few backslashes as will do.

    Line breaks inside the text stay line breaks in the Markdown, and read back as such.
    """
    lines = [line.strip() for line in text.strip().split("\n")]
    markdown = "\n".join(_escape_line(line) for line in lines if line)
    if _RISKY.search(text) and plain_text(markdown) != "\n".join(line for line in lines if line):
        return "\n".join(_PUNCTUATION.sub(r"\\\1", line) for line in lines if line)
    return markdown


def _escape_line(line: str) -> str:
    line = _INLINE.sub(lambda found: "\\" + found.group(), line)
    return _BLOCK.sub(lambda found: "\\" + found[1] if found[1] else f"{found[2]}\\{found[3]}", line)


def plain_text(body: str) -> str:
    """The words of a Markdown body, its blocks joined by one blank line."""
    return SEPARATOR.join(piece.text for piece in _pieces(_MARKDOWN.parse(body)))


def links(body: str) -> tuple[str, ...]:
    """The addresses that the words of a Markdown body lead to, each once, as `render` has them."""
    found = (child.attrGet("href") for token in _MARKDOWN.parse(body) for child in token.children or () if child.type == "link_open")
    return tuple(dict.fromkeys(str(href) for href in found if href))


# ---------------------------------------------------------------- reading the tokens

_HOLDERS: dict[str, BlockKind] = {
    "bullet_list_open": "list", "ordered_list_open": "list", "table_open": "table",
}


def _pieces(tokens: Sequence[Token]) -> Iterator[_Piece]:
    """The body's blocks: a list or table is one, each paragraph of a block quote is one."""
    index, quoted = 0, 0
    while index < len(tokens):
        token = tokens[index]
        quoted += {"blockquote_open": 1, "blockquote_close": -1}.get(token.type, 0)
        if token.type in _HOLDERS:
            end = _closing(tokens, index)
            inside = tuple(t for t in tokens[index:end] if t.type in ("inline", "fence", "code_block"))
            if any(map(_plain, inside)):
                yield _Piece(_HOLDERS[token.type], token, inside)
            index = end
        elif token.type in ("paragraph_open", "heading_open", footnotes.OPENING):
            heading = token.type == "heading_open" and not quoted
            kind: BlockKind = "heading" if heading else "caption" if token.tag == "figure" else "quote" if quoted else "paragraph"
            if _plain(tokens[index + 1]):
                yield _Piece(kind, token, (tokens[index + 1],), max(TOP_LEVEL, int(token.tag[1])) if heading else None)
            index += 1
        elif token.type in ("fence", "code_block") and token.content.strip():
            yield _Piece("quote" if quoted else "paragraph", token, (token,))
        index += 1


def _closing(tokens: Sequence[Token], opening: int) -> int:
    level = tokens[opening].level
    return next(i for i in range(opening + 1, len(tokens)) if tokens[i].level == level and tokens[i].nesting == -1)


def _plain(token: Token) -> str:
    if token.children is None:
        return token.content.strip("\n")
    return "".join(map(_words, token.children))


def _words(token: Token) -> str:
    if token.type in ("softbreak", "hardbreak"):
        return "\n"
    if token.type == "image":
        return "" if token.meta.get("figure") else "".join(map(_words, token.children or ()))
    return token.content if token.type in ("text", "code_inline", "text_special") else ""


# ---------------------------------------------------------------- HTML

def render(
    body: str, blocks: Sequence[Block], spans: Sequence[Span] = (), root: str = "", held: Mapping[str, str] = NOTHING,
    cards: Mapping[str, str] = NOTHING, former: Mapping[str, Sequence[str]] = NO_ANCHORS, linked: str | None = None,
) -> Html:
    """The body as HTML: every block with its anchor, every span marked; `root` leads from the page to the site's root.

    `held` are addresses of links (see `links`) -> where on this site that page is; the first address stands beside the link.
    `cards` are where these lead -> the shard that has the card of what is there. `former` are further anchors of a block, by its own.
    `linked` is the day of the links, for those who look for what stood there then (Robust Links).

    `blocks` are the article's, as `lay_out` gave them. Spans outside the body are left out; a span that would cross
    another, or the edge of emphasis, is marked in the parts that allow it (links: not at all).
    """
    asked = {"root": root, "held": held, "cards": cards, "former": former, "linked": linked}
    own, inside = [block for block in blocks if block.anchor], sorted(spans, key=lambda s: (s.start, -s.end))
    return Html(_MARKDOWN.render(body, {"blocks": own, "spans": inside, **asked}))


def _mark_spans(state: StateCore) -> None:
    """Core rule: give each block its anchor, and split text tokens where a span begins or ends."""
    if not (blocks := state.env.get("blocks")):
        return
    spans: list[Span] = state.env["spans"]
    for piece, block in zip(list(_pieces(state.tokens)), blocks, strict=True):
        piece.opening.attrSet("id", str(block.anchor))
        here = [span for span in spans if block.start <= span.start and span.end <= block.end]
        place = block.start
        for inline in piece.inlines:
            if inline.children is not None and here:
                inline.children = _split(inline.children, place, here)
            place += len(_plain(inline)) + 1
        for anchor in state.env["former"].get(block.anchor, ()):
            _put_anchor(state, piece, anchor)


def _put_anchor(state: StateCore, piece: _Piece, anchor: str) -> None:
    """Around the words of the block, of a list or table around its first; of code, before it."""
    inline, opening = piece.inlines[0], Token("former_anchor_open", "span", 1, attrs={"id": anchor})
    closing = Token("former_anchor_close", "span", -1)
    if inline.children is not None and not any(child.type == "image" for child in inline.children):
        inline.children = [opening, *inline.children, closing]
    else:
        at = state.tokens.index(piece.opening)
        state.tokens[at:at] = [opening, closing]


def _split(children: Sequence[Token], place: int, spans: Sequence[Span]) -> list[Token]:
    out: list[Token] = []
    in_link = 0
    for child in children:
        in_link += child.nesting if child.type in ("link_open", "link_close") else 0
        length = len(_words(child))
        if child.type in ("text", "text_special") and length:
            out += _cut(child, place, [s for s in spans if s.start < place + length and place < s.end], bool(in_link))
        else:
            out.append(child)
        place += length
    return out


def _cut(token: Token, place: int, spans: Sequence[Span], in_link: bool) -> list[Token]:
    """The pieces of one text token, with opening and closing tokens around what the spans cover."""
    end = place + len(token.content)
    kept: list[Span] = []
    for span in spans:
        whole = place <= span.start and span.end <= end
        crossing = any(other.start < span.start < other.end < span.end for other in kept)
        if not crossing and not (span.kind == "link" and (in_link or not whole)):
            kept.append(span)
    points = sorted({place, end, *(min(max(p, place), end) for s in kept for p in (s.start, s.end))})
    out: list[Token] = []
    for left, right in pairwise(points):
        out += [_opening(s, left) for s in kept if max(s.start, place) == left]
        out.append(Token("text", "", 0, content=token.content[left - place:right - place]))
        out += [_closing_of(s) for s in reversed(kept) if min(s.end, end) == right]
    return out


def _opening(span: Span, left: int) -> Token:
    tag = "a" if span.kind == "link" else "span"
    given = {"class": span.css, "href": span.href, "title": span.title, "data-card": span.card,
             "id": span.id if left == span.start else None}
    return Token(f"span_{span.kind}_open", tag, 1, attrs={key: value for key, value in given.items() if value})


def _closing_of(span: Span) -> Token:
    return Token(f"span_{span.kind}_close", "a" if span.kind == "link" else "span", -1)


def _clamp_headings(state: StateCore) -> None:
    """Core rule: the page has one h1, the headline."""
    for token in state.tokens:
        if token.tag == "h1":
            token.tag = "h2"


def _figures(state: StateCore) -> None:
    """Core rule: an image that stands alone is a figure, its words the caption and its title the credit."""
    for opening, inline, closing in zip(state.tokens, state.tokens[1:], state.tokens[2:], strict=False):
        children = inline.children or []
        if opening.type == "paragraph_open" and len(children) == 1 and children[0].type == "image":
            opening.tag = closing.tag = "figure"
            opening.hidden = closing.hidden = False
            image = children[0]
            image.meta["figure"] = True
            words = [*(image.children or ()), *_credit(image)]
            caption = [Token("caption_open", "figcaption", 1), *words, Token("caption_close", "figcaption", -1)]
            inline.children = [image, *(caption if words else ())]


def _credit(image: Token) -> list[Token]:
    """The credit after a caption; its words are no part of the text, where the credits are a field of their own."""
    words = str(image.attrGet("title") or "")
    return [Token("figure_credit", "", 0, content=words)] if words else []


def original(address: str, linked: str | None = None) -> Html:
    """The mark beside a link to what the archive holds: a link to where that was on the web."""
    url, robust = escapeHtml(address), robust_links.attributes(address, linked)
    out = f'rel="external nofollow noopener noreferrer"{robust} title="{url}" aria-label="On the web: {url}"'
    return Html(f'<small><a href="{url}" {out}>↗</a></small>')


class _Renderer(RendererHTML):
    """No image is loaded but the archive's own copies: words stand in the place of all others. Links out say that they lead out."""

    def figure_credit(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        return f" <small>{escapeHtml(tokens[idx].content)}</small>"

    def image(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        own = OWN_IMAGE.fullmatch(str(tokens[idx].attrGet("src") or ""))
        if own:
            words = "" if tokens[idx].children else "Image without a caption"
            return f'<img src="{escapeHtml(env.get("root", ""))}{own[0]}" alt="{words}" width="{own[1]}" height="{own[2]}" loading="lazy">'
        if tokens[idx].meta.get("figure"):
            return ""
        words = self.renderInlineAsText(tokens[idx].children, options, env)
        token = Token("text", "", 0, content=words)
        return '<span class="image-words">' + self.text([token], 0, options, env) + "</span>"

    def table_open(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        """A wide table is moved sideways in a box of its own, also by the keyboard."""
        return '<div class="scroll" tabindex="0">\n' + self.renderToken(tokens, idx, options, env)

    def table_close(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        return self.renderToken(tokens, idx, options, env) + "</div>\n"

    def link_open(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        address = str(tokens[idx].attrGet("href") or "")
        own = env.get("own", NOTHING)
        if address in own or (safe_links.leaves(address) and address not in env.get("held", NOTHING)):
            env["words"] = own.get(address) is None
            return "" if env["words"] else f'<a href="{escapeHtml(own[address])}">'
        if here := env.get("held", NOTHING).get(address):
            tokens[idx].attrs = {"href": here, "data-originalurl": address, **robust_link(address, env.get("linked"))}
            if card := env.get("cards", NOTHING).get(here):
                tokens[idx].attrSet("data-card", card)
            env["beside"] = address
        else:
            tokens[idx].attrs |= {"rel": "external nofollow noopener noreferrer", **robust_link(address, env.get("linked"))}
        return self.renderToken(tokens, idx, options, env)

    def link_close(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        if env.pop("words", False):
            return ""
        address = env.pop("beside", None)
        return "</a>" + (original(address, env.get("linked")) if address else "")


def _markdown() -> MarkdownIt:
    markdown = MarkdownIt("commonmark", {"html": False}, renderer_cls=_Renderer).enable("table")
    footnotes.install(markdown)
    safe_links.install(markdown)
    markdown.core.ruler.push("figures", _figures)
    markdown.core.ruler.push("clamp_headings", _clamp_headings)
    markdown.core.ruler.push("mark_spans", _mark_spans)
    return markdown


_MARKDOWN = _markdown()


def render_page(body: str, own: Mapping[str, str | None] = MappingProxyType({})) -> Html:
    """A page of the archive's own (about, a collection) as HTML: the same Markdown, without anchors or spans.

    `own` are addresses of links (see `links`) -> where on this site they lead; None makes words of a link.
    """
    return Html(_MARKDOWN.render(body, {"own": own}))
