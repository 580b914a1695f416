"""One article: read, normalised, its names and topics found."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from generator import document, doubts, drafting, intake, names, normalise, permalinks, store, subjects
from generator.accession.inventory import Holding
from generator.accession.media import with_media
from generator.accession.reaching import reached
from generator.cache import Cache, version_of
from generator.intake import Piece
from generator.model import Article
from generator.notices import Notice, Refused

PARTS = ("decoding", "intake", "normalise", "names", "claims", "accession")
"""The packages whose code decides what an article file says."""

MEDIA = re.compile(r"\]\((media/[0-9a-z.-]+)")

Choices = Mapping[str, str]
"""Which recogniser reads which language."""

Result = tuple[Sequence[Holding], Article | Refused]


def make_article(piece: Piece, holdings: Sequence[Holding], content: Path, choices: Choices) -> Article:
    """Read, normalise, keep its images, find names and topics. Raises Refused, and BrokenFile when a recogniser is not there."""
    first = holdings[0]
    draft = normalise.normalise(intake.read_piece(piece, first.file))
    draft = with_media(draft, piece, content, first.file)
    article = drafting.article_from(
        draft, id=permalinks.mint_id(first.sha256), slug=permalinks.slugify(draft.headline or drafting.UNTITLED),
        received=first.received, provenance=[holding.provenance for holding in holdings])
    article = replace(article, names=names.find(article, choices=choices))
    topics = tuple(topic for topic, _ in subjects.assign(article))
    tags = dict.fromkeys((*draft.tags, *topics, *subjects.hashtags(article)))
    return replace(article, tags=tuple(tags), doubts=doubts.noticed(article))


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


def articles_of(bench: Bench, file: str, accessions: Sequence[Sequence[Holding]]) -> Iterator[Result]:
    """The articles of one original as the generator would write them today; kept results first, then what must be read."""
    waiting: dict[str | None, Sequence[Holding]] = {}
    for holdings in accessions:
        kept = _kept(bench, holdings)
        if kept is None:
            waiting[holdings[0].part] = holdings
        else:
            yield holdings, kept
    if waiting:
        yield from _read(bench, file, waiting)


def _read(bench: Bench, file: str, waiting: dict[str | None, Sequence[Holding]]) -> Iterator[Result]:
    with reached(bench.originals / file, file) as (stream, size):
        mapping = next((dict(holdings[0].mapping) for holdings in waiting.values()), None)
        for piece in intake.pieces(stream, size, file, mapping):
            if isinstance(piece, Notice) or piece.part not in waiting:
                continue
            holdings = waiting.pop(piece.part)
            yield holdings, _made(bench, piece, holdings)
            if not waiting:
                return
    for holdings in waiting.values():
        yield holdings, Refused(Notice(code="I-009", file=file, message=f"{holdings[0].part} is no longer found in this file",
                                       hint="delete .cache/ and run the command again; if it stays, report it"))


def _made(bench: Bench, piece: Piece, holdings: Sequence[Holding]) -> Article | Refused:
    try:
        article = make_article(piece, holdings, bench.content, bench.choices)
    except Refused as refusal:
        return Refused(*(_told(notice, piece.part) for notice in refusal.notices))
    text = bench.cache.put(bench.key(holdings), f"{article.file}\n{document.write(article)}")
    return _parsed(text)


def _told(notice: Notice, part: str | None) -> Notice:
    """A container's notice says which part it is about."""
    told = notice.message if not part or part in notice.message else f"{part}: {notice.message}"
    return replace(notice, message=told, part=part)


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
