"""An invented archive, opened from the disk and from the web."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Visit
from tests.browser.reading.doing import DESKTOP
from tests.browser.reading.sample import archive, path_of
from tests.views import render


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("to read") / "archive #1"
    render.write(archive(), made)
    return made


@pytest.fixture
def disk(folder: Path) -> str:
    return f"{folder.as_uri()}/"


@pytest.fixture
def page(address: str, visit: Visit) -> Iterator[Page]:
    """An article in a browser that must have nothing to complain of in the end."""
    with visit(address, **DESKTOP) as (context, watch):
        context.grant_permissions(["clipboard-read", "clipboard-write"])
        opened = context.new_page()
        opened.goto(address + path_of("start"))
        yield opened
        assert [] == watch.faults
