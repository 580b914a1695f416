"""Names that would take the address of a list."""

from generator import catalogue
from generator.authority import Authority
from generator.permalinks import Ledger, slugify
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
