"""The scripts of the theme keep the types that their comments state."""

import subprocess
from pathlib import Path

from tests.browser import tools

SCRIPTS = Path(__file__).parents[2] / "theme/static/js"


def test_every_script_of_the_theme_passes_the_strictest_check_of_types():
    node, compiler = tools.node("types of the scripts"), tools.checker("types of the scripts", "typescript/bin/tsc")
    options = "--noEmit --allowJs --checkJs --strict --target es2022 --lib es2022,dom,dom.iterable".split()
    ran = subprocess.run([node, compiler, *options, *sorted(SCRIPTS.glob("*.js"))], capture_output=True, encoding="utf-8", cwd=SCRIPTS)

    assert ran.stdout == ""
