"""A build of what did not change is not done again: what the last one was made from and what it wrote, by digest.

Only inputs that can be told are compared. A plug-in, a template folder or a setting that runs code of somebody's own may read
anything, and then every build is done in full.
"""

import contextlib
import hashlib
import json
import os
import sys
import sysconfig
from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import generator
from generator import permalinks, shards, store
from generator.cache import sealed, unsealed
from generator.notices import Notice
from generator.site_size import Looks, Size, files_below, look

OWN_PLUGINS = ("generator.press",)
OURS = ("generator.", "jinja2.", "pelican.", "builtins")
"""Modules whose classes and functions may stand in a setting: their code belongs to what is compared."""

ORIGINALS = "originals"
PASSING = frozenset({"PRESSMARK_BUILD", "PRESSMARK_FORMER", "CACHE_PATH"})
"""Settings that a run makes for itself."""


class _Unknown(Exception):
    """A setting that runs somebody's own code."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """What a build that is about to begin is made from; taken before anything is read, so that an edit meanwhile is an edit."""

    path: Path
    """Where the stamp of the last good build of this output folder lies."""

    output: Path
    ledger: Path
    base: str
    """Digest of that of which every page is made: settings, templates, code."""

    inputs: str
    """Digest of files, settings and code, but not of the ledger, to which a build itself appends."""

    def last(self) -> tuple[tuple[Notice, ...], Size] | None:
        """What the last build had to say, and its size, when this one would be made from the same and its files are as it left them;
        else None."""
        try:
            kept = json.loads(unsealed(self.path.read_bytes()) or b"")
            same = kept["inputs"] == self.inputs and kept["ledger"] == store.file_digest(self.ledger)
            if same and kept["output"] == (looks := look(self.output)).digest:
                return tuple(Notice(**notice) for notice in kept["notices"]), looks.size
        except (OSError, ValueError, KeyError, TypeError):
            pass  # a stamp that cannot be read is none
        return None

    def keep(self, ledger: bytes, notices: Sequence[Notice], looks: Looks) -> None:
        """Note that this build stands, with the ledger and the site as it wrote them. A stamp that cannot be written is one build more."""
        kept = {"inputs": self.inputs, "ledger": store.sha256(ledger), "output": looks.digest,
                "notices": [asdict(notice) for notice in notices]}
        with contextlib.suppress(OSError):
            store.write(self.path, sealed(json.dumps(kept, ensure_ascii=False).encode()))


def stamp_of(settings: Mapping[str, Any]) -> Stamp | None:
    """The stamp of a build with these settings; None where something may be read that nobody can tell."""
    if tuple(settings.get("PLUGINS", ())) != OWN_PLUGINS:
        return None
    content, output = Path(settings["PATH"]), Path(settings["OUTPUT_PATH"])
    try:
        plain = _plain({key: value for key, value in settings.items() if key not in PASSING})
    except _Unknown:
        return None
    theme, home = Path(settings["THEME"]), str(content.resolve().parent)
    plain = plain.replace(repr(home)[1:-1] + os.sep, "")  # an archive that is moved is the same archive
    base = _digest(plain, os.path.relpath(content), code_version(), _holds(theme / "templates"),
                   *(_holds(Path(folder)) for folder in settings.get("THEME_TEMPLATES_OVERRIDES", ())))
    return Stamp(path=shards.cache_for(content, output, "json"), output=output,
                 ledger=content / permalinks.LEDGER, base=base,
                 inputs=_digest(base, _holds(theme), _holds(content, apart=(ORIGINALS, permalinks.LEDGER)),
                                look(content / ORIGINALS).digest))


def code_version() -> str:
    """What changes with this package, with those that it uses, and with Python."""
    return _digest(sys.version, str(Path(sysconfig.get_path("purelib")).stat().st_mtime_ns), look(Path(generator.__file__).parent).digest)


def cache_of(content: Path) -> Path:
    """The folder of what may be deleted at any time."""
    return content.resolve().parent / ".cache"


def _digest(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


def _holds(folder: Path, apart: Collection[str] = ()) -> str:
    """Digest of the names and bytes of all files below a folder, but not of what is called so in the folder itself."""
    digest = hashlib.sha256()
    for path, entry in files_below(folder, apart):
        digest.update(f"{path}\0".encode(errors="surrogateescape"))
        digest.update(hashlib.sha256(Path(entry.path).read_bytes()).digest())
    return digest.hexdigest()


def _plain(value: object) -> str:
    """A setting as text that is the same in the next process. Raises _Unknown."""
    if isinstance(value, Mapping):
        return "{" + ",".join(sorted(f"{_plain(key)}:{_plain(one)}" for key, one in value.items())) + "}"
    if isinstance(value, (list, tuple)):
        return "[" + ",".join(map(_plain, value)) + "]"
    if isinstance(value, (set, frozenset)):
        return "[" + ",".join(sorted(map(_plain, value))) + "]"
    if value is None or isinstance(value, (str, bytes, int, float, Path)):
        return repr(value)
    name = f"{getattr(value, '__module__', '')}.{getattr(value, '__qualname__', '')}"
    if name.startswith(OURS) and "<" not in name:
        return name
    raise _Unknown
