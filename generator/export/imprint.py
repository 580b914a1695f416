"""Who publishes the archive, and where: what exports say of it beside the articles.

`pelicanconf.py` is read and not run: only what is written out in it ("SITENAME = '…'") is known.
"""

import ast
from dataclasses import dataclass
from email.utils import parseaddr
from pathlib import Path

from generator import store
from generator.views.links import absolute


@dataclass(frozen=True, slots=True, kw_only=True)
class Imprint:
    """The archive as its publisher describes it."""

    name: str | None = None
    description: str | None = None
    rights: str | None = None
    """What may be done with the texts, in one sentence."""

    email: str | None = None
    """Where its maintainer is reached."""

    url: str | None = None
    """Where it is published, without a slash at the end; None while it is only read from a disk."""

    language: str | None = None
    """Of the site's interface: "en"."""

    gateway: str | None = None
    """The OAI gateway that speaks for it, without a slash at the end."""

    today: str
    """ISO day of the export, for what changed without saying when."""

    def full(self, path: str | None) -> str | None:
        """The address of a page, None while the site has no address or the thing no page."""
        return absolute(self.url or "", path) if path else None


def read(settings: Path, today: str, url: str | None = None, gateway: str | None = None) -> Imprint:
    """The imprint by the settings file of the site, which need not be there. Raises BrokenFile (F-001) when it is not UTF-8."""
    said = _literals(store.read_text(settings)) if settings.is_file() else {}
    email = parseaddr(said.get("MAINTAINER", ""))[1]
    return Imprint(
        name=said.get("SITENAME"), description=said.get("DESCRIPTION"), rights=said.get("RIGHTS"),
        language=said.get("DEFAULT_LANG"),
        email=email if "@" in email else None, url=(url or "").rstrip("/") or None, gateway=(gateway or "").rstrip("/") or None,
        today=today)


def _literals(source: str) -> dict[str, str]:
    """Name -> text, of the names that a module gives a text in so many words."""
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError):
        return {}
    found: dict[str, str] = {}
    for node in tree.body:
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
            found |= {target.id: node.value.value for target in node.targets if isinstance(target, ast.Name) and node.value.value}
    return found
