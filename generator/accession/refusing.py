"""Keeping content/refused.jsonl: a refusal stays on record until its file was taken in, or is gone from the originals."""

from collections.abc import Iterable
from pathlib import Path

from generator import refusals
from generator.accession.taking_in import Taken
from generator.notices import Notice
from generator.refusals import Refusal


def refused(content: Path, path: Path, notice: Notice, day: str, sha256: str | None = None) -> Refusal:
    """A notice about the file at `path` as a refusal."""
    return Refusal(file=refusals.told_from(content, path), part=notice.part, sha256=sha256, code=notice.code,
                   message=notice.message, hint=notice.hint, day=day)


def record_outside(content: Path, taken: Taken, day: str) -> None:
    """After taking in: what was refused at the door on this day, and no longer what went in."""
    new = [refused(content, path, notice, day, digest) for path, digest, notice in taken.refusals]
    gone = {refusals.told_from(content, path) for path in taken.held}
    again = {refusal.file for refusal in new}
    kept = [old for old in refusals.read(content) if old.file not in again | gone]
    refusals.write(content, [*kept, *new])


def record_inside(content: Path, found: Iterable[Refusal], held: Iterable[str]) -> None:
    """After normalising: exactly what was refused of the originals in this run; of what was refused at the door, what is not `held`.

    `held` are the digests of everything that the archive has an article of, or keeps beside one.
    """
    digests = set(held)
    kept = [old for old in refusals.read(content) if not old.is_inside and old.sha256 not in digests]
    refusals.write(content, [*kept, *found])
