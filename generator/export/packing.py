"""Entries of .zip files that are the same on every machine: one time for all, one system, no more fields than there must be."""

import zipfile

BEGINNING = (1980, 1, 1, 0, 0, 0)
"""The first time that the format knows (PKWARE's APPNOTE, 4.4.6)."""

READABLE = 0o100644 << 16
"""A file that others may read, as Unix's zip notes it; ZipInfo.external_attr."""

UNIX = 3


def entry(name: str, *, stored: bool = False) -> zipfile.ZipInfo:
    """What an entry says of its file; `stored` where that is compressed already, or must be found in place."""
    info = zipfile.ZipInfo(name, BEGINNING)
    info.create_system, info.external_attr = UNIX, READABLE
    info.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
    return info
