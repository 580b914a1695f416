"""The sample sites, rendered once."""

from functools import cache

import pytest

from generator.views import Site
from tests.views import received, render, sample, signed

PUBLISHED = Site(name="The Brimsey Archive", url="https://archive.example/brimsey", rights="The articles remain their publishers’.",
                 pages=(("about.html", "About this archive"),))


OTHERS = {"many": lambda: sample.thousand(40), "signed": signed.archive, "received": received.catalogue}
ORIGINALS = {"received": received.originals}


@cache
def site(name: str, published: bool = False) -> dict[str, str]:
    """Path -> text of a whole sample site."""
    catalogue = OTHERS[name]() if name in OTHERS else getattr(sample, name)()
    return render.rendered(catalogue, PUBLISHED if published else render.SITE, ORIGINALS[name]() if name in ORIGINALS else ())


@pytest.fixture(params=["ferry", "odd", "many", "much", "signed", "received", "empty"])
def any_site(request: pytest.FixtureRequest) -> dict[str, str]:
    """Each sample site in turn."""
    return site(request.param)
