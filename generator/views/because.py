"""Reasons, as pages show them."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model import Because


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why a link, tag, name, story or date is there."""

    kind: str
    """What sort of reason, in words: "shared names"."""

    detail: str
    weight: str
    """How much it counted, as a percentage for a bar: "80%"."""

    words: str
    """The same in words, for those who do not see the bar."""


def reasons(because: Iterable[Because]) -> tuple[Reason, ...]:
    """The reasons in their own order, a repeated one once."""
    found = {(reason.kind, reason.detail): _reason(reason) for reason in because}
    return tuple(found.values())


def _reason(because: Because) -> Reason:
    share = round(100 * min(max(because.weight, 0.0), 1.0))
    return Reason(
        kind=because.kind.replace("-", " ").replace("_", " "), detail=because.detail, weight=f"{share}%",
        words=f"counted {share} of 100",
    )
