"""A page for each article, as Pagefind reads them, and its index of them."""

import subprocess
from collections.abc import Sequence
from html import escape
from pathlib import Path

from tests.measure.search.corpus import Text

PROGRAM = Path(__file__).parents[1] / "node_modules/.bin/pagefind"
PAGE = """<!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>{title}</title>{facts}</head>\
<body><main data-pagefind-body><h1>{title}</h1><p>{text}</p></main></body></html>"""
FACT = '<meta {kinds} content="{value}">'


def write(texts: Sequence[Text], folder: Path) -> None:
    """Pages NUMBER.html; publication and year are filters, as they are facets of ours, and each result can show its date."""
    for at, text in enumerate(texts):
        facts = [(f'data-pagefind-meta="{name}[content]" data-pagefind-filter="{name}[content]"', value)
                 for name, value in (("publication", text.publication), ("year", text.date and text.date[:4])) if value]
        if text.date:
            facts.append(('data-pagefind-meta="date[content]" data-pagefind-sort="date[content]"', text.date))
        head = "".join(FACT.format(kinds=kinds, value=escape(value)) for kinds, value in facts)
        page = PAGE.format(language=text.language, title=escape(text.title), text=escape(text.text), facts=head)
        (folder / f"{at}.html").write_text(page, "utf-8")


def number(url: str) -> int:
    """The text that a page holds."""
    return int(url.rpartition("/")[2].removesuffix(".html"))


def indexed(folder: Path) -> None:
    """Run Pagefind over the folder: its index is the folder pagefind/ in it. Raises CalledProcessError."""
    subprocess.run([str(PROGRAM), "--site", str(folder)], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
