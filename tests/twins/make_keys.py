"""Write the complete keys of the twins from their readable source: tests/data/twins/*/key.yaml to seeds-gold/*.json beside it.

A key.yaml names, for both reports of a pair, the lines that are not body text, the names, the quotations and the figures. This
script finds where they stand and fails when something stands nowhere or, a figure or a quotation, in more than one place.
Offsets are half-open and count characters of the file as it is; texts in the key have a space for every no-break space.

    python tests/twins/make_keys.py            write the keys
    python tests/twins/make_keys.py --check    only say whether they are up to date
"""

import json
import re
import sys
from pathlib import Path
from typing import Any

import yaml

TWINS = Path(__file__).resolve().parents[1] / "data" / "twins"
OPENING, CLOSING = "\"'“‘", "\"'”’"
NO_BREAK_SPACE = "\u00a0"

Record = dict[str, Any]
Span = tuple[int, int]


class WrongKeyError(Exception):
    """The source names something that is not in the text, or not in one place only."""


class Report:
    """One text with its source: finds spans and knows the line and the role of each."""

    def __init__(self, folder: Path, source: Record) -> None:
        self.source = source
        self.file = f"{source['id']}.txt"
        raw = (folder / "seeds" / self.file).read_bytes().decode("utf-8")
        self.no_break_spaces = raw.count(NO_BREAK_SPACE)
        self.text = raw.replace(NO_BREAK_SPACE, " ")
        self.lines = self._lines()

    def _lines(self) -> list[Record]:
        role_of = {number: role for role, numbers in self.source["roles"].items() for number in numbers}
        lines, start = [], 0
        for number, text in enumerate(self.text.split("\n"), 1):
            if text:
                role = role_of.pop(number, "body")
                lines.append({"line": number, "role": role, "start": start, "end": start + len(text), "text": text})
            start += len(text) + 1
        if role_of:
            raise WrongKeyError(f"{self.file}: no text in lines {sorted(role_of)}")
        return lines

    def having(self, role: str) -> list[Record]:
        return [line for line in self.lines if line["role"] == role]

    def line_at(self, start: int) -> Record:
        return next(line for line in self.lines if line["start"] <= start <= line["end"])

    def only_place(self, pattern: str, what: str) -> Span:
        """The one place outside the repeated title where the pattern's first group stands."""
        found = [m.span(1) for m in re.finditer(pattern, self.text) if self.line_at(m.start(1))["role"] != "title_repeat"]
        if len(found) != 1:
            raise WrongKeyError(f"{self.file}: {what!r} stands in {len(found)} places")
        return found[0]

    def evidence(self, words: str) -> Span:
        return self.only_place(rf"(?<!\w)({re.escape(words)})(?!\w)", words)


# ---------------------------------------------------------------- names

def surfaces(entity: Record) -> list[str]:
    return sorted(entity.get("surfaces", [entity["name"]]))


def places(report: Report, entity: Record) -> list[Span]:
    """Where the entity's surfaces stand, the longest winning over those inside it."""
    found: list[Span] = []
    for surface in sorted(surfaces(entity), key=len, reverse=True):
        here = [m.span() for m in re.finditer(rf"(?<![\w#]){re.escape(surface)}(?!\w)", report.text)]
        new = [span for span in here if not any(inside(span, longer) for longer in found)]
        if not new:
            raise WrongKeyError(f"{report.file}: {surface!r} stands nowhere by itself")
        found += new
    return sorted(found)


def inside(span: Span, other: Span) -> bool:
    return span != other and other[0] <= span[0] and span[1] <= other[1]


def entities(report: Report) -> list[Record]:
    spans = {entity["name"]: places(report, entity) for entity in report.source["entities"]}
    if len(spans) != len(report.source["entities"]):
        raise WrongKeyError(f"{report.file}: an entity is named twice")
    solid = {entity["name"]: spans[entity["name"]] for entity in report.source["entities"] if not entity.get("optional")}
    return [entity | {"surfaces": surfaces(entity), "n_mentions": len(spans[entity["name"]]),
                      "mentions": [mention(report, span, nest(span, solid)) for span in spans[entity["name"]]]}
            for entity in report.source["entities"]]


def nest(span: Span, solid: dict[str, list[Span]]) -> str | None:
    """The smallest longer name around this one; optional names do not count."""
    around = [(end - start, name) for name, spans in solid.items() for start, end in spans if inside(span, (start, end))]
    return min(around)[1] if around else None


def mention(report: Report, span: Span, around: str | None) -> Record:
    line = report.line_at(span[0])
    record = {"start": span[0], "end": span[1], "surface": report.text[slice(*span)], "line": line["line"], "role": line["role"]}
    return record | ({"nested_in": around} if around else {})


# ---------------------------------------------------------------- quotations, figures, furniture

def quote(report: Report, source: Record) -> Record:
    start, end = report.only_place(f"[{OPENING}]({re.escape(source['text'])})[{CLOSING}]", source["text"])
    return {"text": source["text"], "speaker": source["speaker"], "speaker_entity": source["entity"], "kind": source["kind"],
            "line": report.line_at(start)["line"], "start": start, "end": end}


def number(report: Report, source: Record) -> Record:
    start, end = report.evidence(source["evidence"])
    return source | {"line": report.line_at(start)["line"], "start": start, "end": end}


def sections(report: Report) -> list[Record]:
    """The body's paragraphs, each under its heading."""
    paragraphs: list[Record] = []
    section = None
    for line in report.lines:
        if line["role"] == "heading":
            section = line["text"]
        if line["role"] == "body":
            paragraphs.append({"n": len(paragraphs) + 1, "line": line["line"], "section": section, "text": line["text"]})
    return paragraphs


def credit(line: Record, providers: list[str]) -> Record:
    words = re.sub(r"^\w+: ", "", line["text"][1:-1])
    return {"line": line["line"], "text": line["text"], "credit": words, "providers": providers}


def promo(line: Record) -> Record:
    label, _, text = line["text"].partition(": ")
    return {"line": line["line"], "label": label, "text": text}


def first_text(report: Report, role: str) -> str | None:
    lines = report.having(role)
    return lines[0]["text"] if lines else None


def gold(report: Report) -> Record:
    """The key of one report, in the form of the seeds' key."""
    source, standfirst, read_time = report.source, first_text(report, "standfirst"), first_text(report, "read_time")
    repeat = report.having("title_repeat")
    title, = {line["text"] for line in report.having("title") + repeat}
    return {
        "id": source["id"], "file": report.file, "chars": len(report.text), "title": title,
        "title_repeated": bool(repeat), "title_repeat_line": repeat[0]["line"] if repeat else None,
        "standfirst": standfirst, "standfirst_prefix": standfirst.split(" ")[0] if standfirst else None,
        "byline": source.get("byline"), "dateline_place": None,
        "publication_date": source["published"], "publication_date_raw": first_text(report, "date"),
        "publication_date_may_be_inferred_as": source.get("may_infer", []), "publication_date_note": source.get("note"),
        "publication_weekday": source.get("weekday"), "source_outlet": None,
        "read_time": read_time, "read_time_minutes": int(re.search(r"\d+", read_time)[0]) if read_time else None,
        "image_credits": [credit(line, source["providers"]) for line in report.having("image_credit")],
        "promo_links": [promo(line) for line in report.having("promo")],
        "hashtags": [entity["name"] for entity in source["entities"] if entity["type"] == "HASHTAG"],
        "language": "en", "spelling": source["spelling"],
        "lines": report.lines, "lines_that_may_be_captions": source.get("may_be_caption", []),
        "section_headings": [{"line": line["line"], "text": line["text"]} for line in report.having("heading")],
        "body_paragraphs": sections(report), "nbsp_count": report.no_break_spaces,
        "entities": entities(report),
        "quotes": [quote(report, q) for q in source["quotes"]],
        "numbers": [number(report, n) for n in source["numbers"]],
    }


# ---------------------------------------------------------------- the story

def shared(first: Record, second: Record) -> list[str]:
    names = [{entity["name"] for entity in key["entities"] if not entity.get("optional")} for key in (first, second)]
    return sorted(names[0] & names[1])


def place(report: Report, words: str) -> Record:
    start, end = report.evidence(words)
    return {"line": report.line_at(start)["line"], "start": start, "end": end}


def compared(fact: Record, reports: list[Report]) -> Record:
    """One fact with what each report says of it, and where, for those on which they disagree."""
    record: Record = {"fact": fact["fact"]}
    record |= {r.source["id"]: fact["says"][r.source["id"][:3]] for r in reports}
    record["conflict"] = fact["conflict"]
    if fact["conflict"]:
        record["places"] = {r.source["id"]: place(r, fact["evidence"][r.source["id"][:3]]) for r in reports}
    return record


def story(source: Record, reports: list[Report], keys: list[Record]) -> Record:
    return {"story": {
        "members": [key["id"] for key in keys], "same_event": source["same_event"], "near_duplicate": False,
        "event": source["event"], "related_event": source.get("related_event"), "entities_shared": shared(*keys),
        "number_comparison": [compared(fact, reports) for fact in source["compared"]],
        "alias_pairs_that_must_merge": source["must_merge"], "pairs_that_must_not_merge": source["must_not_merge"]}}


def keys_of(folder: Path) -> dict[Path, str]:
    """What belongs into each file of seeds-gold."""
    source = yaml.safe_load((folder / "key.yaml").read_text("utf-8"))
    reports = [Report(folder, report) for report in source["reports"]]
    keys = [gold(report) for report in reports]
    named = [(key["id"], key) for key in keys] + [("story", story(source["story"], reports, keys))]
    return {folder / "seeds-gold" / f"{name}.json": json.dumps(key, ensure_ascii=False, indent=1) + "\n" for name, key in named}


def stale(folder: Path) -> list[Path]:
    """The files of seeds-gold that are not what their source says."""
    return [path for path, text in keys_of(folder).items() if not path.is_file() or path.read_text("utf-8") != text]


def folders() -> list[Path]:
    return sorted(path.parent for path in TWINS.glob("*/key.yaml"))


def main(words: list[str]) -> int:
    if words == ["--check"]:
        late = [path for folder in folders() for path in stale(folder)]
        sys.stdout.writelines(f"{path.relative_to(TWINS)} is out of date\n" for path in late)
        return 1 if late else 0
    for folder in folders():
        for path, text in keys_of(folder).items():
            path.write_text(text, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
