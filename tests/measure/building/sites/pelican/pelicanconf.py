"""Pelican as it comes, with the same pages as the other generators; content, output and cache come from the command line."""

from pathlib import Path

HERE = Path(__file__).resolve().parent
SITENAME = "News Archive"
SITEURL = ""
FEED_DOMAIN = "https://archive.example.org"
TIMEZONE = "UTC"
DEFAULT_LANG = "en"
DEFAULT_DATE_FORMAT = "%d %B %Y"
THEME = str(HERE / "theme")
USE_FOLDER_AS_CATEGORY = False
DEFAULT_PAGINATION = False
PAGINATED_TEMPLATES = {}
ARTICLE_PATHS = [""]
PAGE_PATHS = []
STATIC_PATHS = []
ARTICLE_URL = ARTICLE_SAVE_AS = "{date:%Y}/{date:%m}/{slug}.html"
CATEGORY_URL = CATEGORY_SAVE_AS = "sources/{slug}.html"
CATEGORIES_URL = CATEGORIES_SAVE_AS = "sources.html"
TAG_URL = TAG_SAVE_AS = "tags/{slug}.html"
ENTITY_URL = ENTITY_SAVE_AS = "entities/{slug}.html"
AUTHOR_SAVE_AS = AUTHORS_SAVE_AS = ""
YEAR_ARCHIVE_URL = YEAR_ARCHIVE_SAVE_AS = "archives/{date:%Y}.html"
MONTH_ARCHIVE_URL = MONTH_ARCHIVE_SAVE_AS = "archives/{date:%Y}-{date:%m}.html"
DIRECT_TEMPLATES = ["index", "tags", "categories", "archives"]
FEED_ALL_ATOM = "feeds/atom.xml"
CATEGORY_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = TRANSLATION_FEED_ATOM = None
FEED_MAX_ITEMS = 100
PLUGIN_PATHS = [str(HERE / "plugins")]
PLUGINS = ["entities"]
