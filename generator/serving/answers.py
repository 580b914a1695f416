"""What is answered under each address: a preview where there is one, else the file of the built site; pages with what follows them."""

import hashlib
import html
import threading
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from string import Template
from urllib.parse import quote

from generator.wording import ENGLISH, Wording

OWN = ".pressmark/"
"""Below it is what the server adds; no site has such a folder."""

FOLLOW = '<script src="/{own}follow.js" data-page="{page}" data-state="{state}" defer></script>'
HERE = Path(__file__).parent
STYLED = (".css", ".js", ".svg")
"""What of the theme changes how a page looks."""

SWAP = 2.0
"""Seconds that the output folder may be away while a build takes its place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a browser is told."""

    status: int
    path: str
    """Of the file below the output folder; "" where there is none."""

    data: bytes


class Answers:
    """What there is to be seen now."""

    def __init__(self, output: Path) -> None:
        self._output = output
        self._previews: dict[str, tuple[int, bytes]] = {}
        self._lock = threading.Lock()
        self.say: Wording = ENGLISH
        """The language of the interface, once a build has told it."""

    def put(self, files: Mapping[str, bytes], edit: int) -> None:
        """Show these files from now on, as they are after an edit."""
        with self._lock:
            self._previews.update((path, (edit, data)) for path, data in files.items())

    def settle(self, edit: int) -> None:
        """The built site has everything up to this edit: previews of later ones stay."""
        with self._lock:
            self._previews = {path: kept for path, kept in self._previews.items() if kept[0] > edit}

    def to(self, asked: str) -> Answer:
        """The answer to the path of an address, without its first slash; pages as they are in the site."""
        for path in _paths(asked):
            data = self._data(path)
            if data is not None:
                return Answer(status=200, path=path, data=data)
        missing = self._data("404.html")
        if missing is None:
            return Answer(status=503, path="", data=self._waiting())
        return Answer(status=404, path="404.html", data=missing)

    def is_folder(self, asked: str) -> bool:
        """Whether an address lacks the slash at its end."""
        return bool(asked) and not asked.endswith("/") and self._data(f"{asked}/index.html") is not None

    def state(self, asked: str) -> str:
        """Digest of how a page looks: of its bytes, and of the theme's."""
        answer = self.to(asked)
        digest = hashlib.blake2b(b"%d %s\0" % (answer.status, answer.path.encode()), digest_size=16)
        digest.update(answer.data)
        for name in self._theme():
            digest.update(name.encode() + (self._data(name) or b""))
        return digest.hexdigest()

    def followed(self, asked: str, answer: Answer) -> bytes:
        """The page with the script that follows its changes, before the end of its head."""
        script = FOLLOW.format(own=OWN, page=html.escape(quote(asked)), state=self.state(asked)).encode()
        head, end, rest = answer.data.partition(b"</head>")
        return b"".join((head, script, b"\n", end, rest)) if end else answer.data + script

    def _theme(self) -> Iterable[str]:
        files = sorted(path for path in (self._output / "theme").rglob("*") if path.suffix in STYLED)
        yield from (path.relative_to(self._output).as_posix() for path in files)

    def _data(self, path: str) -> bytes | None:
        """The bytes of a file of the site; None where there is none, or none that may be seen."""
        with self._lock:
            if path in self._previews:
                return self._previews[path][1]
        file = self._output / path
        if any(part.startswith(".") for part in path.split("/")) or "\\" in path or "\0" in path or ":" in path:
            return None
        try:
            return self._read(file)
        except (OSError, ValueError):  # a folder, a name that is too long …
            return None

    def _read(self, file: Path) -> bytes:
        for _ in range(100):
            if self._output.is_dir() or not self._output.with_name(f".{self._output.name}.new").is_dir():
                break
            time.sleep(SWAP / 100)
        if not file.resolve().is_relative_to(self._output.resolve()):
            raise FileNotFoundError(file)
        return file.read_bytes()

    def _waiting(self) -> bytes:
        """A page for as long as there is no site."""
        text = self.say.gettext("The site is being built. It will be shown here by itself.")
        page = Template((HERE / "waiting.html").read_text("utf-8"))
        return page.substitute(language=self.say.language, direction=self.say.direction, text=html.escape(text)).encode()


def _paths(asked: str) -> tuple[str, ...]:
    """Files that an address may mean, as GitHub Pages takes it."""
    return (f"{asked}index.html",) if not asked or asked.endswith("/") else (asked, f"{asked}.html")
