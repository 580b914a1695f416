"""python -m generator.press: Pelican, once its settings file can be read at all; Pelican itself shows a traceback."""

import argparse
import importlib.util
import sys
import traceback
from pathlib import Path

from pelican import main

from generator.notices import BROKEN_INPUT, Notice


def problem_of(settings: Path) -> Notice | None:
    """What keeps a settings file from being run (T-033); None when nothing does."""
    spec = importlib.util.spec_from_file_location("settings_to_try", settings)
    if spec is None or spec.loader is None:
        return None
    try:
        spec.loader.exec_module(importlib.util.module_from_spec(spec))
    except SyntaxError as problem:
        return _told(problem.filename or str(settings), problem.lineno, problem.msg)
    except FileNotFoundError:
        return None  # Pelican says so itself
    except Exception as problem:
        lines = [frame for frame in traceback.extract_tb(problem.__traceback__) if Path(frame.filename).suffix == ".py"]
        ours = [frame for frame in lines if Path(frame.filename).parent == settings.resolve().parent]
        return _told(ours[-1].filename, ours[-1].lineno, str(problem)) if ours else None
    return None


def _told(file: str, line: int | None, what: str) -> Notice:
    return Notice(code="T-033", file=Path(file).name, line=line, message=f"this line cannot be read: {what}",
                  hint='text stands between quotation marks, "like this"; what is not known is None; a line has one setting')


if __name__ == "__main__":
    asked = argparse.ArgumentParser(add_help=False)
    asked.add_argument("-s", "--settings", type=Path, default=Path("pelicanconf.py"))
    given = asked.parse_known_args()[0].settings
    if found := problem_of(given):
        print(found, file=sys.stderr)  # noqa: T201
        sys.exit(BROKEN_INPUT)
    main()
