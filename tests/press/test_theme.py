"""A theme that lacks a file that its pages ask for stops the build; the site would look broken, and nothing would say so."""

import shutil
from pathlib import Path

import pytest

from generator.notices import BrokenFile
from generator.press.theme import LAYERS, STYLES, require_theme

OURS = Path(__file__).parents[2] / "theme"


@pytest.fixture
def theme(tmp_path: Path) -> Path:
    return Path(shutil.copytree(OURS, tmp_path / "theme"))


def missing(theme: Path) -> list[str]:
    with pytest.raises(BrokenFile) as broken:
        require_theme(theme)
    assert {"T-001"} == {notice.code for notice in broken.value.notices}
    return [Path(str(notice.file)).relative_to(theme).as_posix() for notice in broken.value.notices]


def test_the_archive_s_own_theme_is_whole(theme: Path) -> None:
    require_theme(theme)


@pytest.mark.parametrize("name", ["static/js/page.js", "static/js/search-engine.js", "static/js/search-files.js", "static/icon.svg"])
def test_a_script_or_picture_that_a_template_asks_for_is_missed(name: str, theme: Path) -> None:
    (theme / name).unlink()
    assert [name] == missing(theme)


def test_a_typeface_that_a_style_asks_for_is_missed(theme: Path) -> None:
    gone = sorted(path.relative_to(theme).as_posix() for path in (theme / "static/fonts").glob("*.woff2"))
    for name in gone:
        (theme / name).unlink()
    assert gone == missing(theme)


@pytest.mark.parametrize("number", range(1, LAYERS + 1))
def test_a_layer_of_the_style_sheet_is_missed(number: int, theme: Path) -> None:
    for path in (theme / STYLES).glob(f"{number}-*.css"):
        path.unlink()
    assert f"{STYLES}/{number}-*.css" in missing(theme)
