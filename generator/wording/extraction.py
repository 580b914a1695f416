"""The messages that pybabel finds in generator/subjects.csv: the names of topics."""

import csv
from collections.abc import Iterator, Mapping, Sequence
from io import TextIOWrapper
from typing import IO

TOPIC = "topic"
"""The context of these messages, which tells them from what else the interface says in the same words."""


def topics(
    file: IO[bytes], keywords: object, comment_tags: object, options: Mapping[str, object],
) -> Iterator[tuple[int, str, tuple[str, str], Sequence[str]]]:
    """Line, function, context and message, and no comments, of each subject: a method of babel.messages.extract."""
    reader = csv.DictReader(TextIOWrapper(file, encoding="utf-8"))
    for row in reader:
        yield reader.line_num, "pgettext", (TOPIC, row["subject"]), ()
