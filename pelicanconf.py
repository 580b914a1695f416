"""Settings of the archive. The first dozen lines are yours; what follows is how Pelican is made to build it."""

import jinja2

from generator.press import ArchivePelican, check_theme

SITENAME = "Aleppo, April 2016"
DESCRIPTION = "Two reports of one air strike, kept as they were printed."
RIGHTS = "The articles remain their publishers’."
ARCHIVE_ID = None  # part of the ids of feeds: before you change SITENAME, write its old words here, and leave them
MAINTAINER = None
REPOSITORY = None
DEFAULT_LANG = "en"  # the language of the interface: ar, de, en, es, fr (docs/languages.md)
THEME = "theme"
SHOW_ORIGINALS = True  # beside each article a page with what was received, as text, line by line
SHOW_DRAFTS = True  # articles with  status: draft  have a page, marked as such; publishconf.py leaves them out
SITEURL = ""  # set in publishconf.py; empty while the site is read from a disk

# ---------------------------------------------------------------- below: not for changing without docs/architecture.md

PATH = "content"
OUTPUT_PATH = "output"
ARTICLE_PATHS = ["articles"]
PAGE_PATHS = ["pages"]
STATIC_PATHS = []
PLUGINS = ["generator.press"]
PELICAN_CLASS = ArchivePelican
TIMEZONE = "UTC"
LOCALE = ["C"]
LOAD_CONTENT_CACHE = False
CACHE_CONTENT = False
RELATIVE_URLS = False  # every link is made relative by our views
ARTICLE_TRANSLATION_ID = None  # two stories with one slug are no translations of each other
PAGE_TRANSLATION_ID = None
DIRECT_TEMPLATES = []
TEMPLATE_EXTENSIONS = ["", ".html"]
FEED_ALL_ATOM = FEED_ALL_RSS = CATEGORY_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = TRANSLATION_FEED_ATOM = None
CATEGORY_SAVE_AS = TAG_SAVE_AS = AUTHOR_SAVE_AS = ""
USE_FOLDER_AS_CATEGORY = False
DEFAULT_METADATA = {}
FILENAME_METADATA = ""
PATH_METADATA = ""
INTRASITE_LINK_REGEX = r"\{(?P<what>static)\}"
THEME_STATIC_PATHS = ["static"]
THEME_STATIC_DIR = "theme"
IGNORE_FILES = ["**/.*"]
STATIC_CREATE_LINKS = False  # GitHub Pages refuses links in an artifact
DELETE_OUTPUT_DIRECTORY = False  # builds happen in a folder of their own
JINJA_ENVIRONMENT = {
    "autoescape": True,  # Pelican escapes nothing unless asked
    "undefined": jinja2.StrictUndefined,
    "trim_blocks": True,
    "lstrip_blocks": True,
    "keep_trailing_newline": True,
}

check_theme(THEME, __file__)
