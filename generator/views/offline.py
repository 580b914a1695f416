"""Reading a published site without a network: the page on which a reader chooses what is kept, and what an installed site is called.

https://www.w3.org/TR/appmanifest/; the service worker is theme/scripts/sw.js, what the site is made of generator/offline.py tells.
"""

import json
from dataclasses import dataclass

from generator.views.desk import Desk
from generator.views.frame import OFFLINE, Frame, frame
from generator.views.page import File, Page
from generator.views.words import shortened

MANIFEST = "manifest.webmanifest"
LIMITS = (20, 50, 200, 500, 1000, 2000, 5000)
"""Megabytes that a reader can choose; 50 are kept before anything is chosen (theme/static/js/offline-keeping.js)."""

SHORT_NAME = 24
"""Characters that have room below an icon, about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    """A size that a reader can choose."""

    megabytes: int
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OfflineView:
    """Everything that offline.html prints."""

    frame: Frame
    limits: tuple[Limit, ...]


def offline_page(desk: Desk) -> Page:
    """What is kept on the reader's device, and how much of it may be."""
    say = desk.say
    return Page(path=OFFLINE, template="offline.html", view=OfflineView(
        frame=frame(desk, OFFLINE, say.gettext("Offline reading"), metas=()),
        limits=tuple(Limit(megabytes=size, label=say.gettext("%(size)s MB", size=say.number(size))) for size in LIMITS)))


def manifest(desk: Desk) -> File:
    """What a device calls the site once it is installed. Its addresses are relative: the site may move."""
    site = desk.site
    told = {
        "name": site.name, "short_name": shortened(site.name, SHORT_NAME), "description": site.description, "lang": site.language,
        "dir": site.direction, "start_url": "index.html", "scope": "./", "display": "minimal-ui", "background_color": site.paper[0],
        "theme_color": site.paper[0], "icons": [{"src": "theme/icon.svg", "sizes": "any", "type": "image/svg+xml"}]}
    data = json.dumps({key: value for key, value in told.items() if value}, ensure_ascii=False, indent=1)
    return File(path=MANIFEST, data=f"{data}\n".encode())
