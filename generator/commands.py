"""What each verb of the command line does; nothing here prints."""

import shlex
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass, field, replace
from itertools import chain
from pathlib import Path
from typing import Any

from generator import (
    accession,
    authority,
    catalogue,
    collection_files,
    custody,
    date_orders,
    document,
    explaining,
    founding,
    hosting,
    link_report,
    names,
    permalinks,
    refusals,
    settings,
    settling,
    shards,
    site_size,
    sitecheck,
    store,
    unpublished,
    vault,
    worklist,
)
from generator.catalogue import Catalogue
from generator.entity_pages import PAGED
from generator.export import annotations, bag, csv_tables, oai, site_zip, tables
from generator.export.book import epub, pdf
from generator.export.imprint import Imprint
from generator.export.kiwix import zim
from generator.export.replay import wacz
from generator.export.sources import Sources
from generator.intake.field_map import field_map
from generator.model import Article
from generator.notices import BROKEN_PROMISE, BrokenFile, Notice, PressmarkError
from generator.progress import Progress
from generator.worklist import counted, in_text

DONE_BUT_REFUSED = 3
MOST_ARRIVALS = 20
"""Versions and copies that are told one by one."""

EXPORTS: dict[str, Callable[[Catalogue, Path, Imprint], Sequence[Path]]] = {
    "tables": tables.export, "csv": csv_tables.export, "annotations": annotations.export, "oai": oai.export}

Packing = Callable[[Catalogue, Sources, Path, Imprint], Sequence[Path]]
PACKED: dict[str, Packing] = {"zip": site_zip.export, "bag": bag.export, "wacz": wacz.export, "zim": zim.export}
"""Those that need the built site."""

BOOKS: dict[str, Packing] = {"epub": epub.export, "pdf": pdf.export}
"""Those that may be of a part of the archive."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a command has to say."""

    summary: str | None = None
    """One line."""

    lines: tuple[str, ...] = ()
    """What is printed before it."""

    notices: tuple[Notice, ...] = ()
    told: tuple[Notice, ...] = ()
    """Notices that `lines` tell in their own way."""

    data: dict[str, Any] = field(default_factory=dict)
    code: int = 0


# ---------------------------------------------------------------- the first half

def add(content: Path, paths: Iterable[Path], today: str, mapping: Iterable[str] = (), hands: accession.Hands | None = None,
        safe: Path | None = None) -> Outcome:
    """Copy originals in, then normalise; `mapping` are FIELD=KEY words for records of unknown shape, `hands` do the work.

    With a vault, the folder `safe`, what is withheld there is taken out of what came in.
    """
    place = vault.Vault.at(safe, content) if safe else None
    fields = field_map(mapping)
    with store.lock(content):
        store.sweep(content)
        taken = accession.take_in(content, paths, fields)
        accession.record_outside(content, taken, today)
        outcome = _normalised(content, today, len(taken.refused), hands)
        outcome = _with_vault(outcome, content, place, today)
    notices = tuple(taken.refused) + outcome.notices
    seen = f"{len(taken.new)} original{'s' * (len(taken.new) != 1)} taken in; " if taken.new else "nothing new; "
    others = len(taken.passed_over)
    beside = (f"passed over, for no article shows them: {others} images, style sheets and scripts",) if others else ()
    return Outcome(
        summary=seen + str(outcome.summary), lines=(*outcome.lines, *beside), notices=notices,
        code=DONE_BUT_REFUSED if taken.refused else outcome.code,
        data=outcome.data | {"taken_in": taken.new, "passed_over": taken.passed_over})


def normalise(content: Path, today: str, hands: accession.Hands | None = None, *, only_new: bool = False,
              safe: Path | None = None) -> Outcome:
    """Bring the article files up to date with the originals; with `only_new` make those that are missing and leave the others alone."""
    place = vault.Vault.at(safe, content) if safe else None
    with store.lock(content):
        store.sweep(content)
        return _with_vault(_normalised(content, today, 0, hands, only_new=only_new), content, place, today)


def _normalised(content: Path, today: str, at_the_door: int, hands: accession.Hands | None, *, only_new: bool = False) -> Outcome:
    """So many inputs were refused before they came in."""
    with Progress("normalising") as progress:
        report = accession.normalise_all(content, today, progress.tick, hands, only_new=only_new)
    summary = accession.told(report, len(report.refused) + at_the_door, only_new=only_new)
    return Outcome(summary=summary, notices=(*report.refused, *report.work), lines=tuple(_arrivals(report)),
                   data={"added": report.added, "changed": report.changed, "versions": [asdict(arrival) for arrival in report.arrivals]},
                   code=DONE_BUT_REFUSED if report.refused else 0)


def _arrivals(report: accession.Report) -> Iterable[str]:
    """Which of the new articles are versions or copies of others."""
    yield from map(str, report.arrivals[:MOST_ARRIVALS])
    if left := len(report.arrivals) - MOST_ARRIVALS:
        yield from [f"{left:,} more versions and copies; --format json lists them all"] if left > 0 else []


def names_in(text: str, content: Path) -> list[dict[str, Any]]:
    """The mentions in one plain text, by the recognisers of the archive and by what people decided on in its authority files."""
    choices = {**names.DEFAULTS, **settings.load(content).recognisers}
    known = names.KnownNames.decided(authority.load(content / "authority")[0].entities)
    return [dict(mention) for mention in names.mentions_of_text(text, choices=choices, known=known)]


# ---------------------------------------------------------------- an archive as a whole

def new(folder: Path, choices: founding.Choices) -> Outcome:
    """An empty archive with a copy of the tool."""
    founding.found(folder, choices)
    return Outcome(data={"folder": str(folder)}, lines=(
        f"a new archive is in {folder}; its name, language and colours: pelicanconf.py; what it keeps: content/pages/about.md",
        "now put articles into it (the first time it sets up what it needs, which takes a minute or two):",
        f"  cd {shlex.quote(str(folder))}", '  make add FROM="~/clippings"'))


def empty(content: Path, language: str) -> Outcome:
    """Put the archive aside and begin another one, with pages in this language; nothing is deleted."""
    with store.lock(content):
        aside = founding.empty(content, language)
    return Outcome(data={"aside": str(aside)}, lines=(
        f"{content} has no articles now; what was there is in {aside}",
        "its name and description are still in pelicanconf.py, what it keeps in content/pages/about.md: change them, then: make html"))


def upgrade(folder: Path, *, discard: bool = False) -> Outcome:
    """Bring the tool in an archive to this version."""
    changed, gone = founding.upgrade(folder, discard=discard)
    return Outcome(summary=f"{len(changed)} files of the tool changed, {len(gone)} are gone; now, in {folder}: make html",
                   data={"changed": changed, "gone": gone})


# ---------------------------------------------------------------- what is withheld

def withhold(content: Path, safe: Path, today: str) -> Outcome:
    """Take what is withheld out of the tracked files, and move the originals that have it into the vault; exit code 4 when some is left."""
    place = vault.Vault.at(safe, content)
    with store.lock(content):
        store.sweep(content)
        return _with_vault(Outcome(), content, place, today)


def _with_vault(outcome: Outcome, content: Path, place: vault.Vault | None, today: str) -> Outcome:
    if place is None:
        return outcome
    with store.lock(place.folder):
        store.sweep(place.folder)
        done = vault.withhold(content, place, today)
    left = tuple(vault.leaks(place, content))
    told = (f"withheld: {len(done.articles)} articles and {len(done.files)} other files changed, {done.originals} originals moved to the "
            "vault; build anew, and see docs/withholding.md for what git still has")
    changed = {"articles": done.articles, "files": done.files, "originals": done.originals}
    return replace(outcome, summary="; ".join(filter(None, (outcome.summary, told))), notices=(*outcome.notices, *left),
                   data=outcome.data | {"withheld": changed}, code=BROKEN_PROMISE if left else outcome.code)


def release(content: Path, safe: Path, wanted: str, today: str) -> Outcome:
    """Bring an article and its original back from the vault."""
    place = vault.Vault.at(safe, content)
    with store.lock(content), store.lock(place.folder):
        files = vault.release(content, place, wanted, today)
    return Outcome(summary=f"back from the vault: {', '.join(files)}", data={"files": list(files)})


# ---------------------------------------------------------------- the second half

def read_articles(content: Path) -> tuple[list[Article], list[Notice]]:
    """Every article file. Raises BrokenFile with the findings of all of them."""
    articles, notices, broken = [], list[Notice](), list[Notice]()
    for path in sorted((content / accession.ARTICLES).glob("*.md")):
        try:
            article, found = document.parse(store.read_text(path), f"content/{accession.ARTICLES}/{path.name}")
        except PressmarkError as problem:
            broken += problem.notices
        else:
            articles.append(article)
            notices += found
    if broken:
        raise BrokenFile(*broken)
    return articles, notices


def read_catalogue(content: Path, *, with_drafts: bool = False) -> tuple[Catalogue, tuple[Notice, ...]]:
    """The archive as it is published; with its drafts, as it will be. Raises PressmarkError."""
    articles, notices = read_articles(content)
    decisions, more = authority.load(content / "authority")
    path = content / permalinks.LEDGER
    ledger = permalinks.parse(store.read_text(path), str(path)) if path.is_file() else permalinks.Ledger(())
    orders = settings.load(content).date_orders
    more += date_orders.unknown(articles, orders)
    published, drafts = unpublished.parted(articles, ledger)
    archive = catalogue.build(date_orders.ordered(chain(published, drafts if with_drafts else ()), orders), decisions, ledger,
                              collected=collection_files.load(content), drafts={draft.id for draft in drafts})
    return archive, (*notices, *more)


def check(content: Path, output: Path, host: str | None = None, published: Path | None = None, safe: Path | None = None) -> Outcome:
    """The work-list, and broken promises (exit code 4): a changed original, an address that would vanish, a dead link.

    `output` is the built site; where there is none yet, its links are not checked. `host` is where it goes, if that is known, and
    `published` the file of addresses of the site that is there now.
    """
    originals = content / accession.ORIGINALS
    manifest = store.read_manifest(originals)
    log, unsound = custody.looked_at(originals, manifest)
    broken = [*unsound, *store.verify(originals, manifest, log.away)]
    archive, notices = read_catalogue(content)
    path = content / permalinks.LEDGER
    ledger = permalinks.parse(store.read_text(path), str(path)) if path.is_file() else permalinks.Ledger(())
    if ledger.rows:
        pages = [row for row in ledger.in_force().values() if row.kind == "page"]
        try:
            permalinks.publish(ledger, [*catalogue.ledger_rows(archive), *pages], str(path))
        except PressmarkError as problem:
            broken += problem.notices
    broken += sitecheck.broken_links(output)
    size = site_size.look(output).size
    broken += hosting.unfit(output, size, host) if host else ()
    broken += hosting.forgotten(store.read_text(published), ledger, str(path)) if published else ()
    if safe:
        place = vault.Vault.at(safe, content)
        broken += (*store.verify(place.originals, store.read_manifest(place.originals)), *vault.leaks(place, content, output))
    items = worklist.items_of(archive, content)
    seen = len(notices) + counted(items)
    turned_away = (name for refusal in refusals.read(content) if (name := refusal.within))
    notices = (*notices, *custody.unrecorded(originals, manifest, turned_away))
    notices += tuple(site_size.warnings(size, settings.load(content).size_warning))
    return Outcome(
        summary=f"{len(broken)} broken promise{'s' * (len(broken) != 1)}, {seen} thing{'s' * (seen != 1)} for a person to look at",
        lines=(*in_text.lines(items), *log.told), notices=(*broken, *notices), told=tuple(item.notice for item in items),
        data={"work": in_text.counts(items), "custody": {"lines": len(log.events), "heads": log.heads}}, code=4 if broken else 0)


def export(
    content: Path, kinds: Sequence[str], to: Path, imprint: Imprint, output: Path = Path("output"), of: str | None = None,
) -> Outcome:
    """Write the archive in other forms; `output` is the built site, for those that have it, `of` what books are of."""
    archive, _ = read_catalogue(content)
    sources = Sources(content=content, output=output, of=of, tool=founding.files_of_tool() if "bag" in kinds else {})
    with store.lock(to):
        for folder in (to, to / annotations.FOLDER):
            store.sweep(folder, below=False)
        whole = PACKED | BOOKS
        written = {kind: whole[kind](archive, sources, to, imprint) if kind in whole else EXPORTS[kind](archive, to, imprint)
                   for kind in dict.fromkeys(kinds)}
    told = ", ".join(f"{kind}: {len(files):,} file{'s' * (len(files) != 1)}" for kind, files in written.items())
    return Outcome(summary=f"{told} in {to}", data={"files": [str(path) for files in written.values() for path in files]})


def links(content: Path, file: Path, manner: link_report.Manner) -> Outcome:
    """Ask the hosts whether the links out of the archive still answer; a run that was stopped goes on where it was."""
    archive, _ = read_catalogue(content)
    counts = link_report.report(link_report.outgoing(archive), file, manner)
    told = ", ".join(f"{count:,} {outcome}" for outcome, count in sorted(counts.items()))
    return Outcome(summary=f"links: {told or 'none'}; report in {file}", data={"outcomes": dict(counts), "report": str(file)})


def stats(content: Path, output: Path) -> Outcome:
    """Counts; and how large the built site is, where there is one."""
    archive, _ = read_catalogue(content)
    counts = {
        "articles": len(archive.articles), "undated": len(archive.undated), "stories": len(archive.stories),
        "topics": len(archive.topics), "mentions": sum(len(archive.mentions[article.id]) for article in archive.articles),
        "quotations": sum(len(archive.quotes[article.id]) for article in archive.articles),
        "figures": sum(len(archive.figures[article.id]) for article in archive.articles),
        "earlier versions": len(archive.earlier), "copies": sum(archive.duplicate_of(id_) is not None for id_ in archive.copies),
    }
    for kind, folder in PAGED.items():
        counts[folder] = sum(entity.type == kind for entity in archive.entities)
    width = max(map(len, counts))
    lines = tuple(f"{name:<{width}}  {number:>8,}" for name, number in counts.items())
    size = site_size.look(output).size
    told = ("", *site_size.report(size)) if size.kinds else ()
    return Outcome(lines=(*lines, *told), data=dict(counts) | {"site": site_size.data(size)})


def parted(content: Path, output: Path, uploaded: Path | None) -> Outcome:
    """List the built site's files in shards, and what of each is to be uploaded where the site of other lists was."""
    limit = settings.load(content).shard_size or shards.DEFAULT
    before = shards.read(uploaded) if uploaded else {}
    now = shards.write(output, content, limit)
    found = shards.changes(now, before)
    folder = shards.folder_of(output)
    shards.write_changes(found, folder)
    files = [file for changed in found.upload.values() for file in changed]
    size = site_size.megabytes(sum(file.bytes for file in files))
    return Outcome(
        summary=f"{len(now):,} shard{'s' * (len(now) != 1)} in {folder}; to upload: {len(files):,} files, {size}, of {len(found.upload):,} "
                f"shards; to delete: {len(found.delete):,}",
        data={"folder": str(folder), "shards": list(now), "upload": {name: len(changed) for name, changed in found.upload.items()},
              "delete": len(found.delete)})


# ---------------------------------------------------------------- one article

def find_article(archive: Catalogue, wanted: str) -> Article:
    """The article with this id, or whose file has this path. Raises BrokenFile (F-095)."""
    wanted_id = Path(wanted).stem.rpartition("-")[2]
    if wanted_id in archive.by_id:
        return archive.by_id[wanted_id]
    raise BrokenFile(Notice(code="F-095", message=f"no article is called {wanted}",
                            hint="give the id at the end of its address, or the path of its file"))


def accept(content: Path, wanted: str, what: Sequence[str] = ()) -> Outcome:
    """Write an inferred date into the article file, decided by a person; or do what doubts propose, by their names."""
    if what:
        return _settled(content, wanted, what, settling.accept)
    archive, _ = read_catalogue(content, with_drafts=True)
    article = find_article(archive, wanted)
    date = archive.dates.get(article.id)
    if date is None or date.basis != "inferred":
        raise BrokenFile(Notice(code="F-096", file=article.place, message="no date was inferred for this article",
                                hint="write published: and date_basis: curated into its front matter"))
    with store.lock(content):
        accession.settle_date(content, article, date.edtf.rstrip("~"))
    return Outcome(summary=f"{(content / article.file).as_posix()}: the date is {date.edtf.rstrip('~')}, by your decision; now: make html")


def refuse(content: Path, wanted: str, what: Sequence[str] = ()) -> Outcome:
    """Settle that an article's date is not known; or that all stays as it is where something is doubtful."""
    if what:
        return _settled(content, wanted, what, settling.refuse)
    archive, _ = read_catalogue(content, with_drafts=True)
    article = find_article(archive, wanted)
    if article.published is not None and article.date_basis == "curated":
        raise BrokenFile(Notice(code="F-096", file=article.place, message=f"a person has dated this article: {article.published.edtf}",
                                hint="if that is wrong, change published: in its front matter; null says that the date is not known"))
    with store.lock(content):
        accession.settle_date(content, article, None)
    return Outcome(summary=f"{(content / article.file).as_posix()}: the date is not known, by your decision; now: make html")


def _settled(content: Path, wanted: str, what: Sequence[str], decide: Callable[[Article, str], Article]) -> Outcome:
    with store.lock(content):
        file, changed = accession.settle(content, wanted, what, decide)
    return Outcome(summary=f"{file}: settled {', '.join(what)}; changed: {', '.join(changed) or 'nothing'}",
                   data={"file": file, "changed": changed})


def explain(content: Path, wanted: str) -> Outcome:
    """Everything that was decided about one article, and why."""
    archive, _ = read_catalogue(content, with_drafts=True)
    lines = tuple(explaining.explanation(archive, find_article(archive, wanted)))
    return Outcome(lines=lines, data={"lines": lines})
