"""What an article shows of other sites: videos, posts, maps and charts, kept as links to where they are."""

from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

from bs4 import Tag

from generator.intake.html.inline import address
from generator.intake.html.page import words
from generator.intake.html.regions import Regions
from generator.model import PromoLink

SITES = {
    "youtube.com": "Video", "youtube-nocookie.com": "Video", "youtu.be": "Video", "vimeo.com": "Video", "dailymotion.com": "Video",
    "twitter.com": "Post", "x.com": "Post", "facebook.com": "Post", "instagram.com": "Post", "tiktok.com": "Post", "threads.net": "Post",
    "bsky.app": "Post", "t.me": "Post", "vk.com": "Post", "reddit.com": "Post", "linkedin.com": "Post", "truthsocial.com": "Post",
    "soundcloud.com": "Audio", "spotify.com": "Audio", "podcasts.apple.com": "Audio", "megaphone.fm": "Audio", "acast.com": "Audio",
    "documentcloud.org": "Document", "scribd.com": "Document", "issuu.com": "Document",
    "datawrapper.dwcdn.net": "Chart", "flourish.studio": "Chart", "infogram.com": "Chart", "google.com": "Map", "openstreetmap.org": "Map",
}
"""Host that others show things of -> what it is."""

POSTS = ("twitter-tweet", "instagram-media", "tiktok-embed", "fb-post", "bluesky-embed", "text-post-media")
"""Classes that sites ask others to give to the block quotes that hold their posts."""


def embeds(place: Tag, regions: Regions, base: str | None) -> Iterator[PromoLink]:
    """Each thing of another site that stands among the article, once, in order."""
    seen = set[str]()
    for tag in place.find_all(("iframe", "blockquote", "video", "embed")):
        url = _page_of(_where(tag, base))
        if url and url not in seen and (label := _label(url)) and not regions.rule(tag):
            seen.add(url)
            yield PromoLink(label=label, text=_title(tag) or url, url=url)


def _where(tag: Tag, base: str | None) -> str | None:
    """The address that it shows: its source, or the last link of a quoted post, which leads to it."""
    if tag.name == "blockquote":
        names = " ".join(tag.get("class") or ())
        if not any(mark in names for mark in POSTS):
            return None
        links = [link.get("href") for link in tag.find_all("a", href=True)]
        return address(tag.get("cite") or tag.get("data-instgrm-permalink") or (links[-1] if links else None), base)
    return address(tag.get("src") or tag.get("data-src") or tag.get("data-lazy-src"), base)


def _page_of(url: str | None) -> str | None:
    """The address that a reader would open: that of a video's page rather than of its player."""
    if url is None:
        return None
    parts = urlsplit(url)
    host, path = (parts.hostname or "").removeprefix("www."), parts.path
    if host in ("youtube.com", "youtube-nocookie.com") and path.startswith("/embed/"):
        return f"https://www.youtube.com/watch?v={path.split('/')[2]}"
    if host == "player.vimeo.com" and path.startswith("/video/"):
        return f"https://vimeo.com/{path.split('/')[2]}"
    if host == "platform.twitter.com":
        number = parse_qs(parts.query).get("id", [""])[0]
        return f"https://twitter.com/i/status/{number}" if number.isdecimal() else None
    if host == "facebook.com" and path.startswith("/plugins/"):
        return address(parse_qs(parts.query).get("href", [""])[0], None)
    return url


def _label(url: str) -> str | None:
    parts = urlsplit(url)
    host = (parts.hostname or "").removeprefix("www.")
    if host == "google.com" and not parts.path.startswith("/maps"):
        return None
    return next((SITES[tail] for n in range(host.count(".")) if (tail := ".".join(host.split(".")[n:])) in SITES), None)


def _title(tag: Tag) -> str | None:
    if tag.name == "blockquote":
        return words(tag)[:200] or None
    return " ".join(str(tag.get("title") or "").split())[:200] or None
