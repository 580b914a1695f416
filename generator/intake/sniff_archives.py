"""Tell archives whose mark is not at their beginning, or is too short to stand alone."""

TAR_MARK, TAR_BLOCK = 257, 512
CHECKSUM = slice(148, 156)
BZIP2 = (b"1AY&SY", b"\x17rE8P\x90")
"""What follows "BZh" and a digit: a block, or the end of an empty file."""


def archive_kind(data: bytes) -> str | None:
    """"application/x-tar", "application/x-bzip2", "application/x-webarchive"; None for anything else."""
    if data[:3] == b"BZh" and data[4:10] in BZIP2:
        return "application/x-bzip2"
    if data.startswith(b"bplist00") or (data.startswith(b"<?xml") and b"<plist" in data[:1000]):
        return "application/x-webarchive" if b"WebMainResource" in data else None
    return "application/x-tar" if _is_tar(data) else None


def _is_tar(data: bytes) -> bool:
    """By the mark of every tar since 1988, or by the checksum of those before: https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html."""
    if len(data) < TAR_BLOCK:
        return False
    if data[TAR_MARK:TAR_MARK + 5] == b"ustar":
        return True
    stated = data[CHECKSUM].strip(b" \0")
    if not stated or len(stated) > 7 or stated.translate(None, b"01234567"):
        return False
    return int(stated, 8) == sum(data[:148]) + 8 * 0x20 + sum(data[156:TAR_BLOCK])
