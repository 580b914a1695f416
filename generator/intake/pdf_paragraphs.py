"""Paragraphs of printed lines: by gaps, indents and sizes of type; words broken at a line's end made whole; running heads found."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from statistics import median

from generator.intake.pdf_lines import Printed
from generator.model import Line

EDGE = 0.1
"""Of the page's height, above and below: where running heads and page numbers stand."""

PAGES_FOR_A_HEAD = 2
"""Pages on which a line must stand at the edge to be a running head."""

GAP = 1.35
"""Of the usual distance between lines: a wider one begins a paragraph."""

LARGER = 1.15
"""Of the text's size: from there on it is a heading."""

INDENT = (0.6, 8.0)
"""Of the size of the type: how far an indent is set in; more is another column."""

LONG = 80
"""Characters; the first paragraph that is longer is the article's text."""

LONGEST_HEAD = 120
SMALLER = 0.9
"""Of the text's size: what browsers print around a page is smaller."""

BROWSER = re.compile(r"\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4},? \d{1,2}:\d\d|\b(?:https?|file)://\S|\s\d{1,3}/\d{1,3}\Z")
"""The time, the address and the page of pages that browsers print above and below."""

LONGEST_HEADING = 250
LONGEST_WORD = 1_000
"""Characters; no word that was broken begins further from its line's end."""

PAGE_NUMBER = re.compile(
    r"(?i)(?:page|seite|p\.|pagina|página|стр\.?)?\s*[-–—]?\s*\d{1,4}\s*[-–—]?\s*(?:(?:/|of|von|sur|de|di|van|из)\s*\d{1,4})?")
BROKEN = re.compile(r"([^\W\d_]{2,})[-\u00ad\u2010]\Z")
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
BULLET = re.compile(r"\A[•●▪‣◦·]\s*")


@dataclass(slots=True, kw_only=True)
class Set:
    """What a document's lines make."""

    lines: list[Line] = field(default_factory=list)
    broken: int = 0
    last: int | None = None
    """Place of the paragraph that may go on."""

    parts: list[str] = field(default_factory=list)
    """What it is made of so far, the end of it last."""

    def end(self) -> None:
        """Nothing more comes to the paragraph."""
        if self.last is not None:
            self.lines[self.last] = replace(self.lines[self.last], text="".join(self.parts))

    @property
    def repairs(self) -> tuple[str, ...]:
        return (f"words broken at a line's end made whole ({self.broken})",) if self.broken else ()


def paragraphs(pages: Sequence[Sequence[Printed]]) -> Set:
    """One line a paragraph; a heading by its larger type, the first and largest the headline; what repeats at the edge set aside."""
    size = _usual(line.size for page in pages for line in page for _ in range(max(1, len(line.text) // 10)))
    heads = _running_heads(pages, size)
    body = [line for page in pages for line in page if line not in heads]
    leading = _leading(body, size)
    words = Counter(word.casefold() for line in body for word in WORD.findall(line.text))
    found, above = Set(), None
    for page in pages:
        for line in page:
            if rule := heads.get(line):
                found.lines.append(Line(number=0, text=line.text, role="furniture", rule=rule))
                continue
            _put(found, line, above, size, leading, words)
            above = line
    found.end()
    return _titled(found)


def _usual(sizes: Iterator[float]) -> float:
    return max(Counter(round(size, 1) for size in sizes).items(), key=lambda row: (row[1], -row[0]), default=(10.0, 0))[0] or 10.0


def _leading(lines: Sequence[Printed], size: float) -> float:
    """The usual distance between two lines of text."""
    steps = [one.y - two.y for one, two in pairwise(lines)
             if 0 < one.y - two.y < 3 * size and abs(one.size - size) < 0.5 and abs(two.size - size) < 0.5]
    return median(steps) if steps else 1.2 * size


def _running_heads(pages: Sequence[Sequence[Printed]], size: float) -> dict[Printed, str]:
    """What stands at the edge of a page and is none of the article's: page numbers, and lines in one place of several pages."""
    edges = [line for page in pages for line in page if line.height > 1 - EDGE or line.height < EDGE]
    seen = Counter({(_unnumbered(line.text), round(line.y)): 0 for line in edges})
    seen.update((_unnumbered(line.text), round(line.y)) for line in edges)
    found: dict[Printed, str] = {}
    for line in edges:
        if PAGE_NUMBER.fullmatch(line.text):
            found[line] = "page_number"
        elif seen[_unnumbered(line.text), round(line.y)] >= PAGES_FOR_A_HEAD and len(line.text) <= LONGEST_HEAD:
            found[line] = "running_head"
        elif line.size < SMALLER * size and BROWSER.search(line.text):
            found[line] = "printed_by_browser"
    return found


def _unnumbered(text: str) -> str:
    return re.sub(r"\d+", "#", text).casefold()


def _put(found: Set, line: Printed, above: Printed | None, size: float, leading: float, words: Counter[str]) -> None:
    """Go on with the paragraph above, or begin another."""
    heading = line.size >= LARGER * size and len(line.text) <= LONGEST_HEADING
    role = "heading" if heading else "list" if BULLET.match(line.text) else None
    if found.last is not None and above is not None and _goes_on(found, line, above, leading, role):
        before, more, joined = _joined(found.parts[-1], line.text, words)
        found.broken += joined
        found.parts[-1:] = [before + more] if joined and len(before) < LONGEST_WORD else [before, more]
        return
    found.end()
    if found.lines:
        found.lines.append(Line(number=0, text=""))
    level = int(line.size * 100) if heading else None
    found.last, found.parts = len(found.lines), [line.text]
    found.lines.append(Line(number=0, text=line.text, role=role, rule="type_size" if heading else "markup" if role else None, level=level))


def _goes_on(found: Set, line: Printed, above: Printed, leading: float, role: str | None) -> bool:
    paragraph = found.lines[found.last or 0]
    same_type = abs(line.size - above.size) < 0.06 * above.size
    if role == "list" or (role == "heading") != (paragraph.role == "heading") or (role == "heading" and not same_type):
        return False
    step, inset = above.y - line.y, line.x - above.x
    if step <= 0 or step > 4 * leading:  # another column or page: it goes on when the sentence does
        return not re.search(r"[.!?…:][\"'”’»)\]]{0,3}\Z", found.parts[-1][-9:]) and role != "heading"
    if step > GAP * leading * max(1.0, line.size / max(above.size, 1.0) if role == "heading" else 1.0):
        return False
    return not INDENT[0] * line.size < inset < INDENT[1] * line.size


def _joined(text: str, more: str, words: Counter[str]) -> tuple[str, str, bool]:
    """Two parts of a paragraph, and whether they share a word that was broken, which is made whole when the document has it so, or at
    least not with its hyphen."""
    found = BROKEN.search(text[-LONGEST_WORD:])
    rest = WORD.match(more)
    if not found or not rest or not rest[0][0].islower():
        return text, f" {more}", False
    whole, hyphened = (found[1] + rest[0]).casefold(), f"{found[1]}-{rest[0]}".casefold()
    if words[hyphened] > words[whole]:
        return text[:-1] + "-", more, False
    return text[:-1], more, True


def _titled(found: Set) -> Set:
    """The largest heading before any text is the headline; levels go by size."""
    sizes = sorted({line.level for line in found.lines if line.role == "heading" and line.level}, reverse=True)
    text = (n for n, line in enumerate(found.lines) if line.role is None and len(line.words) > LONG)
    first_text = next(text, len(found.lines))
    tops = [n for n, line in enumerate(found.lines[:first_text]) if line.role == "heading" and line.level == max(sizes, default=0)]
    for n, line in enumerate(found.lines):
        if line.role == "heading":
            headline = bool(tops) and n == tops[0]
            level = None if headline else min(6, 2 + sum(other > (line.level or 0) for other in sizes[1:]))
            found.lines[n] = Line(number=0, text=line.text, role="headline" if headline else "heading", rule="type_size", level=level)
    return found
