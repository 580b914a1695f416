"""A small invented site, as a build leaves one."""

from pathlib import Path

FILES = {
    "index.html": '<title>Brimsey &amp; Orrin</title><p><a href="articles/the-quay-a1.html">Front</a> <a href="people/old.html">She</a>',
    "articles/the-quay-a1.html": "<title>The Quay</title><p>The quay is old.",
    "articles/the-quay-a1.csl.json": "{}",
    "articles/original/the-quay-a1.html": "<title>The original</title><p>An original.",
    "people/old.html": '<title>Moved</title><meta http-equiv="refresh" content="0; url=new.html"><a href="new.html">there</a>',
    "people/new.html": "<title>Ines Calloway</title><p>She chairs the board.",
    "own/أخبار #1 50%.html": "<title>أخبار</title>",
    "theme/site.css": "p { margin: 0 }",
    "theme/words.js": "var words = 1;",
    "search/d/0.js": "part(0)",
    "404.html": "<title>Not here</title>",
    ".nojekyll": "",
}
TYPES = {
    "index.html": "text/html; charset=utf-8", "articles/the-quay-a1.csl.json": "application/vnd.citationstyles.csl+json",
    "theme/site.css": "text/css; charset=utf-8", "theme/icon.bin": "application/octet-stream",
    "theme/words.js": "text/javascript; charset=utf-8"}


def laid_out(folder: Path) -> Path:
    """The site, with one file that is no text."""
    for name, text in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    (folder / "theme/icon.bin").write_bytes(bytes(range(256)))
    return folder


def public() -> set[str]:
    """The paths of all that it publishes."""
    return {*FILES, "theme/icon.bin"} - {".nojekyll"}
