"""JSON Feed 1.1: https://www.jsonfeed.org/version/1.1/."""

import json
from collections.abc import Iterable, Mapping

from generator.views.feeds.entry import Entry

VERSION = "https://jsonfeed.org/version/1.1"
Value = dict[str, object]


def document(head: Mapping[str, object], items: Iterable[str]) -> bytes:
    """The feed with what it says of itself, and these items."""
    rows = ",\n".join(items)
    return f'{_line(_known({"version": VERSION, **head}))[:-1]},"items":[\n{rows}\n]}}\n'.encode()


def item(entry: Entry, href: str) -> str:
    """An article whose page is at `href`, on one line; its text is what the archive says of it in lists, or its headline."""
    return _line(_known({
        "id": entry.id, "url": href, "external_url": entry.source, "title": entry.title, "content_text": entry.summary or entry.title,
        "date_published": entry.published, "date_modified": entry.updated, "authors": [{"name": name} for name in entry.authors],
        "tags": list(entry.topics), "language": entry.language,
    }))


def _known(value: Mapping[str, object]) -> Value:
    return {key: held for key, held in value.items() if held}


def _line(value: Value) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
