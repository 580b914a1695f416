"""The scripts of the search and of offline.html, joined from small files, so that a page asks for few; without the comments, which are
two fifths of them."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

JOINED: Mapping[str, tuple[str, ...]] = {
    "js/search.js": ("parts", "texts", "words", "fields", "marks", "dictionary", "engine", "address", "groups", "dom", "results", "page"),
    "js/search-narrowing.js": ("timeline", "tally", "bars", "chosen", "narrow", "pages"),
    "js/search-helping.js": ("nothing", "help"),
    "js/search-saving.js": ("files",),
    "js/search-listing.js": ("names", "counting"),
    "js/offline.js": ("keeping", "panel"),
}
"""Script of a template -> its parts, theme/static/js/search-*.js or offline-*.js, each after those that it uses. The search's first shows
ten results; its others are loaded once they are needed: facets and dates, help where nothing is found, files, the list of names."""

COMMENT = re.compile(r"^[ \t]*/\*(?:(?!\*/)[\s\S])*\*/[ \t]*\n|^[ \t]*//.*\n|/\*\* @(?:type|param) [^*]*\*/ ?", re.MULTILINE)
"""A comment that has its lines to itself, or states a type; no text in our scripts looks like one."""

SPACE = re.compile(r"^[ \t]+|[ \t]+$|^\n", re.MULTILINE)


def parts(name: str) -> tuple[str, ...]:
    """Paths below theme/static/ of what a script such as js/search.js is joined from; none where it is a file itself."""
    kind = re.split("[-.]", name)[0]
    return tuple(f"{kind}-{part}.js" for part in JOINED.get(name, ()))


def joined(theme: Path) -> Iterator[tuple[str, str]]:
    """Name below theme/ and text of each joined script."""
    for name in JOINED:
        yield name, "".join(bare((theme / "static" / part).read_text("utf-8")) for part in parts(name))


def bare(script: str) -> str:
    """A script without comments and indents."""
    return SPACE.sub("", COMMENT.sub("", script))
