"""Old addresses: a stub that leads to the page that answers now, or a page that says why nothing is there any more."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.views.desk import Desk
from generator.views.frame import Frame, frame
from generator.views.links import relative
from generator.views.page import Page


@dataclass(frozen=True, slots=True, kw_only=True)
class MovedView:
    """What a redirect stub prints: only where to go (W3C technique H76)."""

    href: str
    """Relative, so that it holds on a disk and under any host."""

    canonical: str | None
    root: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GoneView:
    """What stands where something was published and taken away."""

    frame: Frame
    reason: str


def old_addresses(desk: Desk) -> Iterator[Page]:
    """A page for each address of the ledger that is no longer a page of its own."""
    for old, new in sorted(desk.catalogue.redirects.items()):
        root = "../" * old.count("/")
        yield Page(path=old, template="moved.html", view=MovedView(href=relative(old, new), canonical=desk.full(new), root=root))
    for path, reason in sorted(desk.catalogue.gone.items()):
        yield Page(path=path, template="gone.html", view=GoneView(frame=frame(desk, path, "Taken away", metas=()), reason=reason))
