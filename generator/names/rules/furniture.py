"""Hashtags, addresses, handles and what stands in titles are no evidence of a name."""

import re

from generator.names.page import Found, Page

FURNITURE = re.compile(r"#\w+|@\w+|https?://\S+|www\.\S+|[\w.+-]{1,64}@[\w-]{1,64}\.\S{1,64}")


def furniture(page: Page, found: tuple[Found, ...]) -> tuple[Found, ...]:
    spans = [match.span() for match in FURNITURE.finditer(page.text)]
    return tuple(name for name in found if not any(a < name.end and name.start < b for a, b in spans))
