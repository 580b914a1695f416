"""Citations of articles in the three formats that reference managers read: RIS, BibTeX and CSL-JSON.

All three are UTF-8. What is not known is left out; a doubtful date is marked as doubtful or not given as a date at all. A format gives the
record of one citation and the file of many records, so that an article that stands in many files is written once.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from generator.citations import bibtex, csl_json, ris
from generator.citations.citation import Citation, CitedAuthor

__all__ = ["FORMATS", "Citation", "CitedAuthor", "Format"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A format of citations."""

    name: str
    """As people know it: "BibTeX"."""

    ending: str
    """Of its files: "bib"."""

    media_type: str
    record: Callable[[Citation], str]
    """One citation as text."""

    file: Callable[[Iterable[str]], bytes]
    """Many of these texts as a file."""


FORMATS = (
    Format(name="RIS", ending="ris", media_type="application/x-research-info-systems", record=ris.record, file=ris.file),
    Format(name="BibTeX", ending="bib", media_type="application/x-bibtex", record=bibtex.record, file=bibtex.file),
    Format(name="CSL-JSON", ending="csl.json", media_type="application/vnd.citationstyles.csl+json", record=csl_json.record,
           file=csl_json.file),
)
