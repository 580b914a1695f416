"""YAML nested so deep that libyaml, which calls itself once for each level, would take the process with it."""

from typing import Any

import yaml

LEVELS = 1_000
"""Deeper than anything that is written; beyond some 20,000 there is no stack left, and no exception either."""

OPENING = "[{-?:"
"""One of these stands before each level."""


class TooDeep(yaml.YAMLError):
    """It would."""


def check(text: str, loader: Any) -> None:
    """Raises TooDeep; of what is no YAML what the loader raises."""
    if sum(map(text.count, OPENING)) <= LEVELS:
        return
    depth = 0
    for event in yaml.parse(text, Loader=loader):  # libyaml keeps no more than a list of what is open
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > LEVELS:
            raise TooDeep(f"it is nested more than {LEVELS:,} levels deep")
