"""What others do with the same texts, by themselves, on so many processors: our recogniser alone, a spaCy pipeline alone.

    python -m tests.measure.adding.alone recogniser|PIPELINE FOLDER WORKERS

Prints the seconds of the slowest process from its first text on, its start and its first words left out.
"""

import sys
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from generator.names.recognisers import for_language


def reader(name: str) -> Callable[[str], object]:
    """Reads one text."""
    if name == "recogniser":
        own = for_language("en")
        assert own is not None
        return lambda text: own.read([paragraph for paragraph in text.split("\n") if paragraph.strip()])
    import spacy

    return spacy.load(name)


def read(name: str, paths: Sequence[Path]) -> float:
    """Seconds of one process."""
    each = reader(name)
    each("The mayor of Selby spoke.")
    start = time.perf_counter()
    for path in paths:
        each(path.read_text("utf-8"))
    return time.perf_counter() - start


def main(name: str, folder: str, workers: str) -> None:
    paths = sorted(Path(folder).iterdir())
    with ProcessPoolExecutor(int(workers)) as pool:
        print(max(pool.map(read, [name] * int(workers), [paths[n::int(workers)] for n in range(int(workers))])))


if __name__ == "__main__":
    main(*sys.argv[1:])
