"""Read a PDF that has its text in it with pypdf, an optional extra; a scan is refused with the advice to run OCR."""

import logging
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import replace
from io import BytesIO
from typing import Any

from generator.decoding.characters import repair
from generator.intake import record
from generator.intake.extras import library
from generator.intake.pdf_contents import Contents
from generator.intake.pdf_lines import Printed, collected
from generator.intake.pdf_paragraphs import paragraphs
from generator.intake.piece import Piece
from generator.intake.record import Record
from generator.intake.rendering import Rendering
from generator.model import Draft
from generator.notices import Notice, Refused

MOST_PAGES = 2_000
"""The reports of commissions of inquiry have up to 1,000."""

MOST_RUNS = 2_000_000
"""Pieces of text, 30 µs each: 1,000 on each page, or some 60 pages of the densest newspaper. Of a small file every page can be the same
large one."""

FEWEST = 15
"""Letters a page; a scan has a stamp or none."""

LIGATURE = re.compile("[\ufb00-\ufb06]")
KEPT = ("/Title", "/Author", "/Subject", "/Keywords")


def read(piece: Piece, file: str) -> Draft:
    """Its paragraphs. Raises Refused (I-049, I-055, I-057, I-058, I-059)."""
    pypdf = library("pypdf", "pypdf", file)
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it tells of each small fault; ours is told once
    try:
        reader = pypdf.PdfReader(BytesIO(piece.data))
        locked = reader.is_encrypted and not reader.decrypt("")
        pages = [] if locked else _printed(_pages(reader, file), file)
        about = {} if locked else {key: str(value) for key, value in (reader.metadata or {}).items() if key in KEPT and str(value).strip()}
    except Refused:
        raise
    except Exception as error:  # hostile PDFs make it raise nearly everything
        if "password" in str(error).lower() or "cryptography" in str(error).lower() or type(error).__name__ == "DependencyError":
            raise Refused(_locked(file)) from None
        raise Refused(Notice(code="I-057", file=file, message=f"this PDF cannot be read: {type(error).__name__}",
                             hint="open it in a viewer and print it to a new PDF, or save its text")) from None
    if locked:
        raise Refused(_locked(file))
    if sum(c.isalpha() for page in pages for line in page for c in line.text) < FEWEST * max(1, len(pages)):
        raise Refused(Notice(code="I-059", file=file, message="this PDF has no text in it, only pictures of pages",
                             hint="run OCR first: ocrmypdf in.pdf out.pdf   then add out.pdf"))
    found = paragraphs(pages)
    letters = sum(map(len, map(LIGATURE.findall, (line.text for line in found.lines))))
    lines = tuple(replace(line, number=n, text=_letters(repair(line.text)[0])) for n, line in enumerate(found.lines, 1))
    repairs = (*found.repairs, *((f"ligatures as letters ({letters})",) if letters else ()))
    headline = next((line.words for line in lines if line.role == "headline"), None)
    other = tuple((f"document {key.removeprefix('/').lower()}", value) for key, value in about.items())
    draft = record.draft(Record(body=Rendering(lines=lines, repairs=repairs), other=other), file)
    return replace(draft, headline=headline)


def _letters(text: str) -> str:
    """Ligatures, which are signs of the type and not of the language, as letters."""
    return LIGATURE.sub(lambda found: unicodedata.normalize("NFKC", found[0]), text)


def _pages(reader: Any, file: str) -> Iterator[Any]:
    if len(reader.pages) > MOST_PAGES:
        raise Refused(Notice(code="I-049", file=file, message=f"this PDF has {len(reader.pages)} pages, more than {MOST_PAGES}",
                             hint="split it into one file an article"))
    yield from reader.pages


def _printed(pages: Iterable[Any], file: str) -> list[list[Printed]]:
    """The printed lines of each page in the order in which they are set. Raises Refused (I-049)."""
    found, total, contents = list[list[Printed]](), 0, Contents(file)
    for page in pages:
        runs: list[tuple[str, float, float, float]] = []

        def visit(text: str, cm: list[float], tm: list[float], _font: Any, size: float,
                  runs: list[Any] = runs, room: int = MOST_RUNS - total) -> None:
            if not text:
                return
            if len(runs) >= room:
                raise Refused(Notice(code="I-049", file=file, message=f"this PDF is set in more than {MOST_RUNS:,} pieces of text",
                                     hint="split it into one file an article"))
            x = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
            y = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
            runs.append((text, x, y, abs(size * (tm[3] or tm[1] or 1.0) * (cm[3] or cm[1] or 1.0))))

        page.extract_text(visitor_operand_before=contents.begin(page), visitor_text=visit)
        total += len(runs)
        found.append(collected(runs, float(page.mediabox.height) or 1.0))
    return found


def _locked(file: str) -> Notice:
    return Notice(code="I-058", file=file, message="this PDF is locked with a password",
                  hint="open it with its password and print it to a new PDF")
