"""Names that would take the address of a list, or that Windows has for a device."""

import re
from pathlib import PurePosixPath

from generator import catalogue
from generator.authority import Authority
from generator.entity_pages import page_among
from generator.entity_pages.lists import LIST_ROOM, by_letters
from generator.permalinks import Ledger, Row, plain_slug, publish, slugify
from generator.views.letters import below, letter_of_page, letter_rows
from tests.versions.invented import FIRE, FLOOD, article
from tests.views.render import viewed


def test_what_is_called_index_has_an_address_beside_that_of_the_list() -> None:
    """A tag of twenty thousand hostile articles; a paper in Hungary, a town in Washington. No site could be built."""
    words = (*FIRE, "\u201cIt was Index,\u201d Mr Peter Index of the Index said in Index, Washington.")
    told = article("Index", words, publication="Index",
                   tags=("Index", "index."), bylines=("Index",))
    other = article("Index", FLOOD, publication="Index!", published="2019-05-03", tags=("INDEX",), bylines=("Peter Index",))
    paths = [made.path for made in viewed(catalogue.build((told, other), Authority(), Ledger(())))]

    assert len(paths) == len(set(paths))
    assert {"topics/index.html", "topics/called-index.html", "publications/index.html", "publications/called-index.html"} <= set(paths)
    assert "index-page" == slugify("Index page")


DEVICE = re.compile(r"(?:con|prn|aux|nul|com[1-9]|lpt[1-9])(?:\..*)?")
TOLD = {"publication": "COM1", "tags": ("Aux", "con", "#Nul", "lpt9"), "bylines": ("Prn",)}


def test_nothing_is_called_as_windows_calls_a_device() -> None:
    """Neither a file nor a folder: else a site on a stick is not unpacked there. `con.html` is one too."""
    made = catalogue.build((article("Con", FIRE, **TOLD), article("NUL", FLOOD, publication="Nul.")), Authority(), Ledger(()))
    paths = [page.path for page in viewed(made)]

    assert {"topics/called-aux.html", "topics/called-con.html", "topics/called-nul.html", "publications/called-com1.html"} <= set(paths)
    assert [] == [path for path in paths for part in PurePosixPath(path).parts if DEVICE.fullmatch(part)]
    assert "contract" == slugify("Contract") and "con" == plain_slug("Con")


def test_an_address_that_was_given_before_leads_there() -> None:
    told = article("Fire", FIRE, **TOLD)
    before = Ledger(tuple(Row(path=f"{id_}.html", kind=kind, target=id_) for kind, id_ in (
        ("topic", "topics/aux"), ("publication", "publications/com1"))))
    made = catalogue.build((told,), Authority(), before)

    assert {"topics/aux.html": "topics/called-aux.html", "publications/com1.html": "publications/called-com1.html"} == {
        path: made.moved[path] for path in ("topics/aux.html", "publications/com1.html")}
    assert publish(before, catalogue.ledger_rows(made)).redirects()["topics/aux.html"] == "topics/called-aux.html"


def test_a_list_by_letters_has_no_such_page_either() -> None:
    many = [f"Connor {n}" for n in range(LIST_ROOM + 1)]
    pages = by_letters("places", many, ())

    assert {"places/a-z/c", "places/a-z/co", "places/a-z/con-"} == pages
    assert "places/a-z/con-" == page_among(pages, "places", "Connor 7")
    assert "Con" == letter_of_page("places/a-z/con-") and below("places/a-z/co", pages) and not below("places/a-z/con-", pages)
    assert [["C"], ["Co"], ["Con"]] == [[link.label for link in row] for row in letter_rows("places/a-z/con-.html", pages)]
    assert all(row[0].current for row in letter_rows("places/a-z/con-.html", pages))


def test_a_page_of_a_list_that_was_published_stays_where_it_is() -> None:
    many = [f"Connor {n}" for n in range(LIST_ROOM + 1)]
    pages = by_letters("places", many, ["places/a-z/con"])

    assert {"places/a-z/c", "places/a-z/co", "places/a-z/con"} == pages
    assert "places/a-z/con" == page_among(pages, "places", "Connor 7")
