"""Every tag of an article is a topic: its address, its articles, and why they have it."""

from collections.abc import Iterable, Mapping, Sequence

from generator.almanac import under
from generator.authority import Authority
from generator.model import Article, Because, Topic, worded
from generator.permalinks import slugify
from generator.prose import short_hash

HASHTAG = "-hashtag"
"""Behind the slug of a hashtag whose words are those of another topic."""

Assigned = tuple[tuple[str, tuple[Because, ...]], ...]
"""Subjects, strongest first, each with what speaks for it."""


def topics(
    order: Sequence[Article], earlier: Sequence[Article], authority: Authority, subjects_of: Mapping[str, Assigned],
) -> tuple[tuple[Topic, ...], dict[tuple[str, str], tuple[Because, ...]]]:
    """Every tag is a topic; a hashtag whose words are those of another topic gets an address of its own.

    `subjects_of` are the subjects that each article's words speak for, by its id.
    """
    members = under(order, earlier, lambda article: article.tags)
    reasons: dict[tuple[str, str], tuple[Because, ...]] = {}
    for article in (*order, *earlier):
        assigned = dict(subjects_of[article.id])
        reasons |= {(article.id, tag): assigned.get(tag) or (_because_of_tag(tag),) for tag in article.tags}
    ids = _ids(members)
    notes = {topic.name: topic.note for topic in authority.topics}
    topics = (Topic(id=ids[tag], name=tag, note=notes.get(tag), articles=members[tag]) for tag in members)
    return tuple(sorted(topics, key=lambda topic: topic.id)), {(a, ids[tag]): because for (a, tag), because in reasons.items()}


def _ids(tags: Iterable[str]) -> dict[str, str]:
    """Tag -> its id: of tags whose words make one slug ("C", "C#") the one that is written like it has it, the others a digest too."""
    held = sorted(set(tags), key=lambda tag: (_slug(tag) != tag.lower().replace(" ", "-"), tag))
    plain = {_slug(tag) for tag in held if not tag.startswith("#")}
    ids: dict[str, str] = {}
    taken = set[str]()
    for tag in held:
        slug = _slug(tag) + (HASHTAG if tag.startswith("#") and _slug(tag) in plain else "")
        ids[tag] = f"topics/{slug if slug not in taken else _told_apart(slug, tag)}"
        taken.add(slug)
    return ids


def ids_of(articles: Iterable[Article]) -> set[str]:
    """Ids that the topics of these articles may have had."""
    tags = {tag for article in articles for tag in article.tags}
    slugs = ((tag, f"{_slug(tag)}{more}") for tag in tags for more in ("", HASHTAG))
    return {f"topics/{one}" for tag, slug in slugs for one in (slug, _told_apart(slug, tag))}


def _slug(tag: str) -> str:
    """Hashtags are read word by word: "#MillIsBurning" has the slug "mill-is-burning"."""
    if not tag.startswith("#"):
        return slugify(tag)
    return slugify("".join("-" + c if c.isupper() and not tag[i - 1:i].isupper() else c for i, c in enumerate(tag)))


def _told_apart(slug: str, tag: str) -> str:
    return f"{slug}-{short_hash(tag, 4)}"


def _because_of_tag(tag: str) -> Because:
    if tag.startswith("#"):
        return Because(kind="hashtag", detail=worded("printed in the article as %(tag)s", tag=tag))
    return Because(kind="curated", detail=worded("given by a person"))
