"""What the archive may show of an article: everything, a beginning, what a citation needs, or a tombstone.

A build works on nothing else, so that a word that is withheld reaches no page, index, feed, export or card, and no name, story or
number is drawn from it. The article file keeps all of it.
"""

import re
from dataclasses import replace

from generator import prose
from generator.merging import chunks
from generator.model import Article, Name

EXCERPT_WORDS = 100
"""Of an article of which only an excerpt may be shown. Feeds' teasers, which are all that the archive has of theirs, are shorter."""

CUT = "…"
UNSPACED = 3
"""Characters that count as a word in text without spaces: Chinese, Japanese, Thai."""

_SENTENCE = re.compile(r"[.!?。！？؟۔…][”’\"')\]]*\s+")


def shown_part(article: Article) -> Article:
    """The article as far as it may be shown.

    Of one known by its metadata alone the text stays, for its names are index terms: whoever prints words asks `withheld`.
    """
    if article.withdrawn:
        return _tombstone(article)
    return _excerpt(article) if article.access == "excerpt" else article


def _tombstone(article: Article) -> Article:
    """Who published it when under which headline, where it came from, and its digest; no other word of it."""
    bare = replace(
        article, kicker=None, standfirst=None, standfirst_label=None, dateline=None, date_text=None, credits=(), corrections=(),
        set_aside=(), links=(), tags=(), names=(), doubts=(), extra=(), body="")
    return _laid_out(bare)


def _excerpt(article: Article) -> Article:
    """Its beginning, with the names and hashtags that stand there; what was set aside may repeat the rest, and stays out."""
    body = _beginning(article.body)
    if body == article.body:
        return article
    cut = _laid_out(replace(article, body=body, set_aside=(), doubts=(), extra=()))
    names = tuple(found for name in article.names if (found := printed(name, cut.text)))
    tags = tuple(tag for tag in article.tags if not tag.startswith("#") or tag in cut.text)
    return replace(cut, names=names, tags=tags)


def _laid_out(article: Article) -> Article:
    blocks, text = prose.lay_out(headline=article.headline, kicker=article.kicker, standfirst=article.standfirst, body=article.body)
    return replace(article, blocks=blocks, text=text)


def _beginning(body: str) -> str:
    """The paragraphs that have room; of a first one that has none, its first sentences, or words."""
    kept, left = list[str](), EXCERPT_WORDS
    parts = chunks(body)
    for part in parts:
        length = _length(prose.plain_text(part))
        if length > left:
            break
        kept.append(part)
        left -= length
    if len(kept) == len(parts):
        return body
    return "\n\n".join(kept) if kept else prose.escape(_first_words(prose.plain_text(parts[0])))


def _length(text: str) -> int:
    return max(len(text.split()), len(text) // (3 * UNSPACED))


def _first_words(text: str) -> str:
    """Whole sentences, where there are any that have room, else words."""
    plain = " ".join(text.split())
    ends = [found.end() for found in _SENTENCE.finditer(plain) if _length(plain[:found.end()]) <= EXCERPT_WORDS]
    if ends:
        return plain[:ends[-1]].rstrip()
    words = " ".join(plain.split()[:EXCERPT_WORDS])
    return words[:3 * UNSPACED * EXCERPT_WORDS].rstrip() + CUT


def printed(name: Name, text: str) -> Name | None:
    """The name with the forms and roles that the text prints; None when it prints none."""
    surfaces = tuple(form for form in name.surfaces if form in text)
    roles = tuple(role for role in name.roles if role.casefold() in text.casefold())
    fullest = name.name if name.name in text else max(surfaces, key=len, default=name.name)
    return replace(name, name=fullest, surfaces=surfaces, roles=roles) if surfaces else None
