"""What a person should look at among the names: each with a mention that shows it, and the entry that settles it."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from generator.model import Mention, worded
from generator.names.resolution.suspicions.decisions import left_open, one_identity, opposed, unused
from generator.names.resolution.suspicions.duplicates import duplicates
from generator.names.resolution.suspicions.found import Found, Suspicion
from generator.names.resolution.suspicions.noise import noise
from generator.names.resolution.suspicions.odd_types import odd_types
from generator.notices import Notice

__all__ = ["Found", "worth_a_look"]

MOST = 20
"""Of one kind in one build: a longer list is not read."""

KINDS: tuple[Callable[[Found], Iterator[Suspicion]], ...] = (opposed, one_identity, left_open, duplicates, odd_types, noise, unused)


def worth_a_look(found: Found) -> Iterator[tuple[Notice, Mention | None]]:
    """The notices, kind by kind, what would change most first; the last of a long list says how many are left out."""
    for kind in KINDS:
        held = sorted(kind(found), key=lambda suspicion: -suspicion.weight)
        left = len(held) - MOST
        for number, suspicion in enumerate(held[:MOST], 1):
            notice = suspicion.notice
            if number == MOST and left > 0:
                notice = replace(notice, message=worded("%(message)s (and %(left)s more of this kind, which change less)",
                                                message=notice.message, left=left))
            yield notice, suspicion.seen
