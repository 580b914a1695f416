"""At a terminal a build says what it says in a pipe: Pelican's spinner swallowed it, and left the cursor hidden."""

import shutil
import sys
from pathlib import Path

import pytest

from tests.terminal import at_a_terminal

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("module", ["generator.press", "pelican"])
def test_what_a_build_says_is_seen_at_a_terminal(module: str, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "content", tmp_path / "content")
    (tmp_path / "content/settings.yaml").write_text("date_orders:\n  The Paper That Nobody Here Has Ever Heard Of: day first\n", "utf-8")
    shutil.copy(ROOT / "pelicanconf.py", tmp_path)
    for name in ("generator", "theme"):
        (tmp_path / name).symlink_to(ROOT / name)
    code, seen = at_a_terminal([sys.executable, "-m", module, "content", "-o", "output", "-s", "pelicanconf.py", "--fatal", "warnings"],
                               tmp_path, TERM="xterm", COLUMNS="60")
    said = seen.replace("\r\n", "\n")

    assert 0 == code, said
    assert "the site has " in said
    assert "  date_orders: no article is of the publication The Paper That Nobody Here Has Ever Heard Of\n" in said
    assert said.count("\x1b[?25l") == said.count("\x1b[?25h")
