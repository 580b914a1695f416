"""The scripts of the search and of offline.html, joined from small files."""

from pathlib import Path

import pytest

from generator.press.scripts import JOINED, joined, parts

THEME = Path(__file__).parents[2] / "theme"


def test_every_part_is_in_one_script() -> None:
    held = [part for name in JOINED for part in parts(name)]

    files = [path for kind in ("search", "offline") for path in (THEME / "static/js").glob(f"{kind}-*.js")]
    assert sorted(f"js/{path.name}" for path in files) == sorted(held)


def test_their_pages_name_every_joined_script() -> None:
    template = "".join((THEME / "templates" / f"{kind}.html").read_text("utf-8") for kind in ("search", "offline"))

    assert [] == [name for name in JOINED if f"theme/{name}" not in template]


@pytest.mark.parametrize(("part", "left"), [
    ("/*\n * What it does: a/b // c.\n */\n\"use strict\";\n", '"use strict";\n'),
    ("  /** @param {string} text */\n  const f = (text) => text;\n", "const f = (text) => text;\n"),
    ("/** @typedef {any} A */\nconst a = /** @type {A} */ (b);\n", "const a = (b);\n"),
    ("const at = \"https://\";  // kept\n\n", 'const at = "https://";  // kept\n'),
    ("  // a whole line\nlet c;\n", "let c;\n"),
    ("/** @type {A} */ (d).e();\nlet f; /* g */\n", "(d).e();\nlet f; /* g */\n"),
])
def test_comments_with_lines_of_their_own_and_types_are_left_out(part: str, left: str, tmp_path: Path) -> None:
    for name in (part_ for script in JOINED for part_ in parts(script)):
        (tmp_path / "static" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "static" / name).write_text(part, "utf-8")

    assert dict(joined(tmp_path)) == {name: left * len(parts(name)) for name in JOINED}
