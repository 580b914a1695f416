"""docs/commands.md, from the Makefile and the command line: python -m tests.manual.commands > docs/commands.md"""

import argparse
import re
import sys
from collections.abc import Iterator

from generator import cli
from tests.manual.errors import ROOT

HEAD = """# Commands

`make` sets up what is missing and calls the rest. `python` is `.venv/bin/python`. This page is made from the code: `make manual`.

## make

| command | does | with |
|---|---|---|
"""
VERBS = """
## python -m generator

Every verb has `--help`. A command ends with 0 when it did what it was asked; 1 for a bug; 2 when it was called wrongly; 3 when it did its
work but refused some inputs; 4 when a promise is broken; 5 when a file, a setting or the theme cannot be used ([errors.md](errors.md)).

"""
TARGET = re.compile(r"^(\w+)[^#\n]*?:(?:[^#\n]*)##\s+(.+?)(?:  (.+))?$", re.MULTILINE)


def page() -> str:
    """docs/commands.md."""
    makefile = (ROOT / "Makefile").read_text("utf-8")
    rows = [f"| `make {name}` | {does} | {f'`{given}`' if given else ''} |\n" for name, does, given in TARGET.findall(makefile)]
    return HEAD + "".join(rows) + VERBS + "\n".join(_verbs())


def _verbs() -> Iterator[str]:
    top = cli.parser()
    yield f"Before the verb may stand:\n\n{_table(top)}"
    verbs = next(action for action in top._actions if isinstance(action, argparse._SubParsersAction))
    for name, verb in verbs.choices.items():
        yield f"### {name}\n\n{_sentence(verb.description or '')}\n\n{_table(verb)}{_more(verb.epilog or '')}"


def _table(parser: argparse.ArgumentParser) -> str:
    rows = [f"| `{_called(action)}` | {_cell(action.help or '')} |\n" for action in parser._actions
            if action.dest != "help" and not isinstance(action, argparse._SubParsersAction)]
    return "| word | |\n|---|---|\n" + "".join(rows) if rows else ""


def _called(action: argparse.Action) -> str:
    """As it is typed."""
    name = " ".join(action.option_strings[-1:])
    value = " ".join(action.metavar) if isinstance(action.metavar, tuple) else action.metavar
    if value is None and action.choices:
        value = "|".join(map(str, action.choices))
    value = value if action.nargs != 0 else None
    return _cell(" ".join(filter(None, (name, value)))) + (" …" if action.nargs in ("*", "+") else "")


def _more(epilog: str) -> str:
    return "\n" + "".join(f"    {line}".rstrip() + "\n" for line in epilog.strip().splitlines()) if epilog.strip() else ""


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:] + "."


def _cell(words: str) -> str:
    return words.replace("|", "\\|").replace("<", "&lt;")


if __name__ == "__main__":
    sys.stdout.write(page())
