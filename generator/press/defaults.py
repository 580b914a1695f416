"""How Pelican is made to build an archive. pelicanconf.py begins with all of this; what it says itself wins."""

from typing import Any

import jinja2

from generator.press import ArchivePelican, check_theme

__all__ = ["check_theme"]

DESCRIPTION = RIGHTS = ARCHIVE_ID = MAINTAINER = REPOSITORY = None
DEFAULT_LANG = "en"
THEME = "theme"
COLOURS: dict[str, tuple[str, str]] = {}
SHOW_ORIGINALS = True
SHOW_DRAFTS = True
SITEURL = ""  # set in publishconf.py; empty while the site is read from a disk

# What is the archive's own (docs/your-own.md); none of these folders has to be there.
STATIC_PATHS = ["files"]
THEME_TEMPLATES_OVERRIDES = ["own/templates"]
PLUGIN_PATHS = ["own/plugins"]

PATH = "content"
OUTPUT_PATH = "output"
ARTICLE_PATHS = ["articles"]
PAGE_PATHS = ["pages"]
PLUGINS = ["generator.press"]
PELICAN_CLASS = ArchivePelican
TIMEZONE = "UTC"
LOCALE = ["C"]
LOAD_CONTENT_CACHE = False
CACHE_CONTENT = False
RELATIVE_URLS = False  # every link is made relative by our views
ARTICLE_TRANSLATION_ID = None  # two stories with one slug are no translations of each other
PAGE_TRANSLATION_ID = None
DIRECT_TEMPLATES: list[str] = []
TEMPLATE_EXTENSIONS = ["", ".html"]
FEED_ALL_ATOM = FEED_ALL_RSS = CATEGORY_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = TRANSLATION_FEED_ATOM = None
CATEGORY_SAVE_AS = TAG_SAVE_AS = AUTHOR_SAVE_AS = ""
USE_FOLDER_AS_CATEGORY = False
DEFAULT_METADATA: dict[str, str] = {}
FILENAME_METADATA = ""
PATH_METADATA = ""
INTRASITE_LINK_REGEX = r"\{(?P<what>static)\}"
THEME_STATIC_PATHS = ["static"]
THEME_STATIC_DIR = "theme"
IGNORE_FILES = ["**/.*"]
STATIC_CREATE_LINKS = False  # GitHub Pages refuses links in an artifact
DELETE_OUTPUT_DIRECTORY = False  # builds happen in a folder of their own
JINJA_ENVIRONMENT: dict[str, Any] = {
    "autoescape": True,  # Pelican escapes nothing unless asked
    "undefined": jinja2.StrictUndefined,
    "trim_blocks": True,
    "lstrip_blocks": True,
    "keep_trailing_newline": True,
}

__all__ += [name for name in dir() if name.isupper()]
