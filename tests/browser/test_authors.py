"""Pages of authors in a browser. The repository's own archive has none: they are those of the sixty invented articles."""

from pathlib import Path

import pytest

from tests.browser import tools
from tests.browser.conftest import Visit
from tests.browser.test_checkers import AXE, SETTLED
from tests.views import render, signed

PAGES = ("authors/index.html", "authors/ottoline-marsh.html", "authors/associated-press.html", "people/ines-calloway.html",
         "publications/the-brimsey-gazette.html", "publications/index.html")


@pytest.fixture(scope="module")
def signed_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("signed")
    render.write(signed.archive(), folder)
    return folder


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_violation_on_pages_of_authors(scheme: str, signed_site: Path, visit: Visit) -> None:
    axe = tools.checker("axe", "axe-core/axe.min.js").read_text("utf-8")
    base = f"{signed_site.as_uri()}/"
    article = next(path for path in sorted((signed_site / "articles").glob("*.html")) if 'rel="author"' in path.read_text("utf-8"))
    with visit(base, color_scheme=scheme, reduced_motion="reduce", bypass_csp=True) as (context, _):
        page = context.new_page()
        violations = {}
        for path in (*PAGES, f"articles/{article.name}"):
            page.goto(base + path, wait_until="load")
            page.wait_for_function(SETTLED)
            page.evaluate(axe)
            if found := page.evaluate(AXE):
                violations[path] = found

    assert {} == violations


@pytest.mark.parametrize("width", [320, 768, 1440])
def test_no_page_of_an_author_is_wider_than_its_window(width: int, signed_site: Path, visit: Visit) -> None:
    base = f"{signed_site.as_uri()}/"
    with visit(base, viewport={"width": width, "height": 800}) as (context, _):
        page = context.new_page()
        wide = []
        for path in PAGES:
            page.goto(base + path, wait_until="load")
            if page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
                wide.append(path)

    assert [] == wide
