"""Pelican's reader for our Markdown: article files and the archive's own pages."""

from pathlib import Path
from typing import Any

import msgspec
from pelican.readers import BaseReader

from generator import document, prose, store, typed_yaml
from generator.notices import BrokenFile, Notice
from generator.press.build import BUILD

FENCE = "---"


class PageHead(msgspec.Struct, frozen=True, kw_only=True):
    """The front matter of a page in content/pages/."""

    title: str
    """Also the page's heading."""

    description: str | None = None
    """One sentence for search engines and link previews."""


class ArchiveReader(BaseReader):  # type: ignore[misc]
    """Reads a file into the record that our views print; Pelican's own metadata is only what it cannot do without."""

    file_extensions = ("md",)

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """Content and metadata of one file. Raises BrokenFile."""
        path = Path(source_path)
        file = path.relative_to(Path(self.settings["PATH"]).resolve().parent).as_posix()
        if path.parent.name in self.settings["PAGE_PATHS"]:
            head, body = _page(store.read_text(path, file), file)
            return prose.render_page(body), {"title": head.title, "slug": path.stem, "record": head, "save_as": ""}
        found = self.settings[BUILD].parsed.get(path) if BUILD in self.settings else None
        article, notices = found.get() if found else document.parse(store.read_text(path, file), file)
        return article.id, {"title": article.headline, "slug": f"{article.slug}-{article.id}", "record": article,
                            "notices": notices, "save_as": ""}


def _page(text: str, file: str) -> tuple[PageHead, str]:
    opening, _, rest = text.replace("\r\n", "\n").replace("\r", "\n").partition("\n")
    head, fence, body = rest.partition(f"\n{FENCE}\n")
    if opening.strip() != FENCE or not fence:
        raise BrokenFile(Notice(code="F-010", file=file, line=1, message="this page has no front matter",
                                hint=f"begin it with\n{FENCE}\ntitle: …\n{FENCE}"))
    return typed_yaml.load(head, PageHead, file=file, first_line=2)[0], body
