"""Old addresses: a stub that leads to the page that answers now, or a page that says why nothing is there any more."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.model import Entity
from generator.permalinks import slugify
from generator.vacated import WITHHELD
from generator.views.desk import Desk
from generator.views.frame import Frame, frame
from generator.views.links import relative
from generator.views.names_list import NameRow, articles_of, name_row
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


@dataclass(frozen=True, slots=True, kw_only=True)
class SeveralView:
    """What stands at the address of a name that turned out to be several things'."""

    frame: Frame
    name: str
    names: tuple[NameRow, ...]
    """Each with a gloss, for their names may be the same."""


def old_addresses(desk: Desk) -> Iterator[Page]:
    """A page for each address of the ledger that is no longer a page of its own."""
    for old, new in sorted(desk.catalogue.redirects.items()):
        root = "../" * old.count("/")
        yield Page(path=old, template="moved.html", view=MovedView(href=relative(old, new), canonical=desk.full(new), root=root))
    for path, ids in sorted(desk.catalogue.several.items()):
        yield _several(desk, path, [desk.catalogue.entity[id_] for id_ in ids])
    for path, reason in sorted(desk.catalogue.gone.items()):
        yield Page(path=path, template="gone.html",
                   view=GoneView(frame=frame(desk, path, desk.say.gettext("Taken away"), metas=()), reason=_reason(desk, reason)))


def _reason(desk: Desk, reason: str) -> str:
    """As the ledger has it; what a build found out itself, in the language of the pages."""
    if reason == WITHHELD:
        return desk.say.gettext("only texts that the archive does not show any more said something about it")
    return reason


def _several(desk: Desk, path: str, entities: Sequence[Entity]) -> Page:
    """A page that offers them, under the name that the address was made of."""
    slug = path.removesuffix(".html").rpartition("/")[2]
    forms = [form for entity in entities for form in (entity.name, *entity.aliases)]
    name = next((form for form in forms if slugify(form) == slug), entities[0].name)
    held = (name_row(desk, path, entity, articles_of(desk, entity)) for entity in entities)
    rows = tuple(replace(row, gloss=f"{row.gloss or row.kind} · {row.words}") for row in held)
    view = SeveralView(frame=frame(desk, path, name, section="names", metas=()), name=name, names=rows)
    return Page(path=path, template="disambiguation.html", view=view)
