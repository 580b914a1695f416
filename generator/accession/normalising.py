"""Bring content/articles/ up to date with content/originals/."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from generator import attributes, authority, custody, document, names, permalinks, refusals, settings, store
from generator.accession.arrivals import Arrival, Door
from generator.accession.crew import Crew
from generator.accession.hands import Hands, Here
from generator.accession.inventory import Holding, Inventory, take_stock
from generator.accession.making import Bench, articles_of, version
from generator.accession.orders import Choices
from generator.accession.reaching import ORIGINALS
from generator.accession.refusing import record_inside, refused
from generator.accession.writers import Writers
from generator.cache import Cache
from generator.model import Article
from generator.notices import Notice, Refused
from generator.refusals import Refusal

ARTICLES = "articles"
WITHDRAWN = "\nwithdrawn:"

Tick = Callable[[str, int], None]
"""Told the file under way and how many articles there are in all."""


@dataclass(slots=True)
class Report:
    """What a run did."""

    added: list[str]
    """Article files that are new."""

    changed: list[str]
    """Article files that a re-run changed."""

    refused: list[Notice]
    refusals: list[Refusal]
    """The same, for the record."""

    work: list[Notice]
    arrivals: list[Arrival]
    """New articles that are versions or copies of others."""

    articles: int = 0


def normalise_all(content: Path, today: str, tick: Tick = lambda _file, _total: None, hands: Hands | None = None, *,
                  only_new: bool = False) -> Report:
    """Bring content/articles/ up to date with content/originals/; `today` dates what is new, `tick` is told of each article.

    `hands` do the work, this process when there are none; they are let go at the end. With `only_new` the article files that are there
    stay as they are, and no recogniser is asked about them.

    Raises BrokenPromise when an original is not what was received, BrokenFile when an article file cannot be read.
    """
    originals, report = content / ORIGINALS, Report(added=[], changed=[], refused=[], refusals=[], work=[], arrivals=[])
    manifest = store.read_manifest(originals)
    log = custody.read(originals)
    store.require_intact(originals, manifest, log.away)
    existing = _existing(content)
    bench = Bench(content=content, originals=originals, cache=Cache(content.parent / ".cache"),
                  choices={**names.DEFAULTS, **settings.load(content).recognisers})
    crew, writers = Crew(hands or Here(), bench.choices, bench.keep), Writers()
    known = names.KnownNames.decided(authority.load(content / "authority")[0].entities)
    try:
        stock = take_stock(originals, manifest, today, bench.cache, version())
        stock.bar(log.away)
        _refuse(report, content, stock.refused, stock, today)
        report.work += stock.work
        if only_new:
            stock.accessions = {digest: held for digest, held in stock.accessions.items()
                                if permalinks.mint_id(digest) not in existing or any(holding.file not in manifest for holding in held)}
        recorded, turned_away = frozenset(manifest), {refusal.sha256 for refusal in refusals.read(content)}
        door = Door(content=content, watched=any(
            permalinks.mint_id(digest) not in existing or (holdings[0].file not in recorded and digest not in turned_away)
            for digest, holdings in stock.accessions.items()))
        for holdings, fresh in articles_of(bench, _by_file(stock), crew):
            tick(holdings[0].file, len(stock.accessions))
            if isinstance(fresh, Refused):
                _refuse(report, content, fresh.notices, stock, today, holdings[0].sha256)
                continue
            manifest |= {holding.file: stock.entries[holding.file] for holding in holdings}
            named = known.added_to(fresh)
            path = existing.get(named.id)
            if path is None or (holdings[0].file not in recorded and _is_as_written(path, named)):
                report.added.append(named.file)
                report.work += _long(named, bench.choices)
            door.see(named, _keep(content, named, path, report, writers))
            report.articles += 1
        writers.flush()
    except BaseException:
        crew.close(at_once=True)
        raise
    else:
        crew.close()
    finally:
        writers.close()
        bench.cache.close()
    report.arrivals += door.let_in({_id(Path(file)) for file in report.added})
    report.work += door.work
    manifest |= _beside(stock, manifest)
    manifest = store.read_manifest(originals) | manifest  # somebody's lines may have been merged in meanwhile
    store.write_manifest(originals, manifest)
    custody.keep(originals, custody.read(originals), manifest)
    attributes.keep(content)
    record_inside(content, report.refusals, [entry.sha256 for entry in manifest.values()])
    return report


def _refuse(report: Report, content: Path, notices: Iterable[Notice], stock: Inventory, today: str, sha256: str | None = None) -> None:
    """Tell what was refused, and keep it for the record under the digest of the part, or of the file."""
    for notice in notices:
        entry = stock.entries.get(notice.file or "")
        report.refused.append(notice)
        report.refusals.append(refused(content, content / ORIGINALS / (notice.file or ""), notice, today,
                                       sha256 or (entry.sha256 if entry else None)))


def _by_file(stock: Inventory) -> dict[str, list[Sequence[Holding]]]:
    """The accessions by the original in which each is found first."""
    files: dict[str, list[Sequence[Holding]]] = defaultdict(list)
    for holdings in stock.accessions.values():
        files[holdings[0].file].append(holdings)
    return files


def _beside(stock: Inventory, manifest: Mapping[str, store.Entry]) -> dict[str, store.Entry]:
    """The entries of files that belong to an article without being one."""
    held = {holding.file for holdings in stock.accessions.values() for holding in holdings}
    refused = {notice.file for notice in stock.refused}
    return {name: entry for name, entry in stock.entries.items() if name not in manifest and name not in held | refused}


def _existing(content: Path) -> dict[str, Path]:
    """Article id -> its file; the id is the last part of the file's name."""
    return {_id(path): path for path in sorted((content / ARTICLES).glob("*.md"))}


def _id(path: Path) -> str:
    return path.stem.rpartition("-")[2]


def _long(article: Article, choices: Choices) -> Iterator[Notice]:
    """That it is longer than any article, where that makes a difference."""
    if names.is_read_in_part(article, choices):
        yield Notice(
            code="I-073", level="work", file=f"content/{article.file}",
            message=f"longer than any article: names were looked for in its first {names.MOST_READ // 1_000_000} million characters",
            hint="every line is kept; to have all its names found, split the original into one file an article and add those")


def _is_as_written(path: Path, fresh: Article) -> bool:
    """Whether a run that did not come to its end has written the file, and nobody has since: to this one the article is new."""
    return path.name == Path(fresh.file).name and path.read_bytes() == document.write(fresh).encode()


def _keep(content: Path, fresh: Article, path: Path | None, report: Report, writers: Writers) -> Path:
    """Write a new article file, or bring what the generator found into the one that is there at `path`; the file."""
    if path is None:
        path = content / fresh.file
        writers.do(store.write, path, document.write(fresh).encode())
        return path
    file = f"{ARTICLES}/{path.name}"
    current = store.read_text(path)
    if WITHDRAWN in current:
        return path  # no word of it comes back by a re-run
    merged, notices = document.merge(current, replace(fresh, file=file, slug=path.stem.rpartition("-")[0]), f"content/{file}")
    report.work += notices
    if store.write(path, merged.encode()):
        report.changed.append(file)
    return path
