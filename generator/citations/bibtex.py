"""BibTeX, readable by BibTeX, Biber (biblatex) and the reference managers; UTF-8, letters of every script as they are.

The format is that of BibTeX 0.99d (Patashnik, BibTeXing, 1988), whose reader counts braces even behind a backslash: a brace in a value is
therefore a command. biblatex's `date` takes EDTF level 1; `year` and `month` are for everything older and stand only where nothing is
in doubt.
"""

import re
from collections.abc import Iterable, Iterator

from generator.citations import day
from generator.citations.citation import Citation, CitedAuthor
from generator.citations.plain import one_line, web_address
from generator.model import ArchiveDate

COMMANDS = {
    "\\": r"{\textbackslash}", "{": r"{\textbraceleft}", "}": r"{\textbraceright}", "~": r"{\textasciitilde}", "^": r"{\textasciicircum}",
    "&": r"\&", "%": r"\%", "$": r"\$", "#": r"\#", "_": r"\_",
}
"""Characters that TeX or BibTeX takes for its own, and what prints them."""

LIGATURES = re.compile(r"(?<=-)(?=-)|(?<=`)(?=`)|(?<=')(?=')|(?<=[?!])(?=`)")
"""Between two signs of which TeX would make one, as it makes a dash of two hyphens."""

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
"""Macros that every style defines; the style prints the month in its own language."""

DATE = re.compile(r"(?:\d{4}(?:-\d\d|-XX){0,2}|\d{3}X|\d{2}XX)[?~%]?")
"""What biblatex's `date` takes, or one side of a range of it."""


def record(citation: Citation) -> str:
    """One citation, the archive's id as its key."""
    fields = "".join(f"  {name} = {value},\n" for name, value in _fields(citation))
    return f"@article{{{citation.id},\n{fields}}}\n"


def file(records: Iterable[str]) -> bytes:
    """Records, in their order; UTF-8."""
    return "\n".join(records).encode()


def _fields(citation: Citation) -> Iterator[tuple[str, str]]:
    given = {
        "title": _braced(_braced(_tex(citation.title))), "author": _braced(" and ".join(map(_author, citation.authors))),
        "journal": _braced(_tex(citation.publication)), "entrysubtype": "{newspaper}", **_date(citation.date),
        "pages": _braced(_tex(citation.page)), "language": _braced(_tex(citation.language)),
        "url": _braced(web_address(citation.address or citation.original or "")), "note": _braced(_tex(_note(citation))),
    }
    return ((name, value) for name, value in given.items() if value)


def _note(citation: Citation) -> str:
    unsure = citation.date is not None and "year" not in _date(citation.date)
    original = web_address(citation.original) if citation.address and citation.original else None
    said = (f"Date: {citation.date_in_words}" if unsure else None, f"Section: {citation.section}" if citation.section else None,
            f"{citation.archive}, {citation.id}", f"Published at {original}" if original else None, citation.note)
    return ". ".join(filter(None, said))


def _date(date: ArchiveDate | None) -> dict[str, str]:
    if date is None:
        return {}
    known = day.parts(date)
    fields = {"date": _braced(date.edtf)} if all(map(_in_biblatex, date.edtf.split("/"))) else {}
    if known is None or day.doubtful(date):
        return fields
    return fields | {"year": _braced(f"{known[0]:04}")} | ({"month": MONTHS[known[1] - 1]} if len(known) > 1 else {})


def _in_biblatex(side: str) -> bool:
    return side in ("", "..") or DATE.fullmatch(side) is not None


def _author(author: CitedAuthor) -> str:
    """ "Family, Given" where print tells them apart, else the name in braces, which no reader takes apart."""
    return f"{_braced(_tex(author.family))}, {_braced(_tex(author.given))}" if author.family else _braced(_tex(author.name))


def _tex(text: str | None) -> str:
    return LIGATURES.sub("{}", "".join(COMMANDS.get(c, c) for c in one_line(text or "")))


def _braced(value: str) -> str:
    return f"{{{value}}}" if value.strip("{}") else ""
