"""The real archive, built once a run from a copy of content/, and a real browser to read it in."""

import zipfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext

from generator import commands
from generator.export.imprint import Imprint
from tests.browser import tools
from tests.browser.checkout import ROOT, Checkout
from tests.browser.firefox import Firefox, running
from tests.browser.pages import Site
from tests.browser.server import serving
from tests.browser.watch import Watch

STICK = "My Archive #1 50% أخبار"
Visit = Callable[..., AbstractContextManager[tuple[BrowserContext, Watch]]]


@pytest.fixture(scope="session")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Checkout:
    """A checkout whose site is built. Tests that change something take a copy of it (see `copy`)."""
    return Checkout.of(ROOT, tmp_path_factory.mktemp("a checkout") / "pressmark").build()


@pytest.fixture
def copy(checkout: Checkout, tmp_path: Path) -> Checkout:
    """A built checkout that a test may break."""
    return Checkout.of(checkout.folder, tmp_path / "copy")


@pytest.fixture(scope="session")
def site(checkout: Checkout, tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The built site as it is handed over: the zip, unpacked in a folder whose name has what breaks addresses that are not escaped."""
    away = tmp_path_factory.mktemp("away")
    commands.export(checkout.content, ["zip"], away, Imprint(today="2026-03-04"), checkout.output)
    (packed,) = away.glob("*.zip")
    with zipfile.ZipFile(packed) as archive:
        archive.extractall(away / STICK)
    return Site(away / STICK / packed.stem, checkout.content / "permalinks.csv")


@pytest.fixture(scope="session")
def http(site: Site) -> Iterator[str]:
    """The site's address on a web server, below a path."""
    with serving(site.folder) as address:
        yield address


@pytest.fixture(scope="session")
def published_site(checkout: Checkout, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """Folder and address of the site as it is when it was built for that address."""
    copy = Checkout.of(checkout.folder, tmp_path_factory.mktemp("published") / "pressmark")
    with serving(copy.output) as address:
        done = copy.press({"SITEURL": address.rstrip("/")}, "publishconf.py")
        assert done.returncode == 0, done.stdout + done.stderr
        yield copy.output, address


@pytest.fixture(scope="session")
def published(published_site: tuple[Path, str]) -> str:
    """Its address."""
    return published_site[1]


@pytest.fixture(scope="session", params=["disk", "web"])
def base(request: pytest.FixtureRequest, site: Site) -> str:
    """The site's address, with a slash at the end: once as a folder on the disk, once on a web server."""
    return f"{site.folder.as_uri()}/" if request.param == "disk" else request.getfixturevalue("http")


@pytest.fixture(params=["disk", "web"])
def address(request: pytest.FixtureRequest, folder: Path) -> Iterator[str]:
    """The address of the invented archive that the tests of a folder have as `folder`: on the disk, and on a web server."""
    if request.param == "disk":
        yield f"{folder.as_uri()}/"
        return
    with serving(folder) as served:
        yield served


@pytest.fixture(scope="session")
def firefox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Firefox]:
    """This machine's Firefox."""
    with running(tools.firefox("the search in Firefox"), tmp_path_factory.mktemp("firefox")) as started:
        yield started


@pytest.fixture
def visit(browser: Browser) -> Visit:
    """Opens a watched browser context: `with visit(base, color_scheme="dark") as (context, watch)`."""
    @contextmanager
    def opened(base: str, **options: Any) -> Iterator[tuple[BrowserContext, Watch]]:
        context = browser.new_context(**options)
        context.set_default_timeout(15_000)
        try:
            yield context, Watch(base).over(context)
        finally:
            context.close()
    return opened
