"""The two word orders of an office of state: "X Ministry" and "Ministry of X"."""

from collections import defaultdict
from collections.abc import Mapping

from generator.model import Because
from generator.names.resolution.coordinates import countries_named
from generator.names.resolution.forest import Forest
from generator.names.resolution.keys import SMALL, key_of
from generator.names.resolution.nodes import Key, Node

OFFICES = frozenset("ministry department office agency bureau directorate secretariat".split())
"""Nouns that stand first with "of" or "for", or last without. Source: general English."""


def turned(nodes: Mapping[Key, Node], forest: Forest) -> None:
    """ "X Ministry" and "Ministry of X", with the same content words, in articles that are mostly about one country."""
    countries = {article: _foremost(counts) for article, counts in countries_named(nodes).items()}
    groups: dict[tuple[str, tuple[str, ...], str], list[Key]] = defaultdict(list)
    for key, node in nodes.items():
        content = _content(node.name) if node.type == "organisation" else None
        for country in countries.get(node.article, ("",)) if content else ():
            groups[*content, country].append(key)  # type: ignore[misc]
    for keys in groups.values():
        forms = sorted({nodes[key].name for key in keys})
        for key in keys[1:] if len(forms) > 1 else ():
            forest.unite(keys[0], key, Because(kind="turned", detail=f"{' and '.join(forms[:2])} are one name in two orders", weight=0.85))


def _content(name: str) -> tuple[str, tuple[str, ...]] | None:
    """The office's noun and the other words in alphabetical order; None when it is no such name."""
    plain = [word.lower() for word in name.split()]
    first = next((n for n, word in enumerate(plain[:-1]) if word in OFFICES and plain[n + 1] in ("of", "for")), None)
    noun = plain[first] if first is not None else plain[-1]
    rest = sorted(word for word in key_of(name, "organisation").split() if word not in SMALL | {"and", noun})
    return (noun, tuple(rest)) if noun in OFFICES and rest else None


def _foremost(counts: Mapping[str, int]) -> tuple[str, ...]:
    """The countries that an article names most often."""
    most = max(counts.values())
    return tuple(sorted(code for code, times in counts.items() if times == most))
