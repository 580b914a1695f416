"""Pelican's reader for our Markdown: article files and the archive's own pages."""

from pathlib import Path
from typing import Any

from pelican.readers import BaseReader

from generator.press.build import BUILD
from generator.press.own_pages import own_page


class ArchiveReader(BaseReader):  # type: ignore[misc]
    """Reads a file into the record that our views print; Pelican's own metadata is only what it cannot do without."""

    file_extensions = ("md",)

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """Content and metadata of one file. Raises BrokenFile."""
        path = Path(source_path)
        file = f"content/{path.relative_to(Path(self.settings['PATH']).resolve()).as_posix()}"
        if path.parent.name in self.settings["PAGE_PATHS"]:
            head, html = own_page(path, file)
            return html, {"title": head.title, "slug": path.stem, "record": head, "save_as": ""}
        article, _ = self.settings[BUILD].parsed[str(path)].get()
        return article.id, {"title": article.headline, "slug": f"{article.slug}-{article.id}", "save_as": ""}
