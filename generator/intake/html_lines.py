"""Lines of a piece of HTML inside a record: a feed entry's content, a blog post, a chapter.

It takes every visible word and throws nothing away: a record holds an article, not a page with furniture around it.
"""

from collections import Counter
from dataclasses import dataclass, field, replace

from generator.decoding.characters import repair_markup
from generator.intake.html.closing import closed
from generator.intake.html.mending import BREAKING_OUT
from generator.intake.html_tokens import Token, tokens
from generator.intake.inline import Inline, safe_address
from generator.intake.rendering import Rendering, summed
from generator.model import Line, Picture

BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "div", "dl", "dt", "fieldset",
    "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li",
    "main", "menu", "nav", "ol", "option", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul"))
"""Elements that begin and end a paragraph; https://html.spec.whatwg.org/multipage/rendering.html#flow-content-3"""

HIDDEN = frozenset(("script", "style", "template", "noscript", "svg", "math", "title", "object", "audio", "video", "canvas",
                    "textarea", "select", "button"))
DRAWINGS = ("svg", "math")
ENDING_DRAWINGS = ("p", "br")
"""End tags that no drawing and no formula holds."""

STRONG = frozenset(("b", "strong"))
EMPHASIS = frozenset(("i", "em", "cite", "var", "dfn"))
EMBEDS = {"iframe": "src", "embed": "src", "video": "src", "audio": "src", "source": "src", "object": "data"}
LAZY = ("data-src", "data-lazy-src", "data-original", "data-orig-file")
TINY = ("0", "1", "2")
"""Width or height in pixels of what only counts readers."""


def read(html: str, base: str | None = None) -> Rendering:
    """Paragraphs, headings, quotations, lists, tables, captions, pictures and embeds; links made absolute against `base`."""
    mended, repairs = repair_markup(html)
    source = closed(mended)
    walk = _Walk(base=base, ends=Counter(token.value for token in tokens(source) if token.kind == "end" and token.value in HIDDEN))
    for token in tokens(source):
        walk.take(token)
    walk.flush()
    return Rendering(lines=tuple(walk.lines), pictures=tuple(walk.pictures), repairs=summed((*repairs, *walk.repairs)))


@dataclass(slots=True, kw_only=True)
class _Walk:
    """The state of the reading: which elements are open, and the paragraph so far."""

    base: str | None
    ends: Counter[str]
    """End tags of hidden elements that are still to come: one that is never closed hides nothing."""

    lines: list[Line] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    repairs: list[str] = field(default_factory=list)
    inline: Inline = field(default_factory=Inline)
    open: dict[str, int] = field(default_factory=dict)
    lists: list[str] = field(default_factory=list)
    href: str | None = None
    hidden: str | None = None
    """The hidden element that is being passed over, and how deep within it we are."""

    depth: int = 0
    breaks: int = 0
    """Line breaks met since the last words of this paragraph."""

    item: int = 0
    """Blocks that the open list item has given so far."""

    cells: list[list[str]] | None = None
    """Of the open table row."""

    figure: int = 0
    """Number of pictures when the open figure began."""

    def take(self, token: Token) -> None:
        self.ends[token.value] -= token.kind == "end"
        if self.hidden in DRAWINGS and token.value in (BREAKING_OUT if token.kind == "start" else ENDING_DRAWINGS):
            self.hidden = None
        if self.hidden:
            self.pass_over(token)
        elif token.kind == "text":
            self.words(token.value)
        elif token.kind == "start":
            self.start(token)
        else:
            self.end(token.value)

    def pass_over(self, token: Token) -> None:
        if token.kind == "start":
            self.depth += token.value == self.hidden
            if token.value == "source":
                self.embed(token)
        elif token.kind == "end" and token.value == self.hidden:
            self.depth -= 1
            self.hidden = self.hidden if self.depth and self.ends[token.value] > 0 else None

    def words(self, text: str) -> None:
        text, repairs = repair_markup(text)
        self.repairs += repairs
        if "pre" in self.open and "\n" in text:
            for part in text.split("\n"):
                self.inline.add(part)
                self.line_break()
            return
        self.inline.add(text, self.href, strong=not STRONG.isdisjoint(self.open), emphasis=not EMPHASIS.isdisjoint(self.open))

    def start(self, token: Token) -> None:
        name = token.value
        if name in EMBEDS:
            self.embed(token)
        if name in HIDDEN and (name in DRAWINGS or self.ends[name] > 0):
            self.hidden, self.depth = name, 1
        elif name == "br":
            self.line_break()
        elif name == "img":
            self.image(token)
        elif name == "a":
            self.href = safe_address(token.attributes.get("href"), self.base)
        elif name in BLOCKS:
            self.flush()
            self.enter(name)
        if name not in HIDDEN and name not in ("br", "img", "hr"):
            self.open[name] = self.open.get(name, 0) + 1

    def enter(self, name: str) -> None:
        if name in ("ul", "ol", "menu"):
            self.lists.append(name)
        elif name == "li":
            self.item = 0
        elif name == "figure":
            self.figure = len(self.pictures)
        elif name == "tr":
            self.end_row()
            self.cells = []
        elif name in ("td", "th") and self.cells is not None:
            self.cells.append([])

    def end(self, name: str) -> None:
        if name == "p" and "p" not in self.open:
            self.flush()
        if name == "a":
            self.href = None
        if name in BLOCKS:
            self.flush()
        if name not in self.open:
            return
        self.open[name] -= 1
        if not self.open[name]:
            del self.open[name]
        if name in ("ul", "ol", "menu") and self.lists:
            self.lists.pop()
            self.item = 1
        elif name in ("tr", "table"):
            self.end_row()

    # ------------------------------------------------------------ what is printed

    def line_break(self) -> None:
        if self.inline.text:
            self.emit()
            self.breaks = 1
        else:
            self.breaks += 1
            self.inline = Inline()

    def flush(self) -> None:
        """End the paragraph."""
        if self.inline.text:
            self.emit()
        self.inline = Inline()
        self.breaks = 0

    def emit(self) -> None:
        text, markdown = self.inline.text, self.inline.markdown
        self.inline = Inline()
        if self.cells:
            self.cells[-1].append(text)
            return
        role = self.role()
        goes_on = (self.breaks == 1 and role != "heading") or (role in ("list", "numbered") and self.item > 0)
        self.item += 1
        level = self.level() if role == "heading" else None
        self.put(Line(number=0, text=text, role=role, markdown=markdown, joins=goes_on, level=level, rule="markup" if role else None))
        if role == "caption" and len(self.pictures) > self.figure and "figure" in self.open:
            picture = self.pictures[-1]
            caption = f"{picture.caption} {text}" if picture.caption else text
            self.pictures[-1] = replace(picture, caption=caption, line=len(self.lines))

    def put(self, line: Line) -> None:
        """Under a blank line, unless it goes on with the one above or is the next of a list or table."""
        last = self.lines[-1] if self.lines else None
        together = line.joins or (last is not None and last.role == line.role and line.role in ("list", "numbered", "table"))
        if last is not None and not together:
            self.lines.append(Line(number=len(self.lines) + 1, text=""))
        self.lines.append(replace(line, number=len(self.lines) + 1))

    def role(self) -> str | None:
        """What the open elements make of the words."""
        if "figcaption" in self.open or "caption" in self.open:
            return "caption"
        if self.level():
            return "heading"
        if "li" in self.open and self.lists:
            return "numbered" if self.lists[-1] == "ol" else "list"
        return "quote" if "blockquote" in self.open else None

    def level(self) -> int | None:
        return next((max(2, n) for n in range(1, 7) if f"h{n}" in self.open), None)

    def end_row(self) -> None:
        """A row of several cells is a table's; a single cell only holds paragraphs."""
        cells, self.cells = self.cells, None
        filled = [cell for cell in cells or () if cell]
        if len(filled) == 1:
            for text in filled[0]:
                self.put(Line(number=0, text=text))
        elif filled:
            text = " | ".join(" ".join(cell) for cell in cells or ())
            self.put(Line(number=0, text=text, role="table", rule="markup"))

    def image(self, token: Token) -> None:
        attributes = token.attributes
        src = next((attributes[name] for name in (*LAZY, "src") if attributes.get(name, "").strip()), "").strip()
        if not src or attributes.get("width") in TINY or attributes.get("height") in TINY:
            return
        alt = " ".join(attributes.get("alt", "").split()) or None
        address = src if src.startswith("data:") else safe_address(src, self.base) or _beside(src)
        if address:
            self.pictures.append(Picture(line=max(1, len(self.lines)), src=address, alt=alt))

    def embed(self, token: Token) -> None:
        """What is played in a frame is no word of the article; its address is kept."""
        address = safe_address(token.attributes.get(EMBEDS[token.value]), self.base)
        if address:
            words = " ".join(token.attributes.get("title", "").split())
            self.put(Line(number=0, text=f"{words} {address}".strip(), role="furniture", rule="embed"))


def _beside(src: str) -> str | None:
    """A path beside the original; anything with another scheme is none."""
    return src if ":" not in src.partition("/")[0] and not src.startswith("//") else None
