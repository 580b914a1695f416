"""What a person decides through the program, written into the article file."""

from dataclasses import replace
from pathlib import Path

from generator import dates, document, store
from generator.accession.normalising import ARTICLES
from generator.model import Article


def settle_date(content: Path, article: Article, edtf: str | None) -> None:
    """Write a person's decision on a date into the article file: `edtf`, or null for not known."""
    date = dates.parse(edtf, "curated") if edtf else None
    path = content / ARTICLES / Path(article.file).name
    current = document.parse(store.read_text(path), article.file)[0]
    settled = replace(current, published=date, date_basis="curated")
    store.write(path, document.edit(store.read_text(path), settled, article.file).encode())
