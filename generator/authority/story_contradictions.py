"""What entries of stories.yaml say against one another or against themselves, as far as the file alone can tell."""

import re
from collections.abc import Iterator, Sequence

from generator.authority.records import StoryRecord
from generator.notices import Notice

WORDS = re.compile(r"\w")

Records = Sequence[StoryRecord]


def story_contradictions(records: Records) -> Iterator[Notice]:
    """F-110 to F-113: every finding, entry by entry in the order of the file."""
    found = [notice for rule in (_of_none, _nameless, _claimed_twice, _one_name) for notice in rule(records)]
    yield from sorted(found, key=lambda notice: (notice.line or 0, notice.code, notice.message))


def _at(record: StoryRecord, code: str, message: str, hint: str) -> Notice:
    return Notice(code=code, file=record.file, line=record.line, message=message, hint=hint)


def _of_none(records: Records) -> Iterator[Notice]:
    """F-110: an entry that does not say which story it is about."""
    for record in records:
        if record.name is None and not record.articles:
            yield _at(record, "F-110", "the entry does not say which story it is about",
                      "add the ids of its articles, which stand at the end of their addresses:  articles: [nk3fq7m2ab, p4xw8c2d5e]\n"
                      "or the last part of the story's address:  name: mill-fire-at-dewsbury")


def _nameless(records: Records) -> Iterator[Notice]:
    """F-113: a name of which no address can be made."""
    for record in records:
        if record.name is not None and not WORDS.search(record.name):
            yield _at(record, "F-113", "the name has no letters, so no address can be made of it",
                      "write the last part of the story's address:  name: mill-fire-at-dewsbury")


def _claimed_twice(records: Records) -> Iterator[Notice]:
    """F-111: an article that is in two stories, or in one and never in it."""
    first: dict[str, StoryRecord] = {}
    for record in records:
        for article in dict.fromkeys(record.articles):
            other = first.setdefault(article, record)
            if other is not record:
                yield _at(record, "F-111", f"{article} belongs to this story and, in {other.place}, to another",
                          f"take {article} out of articles in one of the two entries, or make one entry of them")
            if article in record.never:
                yield _at(record, "F-111", f"{article} both belongs to this story and never does",
                          f"take {article} out of articles or out of not")


def _one_name(records: Records) -> Iterator[Notice]:
    """F-112: two entries with one address."""
    first: dict[str, StoryRecord] = {}
    for record in records:
        other = first.setdefault(record.id, record) if record.id else record
        if other is not record:
            yield _at(record, "F-112", f"this story would have the address of the one in {other.place}: {record.id}",
                      "give one of the two another name, or make one entry of them")
