"""The scripts of the search keep the types that their comments state."""

import subprocess
from pathlib import Path

from tests.browser import tools

SCRIPTS = Path(__file__).parents[2] / "theme/static/js"
STRICT = "--noEmit --allowJs --checkJs --strict --target es2022 --lib es2022,dom,dom.iterable".split()


def test_the_scripts_of_the_search_pass_the_strictest_check_of_types():
    node, compiler = tools.node("types of the scripts"), tools.checker("types of the scripts", "typescript/bin/tsc")
    files = [*sorted(SCRIPTS.glob("search-*.js")), SCRIPTS / "highlight.js"]
    ran = subprocess.run([node, compiler, *STRICT, *files], check=False, capture_output=True, encoding="utf-8")

    assert ran.stdout == ""
