"""Doubts of an article file: which of them are open, by what name they are settled, and what their options stand for.

An option is a value as the article file has it: a text as it is, null for nothing, a list as YAML ("[Jane Doe, John Roe]") or
with semicolons ("Jane Doe; John Roe").
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any, get_type_hints

from generator import merging, paragraphs, prose
from generator.front_matter import KEYS, FrontMatter, front_matter_of, plain
from generator.merging import BODY, BY_ENTRY, Conflict
from generator.model import Article, Doubt
from generator.notices import PressmarkError
from generator.typed_yaml import NULLS, load
from generator.yaml_writer import dump, plain_data

CONFLICT = "conflict"
FIELD_OF = {"byline": "bylines", "date": "published", "language": "language"}
"""The key that a doubt of this kind is about when it names none."""

NOTHING = "null"
ONE_OF = re.compile(r"\[([0-9X,-]+)\]", re.ASCII)
"""EDTF's one-of set of plain dates; https://www.loc.gov/standards/datetime/"""

BY_HAND, GENERATOR = "by hand", "generator"
TYPES = get_type_hints(FrontMatter)
TEXT = (str, str | None)
SETTABLE = frozenset(key for key in KEYS if TYPES[key] in TEXT) - {"id"}
"""Keys that take any text."""


def key_of(doubt: Doubt) -> str | None:
    """The key of the article file, or "body", that it is about; None when it is about a line of the original."""
    return doubt.field or FIELD_OF.get(doubt.kind)


def name_of(doubt: Doubt) -> str:
    """What a person calls it when settling it: "published", "line:17", "body:k3f9q2"."""
    key = key_of(doubt)
    if key == BODY:
        return f"{BODY}:{prose.short_hash(chr(0).join(doubt.options), merging.DIGEST)}"
    return key or f"line:{doubt.line or 0}"


def options_of(doubts: Iterable[Doubt]) -> dict[str, list[str]]:
    """The options of all doubts of one name, each with its sources."""
    found: dict[str, list[str]] = {}
    for doubt in doubts:
        for n, option in enumerate(doubt.options):
            found.setdefault(option, [])
            found[option] += [source for source in doubt.sources[n:n + 1] if source not in found[option]]
    return found


# ---------------------------------------------------------------- which are open

def open_in(article: Article) -> tuple[Doubt, ...]:
    """Those that nobody has settled: the field is as the generator wrote it, the paragraph is still there."""
    if not article.doubts:
        return ()
    values = values_of(article)
    known = merging.field_digests(dict(article.generated), KEYS)
    standing: dict[str, int] = {}
    found = []
    for doubt in article.doubts:
        key = key_of(doubt)
        if key is None:
            if doubt.text not in standing:
                standing[str(doubt.text)] = len(paragraphs.places(article.body, doubt.text or ""))
            standing[str(doubt.text)] -= 1
            is_open = standing[str(doubt.text)] >= 0
        elif doubt.kind == CONFLICT:
            is_open = _differ(article, doubt, key, values, known)
        else:
            is_open = merging.digest(values.get(key)) == known.get(key, merging.digest(values.get(key))) and not _removed(article, doubt)
        found += [doubt] if is_open else []
    return tuple(found)


def _differ(article: Article, doubt: Doubt, key: str, values: dict[str, Any], known: dict[str, str]) -> bool:
    """Whether a conflict is still one: what the person wrote is in force, and the generator would have it otherwise."""
    own = doubt.options[0] if doubt.options else ""
    if key == BODY:
        return _texts_differ(article, own, doubt.options[1] if len(doubt.options) > 1 else "")
    if key in BY_ENTRY:
        entries = (entry for entry in values.get(key) or () if option_of(entry) == own)
        return any(not merging.is_generators(key, entry, dict(article.generated)) for entry in entries)
    return option_of(values.get(key)) == own and merging.digest(values.get(key)) != known.get(key)


def _texts_differ(article: Article, own: str, new: str) -> bool:
    """Whether a person's paragraphs are still in the text, and the generator still has others in their place."""
    generators = frozenset(dict(article.generated).get(BODY, "").split())
    stands = not own or paragraphs.run_at(article.body, own) is not None
    came_in = bool(new) and paragraphs.run_at(article.body, new) is not None
    agreed = not generators.issuperset(map(merging.digest, merging.chunks(new))) if new else (
        generators.issuperset(map(merging.digest, merging.chunks(own))))
    return stands and not came_in and not agreed


def _removed(article: Article, doubt: Doubt) -> bool:
    """Whether the doubtful line was taken out of the article by hand, and stands nowhere in its file."""
    if doubt.kind != "byline" or doubt.line is None or not doubt.text:
        return False
    texts = (article.text, *article.bylines, *(aside.text for aside in article.set_aside))
    words = " ".join(doubt.text.split())
    return not any(words in " ".join(text.split()) for text in texts)


def values_of(article: Article) -> dict[str, Any]:
    """Every key's value as plain data."""
    return merging.comparable(plain(front_matter_of(article)), KEYS)


def stands_alone(article: Article, text: str) -> bool:
    """Whether a line was left in the body as a paragraph or an item of its own."""
    words = " ".join(text.split())
    return any(words == " ".join(row.split()) for block in article.blocks if block.anchor for row in (block.text, *block.text.split("\n")))


def noticed(article: Article) -> tuple[Doubt, ...]:
    """The article's doubts, each once, and those that its fields tell of themselves: a date of two readings, no language."""
    own: dict[Any, list[Doubt]] = {}
    for doubt in article.doubts:
        own.setdefault((doubt.kind, doubt.field, doubt.line, doubt.text), []).append(doubt)
    found = [_as_one(alike) for alike in own.values()]
    about = {key_of(doubt) for doubt in found}
    date = article.published
    if date and "published" not in about and (readings := ONE_OF.fullmatch(date.edtf)):
        found.append(Doubt(kind="date", field="published", text=article.date_text, options=tuple(readings[1].split(","))))
    if article.language is None and "language" not in about and any(map(str.isalpha, article.body)):
        found.append(Doubt(kind="language", field="language"))
    return tuple(found)


def _as_one(alike: Sequence[Doubt]) -> Doubt:
    """Doubts about the same as one that has all their options."""
    options = options_of(alike)
    if len(alike) == 1:
        return alike[0]
    sources = tuple(", ".join(given) for given in options.values()) if any(options.values()) else ()
    return replace(alike[0], options=tuple(options), sources=sources)


# ---------------------------------------------------------------- options and values

def option_of(value: Any) -> str:
    """A value as an option."""
    if value is None:
        return NOTHING
    return value if isinstance(value, str) else dump(value).rstrip("\n")


def value_of(key: str, option: str) -> Any:
    """The value that an option stands for; raises PressmarkError when it is none that the key can have."""
    kind = TYPES[key]
    if option in NULLS and is_text(kind):
        return None
    if is_text(kind):
        return option
    text = f"{key}:\n" + "".join(f"  {line}\n" for line in option.split("\n"))
    try:
        return load(text, dict[str, kind], file="")[0][key]  # type: ignore[valid-type]
    except PressmarkError:
        if is_list(key):
            return tuple(part for part in option.split("; ") if part)
        raise


def is_text(kind: Any) -> bool:
    """Whether a key of this type holds a text or nothing."""
    return kind in TEXT


def is_list(key: str) -> bool:
    """Whether the key holds a list of texts."""
    return TYPES.get(key) == tuple[str, ...]


def entry_of(key: str, option: str) -> Any:
    """The entry of a list that an option stands for."""
    return value_of(key, "\n".join(f"{'- ' if n == 0 else '  '}{line}" for n, line in enumerate(option.split("\n"))))[0]


# ---------------------------------------------------------------- conflicts

def of_conflict(conflict: Conflict) -> Doubt:
    """A conflict as the file keeps it: the person's value in force, and the generator's."""
    return Doubt(kind=CONFLICT, field=conflict.where, options=(option_of(conflict.own), option_of(conflict.new)),
                 sources=(BY_HAND, GENERATOR))


def with_conflicts(doubts: Sequence[dict[str, Any]], conflicts: Sequence[Conflict]) -> list[dict[str, Any]]:
    """The file's doubts with these conflicts, which take the place of older ones about the same."""
    fresh = [{key: value for key, value in plain_data(of_conflict(one)).items() if value} for one in conflicts]
    return [doubt for doubt in doubts if not any(_is_older(doubt, one) for one in conflicts)] + fresh


def _is_older(doubt: dict[str, Any], conflict: Conflict) -> bool:
    """Whether a kept conflict is about the same as a new one: what the generator said then is what both now left."""
    if doubt.get("kind") != CONFLICT or doubt.get("field") != conflict.where:
        return False
    own, new = [*doubt.get("options", ()), "", ""][:2]
    if conflict.where == BODY:
        return [merging.digest(part) for part in merging.chunks(new)] == list(conflict.base) or (own, new) == (conflict.own, conflict.new)
    return conflict.where not in BY_ENTRY or option_of(conflict.own) == own
