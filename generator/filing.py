"""Where a name is filed in a list, as English indexes have it."""

import unicodedata

FIGURES = "0–9"
"""The heading of names that begin with a figure or a sign."""


def sort_key(name: str) -> tuple[str, str]:
    """Where a name stands in an A to Z list: without article, quotation mark or hash, whatever its case."""
    folded = name.casefold().lstrip("#'\"‘“«¿¡ ")
    for article in ("the ", "al-", "el-"):
        folded = folded.removeprefix(article)
    return folded, name


def filing_name(name: str, person: bool) -> str:
    """The part of a name under which it is filed: people under their last word."""
    words = [word for word in name.split() if word.rstrip(".").casefold() not in ("jr", "sr", "ii", "iii")]
    return f"{words[-1]} {name}" if person and len(words) > 1 else name


def letter_of(name: str) -> str:
    """The letter under which a name is listed; figures and signs come under FIGURES."""
    first = unicodedata.normalize("NFKD", sort_key(name)[0])[:1].upper()
    return first if first.isalpha() else FIGURES
