"""Images that a page carries in itself, as data: URLs."""

import base64
import binascii
import re
from urllib.parse import unquote

from generator.intake.html.page import EMBEDDED, Page

LARGEST = 10_000_000
"""Bytes of an image that is kept."""

LEAST = 1_000
"""Bytes: smaller ones are the grey boxes that stand in for images not loaded."""

IMAGE = re.compile(r"data:image/(?:jpe?g|png|gif|webp|avif|bmp|tiff)[;,]", re.IGNORECASE)


def embedded_image(page: Page, mark: str) -> bytes | None:
    """The image that "x-embedded:3" stands for; None when it is none, too large, or broken. Drawings (SVG) may carry scripts: none."""
    number = mark.removeprefix(EMBEDDED)
    if not number.isdecimal() or int(number) >= len(page.embedded):
        return None
    url = page.embedded[int(number)]
    if not IMAGE.match(url) or len(url) > LARGEST * 4 // 3 + 200:
        return None
    try:
        data = base64.b64decode(unquote(url.partition(",")[2]), validate=True)
    except (binascii.Error, ValueError):
        return None
    return data if len(data) >= LEAST else None
