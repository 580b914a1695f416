"""Make our index of a file of articles, in a process of its own: `python -m tests.measure.search.building ARTICLES.json FOLDER`.

What it took is printed as JSON. The citations are made after the index is measured: no other engine gives them away.
"""

import json
import sys
import time
from pathlib import Path

from tests.measure.search import corpus, ours
from tests.measure.used import peak


def main(articles: Path, folder: Path) -> None:
    made = ours.archive(corpus.read(articles))
    before, start = peak(), time.process_time()
    ours.put(ours.index(made), folder / "search")
    seconds, most = time.process_time() - start, peak()
    ours.put(ours.citations(made), folder / "search")
    ours.page(made, folder)
    print(json.dumps({"seconds": seconds, "peak": most, "archive": before}))


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
