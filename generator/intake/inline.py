"""The words of one paragraph as they are met, with their links and emphasis, and the same as inline Markdown."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import urljoin, urlsplit

from generator.prose import plain_text

SAFE = frozenset(("http", "https", "mailto"))
SPACE = re.compile(r"\s+")
SPECIAL = re.compile(r"([\\`*_\[\]<>|&~#!])")
BLOCK_START = re.compile(r"^(?:([+=-])|(\d{1,9})([.)]))")
UNQUOTED = str.maketrans({c: f"%{ord(c):02X}" for c in " \"<>()[]\\^`{|}"})
LONGEST_ADDRESS = 2000
"""Characters; what is longer is data in an address's clothes."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one kind."""

    text: str
    href: str | None = None
    strong: bool = False
    emphasis: bool = False


@dataclass(slots=True)
class Inline:
    """A paragraph that is being collected."""

    runs: list[Run] = field(default_factory=list)

    def add(self, text: str, href: str | None = None, *, strong: bool = False, emphasis: bool = False) -> None:
        """Go on with these words; `href` is a safe, absolute address (see `safe_address`)."""
        if text:
            self.runs.append(Run(text, href, strong, emphasis))

    @property
    def text(self) -> str:
        """The words, white space runs as one space."""
        return SPACE.sub(" ", "".join(run.text for run in self.runs)).strip()

    @property
    def markdown(self) -> str | None:
        """The words as Markdown that reads back as `text`; None when they carry nothing more than text."""
        if not any(run.href or run.strong or run.emphasis for run in self.runs):
            return None
        words = self.text
        for plainer in (False, True):  # emphasis that touches a word on the wrong side is none in Markdown
            written = "".join(_written(list(_merged(self.runs, plainer)))).strip()
            if plain_text(written) == words:
                return written if written != words else None
        return None


def _merged(runs: list[Run], plainer: bool) -> Iterator[Run]:
    """Neighbours of one kind as one run, their white space as single spaces."""
    last: Run | None = None
    for run in runs:
        kind = (run.href, run.strong and not plainer, run.emphasis and not plainer)
        if last and (last.href, last.strong, last.emphasis) == kind:
            last = Run(last.text + run.text, *kind)
            continue
        if last:
            yield last
        last = Run(run.text, *kind)
    if last:
        yield last


def _written(runs: list[Run]) -> Iterator[str]:
    ends_in_space = True
    for n, run in enumerate(runs):
        text = SPACE.sub(" ", run.text)
        text = text[1:] if ends_in_space and text.startswith(" ") else text
        ends_in_space = text.endswith(" ") if text else ends_in_space
        core = text.strip()
        if not core:
            yield text
            continue
        escaped = SPECIAL.sub(r"\\\1", core)
        if n == 0:
            escaped = BLOCK_START.sub(lambda found: f"\\{found[1]}" if found[1] else f"{found[2]}\\{found[3]}", escaped)
        linked = f"[{escaped}]({run.href})" if run.href else escaped
        mark = "**" if run.strong else "*" if run.emphasis else ""
        lead, tail = text[:len(text) - len(text.lstrip())], text[len(text.rstrip()):]
        yield f"{lead}{mark}{linked}{mark}{tail}"


def safe_address(href: str | None, base: str | None = None) -> str | None:
    """An absolute http, https or mailto address that Markdown takes as it is; None for every other."""
    href = (href or "").strip()
    if not href or href.startswith("#") or len(href) > LONGEST_ADDRESS or any(c < " " or c == "\x7f" for c in href):
        return None
    try:
        joined = urljoin(base, href) if base else href
        parts = urlsplit(joined)
    except ValueError:
        return None
    if parts.scheme.lower() not in SAFE or not (parts.netloc or parts.scheme.lower() == "mailto"):
        return None
    return joined.translate(UNQUOTED)
