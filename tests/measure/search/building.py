"""Make our index of a file of articles, in a process of its own: `python -m tests.measure.search.building ARTICLES.json FOLDER`.

What it took is printed as JSON. The parts with citations are made too, for the page has them, and not counted: no other engine has them.
"""

import json
import sys
import time
from pathlib import Path

from tests.measure.search import corpus, ours
from tests.measure.used import peak


def main(articles: Path, folder: Path) -> None:
    made = ours.archive(corpus.read(articles))
    ours.page(made, folder)
    citations = ours.citations(made)
    before = most = peak()
    seconds, since = 0.0, time.process_time()
    for name, data in ours.index(made, citations):
        ours.put(name, data, folder / "search")
        now = time.process_time()
        if not name.startswith(ours.CITATIONS):
            seconds += now - since
            most = most if name == ours.LAST else peak()
        since = now
    print(json.dumps({"seconds": seconds, "peak": most, "archive": before}))


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
