"""python -m generator.press: Pelican, once its settings file can be read at all; Pelican itself shows a traceback."""

import argparse
import sys
from pathlib import Path

from pelican import main

from generator.notices import BROKEN_INPUT
from generator.press.settings_file import problem_of

if __name__ == "__main__":
    asked = argparse.ArgumentParser(add_help=False)
    asked.add_argument("-s", "--settings", type=Path, default=Path("pelicanconf.py"))
    given = asked.parse_known_args()[0].settings
    if found := problem_of(given):
        print(found, file=sys.stderr)  # noqa: T201
        sys.exit(BROKEN_INPUT)
    main()
