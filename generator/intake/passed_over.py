"""What is in a folder, an archive or a crawl beside its articles: images, styles, scripts, fonts, films, and what file managers leave."""

import re
from collections.abc import Container, Iterable

LEFTOVERS = frozenset(("__macosx", "thumbs.db", "desktop.ini", "ehthumbs.db", "$recycle.bin", "icon\r", "robots.txt", "sitemap.xml"))
IMAGES = frozenset("png jpg jpeg jpe jfif gif webp avif heic heif bmp ico cur svg svgz tif tiff psd jp2 jxl".split())
SUFFIXES = IMAGES | frozenset("""
    css less scss map js mjs cjs jsx ts tsx wasm swf py pyc lock
    woff woff2 ttf otf eot
    mp3 m4a ogg oga opus wav flac aac mp4 m4v webm ogv mov avi mkv mpg mpeg m3u8 vtt srt
    cdx cdxj idx
""".split())
"""Endings of https://developer.mozilla.org/docs/Web/HTTP/Guides/MIME_types/Common_types that are no text to read; the last
ones are indexes of crawls."""

# First bytes; https://mimesniff.spec.whatwg.org/#matching-an-image-type-pattern and the sections after it.
MARKS = re.compile(
    rb"\x89PNG\r\n|\xff\xd8\xff|GIF8[79]a|RIFF....(?:WEBP|WAVE|AVI )|BM....\x00\x00\x00\x00|\x00\x00[\x01\x02]\x00[\x01-\x20]\x00"
    rb"|II\*\x00|MM\x00\*|\x00...ftyp|OggS\x00|ID3[\x02-\x04]|fLaC\x00|\x1aE\xdf\xa3|\x00asm|wOF[F2]|OTTO\x00|\x00\x01\x00\x00\x00"
    rb"|ttcf\x00|FLV\x01|[CFZ]WS[\x03-\x08\x0e-\x1f]", re.DOTALL)
SVG = re.compile(rb"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,1000}?-->\s*)?(?:<!DOCTYPE svg[^>]{0,300}>\s*)?<svg[\s>]", re.DOTALL)
PAGE = re.compile(r"(.+)\.(?:x?html?|shtml|php|aspx?|jsp)", re.IGNORECASE | re.DOTALL)
FRAMES = ("_files", ".files", "_file", "-Dateien", "_Dateien", "_fichiers", "_archivos", "_bestanden", "_soubory", "_arquivos", "_pliki",
          "-filer")
"""Endings of the folder that a browser saves a page's pieces in, in the languages that Windows gives it."""


HIDDEN = re.compile(r"\.[^.\s]|~\$")


def is_leftover(name: str) -> bool:
    """Whether a path is hidden or a file manager's: ".DS_Store", "__MACOSX/x"."""
    parts = name.replace("\\", "/").split("/")
    return any(part.lower() in LEFTOVERS or HIDDEN.match(part) for part in parts)


def is_resource(name: str, head: bytes) -> bool:
    """Whether it is an image, a style sheet, a script, a font or a film, by its first bytes or else its name."""
    stem, _, suffix = name.rpartition("/")[2].lower().removesuffix(".gz").rpartition(".")
    return (bool(stem) and suffix in SUFFIXES) or MARKS.match(head) is not None or SVG.match(head[:2000]) is not None


def stems_of_pages(names: Iterable[str]) -> set[str]:
    """The paths of the pages among the names, without their endings."""
    return {found[1] for name in names if (found := PAGE.fullmatch(name))}


def is_frame(name: str, stems: Container[str]) -> bool:
    """Whether it is in a folder that a browser saved with a page: "mill-fire_files/ad.html" beside "mill-fire.html"."""
    at = name.find("/")
    while at >= 0:
        folder = name[:at]
        if any(folder.endswith(ending) and folder.removesuffix(ending) in stems for ending in FRAMES):
            return True
        at = name.find("/", at + 1)
    return False


def is_image(name: str) -> bool:
    """Whether it is an image by its ending."""
    return name.rpartition(".")[2].lower() in IMAGES
