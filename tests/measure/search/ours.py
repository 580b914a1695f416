"""Our search on the articles of a benchmark: its index as the site has it, and the engine under Node."""

import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import MappingProxyType

from generator import search, views
from generator.catalogue import Catalogue
from generator.search.take_away import Citations
from tests.measure.search.corpus import Text
from tests.search.conftest import article, catalogue
from tests.views import render, sample

NONE: Citations = MappingProxyType({})
CITATIONS, LAST = "c/", "root.js"
"""Parts with citations; and the part that comes after these."""

PAGE = "search.html"
SITE = views.Site(name="An archive to measure", description="Articles for a benchmark.")


def archive(texts: Sequence[Text]) -> Catalogue:
    """The texts as articles; the article a007 is the text 7."""
    return catalogue([article(number, text.title, text.text, language=text.language, date=text.date, publication=text.publication)
                      for number, text in enumerate(texts)])


def number(id_: str) -> int:
    """The text that an article is."""
    return int(id_[1:])


def index(made: Catalogue, given_away: Citations = NONE) -> Iterator[tuple[str, bytes]]:
    """The parts of the index."""
    return search.build(made, given_away)


def citations(made: Catalogue) -> Citations:
    """What a site adds to the index and no other engine has."""
    return views.citations(views.desk_for(made, SITE))


def put(name: str, data: bytes, folder: Path) -> None:
    """Write a part of the index."""
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(data)


def page(made: Catalogue, folder: Path) -> None:
    """The search page as a site has it, with all that it loads, in a folder that is made anew; its index is still to be put there."""
    render.write(sample.empty(), folder)
    shutil.rmtree(folder / "search")
    found = next(page for page in views.pages(made, SITE) if page.path == PAGE and isinstance(page, views.Page))
    (folder / PAGE).write_text(render.environment().get_template(found.template).render(page=found.view, site=SITE), "utf-8")
