"""Read a Markdown file: a note, a clipping, a post of Jekyll, Hugo or Pelican, with metadata above it or without."""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from generator.decoding.encoding import decode
from generator.intake import markdown_lines, record, records
from generator.intake.inline import safe_address
from generator.intake.markdown_front import front_of
from generator.intake.old_paths import old_path
from generator.intake.piece import Piece
from generator.intake.record_values import as_many
from generator.intake.rendering import Rendering
from generator.intake.unescaped import one_line
from generator.model import Draft, Line

WIKI = re.compile(r"\[\[(?:[^\[\]\n|]{1,300}\|)?([^\[\]\n|]{1,300})\]\]")
PATH = re.compile(r"(?:https?://[^\s:]{1,300})?[^\s:]{0,400}(?:/[^\s:]{0,400}|\.html?)", re.IGNORECASE)
"""A path; a note's other name and a pattern with :placeholders are none."""

ADDRESSES = ("permalink", "url", "save_as", "redirect_from", "aliases", "alias")
"""Keys of Jekyll, Hugo and Pelican that say where the page stood."""


def read(piece: Piece, file: str) -> Draft:
    """The article of a Markdown file. Raises Refused (I-005, I-006, I-044, I-050)."""
    text, guesses = decode(piece.data, file)
    front = front_of(text, file)
    values, aliases = _without_addresses(_plain(front.values))
    found = records.read(_jekyll_tags(values), piece.mapping)
    body = markdown_lines.read(front.body, found.url, file, local=True)
    headline, body = _with_headline(one_line(found.headline), body)
    draft = record.draft(replace(
        found, headline=headline, body=body, text=None, aliases=aliases, above=front.lines,
        other=(*found.other, *((("text", found.text),) if found.text else ()))), file)
    return replace(draft, repairs=(*guesses, *draft.repairs))


def _plain(values: Mapping[str, Any]) -> dict[str, Any]:
    """Obsidian's links in values as words; a truth value under "published" (Jekyll) is no date."""
    found = {key: _unlinked(value) for key, value in values.items()}
    if str(found.get("published")).lower() in ("true", "false"):
        found["published (shown)"] = found.pop("published")
    return found


def _jekyll_tags(values: dict[str, Any]) -> dict[str, Any]:
    """Jekyll's tags and categories may be one text with spaces between; a post of Jekyll's names its layout."""
    if "layout" not in values:
        return values
    return {key: value.split() if key in ("tags", "categories") and isinstance(value, str) and "," not in value else value
            for key, value in values.items()}


def _unlinked(value: Any) -> Any:
    if isinstance(value, str):
        return WIKI.sub(r"\1", value)
    if isinstance(value, list):
        return [_unlinked(item) for item in value]
    return value


def _without_addresses(values: dict[str, Any]) -> tuple[dict[str, Any], tuple[str, ...]]:
    """The paths that the page had; other names of a note and patterns with placeholders are no paths."""
    paths: list[str] = []
    for key in [key for key in values if key.lower() in ADDRESSES]:
        texts = as_many(values[key])
        if key.lower() == "url" and any(map(safe_address, texts)):
            continue
        found = [(text, old_path(text) if PATH.fullmatch(text.strip()) else None) for text in texts]
        paths += [path for _, path in found if path]
        del values[key]
        if others := [text for text, path in found if not path]:
            values[f"other {key}"] = "\n".join(others)
    return values, tuple(dict.fromkeys(paths))


def _with_headline(headline: str | None, body: Rendering) -> tuple[str | None, Rendering]:
    """The first heading, when it says what the metadata calls the article, or when they do not say."""
    first = next((n for n, line in enumerate(body.lines) if line.words and line.role != "furniture"), None)
    line = body.lines[first] if first is not None else None
    if line is None or line.role != "heading" or (headline and _folded(line.words) != _folded(headline)):
        return headline, body
    lines: list[Line] = list(body.lines)
    lines[first or 0] = replace(line, role="headline", level=None, markdown=None, rule="markup")
    return headline or line.words, replace(body, lines=tuple(lines))


def _folded(words: str) -> str:
    return "".join(c for c in words.casefold() if c.isalnum())
