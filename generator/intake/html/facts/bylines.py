"""Who wrote it: the names that the structured data give, else the meta elements, else the page; the outlet only when it alone signs."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.intake.html.facts.claim import Claim
from generator.intake.html.facts.names import AND, is_agency, names_in
from generator.intake.html.facts.wording import folded, squeezed
from generator.model import Doubt


@dataclass(frozen=True, slots=True, kw_only=True)
class _Signed:
    names: tuple[str, ...]
    source: str


def bylines(
    authors: Sequence[Claim], readings: Sequence[tuple[str, ...]], sites: Sequence[str]) -> tuple[tuple[str, ...], tuple[Doubt, ...]]:
    """The names in force and, where the page prints others than its data name, a doubt. `readings` are the printed bylines, the surest
    first."""
    outlets = {squeezed(site) for site in sites} - {""}
    signed = [one for source in dict.fromkeys(claim.source for claim in authors)
              if (one := _of_source([claim for claim in authors if claim.source == source], source, outlets)).names]
    houses = {squeezed(claim.value) for claim in authors if claim.kind == "organisation" and not is_agency(claim.value)}
    outlets |= houses
    people = [_Signed(names=kept, source=one.source) for one in signed
              if (kept := tuple(name for name in one.names if not _is_outlet(name, outlets)))]
    printed = next(iter(readings), ())
    others = [tuple(name for name in reading if not _is_outlet(name, outlets)) for reading in readings]
    visible = next((reading for reading in others if reading), ())
    declared = people[0] if people else None
    if declared and _others(declared.names, visible):
        # Who runs the system is often entered as the author; who signs is printed.
        return visible, _doubt(_Signed(names=visible, source="visible page"), declared.names, declared.source)
    if (declared and declared.source == "JSON-LD") or (declared and not visible):
        # The outlet beside a person signs with them.
        whole = next(one for one in signed if one.source == declared.source) if declared.source == "JSON-LD" else declared
        return _as_printed(whole.names, printed), ()
    if visible:
        return visible, ()
    if declared:
        return _as_printed(declared.names, printed), ()
    outlet = signed[0].names if signed else printed
    return outlet[:1] if not signed else outlet, ()


def _of_source(claims: Sequence[Claim], source: str, outlets: set[str]) -> _Signed:
    names = [name for claim in claims for name in _of_claim(claim, outlets)]
    return _Signed(names=tuple(name for n, name in enumerate(names) if squeezed(name) not in map(squeezed, names[:n])), source=source)


def _of_claim(claim: Claim, outlets: set[str]) -> tuple[str, ...]:
    """Its names; an organisation's is one name, and so is a signature that the outlet shares with an agency."""
    if claim.kind == "organisation" and "http" not in claim.value:
        return (claim.value,)
    names = names_in(claim.value, whole=claim.kind == "person")
    joint = claim.kind == "person" and len(names) > 1 and any(_is_outlet(name, outlets) for name in names)
    return (claim.value,) if joint else names


def _is_outlet(name: str, outlets: set[str]) -> bool:
    """Whether it is the outlet itself, or its desk: "n-tv NACHRICHTEN" of n-tv.de."""
    short = squeezed(name)
    if "/" in name or AND.search(name):
        return short in outlets
    return any(short == outlet or (min(len(short), len(outlet)) >= 3 and (short.startswith(outlet) or outlet.startswith(short)))
               for outlet in outlets)


def _as_printed(names: tuple[str, ...], printed: tuple[str, ...]) -> tuple[str, ...]:
    """Names that data have in small letters or capitals throughout, in the letters that the page prints."""
    spelt = {folded(name): name for name in printed}
    return tuple(spelt.get(folded(name), name) if name.islower() or name.isupper() else name for name in names)


def _others(declared: Sequence[str], visible: Sequence[str]) -> bool:
    """Whether the page prints names in full of which the data have no word."""
    full = [name for name in visible if (len(name.split()) > 1 or not name.isascii()) and not is_agency(name)]
    return bool(full) and len(full) == len(visible) and not _words(declared) & _words(visible)


def _words(names: Sequence[str]) -> set[str]:
    return {word for name in names for word in [*folded(name).replace(".", " ").split(), squeezed(name)]}


def _doubt(force: _Signed, other: Sequence[str], source: str) -> tuple[Doubt, ...]:
    return (Doubt(kind="disagreement", field="bylines", options=("; ".join(force.names), "; ".join(other)), sources=(force.source, source),
                  rule="bylines"),)
