"""The page with an article's original: its characters as received, line by line, beside what became of them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.model import Article, Block, SetAside
from generator.originals import Became, Numbered, Row, Sheet, Stretch
from generator.versions import Words
from generator.views.desk import Desk
from generator.views.frame import Frame, frame
from generator.views.links import relative
from generator.views.meta import NO_INDEX
from generator.views.page import Page
from generator.views.repairs import Repair, told
from generator.views.rules import name_of, reason_of
from generator.views.slip import Digest, kind_of
from generator.views.spine import Here
from generator.views.unseen import Seen, seen
from generator.views.when import in_words_of, words_for
from generator.wording import Wording, marked

FOLDER = "original"
KINDS = {
    "headline": marked("Headline"), "kicker": marked("Kicker"), "standfirst": marked("Standfirst"), "heading": marked("Heading %(place)s"),
    "paragraph": marked("Paragraph %(place)s"), "quote": marked("Quotation %(place)s"), "list": marked("List %(place)s"),
    "table": marked("Table %(place)s"), "caption": marked("Caption %(place)s"),
}
"""What each kind of block is called; those of which an article has many, with their place among them."""

STATES = {
    "kept": "kept", "aside": "apart", "blank": "blank", "lost": "lost", "quiet": "quiet", "ours": "ours", "out": "out",
}
"""State of a row -> its class."""

MARKS = {"aside": "apart", "quiet": "code", "kept": "own"}
"""Kind of a stretch -> its class; words of a plain text that are kept need none."""

LONG = 4
"""Lines of a source without words of the article up to which they stand open."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of the original as it is printed."""

    number: str
    anchor: str | None
    """None where the line has begun in a row above."""

    pieces: tuple[Seen, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fate:
    """What became of a line, in words."""

    label: str
    href: str | None
    reason: str | None
    words: tuple[Words, ...]
    """The article's words, where they differ or stand among marks."""

    unchanged: bool = False
    """Whether the article has the line's words, no more and no less."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """A row of the page."""

    css: str
    lines: tuple[Line, ...]
    folded: str | None
    """What is said of lines that are printed only when somebody asks for them."""

    fates: tuple[Fate, ...]
    note: str | None
    """Said in the place of lines that are not printed, or of lines of which nothing became."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """A mark that the page uses, and what it says."""

    css: str
    sample: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginalView:
    """Everything that original.html prints."""

    frame: Frame
    headline: str
    language: str | None
    direction: str
    article_href: str
    plain: bool
    """Whether the original is text, and not a source with marks."""

    file: str
    part: str | None
    kind: str
    received: str | None
    digest: Digest
    repairs: tuple[Repair, ...]
    tally: str | None
    """"15 lines have words: 14 are in the article, 1 is set aside"; None of a source with marks, and of
    what is not printed whole."""

    signs: tuple[Sign, ...]
    """The marks that are in use."""

    rows: tuple[Printed, ...]
    loose: tuple[Fate, ...]
    """What else was set aside; each with its line."""

    rest: str | None
    """How much is not printed, when it is not all."""


def path_of(article_path: str) -> str:
    """Where the original of the article at this path is shown: a folder that no article's address leads into."""
    folder, _, name = article_path.rpartition("/")
    return f"{folder}/{FOLDER}/{name}" if folder else f"{FOLDER}/{name}"


def original_page(desk: Desk, article: Article, sheet: Sheet) -> Page:
    """The page with the original of one article."""
    path = path_of(desk.catalogue.paths[article.id])
    leading = relative(path, desk.catalogue.paths[article.id])
    say, date, original = desk.say, desk.catalogue.dates.get(article.id), article.original
    here = Here(day=date, undated=date is None, words=words_for(say, date))
    framed = frame(desk, path, say.gettext("Original: %(headline)s", headline=article.headline), section="articles", here=here,
                   metas=NO_INDEX)  # the article is what is to be found and cited
    printer = _Printer(say, article, leading, plain=sheet.plain)
    rows = tuple(map(printer.row, sheet.rows))
    view = OriginalView(
        frame=replace(framed, canonical=desk.full(desk.catalogue.paths[article.id])), headline=article.headline, language=article.language,
        direction=article.direction, article_href=leading, plain=sheet.plain, file=original.file, part=original.part,
        kind=kind_of(say, original), received=in_words_of(say, original.received) if original.received else None,
        digest=Digest(short=original.sha256[:8], full=original.sha256), repairs=tuple(told(say, repair) for repair in article.repairs),
        tally=_tally(say, sheet) if sheet.plain and sheet.whole and not sheet.left_out else None, rows=rows,
        signs=tuple(_signs(say, rows)),
        loose=tuple(printer.loose(sheet)), rest=_rest(say, article, sheet),
    )
    return Page(path=path, template="original.html", view=view)


def _signs(say: Wording, rows: Sequence[Printed]) -> Iterator[Sign]:
    """What is explained: only what a reader meets below."""
    used = {row.css for row in rows} | {piece.css for row in rows for line in row.lines for piece in line.pieces}
    if rows:
        yield Sign(css="no", sample="7", words=say.gettext("The line’s number in the file; blank lines are left out"))
    if "apart" in used:
        yield Sign(css="apart", sample="", words=say.gettext("Set aside: not in the article, for the reason beside it"))
    if "lost" in used:
        yield Sign(css="lost", sample="", words=say.gettext("Neither in the article nor set aside"))
    if "space" in used:
        yield Sign(css="space", sample="\u00a0", words=say.gettext("A space of another kind than the ordinary one, which the article has"))
    if "odd" in used:
        yield Sign(css="odd", sample="\u2400", words=say.gettext("A character that cannot be seen, by its sign or number"))


def _tally(say: Wording, sheet: Sheet) -> str:
    lines = {state: sum(bool(line.stretches) for row in sheet.rows if row.state == state for line in row.lines)
             for state in ("kept", "aside", "lost")}
    if not lines["aside"] and not lines["lost"]:
        return say.ngettext("%(number)s line with words, all in the article.", "%(number)s lines with words, all in the article.",
                            lines["kept"])
    said = [say.ngettext("%(number)s in the article", "%(number)s in the article", lines["kept"]),
            say.ngettext("%(number)s set aside", "%(number)s set aside", lines["aside"])]
    said += [say.ngettext("%(number)s neither", "%(number)s neither", lines["lost"])] if lines["lost"] else []
    return say.ngettext("%(number)s line with words: %(fates)s.", "%(number)s lines with words: %(fates)s.", sum(lines.values()),
                        fates=say.gettext(", ").join(said))


def _rest(say: Wording, article: Article, sheet: Sheet) -> str | None:
    if not sheet.whole:
        return say.ngettext("The original has %(number)s byte; only its beginning is shown here.",
                            "The original has %(number)s bytes; only its beginning is shown here.", article.original.bytes)
    return say.ngettext("The rest is left out here: %(number)s character.", "The rest is left out here: %(number)s characters.",
                        sheet.left_out) if sheet.left_out else None


class _Printer:
    """Rows as they are printed, for one article."""

    def __init__(self, say: Wording, article: Article, href: str, *, plain: bool) -> None:
        self.say = say
        self.href = href
        self.plain = plain
        self.names = dict(_names(say, article.blocks))
        self.anchors: set[int] = set()

    def row(self, row: Row) -> Printed:
        folded = row.state == "quiet" and len(row.lines) > LONG
        first, last = (row.lines[0].number, row.lines[-1].number) if row.lines else (0, 0)
        return Printed(
            css=STATES[row.state], lines=tuple(map(self.line, row.lines)),
            folded=self.say.gettext("Lines %(first)s to %(last)s: code of the page", first=self.say.number(first),
                                   last=self.say.number(last)) if folded else None,
            fates=tuple(self.fate(became, row) for became in row.became), note=_note(self.say, row))

    def line(self, line: Numbered) -> Line:
        anchor = None if line.number in self.anchors else f"line-{line.number}"
        self.anchors.add(line.number)
        return Line(number=str(line.number), anchor=anchor, pieces=tuple(self.pieces(line.stretches)))

    def pieces(self, stretches: Sequence[Stretch]) -> Iterator[Seen]:
        for stretch in stretches:
            css = None if self.plain and stretch.kind == "kept" else MARKS[stretch.kind]
            for piece in seen(stretch.text):
                yield piece if piece.css else replace(piece, css=css)

    def fate(self, became: Became, row: Row) -> Fate:
        if isinstance(became.what, SetAside):
            rule = became.what.rule
            known = self.say.gettext("Set aside: %(kind)s", kind=name_of(self.say, rule))
            return Fate(label=self.say.gettext("Set aside") if rule == "unknown" else known, href=None, reason=reason_of(self.say, rule),
                        words=())
        block = became.what
        name = self.names[id(block)]
        label = (self.say.gettext("%(block)s, continued", block=name) if became.again
                 else self.say.gettext("Only in the article: %(block)s", block=name) if row.state == "ours" else name)
        words = (Words(kind="same", text=block.text),) if became.printed else became.words
        return Fate(label=label, href=f"{self.href}#{block.anchor}" if block.anchor else self.href, reason=None,
                    unchanged=row.state == "kept" and self.plain and not words,
                    words=tuple(replace(piece, text=_visible(piece.text)) for piece in words))

    def loose(self, sheet: Sheet) -> Iterator[Fate]:
        for aside in sheet.loose:
            label = self.say.gettext("Set aside, line %(line)s: %(kind)s", line=self.say.number(aside.line),
                                     kind=name_of(self.say, aside.rule))
            yield Fate(label=label, href=None, reason=reason_of(self.say, aside.rule),
                       words=(Words(kind="same", text=_visible(aside.text)),))


def _visible(text: str) -> str:
    return "".join(piece.text for piece in seen(text))


def _names(say: Wording, blocks: Sequence[Block]) -> Iterator[tuple[int, str]]:
    """What each block is called: "Headline", "Paragraph 3"."""
    counts: dict[str, int] = {}
    for block in blocks:
        counts[block.kind] = counts.get(block.kind, 0) + 1
        yield id(block), say.gettext(KINDS[block.kind], place=counts[block.kind])


def _note(say: Wording, row: Row) -> str | None:
    if row.state == "out":
        return say.ngettext("%(number)s character of code left out here", "%(number)s characters of code left out here", row.left_out)
    if row.state == "blank" and row.left_out:
        return say.gettext("Lines %(first)s to %(last)s are blank", first=say.number(row.lines[0].number),
                           last=say.number(row.lines[-1].number))
    return say.gettext("Neither in the article nor set aside") if row.state == "lost" else None
