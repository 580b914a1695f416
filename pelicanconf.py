"""Settings of the archive: yours to edit. Then:  make html  (docs/your-own.md says what else may stand here)."""

from generator.press.defaults import *  # how Pelican builds an archive; what stands below wins

SITENAME = "Aleppo, April 2016"  # what the archive is called, on every page
DESCRIPTION = "Two reports of one air strike, kept as they were printed."  # one sentence for its front page; None: there is none
RIGHTS = "The articles remain their publishers’."  # what readers may do with the texts; stands at the foot of every page
DEFAULT_LANG = "en"  # the language of the pages: ar, de, en, es, fr; the articles may be in any
COLOURS = {}  # {"stamp": ("#93291e", "#f09a86")}: on light paper and on dark
MAINTAINER = None  # whom to ask: "Jane Roe <jane@archive.example>"
REPOSITORY = None  # where content/ is kept for all to see: "https://github.com/you/archive"
ARCHIVE_ID = None  # part of the ids of feeds: before you change SITENAME, write its old words here, and leave them
SHOW_ORIGINALS = True  # beside each article a page with what was received, as text, line by line
SHOW_DRAFTS = True  # articles with  status: draft  have a page, marked as such; publishconf.py leaves them out

check_theme(THEME, __file__)
