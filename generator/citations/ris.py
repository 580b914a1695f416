"""RIS, as Research Information Systems defined it: two letters, two spaces, hyphen, space, value; lines end in CR and LF.

DA is year/month/day/other information, its unknown parts empty; the other information tells of a doubt, and then there is no PY.
DB and AN are the archive and the id within it. A second UR is where the outlet published the article; Zotero keeps it as a link.
"""

from collections.abc import Iterable, Iterator

from generator.citations import day
from generator.citations.citation import Citation, CitedAuthor
from generator.citations.plain import one_line, web_address


def record(citation: Citation) -> str:
    """One citation."""
    return "".join(f"{tag}  - {value}\r\n" for tag, value in _lines(citation))


def file(records: Iterable[str]) -> bytes:
    """Records, in their order; UTF-8."""
    return "".join(records).encode()


def _lines(citation: Citation) -> Iterator[tuple[str, str]]:
    yield "TY", "NEWS"
    yield "ID", citation.id
    for tag, value in _fields(citation):
        if value and (clean := one_line(value)):
            yield tag, clean
    yield "ER", ""


def _fields(citation: Citation) -> Iterator[tuple[str, str | None]]:
    yield "TI", citation.title
    yield from (("AU", _author(author)) for author in citation.authors)
    yield "T2", citation.publication
    yield from _date(citation)
    yield "SE", citation.section
    yield "SP", citation.page
    yield "LA", citation.language
    yield from (("UR", web_address(url)) for url in (citation.address, citation.original) if url)
    yield "DB", citation.archive
    yield "AN", citation.id
    yield "N1", citation.note


def _author(author: CitedAuthor) -> str:
    """ "Family, Given" only where print tells them apart: a name without a comma is taken as it stands."""
    return f"{author.family}, {author.given}" if author.family else author.name.replace(",", " ")


def _date(citation: Citation) -> Iterator[tuple[str, str | None]]:
    date = citation.date
    if date is None:
        return
    known = day.parts(date)
    if known is None:
        yield "N1", f"Date: {citation.date_in_words}"
        return
    year, *rest = known
    month, number = [*(f"{part:02}" for part in rest), "", ""][:2]
    doubt = day.doubtful(date)
    other = (citation.date_in_words or "").replace("/", "-") if doubt or day.season(date) else ""
    yield "PY", None if doubt else f"{year:04}"
    yield "DA", f"{year:04}/{month}/{number}/{other}"
