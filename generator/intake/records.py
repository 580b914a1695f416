"""An object or row of unknown make as a Record: by the usual names of its keys, or as a person mapped them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.intake import record, value_lines
from generator.intake.field_map import FieldMap
from generator.intake.inline import safe_address
from generator.intake.record import Record
from generator.intake.record_values import ADDRESSED, as_date, as_many, as_text, flat
from generator.intake.synonyms import COMPUTED, RANK, field_of, normal
from generator.intake.writers import writers
from generator.model import Draft, Picture
from generator.notices import Notice, Refused

SHOWN = 30
"""Keys that a notice names."""

TEXT_FIELDS = ("text", "raw", "description", "standfirst")
ADDRESS = re.compile(r"https?://", re.IGNORECASE)
PAGE_ADDRESS = re.compile(r"\s*https?://[^/\s]{1,250}/[^\s]{1,2000}\s*\Z", re.IGNORECASE)
"""An address with a path: a site's own is none of an article."""

HOST = re.compile(r"[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}")
LONG_TAG = 60
"""Characters; what is longer is no tag but a sentence."""

TRUNCATED = 0.98
"""Two texts whose lengths differ by less say the same in two forms."""


def is_record(obj: Any, mapping: FieldMap | None = None) -> bool:
    """Whether an object says enough to be an article: a text, or a headline and something about it."""
    if not isinstance(obj, Mapping):
        return False
    fields = set(_sorted(obj, mapping or {}))
    return bool(fields & {"text", "raw"}) or ("headline" in fields and bool(fields & {"url", "published", "description", "standfirst"}))


def draft(obj: Mapping[str, Any], file: str, mapping: FieldMap | None = None, line: int | None = None) -> Draft:
    """The article of a record. Raises Refused (I-040, I-061) naming the keys that it has instead."""
    values = _sorted(obj, mapping or {})
    keys = [key for key, _ in flat(obj)]
    if missing := [f"{name}={key}" for name, key in (mapping or {}).items() if name in ("headline", "text") and name not in values]:
        raise Refused(Notice(code="I-061", file=file, line=line, message=f"this record has no key as --map {missing[0]} says",
                             hint="it has " + ", ".join(keys[:SHOWN])))
    if not is_record(obj, mapping):
        raise Refused(unknown(obj, file, line))
    return record.draft(read(obj, mapping, values), file)


def unknown(obj: Mapping[str, Any], file: str, line: int | None = None) -> Notice:
    """What to do about a record of which no key is known: the longest text is likely the article, a shorter one its headline."""
    pairs = [(key, value) for key, value in flat(obj) if isinstance(value, str)]
    longest = sorted(pairs, key=lambda pair: -len(pair[1]))
    text = longest[0][0] if longest else "KEY"
    short = [key for key, value in longest if key != text and len(value) <= 200]
    head = next((key for key, value in pairs if key in short and " " in value.strip()), short[0] if short else "KEY")
    keys = ", ".join(list(dict.fromkeys(key for key, _ in flat(obj)))[:SHOWN]) or "none"
    return Notice(code="I-040", file=file, line=line, message=f"this record has no text under a key that we know; its keys are {keys}",
                  hint=f"say which is which, for example: .venv/bin/python -m generator add {file} --map headline={head} --map text={text}")


def _sorted(obj: Mapping[str, Any], mapping: FieldMap) -> dict[str, list[tuple[str, Any]]]:
    """Field -> its keys and values, the most trusted first; None -> what no field takes."""
    mapped = {key: name for name, key in mapping.items()}
    folded = {normal(key): name for key, name in mapped.items()}
    computed = frozenset[str]().union(*(keys for mark, keys in COMPUTED.items() if mark in obj))
    found: dict[str, list[tuple[str, Any]]] = {}
    for key, value in flat(obj):
        name = mapped.get(key) or folded.get(normal(key)) or (None if key in computed else field_of(key))
        name = None if name in mapping and key not in mapped and normal(key) not in folded else name
        found.setdefault(name or "", []).append((key, value))
    for name, rows in found.items():
        if name:
            rows.sort(key=lambda row: RANK.get(normal(row[0].rpartition(".")[2]), len(RANK)))
    return found


def read(obj: Mapping[str, Any], mapping: FieldMap | None = None, values: dict[str, list[tuple[str, Any]]] | None = None) -> Record:
    """The Record of an object; every value is in a field or in `other`."""
    taking = _Taking(values=_sorted(obj, mapping or {}) if values is None else values)
    text = taking.text()
    url = taking.address("url")
    published, modified = taking.date("published"), taking.date("modified")
    authors, tags = taking.authors(), taking.tags()
    standfirst = taking.one("standfirst")
    description = None if standfirst else taking.one("description")
    pictures = taking.pictures()
    fields = {name: taking.one(name) for name in ("headline", "kicker", "page", "genre", "dateline", "rights", "language")}
    return Record(
        **fields, text=text, standfirst=standfirst or description, sure_standfirst=bool(standfirst), authors=authors,  # type: ignore[arg-type]
        published=published, modified=modified, publication=taking.publication(), section=taking.section(), url=url, tags=tags,
        credits=taking.many("credits"), pictures=pictures, aliases=taking.aliases(), other=tuple(taking.rest()))


@dataclass(slots=True)
class _Taking:
    """Values not yet taken, by field."""

    values: dict[str, list[tuple[str, Any]]]
    left: list[tuple[str, str]] = field(default_factory=list)

    def take(self, name: str) -> list[tuple[str, Any]]:
        return self.values.pop(name, [])

    def one(self, name: str) -> str | None:
        """The most trusted value; those that say something else are left over."""
        rows = self.take(name)
        if not rows:
            return None
        first = as_text(rows[0][1])
        self.left += [(key, as_text(value)) for key, value in rows[1:] if as_text(value).split() != first.split()]
        return first

    def date(self, name: str) -> str | None:
        rows = self.take(name)
        first = as_date(rows[0][1]) if rows else None
        self.left += [(key, as_text(value)) for key, value in rows[1:] if as_date(value) != first]
        return first

    def many(self, name: str) -> tuple[str, ...]:
        """All values of the most trusted key."""
        rows = self.take(name)
        first = as_many(rows[0][1]) if rows else ()
        self.left += [(key, as_text(value)) for key, value in rows[1:] if as_many(value) != first]
        if rows and not first:
            self.left.append((rows[0][0], as_text(rows[0][1])))
        return first

    def authors(self) -> tuple[str, ...]:
        """The writers; an address or a system's word that stands in their place is kept as what it is."""
        said = self.many("authors")
        names = writers(said)
        self.left += [("author", text) for text in said if not writers([text])]
        return names

    def address(self, name: str) -> str | None:
        rows = self.take(name)
        chosen = next((as_text(value).strip() for _, value in rows if safe_address(as_text(value))), None)
        self.left += [(key, as_text(value)) for key, value in rows if as_text(value).strip() != chosen]
        if chosen is None:  # trafilatura and Obsidian's clipper call the address the source
            chosen = next((as_text(value).strip() for _, value in self.values.get("publication", ()) if PAGE_ADDRESS.match(as_text(value))),
                          None)
            self.values["publication"] = [row for row in self.values.get("publication", ()) if as_text(row[1]).strip() != chosen]
        return chosen

    def text(self) -> str | None:
        """The fullest text that is no whole page; of two that say the same, the one in HTML, which has headings and links."""
        rows = [(key, as_text(value)) for key, value in self.take("text")]
        raw = [(key, as_text(value)) for key, value in self.take("raw")]
        pages = [row for row in (*rows, *raw) if value_lines.is_page(row[1])]
        own = [row for row in rows if row not in pages] or [row for row in raw if row not in pages] or pages[:1]
        self.left += [(key, f"{len(text)} characters of the page's source, kept in the original")
                      for key, text in pages if (key, text) not in own]
        if not own:
            return None
        words = {key: value_lines.plain_words(text) for key, text in (*own, *raw) if (key, text) in own or (key, text) not in pages}
        most = max(len(words[key]) for key, _ in own)
        full = [row for row in own if len(words[row[0]]) >= TRUNCATED * most]
        chosen = next((row for row in full if value_lines.is_html(row[1])), full[0])
        self.left += [row for row in (*own, *raw) if row not in pages and words[row[0]] not in words[chosen[0]]]
        return chosen[1]

    def publication(self) -> str | None:
        """Its name; a site's address is not what it is called."""
        rows = self.take("publication")
        named = [(key, text) for key, value in rows for text in as_many(value)[:1]
                 if not ADDRESS.match(text) and not ("hostname" in key and HOST.fullmatch(text))]
        self.left += [(key, as_text(value)) for key, value in rows if (key, as_text(value)) != (named[0] if named else None)]
        return named[0][1] if named else None

    def section(self) -> str | None:
        """The first of several; the rest are kept."""
        rows = self.take("section")
        many = [(key, text) for key, value in rows for text in as_many(value)]
        self.left += many[1:]
        return many[0][1] if many else None

    def tags(self) -> tuple[str, ...]:
        """Of lists, and of texts with commas or semicolons between them."""
        rows = self.take("tags")
        parts = [part.strip() for _, value in rows for text in as_many(value) for part in re.split(r"[;,|\n]", text)]
        self.left += [("tag", part) for part in parts if len(part) > LONG_TAG]
        return tuple(dict.fromkeys(part for part in parts if 0 < len(part) <= LONG_TAG))

    def aliases(self) -> tuple[str, ...]:
        return tuple(text for _, value in self.take("aliases") for text in as_many(value))

    def pictures(self) -> tuple[Picture, ...]:
        """The first image with its caption and credit; the others are kept by their addresses."""
        sources = [(key, src) for key, value in self.take("image") for src in as_many(value, ADDRESSED)]
        caption, credit = self.one("image_caption"), self.one("image_credit")
        src = next((safe_address(src) or src for _, src in sources if safe_address(src) or ":" not in src), None)
        self.left += [row for row in sources if (safe_address(row[1]) or row[1]) != src]
        if src is None:
            self.left += [(name, text) for name, text in (("caption", caption), ("credit", credit)) if text]
            return ()
        return (Picture(line=1, src=src, caption=caption, credit=credit),)

    def rest(self) -> Iterator[tuple[str, str]]:
        """What nobody took, in the record's order."""
        yield from self.left
        for rows in self.values.values():
            yield from ((key, as_text(value)) for key, value in rows)
