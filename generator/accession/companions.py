"""Files that belong to an article without being one: images beside a saved page, its style sheets, its scripts."""

from collections.abc import Collection
from pathlib import PurePosixPath

SUFFIXES = frozenset((
    ".css .js .mjs .map .scss .less .woff .woff2 .ttf .otf .eot .svg .png .jpg .jpeg .jpe .jfif .gif .webp .avif .ico .bmp .tif "
    ".tiff .mp3 .m4a .ogg .wav .mp4 .m4v .webm .mov .avi .swf .wasm .vtt .srt .cdx .cdxj .idx .py .pyc .php .lock").split())
"""Of files that no one reads; a text among them would be code or subtitles."""

KINDS = ("image/", "font/", "audio/", "video/", "text/css", "text/javascript")
NAMES = frozenset(("robots.txt", "Thumbs.db", "desktop.ini", "sitemap.xml"))
FOLDERS = ("_files", "_Dateien", "_fichiers", "_archivos", "_file", "_arquivos", "_bestanden", "_pliki", "-filer", ".files", "_soubory")
"""What browsers append, in their language, to the name of the folder in which they save what a page needs."""

IMAGES = frozenset(".svg .png .jpg .jpeg .jpe .jfif .gif .webp .avif .bmp .tif .tiff".split())


def is_companion(name: str, names: Collection[str]) -> bool:
    """Whether the file `name` is no article by its kind or its place among `names`, all below one folder, with forward slashes."""
    path = PurePosixPath(name)
    return path.suffix.lower() in SUFFIXES or path.name in NAMES or any(_holds_a_page_s_parts(f, names) for f in path.parents)


def _holds_a_page_s_parts(folder: PurePosixPath, names: Collection[str]) -> bool:
    """Whether a page was saved beside this folder under the same name."""
    ending = next((ending for ending in FOLDERS if folder.name.endswith(ending)), None)
    stem = str(folder).removesuffix(ending) if ending else ""
    return bool(stem) and any(f"{stem}{suffix}" in names for suffix in (".html", ".htm", ".xhtml", ".HTM", ".HTML"))


def is_image(name: str) -> bool:
    return PurePosixPath(name).suffix.lower() in IMAGES
