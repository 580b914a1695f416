"""What a person corrected in one version of an article, carried into the next one that the outlet gave out.

A three-way merge whose base is what the generator wrote for the old version: where the outlet left a field or a paragraph as it was, the
person's correction holds for the new version too; where the outlet changed it, the new value is what the outlet now says, and the
person's stands beside it as a doubt.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from typing import Any

import msgspec

from generator import dates, doubts, merging, paragraphs
from generator.front_matter import KEYS
from generator.merging import BODY, BY_ENTRY, TOGETHER, Conflict, chunks, digest, identity
from generator.model import Article, Doubt

OWN = frozenset(("id", "original", "provenance", "set_aside", "repairs", "doubts"))
"""Keys that are about one version's bytes."""

RULE = "carrying"
BY_OUTLET = "this version"


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """A new version with a person's corrections."""

    article: Article
    keys: tuple[str, ...]
    """Keys whose value is the person's now; "body" when paragraphs are."""

    doubts: tuple[Doubt, ...]
    """Where the outlet changed what the person had corrected; they are among the article's."""


def carried(old: Article, new: Article) -> Carried:
    """The new version with what a person wrote into the file of the old one; as it is when nobody did."""
    stamp = dict(old.generated)
    if "fields" not in stamp:
        return Carried(article=new, keys=(), doubts=())
    body, clashes = _body(old.body, new.body, stamp.get(BODY, "").split())
    values, conflicts = _fields(old, new, stamp, f"{new.text}\n{body}")
    now = doubts.values_of(new)
    changed = {key: value for key, value in values.items() if value != now[key]}
    left = tuple(_doubt(conflict, old) for conflict in (*conflicts, *clashes))
    left += _still_open(old, replace(new, **_typed(changed, values), body=body))
    article = replace(new, **_typed(changed, values), body=body, doubts=(*new.doubts, *left))
    keys = (*(key for key in changed if key not in TOGETHER), *((BODY,) if body != new.body else ()))
    return Carried(article=article, keys=keys, doubts=left)


def _doubt(conflict: Conflict, old: Article) -> Doubt:
    """Open until the field is edited: what the outlet says is in force, so this is no conflict of the file with its generator."""
    own, new = (value if conflict.where == BODY else doubts.option_of(value) for value in (conflict.own, conflict.new))
    return Doubt(kind="disagreement", field=conflict.where, options=(new, own), sources=(BY_OUTLET, f"by hand in {old.file}"), rule=RULE)


def _still_open(old: Article, new: Article) -> tuple[Doubt, ...]:
    """What was left open when the old version came, where the new one says the same."""
    values = doubts.values_of(new)
    return tuple(
        doubt for doubt in doubts.open_in(old) if doubt.rule == RULE and doubt.field and doubt.options
        and (paragraphs.run_at(new.body, doubt.options[0]) is not None if doubt.field == BODY
             else doubts.option_of(values.get(doubt.field)) == doubt.options[0]))


# ---------------------------------------------------------------- fields

def _fields(old: Article, new: Article, stamp: Mapping[str, str], text: str) -> tuple[dict[str, Any], list[Conflict]]:
    """The value of each key that can be carried, and where both sides changed it; then the new version's holds."""
    keys = [key for key in KEYS if key not in OWN]
    ours, theirs = ({key: values[key] for key in keys} for values in (doubts.values_of(old), doubts.values_of(new)))
    merged, conflicts = merging.merge_fields(ours, theirs, stamp)
    for conflict in conflicts:
        if conflict.where in BY_ENTRY:
            merged[conflict.where] = [conflict.new if one == conflict.own else one for one in merged[conflict.where]]
        else:
            merged |= {key: theirs[key] for key in (conflict.where, *(k for k, leader in TOGETHER.items() if leader == conflict.where))}
    known = {digest(identity(name)) for name in theirs["names"]}
    merged["names"] = [name for name in merged["names"] if digest(identity(name)) in known or _stands(name, text)]
    return merged, conflicts


def _stands(name: Mapping[str, Any], text: str) -> bool:
    """Whether the text mentions it: a name of the old version only is no name of the new one."""
    return any(surface in text for surface in name["surfaces"])


def _typed(changed: Mapping[str, Any], values: Mapping[str, Any]) -> dict[str, Any]:
    """Plain values as an article has them."""
    typed = {key: msgspec.convert(value, doubts.TYPES[key]) for key, value in changed.items() if key != "published"}
    if "published" in changed or "date_basis" in changed:
        edtf, basis = values["published"], values["date_basis"]
        typed["published"] = dates.parse(edtf, basis or "curated") if edtf else None
    return typed


# ---------------------------------------------------------------- paragraphs

def _body(own_body: str, new_body: str, base: Sequence[str]) -> tuple[str, list[Conflict]]:
    """The new body with the person's edits of paragraphs that the outlet left alone."""
    own, new = chunks(own_body), chunks(new_body)
    place = _places(base, [digest(part) for part in new])
    edits: dict[tuple[int, int], list[str]] = {}
    clashes: list[Conflict] = []
    for start, end, mine in _hunks(base, own):
        at = _where(start, end, place, len(base), len(new))
        gap = (_before(start, place), _after(end, place, len(new)))
        if at is not None:
            edits[at] = mine
        elif mine != new[slice(*gap)]:
            clashes.append(Conflict(BODY, "\n\n".join(mine), "\n\n".join(new[slice(*gap)])))
    for (first, last), mine in sorted(edits.items(), reverse=True):
        new[first:last] = mine
    return ("\n\n".join(new) if edits else new_body), clashes


def _hunks(base: Sequence[str], own: Sequence[str]) -> list[tuple[int, int, list[str]]]:
    """What the person changed: from and to where in the base, and the paragraphs there now; edited ones each by itself."""
    hunks = []
    for kind, i, j, k, m in SequenceMatcher(None, base, [digest(part) for part in own], autojunk=False).get_opcodes():
        if kind == "replace" and j - i == m - k:
            hunks += [(i + n, i + n + 1, [own[k + n]]) for n in range(j - i)]
        elif kind != "equal":
            hunks.append((i, j, list(own[k:m])))
    return hunks


def _places(base: Sequence[str], new: Sequence[str]) -> dict[int, int]:
    """Place in the base -> place in the new version of the paragraphs that the outlet left alone."""
    blocks = SequenceMatcher(None, base, new, autojunk=False).get_matching_blocks()
    return {block.a + n: block.b + n for block in blocks for n in range(block.size)}


def _where(start: int, end: int, place: Mapping[int, int], base: int, new: int) -> tuple[int, int] | None:
    """Where in the new version the same paragraphs stand, side by side; for something put in, where it goes."""
    if start == end:
        if start == 0 or start - 1 in place:
            return (place[start - 1] + 1,) * 2 if start else (0, 0)
        return (place[start],) * 2 if start in place else (new, new) if start == base else None
    at = [place.get(n) for n in range(start, end)]
    first = at[0]
    return (first, first + len(at)) if first is not None and at == list(range(first, first + len(at))) else None


def _before(start: int, place: Mapping[int, int]) -> int:
    return max((place[n] + 1 for n in place if n < start), default=0)


def _after(end: int, place: Mapping[int, int], new: int) -> int:
    return min((place[n] for n in place if n >= end), default=new)
