"""CSL-JSON, the input of citeproc: https://github.com/citation-style-language/schema, csl-data.json.

`circa` marks a date that is approximate, uncertain or inferred; one that cannot be written in parts is a `literal`.
"""

import json
from collections.abc import Iterable

from generator.citations import day
from generator.citations.citation import Citation, CitedAuthor
from generator.citations.plain import one_line, web_address
from generator.model import ArchiveDate

Value = dict[str, object]


def record(citation: Citation) -> str:
    """One citation, as an object on one line."""
    return json.dumps(_item(citation), ensure_ascii=False, separators=(",", ":"))


def file(records: Iterable[str]) -> bytes:
    """A list of records, one a line, in their order; UTF-8."""
    items = ",\n".join(records)
    return f"[\n{items}\n]\n".encode() if items else b"[]\n"


def _item(citation: Citation) -> Value:
    published = f"Published at {web_address(citation.original)}" if citation.address and citation.original else None
    item: Value = {
        "id": citation.id, "type": "article-newspaper", "title": _clean(citation.title),
        "author": [_author(author) for author in citation.authors], "container-title": _clean(citation.publication),
        "issued": _date(citation.date, citation.date_in_words), "section": _clean(citation.section), "page": _clean(citation.page),
        "language": _clean(citation.language), "URL": web_address(citation.address or citation.original or ""),
        "archive": _clean(citation.archive), "archive_location": citation.id,
        "note": _clean(". ".join(filter(None, (citation.note, published)))),
    }
    return {key: value for key, value in item.items() if value}


def _author(author: CitedAuthor) -> Value:
    """The parts of a name where print tells them apart, else the name as it stands."""
    if author.family:
        return {"family": _clean(author.family), "given": _clean(author.given)}
    return {"literal": _clean(author.name)}


def _date(date: ArchiveDate | None, words: str | None) -> Value | None:
    if date is None:
        return None
    known = day.parts(date)
    if known is None:
        return {"literal": words}
    value: Value = {"date-parts": [list(known)], "season": day.season(date), "circa": day.doubtful(date)}
    return {key: held for key, held in value.items() if held}


def _clean(text: str | None) -> str | None:
    return one_line(text) if text else None
