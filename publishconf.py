"""Settings for publishing: pelicanconf.py with the address of the site."""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from pelicanconf import *  # noqa: F403

SITEURL = os.environ.get("SITEURL", "").rstrip("/")
if not SITEURL.startswith(("https://", "http://")):
    raise SystemExit("T-010 error\n  SITEURL is not set\n  hint: make publish SITEURL=https://you.github.io/archive")

SHOW_DRAFTS = False  # what is not published has no page, and nothing says that it is there
