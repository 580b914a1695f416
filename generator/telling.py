"""Notices for a terminal: grouped, and long rows of the same cut short; JSON has them all."""

from collections import Counter
from collections.abc import Iterable, Iterator

from generator.notices import Notice

MOST = 10
"""Refusals of one kind in one folder or container that are told one by one."""


def told(notices: Iterable[Notice]) -> Iterator[str]:
    """Each notice, but of many refusals with one code in one folder or container only the first MOST and how many more there are."""
    listed = list(notices)
    left = Counter(map(_row, filter(_is_refusal, listed)))
    seen: Counter[tuple[str, str]] = Counter()
    for notice in listed:
        row = _row(notice)
        seen[row] += _is_refusal(notice)
        if seen[row] <= MOST:
            yield str(notice)
        elif seen[row] == left[row]:
            yield f"{row[1] or 'in all'}  {row[0]}: {left[row] - MOST:,} more like these; --format json lists them all"


def _is_refusal(notice: Notice) -> bool:
    return notice.code.startswith("I-") or notice.code == "W-047"


def _row(notice: Notice) -> tuple[str, str]:
    """Code, and the container or folder that the file belongs to."""
    file = notice.file or ""
    code = notice.message.partition("(")[2].partition(")")[0] if notice.code == "W-047" else notice.code
    return code, file if notice.part else file.rpartition("/")[0]
