"""Of a table no cell is lost, however many stand in a row."""

import re
import time

from generator.drafting import article_from
from generator.intake import html_lines, markdown_lines
from generator.markdown_body import body_of
from generator.model import Line
from generator.normalise import normalise
from tests.intake.records.reading import MILL, ROOF, the_one


def test_a_table_with_a_column_for_each_week_of_a_year_is_whole() -> None:
    rows = "".join(f"<tr>{''.join(f'<td>r{row}w{week}</td>' for week in range(1, 54))}</tr>" for row in range(4))
    page = f"<html><body><article><h1>Rain</h1><p>{MILL}</p><table>{rows}</table><p>{ROOF}</p></article></body></html>"
    article = article_from(normalise(the_one(page)), id="nk3fq7m2ab", slug="rain")

    assert [f"r{row}w{week}" for row in range(4) for week in range(1, 54)] == re.findall(r"r\dw\d+", article.text)


def test_a_cell_of_markdown_that_stands_in_no_column_is_in_its_row() -> None:
    """The parser leaves it out (https://github.github.com/gfm/#example-204)."""
    text = (
        "| town | rain |\n|---|---|\n| Brimsey | 4 | *in Leeds* none | \\| |\n| Otley | 5 |\n| Leeds | 6\n\n"
        "> a | b\n> ---|---\n> c | d | e\n")

    assert ["town | rain", "Brimsey | 4 | in Leeds none | |", "Otley | 5", "Leeds | 6", "a | b", "c | d | e"] == [
        line.text for line in markdown_lines.read(text, None, "x").lines if line.text]


def test_one_row_of_a_hundred_thousand_cells_is_no_hundred_thousand_of_the_others() -> None:
    begun = time.process_time()
    lines = html_lines.read(f"<table><tr>{'<td>a' * 100_000}{'<tr><td>b<td>c' * 10_000}</table>").lines
    body = body_of(lines)

    assert (100_000, 10_000, 10_000) == tuple(map(body.count, "abc"))
    assert 5_000_000 > len(body) and 10 > time.process_time() - begun


def test_a_row_that_is_shorter_than_another_ends_in_empty_cells() -> None:
    lines = [Line(number=n, text=text, role="table") for n, text in enumerate(("a | b", "c | d | e"), 1)]

    assert "| a | b |  |\n| --- | --- | --- |\n| c | d | e |" == body_of(lines)
