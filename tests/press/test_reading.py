"""Pages of the archive's own, as editors on every system save them."""

from pathlib import Path

import pytest

from generator.notices import BrokenFile
from generator.press.reader import ArchiveReader


def read(folder: Path, data: bytes) -> tuple[str, dict[str, object]]:
    page = folder / "content/pages/about.md"
    page.parent.mkdir(parents=True)
    page.write_bytes(data)
    reader = ArchiveReader({"PATH": str(folder / "content"), "PAGE_PATHS": ["pages"], "FORMATTED_FIELDS": []})
    return reader.read(str(page))


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_a_page_reads_the_same_whatever_its_line_ends(end: str, mark: str, tmp_path: Path) -> None:
    html, metadata = read(tmp_path, (mark + "---\ntitle: About\n---\nTwo\nwords.\n".replace("\n", end)).encode())
    assert ("<p>Two\nwords.</p>\n", "About") == (html, metadata["title"])


def test_a_page_without_front_matter_is_told_so_in_words_of_its_own(tmp_path: Path) -> None:
    with pytest.raises(BrokenFile) as broken:
        read(tmp_path, b"Two words.\n")
    assert [("F-010", "content/pages/about.md", 1)] == [(n.code, n.file, n.line) for n in broken.value.notices]
