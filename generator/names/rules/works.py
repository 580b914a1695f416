"""What a recogniser took for a name of another kind is a work where it stands in quotation marks: “The Long Quay”."""

from dataclasses import replace

from generator.names.page import Found, Page

MARKS = (("“", "”"), ('"', '"'), ("‘", "’"), ("'", "'"), ("«", "»"), ("„", "“"))


def works(page: Page, found: tuple[Found, ...]) -> tuple[Found, ...]:
    return tuple(replace(name, type="work") if name.type is None and _quoted(page, name) else name for name in found)


def _quoted(page: Page, name: Found) -> bool:
    """Whether marks stand right around the name, a closing comma or point aside."""
    before = page.text[name.start - 1:name.start]
    behind = page.text[name.end:name.end + 2].lstrip(",.")[:1]
    return any(before == opening and behind == closing for opening, closing in MARKS if before)
