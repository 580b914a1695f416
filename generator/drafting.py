"""From a normalised draft to an article: its body as Markdown, and everything else set aside under its line and rule."""

from collections.abc import Iterator, Sequence
from dataclasses import fields, replace
from typing import Any

from generator import prose
from generator.document import direction_of
from generator.hidden import HIDDEN
from generator.markdown_body import IN_BODY, body_of
from generator.model import Article, Draft, Line, Picture, PromoLink, Provenance, SetAside

FIELDS = frozenset(("headline", "kicker", "standfirst"))
"""Roles whose words are printed in the article's head."""

KEPT = frozenset(("original", "as_received", "doubts"))
"""Fields that quote what was received."""

UNTITLED = "[Untitled]"


def article_from(
    draft: Draft, *, id: str, slug: str, received: str | None = None, provenance: Sequence[Provenance] = ()) -> Article:  # noqa: A002
    """The article that the draft makes. Its body and what it sets aside hold every word of the original."""
    draft = _seen(draft)
    headline, body = draft.headline or UNTITLED, body_of(draft.lines, draft.pictures)
    blocks, text = prose.lay_out(headline=headline, kicker=draft.kicker, standfirst=draft.standfirst, body=body)
    return Article(
        id=id, slug=slug, file=f"articles/{slug}-{id}.md", original=replace(draft.original, received=received), headline=headline,
        kicker=draft.kicker, standfirst=draft.standfirst, standfirst_label=draft.standfirst_label, bylines=draft.bylines,
        dateline=draft.dateline, published=draft.published, date_basis=draft.published.basis if draft.published else None,
        date_text=draft.date_text, publication=draft.publication, section=draft.section, page=draft.page, genre=draft.genre,
        url=draft.url, language=draft.language, direction=direction_of(draft.language), credits=_credits(draft),
        rights=draft.rights, links=draft.links, tags=draft.tags, provenance=tuple(provenance), repairs=draft.repairs,
        modified=draft.modified, access=draft.access or "full", aliases=draft.aliases, doubts=draft.doubts,
        set_aside=(*_set_aside(draft), *draft.as_received), body=body, blocks=blocks, text=text)


def _seen(draft: Draft) -> Draft:
    """Without what no reader of a form may have let through: characters that nobody sees, but in what is kept as it was received."""
    told = {each.name: getattr(draft, each.name) for each in fields(draft) if each.name not in KEPT}
    clean = {name: _without_hidden(value) for name, value in told.items()}
    return draft if clean == told else replace(draft, **clean)


def _without_hidden(value: Any) -> Any:
    if isinstance(value, str):
        return HIDDEN.sub("", value)
    if isinstance(value, tuple):
        return tuple(map(_without_hidden, value))
    if isinstance(value, Line | Picture | PromoLink):
        texts = ((each.name, getattr(value, each.name)) for each in fields(value))
        return replace(value, **{name: _without_hidden(text) for name, text in texts if isinstance(text, str)})
    return value


def _credits(draft: Draft) -> tuple[str, ...]:
    """Those that were printed by themselves, then those of the images."""
    return tuple(dict.fromkeys((*draft.credits, *(picture.credit for picture in draft.pictures if picture.credit))))


def _set_aside(draft: Draft) -> Iterator[SetAside]:
    heads = " ".join("\n".join(filter(None, (draft.headline, draft.kicker, draft.standfirst_label, draft.standfirst))).split())
    for line in draft.lines:
        in_head = line.role in FIELDS and " ".join(line.words.split()) in heads
        if line.words and line.role not in IN_BODY and not in_head:
            yield SetAside(line=line.number, rule=line.rule or line.role or "", text=line.words)
