"""The whole archive as a BagIt bag (RFC 8493) whose payload is an RO-Crate: to be kept, handed over, and restored from alone.

The payload is a folder as `make new` makes it (content, settings, the tool) with the built site beside it, so that restoring is copying
data/ somewhere and saying make html. It has everything, also originals of what was withdrawn: it is for keeping, not for publishing.

Names stand in the manifests as bagit.py and sha512sum read them: CR and LF as %0D and %0A, a percent sign as it is. (RFC 8493, 2.1.3 would
have %25 for that, which neither of them undoes.)
"""

import hashlib
import json
import shutil
import uuid
from collections.abc import Iterable, Mapping
from pathlib import Path

from generator import store
from generator.catalogue import Catalogue
from generator.export.crate import METADATA, crate
from generator.export.imprint import Imprint
from generator.export.sources import Sources
from generator.permalinks import slugify
from generator.site_size import files_below

ALGORITHM = "sha512"
DECLARATION = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"

NAMESPACE = uuid.UUID("6f2c8a50-1f0e-5c3b-9a7d-2b1d8f4e0c11")
"""Of the bags' own ids, which follow from what is in them (RFC 9562, version 5)."""

SETTINGS = ("pelicanconf.py", "README.md", ".pressmark.json")
"""What lies beside content/. The last is there where make new began the archive, and lets make upgrade know the tool's files again."""
SITE = "site"


def export(archive: Catalogue, sources: Sources, to: Path, imprint: Imprint) -> list[Path]:
    """Write the bag, in the place of one that is there. Raises BrokenFile (S-045) when the site is not built."""
    folder = to / f"{slugify(imprint.name or 'archive')}-bag"
    new = folder.with_name(f".{folder.name}.new")
    shutil.rmtree(new, ignore_errors=True)
    try:
        _fill(new, _payload(sources), archive, imprint)
        if folder.exists():
            shutil.rmtree(folder)
        new.rename(folder)
    finally:
        shutil.rmtree(new, ignore_errors=True)
    return [folder / name for name in sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())]


def _payload(sources: Sources) -> dict[str, Path]:
    """Path below data/ -> the file that lies there."""
    home = sources.content.resolve().parent
    found = dict(sources.tool)
    found |= {name: home / name for name in SETTINGS if (home / name).is_file()}
    for name, folder in (("content", sources.content), ("own", home / "own"), (SITE, sources.site())):
        found |= {f"{name}/{path}": Path(entry.path) for path, entry in files_below(folder)}
    return dict(sorted(found.items()))


def _fill(folder: Path, payload: Mapping[str, Path], archive: Catalogue, imprint: Imprint) -> None:
    digests, size = dict[str, str](), 0
    for name, source in payload.items():
        store.copy(source, _made(folder / "data" / name))
        digests[f"data/{name}"] = _digest(folder / "data" / name)
        size += (folder / "data" / name).stat().st_size
    metadata = json.dumps(crate(archive, payload, imprint), ensure_ascii=False, indent=1).encode() + b"\n"
    store.write(folder / "data" / METADATA, metadata)
    digests[f"data/{METADATA}"] = hashlib.sha512(metadata).hexdigest()
    manifest = _manifest(digests)
    about = _about(imprint, hashlib.sha256(manifest.encode()).hexdigest(), size + len(metadata), len(digests))
    tags = {"bagit.txt": DECLARATION, "bag-info.txt": about, f"manifest-{ALGORITHM}.txt": manifest}
    for name, text in tags.items():
        store.write(folder / name, text.encode())
    store.write(folder / f"tagmanifest-{ALGORITHM}.txt",
                _manifest({name: hashlib.sha512(text.encode()).hexdigest() for name, text in tags.items()}).encode())


def _made(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    return path


def _manifest(digests: Mapping[str, str]) -> str:
    lines = sorted((name, digest) for name, digest in digests.items())
    return "".join(f"{digest}  {name.replace(chr(13), '%0D').replace(chr(10), '%0A')}\n" for name, digest in lines)


def _about(imprint: Imprint, sha256: str, size: int, files: int) -> str:
    """bag-info.txt."""
    return "".join(_lines((
        ("Source-Organization", imprint.name), ("External-Description", imprint.description), ("Contact-Email", imprint.email),
        ("External-Identifier", f"urn:uuid:{uuid.uuid5(NAMESPACE, sha256)}"), ("Bagging-Date", imprint.today),
        ("Payload-Oxum", f"{size}.{files}"))))


def _lines(labels: Iterable[tuple[str, str | None]]) -> Iterable[str]:
    return (f"{label}: {' '.join(value.split())}\n" for label, value in labels if value)


def _digest(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, ALGORITHM).hexdigest()
