"""The articles of originals, as the generator would write them today: kept results, and orders for what must be read."""

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from generator import document, intake, store
from generator.accession.crew import Crew, Job, Known, Open, Step, result_of
from generator.accession.inventory import Holding
from generator.accession.media import from_disk
from generator.accession.orders import Choices, Made, Order, order_of
from generator.accession.reaching import reached
from generator.cache import Cache, version_of
from generator.intake import Piece
from generator.model import Article
from generator.notices import Notice, Refused

PARTS = ("decoding", "intake", "normalise", "names", "claims", "accession")
"""The packages whose code decides what an article file says."""

MEDIA = re.compile(r"\]\((media/[0-9a-z.-]+)")

Result = tuple[Sequence[Holding], Article | Refused]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bench:
    """Where articles are made, and with what."""

    content: Path
    originals: Path
    cache: Cache
    choices: Choices

    def key(self, holdings: Sequence[Holding]) -> str:
        """The key of a result: what went into it, the code, and the recognisers that were chosen."""
        parts = [version(), *map(repr, holdings), *map(repr, sorted(self.choices.items()))]
        return "article " + store.sha256("\0".join(parts).encode())

    def keep(self, order: Order, made: Made) -> None:
        """Keep what was made, its images first."""
        if made.text is not None:
            for path, data in made.media.items():
                store.write(self.content / path, data)
            self.cache.put(self.key(order.holdings), made.text)


def articles_of(bench: Bench, files: Mapping[str, Sequence[Sequence[Holding]]], crew: Crew) -> Iterator[Result]:
    """The articles of originals, file by file; of each file kept results first, then what must be read. Raises BrokenFile."""
    for step in crew.through(step for file, accessions in files.items() for step in _steps(bench, file, accessions)):
        yield step.holdings, result_of(step, _parsed)


def _steps(bench: Bench, file: str, accessions: Sequence[Sequence[Holding]]) -> Iterator[Step]:
    waiting: dict[str | None, Sequence[Holding]] = {}
    for holdings in accessions:
        kept = _kept(bench, holdings)
        if kept is None:
            waiting[holdings[0].part] = holdings
        else:
            yield Known(holdings=holdings, result=kept)
    if waiting:
        yield from _read(bench, file, waiting)


def _read(bench: Bench, file: str, waiting: dict[str | None, Sequence[Holding]]) -> Iterator[Step]:
    stack = ExitStack()
    source = Open(stack)
    try:
        stream, size = stack.enter_context(reached(bench.originals / file, file))
        mapping = next((dict(holdings[0].mapping) for holdings in waiting.values()), None)
        for piece in intake.pieces(stream, size, file, mapping):
            if isinstance(piece, Notice) or piece.part not in waiting:
                continue
            holdings = waiting.pop(piece.part)
            yield _job(bench, piece, holdings, source.shared())
            if not waiting:
                return
    finally:
        source.release()
    for holdings in waiting.values():
        yield Known(holdings=holdings, result=Refused(Notice(
            code="I-009", file=file, message=f"{holdings[0].part} is no longer found in this file",
            hint="delete .cache/ and run the command again; if it stays, report it")))


def _job(bench: Bench, piece: Piece, holdings: Sequence[Holding], source: Open) -> Job:
    def find(reference: str) -> bytes | None:
        return (piece.beside(reference) if piece.beside else None) or from_disk(bench.content, holdings[0].file, reference)

    return Job(order=order_of(piece, holdings), find=find, source=source)


def _kept(bench: Bench, holdings: Sequence[Holding]) -> Article | None:
    """What an earlier run made of the same bytes with the same code, its images still there."""
    text = bench.cache.get(bench.key(holdings))
    if text is None or any(not (bench.content / path).is_file() for path in MEDIA.findall(text)):
        return None
    return _parsed(text)


def _parsed(text: str) -> Article:
    file, _, rest = text.partition("\n")
    return document.parse(rest, file)[0]


_versions: list[str] = []


def version() -> str:
    """A digest of all code that decides what an article file says."""
    if not _versions:
        package = Path(__file__).parents[1]
        own = [path for path in package.glob("*.py") if path.name not in ("cli.py", "catalogue.py")]
        parts = [path for part in PARTS for path in (package / part).rglob("*") if path.is_file() and path.suffix != ".pyc"]
        _versions.append(version_of([*own, *parts, package / "subjects.csv"]))
    return _versions[0]
