"""The messages of the interface, found as `make messages` finds them."""

import tomllib
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.frontend import parse_keywords

ROOT = Path(__file__).parents[2]


def settings() -> tuple[list[tuple[str, str]], dict[str, dict[str, str]]]:
    """Patterns of files with their readers, and the readers' options, as pyproject.toml has them."""
    held = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["babel"]["mappings"]
    options = {one["pattern"]: {key: value for key, value in one.items() if key not in ("method", "pattern")} for one in held}
    return [(one["pattern"], one["method"]) for one in held], options


def keywords() -> list[str]:
    """Those that the Makefile names."""
    line = next(line for line in (ROOT / "Makefile").read_text("utf-8").splitlines() if line.startswith("MARKS"))
    return line.partition(":=")[2].replace("-k", "").split()


def extracted() -> Catalog:
    """Every message of templates, views and scripts."""
    patterns, options = settings()
    found = Catalog()
    known = {**DEFAULT_KEYWORDS, **parse_keywords(keywords())}
    for folder in ("generator", "theme"):
        own = [(pattern.removeprefix(f"{folder}/"), method) for pattern, method in patterns if pattern.startswith(f"{folder}/")]
        chosen = {pattern.removeprefix(f"{folder}/"): given for pattern, given in options.items() if pattern.startswith(f"{folder}/")}
        for name, line, message, _, context in extract_from_dir(str(ROOT / folder), own, chosen, known):
            found.add(message, None, [(f"{folder}/{name}", line)], context=context)
    return found
