"""Our press with the pages and the theme of the other generators (tests/measure/building/equal.py)."""

import sys
from pathlib import Path

ROOT, HERE = Path(__file__).resolve().parents[5], Path(__file__).resolve().parent
sys.path.insert(0, str(ROOT))
from pelicanconf import *  # noqa: E402,F403
from tests.measure.building.equal import EqualPelican  # noqa: E402

SITENAME = "News Archive"
SITEURL = "https://archive.example.org"
THEME = str(ROOT / "theme")
THEME_TEMPLATES_OVERRIDES = [str(HERE / "templates")]
THEME_STATIC_PATHS = [str(HERE.with_name("static"))]
PELICAN_CLASS = EqualPelican
EQUAL_SEARCH = False
