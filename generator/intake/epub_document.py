"""Read one document of an EPUB as an article."""

import json
from dataclasses import replace
from typing import Any

from generator.decoding.encoding import decode
from generator.intake import html_lines, record
from generator.intake.epub import BETWEEN
from generator.intake.piece import Piece
from generator.intake.record import Record
from generator.intake.rendering import Rendering
from generator.intake.writers import writers
from generator.model import Draft

HEADS = 3
"""Headings at most at the beginning of a document that make up its headline, as "Chapter 1" above "The Fire"."""


def read(piece: Piece, file: str) -> Draft:
    """The document's article; the book is its publication. Raises Refused (I-044)."""
    head, _, data = piece.data.partition(BETWEEN)
    about: dict[str, Any] = json.loads(head)
    text, guesses = decode(data, file)
    body = html_lines.read(text)
    headline, body = _headline(about.get("label"), body)
    draft = record.draft(Record(
        body=body, headline=headline, authors=writers(_makers(about)), published=about.get("date"), publication=about.get("title"),
        section=about.get("section"), language=about.get("language"), rights=about.get("rights"), tags=tuple(about["subjects"]),
        other=(("publisher", about["publisher"]),) if about.get("publisher") else ()), file)
    return replace(draft, repairs=(*guesses, *draft.repairs))


def _makers(about: dict[str, Any]) -> list[str]:
    """The book's makers; a publisher or a newspaper that is named as its own maker wrote none of its articles."""
    houses = {str(about.get(key)).casefold() for key in ("publisher", "title") if about.get(key)}
    return [name for name in about["creators"] if not any(name.casefold() in house for house in houses)]


def _headline(label: str | None, body: Rendering) -> tuple[str | None, Rendering]:
    """The heading that the contents name, or the first that stands above all text."""
    lines = list(body.lines)
    printed = [n for n, line in enumerate(lines) if line.words][:HEADS]
    for n in printed:
        line = lines[n]
        if label and _folded(line.words) == _folded(label):
            lines[n] = replace(line, role="headline", level=None, markdown=None, rule="markup")
            return line.words, replace(body, lines=tuple(lines))
    first = printed[0] if printed else None
    if label is None and first is not None and lines[first].role == "heading":
        lines[first] = replace(lines[first], role="headline", level=None, markdown=None, rule="markup")
        return lines[first].words, replace(body, lines=tuple(lines))
    return label, body


def _folded(words: str) -> str:
    return "".join(c for c in words.casefold() if c.isalnum())
