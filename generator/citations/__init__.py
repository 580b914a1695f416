"""Citations of articles in the three formats that reference managers read: RIS, BibTeX and CSL-JSON.

All three are UTF-8. What is not known is left out; a doubtful date is marked as doubtful or not given as a date at all.
"""

from generator.citations.bibtex import bibtex
from generator.citations.citation import Citation, CitedAuthor
from generator.citations.csl_json import csl_json
from generator.citations.ris import ris

__all__ = ["FORMATS", "Citation", "CitedAuthor", "bibtex", "csl_json", "ris"]

FORMATS = (("ris", ris), ("bib", bibtex), ("csl.json", csl_json))
"""Ending of the file, and what writes it: citations in, bytes out."""
