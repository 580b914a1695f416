"""Every tag of an article is a topic: its address, its articles, and why they have it."""

from collections.abc import Iterable, Mapping, Sequence

from generator.almanac import under
from generator.authority import Authority
from generator.model import Article, Because, Topic, worded
from generator.permalinks import slugify

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
    ids = {tag: f"topics/{_topic_slug(tag, members)}" for tag in members}
    notes = {topic.name: topic.note for topic in authority.topics}
    topics = (Topic(id=ids[tag], name=tag, note=notes.get(tag), articles=members[tag]) for tag in members)
    return tuple(sorted(topics, key=lambda topic: topic.id)), {(a, ids[tag]): because for (a, tag), because in reasons.items()}


def ids_of(articles: Iterable[Article]) -> set[str]:
    """Ids that the topics of these articles may have had."""
    tags = {tag for article in articles for tag in article.tags}
    return {f"topics/{_topic_slug(tag, ())}{more}" for tag in tags for more in ("", "-hashtag")}


def _topic_slug(tag: str, tags: Iterable[str]) -> str:
    """Hashtags are read word by word: "#MillIsBurning" has the slug "mill-is-burning"."""
    if not tag.startswith("#"):
        return slugify(tag)
    words = "".join("-" + c if c.isupper() and not tag[i - 1:i].isupper() else c for i, c in enumerate(tag))
    slug = slugify(words)
    return slug + "-hashtag" if any(slugify(other) == slug for other in tags if not other.startswith("#")) else slug


def _because_of_tag(tag: str) -> Because:
    if tag.startswith("#"):
        return Because(kind="hashtag", detail=worded("printed in the article as %(tag)s", tag=tag))
    return Because(kind="curated", detail=worded("given by a person"))
