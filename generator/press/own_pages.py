"""The archive's own pages, in content/pages/: about, how to cite …"""

from pathlib import Path

import msgspec

from generator import prose, store, typed_yaml
from generator.notices import BrokenFile, Notice

FENCE = "---"


class PageHead(msgspec.Struct, frozen=True, kw_only=True):
    """The front matter of a page."""

    title: str
    """Also the page's heading."""

    description: str | None = None
    """One sentence for search engines and link previews."""


def own_page(path: Path, file: str) -> tuple[PageHead, str]:
    """Front matter and HTML of a page, which is named `file` in errors. Raises BrokenFile."""
    head, body = _parted(store.read_text(path, file), file)
    return head, prose.render_page(body)


def _parted(text: str, file: str) -> tuple[PageHead, str]:
    opening, _, rest = text.replace("\r\n", "\n").replace("\r", "\n").partition("\n")
    head, fence, body = rest.partition(f"\n{FENCE}\n")
    if opening.strip() != FENCE or not fence:
        raise BrokenFile(Notice(code="F-010", file=file, line=1, message="this page has no front matter",
                                hint=f"begin it with\n{FENCE}\ntitle: …\n{FENCE}"))
    return typed_yaml.load(head, PageHead, file=file, first_line=2)[0], body
