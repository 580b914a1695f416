"""What each verb of the command line does; nothing here prints."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from generator import accession, authority, catalogue, document, names, permalinks, sitecheck, store
from generator.catalogue import Catalogue
from generator.export import tables
from generator.model import Article
from generator.notices import BrokenFile, Notice, PressmarkError
from generator.progress import Progress

DONE_BUT_REFUSED = 3
EXPORTS: dict[str, Callable[[Catalogue, Path], Sequence[Path]]] = {"tables": tables.export}


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a command has to say."""

    summary: str | None = None
    """One line."""

    lines: tuple[str, ...] = ()
    """What is printed before it."""

    notices: tuple[Notice, ...] = ()
    data: dict[str, Any] = field(default_factory=dict)
    code: int = 0


# ---------------------------------------------------------------- the first half

def add(content: Path, paths: Iterable[Path], today: str) -> Outcome:
    """Copy originals in, then normalise."""
    with store.lock(content):
        taken = accession.take_in(content, paths)
    outcome = normalise(content, today)
    notices = tuple(taken.refused) + outcome.notices
    seen = f"{len(taken.new)} originals taken in; " if taken.new else "nothing new; "
    others = len(taken.passed_over)
    beside = (f"passed over, for no article shows them: {others} images, style sheets and scripts",) if others else ()
    return Outcome(
        summary=seen + str(outcome.summary), lines=beside, notices=notices, code=DONE_BUT_REFUSED if taken.refused else outcome.code,
        data=outcome.data | {"taken_in": taken.new, "passed_over": taken.passed_over})


def normalise(content: Path, today: str) -> Outcome:
    """Bring the article files up to date with the originals."""
    with store.lock(content), Progress("normalising") as progress:
        report = accession.normalise_all(content, today, progress.tick)
    parts = [f"{report.articles} articles", f"{len(report.added)} new", f"{len(report.changed)} changed"]
    if report.work:
        parts.append(f"{len(report.work)} for review")
    parts.append(f"{len(report.refused)} refused")
    return Outcome(summary=", ".join(parts), notices=(*report.refused, *report.work),
                   data={"added": report.added, "changed": report.changed},
                   code=DONE_BUT_REFUSED if report.refused else 0)


def names_in(text: str) -> list[dict[str, Any]]:
    """The mentions in one plain text."""
    return [dict(mention) for mention in names.mentions_of_text(text)]


# ---------------------------------------------------------------- the second half

def read_articles(content: Path) -> tuple[list[Article], list[Notice]]:
    """Every article file. Raises BrokenFile with the findings of all of them."""
    articles, notices, broken = [], list[Notice](), list[Notice]()
    for path in sorted((content / accession.ARTICLES).glob("*.md")):
        try:
            article, found = document.parse(store.read_text(path), f"{accession.ARTICLES}/{path.name}")
        except PressmarkError as problem:
            broken += problem.notices
        else:
            articles.append(article)
            notices += found
    if broken:
        raise BrokenFile(*broken)
    return articles, notices


def read_catalogue(content: Path) -> tuple[Catalogue, tuple[Notice, ...]]:
    """The archive as a build would see it. Raises PressmarkError."""
    articles, notices = read_articles(content)
    decisions, more = authority.load(content / "authority")
    path = content / permalinks.LEDGER
    ledger = permalinks.parse(store.read_text(path), str(path)) if path.is_file() else permalinks.Ledger(())
    return catalogue.build(articles, decisions, ledger), (*notices, *more)


def check(content: Path, output: Path) -> Outcome:
    """The work-list, and broken promises (exit code 4): a changed original, an address that would vanish, a dead link.

    `output` is the built site; where there is none yet, its links are not checked.
    """
    originals = content / accession.ORIGINALS
    broken = list(store.verify(originals, store.read_manifest(originals)))
    archive, notices = read_catalogue(content)
    path = content / permalinks.LEDGER
    if path.is_file():
        ledger = permalinks.parse(store.read_text(path), str(path))
        pages = [row for row in ledger.in_force().values() if row.kind == "page"]
        try:
            permalinks.publish(ledger, [*catalogue.ledger_rows(archive), *pages], str(path))
        except PressmarkError as problem:
            broken += problem.notices
    broken += sitecheck.broken_links(output)
    found = (*broken, *notices, *archive.work)
    summary = f"{len(broken)} broken promises, {len(found) - len(broken)} things for a person to look at"
    return Outcome(summary=summary, notices=found, code=4 if broken else 0)


def export(content: Path, kind: str, to: Path) -> Outcome:
    """Write the archive in another form."""
    archive, _ = read_catalogue(content)
    written = EXPORTS[kind](archive, to)
    return Outcome(summary=f"{kind}: {len(written)} files in {to}", data={"files": [str(path) for path in written]})


def stats(content: Path) -> Outcome:
    """Counts."""
    archive, _ = read_catalogue(content)
    counts = {
        "articles": len(archive.articles), "undated": len(archive.undated), "stories": len(archive.stories),
        "topics": len(archive.topics), "mentions": sum(map(len, archive.mentions.values())),
        "quotations": sum(map(len, archive.quotes.values())), "figures": sum(map(len, archive.figures.values())),
    }
    for kind, folder in catalogue.PAGED.items():
        counts[folder] = sum(entity.type == kind for entity in archive.entities)
    width = max(map(len, counts))
    return Outcome(lines=tuple(f"{name:<{width}}  {number:>8,}" for name, number in counts.items()), data=dict(counts))


# ---------------------------------------------------------------- one article

def find_article(archive: Catalogue, wanted: str) -> Article:
    """The article with this id, or whose file has this path. Raises BrokenFile (F-095)."""
    wanted_id = Path(wanted).stem.rpartition("-")[2]
    for article in archive.articles:
        if wanted_id == article.id:
            return article
    raise BrokenFile(Notice(code="F-095", message=f"no article is called {wanted}",
                            hint="give the id at the end of its address, or the path of its file"))


def accept(content: Path, wanted: str) -> Outcome:
    """Write an inferred date into the article file, decided by a person."""
    archive, _ = read_catalogue(content)
    article = find_article(archive, wanted)
    date = archive.dates.get(article.id)
    if date is None or date.basis != "inferred":
        raise BrokenFile(Notice(code="F-096", file=article.file, message="no date was inferred for this article",
                                hint="write published: and date_basis: curated into its front matter"))
    with store.lock(content):
        accession.settle_date(content, article, date.edtf.rstrip("~"))
    return Outcome(summary=f"{article.file}: published {date.edtf.rstrip('~')}, curated")


def refuse(content: Path, wanted: str) -> Outcome:
    """Settle that an article's date is not known."""
    archive, _ = read_catalogue(content)
    article = find_article(archive, wanted)
    with store.lock(content):
        accession.settle_date(content, article, None)
    return Outcome(summary=f"{article.file}: published null, curated")


def explain(content: Path, wanted: str) -> Outcome:
    """Everything that was decided about one article, and why."""
    archive, _ = read_catalogue(content)
    lines = tuple(_explanation(archive, find_article(archive, wanted)))
    return Outcome(lines=lines, data={"lines": lines})


def _explanation(archive: Catalogue, article: Article) -> Iterable[str]:
    yield f"{article.headline}  [{article.id}]"
    yield f"  file {article.file}, from originals/{article.original.file}"
    date = archive.dates.get(article.id)
    yield f"  date {date.edtf if date else 'not known'} ({date.basis if date else article.date_basis or 'nothing says'})"
    yield from (f"    because {because.detail}" for because in (date.because if date else ()))
    yield "set aside"
    yield from (f"  line {aside.line}  {aside.rule}: {aside.text}" for aside in article.set_aside)
    yield "names"
    for entity_id in dict.fromkeys(mention.entity for mention in archive.mentions[article.id]):
        if entity_id:
            yield from _about_entity(archive, article, entity_id)
    yield "topics"
    for (owner, topic), reasons in archive.topic_because.items():
        if owner == article.id:
            yield f"  {topic}: " + "; ".join(because.detail for because in reasons)
    for story in archive.stories:
        if article.id in story.articles:
            yield f"story {story.id}: " + "; ".join(because.detail for because in story.because)


def _about_entity(archive: Catalogue, article: Article, entity_id: str) -> Iterable[str]:
    surfaces = [mention.surface for mention in archive.mentions[article.id] if mention.entity == entity_id]
    forms = ", ".join(f"{form} ×{surfaces.count(form)}" for form in dict.fromkeys(surfaces))
    entity = archive.entity[entity_id]
    yield f"  {entity.name} ({entity.type}): {forms}"
    yield from (f"    because {because.detail}" for because in entity.because)

