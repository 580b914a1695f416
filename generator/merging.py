"""Three-way merging of an article file: what the generator last wrote, what a person made of it, what it writes now.

Of the first only digests are kept (the file's key `generated`), which is all that telling an edit takes.
"""

from collections.abc import Iterable, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any, NamedTuple

import msgspec
import yaml

from generator.prose import short_hash
from generator.typed_yaml import LOADER
from generator.yaml_writer import dump

DIGEST = 6
"""Letters of a digest: 30**6 = 7e8, so a hand edit is overlooked once in 7e8 edits."""

TOGETHER = {"date_basis": "published"}
"""A key that goes with another: whoever writes the date decides how it is known."""

EMPTY: dict[str, Any] = {"access": "full"}
LISTS = frozenset((
    "bylines", "credits", "links", "corrections", "tags", "names", "provenance", "repairs", "set_aside", "aliases", "doubts"))
BY_ENTRY = ("tags", "names", "set_aside", "doubts")
"""Lists in which people and generator work side by side."""

QUIET = ("set_aside", "doubts")
"""Of these, the ones in which a person's edit of an entry needs no second look."""

IDENTIFYING = ("kind", "field", "line", "text")
"""By what an entry without a name is known."""

BODY = "body"
"""Where a conflict in the article's text is said to be."""


class Conflict(NamedTuple):
    """A value that a person and the generator both changed."""

    where: str
    """The key, or BODY."""

    own: Any
    """The person's value, which is in force; paragraphs joined by blank lines, "" when they were removed."""

    new: Any
    """The generator's."""

    base: tuple[str, ...] = ()
    """Digests of the paragraphs that both changed."""


def digest(value: Any) -> str:
    """A short digest of plain data."""
    return short_hash(msgspec.json.encode(value, order="deterministic"), DIGEST)


def is_empty(key: str, value: Any) -> bool:
    """Whether the value is the one that an article without this key has."""
    return bool(value == _empty(key))


def _empty(key: str) -> Any:
    return [] if key in LISTS else EMPTY.get(key)


def comparable(values: Mapping[str, Any], keys: Sequence[str]) -> dict[str, Any]:
    """Every key's value, an absent one as the empty value of its kind."""
    return {key: values.get(key, _empty(key)) for key in keys}


def stamp(values: Mapping[str, Any], body: str) -> dict[str, str]:
    """The digests of all fields and of the body's paragraphs, as the file keeps them."""
    fields = " ".join(f"{key}={digest(value)}" for key, value in values.items() if not is_empty(key, value))
    entries = {key: " ".join(f"{digest(identity(one))}={digest(one)}" for one in values[key]) for key in BY_ENTRY if values.get(key)}
    return {"fields": fields, **entries, BODY: " ".join(map(digest, chunks(body)))}


def identity(entry: Any) -> Any:
    """By what an entry of a list is known: a record by its name or what it is about, a word by itself."""
    if not isinstance(entry, dict):
        return entry
    return entry["name"] if "name" in entry else {key: entry[key] for key in IDENTIFYING if key in entry}


def field_digests(stamped: Mapping[str, str], keys: Iterable[str]) -> dict[str, str]:
    """Key -> digest, from a stamp, which leaves out what is empty; nothing is known when there is no stamp."""
    if "fields" not in stamped:
        return {}
    given = _pairs(stamped["fields"])
    return {key: given.get(key, digest(_empty(key))) for key in keys}


def is_generators(key: str, entry: Any, stamped: Mapping[str, str]) -> bool:
    """Whether the generator last wrote this entry of the list `key` as it is."""
    return _pairs(stamped.get(key, "")).get(digest(identity(entry))) == digest(entry)


def merge_fields(
    ours: Mapping[str, Any], theirs: Mapping[str, Any], stamped: Mapping[str, str]) -> tuple[dict[str, Any], list[Conflict]]:
    """The value of each key, and where both sides changed; without a stamp nothing is known, so ours stays."""
    known = field_digests(stamped, ours)
    merged: dict[str, Any] = {}
    conflicts: list[Conflict] = []
    for key, own in ours.items():
        leader = TOGETHER.get(key, key)
        new, base = theirs.get(key), known.get(leader)
        mine, yours = digest(ours[leader]), digest(theirs.get(leader))
        if base is None or (mine != base and yours == base):
            merged[key] = own
        elif mine == base:
            merged[key] = _three_way(key, own, new, known.get(key))
        elif key in BY_ENTRY and mine != yours:
            merged[key] = _merge_entries(key, own, new or [], _pairs(stamped.get(key, "")), conflicts)
        else:
            merged[key] = own
            if mine != yours and key == leader:
                conflicts.append(Conflict(key, own, new))
    return merged, conflicts


def _three_way(key: str, own: Any, new: Any, base: str | None) -> Any:
    """A key whose leader the person left alone: his own edit of the key itself still wins."""
    return own if key in TOGETHER and base is not None and digest(own) != base else new


def _pairs(text: str) -> dict[str, str]:
    return dict(pair.split("=", 1) for pair in text.split() if "=" in pair)


def _merge_entries(key: str, own: list[Any], new: list[Any], known: Mapping[str, str], conflicts: list[Conflict]) -> list[Any]:
    """A list that both sides changed, entry by entry: the person's edits, additions and removals, and the generator's others."""
    theirs: dict[str, list[Any]] = {}
    for one in new:
        theirs.setdefault(digest(identity(one)), []).append(one)
    merged: list[Any] = []
    for one in own:
        name, base = digest(identity(one)), known.get(digest(identity(one)))
        other = theirs[name].pop(0) if theirs.get(name) else None
        if digest(one) != base:
            merged.append(one)
            if key not in QUIET and base and other is not None and digest(other) not in (base, digest(one)):
                conflicts.append(Conflict(key, one, other))
        elif other is not None:
            merged.append(other)
    for one in (one for name, held in theirs.items() if name not in known for one in held):
        merged.insert(_place_of(one, merged), one)
    return merged


def _place_of(entry: Any, entries: Sequence[Any]) -> int:
    """Where a new entry goes: in the order of lines when it has one, else at the end."""
    line = entry.get("line") if isinstance(entry, dict) else None
    above = [n for n, other in enumerate(entries, 1) if line is None or other.get("line", 0) <= line]
    return above[-1] if above else 0


# ---------------------------------------------------------------- the body

def chunks(body: str) -> list[str]:
    """The body's parts between blank lines."""
    return [part.strip("\n") for part in body.split("\n\n") if part.strip()]


def merge_body(ours: str, theirs: str, stamped: Mapping[str, str]) -> tuple[str, list[Conflict]]:
    """The merged body, paragraph by paragraph, and where both sides changed the same place."""
    base = stamped.get(BODY, "").split()
    own, new = chunks(ours), chunks(theirs)
    if BODY not in stamped or own == new or list(map(digest, new)) == base:
        return ours, []
    if list(map(digest, own)) == base:
        return theirs, []
    merged: list[str] = []
    conflicts: list[Conflict] = []
    for region in _regions(base, own, new):
        merged += _settle(*region, conflicts)
    return "\n\n".join(merged), conflicts


def _regions(base: list[str], own: list[str], new: list[str]) -> list[tuple[list[str], list[str], list[str]]]:
    """Base, own and new paragraphs between the places on which all three agree, in order (diff3)."""
    mine, yours = _matches(base, list(map(digest, own))), _matches(base, list(map(digest, new)))
    regions, at = [], (0, 0, 0)
    for n in [*range(len(base)), len(base)]:
        if n < len(base) and not (n in mine and n in yours):
            continue
        end = (n, mine.get(n, len(own)), yours.get(n, len(new)))
        regions.append((base[at[0]:end[0]], own[at[1]:end[1]], new[at[2]:end[2]]))
        if n < len(base):
            regions.append(([base[n]], [own[end[1]]], [new[end[2]]]))
        at = (end[0] + 1, end[1] + 1, end[2] + 1)
    return regions


def _matches(base: list[str], other: list[str]) -> dict[int, int]:
    """Place in base -> place in the other of the paragraphs that both have, in order."""
    blocks = SequenceMatcher(None, base, other, autojunk=False).get_matching_blocks()
    return {block.a + n: block.b + n for block in blocks for n in range(block.size)}


def _settle(base: list[str], own: list[str], new: list[str], conflicts: list[Conflict]) -> list[str]:
    """One region: the side that changed, or ours when both did."""
    mine, yours = list(map(digest, own)), list(map(digest, new))
    if yours in (base, mine):
        return own
    if mine == base:
        return new
    if len(base) == len(own) == len(new) > 1:
        rows = zip(base, own, new, strict=True)
        return [part for b, o, n in rows for part in _settle([b], [o], [n], conflicts)]
    conflicts.append(Conflict(BODY, "\n\n".join(own), "\n\n".join(new), tuple(base)))
    return own


# ---------------------------------------------------------------- the front matter's text

def rewrite(front: str, now: Mapping[str, Any], wanted: Mapping[str, Any], keys: Sequence[str]) -> str:
    """The front matter's text with the `wanted` value under each of these keys; comments and style elsewhere stay.

    A key that is not wanted any more goes, a new one gets its place after the key that comes before it in `keys`.
    """
    parts = _parts(front)
    for place, key in enumerate(keys):
        if key in wanted and (key not in parts or now.get(key) != wanted[key] or key not in now):
            if key in parts:
                parts[key] = dump({key: wanted[key]})
            else:
                before = next((earlier for earlier in reversed(keys[:place]) if earlier in parts), None)
                parts = _inserted(parts, before, key, dump({key: wanted[key]}))
        elif key not in wanted and key in parts and now.get(key) is not None:
            del parts[key]
    return "".join(parts.values())


def _parts(front: str) -> dict[str, str]:
    """Top-level key -> its lines, comments below it included; what stands above the first key is under ""."""
    lines = front.splitlines(keepends=True)
    root = yaml.compose(front, Loader=LOADER)
    starts = [(node.start_mark.line, str(node.value)) for node, _ in root.value] if isinstance(root, yaml.MappingNode) else []
    first = starts[0][0] if starts else len(lines)
    parts = {"": "".join(lines[:first])}
    for (start, key), end in zip(starts, [*(line for line, _ in starts[1:]), len(lines)], strict=True):
        parts[key] = "".join(lines[start:end])
    return parts


def _inserted(parts: dict[str, str], before: str | None, key: str, text: str) -> dict[str, str]:
    """The parts with a new one after `before`, or at the end."""
    result: dict[str, str] = {}
    for name, part in parts.items():
        result[name] = part
        if name == before:
            result[key] = text
    return result if key in result else {**result, key: text}
