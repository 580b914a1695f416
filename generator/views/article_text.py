"""An article as Markdown for people's own tools, and as JSON with every name in it for programs. Schema: docs/taking-away.md.

Both say what the article says, and nothing of its text where that is withheld. What is not known is left out of the Markdown and null in
JSON.
"""

import json
from dataclasses import asdict

from generator.hidden import escaped
from generator.model import Article
from generator.prose import escape
from generator.views.desk import Desk
from generator.views.links import safe_web
from generator.yaml_writer import dump

Value = dict[str, object]


def article_markdown(desk: Desk, article: Article) -> bytes:
    """Front matter, the headline, the standfirst and the body."""
    standfirst, body = (None, "") if article.withheld else (article.standfirst, article.body)
    head = {key: value for key, value in _known(desk, article).items() if value}
    parts = (f"---\n{dump(head)}---", f"# {escape(article.headline)}", f"**{escape(standfirst)}**" if standfirst else "", body.strip())
    return ("\n\n".join(filter(None, parts)) + "\n").encode()


def article_json(desk: Desk, article: Article) -> bytes:
    """Everything that the page shows of it, with its parts and every name by their places in its text."""
    withheld = article.withheld
    mentions = () if withheld else desk.catalogue.mentions.get(article.id, ())
    value = _known(desk, article) | {
        "standfirst": None if withheld else article.standfirst, "kicker": None if withheld else article.kicker,
        "dateline": None if article.withdrawn else article.dateline, "tags": [] if article.withdrawn else list(article.tags),
        "date_basis": date.basis if (date := desk.catalogue.dates.get(article.id)) else None, "access": article.access,
        "withdrawn": asdict(article.withdrawn) if article.withdrawn else None, "original": asdict(article.original),
        "story": desk.catalogue.story_of.get(article.id), "versions": list(desk.catalogue.versions.get(article.id, ())),
        "duplicate_of": desk.catalogue.duplicate_of(article.id), "text": None if withheld else article.text,
        "blocks": [] if withheld else [{"kind": block.kind, "start": block.start, "end": block.end, "anchor": block.anchor}
                                       for block in article.blocks],
        "mentions": [{"start": one.start, "end": one.end, "surface": one.surface, "type": one.type, "entity": one.entity}
                     for one in mentions],
    }
    return f"{escaped(json.dumps(value, ensure_ascii=False, separators=(',', ':')))}\n".encode()


def _known(desk: Desk, article: Article) -> Value:
    date, path = desk.catalogue.dates.get(article.id), desk.catalogue.paths[article.id]
    return {
        "id": article.id, "headline": article.headline, "bylines": list(article.bylines), "published": date.edtf if date else None,
        "publication": article.publication, "section": article.section, "page": article.page, "language": article.language,
        "url": safe_web(article.url), "permalink": desk.full(path) or path, "rights": article.rights,
    }
