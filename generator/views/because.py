"""Reasons, as pages show them."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model import Because
from generator.views.reason_kinds import KINDS
from generator.wording import Wording

WIDTH = 36
"""Pixels of the whole bar, as in the macro and in the style sheet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why a link, tag, name, story or date is there."""

    kind: str
    """What sort of reason, in words: "shared names"."""

    detail: str
    language: str | None
    """Of the detail, where it is not the interface's: a reason that does not remember how it was put together is told in English."""

    weight: str
    """How much it counted, as the length of a bar in pixels, of WIDTH: "28.8"."""

    words: str
    """The same in words, for those who do not see the bar."""


def reasons(say: Wording, because: Iterable[Because]) -> tuple[Reason, ...]:
    """The reasons in their own order, a repeated one once."""
    found = {(reason.kind, reason.detail): _reason(say, reason) for reason in because}
    return tuple(found.values())


def _reason(say: Wording, because: Because) -> Reason:
    share = round(100 * min(max(because.weight, 0.0), 1.0))
    return Reason(
        kind=_kind(say, because.kind), detail=say.worded(because.detail), language=say.tongue_of(because.detail),
        weight=f"{WIDTH * share / 100:g}",
        words=say.gettext("counted %(share)s of 100", share=share),
    )


def _kind(say: Wording, kind: str) -> str:
    return say.gettext(KINDS[kind]) if kind in KINDS else kind.replace("-", " ").replace("_", " ")
