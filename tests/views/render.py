"""Render a catalogue with the real templates, as press does, into a folder: `python -m tests.views.render DIR [sample …]`."""

import shutil
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

import jinja2

from generator import prose, search, views
from generator.catalogue import Catalogue
from generator.model import Article
from generator.press.scripts import joined
from generator.press.speaking import speak
from generator.press.theme import page_scripts, style_sheets
from generator.wording import ENGLISH, Wording
from generator.worklist import Item
from tests.views import hard, sample, signed

Originals = Iterable[tuple[Article, bytes]]
ROOT = Path(__file__).parents[2]
SITE = views.Site(
    name="Brimsey, April 2016", description="Two reports of one fire, kept as they were printed.",
    rights="The articles remain their publishers’.", pages=(("about.html", "About this archive"),),
)
ABOUT = "What this is.\n\n## How it is made\n\n- by rule\n- by hand\n\n> A quotation.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"


def environment(wording: Wording = ENGLISH) -> jinja2.Environment:
    """As in pelicanconf.py."""
    loader = jinja2.FileSystemLoader(ROOT / "theme" / "templates")
    made = jinja2.Environment(
        loader=loader, autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True,
    )
    speak(made, wording)
    return made


def viewed(catalogue: Catalogue, site: views.Site = SITE, originals: Originals = (), work: tuple[Item, ...] | None = None,
           drafts: tuple[Article, ...] = (), look: views.Look | None = None) -> tuple[views.Page | views.File, ...]:
    """Every file of the site, an own page included, before it is printed."""
    about = views.OwnPage(slug="about", title="About this archive", description=None, body=prose.render_page(ABOUT))
    return tuple(views.pages(catalogue, site, work, originals, drafts, look, (about,)))


def printed(pages: Iterable[views.Page | views.File], site: views.Site = SITE) -> dict[str, str]:
    """Path -> text of these."""
    env = environment(site.wording)
    return {
        page.path: page.data.decode() if isinstance(page, views.File) else env.get_template(page.template).render(page=page.view, site=site)
        for page in pages
    }


def rendered(catalogue: Catalogue, site: views.Site = SITE, originals: Originals = ()) -> dict[str, str]:
    """Path -> text of every file of the site."""
    return printed(viewed(catalogue, site, originals), site)


def write(catalogue: Catalogue, folder: Path, site: views.Site = SITE) -> int:
    """Write the whole site into a folder; gives the number of pages."""
    return write_files(rendered(catalogue, site), catalogue, folder, site)


def write_files(files: Mapping[str, str], catalogue: Catalogue, folder: Path, site: views.Site = SITE) -> int:
    """Write these files into a folder, the search and the theme beside them; gives the number of pages."""
    shutil.rmtree(folder, ignore_errors=True)
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, "utf-8")
    for name, data in search.build(catalogue, views.citations(views.desk_for(catalogue, site)), site.wording):
        (folder / "search" / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / "search" / name).write_bytes(data)
    shutil.copytree(ROOT / "theme" / "static", folder / "theme")
    own = (*joined(ROOT / "theme"), *page_scripts(ROOT / "theme", site.wording))
    for name, text in (*style_sheets(ROOT / "theme", views.spine_sheet(views.desk_for(catalogue, site))), *own):
        (folder / "theme" / name).write_text(text, "utf-8")
    return len(files)


if __name__ == "__main__":
    target, *names = sys.argv[1:]
    for name in names or ["ferry", "odd", "thousand", "signed", "hard", "empty"]:
        made = {"signed": signed.archive, "hard": hard.hard}.get(name) or getattr(sample, name)
        write(made(), Path(target, name))
