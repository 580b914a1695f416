"""Withholding that is killed, or has no room, is finished by the next run; at no moment is an original in neither place."""

import os
import random
import shutil
from hashlib import sha256
from pathlib import Path

import pytest

from generator import commands
from tests.faults import mutations
from tests.faults.sandbox import Sandbox, attempted
from tests.vault.test_vault import ARTICLES, DAY, archive, laid, safe

__all__ = ["archive"]

POINTS = int(os.environ.get("PRESSMARK_KILLS", "0")) // 10 or 6


def withhold(sandbox: Sandbox) -> int:
    return commands.withhold(sandbox.content, sandbox.folder.parent / "vault", DAY).code


def state(folder: Path) -> dict[str, str]:
    """Path -> digest of all that an archive and its vault have, but for the cache."""
    return {path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest() for place in ("repository", "vault")
            for path in sorted((folder / place).rglob("*")) if path.is_file() and ".cache" not in path.parts}


@pytest.mark.parametrize("fault", [mutations.killed_at, mutations.full_from])
def test_what_was_stopped_is_finished_by_the_next_run(archive: Path, tmp_path: Path, fault: "mutations.Fault") -> None:
    laid(safe(archive) / "key", "0" * 64)
    start, whole = archive.parents[1], tmp_path / "whole"
    shutil.copytree(start, whole, ignore=shutil.ignore_patterns("whole"))
    counted = tmp_path / "counted"
    assert 0 == attempted(Sandbox(whole / "repository"), withhold, mutations.counting(whole, counted)).code
    chance = random.Random(1931)  # noqa: S311
    stopped = 0
    for number in chance.choices(range(1, counted.stat().st_size + 1), k=POINTS):
        place = tmp_path / "stopped"
        for room in ("repository", "vault"):
            shutil.copytree(start / room, place / room)
        end = attempted(Sandbox(place / "repository"), withhold, fault(place, number))
        stopped += end.code != 0  # the last changes are in the cache, which may be as it likes
        held = {path.read_bytes() for path in place.rglob("originals/**/*") if path.is_file()}
        assert [] == [name for name, text in ARTICLES.items() if text.encode() not in held], number

        assert 0 == attempted(Sandbox(place / "repository"), withhold).code, number
        one, other = state(whole), state(place)
        assert [] == sorted(path for path in one.keys() | other.keys() if one.get(path) != other.get(path)), number
        shutil.rmtree(place)
    assert stopped > POINTS // 2
