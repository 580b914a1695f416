"""The invented archive with every kind of page, whole in English, and of each kind one page for readers of Arabic."""

from pathlib import Path

import pytest

from tests.browser.seen import sample


@pytest.fixture(scope="session")
def english(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("seen") / "english"
    sample.write(folder, "en")
    return folder


@pytest.fixture(scope="session")
def arabic(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("seen") / "arabic"
    sample.write(folder, "ar", {path.partition("?")[0] for path in sample.kinds("ar").values()})
    return folder


@pytest.fixture(params=["en", "ar"])
def language(request: pytest.FixtureRequest) -> str:
    """Of the interface: one from left to right, one from right to left."""
    return str(request.param)


@pytest.fixture
def base(language: str, request: pytest.FixtureRequest) -> str:
    """The address of the site in this language, with a slash at its end."""
    folder: Path = request.getfixturevalue("english" if language == "en" else "arabic")
    return f"{folder.as_uri()}/"
