"""The scripts keep the types that their comments state."""

import subprocess
from pathlib import Path

from tests.browser import tools

SCRIPTS = Path(__file__).parents[2] / "theme"
STRICT = "--noEmit --allowJs --checkJs --strict --target es2022 --lib es2022,dom,dom.iterable".split()


def test_every_script_passes_the_strictest_check_of_types() -> None:
    node, compiler = tools.node("types of the scripts"), tools.checker("types of the scripts", "typescript/bin/tsc")
    files = sorted([*SCRIPTS.glob("static/js/*.js"), *SCRIPTS.glob("scripts/*.js")])
    ran = subprocess.run([node, compiler, *STRICT, *files], check=False, capture_output=True, encoding="utf-8")

    assert "" == ran.stdout
