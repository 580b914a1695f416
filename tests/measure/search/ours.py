"""Our search on the articles of a benchmark: its index as the site has it, and the engine under Node."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from types import MappingProxyType

from generator import search, views
from generator.catalogue import Catalogue
from generator.search.take_away import Citations
from generator.views.desk import desk_for
from generator.views.search_page import search_page
from tests.measure.search.corpus import Text
from tests.search.conftest import article, catalogue
from tests.views.render import environment, put_theme

NONE: Citations = MappingProxyType({})
CITATIONS, LAST = "c/", "root.js"
"""Parts with citations; and the part that comes after these."""

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
    return views.citations(made, SITE)


def put(name: str, data: bytes, folder: Path) -> None:
    """Write a part of the index."""
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(data)


def page(made: Catalogue, folder: Path) -> None:
    """The search page as a site has it, with what it loads."""
    view = search_page(desk_for(made, SITE))
    text = environment().get_template(view.template).render(page=view.view, site=SITE)
    (folder / view.path).write_text(text, "utf-8")
    put_theme(folder)
