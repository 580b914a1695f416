"""Media types of a site's files, by the endings of their names; the same on every machine."""

from mimetypes import MimeTypes

OURS = {
    ".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8",
    ".json": "application/json", ".csl.json": "application/vnd.citationstyles.csl+json", ".feed.json": "application/feed+json",
    ".xml": "application/xml", ".svg": "image/svg+xml", ".woff2": "font/woff2", ".webp": "image/webp", ".ico": "image/vnd.microsoft.icon",
    ".md": "text/markdown; charset=utf-8", ".txt": "text/plain; charset=utf-8", ".csv": "text/csv; charset=utf-8",
    ".ris": "application/x-research-info-systems", ".bib": "application/x-bibtex", ".epub": "application/epub+zip",
    ".webmanifest": "application/manifest+json", ".pdf": "application/pdf", ".jpg": "image/jpeg", ".png": "image/png", ".gif": "image/gif",
}
OTHER = "application/octet-stream"
_BUILT_IN = MimeTypes(filenames=())


def media_type(path: str) -> str:
    """ "text/html; charset=utf-8"."""
    name = path.rpartition("/")[2].lower()
    dots = [at for at, sign in enumerate(name) if sign == "."]
    known = next((OURS[name[at:]] for at in dots if name[at:] in OURS), None)
    return known or _BUILT_IN.types_map[True].get(name[dots[-1]:] if dots else "", OTHER)
