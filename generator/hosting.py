"""What a host of the built site asks for, and which addresses a published site has promised.

A published site has a file of these addresses, so that the next one can be held to them wherever it is built: a ledger that lost its
lines on the way is noticed. They stand there as digests, since an address may have the name of somebody who is in no list any more.
"""

import hashlib
import os
import re
import stat
from collections.abc import Iterator
from pathlib import Path

from generator.notices import Notice
from generator.permalinks import ANCHOR, Ledger
from generator.site_size import MEGABYTE, Size, files_below, megabytes

ADDRESSES = "addresses.txt"
"""The file: a digest a line, in their order."""

LENGTH = 16
"""Hexadecimal digits of a digest: among a million addresses the chance that any two agree is one in thirty million."""

MOST = {"github": 900}
"""Host -> megabytes that a site may have there. GitHub Pages takes 1 GB, and counts more than the files."""


def addresses(ledger: Ledger) -> str:
    """The file of the addresses that a site with this ledger answers."""
    return "".join(f"{digest}\n" for digest in sorted(_digest(row.path) for row in ledger.in_force().values() if row.kind != ANCHOR))


def _digest(path: str) -> str:
    return hashlib.sha256(path.encode()).hexdigest()[:LENGTH]


def forgotten(published: str, ledger: Ledger, file: str) -> Iterator[Notice]:
    """A notice (A-012) when a site was published with addresses that the ledger does not know; (A-013) when `published` is no such file."""
    lines = published.split()
    if any(not re.fullmatch(rf"[0-9a-f]{{{LENGTH}}}", line) for line in lines):
        yield Notice(code="A-013", message=f"what should be the {ADDRESSES} of the published site is something else",
                     hint="fetch it again; where the host answers every address with a page of its own, leave PUBLISHED out")
        return
    lost = len(set(lines) - set(addresses(ledger).split()))
    if lost:
        yield Notice(
            code="A-012", file=file, message=f"{lost:,} of the {len(lines):,} addresses of the published site are not in the ledger",
            hint=f"bring back the {file} with which it was published: git log -- {file}  lists its former states, and a published "
                 "build that nobody committed is on the computer that made it")


def unfit(output: Path, size: Size, host: str) -> Iterator[Notice]:
    """A notice for what the host would refuse: links (S-031), files that others may not read (S-032), too large a site (S-033)."""
    for path in _links(output):
        yield Notice(code="S-031", file=f"{output.name}/{path}", message="this is a link, and a host publishes files",
                     hint="delete the output folder and build again; STATIC_CREATE_LINKS must be False in pelicanconf.py")
    for path in _unreadable(output):
        yield Notice(code="S-032", file=f"{output.name}/{path}", message="others may not read it, so that a web server cannot",
                     hint=f"chmod -R a+rX {output.name}  and, for the builds to come,  umask 022")
    if size.whole.bytes > MOST[host] * MEGABYTE:
        yield Notice(code="S-033", message=f"the site has {megabytes(size.whole.bytes)}; {host} takes {MOST[host]:,} MB",
                     hint="docs/publishing.md says what may be left out of it, and where a larger site can go")


def _links(output: Path) -> Iterator[str]:
    for folder, folders, files in os.walk(output):
        for name in sorted((*folders, *files)):
            path = Path(folder, name)
            if path.is_symlink() or (path.is_file() and path.stat().st_nlink > 1):
                yield path.relative_to(output).as_posix()


def _unreadable(output: Path) -> Iterator[str]:
    for path, entry in files_below(output):
        if entry.stat().st_mode & stat.S_IROTH == 0:
            yield path
    entered = stat.S_IROTH | stat.S_IXOTH
    for folder, _, _ in os.walk(output):
        if Path(folder).stat().st_mode & entered != entered:
            yield Path(folder).relative_to(output).as_posix()
