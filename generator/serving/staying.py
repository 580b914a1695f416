"""A process that builds the site once and then stays, to print single pages from what it has in memory.

Every build has a process of its own, so that it is the very build that `make html` is, whatever was built before. What it tells and is told
are plain values, through a pipe.
"""

import gc
import os
import signal
import sys
import traceback
from collections.abc import Sequence
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from generator import permalinks, store
from generator.notices import Notice, PressmarkError, unusable
from generator.placing import placed
from generator.press.arguments import archive_of, settings_of
from generator.press.settings_file import problem_of
from generator.press.standing import Standing
from generator.serving.outcomes import Outcome, Shown


def stay(pipe: Connection, arguments: Sequence[str], anyway: bool) -> None:
    """Build as Pelican does with these arguments; then answer (files, opened pages) with what can be shown, until nobody asks any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who began this ends it
    outcome, standing = _built(arguments, anyway)
    try:
        pipe.send(outcome)
        gc.freeze()  # what stays is not looked through at every page
        while standing:
            pipe.send(_shown(standing, *pipe.recv()))
    except (EOFError, OSError):
        return


def _built(arguments: Sequence[str], anyway: bool) -> tuple[Outcome, Standing | None]:
    if problem := problem_of(settings_of(arguments)):
        return Outcome(notices=(problem,), good=False), None
    settings: dict[str, Any] = {}
    try:
        archive = archive_of(arguments)
        settings = archive.settings
        done = archive.build(stays=True, anyway=anyway)
    except PressmarkError as broken:
        return _outcome(settings, notices=broken.notices, good=False), None
    except OSError as broken:
        return _outcome(settings, notices=(unusable(broken),), good=False), None
    except SystemExit as broken:
        return _outcome(settings, notices=getattr(broken, "notices", (_ended(broken),)), good=False), None
    except Exception as bug:
        traceback.print_exc()
        return _outcome(settings, notices=(_ended(bug),), good=False), None
    return _outcome(settings, notices=done.notices, good=True, same=done.standing is None, size=done.size), done.standing


def _ended(problem: BaseException) -> Notice:
    return Notice(code="T-041", message=f"the build ended in the middle: {type(problem).__name__}: {problem}",
                  hint="the terminal has the lines of code where it did; what was changed last, or a plug-in, may be the cause")


def _outcome(settings: dict[str, Any], **told: Any) -> Outcome:
    """With what the settings say, as far as they were read."""
    if not settings:
        return Outcome(**told)
    content = Path(settings["PATH"])
    ledger = content / permalinks.LEDGER
    told["notices"] = _placed(told["notices"], content)
    return Outcome(
        **told, language=settings.get("DEFAULT_LANG") or "en", ledger=store.file_digest(ledger) if ledger.is_file() else None,
        watched=tuple(str(Path(path).absolute()) for path in (
            settings["THEME"], *settings.get("THEME_TEMPLATES_OVERRIDES", ()), *settings.get("PLUGIN_PATHS", ()))))


def _placed(notices: Sequence[Notice], content: Path) -> tuple[Notice, ...]:
    return tuple(placed(notice, Path(os.path.relpath(content))) for notice in notices)


def _shown(standing: Standing, files: Sequence[str], opened: Sequence[str]) -> Shown:
    try:
        return Shown(files=standing.shown(map(Path, files), opened))
    except PressmarkError as broken:
        return Shown(files={}, notices=_placed(broken.notices, standing.content))
    except OSError as broken:
        return Shown(files={}, notices=(unusable(broken),))
    except Exception:  # the build says what is wrong
        print(traceback.format_exc(), file=sys.stderr)  # noqa: T201
        return Shown(files={})
