"""Invented originals, read as intake reads them, and what becomes of their articles when somebody edits them."""

from dataclasses import replace

from generator import prose
from generator.drafting import article_from
from generator.intake import read
from generator.model import Article, SetAside
from generator.normalise import normalise
from generator.originals import Became, Row, Sheet, sheet_of

MILL = """Mill fire at Dewsbury
Mill fire at Dewsbury
3 min read

The mill in Long Causeway burned on Friday night, and the engines of four towns could do nothing against the wind.

Nobody was hurt, the brigade said on Saturday. The owner had left the counting house an hour before.

Read More: Fog closes airport
[Photo: Jane Doe / Gazette]
"""


def article_of(data: bytes, name: str = "mill.txt") -> Article:
    """The article of an original, as `add` makes it, names and topics apart."""
    return article_from(normalise(read(data, name)), id="abcdefghjk", slug="mill-fire")


def edited(article: Article, body: str, **more: object) -> Article:
    """The same with another body, as a person would write it into the article file."""
    changed = replace(article, body=body, **more)
    blocks, text = prose.lay_out(headline=changed.headline, kicker=changed.kicker, standfirst=changed.standfirst, body=body)
    return replace(changed, blocks=blocks, text=text)


def sheet(data: bytes, name: str = "mill.txt") -> Sheet:
    """The original beside the article that intake makes of it."""
    found = sheet_of(article_of(data, name), data)
    assert found is not None
    return found


def told(found: Sheet) -> list[tuple[str, list[int], list[str]]]:
    """State, line numbers, and what became of them, of each row that is not blank."""
    return [(row.state, [line.number for line in row.lines], [_became(one) for one in row.became])
            for row in found.rows if row.state != "blank"]


def _became(became: Became) -> str:
    return became.what.rule if isinstance(became.what, SetAside) else became.what.kind


def text_of(row: Row, kind: str | None = None) -> str:
    """The characters of a row's lines, or those of one kind."""
    return "\n".join("".join(one.text for one in line.stretches if kind in (None, one.kind)) for line in row.lines)
