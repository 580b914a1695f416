"""The path of an address on the site that an article comes from, so that links to it can be led on."""

from urllib.parse import unquote, urlsplit

LONGEST = 400


def old_path(address: str | None) -> str | None:
    """"2019/05/mill-fire/" for "https://gazette.example/2019/05/mill-fire/?x=1" or "/2019/05/mill-fire/"; None for a site's front page.

    An address whose page is told by its query alone ("/?p=12") has no path of its own.
    """
    try:
        path = unquote(urlsplit((address or "").strip()).path).lstrip("/")
    except ValueError:
        return None
    parts = path.split("/")
    if not path or len(path) > LONGEST or "\\" in path or any(c < " " or c == "\x7f" for c in path):
        return None
    return None if ".." in parts or "." in parts or path in ("index.php", "index.html") else path
