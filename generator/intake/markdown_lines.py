"""Lines of Markdown text: CommonMark with tables, wiki links, and the marks of site generators set aside."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.rules_block.table import escapedSplit
from markdown_it.token import Token

from generator.decoding.characters import repair_markup
from generator.intake import html_lines
from generator.intake.inline import Inline, safe_address
from generator.intake.limits import check_lines
from generator.intake.rendering import Rendering, summed
from generator.model import Line, Picture

WIKI = re.compile(r"(!?)\[\[([^\[\]\n|]{1,300})(?:\|([^\[\]\n]{0,300}))?\]\]")
COMMENT = re.compile(r"%%[^%\n]{0,2000}%%")
HIGHLIGHT = re.compile(r"==(\S(?:[^=\n]{0,300}\S)?)==")
SHORTCODE = re.compile(r"\s*(?:\{\{[<%].{0,2000}?[%>]\}\}|\{%.{0,2000}?%\}|\{:.{0,500}?\}|\{\{.{0,500}?\}\})\s*")
"""A line of Hugo's, Liquid's (Jekyll's) or kramdown's own."""

IMAGE_NAME = re.compile(r"(?i)\.(?:avif|bmp|gif|jpe?g|png|svg|tiff?|webp)\Z")
MOST_BRACKETS = 3000
"""In one paragraph: a parser's time grows with their square, and no article has a tenth of them."""

MARKDOWN = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])


def read(text: str, base: str | None, file: str, *, local: bool = False) -> Rendering:
    """Each paragraph, heading, item and row as a line numbered as it stands in `text`. Raises Refused (I-005).

    Links are made absolute against `base`, and pictures too unless they are `local`: files beside the text.
    """
    text, repairs = repair_markup(text)
    rows = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    check_lines(rows, file)
    walk = _Walk(base=base, pictures_from=None if local else base)
    rows = [walk.shortcode(n, row) for n, row in enumerate(rows, 1)]
    source = COMMENT.sub("", "\n".join(rows))
    source = HIGHLIGHT.sub(r"\1", WIKI.sub(_unwikied, source))
    if any(block.count("[") > MOST_BRACKETS for block in source.split("\n\n")):
        return Rendering(lines=tuple(Line(number=n, text=row) for n, row in enumerate(rows, 1)), repairs=repairs)
    walk.source = source.split("\n")
    walk.blocks(MARKDOWN.parse(source))
    lines = sorted(walk.lines, key=lambda line: line.number)
    return Rendering(lines=tuple(_spaced(lines)), pictures=tuple(walk.pictures), repairs=summed((*repairs, *walk.repairs)))


def _unwikied(found: re.Match[str]) -> str:
    """Obsidian's links as words, its embedded pictures as Markdown's."""
    target, label = found[2].strip(), (found[3] or "").strip()
    if found[1] and IMAGE_NAME.search(target):
        return f"![{'' if label.isdigit() else label}](<{target}>)"
    return label or target.rpartition("/")[2].replace("#", " > ")


def _spaced(lines: Sequence[Line]) -> Iterator[Line]:
    """A blank line between blocks, as the text has one; numbers never run backward."""
    last: Line | None = None
    for line in lines:
        if last is not None and not line.joins and not (line.role == last.role and line.role in ("list", "numbered", "table")):
            yield Line(number=max(last.number, line.number - 1), text="")
        yield line
        last = line


@dataclass(slots=True, kw_only=True)
class _Walk:
    """What has been read, and what is open."""

    base: str | None
    pictures_from: str | None
    lines: list[Line] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    repairs: list[str] = field(default_factory=list)
    lists: list[str] = field(default_factory=list)
    quoted: int = 0
    heading: int | None = None
    item: int = 0
    row: list[str] | None = None
    number: int = 1
    source: Sequence[str] = ()
    """The lines that are parsed."""

    def shortcode(self, number: int, row: str) -> str:
        """Set a line aside that is wholly a site generator's command; what stands in it is no Markdown."""
        if not SHORTCODE.fullmatch(row):
            return row
        self.lines.append(Line(number=number, text=row, role="furniture", rule="shortcode"))
        if source := re.search(r"\bfigure\b.{0,1000}?\bsrc=[\"']([^\"'\s]{1,500})[\"']", row):
            words = {key: found[1] for key in ("alt", "caption", "attr")
                     if (found := re.search(rf"\b{key}=\"([^\"]{{1,500}})\"", row))}
            self.pictures.append(Picture(line=number, src=_address(source[1], self.pictures_from), alt=words.get("alt"),
                                         caption=words.get("caption"), credit=words.get("attr")))
        return ""

    def blocks(self, tokens: Sequence[Token]) -> None:
        for token in tokens:
            if token.map:
                self.number = token.map[0] + 1
            self.block(token)

    def block(self, token: Token) -> None:
        kind = token.type
        if kind in ("bullet_list_open", "ordered_list_open"):
            self.lists.append("numbered" if kind.startswith("ordered") else "list")
        elif kind in ("bullet_list_close", "ordered_list_close"):
            self.lists.pop()
        elif kind == "list_item_open":
            self.item = 0
        elif kind in ("blockquote_open", "blockquote_close"):
            self.quoted += token.nesting
        elif kind in ("heading_open", "heading_close"):
            self.heading = max(2, int(token.tag[1])) if token.nesting > 0 else None
        elif kind == "tr_open":
            self.row = []
        elif kind == "tr_close":
            self.put(" | ".join((*(self.row or ()), *self.beyond())), "table", None)
            self.row = None
        elif kind == "inline":
            self.paragraph(token.children or [])
        elif kind in ("fence", "code_block"):
            self.named(token.info.strip())
            self.code(token.content, self.number + (kind == "fence"))
        elif kind == "html_block":
            self.html(token.content)

    def beyond(self) -> Iterator[str]:
        """Cells of the row that stand in no column: the parser leaves them out."""
        printed = self.source[self.number - 1].strip(" \t>").removeprefix("|").removesuffix("|")
        for cell in escapedSplit(printed)[len(self.row or ()):]:
            yield self.words(MARKDOWN.parseInline(cell.strip())[0].children or []).text

    def put(self, text: str, role: str | None, markdown: str | None, joins: bool = False) -> None:
        if text:
            self.lines.append(Line(number=self.number, text=text, role=role, markdown=markdown, joins=joins,
                                   level=self.heading if role == "heading" else None, rule="markup" if role else None))

    def role(self) -> str | None:
        if self.heading:
            return "heading"
        return self.lists[-1] if self.lists else "quote" if self.quoted else None

    def paragraph(self, children: Sequence[Token]) -> None:
        """One line; a hard break begins another that goes on with it."""
        if self.row is not None:
            self.row.append(self.words(children).text)
            return
        role, first = self.role(), True
        for part in _broken(children):
            inline = self.words(part)
            if inline.text:
                self.put(inline.text, role, inline.markdown, joins=not first or (role in ("list", "numbered") and self.item > 0))
                first = False
                self.item += 1

    def words(self, children: Sequence[Token]) -> Inline:
        inline, href, strong, emphasis = Inline(), None, 0, 0
        for child in children:
            if child.type == "link_open":
                href = safe_address(str(child.attrGet("href") or ""), self.base)
            elif child.type == "link_close":
                href = None
            elif child.type.startswith("strong_"):
                strong += child.nesting
            elif child.type.startswith("em_"):
                emphasis += child.nesting
            elif child.type == "image":
                self.image(child)
            elif child.type == "softbreak":
                inline.add(" ", href, strong=bool(strong), emphasis=bool(emphasis))
            elif child.type in ("text", "code_inline", "text_special"):
                inline.add(child.content, href, strong=bool(strong), emphasis=bool(emphasis))
        return inline

    def image(self, token: Token) -> None:
        src = unquote(str(token.attrGet("src") or ""))
        address = _address(src, self.pictures_from)
        if address:
            title = str(token.attrGet("title") or "") or None
            self.pictures.append(Picture(line=self.number, src=address, alt=token.content or None, caption=title))

    def named(self, info: str) -> None:
        """What stands on the line that opens a block of code, when it is more than the name of a language."""
        if " " in info:
            self.lines.append(Line(number=self.number, text=info, role="furniture", rule="shortcode"))

    def code(self, content: str, number: int) -> None:
        """A block of code keeps its lines."""
        first = True
        for n, row in enumerate(content.split("\n")):
            if row.strip():
                self.number = number + n
                self.put(row, self.role(), None, joins=not first)
                first = False

    def html(self, content: str) -> None:
        """HTML among the Markdown: its lines, all numbered as the block's first."""
        found = html_lines.read(content, self.base)
        self.lines += (replace(line, number=self.number) for line in found.lines if line.words)
        self.pictures += (replace(picture, line=self.number) for picture in found.pictures)
        self.repairs += found.repairs


def _address(src: str, base: str | None) -> str | None:
    """An absolute address, or a path beside the original."""
    return safe_address(src, base) or (src if src and ":" not in src and not src.startswith("//") else None)


def _broken(children: Sequence[Token]) -> Iterator[list[Token]]:
    """Parts between hard breaks; a tag that is a line break is one."""
    part: list[Token] = []
    for child in children:
        if child.type == "hardbreak" or (child.type == "html_inline" and child.content.lower().startswith("<br")):
            yield part
            part = []
        else:
            part.append(child)
    yield part
