"""A settings file that cannot be run, told with its line; Pelican itself shows a traceback."""

import importlib.util
import traceback
from pathlib import Path

from generator.notices import Notice


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
