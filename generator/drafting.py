"""From a normalised draft to an article: its body as Markdown, and everything else set aside under its line and rule."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from generator import prose
from generator.document import direction_of
from generator.model import Article, Draft, Line, Provenance, SetAside

IN_BODY = frozenset((None, "heading", "quote", "list"))
FIELDS = frozenset(("headline", "kicker", "standfirst"))
"""Roles whose words are printed in the article's head."""

UNTITLED = "[Untitled]"
BULLETS = "•●▪‣◦·■*-–> "


def article_from(
    draft: Draft, *, id: str, slug: str, received: str | None = None, provenance: Sequence[Provenance] = ()) -> Article:  # noqa: A002
    """The article that the draft makes. Its body and what it sets aside hold every word of the original."""
    headline, body = draft.headline or UNTITLED, body_of(draft)
    blocks, text = prose.lay_out(headline=headline, kicker=draft.kicker, standfirst=draft.standfirst, body=body)
    return Article(
        id=id, slug=slug, file=f"articles/{slug}-{id}.md", original=replace(draft.original, received=received), headline=headline,
        kicker=draft.kicker, standfirst=draft.standfirst, standfirst_label=draft.standfirst_label, bylines=draft.bylines,
        dateline=draft.dateline, published=draft.published, date_basis=draft.published.basis if draft.published else None,
        date_text=draft.date_text, publication=draft.publication, section=draft.section, page=draft.page, genre=draft.genre,
        url=draft.url, language=draft.language, direction=direction_of(draft.language), credits=draft.credits,
        rights=draft.rights, links=draft.links, tags=draft.tags, provenance=tuple(provenance), repairs=draft.repairs,
        set_aside=tuple(_set_aside(draft.lines)), body=body, blocks=blocks, text=text)


def body_of(draft: Draft) -> str:
    """The body as CommonMark: paragraphs, headings, quotations and lists, in the order of the original."""
    parts = []
    for role, words in _blocks([line for line in draft.lines if line.role in IN_BODY and line.words]):
        if role == "list":
            parts.append("\n".join(f"- {prose.escape(item)}" for item in words))
        elif role == "heading":
            parts.append(f"## {_unclosed(prose.escape(words[0]))}")
        else:
            mark = "> " if role == "quote" else ""
            parts.append(mark + prose.escape(" ".join(words)))
    return "\n\n".join(parts)


def _blocks(lines: Sequence[Line]) -> Iterator[tuple[str | None, list[str]]]:
    """Role and lines of each block: a list is one block, and a paragraph with the lines that it was broken into."""
    number = 0

    def key(line: Line) -> tuple[int, str | None]:
        nonlocal number
        number += not (line.joins or (line.role == "list" and last == "list"))
        return number, line.role

    last: str | None = None
    keyed = []
    for line in lines:
        keyed.append((key(line), line))
        last = line.role
    for (_, role), group in groupby(keyed, key=lambda row: row[0]):
        yield role, [_unmarked(line) for _, line in group]


def _unmarked(line: Line) -> str:
    """Without the mark of a quotation or a list, which the Markdown has of its own."""
    return line.words.lstrip(BULLETS) if line.role in ("quote", "list") else line.words


def _unclosed(markdown: str) -> str:
    """A heading's last # would be taken for its closing mark."""
    return f"{markdown[:-1]}\\#" if markdown.endswith("#") and not markdown.endswith("\\#") else markdown


def _set_aside(lines: Sequence[Line]) -> Iterator[SetAside]:
    for line in lines:
        if line.words and line.role not in IN_BODY | FIELDS:
            yield SetAside(line=line.number, rule=line.rule or line.role or "", text=line.words)
