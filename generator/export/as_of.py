"""As of when an archive is: the last day on which it is known to have got an article, or to have taken one down.

What is taken away carries a day that every format asks for. It is this one, and not that of the export, so that the same archive gives the
same bytes.
"""

import datetime as dt
from collections.abc import Iterable, Iterator

from generator.model import Article

MIDNIGHT = "T00:00:00Z"


def day(articles: Iterable[Article], today: str) -> str:
    """ISO day; `today` where no article says when it came."""
    return max((one for article in articles for one in _days(article)), default=today)


def moment(iso: str) -> str:
    """The beginning of a day, as RFC 3339 has it: "2026-11-30T00:00:00Z"."""
    return iso + MIDNIGHT


def _days(article: Article) -> Iterator[str]:
    told = (article.original.received, *(arrival.received for arrival in article.provenance),
            article.withdrawn.date if article.withdrawn else None)
    for one in told:
        try:
            yield dt.date.fromisoformat((one or "")[:10]).isoformat()
        except ValueError:
            continue
