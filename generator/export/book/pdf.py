"""Articles as a PDF: the chapters of the book in one document, printed by Chromium.

Chromium and not WeasyPrint: it is on most machines, shapes every script, and needs no libraries of the system beside it; the document is
the same, and its looks are CSS. Another version of Chromium prints other bytes.
"""

import base64
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

from generator import store
from generator.catalogue import Catalogue
from generator.export.book import chromium, printed
from generator.export.book.chapter import Binding, chapter
from generator.export.book.epub import STYLES, held_image
from generator.export.book.volume import Volume, groups, title_page, volume
from generator.export.book.xhtml import document, element, language
from generator.export.imprint import Imprint
from generator.export.sources import Sources
from generator.model import Article
from generator.progress import Progress

PAPER = Path(__file__).with_name("paper.css")
THEME = Path(__file__).parents[3] / "theme"
FACES = THEME / "styles/3-faces.css"
POLICY = "default-src 'none'; img-src file:; font-src data:; style-src 'unsafe-inline'"
"""What the document may load: nothing from anywhere else, and no scripts."""

SMALL = 'font: 7.5pt "Libre Franklin", sans-serif; color: #5a534a'
"""Of what stands below a page."""

_URL = re.compile(r"url\((fonts/[\w.-]+)\)")


def export(archive: Catalogue, sources: Sources, to: Path, imprint: Imprint) -> list[Path]:
    """Write it. Raises BrokenFile: S-046 when what is asked for is not there, S-048 and S-049 when Chromium is not, or fails."""
    book = volume(archive, imprint, sources.of)
    path = to / f"{book.stem}.pdf"
    store.build(path, lambda target: _print(book, sources.content, target))
    return [path]


def _print(book: Volume, content: Path, target: Path) -> None:
    chromium.find()
    with tempfile.TemporaryDirectory(prefix="pressmark-") as folder:
        page, made = Path(folder, "book.xhtml"), Path(folder, "book.pdf")
        body = _body(book, content)
        store.write(page, _document(book, body))
        with Progress("pdf"):
            chromium.print_to(page, made, len(book.selection.articles))
        same = printed.numbered(printed.dated(made.read_bytes(), book.day))
        store.write(target, printed.outlined(same, [*_headings(body)]))


def _body(book: Volume, content: Path) -> Element:
    articles = book.selection.articles
    binding = Binding(chapter=lambda id_: f"#{id_}-article", held=frozenset(article.id for article in articles),
                      media=lambda path: (content.resolve() / path).as_uri() if held_image(content, path) else None,
                      prefix=lambda id_: f"{id_}-")
    front = () if len(articles) == 1 else (title_page(book), _contents(book))
    return element("body", *front, *_chapters(book, binding))


def _document(book: Volume, body: Element) -> bytes:
    say, articles = book.desk.say, book.selection.articles
    alone = len(articles) == 1
    lang, direction = (language(articles[0].language) or "und", articles[0].direction) if alone else (say.language, say.direction)
    return document(book.title, body, lang=lang, direction=direction, head=(_policy(), element("style", _styles(book))))


def _headings(body: Element) -> Iterator[str]:
    """What the outline has, in its order."""
    told = (" ".join("".join(one.itertext()).split()) for one in body.iter() if re.fullmatch("h[1-6]", one.tag))
    return filter(None, told)


def _chapters(book: Volume, binding: Binding) -> Iterator[Element]:
    for article in book.selection.articles:
        made = chapter(book.desk, article, binding)
        made.set("lang", language(article.language) or "und")
        for heading in made.iterfind("aside[@class='slip']/h2"):  # headings are the outline of a PDF
            heading.tag = "p"
        yield made


def _contents(book: Volume) -> Element:
    items = []
    for group in groups(book):
        items += [element("h2", group.title)] if group.title else []
        items.append(element("ol", *map(_line, group.articles)))
    return element("nav", element("h1", book.desk.say.gettext("Contents")), *items)


def _line(article: Article) -> Element:
    words = element("a", article.headline, href=f"#{article.id}-article", lang=language(article.language), dir=article.direction)
    return element("li", words)


def _policy() -> Element:
    meta = element("meta", content=POLICY)
    meta.set("http-equiv", "Content-Security-Policy")
    return meta


def _styles(book: Volume) -> str:
    faces = _URL.sub(lambda found: f"url({_inside(THEME / 'static' / found[1])})", FACES.read_text("utf-8"))
    faces = faces.replace("font-display:optional", "font-display:block")
    foot = f"@bottom-center {{ content: counter(page); {SMALL} }} @bottom-left {{ content: {_quoted(book.name)}; {SMALL} }}"
    return "\n".join((faces, STYLES.read_text("utf-8"), PAPER.read_text("utf-8"), f"@page {{ {foot} }}"))


def _inside(path: Path) -> str:
    return f"data:font/woff2;base64,{base64.b64encode(path.read_bytes()).decode()}"


def _quoted(words: str) -> str:
    """A string of CSS."""
    return '"' + "".join(sign if sign.isalnum() or sign == " " else f"\\{ord(sign):x} " for sign in words) + '"'
