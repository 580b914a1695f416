"""JSON Feed: https://www.jsonfeed.org/version/1.1/ (and 1). One piece an item, under the feed's own fields."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, BinaryIO

from generator.intake import record
from generator.intake.json_scan import objects
from generator.intake.json_text import load
from generator.intake.limits import LARGEST
from generator.intake.piece import Piece
from generator.intake.record import Record
from generator.intake.record_values import as_many, as_text, flat
from generator.intake.utf8_stream import utf8_head, utf8_stream
from generator.intake.writers import writers
from generator.model import Draft, Picture
from generator.notices import Notice, Refused

TYPE = "application/feed+json"
TAKEN = frozenset(("title", "content_html", "content_text", "summary", "url", "external_url", "date_published", "date_modified", "tags",
                   "language", "image", "banner_image"))
OF_FEED = ("title", "language", "authors", "author", "home_page_url")


def split(stream: BinaryIO, file: str) -> Iterator[Piece | Notice]:
    """One piece an item, of the item's own bytes; a notice (I-042) for a broken one, (I-046) when there are none."""
    head = json.dumps(_feed(stream), ensure_ascii=False).encode()
    stream.seek(0)
    count = 0
    for found in objects(utf8_stream(stream), _is_sound):
        if found.array != b"items":
            continue
        count += 1
        if not found.sound:
            yield Notice(code="I-042", file=file, line=found.line, message="this record has no end, or is no JSON",
                         hint="fetch the file again, or mend the record; the others are read all the same")
            continue
        yield Piece(data=b'{"feed":' + head + b',"item":' + found.data + b"}", media_type=TYPE,
                    sha256=hashlib.sha256(found.data).hexdigest(), part=f"entry {found.number}")
    if not count:
        yield Notice(code="I-046", file=file, message="this feed has no entries", hint="fetch it again, or remove it", level="work")


def _is_sound(data: bytes) -> bool:
    try:
        json.loads(data.decode("utf-8", "replace"), strict=False)
    except (ValueError, RecursionError):
        return False
    return True


def _feed(stream: BinaryIO) -> dict[str, Any]:
    """What the feed says of itself; of one that is cut off or too long, what stands above its items."""
    text = utf8_head(stream.read(LARGEST)).decode("utf-8", "replace")
    head, items, _ = text.partition('"items"')
    for whole in (text, head.rstrip().rstrip(",") + "}" if items else ""):
        try:
            feed = json.loads(whole, strict=False)
        except (ValueError, RecursionError):
            continue
        return {key: feed[key] for key in OF_FEED if key in feed} if isinstance(feed, dict) else {}
    return {}


def read(piece: Piece, file: str) -> Draft:
    """The item's article; a summary without content is an excerpt. Raises Refused (I-041, I-044)."""
    whole, guesses = load(piece.data, file)
    if not isinstance(whole, dict) or not isinstance(whole.get("item"), dict):
        raise Refused(Notice(code="I-046", file=file, message="this feed has no entries", hint="fetch it again, or remove it"))
    draft = record.draft(_record(whole["item"], whole.get("feed") or {}), file)
    return replace(draft, repairs=(*guesses, *draft.repairs))


def _record(item: Mapping[str, Any], feed: Mapping[str, Any]) -> Record:
    def said(*names: str) -> str | None:
        return next((as_text(item[name]) for name in names if isinstance(item.get(name), str) and item[name].strip()), None)

    text, summary = said("content_html", "content_text"), said("summary")
    people = next((found for owner in (item, feed) if (found := as_many(owner.get("authors") or owner.get("author")))), ())
    image = said("image", "banner_image")
    url = said("url", "external_url") or (said("id") if (said("id") or "").startswith(("http://", "https://")) else None)
    other = [(key, as_text(value)) for key, value in flat(item)
             if key not in TAKEN and not key.startswith("author") and as_text(value) != url]
    return Record(
        headline=said("title"), text=text or summary, access=None if text else "excerpt" if summary else "metadata",
        standfirst=summary if text else None, authors=writers(people), published=said("date_published"), modified=said("date_modified"),
        url=url, base=url or feed.get("home_page_url"), tags=as_many(item.get("tags")),
        publication=as_text(feed.get("title") or "") or None,
        language=said("language") or (as_text(feed["language"]) if feed.get("language") else None),
        pictures=(Picture(line=1, src=image),) if image else (), other=tuple(other))
