"""What a Markdown body may lead to and bring in: addresses of the web, and by references (&#x202E;) nothing that nobody sees."""

import posixpath
import re
from collections.abc import Sequence
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from generator.hidden import HIDDEN

SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
FOLLOWED = ("https:", "http:", "mailto:")
"""Every other scheme starts a program of the reader's: javascript, data, file, ms-msdt, search-ms, intent …"""


def install(markdown: MarkdownIt) -> None:
    """Add the rules, before any that counts characters."""
    markdown.core.ruler.push("no_hidden", _no_hidden)
    normal = markdown.normalizeLink
    markdown.validateLink = _may_be_followed  # type: ignore[method-assign]
    # On a disk "//host/" would be another machine's folder, which Windows logs in to.
    markdown.normalizeLink = lambda url: normal(f"https:{url}" if url.startswith("//") else url)  # type: ignore[method-assign]


def leaves(url: str) -> bool:
    """Whether it leads from an article's page to what lies beside the site: on a disk, to the reader's other files."""
    path = unquote(re.split("[?#]", url, maxsplit=1)[0])
    return SCHEME.match(url) is None and (path.startswith("/") or posixpath.normpath(path).startswith("../.."))


def _may_be_followed(url: str) -> bool:
    scheme = SCHEME.match(url.strip())
    return scheme is None or scheme[0].lower() in FOLLOWED


def _no_hidden(state: StateCore) -> None:
    if "&#" in state.src:
        _clean(state.tokens)


def _clean(tokens: Sequence[Token]) -> None:
    for token in tokens:
        if token.type != "inline":  # its content is the source
            token.content = HIDDEN.sub("", token.content)
        token.attrs = {key: HIDDEN.sub("", value) if isinstance(value, str) else value for key, value in token.attrs.items()}
        _clean(token.children or ())
