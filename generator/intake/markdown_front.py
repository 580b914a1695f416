"""Front matter: YAML, TOML or JSON between fences, and the metadata headers of Pelican and MultiMarkdown."""

import json
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from generator import yaml_nesting
from generator.notices import Notice, Refused

LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
"""Every value as it is written: a date stays the words that print it, and nothing is built that a tag asks for."""

YAML_START = re.compile(r"\ufeff?---[ \t]*\r?\n(?=(?:[ \t]*(?:#[^\n]{0,500})?\r?\n){0,20}[\"']?[\w][\w .@-]{0,60}[\"']?[ \t]*:)")
YAML_END = re.compile(r"^(?:---|\.\.\.)[ \t]*\r?$\n?", re.MULTILINE)
TOML_START = re.compile(r"\ufeff?\+\+\+[ \t]*\r?\n(?=(?:[ \t]*(?:#[^\n]{0,500})?\r?\n){0,20}(?:[\w\"'.-]{1,60}[ \t]*=|\[))")
TOML_END = re.compile(r"^\+\+\+[ \t]*\r?$\n?", re.MULTILINE)
HEADER = re.compile(r"([A-Za-z][A-Za-z0-9_-]{0,40}):(?:[ \t]+(.*))?")
KNOWN = frozenset(("title", "date", "modified", "tags", "keywords", "category", "slug", "author", "authors", "summary", "lang",
                   "status", "save_as", "url", "template", "translation"))
"""https://docs.getpelican.com/en/stable/content.html#file-metadata"""

LONGEST = 200_000
"""Characters of front matter; beyond is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Front:
    """A file's head and where its text begins."""

    values: Mapping[str, Any]
    body: str
    lines: int
    """Lines above the body."""


def has_front_matter(text: str) -> bool:
    """Whether a text begins with metadata; only its beginning need be given."""
    return _fenced(text) is not None or _headers(text) is not None


def front_of(text: str, file: str) -> Front:
    """The metadata and the rest; no metadata when it begins with none. Raises Refused (I-050) when it cannot be read."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    fence = _fenced(text)
    if fence is not None:
        kind, start, end, body = fence
        return Front(values=_loaded(kind, text[start:end], file), body=text[body:], lines=text.count("\n", 0, body))
    headers = _headers(text)
    if headers is not None:
        values, place = headers
        return Front(values=values, body=text[place:], lines=text.count("\n", 0, place))
    return Front(values={}, body=text, lines=0)


def _fenced(text: str) -> tuple[str, int, int, int] | None:
    """Kind, where the metadata begins and ends, and where the body begins."""
    for kind, opening, closing in (("YAML", YAML_START, YAML_END), ("TOML", TOML_START, TOML_END)):
        start = opening.match(text)
        end = closing.search(text, start.end(), start.end() + LONGEST) if start else None
        if start and end:
            return kind, start.end(), end.start(), end.end()
    if text.lstrip("\ufeff").startswith("{"):
        try:
            obj, place = json.JSONDecoder(strict=False).raw_decode(text.lstrip("\ufeff"))
        except (ValueError, RecursionError):
            return None
        place += text.startswith("\ufeff")
        rest = text[place:]
        if isinstance(obj, dict) and rest.startswith("\n") and rest.strip() and not rest.lstrip().startswith("{"):
            return "JSON", text.index("{"), place, place + 1
    return None


def _headers(text: str) -> tuple[dict[str, Any], int] | None:
    """Pelican's "Title: …" lines up to the first blank one; a line that begins with four spaces goes on with the one above."""
    values: dict[str, Any] = {}
    last, place = "", 0
    for row in text.lstrip("\ufeff").split("\n")[:60]:
        line = row.rstrip("\r")
        found = HEADER.fullmatch(line)
        if found:
            last = found[1].lower()
            values[last] = f"{values[last]}\n{found[2] or ''}" if last in values else found[2] or ""
        elif line.startswith("    ") and last:
            values[last] = f"{values[last]}\n{line.strip()}"
        else:
            break
        place += len(row) + 1
    named = KNOWN & values.keys()
    following = text.lstrip("\ufeff")[place:]
    if "title" not in named or len(named) < 2 or not following.startswith(("\n", "\r\n")):
        return None
    return values, place + text.startswith("\ufeff")


def _loaded(kind: str, text: str, file: str) -> Mapping[str, Any]:
    """The metadata as a mapping. Raises Refused (I-050) with the line."""
    line: int | None = 1
    try:
        if kind == "JSON":
            values = json.loads(text, strict=False)
        elif kind == "TOML":
            values = tomllib.loads(text)
        else:
            yaml_nesting.check(text := _printable(text), LOADER)
            values = _finite(yaml.load(text, Loader=LOADER))  # noqa: S506  a base loader builds nothing but text
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 2 if error.problem_mark else None
        problem = error.problem or "it cannot be read"
    except (ValueError, RecursionError, yaml.YAMLError) as error:
        problem = str(error).split("\n")[0]
    else:
        if isinstance(values, Mapping):
            return {str(key): value for key, value in values.items()}
        problem = "it is no list of keys"
    raise Refused(Notice(code="I-050", file=file, line=line, message=f"the front matter is no {kind}: {problem}",
                         hint='mend it; a value with a colon in it wants quotation marks: title: "Fire: the mill burns"'))


def _finite(values: Any) -> Any:
    """The values. Raises ValueError where aliases make them many times longer than they are written, or hold themselves."""
    waiting, size = [values], 0
    while waiting:
        one = waiting.pop()
        size += len(one) + 1
        if size > 2 * LONGEST:
            raise ValueError("its aliases make it longer than any front matter")
        waiting += [*one.keys(), *one.values()] if isinstance(one, dict) else one if isinstance(one, list) else ()
    return values


def _printable(text: str) -> str:
    """Without the control characters and tabs at which a YAML reader stops; deep nesting refused."""
    if re.search(r"[\[{]{30}", text) or text.count("*") > 1000 < text.count("&"):
        raise ValueError("it is nested too deeply")
    return re.sub("[^\t\n\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "", text)
