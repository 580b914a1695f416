"""A pair of twins with its key and with what the archive made of it.

The key counts in the original, our tables in the article's text. Both have the same lines, so that a place is carried over by its
line: the block with the line's words, and the same distance from its beginning.
"""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "tests" / "data" / "twins"
TABLES = ("articles", "mentions", "entities", "stories", "quotes", "figures")
TYPES = {"PER": "person", "ORG": "organisation", "LOC": "place", "FAC": "place", "NORP": "group"}
KINDS = {"title": {"headline"}, "standfirst": {"standfirst"}, "heading": {"heading"}, "body": {"paragraph"}}
SMALL_WORDS = {"the", "a", "an", "of", "to", "for", "in", "on", "at", "by", "and", "s", "unnamed", "reported"}

Row = dict[str, Any]
Span = tuple[int, int]


def run(folder: Path, work: Path) -> dict[str, list[Row]]:
    """Add the pair's texts to an empty archive and read its tables."""
    for words in (["add", str(folder / "seeds")], ["export", "tables", "--to", str(work / "tables")]):
        command = [sys.executable, "-m", "generator", "--content", str(work / "content"), *words]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
    return {name: read(work / "tables" / f"{name}.jsonl") for name in TABLES}


def read(path: Path) -> list[Row]:
    return [json.loads(line) for line in path.read_text("utf-8").split("\n") if line]


def read_key(path: Path) -> Row:
    key: Row = json.loads(path.read_text("utf-8"))
    return key


def plain(text: str | None) -> str:
    """For comparing names and quotations: one kind of quotation mark, no marks or comma at the ends, lower case."""
    return re.sub("[‘’]", "'", text or "").strip("\"'“” ").rstrip(",. ").lower()


def bare(name: str | None) -> str:
    """A name without its article and its genitive."""
    return re.sub(r"^the\s+|'s?$", "", plain(name))


def words(text: str | None) -> set[str]:
    return set(re.findall(r"\w+", plain(text))) - SMALL_WORDS


def at_place(rows: list[Row], span: Span | None) -> list[Row]:
    """The rows that overlap the span."""
    return [row for row in rows if span and row["start"] < span[1] and span[0] < row["end"]]


class Report:
    """One text of the pair: its key and our rows for it."""

    def __init__(self, key: Row, tables: dict[str, list[Row]]) -> None:
        self.key, self.short = key, key["id"][:3]
        self.article = next(a for a in tables["articles"] if Path(a["original"]["file"]).name == key["file"])
        self.mentions, self.quotes, self.figures = (
            [row for row in tables[name] if row["article"] == self.article["id"]] for name in ("mentions", "quotes", "figures"))

    def blocks(self, line: Row) -> list[Row]:
        """Our blocks with the words of this line."""
        prefix = self.key["standfirst_prefix"] or ""
        texts = {line["text"], line["text"].removeprefix(prefix).strip()} if line["role"] == "standfirst" else {line["text"]}
        return [block for block in self.article["blocks"] if block["text"] in texts]

    def place(self, gold: Row) -> Span | None:
        """A span of the key as a span of our text; None when we do not print its line."""
        line = next(line for line in self.key["lines"] if line["line"] == gold["line"])
        for block in self.blocks(line):
            shift = block["start"] + len(block["text"]) - line["end"]
            return gold["start"] + shift, gold["end"] + shift
        return None

    def trimmed(self, span: Span) -> Span:
        """Without a leading the and a trailing 's."""
        surface = self.article["text"][slice(*span)]
        lead = re.match(r"(?i)(?:(?:the|an?)\s+)?", surface)
        return span[0] + (lead.end() if lead else 0), span[0] + len(re.sub(r"['’]s?$", "", surface))

    def gold_mentions(self) -> Iterator[tuple[Row, Row, bool]]:
        """Entity, mention, and whether we must have it: names inside names, optional names, hashtags and laws are free."""
        for entity in self.key["entities"]:
            for mention in entity["mentions"]:
                if mention["role"] in KINDS:
                    must = entity["type"] in TYPES and not entity.get("optional") and "nested_in" not in mention
                    yield entity, mention, must

    def ours(self) -> dict[Span, Row]:
        return {self.trimmed((m["start"], m["end"])): m for m in self.mentions}
