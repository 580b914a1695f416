"""Sentences and what is to be read from them, in quotations.txt and figures.txt."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from generator import claims
from generator.model import Figure, Quote
from tests.claims.invented import invented

HERE = Path(__file__).parent


def cases(file: str) -> Iterator[pytest.param]:
    kind = "paragraph"
    for block in (HERE / file).read_text("utf-8").split("\n\n"):
        lines = block.strip().splitlines()
        if lines[0].startswith("# A paragraph"):
            continue
        if lines[0].startswith("# "):
            kind, lines = lines[0][2:], lines[1:]
        yield pytest.param(kind, lines[0], lines[1:], id=lines[0][:50])


def read(kind: str, marked: str) -> tuple[tuple[Quote, ...], tuple[Figure, ...]]:
    made = invented(headline=marked) if kind == "headline" else invented(marked, kinds=[kind])  # type: ignore[list-item]
    return claims.quotes(*made), claims.figures(*made)


def shown(*cells: object) -> str:
    return " | ".join("-" if cell is None else str(cell) for cell in cells)


@pytest.mark.parametrize(("kind", "marked", "expected"), list(cases("quotations.txt")))
def test_quotations_have_their_words_and_their_speaker(kind: str, marked: str, expected: list[str]) -> None:
    found, _ = read(kind, marked)

    assert expected == [shown(q.kind, q.text, q.speaker, q.speaker_text) for q in found]


@pytest.mark.parametrize(("kind", "marked", "expected"), list(cases("figures.txt")))
def test_figures_have_their_value_their_subject_and_their_source(kind: str, marked: str, expected: list[str]) -> None:
    _, found = read(kind, marked)

    assert expected == [shown(f.text, value(f), f.qualifier, f.what, f.who, f.where, f.attribution) for f in found]


def value(figure: Figure) -> str | None:
    if figure.value is None:
        return None
    return f"{figure.value:.15g}" + (f"-{figure.upper:.15g}" if figure.upper is not None else "")
