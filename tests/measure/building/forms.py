"""A report as a file of each generator, and the folders that their archives are."""

import hashlib
import shutil
from collections.abc import Mapping
from pathlib import Path

from generator import dates, prose
from generator.model import Article, Name, Original
from generator.permalinks import mint_id, slugify
from tests.measure.building.corpus import Report

SITES = Path(__file__).with_name("sites")
FIELDS = "title: {title}\ndate: {day}\nslug: {slug}\n"


def pelican(report: Report) -> str:
    """With Pelican's own front matter; the source is the category, as it has one."""
    head = FIELDS.format(title=report.title, day=report.day, slug=report.slug)
    names = "; ".join(one.name for one in report.names)
    return (f"{head}category: {report.source}\ntags: {', '.join(report.tags)}\nentities: {names}\nsummary: {report.summary}\n\n"
            f"{report.body}\n")


def hugo(report: Report) -> str:
    """Hugo has no archives by date: years and months are taxonomies, the usual way."""
    return _yaml(report, {"tags": report.tags, "years": (f"{report.day:%Y}",), "months": (f"{report.day:%Y-%m}",)})


def eleventy(report: Report) -> str:
    """Eleventy makes a collection of each of `tags` by itself; we make them with the others, so they have another name."""
    return _yaml(report, {"topics": report.tags})


def _yaml(report: Report, more: Mapping[str, tuple[str, ...]]) -> str:
    lists = {"entities": tuple(one.name for one in report.names), "sources": (report.source,), **more}
    head = FIELDS.format(title=_quoted(report.title), day=report.day, slug=report.slug)
    rows = "".join(f"{key}:\n" + "".join(f"  - {_quoted(value)}\n" for value in values) for key, values in lists.items())
    return f"---\n{head}summary: {_quoted(report.summary)}\n{rows}---\n\n{report.body}\n"


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '\\"') + '"'


def original(report: Report) -> str:
    """What an archive of ours received."""
    return f"{report.title}\n\n{report.summary}\n\n{report.day:%-d %B %Y}, {report.source}\n\n{prose.plain_text(report.body)}\n"


def article(report: Report) -> Article:
    """As our first half would have written it."""
    received = original(report).encode()
    digest = hashlib.sha256(received).hexdigest()
    blocks, text = prose.lay_out(headline=report.title, standfirst=report.summary, body=report.body)
    slug, id_ = slugify(report.title), mint_id(digest)
    return Article(
        id=id_, slug=slug, file=f"articles/{slug}-{id_}.md", headline=report.title, standfirst=report.summary, body=report.body,
        blocks=blocks, text=text, published=dates.parse(str(report.day), "stated"), date_basis="stated", publication=report.source,
        language="en", tags=report.tags,
        names=tuple(Name(name=one.name, type=one.kind, surfaces=(one.name,)) for one in report.names),
        original=Original(file=f"{report.number:06}.txt", media_type="text/plain", bytes=len(received), sha256=digest))


def write(path: Path, text: str) -> None:
    """A file in a folder that need not be there yet."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def copy_site(name: str, folder: Path) -> None:
    """Settings and theme of a generator."""
    shutil.copytree(SITES / name, folder, dirs_exist_ok=True)
