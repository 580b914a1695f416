"""Read a Word document (.docx) with python-docx, an optional extra."""

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from io import BytesIO
from typing import Any

from generator.decoding.characters import repair
from generator.intake import record
from generator.intake.extras import library
from generator.intake.inline import Inline, safe_address
from generator.intake.limits import LARGEST
from generator.intake.piece import Piece
from generator.intake.record import Record
from generator.intake.rendering import Rendering, summed
from generator.model import Draft, Line, Picture
from generator.notices import Notice, Refused

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
MOST_UNPACKED = 10 * LARGEST
DENSE = 2
"""Images hardly shrink when they are packed; what shrinks to less than this part is words, whose tree fills the memory."""

MOST_IMAGE = LARGEST
NOTES = ("footnotes", "endnotes")
PROPERTIES = ("title", "author", "subject", "keywords", "comments", "category")
OFF = ("0", "false", "none")


def read(piece: Piece, file: str) -> Draft:
    """The document's paragraphs with their styles' roles. Raises Refused (I-044, I-049, I-055, I-056)."""
    docx = library("docx", "python-docx", file)
    _check(piece.data, file)
    try:
        document = docx.Document(BytesIO(piece.data))
        walk = _Walk(document=document)
        walk.read()
        other = tuple(_properties(document))
    except Exception as error:  # the library raises what its XML and zip readers raise, and its own
        raise Refused(Notice(code="I-056", file=file, message=f"this document cannot be read: {type(error).__name__}",
                             hint="open it in a word processor and save it again, or save it as plain text")) from None
    body = Rendering(lines=tuple(replace(line, number=n) for n, line in enumerate(walk.lines, 1)), pictures=tuple(walk.pictures),
                     repairs=summed(walk.repairs))
    headline = next((line.words for line in body.lines if line.role == "headline"), None)
    standfirst = next((line.words for line in body.lines if line.role == "standfirst"), None)
    draft = record.draft(Record(body=body, other=other), file) if body.words else record.draft(Record(), file)
    return replace(draft, headline=headline, standfirst=standfirst)


def _check(data: bytes, file: str) -> None:
    """Refuse (I-049, I-056) a document that unpacks to more than any has."""
    try:
        members = zipfile.ZipFile(BytesIO(data)).filelist
    except (zipfile.BadZipFile, ValueError, OSError, LookupError, RuntimeError):
        raise Refused(Notice(code="I-056", file=file, message="this document is damaged: it is no sound zip archive",
                             hint="fetch it again, or open it in a word processor and save it again")) from None
    size = sum(member.file_size for member in members)
    words = sum(member.file_size for member in members if member.file_size > DENSE * member.compress_size)
    if size > MOST_UNPACKED or words > LARGEST:
        raise Refused(Notice(code="I-049", file=file, message=f"this document is not opened: it unpacks to {size:,} bytes",
                             hint="save it without its pictures, or as plain text"))


def _properties(document: Any) -> Iterator[tuple[str, str]]:
    """What the document says of itself; its author is whoever had the computer, and its title that of the template."""
    for name in PROPERTIES:
        value = getattr(document.core_properties, name, None)
        if value:
            yield f"document {name}", str(value)


@dataclass(slots=True, kw_only=True)
class _Walk:
    """The document's paragraphs in order, those in tables, boxes and content controls too."""

    document: Any
    lines: list[Line] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    repairs: list[str] = field(default_factory=list)
    styles: dict[str, str] = field(default_factory=dict)

    def read(self) -> None:
        self.styles = {style.style_id: (style.name or "").lower() for style in self.document.styles}
        self.blocks(self.document.element.body)
        for part in self.document.part.package.iter_parts():
            name = str(part.partname).rpartition("/")[2].removesuffix(".xml").rstrip("0123456789")
            if name in (*NOTES, "header", "footer"):
                self.aside(part, "note" if name in NOTES else "running_head")

    def blocks(self, parent: Any) -> None:
        stack = list(reversed(parent))
        while stack:
            element = stack.pop()
            if element.tag == f"{W}p":
                self.paragraph(element)
                stack += reversed([box for box in element.iter(f"{W}txbxContent") if _is_first(box)])
            elif element.tag == f"{W}tbl":
                self.table(element)
            elif element.tag != FALLBACK:
                stack += reversed(element)

    def paragraph(self, element: Any) -> None:
        inline, role, level = self.words(element), *self.role(element)
        parts = [part for part in _lines(inline) if part.text]
        for n, part in enumerate(parts):
            together = bool(self.lines) and role in ("list", "numbered") and self.lines[-1].role == role
            if self.lines and n == 0 and not together:
                self.lines.append(Line(number=0, text=""))
            self.lines.append(Line(number=0, text=part.text, role=role, rule="markup" if role else None, joins=n > 0,
                                   markdown=part.markdown, level=level))
        self.images(element)

    def words(self, element: Any) -> Inline:
        """Its runs with their emphasis and links; what was deleted under "track changes" is not there."""
        inline = Inline()
        for run in element.iter(f"{W}r"):
            if any(above.tag in (f"{W}txbxContent", FALLBACK, f"{W}del") for above in _above(run, element)):
                continue
            link = next((above for above in _above(run, element) if above.tag == f"{W}hyperlink"), None)
            text, repairs = repair("".join(_said(run)))
            self.repairs += repairs
            inline.add(text, self.address(link), strong=_is_on(run, "b"), emphasis=_is_on(run, "i"))
        return inline

    def address(self, link: Any) -> str | None:
        found = self.document.part.rels.get(link.get(f"{R}id")) if link is not None else None
        return safe_address(found.target_ref) if found is not None and found.is_external else None

    def role(self, element: Any) -> tuple[str | None, int | None]:
        """What the paragraph's style makes of it."""
        properties = element.find(f"{W}pPr")
        style = properties.find(f"{W}pStyle") if properties is not None else None
        name = self.styles.get(style.get(f"{W}val"), "") if style is not None else ""
        first = not any(line.role == "headline" for line in self.lines)
        if name == "title" and first:
            return "headline", None
        if name == "subtitle" and not any(line.role == "standfirst" for line in self.lines):
            return "standfirst", None
        if name.startswith("heading ") and name[8:].isdigit():
            return "heading", min(6, max(2, int(name[8:])))
        if name.startswith("list") or (properties is not None and properties.find(f"{W}numPr") is not None):
            return ("numbered" if "number" in name else "list"), None
        return ("quote" if "quote" in name else "caption" if name == "caption" else None), None

    def table(self, element: Any) -> None:
        for row in element.iter(f"{W}tr"):
            cells = [" ".join(filter(None, (self.words(p).text for p in cell.iter(f"{W}p")))) for cell in row.iter(f"{W}tc")]
            if any(cells):
                if self.lines and self.lines[-1].role != "table":
                    self.lines.append(Line(number=0, text=""))
                role = "table" if len(cells) > 1 else None
                self.lines.append(Line(number=0, text=" | ".join(cells), role=role, rule="markup" if role else None))

    def images(self, element: Any) -> None:
        for drawing in element.iter(f"{W}drawing"):
            said = next((e.get("descr") for e in drawing.iter(f"{WP}docPr") if e.get("descr")), None)
            for blip in drawing.iter(f"{A}blip"):
                part = self.document.part.related_parts.get(blip.get(f"{R}embed"))
                if part is not None and len(part.blob) <= MOST_IMAGE:
                    self.pictures.append(Picture(line=max(1, len(self.lines)), data=part.blob, alt=said))

    def aside(self, part: Any, rule: str) -> None:
        """Notes and running heads stand outside of the text."""
        element = getattr(part, "element", None)
        if element is None:
            from lxml import etree  # noqa: PLC0415  comes with python-docx

            element = etree.fromstring(part.blob, etree.XMLParser(resolve_entities=False, no_network=True))
        for paragraph in element.iter(f"{W}p"):
            text = repair(" ".join("".join(t.text or "" for t in paragraph.iter(f"{W}t")).split()))[0]
            if text:
                self.lines.append(Line(number=0, text=text, role="furniture", rule=rule))


def _above(element: Any, top: Any) -> Iterator[Any]:
    while (element := element.getparent()) is not None and element is not top:
        yield element


def _is_first(box: Any) -> bool:
    """Word writes a text box twice, the second time for old programs."""
    return not any(above.tag == FALLBACK for above in box.iterancestors())


def _said(run: Any) -> Iterator[str]:
    for child in run:
        if child.tag == f"{W}t":
            yield child.text or ""
        elif child.tag in (f"{W}br", f"{W}cr"):
            yield "\n"
        elif child.tag == f"{W}tab":
            yield " "
        elif child.tag == f"{W}noBreakHyphen":
            yield "-"


def _is_on(run: Any, name: str) -> bool:
    properties = run.find(f"{W}rPr")
    switch = properties.find(f"{W}{name}") if properties is not None else None
    return switch is not None and switch.get(f"{W}val", "true").lower() not in OFF


def _lines(inline: Inline) -> Iterator[Inline]:
    """Parts between line breaks."""
    part = Inline()
    for run in inline.runs:
        for n, text in enumerate(run.text.split("\n")):
            if n:
                yield part
                part = Inline()
            part.add(text, run.href, strong=run.strong, emphasis=run.emphasis)
    yield part
