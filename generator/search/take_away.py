"""What the search page needs to give away what it has found (c), which articles are copies of one text (f/copies), and which are
reports of one story (f/reports)."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from generator.catalogue import Catalogue
from generator.search.documents import Document
from generator.search.parts import Bytes, Part, json_bytes

CITED = 64
"""Articles in a part; their citations differ little, so that many together take little room."""

Citations = Mapping[str, Sequence[str]]
"""Article id -> its citation as RIS, BibTeX and CSL-JSON."""


def cited(documents: Sequence[Document], citations: Citations) -> Iterator[Part]:
    """Every c part: for each article its citations, its date as EDTF and its path."""
    if all(one.id in citations for one in documents):
        for start in range(0, len(documents), CITED):
            rows = [[*citations[one.id], one.date.edtf if one.date else None, one.url] for one in documents[start : start + CITED]]
            yield Part(f"c/{start // CITED}", json_bytes(rows))


def copies(catalogue: Catalogue, documents: Sequence[Document]) -> tuple[int, Bytes]:
    """How many texts are in the search more than once; and for each article the number of its text, 0 for one of its own."""
    shown = {document.id for document in documents}
    texts = [min(one.id, *catalogue.copies[one.id]) if shown & set(catalogue.copies.get(one.id, ())) else None for one in documents]
    numbers = {text: number for number, text in enumerate(sorted({text for text in texts if text}), 1)}
    part = Bytes()
    part.numbers(numbers[text] if text else 0 for text in texts)
    return len(numbers), part


def reports(documents: Sequence[Document]) -> tuple[int, Bytes]:
    """How many stories are in the search with several reports; and for each article the number of its story, 0 without such a one."""
    stories = [next(iter(document.facets["story"]), None) for document in documents]
    held = Counter(story for story in stories if story)
    numbers = {story: number for number, story in enumerate(sorted(story for story, count in held.items() if count > 1), 1)}
    part = Bytes()
    part.numbers(numbers.get(story, 0) if story else 0 for story in stories)
    return len(numbers), part
